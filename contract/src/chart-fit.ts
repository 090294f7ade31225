import type { ChartConfiguration } from './chart.js';
import type { Dimension, Filter, Measure } from './query.js';
import type { QueryResult } from './result.js';
import type { FittedLine } from './fit/index.js';

/** The straight line through all rows of a cloud of points, however few of them are drawn. */
export interface FitPart {
  readonly fit: 'linear';
}

const outputs = { slope: 'slope', intercept: 'intercept', r2: 'r2', count: 'count' } as const;

/**
 * The trend of points that are rows as they stand, asked of the database: least squares of all rows that the chart's
 * filters leave, the rows beyond its `limit` too. Null where no trend is asked for, the rows are grouped, or what runs
 * across is a formula: those are fitted to what is drawn.
 */
export function fitPart({ type, query, mapping, visual }: ChartConfiguration): ChartConfiguration | null {
  const { dimensions = [], measures = [], calculations = [], sort: _sort, limit, offset, ...rest } = query;
  const isCloud = type === 'scatter' || type === 'bubble';
  const isGrouped = measures.length + calculations.length > 0 || (query.having?.length ?? 0) > 0;
  if (!isCloud || visual.trend === undefined || isGrouped || limit === 0 || offset !== undefined) return null;
  const [x, y] = [mapping['x']?.[0], mapping['y']?.[0]].map((name) => plainDimension(dimensions, name));
  if (x?.column === undefined || !y) return null;
  const across = x.column;
  const of = y.column === undefined ? { expression: y.expression ?? '' } : { column: y.column };
  const both: Filter = { column: across, op: 'isNotNull' };
  const pair = (agg: NonNullable<Measure['agg']>, as: string): Measure => ({ agg, ...of, x: across, as });
  return {
    type: 'table',
    query: {
      ...rest,
      measures: [
        pair('regrSlope', outputs.slope),
        pair('regrIntercept', outputs.intercept),
        pair('regrR2', outputs.r2),
        { agg: 'count', ...of, filter: both, as: outputs.count },
      ],
    },
    mapping: { columns: Object.values(outputs) },
    visual: {},
  };
}

const plainDimension = (dimensions: readonly Dimension[], name: string | undefined): Dimension | undefined =>
  dimensions.find(
    ({ as, column, grain, bin, top }) =>
      name !== undefined && (as ?? column) === name && grain === undefined && bin === undefined && top === undefined,
  );

/** The line that the answer to a `FitPart` tells; null where there is none: too few rows, or all at one place. */
export function readFit({ columns }: QueryResult): FittedLine | null {
  const number = (name: string): number => {
    const value = columns.find((column) => column.name === name)?.values[0] ?? null;
    return value === null ? NaN : Number(value);
  };
  const [slope, intercept, r2, count] = Object.values(outputs).map(number);
  if (slope === undefined || intercept === undefined || r2 === undefined || count === undefined || count < 3)
    return null;
  return [slope, intercept, r2].every(Number.isFinite) ? { slope, intercept, r2, count } : null;
}
