import { EntitySchema } from 'typeorm';
import type { DataSourceType } from '@datavizpro/contract';

export interface DataSourceRow {
  id: string;
  /** Null for the sample alone: it belongs to nobody and everybody may look at it. */
  ownerId: string | null;
  name: string;
  type: DataSourceType;
  status: 'ingesting' | 'ready' | 'failed';
  error: string | null;
  configuration: object;
  sample: boolean;
  tableCount: number;
  rowCount: number;
  sizeBytes: number;
  rejectedCount: number;
  /** Changes whenever any table's data or columns do. */
  dataVersion: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** PostgreSQL's bigint comes as text; our counts stay far below 2^53. */
export const bigintAsNumber = {
  to: (value: number | undefined): number | undefined => value,
  from: (value: string | null): number => Number(value ?? 0),
};

export const dataSourceEntity = new EntitySchema<DataSourceRow>({
  name: 'data_sources',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    ownerId: { name: 'owner_id', type: 'uuid', nullable: true },
    name: { type: 'text' },
    type: { type: 'text' },
    status: { type: 'text' },
    error: { type: 'text', nullable: true },
    configuration: { type: 'jsonb' },
    sample: { type: 'boolean' },
    tableCount: { name: 'table_count', type: 'integer' },
    rowCount: { name: 'row_count', type: 'bigint', transformer: bigintAsNumber },
    sizeBytes: { name: 'size_bytes', type: 'bigint', transformer: bigintAsNumber },
    rejectedCount: { name: 'rejected_count', type: 'bigint', transformer: bigintAsNumber },
    dataVersion: { name: 'data_version', type: 'text' },
    version: { type: 'integer' },
    createdAt: { name: 'created_at', type: 'timestamptz', createDate: true },
    updatedAt: { name: 'updated_at', type: 'timestamptz', updateDate: true },
  },
});
