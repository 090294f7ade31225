import type { Access, DataSource, TableDetail, TableSummary } from '@datavizpro/contract';
import type { DataSourceRow } from './data-source.entity.js';
import type { SourceTableRow } from './source-table.entity.js';

/** Who owns what is shipped with the product. */
export const productAsOwner = { id: '00000000-0000-0000-0000-000000000000', name: 'DataVizPro' } as const;

/** What the reader may do with a data source, and whose it is. */
export interface Reader {
  readonly access: Access;
  readonly sqlAllowed: boolean;
  readonly ownerName: string | null;
}

export const presentDataSource = (row: DataSourceRow, { access, sqlAllowed, ownerName }: Reader): DataSource => ({
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
  sqlAllowed,
  owner: row.ownerId === null ? productAsOwner : { id: row.ownerId, name: ownerName ?? '' },
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
