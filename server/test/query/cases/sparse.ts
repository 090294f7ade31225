import { count, type QueryCase } from './case.js';

const byText = { table: 'sparse', dimensions: [{ column: 'txt1' }] } as const;

/** Groups of nulls, of one row, of no row that passes. */
export const sparseCases: readonly QueryCase[] = [
  {
    name: 'sparse: counts, sums and means of groups of nulls',
    spec: {
      ...byText,
      measures: [
        count,
        { agg: 'count', column: 'num1' },
        { agg: 'sum', column: 'num1' },
        { agg: 'avg', column: 'int1' },
        { agg: 'sum', column: 'int1' },
      ],
    },
    rows: [
      ['', 1, 1, 0, 0, 0],
      ['nulls', 2, 0, null, null, null],
      ['one', 1, 1, 2.5, 4, 4],
      ['two', 2, 2, 5, 2, 4],
      [null, 2, 1, 8, 8.5, 17],
    ],
  },
  {
    name: 'sparse: smallest, largest and distinct of groups of nulls',
    spec: {
      ...byText,
      measures: [
        { agg: 'min', column: 'num1' },
        { agg: 'max', column: 'date1' },
        { agg: 'countDistinct', column: 'int1' },
        { agg: 'first', column: 'int1', orderBy: 'date1' },
        { agg: 'last', column: 'num1', orderBy: 'date1' },
      ],
    },
    rows: [
      ['', 0, null, 1, null, null],
      ['nulls', null, null, 0, null, null],
      ['one', 2.5, '2025-01-01', 1, 4, 2.5],
      ['two', 1, '2025-01-03', 2, 1, 4],
      [null, 8, '2025-01-05', 2, 8, 8],
    ],
  },
  {
    name: 'sparse: medians, quantiles and deviations of groups of nulls and of one',
    spec: {
      ...byText,
      measures: [
        { agg: 'median', column: 'num1' },
        { agg: 'quantile', column: 'num1', q: 0.9 },
        { agg: 'stddev', column: 'num1' },
        { agg: 'variance', column: 'int1' },
      ],
    },
    rows: [
      ['', 0, 0, null, null],
      ['nulls', null, null, null, null],
      ['one', 2.5, 2.5, null, null],
      ['two', 2.5, 3.7, 2.1213203435596424, 2],
      [null, 8, 8, null, 0.5],
    ],
  },
  {
    name: 'sparse: conditions that no row passes',
    spec: {
      ...byText,
      measures: [
        { agg: 'count', filter: { column: 'num1', op: 'gt', value: 3 } },
        { agg: 'sum', column: 'int1', filter: { column: 'num1', op: 'gt', value: 3 } },
        { agg: 'countDistinct', column: 'int1', filter: { column: 'int1', op: 'isNull' } },
        { agg: 'max', column: 'int1', filter: { column: 'date1', op: 'gte', value: '2025-01-03' } },
        { agg: 'median', column: 'num1', filter: { column: 'int1', op: 'gt', value: 1 } },
      ],
    },
    rows: [
      ['', 0, null, 0, null, null],
      ['nulls', 0, null, 0, null, null],
      ['one', 0, null, 0, null, 2.5],
      ['two', 1, 3, 0, 3, 4],
      [null, 1, 8, 0, 9, 8],
    ],
  },
  {
    name: 'sparse: extreme quantiles',
    spec: {
      table: 'sparse',
      measures: [
        { agg: 'quantile', column: 'int1', q: 0, as: 'none' },
        { agg: 'quantile', column: 'int1', q: 1, as: 'all' },
        { agg: 'quantile', column: 'int1', q: 0.1, as: 'tenth' },
        { agg: 'median', column: 'int1' },
      ],
    },
    rows: [[0, 9, 0.5, 3.5]],
  },
  {
    name: 'sparse: by dates, nulls last, downwards',
    spec: {
      table: 'sparse',
      dimensions: [{ column: 'date1' }],
      measures: [count],
      sort: [{ by: 'date1', direction: 'desc' }],
    },
    rows: [
      ['2025-01-05', 1],
      ['2025-01-04', 1],
      ['2025-01-03', 1],
      ['2025-01-02', 1],
      ['2025-01-01', 1],
      [null, 3],
    ],
  },
  {
    name: 'sparse: nothing passes, by a dimension and without',
    spec: {
      table: 'sparse',
      measures: [count, { agg: 'max', column: 'num1' }],
      filters: [{ column: 'num1', op: 'gt', value: 99 }],
    },
    rows: [[0, null]],
  },
  {
    name: 'sparse: having leaves out groups of nulls',
    spec: {
      ...byText,
      measures: [{ agg: 'sum', column: 'num1', as: 's' }],
      having: [{ measure: 's', op: 'gte', value: 0 }],
    },
    rows: [
      ['', 0],
      ['one', 2.5],
      ['two', 5],
      [null, 8],
    ],
  },
  {
    name: 'sparse: choices between nulls',
    spec: {
      table: 'sparse',
      measures: [
        { expression: 'sum(coalesce(num1, 0))', as: 'a' },
        { expression: 'sum(if(num1 is null, 1, 0))', as: 'b' },
        { expression: "count(nullif(txt1, 'nulls'))", as: 'c' },
        { expression: 'max(greatest(num1, int1))', as: 'd' },
        { expression: 'min(least(num1, int1))', as: 'e' },
        { expression: 'sum(greatest(num1, int1))', as: 'f' },
      ],
    },
    rows: [[15.5, 3, 4, 9, 0, 26]],
  },
];
