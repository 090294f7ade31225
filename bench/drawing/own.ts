import {
  chartKinds,
  type ChartConfiguration,
  type ChartKind,
  type QueryResult,
  type ResultColumn,
} from '@datavizpro/contract';
import { binned, reducedKinds, sampleOf, type Points, type ReducedKind } from './data.js';
import { random } from './random.js';
import { cook, recipes, type Recipe } from './recipes.js';

export interface OwnChart {
  readonly configuration: ChartConfiguration;
  readonly result: QueryResult;
}

/** Rows that a query without a limit is answered with. */
const mostRows = 10_000;
/** Points beyond which the editor has them counted by the engine. */
const mostPoints = 5_000;
const source = { dataSourceId: 'bench', table: 'rows' };

export const isReduced = (kind: ChartKind): kind is ReducedKind => reducedKinds.some((each) => each === kind);
export const measuredKinds: readonly ChartKind[] = chartKinds.filter((kind) => isReduced(kind) || kind in recipes);

/** Our chart of so many rows of a source: what the query that the product makes would have answered. */
export function ownChart(kind: ChartKind, rows: number): OwnChart {
  if (isReduced(kind)) return reducedChart(kind, rows);
  const recipe = recipes[kind];
  if (!recipe) throw new Error(`There is no recipe of a ${kind}.`);
  return cookedChart(kind, recipe, rows);
}

function cookedChart(kind: ChartKind, recipe: Recipe, rows: number): OwnChart {
  const { mapping, dimensions, measures, oneRow = false } = recipe;
  const columns = cook(recipe, oneRow ? 1 : Math.min(rows, mostRows), random(rows));
  const query = {
    source,
    dimensions: Object.keys(dimensions).map((column) => ({ column })),
    measures: Object.keys(measures).map((column) => ({ agg: 'sum' as const, column, as: column })),
  };
  return {
    configuration: { type: kind, query, mapping, visual: {} },
    result: resultOf(columns, !oneRow && rows > mostRows),
  };
}

/** Types whose data the query makes small. */
function reducedChart(kind: ReducedKind, rows: number): OwnChart {
  const { sent } = sampleOf(kind, rows);
  const numbers = column('x', 'float', sent.x);
  const values = column('y', 'float', sent.y);
  switch (kind) {
    case 'line':
      return grouped(kind, [numbers, values], { x: ['x'], y: ['y'] });
    case 'scatter':
      return rows > mostPoints
        ? binnedChart('histogram2d', sent, { x: ['x'], y: ['y'], value: ['n'] })
        : grouped(kind, [numbers, values], { x: ['x'], y: ['y'] }, 2);
    case 'heatmap':
      return heatmap(sent);
    case 'histogram':
      return binnedChart(kind, sent, { x: ['x'], y: ['n'] });
    case 'histogram2d':
    case 'densityHeatmap':
      return binnedChart(kind, sent, { x: ['x'], y: ['y'], value: ['n'] });
    case 'violin':
      return violin(sent);
  }
}

function grouped(
  type: ChartKind,
  columns: readonly ResultColumn[],
  mapping: ChartConfiguration['mapping'],
  dimensions = 1,
): OwnChart {
  const names = columns.map(({ name }) => name);
  const query = {
    source,
    dimensions: names.slice(0, dimensions).map((name) => ({ column: name })),
    measures: names.slice(dimensions).map((name) => ({ agg: 'sum' as const, column: name, as: name })),
  };
  return { configuration: { type, query, mapping, visual: {} }, result: resultOf(columns) };
}

/** Numbers counted by ranges, as `bin: {count}` has it done. */
function binnedChart(
  type: 'histogram' | 'histogram2d' | 'densityHeatmap',
  sent: Points,
  mapping: ChartConfiguration['mapping'],
): OwnChart {
  const two = type !== 'histogram';
  const cells = binned(sent, two);
  const columns = [
    column('x', 'float', cells.x),
    ...(two ? [column('y', 'float', cells.y)] : []),
    column('n', 'integer', cells.count),
  ];
  const chart = grouped(type, columns, mapping, two ? 2 : 1);
  const dimensions = [{ column: 'x', bin: binOf(cells.x) }, ...(two ? [{ column: 'y', bin: binOf(cells.y) }] : [])];
  const query = { source, dimensions, measures: [{ agg: 'count' as const, as: 'n' }] };
  return { ...chart, configuration: { ...chart.configuration, query } };
}

function binOf(starts: readonly number[]): { width: number; origin: number } {
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  return { width: sorted.length > 1 ? sorted[1]! - sorted[0]! : 1, origin: Math.min(...starts) };
}

/** Five shapes of the same numbers. */
function violin(sent: Points): OwnChart {
  const cells = binned(sent, false);
  const names = ['a', 'b', 'c', 'd', 'e'];
  const of = (value: (cell: number, shape: number) => string | number) =>
    names.flatMap((_, shape) => cells.x.map((__, cell) => value(cell, shape)));
  const columns = [
    column(
      'y',
      'float',
      of((cell) => cells.x[cell]!),
    ),
    column(
      'x',
      'string',
      of((_, shape) => names[shape]!),
    ),
    column(
      'n',
      'integer',
      of((cell, shape) => cells.count[cell]! + shape),
    ),
  ];
  const chart = grouped('violin', columns, { y: ['y'], x: ['x'], value: ['n'] }, 2);
  const dimensions = [{ column: 'y', bin: binOf(cells.x) }, { column: 'x' }];
  return { ...chart, configuration: { ...chart.configuration, query: { ...chart.configuration.query, dimensions } } };
}

/** As many places as make no more groups than are sent. */
function heatmap({ y }: Points): OwnChart {
  const side = Math.max(1, Math.floor(Math.sqrt(Math.min(mostRows, y.length))));
  const cells = Array.from({ length: side * side }, (_, index) => index);
  const columns = [
    column(
      'x',
      'string',
      cells.map((index) => `c${index % side}`),
    ),
    column(
      'y',
      'string',
      cells.map((index) => `r${Math.floor(index / side)}`),
    ),
    column(
      'n',
      'float',
      cells.map((index) => y[index]!),
    ),
  ];
  return grouped('heatmap', columns, { x: ['x'], y: ['y'], value: ['n'] }, 2);
}

const column = (name: string, type: ResultColumn['type'], values: ResultColumn['values']): ResultColumn => ({
  name,
  type,
  values,
});

const resultOf = (columns: readonly ResultColumn[], truncated = false): QueryResult => ({
  columns,
  rowCount: columns[0]?.values.length ?? 0,
  truncated,
  asOf: '2026-01-01T00:00:00Z',
  durationMs: 1,
  cache: 'miss',
});
