import { describe, expect, it } from 'vitest';
import type { ChartConfiguration } from '../chart.js';
import type { QuerySpec } from '../query.js';
import type { QueryResult, ResultColumn } from '../result.js';
import { shapePivot, type PivotShape } from './pivot.js';

const column = (name: string, type: ResultColumn['type'], values: ResultColumn['values']): ResultColumn => ({
  name,
  type,
  values,
});
const resultOf = (...columns: ResultColumn[]): QueryResult => ({
  columns,
  rowCount: columns[0]?.values.length ?? 0,
  truncated: false,
  asOf: '2026-11-01T00:00:00Z',
  durationMs: 1,
  cache: 'miss',
});

const sales = resultOf(
  column('region', 'string', ['South', 'North', 'North', 'North', null]),
  column('city', 'string', ['Rome', 'Oslo', 'Bergen', 'Oslo', 'Atlantis']),
  column('year', 'integer', [2026, 2025, 2025, 2026, 2025]),
  column('sales', 'integer', [5, 10, 1, 20, 100]),
  column('price', 'float', [2.5, 4, 3, 6, 9]),
);

function pivotOf(query: Partial<QuerySpec> = {}, mapping: ChartConfiguration['mapping'] = {}): PivotShape {
  const shape = shapePivot({
    configuration: {
      type: 'pivot',
      mapping: { rows: ['region', 'city'], columns: ['year'], values: ['sales', 'price'], ...mapping },
      visual: {},
      query: {
        source: { dataSourceId: 'd', table: 't' },
        measures: [
          { agg: 'sum', column: 'sales', as: 'sales' },
          { agg: 'avg', column: 'price', as: 'price' },
        ],
        ...query,
      },
    },
    result: sales,
  });
  if (!shape) throw new Error('No pivot.');
  return shape;
}

/** `North > Oslo | 2026: 20` for each cell that has a value of the measure. */
function writtenOut(shape: PivotShape, measure: number): Record<string, number | null> {
  const name = (axis: PivotShape['rows'], index: number): string => {
    const node = axis.nodes[index];
    if (!node || node.parent < 0) return 'all';
    return node.depth === 1 ? String(node.value) : `${name(axis, node.parent)} > ${String(node.value)}`;
  };
  return Object.fromEntries(
    shape.cells.map((cell) => [
      `${name(shape.rows, cell.row)} | ${name(shape.columns, cell.column)}`,
      cell.values[measure] ?? null,
    ]),
  );
}
const order = (axis: PivotShape['rows'], node = 0): unknown[] =>
  (axis.nodes[node]?.children ?? []).map((child) => axis.nodes[child]?.value);

describe('the shape of a pivot table', () => {
  it('has subtotals of each group, and grand totals', () => {
    expect(writtenOut(pivotOf(), 0)).toMatchObject({
      'North > Oslo | 2026': 20,
      'North > Oslo | all': 30,
      'North | 2025': 11,
      'North | all': 31,
      'all | 2025': 111,
      'all | all': 136,
    });
  });

  it('makes up no total of what cannot be added up, and says so', () => {
    const shape = pivotOf();
    const prices = writtenOut(shape, 1);
    expect([prices['North > Oslo | 2026'], prices['North > Oslo | all'], prices['all | all']]).toEqual([6, null, null]);
    expect(shape.notes).toEqual(['price cannot be added up: it has no totals.']);
  });

  it('has the smallest of the smallest', () => {
    const shape = pivotOf({
      measures: [
        { agg: 'min', column: 'sales', as: 'sales' },
        { agg: 'max', column: 'price', as: 'price' },
      ],
    });
    expect([writtenOut(shape, 0)['North | all'], writtenOut(shape, 1)['North | all']]).toEqual([1, 6]);
  });

  it('is in the order of its values, what is empty last', () => {
    const shape = pivotOf();
    expect(order(shape.rows)).toEqual(['North', 'South', null]);
    expect(order(shape.columns)).toEqual([2025, 2026]);
  });

  it('is sorted as the query says, by a dimension or by the totals of a measure', () => {
    const named = pivotOf({ sort: [{ by: 'region', direction: 'desc' }] });
    expect(order(named.rows)).toEqual(['South', 'North', null]);
    const bySales = pivotOf({ sort: [{ by: 'sales', direction: 'desc' }] });
    expect(order(bySales.rows)).toEqual([null, 'North', 'South']);
    const north = bySales.rows.nodes[0]?.children[1] ?? -1;
    expect(order(bySales.rows, north)).toEqual(['Oslo', 'Bergen']);
  });

  it('needs no columns', () => {
    const shape = pivotOf({}, { columns: [] });
    expect(shape.columns.nodes).toHaveLength(1);
    expect(writtenOut(shape, 0)).toMatchObject({ 'North > Oslo | all': 30, 'all | all': 136 });
  });
});
