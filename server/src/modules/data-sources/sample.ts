import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { DataSource as Database } from 'typeorm';
import type { ColumnOverride } from '@datavizpro/contract';
import { isUniqueViolation } from '../../platform/db/index.js';
import type { Log } from '../../platform/log/log.js';
import type { Storage } from '../../platform/storage/storage.js';
import { dataSourceEntity, type DataSourceRow } from './data-source.entity.js';
import { failureOf } from './outcome.js';
import { findLatestIngest, waitForIngest } from './ingest/progress.js';
import type { IngestRow } from './ingest/ingest.entity.js';
import type { JobQueue } from '../../platform/jobs.js';
import { startIngest } from './ingest/start-ingest.js';
import { sourceFileEntity } from './source-file.entity.js';
import { takeLease } from './storage/leases.js';
import { insertUploaded } from './upload/upload.js';

/** A file that is shipped with the product. */
export interface SampleFile {
  readonly name: string;
  readonly path: string;
  readonly fileName: string;
  readonly columns: readonly ColumnOverride[];
}
interface SampleDeps {
  readonly db: Database;
  readonly storage: Storage;
  readonly log: Log;
  readonly jobs: JobQueue;
}

const maxWaitMs = 120_000;

/** Imports the sample unless it is there; may run on every start and on every instance. Answers its id, once ready. */
export async function ensureSample(deps: SampleDeps, sample: SampleFile, signal: AbortSignal): Promise<string> {
  const existing = await findSample(deps.db, sample.name);
  if (existing?.status === 'ready') return existing.id;
  const ingest = existing === null ? await insertSample(deps, sample) : await resumeSample(deps, existing, sample);
  if (ingest === null) return ensureSample(deps, sample, signal);
  const done = await waitForIngest(deps.db, ingest.id, maxWaitMs, signal);
  signal.throwIfAborted();
  if (done?.phase !== 'done') throw done === null ? new Error('The sample went away') : failureOf(done);
  return ingest.dataSourceId;
}

const findSample = (db: Database, name: string): Promise<DataSourceRow | null> =>
  db.manager.findOneBy(dataSourceEntity, { name, sample: true });

/** Null: another instance was faster. */
async function insertSample(deps: SampleDeps, sample: SampleFile): Promise<IngestRow | null> {
  const lease = await takeLease(deps.db, deps.log);
  const storageKey = lease.key('originals', randomUUID());
  const progress = { written: false };
  try {
    const sizeBytes = await deps.storage.put(storageKey, createReadStream(sample.path));
    const files = [{ storageKey, fileName: sample.fileName, sizeBytes }];
    return await deps.db.transaction(async (manager) => {
      await lease.release(manager);
      const upload = { name: sample.name, files, options: { columns: sample.columns } };
      const ingest = await insertUploaded(manager, deps.jobs, upload, null);
      progress.written = true;
      return ingest;
    });
  } catch (error) {
    // A COMMIT whose answer got lost may have counted: then the file is needed, or the sweep takes it.
    if (!progress.written) await deps.storage.delete(storageKey);
    await lease.abandon();
    if (isUniqueViolation(error, 'data_sources_sample')) return null;
    throw error;
  }
}

/** One that is being imported is waited for; one that failed (a full disk, say) is tried again. */
async function resumeSample(deps: SampleDeps, source: DataSourceRow, sample: SampleFile): Promise<IngestRow | null> {
  if (source.status === 'ingesting') return findLatestIngest(deps.db, source.id);
  const files = await deps.db.manager.findBy(sourceFileEntity, { dataSourceId: source.id });
  return deps.db.transaction(async (manager) => {
    await manager.update(dataSourceEntity, { id: source.id }, { status: 'ingesting', error: null });
    const fileIds = files.map((file) => file.id);
    return startIngest(manager, deps.jobs, {
      dataSourceId: source.id,
      requestedBy: null,
      plan: { kind: 'create', fileIds, options: { columns: sample.columns } },
      bytesTotal: files.reduce((sum, file) => sum + file.sizeBytes, 0),
    });
  });
}
