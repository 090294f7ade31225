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
  'corr',
  'regrSlope',
  'regrIntercept',
  'regrR2',
] as const;
export type Aggregate = (typeof aggregates)[number];
/** Aggregates of two columns, of the rows that have both. */
export const pairAggregates = ['corr', 'regrSlope', 'regrIntercept', 'regrR2'] as const;

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

/**
 * About so many bins (at most one more) over what the column holds in the rows that the query reads. Their width is the
 * smallest 1, 2 or 5 times a power of ten that makes them no more; of whole numbers it is a whole number. The value is
 * the lower edge.
 */
export interface CountedBin {
  readonly count: number;
  /** Name of one more output, after all others: the upper edge. */
  readonly endAs?: string;
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
  readonly bin?: Bin | CountedBin;
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
  /** For `corr` and `regr…`: the column of the independent variable; `column` or `expression` is what depends on it. */
  readonly x?: string;
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
  /** Name of a measure or of a calculation. */
  readonly measure: string;
  readonly op: 'eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte' | 'between' | 'isNull' | 'isNotNull';
  readonly value?: Scalar;
  readonly values?: readonly [Scalar, Scalar];
}

export const calculationKinds = [
  'runningTotal',
  'shareOfTotal',
  'cumulativeShare',
  'previous',
  'difference',
  'percentDifference',
  'rank',
  'moving',
] as const;
export type CalculationKind = (typeof calculationKinds)[number];
export const movingAggregates = ['sum', 'avg', 'min', 'max'] as const;
export type MovingAggregate = (typeof movingAggregates)[number];

/** So many units earlier by the calendar, whether or not there are groups in between. */
export interface CalculationPeriod {
  readonly count: number;
  /** The grain of the dimension by default. */
  readonly unit?: TimeGrain;
  /**
   * Groups that lie before the beginning which filters give the time are read as well, to be compared with; they are
   * not answered.
   */
  readonly beyond?: boolean;
}

interface CalculationOf {
  /** Name of a measure, or of a calculation before this one. */
  readonly of: string;
  /**
   * Names of the dimensions that part the groups: each part is calculated by itself. By default all but `along`;
   * for shares and ranks none.
   */
  readonly by?: readonly string[];
  readonly as?: string;
}
interface CalculationAlong extends CalculationOf {
  /** Name of the dimension whose order is followed: the first time by default, else the first dimension. */
  readonly along?: string;
}

/**
 * What is made of the groups of a query, one value for each: they are seen as `having` on measures and `top` leave
 * them, before `limit`. `having` and `sort` may name calculations. Differences of shares, and other calculations of
 * calculations, are made in the order in which they stand.
 */
export type Calculation =
  | (CalculationAlong & { readonly kind: 'runningTotal' | 'cumulativeShare' })
  | (CalculationOf & { readonly kind: 'shareOfTotal' })
  /** `percentDifference`: as a part of the previous value, 0.1 for 10 %. Without `period`: to the group before. */
  | (CalculationAlong & {
      readonly kind: 'previous' | 'difference' | 'percentDifference';
      readonly period?: CalculationPeriod;
    })
  | (CalculationOf & {
      readonly kind: 'rank';
      /** `desc` by default: the largest is the first. */
      readonly direction?: 'asc' | 'desc';
      /** After two firsts comes a third (`competition`, the default), or a second (`dense`). */
      readonly ties?: 'competition' | 'dense';
    })
  /** Of the group, so many before it and so many after it, as far as there are. */
  | (CalculationAlong & {
      readonly kind: 'moving';
      readonly agg: MovingAggregate;
      readonly before?: number;
      readonly after?: number;
    });

/**
 * Keeps of a long series what a line of so many pixels can show: of each pixel column the first and the last row, and
 * those with the smallest and the largest `y`. The line is the same (M4: Jugel et al., VLDB 2014). Dimensions other than
 * `x` and `y` tell series apart. The answer has the dimensions and `y`, along `x`; of several `y` each row has the one
 * that it was kept for.
 */
export interface Reduce {
  /** Name of the output that runs along: a time or a number. */
  readonly x: string;
  /** Names of what is drawn: numbers. Rows without one of them are no points of its line. */
  readonly y: string | readonly string[];
  /** Pixel columns. */
  readonly width: number;
  /** Ends of the axis, the smallest and the largest `x` by default. What lies outside is one column on either side. */
  readonly from?: string | number;
  readonly to?: string | number;
  /** Rows beyond these are not read. Every line that crosses an end of the axis has a row between it and the reach. */
  readonly reach?: AxisReach;
}
export interface AxisReach {
  readonly from?: string | number;
  readonly to?: string | number;
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
  /** Conditions on measures hold before calculations, those on calculations after them. */
  readonly having?: readonly Having[];
  readonly calculations?: readonly Calculation[];
  readonly reduce?: Reduce;
  readonly sort?: readonly Sort[];
  readonly limit?: number;
  readonly offset?: number;
  /** IANA name; UTC by default. */
  readonly timezone?: string;
  readonly weekStart?: WeekStart;
}

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

/** `POST /api/query/sql`: what would run. */
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
