import type { CalculationKind, ColumnType, Grain, MovingAggregate, TimeGrain, WeekStart } from '@datavizpro/contract';
import type { Expression, TextPart } from '../sql/nodes.js';

/**
 * What a query means, columns resolved and types checked: frozen plain data, which can be logged, stored and compared.
 * `build-plan` makes it, the passes rewrite it, `lower` turns it into SQL nodes.
 */
export interface Plan {
  readonly source: { readonly dataSourceId: string; readonly dataVersion: string };
  /** The first one is what the spec calls `source`; the others are joined, in order. */
  readonly tables: readonly [PlanTable, ...PlanTable[]];
  readonly joins: readonly PlanJoin[];
  readonly timezone: string;
  readonly weekStart: WeekStart;
  /** `rows`: no measures, every row is answered. `groups`: a row per combination of dimensions. */
  readonly mode: 'rows' | 'groups';
  readonly dimensions: readonly PlanDimension[];
  readonly measures: readonly PlanMeasure[];
  readonly calculations: readonly PlanCalculation[];
  readonly reduce: PlanReduce | null;
  readonly top: PlanTop | null;
  /** Index of the dimension whose units without rows are groups, too. */
  readonly fill: number | null;
  /** What the user and the dashboard asked for; all must hold. */
  readonly filters: readonly Expression[];
  /** Row-level policy, apart from `filters` so that nothing a user writes can touch it. */
  readonly policy: Expression | null;
  /** Conditions on measures, as `a.m0`: before calculations. */
  readonly having: readonly Expression[];
  /** Groups that were read only to be compared with do not pass it: see passes/read-beyond.ts. */
  readonly keepFrom: Expression | null;
  /** Conditions on calculations, as `a.c0`. */
  readonly havingAfter: readonly Expression[];
  readonly sort: readonly PlanSort[];
  /** Rows wanted. Null until the limits pass. */
  readonly limit: number | null;
  readonly offset: number;
  /** Rows beyond which the answer is cut and says `truncated`. */
  readonly maxRows: number;
  /** Groups by a finer, cheaper key first: see passes/two-level-dates.ts. */
  readonly preGroup: PreGroup | null;
  /** Columns of dashboard filters that this source does not have. */
  readonly ignoredFilters: readonly string[];
}

export interface PlanTable {
  /** Neutral, in SQL: `t0`. */
  readonly alias: string;
  /** As column references write it: `customers` in `customers.name`. */
  readonly prefix: string;
  readonly schema: string;
  readonly name: string;
  /** Instead of a table: SQL that a person wrote. */
  readonly text?: readonly TextPart[];
}

export interface PlanJoin {
  readonly how: 'inner' | 'left' | 'right' | 'full';
  /** Index in `tables`. */
  readonly table: number;
  readonly on: readonly { readonly left: Expression; readonly right: Expression }[];
}

export interface PlanDimension {
  readonly name: string;
  readonly type: ColumnType;
  /** Before grain and bin. */
  readonly expression: Expression;
  /** The expression gives UTC timestamps, which the grain sees in the query's time zone. */
  readonly instant: boolean;
  readonly grain: Grain | null;
  readonly bin: PlanBin | PlanCountedBin | null;
}
export interface PlanBin {
  readonly width: number;
  readonly origin: number;
  readonly decimals: number | null;
  readonly integer: boolean;
}

/** As wide as the data asks for: see counted-bins.ts. */
export interface PlanCountedBin {
  readonly count: number;
  readonly integer: boolean;
  /** Of an upper edge: the index of the dimension with the lower one. */
  readonly upperOf: number | null;
}

/** Of one dimension only the groups with the most of a measure are kept apart. */
export interface PlanTop {
  /** Indices in `dimensions` and `measures`. */
  readonly dimension: number;
  readonly measure: number;
  readonly count: number;
  readonly direction: 'asc' | 'desc';
  /** Name of the rest's group; null: the rest is left out. */
  readonly others: string | null;
}

export interface PlanMeasure {
  readonly name: string;
  readonly type: ColumnType;
  /** Columns stand only inside aggregates. */
  readonly expression: Expression;
}

/** What is made of the groups, one value for each. */
export interface PlanCalculation {
  readonly name: string;
  readonly type: ColumnType;
  /** Neutral name of what is calculated with: `m0`, `c1`. */
  readonly of: string;
  readonly ofType: ColumnType;
  /** Index of the dimension whose order is followed. */
  readonly along: number | null;
  /** Indices of the dimensions that part the groups. */
  readonly by: readonly number[];
  readonly step:
    | { readonly kind: Exclude<CalculationKind, 'rank' | 'moving' | ComparingKind> }
    | { readonly kind: ComparingKind; readonly period: PlanPeriod | null }
    | { readonly kind: 'rank'; readonly direction: 'asc' | 'desc'; readonly dense: boolean }
    | { readonly kind: 'moving'; readonly agg: MovingAggregate; readonly before: number; readonly after: number };
}
type ComparingKind = 'previous' | 'difference' | 'percentDifference';
export interface PlanPeriod {
  readonly count: number;
  readonly unit: TimeGrain;
  readonly cutTo: TimeGrain | null;
  /** Groups before the beginning of what is asked for are read, too. */
  readonly beyond: boolean;
}

/** Of each pixel column the rows that lines can show: see reduce.ts. */
export interface PlanReduce {
  /** Neutral names. */
  readonly x: string;
  readonly ys: readonly string[];
  readonly isTime: boolean;
  readonly width: number;
  /** As numbers; times as microseconds since 1970. Null: what the data has. */
  readonly from: number | null;
  readonly to: number | null;
  /** What of the reach no filter on rows could say. */
  readonly reach: { readonly from: number | null; readonly to: number | null };
}

export interface PlanSort {
  /** Neutral name: `d0`, `m1`, `c2`. */
  readonly output: string;
  readonly direction: 'asc' | 'desc';
}

export interface PreGroup {
  /** Index of the dimension whose groups are made in two steps. */
  readonly dimension: number;
  readonly step: 'day' | 'quarterHour';
}

/** Freezes a plan, or any plain data, to the bottom. */
export function freeze<T>(content: T): T {
  if (typeof content !== 'object' || content === null || Object.isFrozen(content)) return content;
  Object.values(content).forEach(freeze);
  return Object.freeze(content);
}

/** The plan with every expression of rows mapped: dimensions, measures, filters, joins. */
export function mapExpressions(plan: Plan, map: (expression: Expression) => Expression): Plan {
  return {
    ...plan,
    joins: plan.joins.map((join) => ({
      ...join,
      on: join.on.map(({ left, right }) => ({ left: map(left), right: map(right) })),
    })),
    dimensions: plan.dimensions.map((dimension) => ({ ...dimension, expression: map(dimension.expression) })),
    measures: plan.measures.map((measure) => ({ ...measure, expression: map(measure.expression) })),
    filters: plan.filters.map(map),
    policy: plan.policy && map(plan.policy),
  };
}
