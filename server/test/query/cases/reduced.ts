import type { QueryCase } from './case.js';

const line = { table: 'sales', dimensions: [{ column: 'at' }, { column: 'price' }, { column: 'region' }] } as const;
const january = { from: '2025-01-01', to: '2025-01-07' } as const;

/** Of each pixel column the first, the lowest, the highest and the last row. */
export const reduceCases: readonly QueryCase[] = [
  {
    name: 'reduce: a series per region over its own range',
    spec: { ...line, reduce: { x: 'at', y: 'price', width: 3 } },
    rows: [
      ['2024-01-02T12:00:00', 0, 'north'],
      ['2024-02-29T12:00:00', 3, 'south'],
      ['2025-01-01T00:00:00', 1.5, 'north'],
      ['2025-01-04T06:00:00', -1, 'north'],
      ['2025-01-04T07:00:00', 0.25, 'south'],
      ['2025-01-05T12:00:00', 8, 'south'],
      ['2025-01-05T12:00:00', 7, null],
      ['2025-03-30T01:30:00', 4, 'north'],
    ],
  },
  {
    name: 'reduce: a range of the axis, with what lies outside beside it',
    spec: { ...line, reduce: { x: 'at', y: 'price', width: 2, ...january } },
    rows: [
      ['2024-01-02T12:00:00', 0, 'north'],
      ['2024-02-29T12:00:00', 3, 'south'],
      ['2025-01-01T00:00:00', 1.5, 'north'],
      ['2025-01-02T06:00:00', 2.5, 'north'],
      ['2025-01-04T06:00:00', -1, 'north'],
      ['2025-01-04T07:00:00', 0.25, 'south'],
      ['2025-01-05T12:00:00', 8, 'south'],
      ['2025-01-05T12:00:00', 7, null],
      ['2025-02-28T23:59:59', 2.5, 'north'],
      ['2025-03-30T01:30:00', 4, 'north'],
    ],
  },
  {
    name: 'reduce: zoomed by a filter',
    spec: {
      ...line,
      filters: [{ column: 'at', op: 'between', values: ['2025-01-01', '2025-01-05'] }],
      reduce: { x: 'at', y: 'price', width: 4, from: Date.UTC(2025, 0, 1), to: Date.UTC(2025, 0, 6) },
    },
    rows: [
      ['2025-01-01T00:00:00', 1.5, 'north'],
      ['2025-01-02T06:00:00', 2.5, 'north'],
      ['2025-01-04T06:00:00', -1, 'north'],
      ['2025-01-04T07:00:00', 0.25, 'south'],
      ['2025-01-05T12:00:00', 8, 'south'],
      ['2025-01-05T12:00:00', 7, null],
    ],
  },
  {
    name: 'reduce: one series of many points, with ties and fractions',
    spec: {
      table: 'moments',
      dimensions: [{ column: 'ts1' }, { column: 'id' }],
      filters: [{ column: 'ts1', op: 'gte', value: '2025-01-01' }],
      reduce: { x: 'ts1', y: 'id', width: 2, from: '2025-01-01', to: '2025-12-31T00:00:00.5' },
    },
    rows: [
      ['2025-03-09T04:59:59', 1],
      ['2025-04-05T15:15:00', 14],
      ['2025-10-04T15:29:00', 15],
      ['2025-10-04T15:30:00', 16],
      ['2025-11-02T03:59:59', 7],
      ['2025-11-03T05:00:00', 12],
    ],
  },
  {
    name: 'reduce: along numbers, from one of the ends',
    spec: {
      dimensions: [{ column: 'int1' }, { column: 'num1' }],
      reduce: { x: 'int1', y: 'num1', width: 2, from: 0 },
    },
    rows: [
      [1, 10.5],
      [2, -3.5],
      [3, 0],
      [5, 7.25],
      [6, 1000000],
      [7, -0.5],
      [8, 3.3],
    ],
  },
  {
    name: 'reduce: groups of days, of a measure',
    spec: {
      table: 'sales',
      dimensions: [{ column: 'day' }, { column: 'region' }],
      measures: [
        { agg: 'sum', column: 'amount', as: 'total' },
        { agg: 'count', as: 'rows' },
      ],
      having: [{ measure: 'rows', op: 'lt', value: 9 }],
      reduce: { x: 'day', y: 'total', width: 2, ...january },
    },
    rows: [
      ['2024-01-02', 'north', 8],
      ['2024-02-29', 'south', 2],
      ['2025-01-01', 'north', 10],
      ['2025-01-02', 'north', 20],
      ['2025-01-04', 'north', 40],
      ['2025-01-04', 'south', 5],
      ['2025-01-05', 'south', 7],
      ['2025-01-05', null, 4],
      ['2025-02-28', 'north', 3],
      ['2025-03-31', 'north', 9],
    ],
  },
  {
    name: 'reduce: rows at one place, equal and not',
    spec: {
      table: 'sales',
      dimensions: [{ column: 'day', grain: 'year', as: 'year' }, { column: 'amount' }],
      reduce: { x: 'year', y: 'amount', width: 5 },
      sort: [{ by: 'year', direction: 'desc' }],
    },
    rows: [
      ['2025-01-01', 3],
      ['2025-01-01', 40],
      ['2024-01-01', 2],
      ['2024-01-01', 8],
    ],
  },
  {
    name: 'reduce: everything at one place, and nothing',
    spec: {
      table: 'sales',
      dimensions: [{ column: 'day' }, { column: 'amount' }],
      filters: [{ column: 'day', op: 'eq', value: '2025-01-05' }],
      reduce: { x: 'day', y: 'amount', width: 5 },
    },
    rows: [
      ['2025-01-05', 4],
      ['2025-01-05', 7],
    ],
  },
  {
    name: 'reduce: of no rows',
    spec: {
      table: 'empty',
      dimensions: [{ column: 'int1' }, { column: 'num1' }],
      reduce: { x: 'int1', y: 'num1', width: 5 },
    },
    rows: [],
  },
  {
    name: 'reduce: under a policy',
    spec: { ...line, reduce: { x: 'at', y: 'price', width: 2, ...january } },
    options: { rowPolicy: { column: 'region', op: 'eq', value: 'south' } },
    rows: [
      ['2024-02-29T12:00:00', 3, 'south'],
      ['2025-01-04T07:00:00', 0.25, 'south'],
      ['2025-01-05T12:00:00', 8, 'south'],
    ],
  },
];
