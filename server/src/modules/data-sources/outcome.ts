import type { DataSource as Database } from 'typeorm';
import type { UploadAnswer } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { Reply } from '../../platform/http/route.js';
import type { Actor } from '../sharing/index.js';
import { dataSourceEntity } from './data-source.entity.js';
import type { IngestRow } from './ingest/ingest.entity.js';
import { presentProgress, waitForIngest } from './ingest/progress.js';
import { differencesAsErrors } from './ingest/schema-difference.js';
import type { DataSourceRepository } from './repository.js';
import { retireDataSourceObjects } from './delete.js';

interface OutcomeDeps {
  readonly db: Database;
  readonly repository: DataSourceRepository;
}

interface OutcomeOptions {
  readonly maxWaitMs: number;
  /** 201: the request made the data source, which must not exist when the answer is an error. */
  readonly doneStatus: 200 | 201;
  readonly signal: AbortSignal;
}

/**
 * What to answer to a request that started an ingest: the finished thing when it is quick, why it failed when it
 * failed quickly, else 202 and the progress so far.
 */
export async function answerWithOutcome(
  deps: OutcomeDeps,
  actor: Actor,
  ingest: IngestRow,
  options: OutcomeOptions,
): Promise<Reply> {
  const now = await waitForIngest(deps.db, ingest.id, options.maxWaitMs, options.signal);
  if (now === null) throw new AppError('not_found');
  if (now.finishedAt !== null && now.phase !== 'done') {
    if (options.doneStatus === 201) await removeFailedCreation(deps.db, now);
    throw failureOf(now);
  }
  const { presented: dataSource } = await deps.repository.load(actor, now.dataSourceId);
  const headers = { Location: `/api/data-sources/${dataSource.id}` };
  if (now.phase === 'done') {
    const body: UploadAnswer = { dataSource };
    return { status: options.doneStatus, body, ...(options.doneStatus === 201 && { headers }) };
  }
  const body: UploadAnswer = { dataSource, ingest: presentProgress(now) };
  return { status: 202, body, headers: { Location: `${headers.Location}/ingest` } };
}

/** The failure of an ingest as the error that a request gets. */
export function failureOf(ingest: IngestRow): AppError {
  const errors = ingest.differences === null ? {} : { errors: differencesAsErrors(ingest.differences) };
  return new AppError(ingest.errorCode ?? 'internal', ingest.error ?? undefined, errors);
}

async function removeFailedCreation(db: Database, ingest: IngestRow): Promise<void> {
  await db.transaction(async (manager) => {
    const failed = await manager.existsBy(dataSourceEntity, { id: ingest.dataSourceId, status: 'failed' });
    if (!failed) return;
    await retireDataSourceObjects(manager, ingest.dataSourceId);
    await manager.delete(dataSourceEntity, { id: ingest.dataSourceId });
  });
}
