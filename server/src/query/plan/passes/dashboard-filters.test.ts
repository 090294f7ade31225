import { expect, test } from 'vitest';
import type { Filter } from '@datavizpro/contract';
import { built } from '../../../../test/query/plan.js';
import { applyDashboardFilters } from './dashboard-filters.js';

function apply(...dashboardFilters: readonly Filter[]) {
  const { plan, context } = built({ filters: [{ column: 'int1', op: 'gt', value: 0 }] }, { dashboardFilters });
  const { filters, ignoredFilters } = applyDashboardFilters(plan, context);
  return { added: filters.length - plan.filters.length, ignoredFilters };
}

test('filters that fit are added', () => {
  expect(apply({ column: 'txt1', op: 'eq', value: 'x' }, { column: 'num1', op: 'lt', value: 3 })).toEqual({
    added: 2,
    ignoredFilters: [],
  });
});
test('a filter on a column that is not there is reported once', () => {
  const country: Filter = { column: 'country', op: 'eq', value: 'DE' };
  expect(apply(country, { not: country })).toEqual({ added: 0, ignoredFilters: ['country'] });
});
test('a group is applied as a whole or not at all', () => {
  expect(
    apply({
      or: [
        { column: 'txt1', op: 'eq', value: 'x' },
        { column: 'country', op: 'eq', value: 'DE' },
      ],
    }),
  ).toEqual({
    added: 0,
    ignoredFilters: ['txt1', 'country'],
  });
});
test('a filter for another type does not break the chart', () => {
  expect(apply({ column: 'num1', op: 'contains', value: 'x' })).toEqual({ added: 0, ignoredFilters: ['num1'] });
});
