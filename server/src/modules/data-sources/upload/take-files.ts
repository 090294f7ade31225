import type { Request, Response } from 'express';
import type { DataSource, EntityManager } from 'typeorm';
import type { Log } from '../../../platform/log/log.js';
import type { Storage } from '../../../platform/storage/storage.js';
import { sourceFileEntity } from '../source-file.entity.js';
import type { ReadAheads } from '../ingest/read-ahead.js';
import { takeLease } from '../storage/leases.js';
import { receiveUpload, type ReceiveLimits, type ReceivedFile, type ReceivedUpload } from './receive.js';
import { StreamToStorage } from './stream-to-storage.js';

interface TakeFilesDeps {
  readonly db: DataSource;
  readonly storage: Storage;
  readonly log: Log;
  readonly limits: ReceiveLimits;
  /** Null: this process does not import. */
  readonly ahead: ReadAheads | null;
}

/**
 * Receives the files of a request and makes them part of the database in one transaction, in which `accept` writes
 * what belongs to them. When anything fails before that, aborted uploads included, nothing is left. When the COMMIT
 * itself fails, it may have counted all the same (its answer got lost): then the sweep decides, by the rows there are.
 */
export async function takeFiles<T>(
  deps: TakeFilesDeps,
  req: Request,
  res: Response,
  accept: (manager: EntityManager, upload: ReceivedUpload) => Promise<T>,
): Promise<T> {
  const lease = await takeLease(deps.db, deps.log);
  const engine = new StreamToStorage(deps.storage, lease, deps.ahead, deps.limits.maxBytes);
  const progress = { written: false };
  try {
    const upload = await receiveUpload(req, res, engine, deps.limits);
    const accepted = await deps.db.transaction(async (manager) => {
      await lease.release(manager);
      const written = await accept(manager, upload);
      progress.written = true;
      return written;
    });
    engine.accept();
    return accepted;
  } catch (error) {
    if (progress.written) engine.accept();
    else await engine.discard();
    await lease.abandon();
    throw error;
  }
}

/** Rows for received files, in their order. Answers their ids. */
export async function insertFiles(
  manager: EntityManager,
  dataSourceId: string,
  files: readonly ReceivedFile[],
): Promise<readonly string[]> {
  const { identifiers } = await manager.insert(
    sourceFileEntity,
    files.map((file) => ({ ...file, dataSourceId })),
  );
  return identifiers.map((identifier) => String(identifier['id']));
}

export const totalBytes = (files: readonly ReceivedFile[]): number =>
  files.reduce((sum, file) => sum + file.sizeBytes, 0);
