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
