import type { QuerySpec } from '../query.js';
import type { CellValue, ResultColumn } from '../result.js';
import { mappedColumns, outputShape, toNumber } from './columns.js';
import type { Shape, ShapeInput } from './shape.js';

/** A range of numbers: its lower edge is part of it, its upper edge is not. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How often values fall into ranges. */
export interface HistogramShape extends Shape {
  /** Null: one range alone, of unknown width. */
  readonly binWidth: number | null;
  /** In their order, those that have rows. */
  readonly bins: readonly Range[];
  readonly series: readonly BinnedSeries[];
}
export interface BinnedSeries {
  /** Its value of the role that tells series apart; absent when there is one series. */
  readonly value?: CellValue;
  /** One for each bin. */
  readonly values: readonly number[];
}

/** Rows → ranges in their order, and how much each series has in each. Null: a role is not filled. */
export function shapeHistogram({ configuration, result }: ShapeInput): HistogramShape | null {
  const { mapping, query } = configuration;
  return shapeBinned(query, {
    bin: mappedColumns(result, mapping, 'x')[0],
    value: mappedColumns(result, mapping, 'y')[0],
    series: mappedColumns(result, mapping, 'series')[0],
  });
}

/** As a histogram, a distribution for each category. */
export function shapeViolin({ configuration, result }: ShapeInput): HistogramShape | null {
  const { mapping, query } = configuration;
  return shapeBinned(query, {
    bin: mappedColumns(result, mapping, 'y')[0],
    value: mappedColumns(result, mapping, 'value')[0],
    series: mappedColumns(result, mapping, 'x')[0],
  });
}

interface BinnedColumns {
  readonly bin: ResultColumn | undefined;
  readonly value: ResultColumn | undefined;
  readonly series: ResultColumn | undefined;
}

function shapeBinned(query: QuerySpec, { bin, value, series }: BinnedColumns): HistogramShape | null {
  if (!bin || !value) return null;
  const edges = bin.values.map(toNumber);
  const known = sortedEdges(edges);
  const binWidth = widthOf(query, bin, known);
  const place = new Map(known.map((edge, index) => [edge, index]));
  const bySeries = new Map<CellValue | undefined, number[]>();
  const lost = { missing: 0, negative: 0 };
  edges.forEach((edge, row) => {
    const number = toNumber(value.values[row]) ?? 0;
    if (edge === null) lost.missing += number;
    else if (number < 0) lost.negative += 1;
    else {
      const key = series ? (series.values[row] ?? null) : undefined;
      const values = bySeries.get(key) ?? new Array<number>(known.length).fill(0);
      bySeries.set(key, values);
      const at = place.get(edge) ?? 0;
      values[at] = (values[at] ?? 0) + number;
    }
  });
  return {
    binWidth,
    bins: known.map((from) => ({ from, to: tidy(from + (binWidth ?? 0)) })),
    series: [...bySeries].map(([key, values]) => ({ ...(key === undefined ? {} : { value: key }), values })),
    notes: notesOf(bin, value, lost),
  };
}

function notesOf(bin: ResultColumn, value: ResultColumn, lost: { missing: number; negative: number }): string[] {
  return [
    ...(lost.missing > 0 ? [`${lost.missing} ${value.name} without ${bin.name} are left out.`] : []),
    ...(lost.negative > 0 ? [`${lost.negative} values below zero cannot be drawn and are left out.`] : []),
  ];
}

const sortedEdges = (edges: readonly (number | null)[]): number[] =>
  [...new Set(edges.filter((edge) => edge !== null))].sort((a, b) => a - b);

/** As the query says; else the least distance of two edges: bins of a column all have one width. */
function widthOf(query: QuerySpec, bin: ResultColumn, edges: readonly number[]): number | null {
  const { binWidth } = outputShape(query, bin.name);
  if (binWidth !== null) return binWidth;
  let least = Infinity;
  for (let index = 1; index < edges.length; index += 1)
    least = Math.min(least, (edges[index] ?? 0) - (edges[index - 1] ?? 0));
  return Number.isFinite(least) && least > 0 ? tidy(least) : null;
}

/** `0.1 + 0.2` as `0.3`. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** How often pairs of values fall into the fields of a grid. */
export interface GridShape extends Shape {
  readonly xWidth: number | null;
  readonly yWidth: number | null;
  /** Those that have a value. */
  readonly cells: readonly GridCell[];
}
export interface GridCell {
  readonly x: Range;
  readonly y: Range;
  readonly value: number;
}

/** The range that begins at an edge; made once for each. */
function rangesOf(width: number | null): (from: number) => Range {
  const known = new Map<number, Range>();
  return (from) => {
    const range = known.get(from) ?? { from, to: tidy(from + (width ?? 0)) };
    known.set(from, range);
    return range;
  };
}

/** Rows → fields of a grid. Null: a role is not filled. */
export function shapeHistogram2d({ configuration, result }: ShapeInput): GridShape | null {
  const { mapping, query } = configuration;
  const [x, y, value] = ['x', 'y', 'value'].map((role) => mappedColumns(result, mapping, role)[0]);
  if (!x || !y || !value) return null;
  const [xs, ys] = [x.values.map(toNumber), y.values.map(toNumber)];
  const xWidth = widthOf(query, x, sortedEdges(xs));
  const yWidth = widthOf(query, y, sortedEdges(ys));
  const [across, up] = [rangesOf(xWidth), rangesOf(yWidth)];
  let missing = 0;
  const cells = xs.flatMap((left, row): GridCell[] => {
    const bottom = ys[row] ?? null;
    const number = toNumber(value.values[row]);
    if (number === null) return [];
    if (left === null || bottom === null) {
      missing += 1;
      return [];
    }
    return [{ x: across(left), y: up(bottom), value: number }];
  });
  const notes = missing === 0 ? [] : [`Rows without ${x.name} or ${y.name} are not drawn.`];
  return { xWidth, yWidth, cells, notes };
}
