import type { EntityManager } from 'typeorm';
import type { RereadRequest } from '@datavizpro/contract/schemas';
import type { JobQueue } from '../../../platform/jobs.js';
import { AppError } from '../../../platform/app-error.js';
import { dataSourceEntity, type DataSourceRow } from '../data-source.entity.js';
import { sourceFileEntity } from '../source-file.entity.js';
import { sourceTableEntity, type SourceTableRow } from '../source-table.entity.js';
import type { IngestPlan, IngestRow } from './ingest.entity.js';
import { startIngest } from './start-ingest.js';

/** Writes down that a table is to be read again; for a source whose import failed: that all of it is. */
export async function planReread(
  manager: EntityManager,
  jobs: JobQueue,
  source: DataSourceRow,
  request: RereadRequest,
  requestedBy: string,
): Promise<IngestRow> {
  if (source.type !== 'file') throw new AppError('conflict', 'Only files can be read again.');
  const files = await manager.find(sourceFileEntity, {
    where: { dataSourceId: source.id },
    order: { createdAt: 'ASC' },
  });
  const tables = await manager.findBy(sourceTableEntity, { dataSourceId: source.id });
  const plan =
    tables.length === 0
      ? planAll(
          files.map((file) => file.id),
          request,
        )
      : planTable(tables, request);
  const read = plan.kind === 'create' ? plan.fileIds : partFileIds(tables, plan);
  const ingest = await startIngest(manager, jobs, {
    dataSourceId: source.id,
    requestedBy,
    plan,
    bytesTotal: files.filter(({ id }) => read.includes(id)).reduce((sum, file) => sum + file.sizeBytes, 0),
  });
  if (plan.kind === 'create')
    await manager.update(dataSourceEntity, { id: source.id }, { status: 'ingesting', error: null });
  return ingest;
}

function planAll(
  fileIds: readonly string[],
  { options = {}, columns }: RereadRequest,
): IngestPlan & { kind: 'create' } {
  return { kind: 'create', fileIds, options: columns === undefined ? options : { ...options, columns } };
}

function planTable(tables: readonly SourceTableRow[], request: RereadRequest): IngestPlan & { kind: 'reread' } {
  const [only] = tables;
  const name = request.table ?? (tables.length === 1 ? only?.name : undefined);
  if (name === undefined)
    throw new AppError('malformed_request', 'Say which table to read again.', {
      errors: [
        { path: 'table', message: 'Needed, because there are several.', suggestions: tables.map((t) => t.name) },
      ],
    });
  if (!tables.some((table) => table.name === name))
    throw new AppError('unknown_table', `There is no table "${name}" in this data source.`);
  const { columns = null, options: { columns: fromOptions = null, ...options } = {} } = request;
  return { kind: 'reread', table: name, options, columns: columns ?? fromOptions };
}

const partFileIds = (tables: readonly SourceTableRow[], plan: IngestPlan & { kind: 'reread' }): readonly string[] =>
  tables.find(({ name }) => name === plan.table)?.parts.map((part) => part.fileId) ?? [];
