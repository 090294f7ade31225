import type { EntityManager } from 'typeorm';
import { AppError } from '../../../platform/app-error.js';
import { onUniqueViolation } from '../../../platform/db/index.js';
import type { JobQueue } from '../../../platform/jobs.js';
import { ingestEntity, type IngestPlan, type IngestRow } from './ingest.entity.js';

export const ingestJob = 'ingest';
export interface IngestJob {
  readonly ingestId: string;
}

interface NewIngest {
  readonly dataSourceId: string;
  /** Null: the product itself, for its sample. */
  readonly requestedBy: string | null;
  readonly plan: IngestPlan;
  readonly bytesTotal: number;
}

/**
 * Writes down what is to be done and queues it, in the caller's transaction. One ingest at a time per data source:
 * `conflict` while another one is open.
 */
export async function startIngest(manager: EntityManager, jobs: JobQueue, ingest: NewIngest): Promise<IngestRow> {
  const { identifiers } = await onUniqueViolation(
    () => manager.insert(ingestEntity, { ...ingest, phase: 'queued' }),
    () =>
      new AppError('conflict', 'This data is being imported at the moment. Wait until that is finished, or cancel it.'),
    'ingests_open',
  );
  const ingestId = String(identifiers[0]?.['id']);
  // The ingest's row knows how often it was tried; the queue only has to say that it is there.
  await jobs.enqueue(ingestJob, { ingestId }, { manager, singletonKey: ingestId, retryLimit: 0 });
  return manager.findOneByOrFail(ingestEntity, { id: ingestId });
}
