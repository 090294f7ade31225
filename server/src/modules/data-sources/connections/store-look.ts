import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { SchemaChange, ServerFacts } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import type { Probe } from '../../../query/index.js';
import { connectionEntity, type StoredRefresh } from './connection.entity.js';
import type { Look } from './look.js';
import { storeTables } from './tables/store-tables.js';

type Change = Omit<SchemaChange, 'breaks'>;

/** More than anybody reads; a schema filter that was changed may add thousands. */
const maxChanges = 1_000;

interface StoreOptions {
  readonly at: Date;
  /** Of the settings with which it was looked: if they were changed meanwhile, what was found is of another database. */
  readonly revision: string;
  /** `first`: everything is new, and nothing has changed. `background`: nobody saw it, so nothing is forgotten. */
  readonly mode: 'first' | 'asked' | 'background';
}

/** Stores what a look found. True: the structure is another than before. */
export async function storeLook(
  manager: EntityManager,
  dataSourceId: string,
  { probe, tables }: Look,
  { at, revision, mode }: StoreOptions,
): Promise<{ readonly refresh: StoredRefresh; readonly changed: boolean }> {
  const connection = await manager.findOne(connectionEntity, {
    where: { dataSourceId },
    lock: { mode: 'pessimistic_write' },
  });
  if (connection === null) throw new AppError('not_found');
  if (connection.revision !== revision)
    throw new AppError('conflict', 'The settings were changed while the tables were read: try again.');
  const found = await storeTables(manager, dataSourceId, tables);
  const changed = found.length > 0 || connection.flavour !== probe.flavour;
  const changes = mode === 'first' ? [] : mode === 'asked' ? found : merge(connection.lastRefresh, found);
  const refresh = { readAt: at.toISOString(), tableCount: tables.length, changes: changes.slice(0, maxChanges) };
  await manager.update(
    connectionEntity,
    { dataSourceId },
    {
      server: factsOf(probe),
      flavour: probe.flavour,
      tablesReadAt: at,
      lastRefresh: refresh,
      ...(changed && { schemaVersion: randomUUID() }),
    },
  );
  await updateCounts(manager, dataSourceId);
  return { refresh, changed };
}

/** What was found unseen stays until somebody asks; of one thing the newer is told. */
function merge(before: StoredRefresh | null, found: readonly Change[]): readonly Change[] {
  const about = ({ schema, table, column }: Change): string => JSON.stringify([schema, table, column]);
  const newer = new Set(found.map(about));
  return [...found, ...(before?.changes ?? []).filter((change) => !newer.has(about(change)))];
}

const factsOf = ({ product, version, warnings }: Probe): ServerFacts => ({ product, version, warnings });

/** No version is counted up: nobody changed the data source. */
async function updateCounts(manager: EntityManager, dataSourceId: string): Promise<void> {
  const [counts]: { tables: number; rows: string }[] = await manager.query(
    `SELECT count(*)::int AS tables, least(coalesce(sum(row_count_estimate), 0), 9007199254740991)::bigint AS rows
       FROM connected_tables WHERE data_source_id = $1`,
    [dataSourceId],
  );
  await manager.query(
    'UPDATE data_sources SET table_count = $2, row_count = $3 WHERE id = $1 AND (table_count, row_count) <> ($2, $3)',
    [dataSourceId, counts?.tables ?? 0, counts?.rows ?? '0'],
  );
  await manager.query(
    "UPDATE data_sources SET data_version = c.revision || ':' || c.schema_version FROM connections c WHERE id = $1 AND data_source_id = id",
    [dataSourceId],
  );
}
