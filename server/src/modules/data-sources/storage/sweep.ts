import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { DataSource, EntityManager } from 'typeorm';
import type { Log } from '../../../platform/log/log.js';
import type { Storage } from '../../../platform/storage/storage.js';
import { leaseAreas, leaseExpirySeconds } from './leases.js';

interface SweepOptions {
  /** How long a retired object stays for queries that still read it. */
  readonly retiredGraceSeconds: number;
}
const batchSize = 500;

/** Notes that nothing refers to these objects any more. Call it in the transaction that made it so. */
export async function retireObjects(manager: EntityManager, keys: readonly (string | null)[]): Promise<void> {
  const present = keys.filter((key) => key !== null);
  if (present.length === 0) return;
  await manager.query(
    'INSERT INTO retired_objects (key) SELECT DISTINCT unnest($1::text[]) ON CONFLICT (key) DO NOTHING',
    [present],
  );
}

/**
 * Deletes the storage objects that no row refers to: left by crashes, aborted uploads, replaced and deleted data.
 * Keys are listed before the rows are asked, and rows are written before a lease ends, so an object that is becoming
 * part of a data source is seen either under its lease or by its row.
 */
export async function sweepStorage(db: DataSource, storage: Storage, log: Log, options: SweepOptions): Promise<number> {
  await expireLeases(db);
  let deleted = 0;
  for (const area of leaseAreas) deleted += await sweepArea(db, storage, `${area}/`, options.retiredGraceSeconds);
  await db.query('DELETE FROM retired_objects WHERE retired_at < now() - make_interval(secs => $1)', [
    options.retiredGraceSeconds,
  ]);
  if (deleted > 0) log.info('Storage objects without an owner were deleted', { deleted });
  return deleted;
}

/**
 * Marks the leases of dead processes first: from then on none of them can commit. Their work folders are removed by
 * the machine that has them; a machine that does not come back within a day takes its folders along.
 */
async function expireLeases(db: DataSource): Promise<void> {
  await db.query('UPDATE storage_leases SET expired = true WHERE heartbeat_at < now() - make_interval(secs => $1)', [
    leaseExpirySeconds,
  ]);
  const mine: { work_dir: string }[] = await db.query(
    'SELECT work_dir FROM storage_leases WHERE expired AND host = $1 AND work_dir IS NOT NULL',
    [hostname()],
  );
  for (const { work_dir: path } of mine) await rm(path, { recursive: true, force: true });
  await db.query(
    `DELETE FROM storage_leases
      WHERE expired AND (work_dir IS NULL OR host = $1 OR heartbeat_at < now() - interval '1 day')`,
    [hostname()],
  );
}

async function sweepArea(db: DataSource, storage: Storage, prefix: string, graceSeconds: number): Promise<number> {
  let deleted = 0;
  let batch: string[] = [];
  const flush = async (): Promise<void> => {
    const orphans = await findOrphans(db, batch, graceSeconds);
    for (const key of orphans) await storage.delete(key);
    deleted += orphans.length;
    batch = [];
  };
  for await (const { key } of storage.list(prefix)) {
    batch.push(key);
    if (batch.length >= batchSize) await flush();
  }
  await flush();
  return deleted;
}

async function findOrphans(db: DataSource, keys: readonly string[], graceSeconds: number): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const rows: { key: string }[] = await db.query(
    `SELECT k.key FROM unnest($1::text[]) AS k (key)
      WHERE NOT EXISTS (SELECT 1 FROM source_files f WHERE f.storage_key = k.key)
        AND NOT EXISTS (SELECT 1 FROM source_tables t WHERE t.parquet_key = k.key)
        AND NOT EXISTS (SELECT 1 FROM source_tables t WHERE t.profile_key = k.key)
        AND NOT EXISTS (SELECT 1 FROM source_tables t WHERE t.rejects_key = k.key)
        AND NOT EXISTS (SELECT 1 FROM storage_leases l WHERE l.id::text = split_part(k.key, '/', 2) AND NOT l.expired)
        AND NOT EXISTS (SELECT 1 FROM retired_objects r
                         WHERE r.key = k.key AND r.retired_at >= now() - make_interval(secs => $2))`,
    [keys, graceSeconds],
  );
  return rows.map((row) => row.key);
}
