import { EntitySchema } from 'typeorm';
import type { Column, ColumnOverride, ReadingOptions, TableReading } from '@datavizpro/contract';
import { bigintAsNumber } from './data-source.entity.js';

/** Where a table's rows come from, in order: one file, and one more for every append. */
export interface TablePart {
  readonly fileId: string;
  /** The table's name inside that file: a sheet, or an entry of an archive. */
  readonly tableInFile: string;
  readonly options: ReadingOptions;
  /** What the person changed in the column review. */
  readonly columns: readonly ColumnOverride[];
}

export interface SourceTableRow {
  id: string;
  dataSourceId: string;
  schema: string;
  name: string;
  position: number;
  columns: Column[];
  reading: TableReading;
  parts: TablePart[];
  rowCount: number;
  rejectedCount: number;
  sizeBytes: number;
  parquetKey: string;
  profileKey: string;
  /** NDJSON of RejectedRow; null when every row was taken. */
  rejectsKey: string | null;
  /** Sha-256 of the Parquet file. */
  dataVersion: string;
}

export const sourceTableEntity = new EntitySchema<SourceTableRow>({
  name: 'source_tables',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    dataSourceId: { name: 'data_source_id', type: 'uuid' },
    schema: { type: 'text' },
    name: { type: 'text' },
    position: { type: 'integer' },
    columns: { type: 'jsonb' },
    reading: { type: 'jsonb' },
    parts: { type: 'jsonb' },
    rowCount: { name: 'row_count', type: 'bigint', transformer: bigintAsNumber },
    rejectedCount: { name: 'rejected_count', type: 'bigint', transformer: bigintAsNumber },
    sizeBytes: { name: 'size_bytes', type: 'bigint', transformer: bigintAsNumber },
    parquetKey: { name: 'parquet_key', type: 'text' },
    profileKey: { name: 'profile_key', type: 'text' },
    rejectsKey: { name: 'rejects_key', type: 'text', nullable: true },
    dataVersion: { name: 'data_version', type: 'text' },
  },
});
