import { describe, expect, it } from 'vitest';
import type { ChartVisual } from '../chart-visual.js';
import type { QuerySpec } from '../query.js';
import type { CellValue, ResultColumn } from '../result.js';
import { shapeHeatmap } from './heatmap.js';
import { shapeNumber } from './number.js';
import { shapeScatter } from './scatter.js';
import type { ShapeInput } from './shape.js';

const inputOf = (
  mapping: ShapeInput['configuration']['mapping'],
  values: Record<string, CellValue[]>,
  query: Partial<QuerySpec> = {},
  visual: ChartVisual = {},
): ShapeInput => {
  const columns = Object.entries(values).map(([name, cells]): ResultColumn => ({
    name,
    type: 'string',
    values: cells,
  }));
  return {
    configuration: { type: 'bar', mapping, visual, query: { source: { dataSourceId: 'd', table: 't' }, ...query } },
    result: {
      columns,
      rowCount: columns[0]?.values.length ?? 0,
      truncated: false,
      asOf: '',
      durationMs: 0,
      cache: 'miss',
    },
  };
};

it('a heatmap has a value where two columns cross, rows of one cell added up', () => {
  const shape = shapeHeatmap(
    inputOf({ x: ['x'], y: ['y'], value: ['n'] }, { x: ['a', 'b', 'a'], y: [1, 1, 1], n: ['2', null, 3] }),
  );
  expect(shape).toEqual({
    columns: ['a', 'b'],
    rows: [1],
    values: [[5, null]],
    notes: ['Several rows share a cell: they are added up.'],
  });
});

it('a scatter has points of rows that have both numbers', () => {
  const shape = shapeScatter(
    inputOf({ x: ['x'], y: ['y'], detail: ['name'] }, { x: [1, null, 3], y: ['4', 5, 6], name: ['a', 'b', null] }),
  );
  expect(shape).toEqual({
    points: [
      { row: 0, x: 1, y: 4, size: null, detail: ['a'] },
      { row: 2, x: 3, y: 6, size: null, detail: [null] },
    ],
    notes: ['1 row lacks a value and is not drawn.'],
  });
});

describe('a big number', () => {
  const of = (at: CellValue[], n: CellValue[], comparison?: 'none' | 'yearBefore', grain?: 'week' | 'month') =>
    shapeNumber(
      inputOf(
        { value: ['n'], trend: ['at'] },
        { at, n },
        {
          dimensions: [{ column: 'at', ...(grain ? { grain } : {}) }],
          measures: [{ agg: 'sum', column: 'n', as: 'n' }],
        },
        comparison ? { comparison } : {},
      ),
    );

  it('is the last one in time, beside the one before', () => {
    const shape = of(['2026-02-01', '2026-03-01', '2026-01-01'], [2, '3', 1]);
    expect([shape?.value, shape?.at, shape?.before]).toEqual([3, '2026-03-01', { at: '2026-02-01', value: 2 }]);
    expect(shape?.course.map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it('is compared with the same time a year before, or with nothing', () => {
    const months = ['2025-03-01', '2026-02-01', '2026-03-01'];
    expect(of(months, [7, 8, 9], 'yearBefore', 'month')?.before).toEqual({ at: '2025-03-01', value: 7 });
    expect(of(months, [7, 8, 9], 'none')?.before).toBeNull();
    expect(of(['2026-03-01'], [9], 'yearBefore')?.before).toBeNull();
    expect(of(['2023-02-28', '2024-02-29'], [1, 2], 'yearBefore')?.before).toBeNull();
  });

  it('compares weeks with the week 52 weeks before', () => {
    expect(of(['2025-06-02', '2026-06-01'], [1, 2], 'yearBefore', 'week')?.before?.at).toBe('2025-06-02');
  });

  it('adds up rows without a course where that means something', () => {
    const sums = { measures: [{ agg: 'sum' as const, column: 'n', as: 'n' }] };
    expect(shapeNumber(inputOf({ value: ['n'] }, { n: [1, 2] }, sums))?.value).toBe(3);
    expect(shapeNumber(inputOf({ value: ['n'] }, { n: [null, 2, 3] }))?.value).toBe(2);
  });
});
