import type {
  ColumnOverride,
  ColumnType,
  IngestPhase,
  ReadingOptions,
  RejectedRow,
  ResultFormat,
  Scalar,
  TableProfile,
  TableReading,
  Column,
} from '@datavizpro/contract';
import type { EncodedColumns, Fill } from '../result/index.js';

/** A table that SQL may name: `name` as it stands in the SQL, `path` an immutable Parquet file on this machine. */
export interface EngineTable {
  readonly name: string;
  readonly path: string;
  /** Instead of the one file: many, in one of several formats. */
  readonly files?: EngineFiles;
}

/** Files of this machine that make one table together. Files may lack columns; partition columns stand in their paths. */
export interface EngineFiles {
  readonly format: 'parquet' | 'csv' | 'ndjson';
  readonly paths: readonly string[];
  /** The table's columns with DuckDB's types. Empty: as the files have them, to find that out. */
  readonly columns: readonly { readonly name: string; readonly nativeType: string }[];
  /** Names of those columns that stand in the paths, as `name=value`, with their types. */
  readonly partitions: readonly { readonly name: string; readonly nativeType: string }[];
}

export interface EngineColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** SQL that our compiler made, with the tables it names. */
export interface EngineQuery {
  readonly sql: string;
  readonly parameters: readonly Scalar[];
  /** Identity of the set of tables (data source + data version): views are made once per set. */
  readonly tablesKey: string;
  readonly tables: readonly EngineTable[];
  readonly timezone: string;
  readonly maxRows: number;
  readonly maxBytes: number;
  readonly deadlineMs: number;
  /** Groups without rows, to be put into the result. */
  readonly fill?: Fill;
  /** A person wrote part of the SQL: it is looked through, and runs in a sandbox. */
  readonly written?: boolean;
}

export interface IngestRequest {
  /** The kept original, as uploaded. */
  readonly originalPath: string;
  readonly fileName: string;
  readonly options: ReadingOptions;
  /** Per table (sheet) name: what the person changed. */
  readonly overrides: Readonly<Record<string, readonly ColumnOverride[]>>;
  /** An empty folder of this ingest's own; the child writes nowhere else. */
  readonly outputDir: string;
  readonly maxInflatedBytes: number;
}

/** A file that is still written, on this machine. */
export interface GrowingFile {
  readonly path: string;
  readonly fileName: string;
  /** An empty folder of the coming ingest's own, on the same file system. */
  readonly outputDir: string;
}

/** A look at a file that still grows: what it finds serves the ingest that follows. */
export interface ReadAhead {
  /** As `Engine.ingest`, once, when the file is whole: `originalPath` is what became of the growing file. */
  ingest(
    request: Omit<IngestRequest, 'outputDir'>,
    onUpdate: (update: IngestUpdate) => void,
    signal?: AbortSignal,
  ): Promise<IngestOutcome>;
  /** Ends it. Afterwards nothing of it runs, and nothing but results is in its folder. */
  end(): Promise<void>;
}

export interface IngestUpdate {
  readonly phase: IngestPhase;
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rows: number;
  readonly rejectedCount: number;
}

export interface IngestedTable {
  readonly name: string;
  /** Inside `outputDir`; fsynced. */
  readonly parquetPath: string;
  readonly profilePath: string;
  /** NDJSON of RejectedRow; null when there is none. */
  readonly rejectsPath: string | null;
  readonly rowCount: number;
  readonly rejectedCount: number;
  readonly sizeBytes: number;
  readonly columns: readonly Column[];
  readonly reading: TableReading;
  /** Of the Parquet's bytes: the data version. */
  readonly sha256: string;
}

/** Puts Parquet files one after the other into a new one: the union behind "append" (and a re-typing of one file). */
export interface ConcatRequest {
  readonly name: string;
  /** Immutable Parquet files on this machine, in order. */
  readonly parts: readonly string[];
  /** The columns of the result. A part that lacks one gives null there; values are cast, and null when they can't be. */
  readonly columns: readonly Column[];
  /** An empty folder of this operation's own. */
  readonly outputDir: string;
}
export type ConcatenatedTable = Pick<
  IngestedTable,
  'name' | 'parquetPath' | 'profilePath' | 'rowCount' | 'sizeBytes' | 'columns' | 'sha256'
>;

export type IngestOutcome = { readonly tables: readonly IngestedTable[] };

/** Why a file could not be read: `detail` is a sentence that says what to do. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}
/** The query failed in DuckDB; the message is made safe (no paths). */
export class EngineQueryError extends Error {
  override readonly name = 'EngineQueryError';
  /** Where in the SQL, in UTF-16 units, when DuckDB says so. */
  readonly position: number | undefined;

  constructor(message: string, position?: number) {
    super(message);
    this.position = position;
  }
}
export class EngineTimeoutError extends Error {
  override readonly name = 'EngineTimeoutError';
}
/** The queue in front of the engine is full. */
export class EngineBusyError extends Error {
  override readonly name = 'EngineBusyError';
}
/** The child process died under this query; the server goes on with a new one. */
export class EngineCrashedError extends Error {
  override readonly name = 'EngineCrashedError';
}

interface EngineStatus {
  readonly running: number;
  readonly queued: number;
  readonly restarts: number;
  readonly ready: boolean;
  readonly processes: readonly { readonly kind: 'query' | 'sandbox'; readonly pid: number }[];
}

/** DuckDB in child processes. The server never loads it. */
export interface Engine {
  /**
   * Result as encoded columns, at most `maxRows` rows; encoded in the child process, so that no row is ever touched on
   * the server's event loop. Rejects with the errors above, or AbortError.
   */
  query(query: EngineQuery, encoding: 'plain' | 'dictionary', signal?: AbortSignal): Promise<EncodedColumns>;
  /** The columns of a result, without reading rows. */
  describe(query: EngineQuery, signal?: AbortSignal): Promise<readonly EngineColumn[]>;
  /** Streams the whole result at constant memory. */
  export(
    query: EngineQuery,
    format: Exclude<ResultFormat, 'columns'>,
    signal?: AbortSignal,
  ): Promise<{ readonly body: AsyncIterable<Buffer> }>;
  /** Small results for our own use (filter values, previews): columns in, at most 10,000 cells. */
  rows(query: EngineQuery, signal?: AbortSignal): Promise<readonly Readonly<Record<string, Scalar>>[]>;
  /** One child per ingest. Rejects with UnreadableFileError, AbortError or EngineCrashedError; leaves nothing but `outputDir`. */
  ingest(
    request: IngestRequest,
    onUpdate: (update: IngestUpdate) => void,
    signal?: AbortSignal,
  ): Promise<IngestOutcome>;
  /** Begins to look at a file while it is written. Never fails: at worst the ingest takes as long as without. */
  readAhead(file: GrowingFile): ReadAhead;
  /** Like `ingest`: its own child, nothing but `outputDir` is left behind; fsynced. */
  concat(request: ConcatRequest, signal?: AbortSignal): Promise<ConcatenatedTable>;
  /** For health and metrics. */
  status(): EngineStatus;
  close(): Promise<void>;
}

export type { RejectedRow, TableProfile };
