import type { DatabaseClient } from './client.js';
import type { MigrationClass, Persistence } from './options.js';
import { hasTable, readNeeded, type Ask } from './schema-support.js';

/** What the schema of a database is, as this version sees it. Names in the order in which they run. */
export interface MigrationState {
  readonly applied: readonly string[];
  /** This version brings them, and they have not run yet. */
  readonly pending: readonly string[];
  /** They have run, and this version does not know them: a newer one wrote here. */
  readonly unknown: readonly string[];
  /** This version may run on it: it knows everything, or the newer one has said that it knows enough. */
  readonly supported: boolean;
}

/** Compares the migrations that ran with the ones that this version brings. An empty database has none applied. */
export function readMigrationState(
  client: DatabaseClient,
  persistence: readonly Persistence[],
): Promise<MigrationState> {
  return compareMigrations(async (sql, values) => (await client.query(sql, values)).rows as unknown, persistence);
}

/** The same by any connection. */
export async function compareMigrations(ask: Ask, persistence: readonly Persistence[]): Promise<MigrationState> {
  const known = migrationNames(persistence);
  const applied = await readApplied(ask);
  const unknown = applied.filter((name) => !known.includes(name));
  return {
    applied,
    pending: known.filter((name) => !applied.includes(name)),
    unknown,
    supported: unknown.length === 0 || known.includes((await readNeeded(ask)) ?? ''),
  };
}

/** All that this version brings, in the order in which they run. */
export const migrationNames = (persistence: readonly Persistence[]): readonly string[] =>
  persistence
    .flatMap((part) => part.migrations)
    .map(migrationName)
    .sort(byStamp);

/** Only the migrations of these names: the schema as an older version had it. */
export function restrictMigrations(
  persistence: readonly Persistence[],
  names: readonly string[],
): readonly Persistence[] {
  return persistence.map(({ entities, migrations }) => ({
    entities,
    migrations: migrations.filter((migration) => names.includes(migrationName(migration))),
  }));
}

const migrationName = (migration: MigrationClass): string => new migration().name ?? migration.name;

/** The last 13 digits say when a migration was written. */
const stampOf = (name: string): number => Number(name.slice(-13));
const byStamp = (one: string, other: string): number => stampOf(one) - stampOf(other);

async function readApplied(ask: Ask): Promise<readonly string[]> {
  if (!(await hasTable(ask, 'migrations'))) return [];
  const rows = (await ask('SELECT name FROM public.migrations ORDER BY timestamp, id')) as { name: string }[];
  return rows.map(({ name }) => name);
}
