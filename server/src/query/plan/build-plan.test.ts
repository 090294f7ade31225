import { describe, expect, test } from 'vitest';
import type { QuerySpec } from '@datavizpro/contract';
import { source, specOf, type CaseSpec } from '../../../test/query/fixture.js';
import { buildPlan } from './build-plan.js';
import { PlanError } from './plan-error.js';

const plan = (spec: CaseSpec) => buildPlan(specOf(spec), source).plan;

function refused(spec: CaseSpec): PlanError {
  try {
    plan(spec);
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error('It was accepted');
}

const labels = { table: 'labels', on: [{ left: 'int1', right: 'key1' }], kind: 'inner' } as const;

describe('refused, with the place and a way on', () => {
  test.each<[string, CaseSpec, string, string, string]>([
    [
      'unknown dimension',
      { dimensions: [{ column: 'nmu1' }] },
      'unknown_column',
      'dimensions.0.column',
      'Did you mean "num1"',
    ],
    [
      'unknown measure',
      { measures: [{ agg: 'count' }, { agg: 'sum', column: 'amount' }] },
      'unknown_column',
      'measures.1.column',
      'There is no column "amount".',
    ],
    [
      'unknown column deep in filters',
      { filters: [{ and: [{ not: { column: 'x9', op: 'isNull' } }] }] },
      'unknown_column',
      'filters.0.and.0.not.column',
      'no column "x9"',
    ],
    [
      'unknown sort',
      { dimensions: [{ column: 'txt1', as: 'name' }], sort: [{ by: 'txt1', direction: 'asc' }] },
      'unknown_column',
      'sort.0.by',
      'no column "txt1"',
    ],
    [
      'having of a dimension',
      { dimensions: [{ column: 'txt1' }], measures: [{ agg: 'count' }], having: [{ measure: 'txt1', op: 'isNull' }] },
      'unknown_column',
      'having.0.measure',
      'no column "txt1"',
    ],
    ['unknown table', { table: 'type' }, 'unknown_table', 'source.table', 'no table "type"'],
    [
      'unknown joined table',
      { joins: [{ ...labels, table: 'label' }] },
      'unknown_table',
      'joins.0.table',
      'no table "label"',
    ],
    [
      'the same table twice',
      { joins: [{ ...labels, table: 'types', on: [{ left: 'int1', right: 'int1' }] }] },
      'invalid_query',
      'joins.0.table',
      'another name with "as"',
    ],
    [
      'ambiguous column',
      {
        dimensions: [{ column: 'label1' }],
        joins: [labels, { table: 'regions', on: [{ left: 'txt1', right: 'region' }], kind: 'left' }],
      },
      'invalid_query',
      'dimensions.0.column',
      'write labels.label1 or regions.label1',
    ],
    [
      'join of text with number',
      { joins: [{ ...labels, on: [{ left: 'txt1', right: 'key1' }] }] },
      'invalid_query',
      'joins.0.on.0',
      'never match',
    ],
    ['join without pairs', { joins: [{ ...labels, on: [] }] }, 'invalid_query', 'joins.0.on', 'at least one pair'],
    [
      'sum of text',
      { measures: [{ agg: 'sum', column: 'txt1' }] },
      'invalid_query',
      'measures.0.agg',
      '"sum" needs numbers',
    ],
    [
      'maximum of JSON',
      { measures: [{ agg: 'max', column: 'json1' }] },
      'invalid_query',
      'measures.0.agg',
      'with an order',
    ],
    [
      'quantile without q',
      { measures: [{ agg: 'quantile', column: 'num1' }] },
      'invalid_query',
      'measures.0.q',
      'from 0 to 1',
    ],
    [
      'first without an order',
      { measures: [{ agg: 'first', column: 'num1' }] },
      'invalid_query',
      'measures.0.orderBy',
      'the column that orders',
    ],
    ['sum of nothing', { measures: [{ agg: 'sum' }] }, 'invalid_query', 'measures.0', 'Exactly one of'],
    ['a bare column as a measure', { measures: [{ column: 'num1' }] }, 'invalid_query', 'measures.0', 'needs an "agg"'],
    [
      'a formula that does not aggregate',
      { measures: [{ expression: 'num1 + 1' }] },
      'invalid_formula',
      'measures.0.expression',
      'aggregate by itself',
    ],
    [
      'a formula that mixes',
      { measures: [{ expression: 'sum(num1) / num1' }] },
      'invalid_formula',
      'measures.0.expression',
      'outside an aggregate',
    ],
    [
      'an aggregate among the rows',
      { dimensions: [{ expression: 'sum(num1)' }] },
      'invalid_formula',
      'dimensions.0.expression',
      'sums up many rows',
    ],
    [
      'grain of text',
      { dimensions: [{ column: 'txt1', grain: 'month' }] },
      'invalid_query',
      'dimensions.0.grain',
      'needs a date or timestamp',
    ],
    [
      'hours of dates',
      { dimensions: [{ column: 'date1', grain: 'hour' }] },
      'invalid_query',
      'dimensions.0.grain',
      'time of day',
    ],
    [
      'bins of text',
      { dimensions: [{ column: 'txt1', bin: { width: 1 } }] },
      'invalid_query',
      'dimensions.0.bin',
      'Bins need numbers',
    ],
    [
      'bins of no width',
      { dimensions: [{ column: 'num1', bin: { width: 0 } }] },
      'invalid_query',
      'dimensions.0.bin.width',
      'more than 0',
    ],
    [
      'grain and bin',
      { dimensions: [{ column: 'num1', grain: 'day', bin: { width: 1 } }] },
      'invalid_query',
      'dimensions.0',
      'not both',
    ],
    [
      'column and formula',
      { dimensions: [{ column: 'num1', expression: '1' }] },
      'invalid_query',
      'dimensions.0',
      'Exactly one of',
    ],
    [
      'contains on a number',
      { filters: [{ column: 'num1', op: 'contains', value: '1' }] },
      'invalid_query',
      'filters.0.op',
      'needs a text column',
    ],
    [
      'less than a boolean',
      { filters: [{ column: 'bool1', op: 'lt', value: true }] },
      'invalid_query',
      'filters.0.op',
      'an order',
    ],
    [
      'equality of JSON',
      { filters: [{ column: 'json1', op: 'eq', value: '{}' }] },
      'invalid_query',
      'filters.0.op',
      'only isNull',
    ],
    [
      'relative text',
      { filters: [{ column: 'txt1', op: 'relative', last: 1, unit: 'day' }] },
      'invalid_query',
      'filters.0.op',
      'dates or timestamps',
    ],
    [
      'number from text',
      { filters: [{ column: 'num1', op: 'in', values: [1, 'one'] }] },
      'invalid_query',
      'filters.0.values.1',
      '"one" is not a number',
    ],
    [
      'date from text',
      { filters: [{ column: 'date1', op: 'between', values: ['2025-01-01', 'soon'] }] },
      'invalid_query',
      'filters.0.values.1',
      '"soon" is not a date',
    ],
    [
      'less than null',
      { filters: [{ column: 'num1', op: 'lt', value: null }] },
      'invalid_query',
      'filters.0.value',
      'use isNull',
    ],
    [
      'a range without ends',
      { filters: [{ column: 'num1', op: 'between', values: [null, null] }] },
      'invalid_query',
      'filters.0.values',
      'at least one end',
    ],
    ['an empty group', { filters: [{ or: [] }] }, 'invalid_query', 'filters.0.or', 'says nothing'],
    [
      'two outputs of one name',
      { dimensions: [{ column: 'txt1', as: 'x' }], measures: [{ agg: 'count', as: 'x' }] },
      'invalid_query',
      'measures.0.as',
      'Two output columns',
    ],
    [
      'having without a value',
      { measures: [{ agg: 'count' }], having: [{ measure: 'count', op: 'gt' }] },
      'invalid_query',
      'having.0.value',
      'needs a value',
    ],
  ])('%s', (_name, spec, code, path, message) => {
    const error = refused(spec);
    expect(error.code).toBe(code);
    expect(error.errors[0]?.path).toBe(path);
    expect(error.message).toContain(message);
  });
});

describe('names of outputs', () => {
  test('are given, or derived and made unique', () => {
    const { dimensions, measures } = plan({
      dimensions: [
        { column: 'date1', grain: 'year' },
        { column: 'date1', grain: 'month' },
        { column: 'txt1', as: 'count' },
        { expression: '1' },
      ],
      measures: [
        { agg: 'count' },
        { agg: 'sum', column: 'num1' },
        { agg: 'avg', expression: 'num1' },
        { expression: 'count()' },
      ],
    });
    expect(dimensions.map(({ name }) => name)).toEqual(['date1', 'date1_2', 'count', 'expression']);
    expect(measures.map(({ name }) => name)).toEqual(['count_2', 'sum_num1', 'avg', 'expression_2']);
  });

  test('types follow from what is asked', () => {
    const { dimensions, measures } = plan({
      dimensions: [
        { column: 'ts1', grain: 'day' },
        { column: 'ts1', grain: 'hour' },
        { column: 'ts1', grain: 'dayOfWeek' },
        { column: 'int1', bin: { width: 5 } },
        { column: 'int1', bin: { width: 0.5 } },
        { expression: "dateTrunc('hour', ts1)" },
        { expression: 'null' },
      ],
      measures: [
        { agg: 'sum', column: 'int1' },
        { agg: 'sum', column: 'dec1' },
        { agg: 'avg', column: 'int1' },
        { agg: 'max', column: 'ts1' },
        { agg: 'first', column: 'txt1', orderBy: 'ts1' },
        { agg: 'countDistinct', column: 'json1' },
        { expression: 'sum(int1) / count()' },
      ],
    });
    expect(dimensions.map(({ type }) => type)).toEqual([
      'date',
      'timestamp',
      'integer',
      'integer',
      'float',
      'timestamp',
      'string',
    ]);
    expect(measures.map(({ type }) => type)).toEqual([
      'integer',
      'decimal',
      'float',
      'timestamp',
      'string',
      'integer',
      'float',
    ]);
  });
});

test('a plan is frozen plain data', () => {
  const built = plan({
    dimensions: [{ column: 'txt1' }],
    filters: [{ column: 'num1', op: 'gt', value: 1 }],
    joins: [labels],
  });
  expect(JSON.parse(JSON.stringify(built))).toEqual(built);
  expect(Object.isFrozen(built)).toBe(true);
  expect(Object.isFrozen(built.joins[0]?.on[0]?.left)).toBe(true);
});

test('a table of two schemas is named with its schema', () => {
  const table = (schema: string) => ({ schema, name: 'orders', columns: [] });
  const two = { ...source, tables: [table('a'), table('b')] };
  const spec = (name: string): QuerySpec => ({ source: { dataSourceId: source.id, table: name } });
  expect(buildPlan(spec('b.orders'), two).plan.tables[0]).toMatchObject({ schema: 'b', name: 'orders' });
  expect(() => buildPlan(spec('orders'), two)).toThrow('More than one schema');
});
