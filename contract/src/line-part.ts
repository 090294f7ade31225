import type { ChartConfiguration } from './chart.js';
import type { Dimension, QuerySpec } from './query.js';

/** A long line or area by pixel columns, of the whole axis or of what is seen of it. */
export interface LinePart {
  /** Pixel columns of the plot. */
  readonly width: number;
  /** Ends of what is seen: milliseconds since 1970 for times. The smallest and the largest by default. */
  readonly from?: number;
  readonly to?: number;
  /** As far as rows are read for that; everything by default. See `Reduce`. */
  readonly reach?: { readonly from?: number; readonly to?: number };
}

/** Rows that a part may have: those of eight long lines on a wide screen, and of the finest grid. */
export const partRows = 50_000;

/** Only the first rows were asked for, by whoever made the chart. */
export const isCut = ({ limit, offset, reduce }: QuerySpec): boolean =>
  limit !== undefined || offset !== undefined || reduce !== undefined;

export const nameOf = ({ as, column }: Dimension): string | undefined => as ?? column;

export const isPlain = ({ grain, bin, top, fill }: Dimension): boolean =>
  grain === undefined && bin === undefined && top === undefined && fill !== true;

interface Lines {
  readonly x: string;
  readonly ys: readonly [string, ...string[]];
}

/** The axis and the values of lines that can be reduced to pixels. Areas on each other hang on every row. */
export function linesOf({ type, query, mapping, visual }: ChartConfiguration): Lines | null {
  const [x, ...otherAxes] = mapping['x'] ?? [];
  const [y, ...otherValues] = mapping['y'] ?? [];
  if ((type !== 'line' && type !== 'area') || x === undefined || y === undefined || isCut(query)) return null;
  if (otherAxes.length > 0 || otherValues.length >= mostLines) return null;
  const isSeveral = (mapping['series']?.length ?? 0) + otherValues.length > 0;
  if (type === 'area' && (visual.stack === 'percent' || (isSeveral && visual.stack !== 'none'))) return null;
  const { dimensions = [] } = query;
  const axis = dimensions.find((dimension) => nameOf(dimension) === x);
  return axis && isPlain(axis) && dimensions.every(({ fill }) => fill !== true) ? { x, ys: [y, ...otherValues] } : null;
}

/** More would be no picture, and more rows than a part may have. */
const mostLines = 8;

export function linePart(
  configuration: ChartConfiguration,
  { width, from, to, reach }: LinePart,
): ChartConfiguration | null {
  const lines = linesOf(configuration);
  if (!lines) return null;
  const { x, ys } = lines;
  const { sort: _alongX, ...query } = configuration.query;
  const reduce = {
    ...{ x, y: ys.length === 1 ? ys[0] : ys, width },
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(reach === undefined ? {} : { reach }),
  };
  return { ...configuration, query: { ...query, reduce, limit: partRows } };
}
