import type { DataSource } from '@datavizpro/contract';
import { formatCount } from '../../ui/format';

/** A file by its rows; a database, whose rows are only estimated, by its tables. */
export function describeSize({ type, rowCount, tableCount }: DataSource): string {
  const tables = formatCount(tableCount, 'table');
  if (type !== 'file') return tables;
  return tableCount > 1 ? `${formatCount(rowCount, 'row')} · ${tables}` : formatCount(rowCount, 'row');
}
