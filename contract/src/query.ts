import type { ColumnType } from './result.js';

export const timeGrains = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export const cyclicGrains = ['hourOfDay', 'dayOfWeek', 'monthOfYear'] as const;
export type TimeGrain = (typeof timeGrains)[number];
export type CyclicGrain = (typeof cyclicGrains)[number];
export type Grain = TimeGrain | CyclicGrain;

export const aggregates = [
  'count',
  'countDistinct',
  'sum',
  'avg',
  'min',
  'max',
  'median',
  'quantile',
  'stddev',
  'variance',
  'first',
  'last',
] as const;
export type Aggregate = (typeof aggregates)[number];

export const weekStarts = ['monday', 'sunday', 'saturday'] as const;
export type WeekStart = (typeof weekStarts)[number];

export interface TableSource {
  readonly dataSourceId: string;
  readonly table: string;
}
export interface SqlSource {
  readonly dataSourceId: string;
  readonly sql: string;
  readonly parameters?: readonly SqlParameter[];
}
export const sqlParameterTypes = ['text', 'number', 'date', 'dateRange', 'list', 'column'] as const;
export type SqlParameterType = (typeof sqlParameterTypes)[number];
/**
 * A value for `{{name}}` in SQL: always bound, never pasted. `date`: a day (`2026-01-31`) or a time. `dateRange`: two of
 * them, for `{{name.from}}` and `{{name.to}}`. `list`: values for `in ({{name}})`. `column`: the name of a column of the
 * data source, which is quoted. Null is unknown to SQL, as everywhere.
 */
export interface SqlParameter {
  readonly name: string;
  readonly type: SqlParameterType;
  readonly value: Scalar | readonly Scalar[];
}
/** A query that somebody with the right to write SQL saved: others run it, with parameters of their own. */
export interface SavedQuerySource {
  readonly dataSourceId: string;
  readonly queryId: string;
  readonly parameters?: readonly SqlParameter[];
}
export type QuerySource = TableSource | SqlSource | SavedQuerySource;

export interface Join {
  /** Absent: a table of the same data source. Else both sides are asked, and joined here. */
  readonly dataSourceId?: string;
  readonly table: string;
  /** Prefix for the joined columns in column references: `customers.name`. Defaults to the table's name. */
  readonly as?: string;
  readonly on: readonly { readonly left: string; readonly right: string }[];
  readonly kind: 'inner' | 'left' | 'right' | 'full';
}

/** Equal-width bins: `[origin + k·width, origin + (k+1)·width)`. The value is the lower edge. */
export interface Bin {
  readonly width: number;
  readonly origin?: number;
}

/** Keeps the groups that have the most of a measure, and makes one group of the rest. Null stays a group of its own. */
export interface Top {
  readonly count: number;
  /** Name of a measure; the first one by default. */
  readonly by?: string;
  /** `desc` by default: the largest. */
  readonly direction?: 'asc' | 'desc';
  /** Name of the rest's group, `Others` by default, for text only. Null: the rest, and null, are left out. */
  readonly others?: string | null;
}

/**
 * A column to group by, or to return when there are no measures.
 * Exactly one of `column` and `expression`; at most one of `grain` and `bin`.
 */
export interface Dimension {
  readonly column?: string;
  readonly expression?: string;
  readonly grain?: Grain;
  readonly bin?: Bin;
  /** With a grain: units between the first and the last that have no rows are groups too, for each series. */
  readonly fill?: boolean;
  /** At most one dimension of a query has it. */
  readonly top?: Top;
  /** Name in the result. Defaults to the column's name. */
  readonly as?: string;
}

/** `agg` of a `column` or of an `expression` over columns; or an `expression` that aggregates by itself, without `agg`. */
export interface Measure {
  readonly agg?: Aggregate;
  readonly column?: string;
  readonly expression?: string;
  /** For `quantile`: 0 to 1. */
  readonly q?: number;
  /** For `first` and `last`: the column that orders. */
  readonly orderBy?: string;
  /** Only rows that pass are aggregated. */
  readonly filter?: Filter;
  readonly as?: string;
}

export type Scalar = string | number | boolean | null;
export type RelativeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

export type Condition =
  | { readonly column: string; readonly op: 'eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte'; readonly value: Scalar }
  | { readonly column: string; readonly op: 'in' | 'notIn'; readonly values: readonly Scalar[] }
  /** Both ends included. */
  | { readonly column: string; readonly op: 'between'; readonly values: readonly [Scalar, Scalar] }
  | { readonly column: string; readonly op: 'contains' | 'startsWith' | 'endsWith'; readonly value: string }
  | { readonly column: string; readonly op: 'isNull' | 'isNotNull' }
  /** The last n units, the current one included; in the query's time zone. */
  | { readonly column: string; readonly op: 'relative'; readonly last: number; readonly unit: RelativeUnit };
export type ConditionOperator = Condition['op'];

export type Filter =
  Condition | { readonly and: readonly Filter[] } | { readonly or: readonly Filter[] } | { readonly not: Filter };

export interface Having {
  readonly measure: string;
  readonly op: 'eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte' | 'between' | 'isNull' | 'isNotNull';
  readonly value?: Scalar;
  readonly values?: readonly [Scalar, Scalar];
}

export interface Sort {
  /** Name of an output column. */
  readonly by: string;
  readonly direction: 'asc' | 'desc';
}

export interface QuerySpec {
  readonly source: QuerySource;
  readonly joins?: readonly Join[];
  readonly dimensions?: readonly Dimension[];
  readonly measures?: readonly Measure[];
  readonly filters?: readonly Filter[];
  readonly having?: readonly Having[];
  readonly sort?: readonly Sort[];
  readonly limit?: number;
  readonly offset?: number;
  /** IANA name; UTC by default. */
  readonly timezone?: string;
  readonly weekStart?: WeekStart;
}

/** `POST /api/query/sql`: what would run. */
/** All data sources that a query reads, the first one first. */
export const dataSourcesOf = ({ source, joins = [] }: Pick<QuerySpec, 'source' | 'joins'>): readonly string[] => [
  ...new Set([source.dataSourceId, ...joins.map(({ dataSourceId = source.dataSourceId }) => dataSourceId)]),
];

/** What a database is asked first, when several are joined. */
export interface CompiledSide {
  readonly dataSourceId: string;
  /** What the SQL that joins calls it. */
  readonly table: string;
  readonly sql: string;
  readonly parameters: readonly Scalar[];
  readonly dialect: string;
}

export interface CompiledSql {
  readonly sql: string;
  readonly parameters: readonly Scalar[];
  readonly dialect: string;
  /** Of a join of several data sources: this SQL joins what they answer. */
  readonly sides?: readonly CompiledSide[];
}

/** A column of a result before it is run: what charts are checked against. */
export interface OutputColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly kind: 'dimension' | 'measure';
}

export const isTableSource = (source: QuerySource): source is TableSource => 'table' in source;
export const isSqlSource = (source: QuerySource): source is SqlSource => 'sql' in source;
export const isSavedQuerySource = (source: QuerySource): source is SavedQuerySource => 'queryId' in source;
