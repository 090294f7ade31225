import { DataSource, type QueryRunner } from 'typeorm';
import { commonOptions, type DatabaseOptions } from './options.js';

/** Any fixed number: instances of this application agree on it, others don't know it. */
const migrationLock = 4_020_170_918;
const lockTimeout = '5min';

/**
 * Brings the schema up to date. TypeORM takes no lock of its own: a session-level advisory lock lets one instance
 * migrate, and the others wait and find nothing to do. Migrations have no statement timeout. Answers the names of
 * those that ran.
 */
export async function runMigrations(options: DatabaseOptions): Promise<readonly string[]> {
  const source = new DataSource({ ...commonOptions(options), poolSize: 2 });
  await source.initialize();
  const guard = source.createQueryRunner();
  try {
    await takeLock(guard);
    const done = await source.runMigrations({ transaction: 'each' });
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
