import { AppError } from '../../platform/app-error.js';
import type { DataSourceRow } from './data-source.entity.js';

/** Throws `source_not_ready` for a source that has no data yet. */
export function requireDataSourceReady(row: DataSourceRow): void {
  if (row.status === 'ready') return;
  throw new AppError(
    'source_not_ready',
    row.status === 'failed' ? `This data could not be imported. ${row.error ?? ''}`.trim() : undefined,
  );
}

/** Throws for a file: what only a connection has cannot be asked of it. */
export function requireConnected(row: DataSourceRow): void {
  if (row.type === 'file') throw new AppError('not_supported', 'This data source is a file, and connects to nothing.');
}

/** Throws for a connection: its data is not ours to import or to read again. */
export function requireFile(row: DataSourceRow): void {
  if (row.type !== 'file') throw new AppError('not_supported', 'This data source is a database: its data stays there.');
}
