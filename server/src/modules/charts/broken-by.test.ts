import { describe, expect, test } from 'vitest';
import type { QuerySpec, SchemaChange } from '@datavizpro/contract';
import { usesOf } from './broken-by.js';

const source = { dataSourceId: 'here', table: 'orders' };
const gone = (table: string, column: string | null = null, schema = 's'): Omit<SchemaChange, 'breaks'> => ({
  schema,
  table,
  column,
  change: 'removed',
});
const breaks = (query: Partial<QuerySpec>, change: ReturnType<typeof gone>): boolean =>
  usesOf({ source, ...query })(change);

describe('a chart is broken', () => {
  test('when its table goes, by whichever name it calls it', () => {
    expect(breaks({}, gone('orders'))).toBe(true);
    expect(breaks({ source: { ...source, table: 's.orders' } }, gone('orders'))).toBe(true);
    expect(breaks({ source: { ...source, table: 'z.orders' } }, gone('orders'))).toBe(false);
    expect(breaks({}, gone('customers'))).toBe(false);
  });

  test.each<[string, Partial<QuerySpec>]>([
    ['a group', { dimensions: [{ column: 'amount' }] }],
    ['a measure', { measures: [{ agg: 'sum', column: 'amount' }] }],
    ['an order', { measures: [{ agg: 'first', column: 'id', orderBy: 'amount' }] }],
    ['a formula', { measures: [{ expression: 'sum([id] * [amount])' }] }],
    ['a formula, as a word', { measures: [{ expression: "sum(amount) + length('colour')" }] }],
    ['a filter far inside', { filters: [{ not: { or: [{ and: [{ column: 'amount', op: 'isNull' }] }] } }] }],
    ['its full name', { dimensions: [{ column: 'orders.amount' }] }],
    ['the condition of a join', { joins: [{ table: 'x', on: [{ left: 'amount', right: 'id' }], kind: 'left' }] }],
  ])('by a column that it names in %s', (_where, query) => {
    expect(breaks(query, gone('orders', 'amount'))).toBe(true);
    expect(breaks(query, gone('orders', 'colour'))).toBe(false);
    expect(breaks(query, gone('stock', 'amount'))).toBe(false);
  });

  test('by what it joins, unless that is in another data source', () => {
    const join = { table: 'customers', as: 'c', on: [{ left: 'customer_id', right: 'id' }], kind: 'inner' } as const;
    const dimensions = [{ column: 'c.country' }];
    expect(breaks({ joins: [join], dimensions }, gone('customers', 'country'))).toBe(true);
    expect(breaks({ joins: [join], dimensions }, gone('customers'))).toBe(true);
    expect(breaks({ joins: [{ ...join, dataSourceId: 'elsewhere' }], dimensions }, gone('customers'))).toBe(false);
  });

  test('never by a value that only looks like a name', () => {
    const filters = [{ column: 'region', op: 'eq', value: 'amount' }] as const;
    expect(breaks({ filters }, gone('orders', 'amount'))).toBe(false);
  });
});
