import type { CompiledSql, DataSourceType, ResultFormat } from '@datavizpro/contract';
import type { EncodedColumns, Fill } from '../../result/index.js';
import type { Plan } from '../plan/plan.js';
import type { SourceDescription, SourceTable } from '../source.js';
import type { ResultShape } from './database/driver.js';

export type { SourceDescription, SourceTable } from '../source.js';

/** What a connector runs: compiled, bounded, cancellable. */
export interface ConnectorQuery {
  readonly source: SourceDescription;
  /** The tables that the SQL names. */
  readonly tables: readonly SourceTable[];
  readonly compiled: CompiledSql;
  /** What the plan promises: databases name and type their answers in ways of their own. Absent: as they do. */
  readonly columns?: readonly ResultShape[];
  readonly timezone: string;
  /** Groups without rows, to be put into the result. */
  readonly fill?: Fill;
  readonly maxRows: number;
  readonly maxBytes: number;
  readonly deadlineMs: number;
  /** What was compiled: for connectors that choose what to read before the engine reads it. */
  readonly plan?: Plan;
  /** Of the first who asked, for the database's own logs. */
  readonly requestId?: string;
  /** Of a trace that is kept: for a comment in the SQL. Our own hexadecimal ids alone. */
  readonly traceparent?: string;
  /** Set when a person wrote part of the SQL: it is run with less trust. */
  readonly written?: boolean;
}

/** The whole contract with a database: run, stream, close. Speaking SQL is the dialect's business. */
export interface Connector {
  readonly type: ConnectorType;
  query(query: ConnectorQuery, encoding: 'plain' | 'dictionary', signal: AbortSignal): Promise<EncodedColumns>;
  stream(
    query: ConnectorQuery,
    format: Exclude<ResultFormat, 'columns'>,
    signal: AbortSignal,
  ): Promise<AsyncIterable<Buffer>>;
  /**
   * The columns that SQL which a person wrote would answer with, as the database names them, without reading rows.
   * Complaints about its text are a `sqlError`.
   */
  describe?(query: ConnectorQuery, signal: AbortSignal): Promise<readonly ResultShape[]>;
}

/** `joined`: of several data sources at once. */
type ConnectorType = DataSourceType | 'joined';

/** One per type of data source that can be queried. */
export type Connectors = Partial<Readonly<Record<ConnectorType, Connector>>>;
