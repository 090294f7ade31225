import type { EntityManager } from 'typeorm';
import type { JobQueue } from '../../../platform/jobs.js';
import { dataSourceEntity } from '../data-source.entity.js';
import { startIngest } from '../ingest/start-ingest.js';
import type { IngestRow } from '../ingest/ingest.entity.js';
import type { ReceivedUpload } from './receive.js';
import { nameFromFiles } from './file-name.js';
import { insertFiles, totalBytes } from './take-files.js';

/** A new data source out of received files, with the ingest that will read them. */
export async function insertUploaded(
  manager: EntityManager,
  jobs: JobQueue,
  upload: ReceivedUpload,
  owner: { readonly userId: string } | null,
): Promise<IngestRow> {
  const name = upload.name ?? nameFromFiles(upload.files.map((file) => file.fileName));
  const { identifiers } = await manager.insert(dataSourceEntity, {
    name,
    type: 'file',
    status: 'ingesting',
    configuration: {},
    ownerId: owner?.userId ?? null,
    sample: owner === null,
  });
  const dataSourceId = String(identifiers[0]?.['id']);
  const fileIds = await insertFiles(manager, dataSourceId, upload.files);
  return startIngest(manager, jobs, {
    dataSourceId,
    requestedBy: owner?.userId ?? null,
    plan: { kind: 'create', fileIds, options: upload.options },
    bytesTotal: totalBytes(upload.files),
  });
}
