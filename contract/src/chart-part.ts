import type { ChartConfiguration } from './chart.js';
import type { Dimension, QuerySpec } from './query.js';
import { withoutTold } from './tooltip.js';

/** A long line or area by pixel columns, of the whole axis or of what is seen of it. */
export interface LinePart {
  /** Pixel columns of the plot. */
  readonly width: number;
  /** Ends of what is seen: milliseconds since 1970 for times. The smallest and the largest by default. */
  readonly from?: number;
  readonly to?: number;
}
/** Points that would cover each other, counted in the fields of a grid. */
export interface PointsPart {
  /** About so many fields across and up. */
  readonly across: number;
  readonly up: number;
}
/** What is wanted of a chart whose rows are more than can be drawn. It only narrows what the chart shows. */
export type ChartPart = LinePart | PointsPart;

/** Rows that a part may have: those of eight long lines on a wide screen, and of the finest grid. */
const partRows = 50_000;

/**
 * The chart as that part of it: its query brings what the part says, and its type draws that. Null where there is no
 * such part: the chart groups already, is limited to its first rows, or is of another type.
 */
export function chartPart(whole: ChartConfiguration, part: ChartPart): ChartConfiguration | null {
  // A pixel and a field stand for many rows: nothing is told of a single one.
  const configuration = withoutTold(whole);
  if ('width' in part) return linePart(configuration, part);
  const axes = pointAxes(configuration);
  return axes && countedFields(configuration, axes, part);
}

export const hasLineParts = (configuration: ChartConfiguration): boolean => lineOf(configuration) !== null;
export const hasPointParts = (configuration: ChartConfiguration): boolean => pointAxes(configuration) !== null;

/** Only the first rows were asked for, by whoever made the chart. */
const isCut = ({ limit, offset, reduce }: QuerySpec): boolean =>
  limit !== undefined || offset !== undefined || reduce !== undefined;

const nameOf = ({ as, column }: Dimension): string | undefined => as ?? column;

const isPlain = ({ grain, bin, top, fill }: Dimension): boolean =>
  grain === undefined && bin === undefined && top === undefined && fill !== true;

/** The axis and the one value of a line that can be reduced to pixels. Areas on each other hang on every row. */
function lineOf({
  type,
  query,
  mapping,
  visual,
}: ChartConfiguration): { readonly x: string; readonly y: string } | null {
  const [x, ...otherAxes] = mapping['x'] ?? [];
  const [y, ...otherValues] = mapping['y'] ?? [];
  if ((type !== 'line' && type !== 'area') || x === undefined || y === undefined || isCut(query)) return null;
  if (otherAxes.length + otherValues.length > 0) return null;
  const stacks = type === 'area' && (mapping['series']?.length ?? 0) > 0 && visual.stack !== 'none';
  if (stacks || (visual.stack === 'percent' && type === 'area')) return null;
  const { dimensions = [] } = query;
  const axis = dimensions.find((dimension) => nameOf(dimension) === x);
  return axis && isPlain(axis) && dimensions.every(({ fill }) => fill !== true) ? { x, y } : null;
}

function linePart(configuration: ChartConfiguration, { width, from, to }: LinePart): ChartConfiguration | null {
  const line = lineOf(configuration);
  if (!line) return null;
  const { sort: _alongX, ...query } = configuration.query;
  const reduce = { ...line, width, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return { ...configuration, query: { ...query, reduce, limit: partRows } };
}

interface PointAxes {
  readonly across: Dimension;
  readonly up: Dimension;
}

/** The two columns of points that are rows as they stand. */
function pointAxes({ type, query, mapping }: ChartConfiguration): PointAxes | null {
  const roles = { scatter: ['x', 'y'], pointMap: ['longitude', 'latitude'] } as const;
  const names = type === 'scatter' || type === 'pointMap' ? roles[type].map((role) => mapping[role]?.[0]) : [];
  const { dimensions = [], measures = [], calculations = [] } = query;
  if (isCut(query) || measures.length + calculations.length > 0) return null;
  const [across, up] = names.map((name) => dimensions.find((each) => name !== undefined && nameOf(each) === name));
  return across && up && across !== up && isPlain(across) && isPlain(up) ? { across, up } : null;
}

/** How many rows there are in each field; colours and sizes of single points are left out. */
function countedFields(
  { type, query, visual }: ChartConfiguration,
  { across, up }: PointAxes,
  part: PointsPart,
): ChartConfiguration {
  const [x, y] = [nameOf(across) ?? 'x', nameOf(up) ?? 'y'];
  const free = (name: string): string => (name === x || name === y ? `${name} ` : name);
  const rows = free('Rows');
  const { sort: _order, ...rest } = query;
  const { xTitle, yTitle, subtitle, map } = visual;
  return {
    type: type === 'scatter' ? 'histogram2d' : type,
    query: {
      ...rest,
      dimensions: [
        { ...across, as: x, bin: { count: part.across, endAs: free(`${x} to`) } },
        { ...up, as: y, bin: { count: part.up, endAs: free(`${y} to`) } },
      ],
      measures: [{ agg: 'count', as: rows }],
      limit: partRows,
    },
    mapping: type === 'scatter' ? { x: [x], y: [y], value: [rows] } : { longitude: [x], latitude: [y], size: [rows] },
    visual: {
      ...(xTitle === undefined ? {} : { xTitle }),
      ...(yTitle === undefined ? {} : { yTitle }),
      ...(subtitle === undefined ? {} : { subtitle }),
      ...(map === undefined || type === 'scatter' ? {} : { map }),
    },
  };
}
