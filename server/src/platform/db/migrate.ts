import { DataSource, type QueryRunner } from 'typeorm';
import { compareMigrations } from './migration-state.js';
import { commonOptions, type DatabaseOptions } from './options.js';
import { noteNeeded, type Ask } from './schema-support.js';

/** Any fixed number: instances of this application agree on it, others don't know it. */
const migrationLock = 4_020_170_918;
const lockTimeout = '5min';

const newerBeside = 'A newer version has migrated this database, and says that this one can work on it.';
const tooNew = (unknown: readonly string[]): string =>
  `A newer version wrote this database (${unknown.at(-1) ?? ''} is not known here), and this one must not work on it: ` +
  'start the newer version, or restore the backup from before its upgrade.';

/**
 * Brings the schema up to date. TypeORM takes no lock of its own: a session-level advisory lock lets one instance
 * migrate, and the others wait and find nothing to do. Refuses what a version wrote that is too new. Migrations have no statement timeout. Answers the names of
 * those that ran.
 */
export async function runMigrations(options: DatabaseOptions): Promise<readonly string[]> {
  const source = new DataSource({ ...commonOptions(options), poolSize: 2 });
  await source.initialize();
  const guard = source.createQueryRunner();
  try {
    await takeLock(guard);
    const ask: Ask = (sql, values) => guard.query(sql, values);
    const { unknown, supported } = await compareMigrations(ask, options.persistence);
    if (!supported) throw new Error(tooNew(unknown));
    if (unknown.length > 0) options.log.warn(newerBeside, { unknown });
    const done = await source.runMigrations({ transaction: 'each' });
    if (unknown.length === 0) await noteNeeded(ask);
    if (done.length > 0) options.log.info('The database schema is up to date.', { migrations: done.length });
    return done.map(({ name }) => name);
  } finally {
    await guard.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await guard.release();
    await source.destroy();
  }
}

async function takeLock(guard: QueryRunner): Promise<void> {
  await guard.query(`SET lock_timeout = '${lockTimeout}'`);
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
  } catch (cause) {
    throw new Error(`Another instance has been migrating the database for longer than ${lockTimeout}.`, { cause });
  }
}
