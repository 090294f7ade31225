import type { ValueAxisName } from '../chart-reference.js';
import type { ChartVisual } from '../chart-visual.js';
import type { Aggregate, TimeGrain } from '../query.js';
import { columnTypes, type ColumnType } from '../result.js';

/** What a chart is for: galleries and menus are ordered by it. */
export const chartFamilies = [
  'comparison',
  'overTime',
  'distribution',
  'relation',
  'partOfWhole',
  'places',
  'numbers',
] as const;
export type ChartFamily = (typeof chartFamilies)[number];

/** One of the measures that a column put into a role becomes. */
export interface RoleMeasure {
  readonly title: string;
  readonly agg: Aggregate;
  /** For `quantile`. */
  readonly q?: number;
}

/** A place in a chart that output columns are mapped to. */
export interface ChartRole {
  readonly role: string;
  readonly title: string;
  /** What may be put there. `either`: raw values too. */
  readonly kind: 'dimension' | 'measure' | 'either';
  readonly min: number;
  /** Null: as many as one likes. */
  readonly max: number | null;
  readonly types: readonly ColumnType[];
  /**
   * One column put here becomes these measures of it, mapped in this order: the five numbers of a box, say.
   * `min` and `max` then count columns put here, not columns of the result.
   */
  readonly expands?: readonly RoleMeasure[];
  /** A number put here is grouped into bins. */
  readonly binned?: boolean;
  /** A time put here is grouped by this, whatever would suit its span. */
  readonly grain?: TimeGrain;
  /**
   * Told beside the marks, never drawn, and never what they are grouped by: aggregates where the chart groups, columns
   * as they stand where it draws single rows. Filled only by whoever means to.
   */
  readonly beside?: true;
}

export interface ChartTypeDefinition {
  readonly title: string;
  readonly family: ChartFamily;
  /** When to use it: one sentence. */
  readonly description: string;
  readonly roles: readonly ChartRole[];
  /** Marks beyond which the data is cut or down-sampled, and the card says so. */
  readonly maxMarks: number;
  /**
   * How the query orders the groups when nobody says otherwise: the largest first, along the axis, or not at all.
   * Absent: by value to compare and for parts of a whole (a time or a bin has an order of its own), else along the axis.
   */
  readonly order?: 'value' | 'axis' | 'none';
  /** The axes of values that it has: each can be set, see `AxesVisual`. */
  readonly axes?: readonly ValueAxisName[];
  /** Its axes measure linearly only: what is drawn has sizes that mean nothing on another scale. */
  readonly linear?: true;
  /** The settings that do something for it, in the order in which they are offered. */
  readonly settings: readonly (keyof ChartVisual)[];
}

/** How many columns of the result a role takes. */
export function roleColumns({ min, max, expands }: ChartRole): { readonly min: number; readonly max: number | null } {
  const each = expands?.length ?? 1;
  return { min: min * each, max: max === null ? null : max * each };
}

/** Types of columns that roles take. */
const numeric: readonly ColumnType[] = ['integer', 'decimal', 'float'];
export const temporal: readonly ColumnType[] = ['date', 'timestamp'];
const discrete: readonly ColumnType[] = [
  'string',
  'boolean',
  'date',
  'timestamp',
  'time',
  'integer',
  'decimal',
  'float',
];

type Count = readonly [min: number, max: number | null];

/** `dimension('x', 'Categories', [1, 1])`: a column to group by. */
export const dimension = (
  role: string,
  title: string,
  [min, max]: Count,
  types: readonly ColumnType[] = discrete,
): ChartRole => ({ role, title, kind: 'dimension', min, max, types });

/** `measure('y', 'Values', [1, null])`: aggregated numbers. */
export const measure = (role: string, title: string, [min, max]: Count): ChartRole => ({
  role,
  title,
  kind: 'measure',
  min,
  max,
  types: numeric,
});

/** `measures('box', 'Values', [1, 1], fiveNumbers)`: a number of which several measures are made. */
export const measures = (role: string, title: string, count: Count, expands: readonly RoleMeasure[]): ChartRole => ({
  ...measure(role, title, count),
  expands,
});

/** `bins('x', 'Values', [1, 1])`: a column to group by; numbers by ranges. */
export const bins = (role: string, title: string, count: Count, types: readonly ColumnType[] = numeric): ChartRole => ({
  ...dimension(role, title, count, types),
  binned: true,
});

/** A number as it stands in its row, or aggregated. */
export const either = (
  role: string,
  title: string,
  [min, max]: Count,
  types: readonly ColumnType[] = numeric,
): ChartRole => ({ role, title, kind: 'either', min, max, types });

/** What else is told of a mark: in its tooltip, when it is read out, and in the table. */
export const tooltipRole: ChartRole = { ...either('tooltip', 'Tooltip', [0, 8], columnTypes), beside: true };

/** Settings that nearly all types share. */
export const commonSettings: readonly (keyof ChartVisual)[] = ['subtitle', 'valueFormat'];
export const axisSettings: readonly (keyof ChartVisual)[] = ['xTitle', 'yTitle', 'scale', 'zeroBaseline'];
/** What is drawn over values along a time: how they go, and how they went before. */
export const courseSettings: readonly (keyof ChartVisual)[] = ['trend', 'movingAverage', 'compareWith'];
/** Axes that can be set, and what is drawn on them that is not in the data. */
export const referenceSettings: readonly (keyof ChartVisual)[] = ['axes', 'goals', 'bands', 'annotations'];
