import { describe, expect, it } from 'vitest';
import type { CellValue, ColumnType, QueryResult } from '@datavizpro/contract';
import { quickChart } from './quick-chart';

const source = { dataSourceId: 'a', sql: 'select 1' };
const result = (columns: Readonly<Record<string, readonly [ColumnType, readonly CellValue[]]>>): QueryResult => {
  const list = Object.entries(columns).map(([name, [type, values]]) => ({ name, type, values }));
  return {
    columns: list,
    rowCount: list[0]?.values.length ?? 0,
    truncated: false,
    asOf: '2026-01-01T00:00:00Z',
    durationMs: 1,
    cache: 'miss',
  };
};
const kindOf = (columns: Parameters<typeof result>[0]) => quickChart(result(columns), source);

describe('the chart of an answer', () => {
  it('is a figure, a line, bars or points, by what is there', () => {
    expect(kindOf({ n: ['integer', [3]] })?.type).toBe('number');
    expect(kindOf({ day: ['date', ['2026-01-01', '2026-01-02']], n: ['decimal', ['1', '2']] })?.type).toBe('line');
    expect(kindOf({ a: ['string', ['x', 'y']], n: ['integer', [1, 2]] })).toMatchObject({
      type: 'bar',
      mapping: { x: ['a'], y: ['n'] },
    });
    expect(kindOf({ n: ['float', [1, 2]], m: ['float', [1, 2]] })?.type).toBe('scatter');
  });

  it('tells rows of one place apart by the next text', () => {
    const chart = kindOf({
      day: ['date', ['2026-01-01', '2026-01-01']],
      region: ['string', ['EU', 'US']],
      n: ['integer', [1, 2]],
    });
    expect(chart?.mapping).toEqual({ x: ['day'], y: ['n'], series: ['region'] });
  });

  it('is none where there is nothing to measure', () => {
    expect(kindOf({ a: ['string', ['x']] })).toBeNull();
    expect(kindOf({ id: ['integer', [1, 2]], a: ['string', ['x', 'y']] })).toBeNull();
    expect(kindOf({ n: ['integer', []] })).toBeNull();
  });
});
