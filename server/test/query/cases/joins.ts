import { count, type QueryCase } from './case.js';

export const joinCases: readonly QueryCase[] = [
  {
    name: 'join: left',
    spec: {
      dimensions: [{ column: 'int1' }, { column: 'regions.label1' }],
      joins: [{ table: 'regions', on: [{ left: 'txt1', right: 'region' }], kind: 'left' }],
      sort: [{ by: 'int1', direction: 'asc' }],
      limit: 4,
    },
    rows: [
      [1, 'North region'],
      [2, 'South region'],
      [3, 'North region'],
      [4, null],
    ],
  },
  {
    name: 'join: inner, by two columns',
    spec: {
      dimensions: [{ column: 'label1' }],
      measures: [count],
      joins: [
        {
          table: 'labels',
          as: 'l',
          on: [
            { left: 'int1', right: 'key1' },
            { left: 'txt1', right: 'txt1' },
          ],
          kind: 'inner',
        },
      ],
    },
    rows: [
      ['one', 1],
      ['zwei', 1],
    ],
  },
  {
    name: 'join: right',
    spec: {
      dimensions: [{ column: 'labels.key1' }, { column: 'int1' }],
      joins: [{ table: 'labels', on: [{ left: 'int1', right: 'key1' }], kind: 'right' }],
      sort: [{ by: 'labels.key1', direction: 'desc' }],
      limit: 1,
    },
    rows: [[9, null]],
  },
  {
    name: 'join: full',
    spec: {
      measures: [count, { agg: 'count', column: 'types.int1' }, { agg: 'count', column: 'labels.key1' }],
      joins: [{ table: 'labels', on: [{ left: 'int1', right: 'key1' }], kind: 'full' }],
    },
    rows: [[10, 9, 4]],
    lacking: { mariadb: 'MariaDB has no full join.', 'mysql-8': 'MySQL has no full join.' },
  },
  {
    name: 'join: two, the second on the first',
    spec: {
      dimensions: [{ column: 'r.rank1' }],
      measures: [{ agg: 'sum', column: 'int1' }],
      joins: [
        { table: 'labels', as: 'l', on: [{ left: 'int1', right: 'key1' }], kind: 'inner' },
        { table: 'regions', as: 'r', on: [{ left: 'l.txt1', right: 'region' }], kind: 'left' },
      ],
    },
    rows: [
      [1, 1],
      [2, 2],
      [null, 2],
    ],
  },
  {
    name: 'join: with itself',
    spec: {
      measures: [count],
      joins: [{ table: 'types', as: 'other', on: [{ left: 'txt1', right: 'txt1' }], kind: 'inner' }],
      filters: [{ column: 'other.int1', op: 'gt', value: 2 }],
    },
    rows: [[6]],
  },
];
