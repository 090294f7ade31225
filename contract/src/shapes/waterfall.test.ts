import { describe, expect, it } from 'vitest';
import type { CellValue, ColumnType } from '../result.js';
import { column, shapeInput } from './test/inputs.js';
import { shapeWaterfall } from './waterfall.js';

const of = (
  names: readonly CellValue[],
  changes: readonly CellValue[],
  { type = 'string', agg = 'sum', sorted = false }: { type?: ColumnType; agg?: 'sum' | 'avg'; sorted?: boolean } = {},
) =>
  shapeWaterfall(
    shapeInput('waterfall', { x: ['x'], y: ['n'] }, [column('x', type, names), column('n', 'decimal', changes)], {
      query: {
        measures: [{ agg, column: 'n', as: 'n' }],
        ...(sorted ? { sort: [{ by: 'x', direction: 'asc' }] } : {}),
      },
    }),
  );

describe('the shape of a waterfall', () => {
  it('runs from the largest gain to the largest loss, each step from where the last one ended', () => {
    const shape = of(['a', 'b', 'c'], [-2, '10.5', 3]);
    expect(shape?.steps).toEqual([
      { category: 'b', change: 10.5, from: 0, to: 10.5 },
      { category: 'c', change: 3, from: 10.5, to: 13.5 },
      { category: 'a', change: -2, from: 13.5, to: 11.5 },
    ]);
    expect(shape?.total).toBe(11.5);
  });

  it('runs along time, and as the query sorts', () => {
    const times = of(['2026-03-01', null, '2026-01-01'], [1, 2, 3], { type: 'date' });
    expect(times?.steps.map(({ category }) => category)).toEqual(['2026-01-01', '2026-03-01', null]);
    const sorted = of(['a', 'b', 'c'], [1, 3, 2], { sorted: true });
    expect(sorted?.steps.map(({ category }) => category)).toEqual(['a', 'b', 'c']);
  });

  it('leaves out what has no value, and keeps a change of nothing', () => {
    expect(of(['a', 'b', 'c'], [null, 0, 1])?.steps.map(({ category }) => category)).toEqual(['c', 'b']);
  });

  it('says when it adds up what is no sum', () => {
    expect(of(['a'], [1])?.notes).toEqual([]);
    expect(of(['a'], [1], { agg: 'avg' })?.notes).toEqual(['n is not a sum or a count: its values are added up here.']);
  });
});
