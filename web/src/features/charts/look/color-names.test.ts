import { expect, it } from 'vitest';
import type { ChartConfiguration, QueryResult } from '@datavizpro/contract';
import { colorNames } from './color-names';

const chart = (mapping: ChartConfiguration['mapping']): ChartConfiguration => ({
  type: 'bar',
  query: { source: { dataSourceId: 'd', table: 't' } },
  mapping,
  visual: {},
});
const result: QueryResult = {
  columns: [
    { name: 'region', type: 'string', values: ['EU', 'US', 'EU', null] },
    { name: 'units', type: 'integer', values: [1, 2, 3, 4] },
  ],
  rowCount: 4,
  truncated: false,
  asOf: '',
  durationMs: 0,
  cache: 'hit',
};

it('names what has a colour of its own: values of the colouring column, or the measures', () => {
  expect(colorNames(chart({ x: ['day'], y: ['units'], series: ['region'] }), result)).toEqual(['EU', 'US']);
  expect(colorNames(chart({ category: ['region'], value: ['units'] }), result)).toEqual(['EU', 'US']);
  expect(colorNames(chart({ x: ['day'], y: ['units', 'revenue'] }), result)).toEqual(['units', 'revenue']);
});
