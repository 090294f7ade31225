import type { DataSource } from 'typeorm';
import type { IngestProgress } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import { cancelledFailure, failIngest } from './fail.js';
import { ingestEntity, type IngestRow } from './ingest.entity.js';

const pollMs = 25;

/** The running ingest of a data source, else the newest one. */
export async function findLatestIngest(db: DataSource, dataSourceId: string): Promise<IngestRow | null> {
  return db.manager.findOne(ingestEntity, { where: { dataSourceId }, order: { startedAt: 'DESC' } });
}

/** Waits until an ingest has ended, at most so long; answers it as it is then. Null: it went away with its source. */
export async function waitForIngest(
  db: DataSource,
  id: string,
  maxMs: number,
  signal: AbortSignal,
): Promise<IngestRow | null> {
  const deadline = Date.now() + maxMs;
  for (;;) {
    const ingest = await db.manager.findOneBy(ingestEntity, { id });
    if (ingest === null || ingest.finishedAt !== null || Date.now() >= deadline || signal.aborted) return ingest;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/** Asks whoever works on it to stop; ends it at once when nobody does. */
export async function cancelIngest(db: DataSource, dataSourceId: string): Promise<void> {
  const open = await findLatestIngest(db, dataSourceId);
  if (open === null || open.finishedAt !== null) throw new AppError('conflict', 'Nothing is being imported here.');
  await db.manager.update(ingestEntity, { id: open.id }, { cancelRequested: true });
  if (open.leaseId === null) await failIngest(db, open, cancelledFailure);
}

export const presentProgress = (ingest: IngestRow): IngestProgress => ({
  phase: ingest.phase,
  file: ingest.file,
  bytesRead: ingest.bytesRead,
  bytesTotal: ingest.bytesTotal,
  rows: ingest.rows,
  rejectedCount: ingest.rejectedCount,
  error: ingest.error,
  ...(ingest.differences && { differences: ingest.differences }),
  startedAt: ingest.startedAt.toISOString(),
  finishedAt: ingest.finishedAt?.toISOString() ?? null,
});
