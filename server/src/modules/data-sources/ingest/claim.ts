import type { DataSource } from 'typeorm';
import { ingestEntity, type IngestRow } from './ingest.entity.js';

/** An ingest whose heart did not beat for this long has lost its process and may be taken over. */
const staleSeconds = 10;
/** A file that brings the process down three times would do so forever. */
export const maxAttempts = 3;

/** Takes an ingest for this process, or null: done, or somebody else works on it. */
export async function claimIngest(db: DataSource, ingestId: string, leaseId: string): Promise<IngestRow | null> {
  const result = await db
    .createQueryBuilder()
    .update(ingestEntity)
    .set({ leaseId, heartbeatAt: () => 'now()', attempts: () => 'attempts + 1' })
    .where('id = :ingestId AND finished_at IS NULL', { ingestId })
    .andWhere(`(lease_id IS NULL OR heartbeat_at < now() - make_interval(secs => ${staleSeconds}))`)
    .execute();
  return result.affected === 1 ? db.manager.findOneBy(ingestEntity, { id: ingestId, leaseId }) : null;
}

/**
 * Gives an ingest back unfinished, so that it is started again: by this process or by another.
 * An orderly end of the process is no attempt of the file's: `countsAsAttempt` is false then.
 */
export async function releaseIngest(db: DataSource, ingest: IngestRow, countsAsAttempt: boolean): Promise<void> {
  await db.manager.update(
    ingestEntity,
    { id: ingest.id, leaseId: ingest.leaseId ?? '' },
    {
      leaseId: null,
      heartbeatAt: null,
      phase: 'queued',
      ...(!countsAsAttempt && { attempts: ingest.attempts - 1 }),
    },
  );
}

/** Ingests that nobody works on: their process died, or nobody was told of them. */
export async function findAbandoned(db: DataSource): Promise<readonly string[]> {
  const rows: { id: string }[] = await db.query(
    `SELECT id FROM ingests WHERE finished_at IS NULL
        AND (lease_id IS NULL OR heartbeat_at < now() - make_interval(secs => ${staleSeconds}))
      ORDER BY started_at LIMIT 20`,
  );
  return rows.map((row) => row.id);
}
