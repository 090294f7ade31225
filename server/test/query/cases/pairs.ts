import type { Measure } from '@datavizpro/contract';
import type { QueryCase } from './case.js';

const fit = (column: string, x: string, filter?: Measure['filter']): readonly Measure[] => {
  const pair = { column, x, ...(filter && { filter }) };
  return [
    { agg: 'corr', ...pair, as: 'corr' },
    { agg: 'regrSlope', ...pair, as: 'slope' },
    { agg: 'regrIntercept', ...pair, as: 'intercept' },
    { agg: 'regrR2', ...pair, as: 'r2' },
  ];
};

/** Correlation and regression, of the rows that have both. */
export const pairCases: readonly QueryCase[] = [
  {
    name: 'pair: of everything',
    spec: { table: 'sales', measures: fit('price', 'amount') },
    rows: [[-0.39042275114671443, -0.09782920189138845, 3.58303481874194, 0.1524299246129693]],
  },
  {
    name: 'pair: the line through a cloud, and how many rows it is of',
    spec: {
      table: 'sales',
      measures: [
        ...fit('price', 'amount').slice(1),
        { agg: 'count', column: 'price', filter: { column: 'amount', op: 'isNotNull' }, as: 'count' },
      ],
    },
    rows: [[-0.09782920189138845, 3.58303481874194, 0.1524299246129693, 11]],
  },
  {
    name: 'pair: by groups, of one row, of equal ones, of none',
    spec: { table: 'sales', dimensions: [{ column: 'day' }], measures: fit('price', 'amount') },
    rows: [
      ['2024-01-02', null, null, null, null],
      ['2024-02-29', null, null, null, null],
      ['2025-01-01', null, null, null, null],
      ['2025-01-02', null, null, null, null],
      ['2025-01-04', -1, -0.03571428571428571, 0.42857142857142877, 1],
      ['2025-01-05', 1, 0.3333333333333333, 5.666666666666666, 1],
      ['2025-01-06', null, null, null, null],
      ['2025-02-28', null, null, null, null],
      ['2025-03-31', null, null, null, null],
      [null, null, null, null, null],
    ],
  },
  {
    name: 'pair: with a condition, and a median beside',
    spec: {
      table: 'sales',
      dimensions: [{ column: 'region' }],
      measures: [
        ...fit('price', 'amount', { column: 'amount', op: 'gt', value: 2 }),
        { agg: 'median', column: 'price', as: 'middle' },
      ],
    },
    rows: [
      ['north', -0.6021170691992346, -0.08185840707964602, 2.8112094395280236, 0.36254496502107586, 1.5],
      ['south', 1, 3.8750000000000004, -19.125000000000004, 1, 3],
      [null, null, null, null, null, 7],
    ],
  },
  {
    name: 'pair: of decimals and integers, of a formula',
    spec: {
      measures: [
        { agg: 'corr', column: 'dec1', x: 'int1', as: 'c' },
        { agg: 'regrSlope', expression: 'num1 / 2', x: 'dec1', as: 's' },
      ],
    },
    rows: [[0.10296722116350847, -1275.3323279242513]],
  },
  {
    name: 'pair: far from zero',
    spec: {
      table: 'sales',
      measures: [
        { agg: 'corr', expression: 'price + 1000000000', x: 'amount', as: 'c' },
        { agg: 'regrSlope', expression: 'amount * 3 + 1000000000', x: 'amount', as: 's' },
        { agg: 'regrR2', expression: 'amount * 3 + 1000000000', x: 'amount', as: 'r' },
      ],
    },
    rows: [[-0.39042275114671443, 2.9999999999999996, 0.9999999999999998]],
  },
  {
    name: 'pair: a level line, a steep one, and no line',
    spec: {
      measures: [
        { agg: 'corr', expression: 'int1 * 0', x: 'int1', as: 'level' },
        { agg: 'regrR2', expression: 'int1 * 0', x: 'int1', as: 'level fits' },
        { agg: 'regrSlope', expression: 'int1 * 0', x: 'int1', as: 'no slope' },
        { agg: 'regrSlope', column: 'int1', x: 'int2', filter: { column: 'int1', op: 'eq', value: 1 }, as: 'none' },
        { agg: 'regrIntercept', column: 'int1', x: 'int1', as: 'itself' },
      ],
    },
    rows: [[null, 1, 0, null, 0]],
  },
  {
    name: 'pair: of no rows',
    spec: { table: 'empty', measures: fit('num1', 'int1') },
    rows: [[null, null, null, null]],
  },
];
