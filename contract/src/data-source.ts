import type { CellValue, ColumnRole, ColumnType } from './result.js';
import type { ConnectionCheck, ConnectionSummary, ServerFacts } from './connection.js';
import type { DataSourceType } from './data-source-type.js';
import type { Owned } from './list.js';

export { dataSourceTypes, type DataSourceType } from './data-source-type.js';

export interface DataSource extends Owned {
  readonly name: string;
  readonly type: DataSourceType;
  readonly status: 'ingesting' | 'ready' | 'failed';
  /** A sentence that says what to do, when `status` is `failed`. */
  readonly error: string | null;
  readonly tableCount: number;
  readonly rowCount: number;
  /** Bytes that the stored data takes. */
  readonly sizeBytes: number;
  readonly rejectedCount: number;
  /** Shipped with the product, the same for everybody, read-only. */
  readonly sample: boolean;
  /** Whether the reader may send SQL of their own: the owner, and whom the owner gave that right. */
  readonly sqlAllowed: boolean;
  /** For connected ones, to those who may edit them. */
  readonly connection?: ConnectionSummary;
}

export interface TableSummary {
  readonly schema: string;
  readonly name: string;
  readonly kind: 'table' | 'view';
  /** Null: nobody knows, because the database keeps no count, or was not asked to make one. */
  readonly rowCountEstimate: number | null;
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly role: ColumnRole;
  /** The database's own name of the type. */
  readonly nativeType?: string;
  readonly comment?: string;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly schema: string;
  readonly table: string;
  readonly references: readonly string[];
}

export interface TableDetail extends TableSummary {
  readonly columns: readonly Column[];
  /** Columns of the primary key. */
  readonly keys: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly comment?: string;
  /** Changes whenever the data does; part of every cache key. */
  readonly dataVersion: string;
  /** For files: how each column was read, to review and change. */
  readonly reading?: TableReading;
}

/** How a file's table was read. */
export interface TableReading {
  readonly dialect: {
    readonly delimiter?: string;
    readonly quote?: string;
    readonly encoding?: string;
    readonly header?: boolean;
    readonly skipLines?: number;
    readonly sheet?: string;
  };
  readonly columns: readonly ColumnReading[];
}

export interface ColumnReading {
  /** As the file's header has it. */
  readonly source: string;
  readonly name: string;
  readonly type: ColumnType;
  /** How text became a value, e.g. `%d/%m/%Y`, `1.234,56`, `percent`. Null: as it is. */
  readonly format: string | null;
  /** Other readings that fit every value as well: shown as a question (`01/02/2025`). */
  readonly alternatives: readonly { readonly type: ColumnType; readonly format: string | null }[];
  readonly ambiguous: boolean;
  /** Cells that the chosen reading could not convert; they are null, and are listed among the refused. */
  readonly failedCount: number;
  readonly samples: readonly string[];
  /** Kept out of the table on request. */
  readonly skip: boolean;
}

/** What a person changed in the column review; matched by `source`. */
export interface ColumnOverride {
  readonly source: string;
  readonly name?: string;
  readonly type?: ColumnType;
  readonly format?: string | null;
  readonly skip?: boolean;
}

/** The upload's `options` field. All optional: what is missing is detected. */
export interface ReadingOptions {
  readonly delimiter?: string;
  readonly quote?: string;
  readonly encoding?: string;
  readonly header?: boolean;
  readonly decimal?: '.' | ',';
  readonly dateFormat?: string;
  readonly sheet?: string;
  readonly types?: Readonly<Record<string, ColumnType>>;
  readonly columns?: readonly ColumnOverride[];
  /** Texts that mean null. */
  readonly nulls?: readonly string[];
}

export type IngestPhase =
  | 'queued'
  | 'uploading'
  | 'unpacking'
  | 'scanning'
  | 'profiling'
  | 'writing'
  | 'publishing'
  | 'done'
  | 'failed'
  | 'cancelled';

export interface IngestProgress {
  readonly phase: IngestPhase;
  readonly file: string | null;
  readonly bytesRead: number;
  readonly bytesTotal: number | null;
  readonly rows: number;
  readonly rejectedCount: number;
  readonly error: string | null;
  /** Why append or replace did not take the file; send it again with `?confirm=true` if this is meant. */
  readonly differences?: readonly SchemaDifference[];
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

/** 201 when ready at once; 202 with `ingest` while it works. */
export interface UploadAnswer {
  readonly dataSource: DataSource;
  readonly ingest?: IngestProgress;
}

/** A row, or one cell of it, that could not be taken as it was. */
export interface RejectedRow {
  readonly table: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Null when the whole row was refused; else only this cell became null. */
  readonly column: string | null;
  readonly reason: string;
  readonly raw: string;
}

/** Answer of append or replace, when the schema differs and `confirm` was not sent (422 `schema_mismatch` carries it in `errors`). */
export interface SchemaDifference {
  readonly column: string;
  readonly change: 'added' | 'removed' | 'type';
  readonly from?: ColumnType;
  readonly to?: ColumnType;
}

export interface ColumnProfile {
  readonly name: string;
  readonly type: ColumnType;
  readonly nulls: number;
  readonly distinct: number;
  readonly min: CellValue;
  readonly max: CellValue;
  readonly mean: number | null;
  /** At 5, 25, 50, 75 and 95 percent, for numbers. */
  readonly quantiles: readonly number[] | null;
  /** Equal-width bins, for numbers and times. `from` and `to` are numbers, or ISO text for times. */
  readonly histogram:
    readonly { readonly from: number | string; readonly to: number | string; readonly count: number }[] | null;
  readonly top: readonly { readonly value: CellValue; readonly count: number }[];
}

export interface TableProfile {
  readonly table: string;
  readonly rowCount: number;
  readonly columns: readonly ColumnProfile[];
}

/** `POST /api/data-sources/:id/test`. */
export interface DataSourceTest {
  readonly ok: boolean;
  /** What was found, or why not: a sentence. */
  readonly detail: string;
  /** For databases: step by step. */
  readonly checks?: readonly ConnectionCheck[];
  readonly server?: ServerFacts;
}

/** One connector's typed form, `GET /api/data-sources/types`. */
export interface ConnectorForm {
  readonly type: DataSourceType;
  readonly title: string;
  readonly fields: readonly {
    readonly name: string;
    readonly title: string;
    readonly type: 'text' | 'number' | 'password' | 'select' | 'boolean' | 'textarea';
    readonly required: boolean;
    readonly secret: boolean;
    readonly default?: string | number | boolean;
    readonly options?: readonly string[];
    /** Fields of one group stand together; `advanced` and `tunnel` are folded away at first. */
    readonly group?: 'server' | 'login' | 'encryption' | 'tunnel' | 'advanced';
    readonly help?: string;
    readonly placeholder?: string;
    /**
     * Stored secrets are for this value, and have to be sent again with another. `whenLess`: only with an earlier one of
     * the options, which protect the better the later they stand. `unlessOwner`: only by those who do not own the
     * connection, whom it keeps from the rest of what its login opens.
     */
    readonly bindsSecrets?: 'always' | 'whenLess' | 'unlessOwner';
    /** Shown only while another field has one of these values. */
    readonly when?: { readonly field: string; readonly is: readonly (string | number | boolean)[] };
  }[];
  /** A sentence about what the database's user needs, and the statements that make such a user. */
  readonly rights?: { readonly text: string; readonly sql?: string };
}
