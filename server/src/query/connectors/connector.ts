import type { Column, CompiledSql, DataSourceType, ResultFormat } from '@datavizpro/contract';

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

/** What a connector runs: compiled, bounded, cancellable. */
export interface ConnectorQuery {
  readonly source: SourceDescription;
  /** The tables that the SQL names. */
  readonly tables: readonly SourceTable[];
  readonly compiled: CompiledSql;
  readonly timezone: string;
  readonly maxRows: number;
  readonly maxBytes: number;
  readonly deadlineMs: number;
}

/** See engine EncodedColumns: `prefix` lacks only its last member, `"cache":…}`. */
export interface EncodedResult {
  readonly prefix: Buffer;
  readonly hitBrotli: Buffer;
  readonly rowCount: number;
  readonly truncated: boolean;
  readonly durationMs: number;
}

/** The whole contract with a database: run, stream, close. Speaking SQL is the dialect's business. */
export interface Connector {
  readonly type: DataSourceType;
  query(query: ConnectorQuery, encoding: 'plain' | 'dictionary', signal: AbortSignal): Promise<EncodedResult>;
  stream(
    query: ConnectorQuery,
    format: Exclude<ResultFormat, 'columns'>,
    signal: AbortSignal,
  ): Promise<AsyncIterable<Buffer>>;
}
