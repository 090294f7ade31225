import type { EntityManager } from 'typeorm';
import type { Column, SchemaChange } from '@datavizpro/contract';
import type { DatabaseTable } from '../../../../query/index.js';
import { diffColumns, tableChange } from './diff-tables.js';
import { keyOf, signTables, type SignedTable } from './signature.js';

type Change = Omit<SchemaChange, 'breaks'>;
interface KnownTable {
  readonly schema: string;
  readonly name: string;
  readonly signature: string;
}

/** Tables written or compared by one statement. */
const batchSize = 200;

/**
 * Puts what a database says of its tables in the place of what was known, touching only what differs. Answers what is
 * different now. Call it in a transaction that holds the lock of the connection's row.
 */
export async function storeTables(
  manager: EntityManager,
  dataSourceId: string,
  tables: readonly DatabaseTable[],
): Promise<readonly Change[]> {
  const found = await signTables(tables);
  const known = await knownTables(manager, dataSourceId);
  const added = [...found].filter(([key]) => !known.has(key)).map(([, signed]) => signed);
  const removed = [...known].filter(([key]) => !found.has(key)).map(([, table]) => table);
  const changed = [...found]
    .filter(([key, { signature }]) => known.has(key) && known.get(key)?.signature !== signature)
    .map(([, signed]) => signed);
  const columnChanges = await compareColumns(manager, dataSourceId, changed);
  await inBatches(removed, (batch) => deleteTables(manager, dataSourceId, batch));
  await inBatches([...added, ...changed], (batch) => upsertTables(manager, dataSourceId, batch));
  await inBatches([...found.values()], (batch) => updateEstimates(manager, dataSourceId, batch));
  return [
    ...removed.map((table) => tableChange(table, 'removed')),
    ...columnChanges,
    ...added.map(({ table }) => tableChange(table, 'added')),
  ];
}

async function knownTables(manager: EntityManager, dataSourceId: string): Promise<ReadonlyMap<string, KnownTable>> {
  const rows: KnownTable[] = await manager.query(
    'SELECT schema, name, signature FROM connected_tables WHERE data_source_id = $1',
    [dataSourceId],
  );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

async function compareColumns(
  manager: EntityManager,
  dataSourceId: string,
  changed: readonly SignedTable[],
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  await inBatches(changed, async (batch) => {
    const rows: { schema: string; name: string; columns: Column[] }[] = await manager.query(
      `SELECT schema, name, columns FROM connected_tables
        WHERE data_source_id = $1 AND (schema, name) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
      [dataSourceId, batch.map(({ table }) => table.schema), batch.map(({ table }) => table.name)],
    );
    const before = new Map(rows.map((row) => [keyOf(row), row.columns]));
    for (const { table } of batch) changes.push(...diffColumns(table, before.get(keyOf(table)) ?? [], table.columns));
  });
  return changes;
}

async function deleteTables(manager: EntityManager, dataSourceId: string, batch: readonly KnownTable[]): Promise<void> {
  await manager.query(
    `DELETE FROM connected_tables
      WHERE data_source_id = $1 AND (schema, name) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
    [dataSourceId, batch.map(({ schema }) => schema), batch.map(({ name }) => name)],
  );
}

async function upsertTables(
  manager: EntityManager,
  dataSourceId: string,
  batch: readonly SignedTable[],
): Promise<void> {
  const column = <T>(read: (signed: SignedTable) => T): T[] => batch.map(read);
  await manager.query(
    `INSERT INTO connected_tables (data_source_id, schema, name, kind, row_count_estimate, columns, primary_key,
                                   foreign_keys, comment, signature)
     SELECT $1, t.schema, t.name, t.kind, t.estimate, t.columns::jsonb, t.keys::jsonb, t.foreign_keys::jsonb, t.comment,
            t.signature
       FROM unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[],
                   $10::text[])
         AS t (schema, name, kind, estimate, columns, keys, foreign_keys, comment, signature)
     ON CONFLICT (data_source_id, schema, name) DO UPDATE SET
       kind = EXCLUDED.kind, row_count_estimate = EXCLUDED.row_count_estimate, columns = EXCLUDED.columns,
       primary_key = EXCLUDED.primary_key, foreign_keys = EXCLUDED.foreign_keys, comment = EXCLUDED.comment,
       signature = EXCLUDED.signature`,
    [
      dataSourceId,
      column(({ table }) => table.schema),
      column(({ table }) => table.name),
      column(({ table }) => table.kind),
      column(({ table }) => estimateOf(table)),
      column(({ table }) => storable(table.columns)),
      column(({ table }) => storable(table.primaryKey)),
      column(({ table }) => storable(table.foreignKeys)),
      column(({ table }) => (table.comment === undefined ? null : wellFormed(table.comment))),
      column(({ signature }) => signature),
    ],
  );
}

/** Estimates move all the time: they are no change of the structure. */
async function updateEstimates(
  manager: EntityManager,
  dataSourceId: string,
  batch: readonly SignedTable[],
): Promise<void> {
  await manager.query(
    `UPDATE connected_tables c SET row_count_estimate = t.estimate
       FROM unnest($2::text[], $3::text[], $4::bigint[]) AS t (schema, name, estimate)
      WHERE c.data_source_id = $1 AND c.schema = t.schema AND c.name = t.name
        AND c.row_count_estimate IS DISTINCT FROM t.estimate`,
    [
      dataSourceId,
      batch.map(({ table }) => table.schema),
      batch.map(({ table }) => table.name),
      batch.map(({ table }) => estimateOf(table)),
    ],
  );
}

/** Statistics may be missing, negative (never analysed) or a fraction. */
function estimateOf({ rowCountEstimate: estimate }: DatabaseTable): number | null {
  if (estimate === null || !Number.isFinite(estimate) || estimate < 0) return null;
  return Math.min(Math.round(estimate), Number.MAX_SAFE_INTEGER);
}

/** PostgreSQL stores neither NUL nor half a surrogate pair; comments of other databases may hold both. */
const wellFormed = (text: string): string => Buffer.from(text.replaceAll('\0', '')).toString();
const storable = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? wellFormed(inner) : inner));

async function inBatches<T>(items: readonly T[], work: (batch: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < items.length; start += batchSize) await work(items.slice(start, start + batchSize));
}
