import type { DataSource } from 'typeorm';
import { ingestEntity, type IngestRow } from './ingest.entity.js';

/** An ingest whose heart did not beat for this long has lost its process and may be taken over. */
const staleSeconds = 10;
/** A file that brings the process down three times would do so forever. */
export const maxAttempts = 3;

/** Nobody works on it: it waits, or its process has died. */
const isFree = `finished_at IS NULL
  AND (lease_id IS NULL OR heartbeat_at < now() - make_interval(secs => ${staleSeconds}))`;

/**
 * Takes the next ingest for this process, or null: there is none. People take turns: next is the oldest ingest of whom
 * the fewest are worked on, and of these, of who was served longest ago. Many files of one person make nobody else wait
 * for all of them.
 */
export async function claimNext(db: DataSource, leaseId: string): Promise<IngestRow | null> {
  const [claimed] = await db.query<[{ id: string }[], number]>(
    `WITH person AS (
       SELECT requested_by,
         count(*) FILTER (WHERE finished_at IS NULL AND NOT (${isFree})) AS running,
         max(coalesce(finished_at, heartbeat_at)) AS served_at
       FROM ingests WHERE finished_at IS NULL OR finished_at > now() - interval '1 hour' GROUP BY requested_by)
     UPDATE ingests SET lease_id = $1, heartbeat_at = now(), attempts = attempts + 1
      WHERE id = (
        SELECT i.id FROM ingests i JOIN person ON person.requested_by IS NOT DISTINCT FROM i.requested_by
         WHERE ${isFree}
         ORDER BY person.running, person.served_at NULLS FIRST, i.started_at, i.id
         LIMIT 1 FOR UPDATE OF i SKIP LOCKED)
     RETURNING id`,
    [leaseId],
  );
  const [row] = claimed;
  return row === undefined ? null : db.manager.findOneBy(ingestEntity, { id: row.id, leaseId });
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

/** How many ingests nobody works on: their process died, or nobody was told of them. */
export async function countFree(db: DataSource): Promise<number> {
  const [row] = await db.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ingests WHERE ${isFree}`);
  return row?.count ?? 0;
}
