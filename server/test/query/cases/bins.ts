import { count, type QueryCase } from './case.js';

export const binCases: readonly QueryCase[] = [
  {
    name: 'bin: below and above zero',
    spec: { dimensions: [{ column: 'num1', bin: { width: 10 } }], measures: [count], limit: 3 },
    rows: [
      [-10, 2],
      [0, 3],
      [10, 1],
    ],
  },
  {
    name: 'bin: integers stay integers',
    spec: { dimensions: [{ column: 'int1', bin: { width: 3, origin: 1 } }], measures: [count] },
    rows: [
      [1, 3],
      [4, 3],
      [7, 2],
    ],
  },
  {
    name: 'bin: fractions with clean edges',
    spec: {
      dimensions: [{ column: 'dec1', bin: { width: 0.25 } }],
      measures: [count],
      sort: [{ by: 'dec1', direction: 'desc' }],
      limit: 3,
    },
    rows: [
      [99.75, 1],
      [10, 1],
      [3.25, 1],
    ],
  },
  {
    name: 'bin: of nothing',
    spec: { table: 'empty', dimensions: [{ column: 'num1', bin: { width: 1 } }], measures: [count] },
    rows: [],
  },
  {
    name: 'bin: so many, of floats',
    spec: {
      table: 'sales',
      dimensions: [{ column: 'price', bin: { count: 5, endAs: 'to' }, as: 'from' }],
      measures: [count],
    },
    rows: [
      [-2, 0, 1],
      [0, 2, 4],
      [2, 4, 3],
      [4, 6, 1],
      [6, 8, 1],
      [8, 10, 1],
      [null, null, 1],
    ],
  },
  {
    name: 'bin: so many, of integers, of which each would get less than one',
    spec: { dimensions: [{ column: 'int2', bin: { count: 50, endAs: 'to' } }], measures: [count] },
    rows: [
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 1],
      [3, 4, 1],
      [5, 6, 1],
      [6, 7, 1],
      [7, 8, 1],
      [null, null, 1],
    ],
  },
  {
    name: 'bin: so many, of decimals with fractions',
    spec: {
      dimensions: [{ column: 'dec1', bin: { count: 40, endAs: 'to' } }],
      measures: [count],
      filters: [{ column: 'dec1', op: 'between', values: [0, 4] }],
    },
    rows: [
      [0, 0.1, 1],
      [1.1, 1.2, 1],
      [2.2, 2.3, 1],
      [3.3, 3.4, 1],
    ],
  },
  {
    name: 'bin: so many, of the filtered rows, under a policy',
    spec: {
      table: 'sales',
      dimensions: [{ column: 'amount', bin: { count: 4, endAs: 'to' } }],
      measures: [{ agg: 'sum', column: 'amount', as: 'total' }],
      filters: [{ column: 'day', op: 'gte', value: '2025-01-01' }],
    },
    options: { rowPolicy: { column: 'region', op: 'eq', value: 'north' } },
    rows: [
      [0, 10, 12],
      [10, 20, 10],
      [20, 30, 20],
      [40, 50, 40],
      [null, null, null],
    ],
  },
  {
    name: 'bin: so many, in two dimensions, with a top and a share',
    spec: {
      table: 'sales',
      dimensions: [
        { column: 'amount', bin: { count: 2 } },
        { column: 'region', top: { count: 1 } },
        { column: 'price', bin: { count: 2, endAs: 'price to' } },
      ],
      measures: [{ agg: 'count', as: 'n' }],
    },
    rows: [
      [0, 'north', 0, 5, 5],
      [0, null, 5, 10, 1],
      [20, 'north', 0, 5, 1],
      [40, 'north', -5, 0, 1],
      [null, 'north', null, null, 1],
      [0, 'Others', 0, 5, 2],
      [0, 'Others', 5, 10, 1],
    ],
  },
  {
    name: 'bin: so many, of one value, and of a formula',
    spec: {
      table: 'sales',
      dimensions: [
        { expression: 'amount * 0 + 7', as: 'seven', bin: { count: 9, endAs: 'to' } },
        { expression: 'amount / 100', as: 'parts', bin: { count: 3, endAs: 'parts to' } },
      ],
      measures: [count],
    },
    rows: [
      [7, 0, 8, 0.2, 9],
      [7, 0.2, 8, 0.4, 1],
      [7, 0.4, 8, 0.6, 1],
      [null, null, null, null, 1],
    ],
  },
  {
    name: 'bin: so many, of nothing',
    spec: { table: 'empty', dimensions: [{ column: 'num1', bin: { count: 10, endAs: 'to' } }], measures: [count] },
    rows: [],
  },
  {
    name: 'bin: so many, of rows as they are',
    spec: {
      table: 'sales',
      dimensions: [{ column: 'amount', bin: { count: 2 }, as: 'bin' }, { column: 'price' }],
      sort: [
        { by: 'bin', direction: 'desc' },
        { by: 'price', direction: 'asc' },
      ],
      limit: 4,
    },
    rows: [
      [40, -1],
      [20, 2.5],
      [0, 0],
      [0, 0.25],
    ],
  },
  {
    name: 'bin: so many, of large and small numbers',
    spec: {
      table: 'extremes',
      dimensions: [{ column: 'num1', bin: { count: 2 } }],
      measures: [count],
      filters: [{ column: 'id', op: 'gte', value: 3 }],
    },
    rows: [
      [-0.5, 1],
      [0, 3],
      [null, 1],
    ],
  },
];
