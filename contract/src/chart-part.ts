import { fitPart, type FitPart } from './chart-fit.js';
import type { ChartConfiguration } from './chart.js';
import { isCut, isPlain, linePart, linesOf, nameOf, partRows, type LinePart } from './line-part.js';
import type { Dimension } from './query.js';
import { withoutTold } from './tooltip.js';

/** Points that would cover each other, counted in the fields of a grid. */
export interface PointsPart {
  /** About so many fields across and up. */
  readonly across: number;
  readonly up: number;
}
/** What is wanted of a chart whose rows are more than can be drawn. It only narrows what the chart shows. */
export type ChartPart = LinePart | PointsPart | FitPart;

/**
 * The chart as that part of it: its query brings what the part says, and its type draws that. Null where there is no
 * such part: the chart groups already, is limited to its first rows, or is of another type.
 */
export function chartPart(whole: ChartConfiguration, part: ChartPart): ChartConfiguration | null {
  // A pixel and a field stand for many rows: nothing is told of a single one.
  const configuration = withoutTold(whole);
  if ('fit' in part) return fitPart(configuration);
  if ('width' in part) return linePart(configuration, part);
  const axes = pointAxes(configuration);
  return axes && countedFields(configuration, axes, part);
}

export const hasLineParts = (configuration: ChartConfiguration): boolean => linesOf(configuration) !== null;
export const hasPointParts = (configuration: ChartConfiguration): boolean => pointAxes(configuration) !== null;

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
  const { xTitle, yTitle, subtitle, map, trend } = visual;
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
      // Of all rows, as the database fits it.
      ...(trend === undefined || type !== 'scatter' ? {} : { trend }),
    },
  };
}
