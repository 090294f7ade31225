import type { Annotation, AxesVisual, AxisScale, GoalLine, ReferenceBand } from './chart-reference.js';
import type { CalculationPeriod } from './query.js';

/** How it looks. Every field is optional: what is missing is decided from the data. */
export interface ChartVisual {
  readonly stack?: 'none' | 'stacked' | 'percent';
  readonly orientation?: 'vertical' | 'horizontal';
  readonly donut?: boolean;
  readonly smooth?: boolean;
  readonly points?: boolean;
  readonly labels?: boolean;
  readonly legend?: 'auto' | 'top' | 'right' | 'none';
  readonly xTitle?: string;
  readonly yTitle?: string;
  /** Format of values: `auto`, `integer`, `compact`, `percent`, `currency:EUR`, `decimal:2`. */
  readonly valueFormat?: string;
  readonly zeroBaseline?: boolean;
  /** Of the axis of the values; `axes.y.scale` goes before it. */
  readonly scale?: AxisScale;
  /** Output column value → categorical colour slot 0 to 7. */
  readonly colors?: Readonly<Record<string, number>>;
  readonly subtitle?: string;
  /** For `combo`: whether lines have an axis of their own. Absent: where their values are of another size than the bars'. */
  readonly secondAxis?: 'none' | 'right';
  /** For `number`: what to show beside it. */
  readonly comparison?: 'none' | 'previousPoint' | 'yearBefore';
  /** For `number`: whether growth is good news. Absent: a change is told without judging it. */
  readonly better?: 'more' | 'less';
  /** For `table` and `pivot`: how single columns (of a pivot: measures) look, by their names. */
  readonly columns?: Readonly<Record<string, ColumnVisual>>;
  /** For `table`: a line of totals, off by default. For `pivot`: grand totals, on by default. */
  readonly totals?: boolean;
  /** For `pivot`: totals of each group of rows; on by default. */
  readonly subtotals?: boolean;
  readonly gauge?: GaugeVisual;
  readonly map?: MapVisual;
  readonly axes?: AxesVisual;
  readonly goals?: readonly GoalLine[];
  readonly bands?: readonly ReferenceBand[];
  readonly annotations?: readonly Annotation[];
  /** Series are told apart by hatching, dashes and symbols as well as by colour. */
  readonly patterns?: boolean;
  /** What lines and areas do where there is no value. Absent: a gap; among stacked parts it counts as nothing. */
  readonly nulls?: (typeof nullWays)[number];
  /** A straight line by least squares through each series, or through the sum of stacked ones. */
  readonly trend?: 'linear';
  /** The mean of so many values: of a place and those before it. */
  readonly movingAverage?: number;
  readonly forecast?: ForecastVisual;
  /**
   * For charts over time: values of this long before beside them. The query has them as calculations: see
   * `comparisonCalculations`.
   */
  readonly compareWith?: CalculationPeriod;
}

/** How a series may go on. Drawn where there is enough of it to say so; else the chart says why not. */
export interface ForecastVisual {
  /** Places after the last one. */
  readonly periods: number;
  /** Percent of what may come that the band around it holds; 95 when it is not said. */
  readonly interval?: (typeof forecastIntervals)[number];
}
export const forecastIntervals = [80, 95] as const;
/** Bounds of settings that count places. */
export const placeBounds = { movingAverage: { min: 2, max: 400 }, forecast: { min: 1, max: 400 } } as const;

/** Ways with missing values: a gap in the line, a dashed bridge over it, or down to zero. */
export const nullWays = ['gap', 'connect', 'zero'] as const;

/** What a total under a column of a table is. Automatic: the sum of what may be added up, nothing for the rest. */
export const columnTotals = ['none', 'sum', 'avg', 'min', 'max'] as const;
export type ColumnTotal = (typeof columnTotals)[number];

/** How a cell looks that a rule is true for: by its ground, and by weight or a sign as well, never by colour alone. */
export const cellLooks = ['good', 'warn', 'bad', 'info', 'strong'] as const;
export type CellLook = (typeof cellLooks)[number];

/** `is` compares with `value`: numbers as numbers, anything else as text. `empty` needs no value. */
export const ruleOperators = ['lt', 'lte', 'gt', 'gte', 'eq', 'neq', 'contains', 'empty'] as const;
export interface ColumnRule {
  readonly is: (typeof ruleOperators)[number];
  readonly value?: number | string;
  readonly look: CellLook;
}

/** A column of a table. */
export interface ColumnVisual {
  /** Stands above it instead of its name. */
  readonly title?: string;
  /** Pixels. */
  readonly width?: number;
  /** Stays at the left edge while the others scroll. */
  readonly pinned?: boolean;
  readonly hidden?: boolean;
  /** As `ChartVisual.valueFormat`, for this column. */
  readonly valueFormat?: string;
  /** Bars in the cells, from zero. */
  readonly bar?: boolean;
  /** Cells shaded by their value, from little to much. */
  readonly shade?: boolean;
  /** The first rule that is true decides. */
  readonly rules?: readonly ColumnRule[];
  readonly total?: ColumnTotal;
}

/** For `gauge`. Ends that are missing are round numbers around the data. */
export interface GaugeVisual {
  readonly min?: number;
  readonly max?: number;
  /** A goal that is not in the data; a column mapped to `target` goes before it. */
  readonly target?: number;
  /** Stretches of the scale, each up to `to`, in rising order. */
  readonly bands?: readonly GaugeBand[];
}
export interface GaugeBand {
  readonly to: number;
  readonly look: 'good' | 'warn' | 'bad';
}

/** For charts on maps. */
export interface MapVisual {
  readonly shapes?: MapShapes;
  /** `auto`: as near as the places in the data allow; `whole`: all of the map. */
  readonly view?: 'auto' | 'whole';
  /** How values become colours: steps of one size, or with equally many places in each. Automatic: by how they spread. */
  readonly steps?: 'even' | 'quantiles';
}
export const mapShapes = ['world', 'usStates'] as const;
/** Regions of one country, by its two letters: `regions:DE`. */
export type RegionMap = `regions:${string}`;
export type MapShapes = (typeof mapShapes)[number] | RegionMap;
