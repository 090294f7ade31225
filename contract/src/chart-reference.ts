/** How a value axis measures. `symlog` is logarithmic on both sides of zero, and linear next to it. */
export const axisScales = ['linear', 'log', 'symlog'] as const;
export type AxisScale = (typeof axisScales)[number];

/** A value axis. An end that is missing is a round number around the data. */
export interface AxisVisual {
  readonly scale?: AxisScale;
  readonly min?: number;
  readonly max?: number;
  /** The smallest value is at the top, or to the right. */
  readonly inverted?: boolean;
}

/** The axes that something can be set of: that of the values, a second one on the right, and a horizontal one of numbers. */
export const valueAxes = ['y', 'right', 'x'] as const;
export type ValueAxisName = (typeof valueAxes)[number];
export type AxesVisual = { readonly [Axis in ValueAxisName]?: AxisVisual };

/** Numbers that are made of what is drawn. */
export const goalStatistics = ['average', 'median', 'min', 'max', 'percentile'] as const;
export type GoalStatistic = (typeof goalStatistics)[number];

/** What a line or a band says besides its place; told in words too, never by colour alone. */
export const referenceLooks = ['neutral', 'good', 'warn', 'bad'] as const;
export type ReferenceLook = (typeof referenceLooks)[number];

/**
 * A place on an axis: a number on an axis of values; on that of the categories a category as the data writes it, or a
 * day or time as `2026-01-31` or `2026-01-31T12:00`.
 */
export type AxisPlace = number | string;

/** A line across the chart: at `at`, or where a statistic of what is drawn lies. One of the two. */
export interface GoalLine {
  /** `y` when absent: the axis of the values, whichever way it lies. `x`: that of the categories or of time. */
  readonly axis?: ValueAxisName;
  readonly at?: AxisPlace;
  readonly statistic?: GoalStatistic;
  /** For `percentile`: 0 to 100. */
  readonly percentile?: number;
  /** The series that the statistic is of, by its name. Absent: everything on that axis; of stacks, their totals. */
  readonly of?: string;
  readonly label?: string;
  readonly look?: ReferenceLook;
}

/** A stretch of an axis, shaded. An end that is missing is that of the axis. */
export interface ReferenceBand {
  /** `y` when absent. */
  readonly axis?: ValueAxisName;
  readonly from?: AxisPlace;
  readonly to?: AxisPlace;
  readonly label?: string;
  readonly look?: ReferenceLook;
}

/** Words at a place of the chart. */
export interface Annotation {
  readonly text: string;
  /** On the axis of the categories, of time, or of horizontal numbers. */
  readonly at: AxisPlace;
  /** On the axis of the values. Absent: at the highest value there. */
  readonly value?: number;
}
