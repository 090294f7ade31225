import { expect, it } from 'vitest';
import { comparedOutput, comparisonCalculations, periodName } from '../comparison.js';
import { calculationSchema } from './calculation.js';
import { chartConfigurationSchema } from './chart.js';

const errorOf = (visual: object): string | undefined =>
  chartConfigurationSchema.validate({
    type: 'line',
    query: { source: { dataSourceId: '4c1f7a3e-6d0b-4a55-9c3f-2f1a5b6c7d8e', table: 't' } },
    mapping: {},
    visual,
  }).error?.message;

it.each([
  { trend: 'linear', movingAverage: 12, forecast: { periods: 24, interval: 80 } },
  { forecast: { periods: 1 } },
  { compareWith: { count: 4, unit: 'week' } },
])('takes %j', (visual) => expect(errorOf(visual)).toBeUndefined());

it.each([
  [{ trend: 'cubic' }, 'must be'],
  [{ movingAverage: 1 }, 'greater than or equal to 2'],
  [{ movingAverage: 2.5 }, 'integer'],
  [{ forecast: { periods: 500 } }, 'less than or equal to 400'],
  [{ forecast: { periods: 3, interval: 99 } }, 'must be one of'],
  [{ compareWith: { unit: 'year' } }, 'required'],
])('refuses %j', (visual, words) => expect(errorOf(visual)).toContain(words));

it('makes calculations that a query takes, and that the chart finds again', () => {
  const [made] = comparisonCalculations(['Sales'], 'Month', { count: 1, unit: 'year' });
  expect(calculationSchema.validate(made).error).toBeUndefined();
  const query = { source: { dataSourceId: '', table: 't' }, calculations: made ? [made] : [] };
  expect(comparedOutput(query, 'Sales', { count: 1 })).toBe('Sales, a year before');
  expect(comparedOutput(query, 'Sales', { count: 2, unit: 'year' })).toBeNull();
  expect([periodName({ count: 1, unit: 'hour' }), periodName({ count: 6, unit: 'month' })]).toEqual([
    'an hour before',
    '6 months before',
  ]);
});
