import { expect, test } from 'vitest';
import type { ChartConfiguration } from '@datavizpro/contract';
import { missing } from './fit';
import { fromConfiguration } from './from-configuration';
import { isEmpty } from './reducer';
import { toConfiguration } from './to-configuration';

/** What the server tells of a chart to those who may not see its data: see `Chart.withheld`. */
const told = (source: ChartConfiguration['query']['source']): ChartConfiguration => ({
  type: 'bar',
  query: {
    source,
    dimensions: [{ column: 'region' }, { expression: '', as: 'size' }],
    measures: [{ agg: 'sum', column: 'amount', as: 'total' }, { expression: '' }],
    sort: [{ by: 'total', direction: 'desc' }],
  },
  mapping: { x: ['region'], series: ['size'], y: ['total', 'expression'] },
  visual: { labels: true },
});

test.each([
  ['a table', { dataSourceId: 'd', table: 'orders' }],
  ['SQL', { dataSourceId: 'd', sql: '' }],
  ['a saved query', { dataSourceId: 'd', queryId: 'q' }],
])('a chart of %s is drawn by what is told of it', (_what, source) => {
  const configuration = told(source);
  const model = fromConfiguration(configuration);
  expect([isEmpty(model), missing(model)]).toEqual([false, null]);
  const { configuration: drawn } = toConfiguration(model);
  expect(drawn.mapping).toEqual(configuration.mapping);
  expect(drawn.query.source).toEqual(source);
});
