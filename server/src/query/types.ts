import type {
  CacheOutcome,
  CompiledSql,
  Filter,
  QueryDescription,
  QueryParameter,
  QuerySpec,
  ResultFormat,
} from '@datavizpro/contract';
import type { QueryActivity, QueryIdentity } from './activity.js';
import type { SourceDescription } from './connectors/connector.js';

/** How the query path finds a source's tables. Implemented by the data-sources module. */
export interface SourceCatalog {
  /**
   * Null when there is no such source. No rights are checked here: callers did that.
   * With `tables` (each `name` or `schema.name`) only those are loaded: a source may have thousands.
   */
  describe(dataSourceId: string, tables?: readonly string[]): Promise<SourceDescription | null>;
}

/** SQL that somebody with the right to write it saved. */
export interface SavedSql {
  readonly sql: string;
  readonly parameters: readonly QueryParameter[];
}

/** How the query path finds saved queries. Implemented by the queries module; no rights are checked here. */
export interface SavedQueries {
  /** Null when there is none, or when it belongs to another data source. */
  find(dataSourceId: string, queryId: string): Promise<SavedSql | null>;
}

/** One query as a use case asks for it, rights already decided. */
export interface QueryRequest {
  readonly spec: QuerySpec;
  /** From dashboards: applied to each column that exists, the rest is reported in `ignoredFilters`. */
  readonly extraFilters?: readonly Filter[];
  /** Row-level policy of this principal: a pass puts it outside of everything the user wrote. */
  readonly rowPolicy?: Filter;
  readonly encoding?: 'plain' | 'dictionary';
  /** For fairness: at most a few queries of one user run at once. */
  readonly userId: string;
  readonly requestId: string;
  readonly signal: AbortSignal;
  /** Milliseconds, 30,000 by default. */
  readonly deadlineMs?: number;
  /** Run at the source even when the cache has the answer (a person pressed "refresh"). */
  readonly fresh?: boolean;
  /** What it is asked for: for whoever looks at what runs. */
  readonly origin?: QueryOrigin;
}

/** The saved objects that a query belongs to; neither where somebody asks on their own. */
export interface QueryOrigin {
  readonly chartId?: string;
  readonly dashboardId?: string;
}

/** Bytes ready to send. `etag` names content, not time: the same for hits and misses. */
export interface QueryAnswer {
  readonly body: Buffer;
  /** Brotli of the same, when it is a hit. */
  readonly brotli: Buffer | null;
  readonly etag: string;
  readonly cache: CacheOutcome;
  readonly rowCount: number;
  readonly truncated: boolean;
  readonly ignoredFilters: readonly string[];
}

export interface QueryService {
  /** spec → plan → passes → SQL → key → cache → flight → connector → bytes. */
  run(request: QueryRequest): Promise<QueryAnswer>;
  /** The same plan, streamed; never cached. */
  stream(request: QueryRequest, format: Exclude<ResultFormat, 'columns'>): Promise<AsyncIterable<Buffer>>;
  /** What would run. */
  explain(request: Omit<QueryRequest, 'signal'>): Promise<CompiledSql>;
  /** Checks the spec against the source and tells the columns it will answer with. Throws the catalogue's 422s. */
  describe(spec: QuerySpec, userId: string): Promise<QueryDescription>;
  /** Checks SQL that is to be saved, as far as that goes without values: one SELECT, parameters declared and used. */
  checkSql(dataSourceId: string, saved: SavedSql): Promise<void>;
  /** Cancels the query of this request id, if it runs here and belongs to the user. True when it did. */
  cancel(requestId: string, userId: string): Promise<boolean>;
  /** What this instance is doing for people, and what took long. */
  activity(): QueryActivity;
  /** Stops a query of anybody by the id that `activity` gives it. Null when it does not run here. */
  stop(id: string): QueryIdentity | null;
  /** Drops what is cached of a source, here and on the other instances. */
  invalidate(dataSourceId: string): Promise<void>;
  stats(): {
    readonly entries: number;
    readonly bytes: number;
    readonly hits: number;
    readonly misses: number;
    readonly running: number;
    readonly queued: number;
  };
}
