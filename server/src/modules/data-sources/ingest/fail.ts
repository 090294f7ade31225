import type { DataSource } from 'typeorm';
import type { ErrorCode } from '@datavizpro/contract';
import { EngineCrashedError, UnreadableFileError } from '../../../engine/index.js';
import { AppError } from '../../../platform/app-error.js';
import { dataSourceEntity } from '../data-source.entity.js';
import { SchemaMismatch } from './change-data.js';
import { dropUnusedFiles } from './commit.js';
import { ingestEntity, type IngestRow } from './ingest.entity.js';

interface Failure {
  readonly phase: 'failed' | 'cancelled';
  /** A sentence that says what to do. */
  readonly error: string;
  readonly code: ErrorCode;
  readonly differences: IngestRow['differences'];
}

export const cancelledFailure: Failure = {
  phase: 'cancelled',
  error: 'The import was cancelled.',
  code: 'cancelled',
  differences: null,
};

export const tooSlowFailure: Failure = {
  phase: 'failed',
  error: 'Reading this file took longer than six hours and was stopped. Split it, or send it as Parquet.',
  code: 'unreadable_file',
  differences: null,
};

/** What to tell of an error. Null: a programming error, which goes to the log and is told as such. */
export function explainFailure(error: unknown): Failure | null {
  const failed = (code: ErrorCode, text: string): Failure => ({
    phase: 'failed',
    error: text,
    code,
    differences: null,
  });
  if (error instanceof SchemaMismatch)
    return { phase: 'failed', error: error.message, code: 'schema_mismatch', differences: [...error.differences] };
  if (error instanceof UnreadableFileError) return failed('unreadable_file', error.message);
  if (error instanceof AppError) return failed(error.code, error.message);
  if (error instanceof EngineCrashedError)
    return failed(
      'unreadable_file',
      'Reading this file stopped the import engine several times. It may need more memory than the server has: split the file, or ask the operator to raise ENGINE_MEMORY_BYTES.',
    );
  if ((error as { code?: unknown } | null)?.code === 'ENOSPC')
    return failed('storage_full', 'The disk is full. Nothing was changed. Free some space and try again.');
  return null;
}

export const internalFailure: Failure = {
  phase: 'failed',
  error: 'Something went wrong on our side while reading this file. Nothing was changed; try again.',
  code: 'internal',
  differences: null,
};

/**
 * Ends an ingest without new data. A source that has data keeps it and stays ready, and the file that was not taken
 * goes; a new source has failed, and keeps its originals so that they can be read in another way.
 */
export async function failIngest(db: DataSource, ingest: IngestRow, failure: Failure): Promise<void> {
  await db.transaction(async (manager) => {
    const { affected } = await manager
      .createQueryBuilder()
      .update(ingestEntity)
      .set({
        phase: failure.phase,
        error: failure.error,
        errorCode: failure.code,
        differences: failure.differences,
        finishedAt: () => 'now()',
      })
      .where('id = :id AND finished_at IS NULL', { id: ingest.id })
      .andWhere('lease_id IS NOT DISTINCT FROM :leaseId', { leaseId: ingest.leaseId })
      .execute();
    if (affected !== 1) return;
    const isNew = await manager
      .createQueryBuilder()
      .update(dataSourceEntity)
      .set({ status: 'failed', error: failure.error, version: () => 'version + 1', updatedAt: () => 'now()' })
      .where("id = :id AND status = 'ingesting'", { id: ingest.dataSourceId })
      .execute();
    if (isNew.affected !== 1) await dropUnusedFilesOfReady(manager, ingest.dataSourceId);
  });
}

async function dropUnusedFilesOfReady(
  manager: Parameters<typeof dropUnusedFiles>[0],
  dataSourceId: string,
): Promise<void> {
  const ready = await manager.existsBy(dataSourceEntity, { id: dataSourceId, status: 'ready' });
  if (ready) await dropUnusedFiles(manager, dataSourceId);
}
