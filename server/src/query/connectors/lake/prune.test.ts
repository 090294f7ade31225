import { describe, expect, test } from 'vitest';
import type { ColumnType, Scalar } from '@datavizpro/contract';
import type { Expression } from '../../sql/nodes.js';
import { pruned } from './prune.js';
import { tablesOf } from './tables.js';

const keys = ['2023', '2024', '2025'].flatMap((year) =>
  ['EU', 'US', '__HIVE_DEFAULT_PARTITION__'].map((region) => `o/year=${year}/region=${region}/a.parquet`),
);
const [table] = tablesOf(
  keys.map((key) => ({ key, size: 1, etag: key })),
  'root',
).tables;

const column = (name: string, type: ColumnType, alias = 't0'): Expression => ({
  kind: 'column',
  table: alias,
  name,
  type,
});
const value = (of: Scalar, type: ColumnType): Expression => ({ kind: 'value', value: of, type });
const year = column('year', 'integer');
const region = column('region', 'string');
type Op = '=' | '<' | '>=' | '<>';
const compare = (left: Expression, op: Op, right: Expression): Expression => ({ kind: 'compare', op, left, right });
const both = (op: 'and' | 'or', ...operands: readonly Expression[]): Expression => ({ kind: 'logic', op, operands });
const left = (...conditions: readonly Expression[]): number =>
  table ? pruned(table, { alias: 't0', conditions }).length : -1;

describe('files that may hold a row that matters', () => {
  test.each<[string, Expression, number]>([
    ['equal', compare(year, '=', value(2024, 'integer')), 3],
    ['other side', compare(value(2024, 'integer'), '=', year), 3],
    ['range', compare(year, '>=', value(2024, 'integer')), 6],
    ['text', compare(region, '=', value('EU', 'string')), 3],
    ['not equal is only known of numbers; null never passes', compare(year, '<>', value(2024, 'integer')), 6],
    [
      'list',
      { kind: 'in', operand: year, values: [value(2023, 'integer'), value(2030, 'integer')], negated: false },
      3,
    ],
    ['and', both('and', compare(year, '=', value(2024, 'integer')), compare(region, '=', value('US', 'string'))), 1],
    ['or', both('or', compare(year, '=', value(2024, 'integer')), compare(region, '=', value('US', 'string'))), 5],
    [
      'or with what is in the file',
      both('or', compare(year, '=', value(2024, 'integer')), compare(column('n', 'integer'), '=', value(1, 'integer'))),
      9,
    ],
    ['a column of another table', compare(column('year', 'integer', 't1'), '=', value(2024, 'integer')), 9],
    ['a number as text is left to the engine', compare(year, '=', value('2024', 'string')), 9],
    ['is null is left to the engine', { kind: 'isNull', operand: region, negated: false }, 9],
    ['not is left to the engine', { kind: 'not', operand: compare(year, '=', value(2024, 'integer')) }, 9],
  ])('%s', (_name, condition, expected) => {
    expect(left(condition)).toBe(expected);
  });

  test('all conditions together', () => {
    expect(left(compare(year, '>=', value(2024, 'integer')), compare(region, '=', value('EU', 'string')))).toBe(2);
  });
});
