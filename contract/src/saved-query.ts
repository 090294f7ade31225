import type { ListQuery, Owned } from './list.js';
import type { OutputColumn, Scalar, SqlParameter, SqlParameterType } from './query.js';
import type { Column } from './data-source.js';

/** A parameter that a saved query asks for. `{{name}}` in its SQL; a date range is `{{name.from}}` and `{{name.to}}`. */
export interface QueryParameter {
  /** Letters, digits and `_`, not beginning with a digit. */
  readonly name: string;
  readonly type: SqlParameterType;
  /** What people read; the name by default. */
  readonly title?: string;
  /** Taken when none is sent. Absent: one must be sent. */
  readonly default?: Scalar | readonly Scalar[];
  /** Offered to choose from. Other values are taken, too. */
  readonly options?: readonly Scalar[];
}

/**
 * SQL that is kept, for charts and for people who don't write SQL. Whoever may view the data source may run it.
 * `access` follows the data source: `edit` needs the right to write SQL there, too; `owner` may also delete.
 */
export interface SavedQuery extends Owned {
  readonly name: string;
  readonly description: string;
  readonly dataSourceId: string;
  readonly sql: string;
  readonly parameters: readonly QueryParameter[];
}

export interface NewSavedQuery {
  readonly name: string;
  readonly description?: string;
  readonly dataSourceId: string;
  readonly sql: string;
  readonly parameters?: readonly QueryParameter[];
}
/** A query stays with its data source. */
export type SavedQueryChange = Partial<Omit<NewSavedQuery, 'dataSourceId'>>;

export interface SavedQueryListQuery extends ListQuery {
  readonly dataSourceId?: string;
}

/** `POST /api/query/describe`: what a spec would answer with, without running it. */
export interface QueryDescription {
  /** Of the answer. */
  readonly columns: readonly OutputColumn[];
  /** Of the source itself (the table, the SQL, the saved query, joined tables behind their prefix): what can be grouped, measured and filtered. */
  readonly sourceColumns: readonly Column[];
}

/** `GET /api/queries/history`: SQL that the caller ran, newest first. Equal runs in a row are one. */
export interface QueryRun {
  readonly id: string;
  readonly at: string;
  readonly dataSourceId: string;
  readonly sql: string;
  readonly parameters: readonly SqlParameter[];
  readonly outcome: 'done' | 'failed' | 'cancelled';
  readonly rowCount: number | null;
  readonly durationMs: number;
  /** Why it failed: a sentence. */
  readonly error: string | null;
}
export interface QueryHistoryQuery {
  readonly dataSourceId?: string;
  readonly limit?: number;
}
