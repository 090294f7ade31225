import { count, type QueryCase } from './case.js';

export const groupCases: readonly QueryCase[] = [
  {
    name: 'group: count of rows and of values',
    spec: { measures: [count, { agg: 'count', column: 'num1' }, { agg: 'countDistinct', column: 'txt1' }] },
    rows: [[8, 7, 6]],
  },
  {
    name: 'group: every aggregate',
    spec: {
      measures: [
        { agg: 'sum', column: 'int2' },
        { agg: 'avg', column: 'int2' },
        { agg: 'min', column: 'date1' },
        { agg: 'max', column: 'txt1' },
        { agg: 'median', column: 'int2' },
        { agg: 'quantile', column: 'int2', q: 0.25 },
        { agg: 'stddev', column: 'int2' },
        { agg: 'variance', column: 'int2' },
        { agg: 'first', column: 'txt1', orderBy: 'date1' },
        { agg: 'last', column: 'int1', orderBy: 'ts1' },
        { agg: 'sum', column: 'dec1' },
      ],
    },
    rows: [
      [
        24,
        24 / 7,
        '2023-12-31',
        'Ünï çødé 🎉',
        3,
        1.5,
        Math.sqrt(6.952380952380952),
        6.952380952380952,
        '',
        7,
        '111.14',
      ],
    ],
  },
  {
    name: 'group: first and last of rows with the same key',
    spec: {
      table: 'sales',
      dimensions: [{ column: 'day' }],
      measures: [
        { agg: 'first', column: 'amount', orderBy: 'day', as: 'open' },
        { agg: 'last', column: 'amount', orderBy: 'day', as: 'close' },
        { agg: 'last', column: 'region', orderBy: 'price', as: 'dearest' },
        { agg: 'first', column: 'price', orderBy: 'at', as: 'cheap', filter: { column: 'amount', op: 'gt', value: 4 } },
      ],
      filters: [{ column: 'day', op: 'between', values: ['2025-01-04', '2025-01-06'] }],
    },
    rows: [
      ['2025-01-04', 5, 40, 'south', -1],
      ['2025-01-05', 4, 7, 'south', 8],
      ['2025-01-06', null, null, null, null],
    ],
  },
  {
    name: 'group: sums of integers are exact',
    spec: { measures: [{ agg: 'sum', expression: 'int1 * 1000000000000000' }] },
    rows: [['36000000000000000']],
  },
  {
    name: 'group: by text, nulls last',
    spec: { dimensions: [{ column: 'txt1' }], measures: [count] },
    rows: [
      ['', 1],
      ['100%_a', 1],
      ['O\'Brien "x"', 1],
      ['South', 1],
      ['north', 2],
      ['Ünï çødé 🎉', 1],
      [null, 1],
    ],
  },
  {
    name: 'group: top 2, ties by name',
    spec: {
      dimensions: [{ column: 'txt1', as: 'name' }],
      measures: [{ agg: 'count', as: 'rows' }],
      sort: [{ by: 'rows', direction: 'desc' }],
      limit: 2,
    },
    rows: [
      ['north', 2],
      ['', 1],
    ],
  },
  {
    name: 'group: nulls last also downwards',
    spec: {
      dimensions: [{ column: 'int1' }],
      measures: [{ agg: 'sum', column: 'num1', as: 's' }],
      sort: [{ by: 's', direction: 'desc' }],
      offset: 6,
    },
    rows: [
      [2, -3.5],
      [4, null],
    ],
  },
  {
    name: 'group: measures with filters',
    spec: {
      measures: [
        { agg: 'sum', column: 'int1', filter: { column: 'bool1', op: 'eq', value: true } },
        { agg: 'count', filter: { column: 'num1', op: 'lt', value: 0 } },
        { agg: 'count' },
      ],
    },
    rows: [[18, 2, 8]],
  },
  {
    name: 'group: having',
    spec: {
      dimensions: [{ column: 'bool1' }],
      measures: [count, { agg: 'avg', column: 'num1' }],
      having: [
        { measure: 'count', op: 'between', values: [2, 4] },
        { measure: 'avg_num1', op: 'isNotNull' },
      ],
    },
    rows: [
      [false, 3, (-3.5 + 7.25 - 0.5) / 3],
      [true, 4, (10.5 + 0 + 1000000 + 3.3) / 4],
    ],
  },
  {
    name: 'group: no rows, no dimensions',
    spec: {
      table: 'empty',
      measures: [
        count,
        { agg: 'sum', column: 'int1' },
        { agg: 'avg', column: 'num1' },
        { agg: 'countDistinct', column: 'txt1' },
      ],
    },
    rows: [[0, null, null, 0]],
  },
  {
    name: 'group: no rows, by a dimension',
    spec: { table: 'empty', dimensions: [{ column: 'txt1' }], measures: [count] },
    rows: [],
  },
  { name: 'group: limit 0', spec: { dimensions: [{ column: 'txt1' }], measures: [count], limit: 0 }, rows: [] },
  {
    name: 'group: by a condition',
    spec: { dimensions: [{ expression: "if([num1] > 5, 'much', 'little')", as: 'size' }], measures: [count] },
    rows: [
      ['little', 5],
      ['much', 3],
    ],
  },
  {
    name: 'group: measure of a formula',
    spec: {
      measures: [
        { expression: 'sum([num1]) / count()', as: 'mean' },
        { agg: 'max', expression: 'abs(num1)', as: 'largest' },
      ],
    },
    rows: [[(10.5 - 3.5 + 7.25 + 1000000 - 0.5 + 3.3) / 8, 1000000]],
  },
  {
    name: 'group: division by zero is null',
    spec: {
      dimensions: [{ column: 'int1' }],
      measures: [{ expression: 'sum(num1) / sum(int2)', as: 'ratio' }],
      limit: 3,
    },
    rows: [
      [1, 10.5],
      [2, -1.75],
      [3, null],
    ],
  },
];
