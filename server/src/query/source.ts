import type { Column, DataSourceType } from '@datavizpro/contract';

/** A source as the query path sees it. Made by the data-sources module; holds no secret. */
export interface SourceDescription {
  readonly id: string;
  readonly type: DataSourceType;
  /** Changes whenever any table's data or schema does; part of every cache key. */
  readonly dataVersion: string;
  readonly tables: readonly SourceTable[];
}

export interface SourceTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly Column[];
  /** For files: the storage key of the Parquet. */
  readonly storageKey?: string;
}
