import type { DatabaseClient } from './client.js';
import type { MigrationClass, Persistence } from './options.js';

/** What the schema of a database is, as this version sees it. Names in the order in which they run. */
export interface MigrationState {
  readonly applied: readonly string[];
  /** This version brings them, and they have not run yet. */
  readonly pending: readonly string[];
  /** They have run, and this version does not know them: a newer one wrote here. */
  readonly unknown: readonly string[];
}

/** Compares the migrations that ran with the ones that this version brings. An empty database has none applied. */
export async function readMigrationState(
  client: DatabaseClient,
  persistence: readonly Persistence[],
): Promise<MigrationState> {
  const known = migrationNames(persistence);
  const applied = await readApplied(client);
  return {
    applied,
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
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

async function readApplied(client: DatabaseClient): Promise<readonly string[]> {
  const { rows: tables } = await client.query("SELECT to_regclass('public.migrations') AS found");
  if ((tables[0] as { found: string | null } | undefined)?.found == null) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM public.migrations ORDER BY timestamp, id');
  return rows.map(({ name }) => name);
}
