import type { DataSource, TableDetail, TableSummary } from '@datavizpro/contract';
import type { Seen } from '../sharing/index.js';
import type { DataSourceRow } from './data-source.entity.js';
import type { SourceTableRow } from './source-table.entity.js';

export const presentDataSource = (row: DataSourceRow, { access, owner, raw }: Seen): DataSource => ({
  id: row.id,
  name: row.name,
  type: row.type,
  status: row.status,
  error: row.error,
  tableCount: row.tableCount,
  rowCount: row.rowCount,
  sizeBytes: row.sizeBytes,
  rejectedCount: row.rejectedCount,
  sample: row.sample,
  sqlAllowed: raw['sql_allowed'] === true,
  owner,
  access,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

export const presentTable = (row: SourceTableRow): TableSummary => ({
  schema: row.schema,
  name: row.name,
  kind: 'table',
  rowCountEstimate: row.rowCount,
});

export const presentTableDetail = (row: SourceTableRow): TableDetail => ({
  ...presentTable(row),
  columns: row.columns,
  keys: [],
  dataVersion: row.dataVersion,
  reading: row.reading,
});
