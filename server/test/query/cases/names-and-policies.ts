import { longName } from '../tables.js';
import { count, berlin, ids, idsOf, type QueryCase } from './case.js';

export const oddCases: readonly QueryCase[] = [
  {
    name: 'names: quotes, brackets, line breaks',
    spec: {
      table: 'odd "table"; --',
      dimensions: [
        { column: 'a "b" [c]' },
        { column: 'line\nbreak' },
        { column: 'odd.name' },
        { expression: '[a "b" [c]]] + [line\nbreak]', as: 'x"); drop table types; --' },
      ],
      sort: [{ by: 'a "b" [c]', direction: 'asc' }],
      limit: 1,
    },
    rows: [[1, 10, 'dotted', 11]],
  },
  {
    name: 'names: outputs called like ours',
    spec: {
      table: 'odd "table"; --',
      dimensions: [{ column: "it's", as: 'm0' }],
      measures: [{ agg: 'sum', column: 'd0', as: 'd0' }],
      sort: [{ by: 'd0', direction: 'asc' }],
    },
    rows: [
      ['x', 100],
      ['y', 120],
    ],
  },
  {
    name: 'names: words that SQL keeps for itself, placeholders, 60 characters',
    spec: {
      table: 'select',
      dimensions: [{ column: 'group', as: 'where' }],
      measures: [
        { agg: 'sum', column: 'order', as: 'limit' },
        { agg: 'max', column: 'back`tick\\' },
        { agg: 'min', column: '$1 ? :name @p {p:Int8} %s', as: '?' },
        { agg: 'sum', column: longName, as: 'x'.repeat(60) },
        { agg: 'max', column: 'from' },
      ],
      filters: [{ column: 'primary key', op: 'neq', value: '?' }],
      sort: [{ by: 'limit', direction: 'desc' }],
    },
    rows: [
      ['a', 3, 20, 100, 3000, '2025-02-01'],
      ['b', 3, 30, 300, 3000, null],
    ],
  },
  {
    name: 'policy: beside an or of the user',
    spec: {
      ...ids,
      filters: [
        {
          or: [
            { column: 'int1', op: 'gt', value: 0 },
            { column: 'int1', op: 'isNull' },
          ],
        },
      ],
    },
    options: { rowPolicy: { column: 'txt1', op: 'eq', value: 'north' } },
    rows: idsOf(1, 3),
  },
  {
    name: 'policy: under two levels and a join',
    spec: {
      ...berlin,
      dimensions: [{ column: 'ts1', grain: 'month' }],
      measures: [count],
      joins: [{ table: 'labels', on: [{ left: 'int1', right: 'key1' }], kind: 'full' }],
    },
    lacking: { mariadb: 'MariaDB has no full join.', 'mysql-8': 'MySQL has no full join.' },
    options: {
      rowPolicy: {
        or: [
          { column: 'txt1', op: 'eq', value: 'north' },
          { column: 'bool1', op: 'eq', value: true },
        ],
      },
    },
    rows: [
      ['2024-03-01', 1],
      ['2025-03-01', 1],
      ['2025-06-01', 1],
      ['2025-10-01', 1],
    ],
  },
  {
    name: 'dashboard: filters that fit',
    spec: { ...ids, filters: [{ column: 'bool1', op: 'eq', value: true }] },
    options: {
      dashboardFilters: [
        { column: 'txt1', op: 'eq', value: 'north' },
        { column: 'country', op: 'in', values: ['DE'] },
        { column: 'num1', op: 'contains', value: 'x' },
      ],
    },
    rows: idsOf(1, 3),
  },
];
