import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { Storage } from '../../../platform/storage/storage.js';
import { dataSourceEntity } from '../data-source.entity.js';
import { sourceTableEntity, type SourceTableRow } from '../source-table.entity.js';
import type { Lease } from '../storage/leases.js';
import { retireObjects } from '../storage/sweep.js';
import type { LocalTable } from './context.js';
import { IngestStopped } from './heart.js';
import { ingestEntity, type IngestRow } from './ingest.entity.js';

type PublishedTable = Omit<SourceTableRow, 'id' | 'dataSourceId' | 'position'>;

/** Moves the files of the new tables to storage, under keys that no other attempt can have. */
export async function publishTables(
  storage: Storage,
  lease: Lease,
  tables: readonly LocalTable[],
): Promise<readonly PublishedTable[]> {
  const published: PublishedTable[] = [];
  for (const [index, table] of tables.entries()) {
    const { parquetPath, profilePath, rejectsPath, sha256, parts, columns, ...rest } = table;
    const keys = {
      parquetKey: lease.key('tables', `${index}.parquet`),
      profileKey: lease.key('tables', `${index}.profile.json`),
      rejectsKey: rejectsPath === null ? null : lease.key('tables', `${index}.rejects.ndjson`),
    };
    await storage.publish(keys.parquetKey, parquetPath);
    await storage.publish(keys.profileKey, profilePath);
    if (rejectsPath !== null && keys.rejectsKey !== null) await storage.publish(keys.rejectsKey, rejectsPath);
    published.push({
      ...pickCounts(rest),
      ...keys,
      schema: 'main',
      columns: [...columns],
      parts: [...parts],
      dataVersion: sha256,
    });
  }
  return published;
}

/** Names what is stored: the engine may tell more of a table than we keep. */
const pickCounts = ({
  name,
  reading,
  rowCount,
  rejectedCount,
  sizeBytes,
}: Pick<LocalTable, 'name' | 'reading' | 'rowCount' | 'rejectedCount' | 'sizeBytes'>): Pick<
  LocalTable,
  'name' | 'reading' | 'rowCount' | 'rejectedCount' | 'sizeBytes'
> => ({ name, reading, rowCount, rejectedCount, sizeBytes });

/**
 * The one moment at which new data takes the place of old: rows of the tables, status and data version of the
 * source, end of the ingest and of its lease, all or nothing. Before it the old data serves, after it the new.
 */
export async function switchTables(
  db: DataSource,
  ingest: IngestRow,
  lease: Lease,
  tables: readonly PublishedTable[],
): Promise<void> {
  await db.transaction(async (manager) => {
    await lease.release(manager);
    await finish(manager, ingest);
    const existing = await manager.findBy(sourceTableEntity, { dataSourceId: ingest.dataSourceId });
    for (const table of tables) await putTable(manager, ingest.dataSourceId, existing, table);
    await dropUnusedFiles(manager, ingest.dataSourceId);
    await updateDataSource(manager, ingest.dataSourceId);
  });
}

/** Throws when the ingest was cancelled, taken over, or went away with its data source: nothing is switched then. */
async function finish(manager: EntityManager, ingest: IngestRow): Promise<void> {
  const result = await manager
    .createQueryBuilder()
    .update(ingestEntity)
    .set({ phase: 'done', finishedAt: () => 'now()', error: null, errorCode: null })
    .where('id = :id AND lease_id = :leaseId AND finished_at IS NULL AND NOT cancel_requested', {
      id: ingest.id,
      leaseId: ingest.leaseId,
    })
    .execute();
  if (result.affected === 1) return;
  const cancelled = await manager.existsBy(ingestEntity, { id: ingest.id, cancelRequested: true });
  throw new IngestStopped(cancelled ? 'cancelled' : 'lost');
}

async function putTable(
  manager: EntityManager,
  dataSourceId: string,
  existing: readonly SourceTableRow[],
  table: PublishedTable,
): Promise<void> {
  const old = existing.find(({ name }) => name === table.name);
  if (old === undefined) {
    const [{ next } = { next: 0 }]: { next: number }[] = await manager.query(
      'SELECT COALESCE(MAX(position) + 1, 0)::int AS next FROM source_tables WHERE data_source_id = $1',
      [dataSourceId],
    );
    await manager.insert(sourceTableEntity, { ...table, dataSourceId, position: next });
    return;
  }
  await retireObjects(manager, [old.parquetKey, old.profileKey, old.rejectsKey]);
  await manager.update(sourceTableEntity, { id: old.id }, table);
}

/** Originals that no table is made of any more. */
export async function dropUnusedFiles(manager: EntityManager, dataSourceId: string): Promise<void> {
  const rows: { storage_key: string }[] = await manager.query(
    `SELECT storage_key FROM source_files f WHERE f.data_source_id = $1 AND NOT EXISTS (
       SELECT 1 FROM source_tables t, jsonb_array_elements(t.parts) part
        WHERE t.data_source_id = $1 AND part->>'fileId' = f.id::text)`,
    [dataSourceId],
  );
  const keys = rows.map((row) => row.storage_key);
  await manager.query('DELETE FROM source_files WHERE storage_key = ANY($1)', [keys]);
  await retireObjects(manager, keys);
}

async function updateDataSource(manager: EntityManager, id: string): Promise<void> {
  const tables = await manager.find(sourceTableEntity, { where: { dataSourceId: id }, order: { position: 'ASC' } });
  const sum = (pick: (table: SourceTableRow) => number): number => tables.reduce((total, t) => total + pick(t), 0);
  await manager
    .createQueryBuilder()
    .update(dataSourceEntity)
    .set({
      status: 'ready',
      error: null,
      tableCount: tables.length,
      rowCount: sum((table) => table.rowCount),
      sizeBytes: sum((table) => table.sizeBytes),
      rejectedCount: sum((table) => table.rejectedCount),
      dataVersion: versionOf(tables),
      version: () => 'version + 1',
      updatedAt: () => 'now()',
    })
    .where('id = :id', { id })
    .execute();
}

/** Content, not time: the same data has the same version, so that its cached results stay good. */
function versionOf(tables: readonly SourceTableRow[]): string {
  const hash = createHash('sha256');
  for (const { name, dataVersion, columns } of tables) hash.update(JSON.stringify([name, dataVersion, columns]));
  return hash.digest('hex').slice(0, 32);
}
