import type { QueryCase } from './case.js';

const total = { agg: 'sum', column: 'amount', as: 'total' } as const;
const byDay = { table: 'sales', dimensions: [{ column: 'day' }], measures: [total] } as const;
const byMonth = {
  table: 'sales',
  dimensions: [{ column: 'day', grain: 'month', as: 'month' }],
  measures: [total],
} as const;
const byBoth = { table: 'sales', dimensions: [{ column: 'region' }, { column: 'day' }], measures: [total] } as const;
const since = { filters: [{ column: 'day', op: 'gte', value: '2025-01-01' }] } as const;

const lackingWindows = { 'clickhouse-18': 'ClickHouse before version 20.8 has no window functions.' };

/** What is made of the groups. */
const cases: readonly Omit<QueryCase, 'lacking'>[] = [
  {
    name: 'calculation: running total along days, nulls last',
    spec: { ...byDay, calculations: [{ kind: 'runningTotal', of: 'total' }] },
    rows: [
      ['2024-01-02', 8, 8],
      ['2024-02-29', 2, 10],
      ['2025-01-01', 10, 20],
      ['2025-01-02', 20, 40],
      ['2025-01-04', 45, 85],
      ['2025-01-05', 11, 96],
      ['2025-01-06', null, 96],
      ['2025-02-28', 3, 99],
      ['2025-03-31', 9, 108],
      [null, 1, 109],
    ],
  },
  {
    name: 'calculation: running total of each region, sorted otherwise',
    spec: {
      ...byBoth,
      ...since,
      calculations: [{ kind: 'runningTotal', of: 'total', as: 'so far' }],
      sort: [{ by: 'so far', direction: 'desc' }],
    },
    rows: [
      ['north', '2025-03-31', 9, 82],
      ['north', '2025-02-28', 3, 73],
      ['north', '2025-01-04', 40, 70],
      ['north', '2025-01-06', null, 70],
      ['north', '2025-01-02', 20, 30],
      ['south', '2025-01-05', 7, 12],
      ['north', '2025-01-01', 10, 10],
      ['south', '2025-01-04', 5, 5],
      [null, '2025-01-05', 4, 4],
    ],
  },
  {
    name: 'calculation: running total over all regions, those of one day in their order',
    spec: { ...byBoth, ...since, calculations: [{ kind: 'runningTotal', of: 'total', along: 'day', by: [] }] },
    rows: [
      ['north', '2025-01-01', 10, 10],
      ['north', '2025-01-02', 20, 30],
      ['north', '2025-01-04', 40, 70],
      ['south', '2025-01-04', 5, 75],
      ['south', '2025-01-05', 7, 82],
      [null, '2025-01-05', 4, 86],
      ['north', '2025-01-06', null, 86],
      ['north', '2025-02-28', 3, 89],
      ['north', '2025-03-31', 9, 98],
    ],
  },
  {
    name: 'calculation: shares of all and of a part',
    spec: {
      ...byBoth,
      ...since,
      calculations: [
        { kind: 'shareOfTotal', of: 'total', as: 'of all' },
        { kind: 'shareOfTotal', of: 'total', by: ['region'], as: 'of region' },
        { kind: 'cumulativeShare', of: 'total', as: 'up to here' },
      ],
    },
    rows: [
      ['north', '2025-01-01', 10, 0.10204081632653061, 0.12195121951219512, 0.12195121951219512],
      ['north', '2025-01-02', 20, 0.20408163265306123, 0.24390243902439024, 0.36585365853658536],
      ['north', '2025-01-04', 40, 0.40816326530612246, 0.4878048780487805, 0.8536585365853658],
      ['south', '2025-01-04', 5, 0.05102040816326531, 0.4166666666666667, 0.4166666666666667],
      ['south', '2025-01-05', 7, 0.07142857142857142, 0.5833333333333334, 1],
      [null, '2025-01-05', 4, 0.04081632653061224, 1, 1],
      ['north', '2025-01-06', null, null, null, 0.8536585365853658],
      ['north', '2025-02-28', 3, 0.030612244897959183, 0.036585365853658534, 0.8902439024390244],
      ['north', '2025-03-31', 9, 0.09183673469387756, 0.10975609756097561, 1],
    ],
  },
  {
    name: 'calculation: difference to the group before',
    spec: {
      ...byDay,
      ...since,
      calculations: [
        { kind: 'previous', of: 'total' },
        { kind: 'difference', of: 'total' },
        { kind: 'percentDifference', of: 'total' },
      ],
    },
    rows: [
      ['2025-01-01', 10, null, null, null],
      ['2025-01-02', 20, 10, 10, 1],
      ['2025-01-04', 45, 20, 25, 1.25],
      ['2025-01-05', 11, 45, -34, -0.7555555555555555],
      ['2025-01-06', null, 11, null, null],
      ['2025-02-28', 3, null, null, null],
      ['2025-03-31', 9, 3, 6, 2],
    ],
  },
  {
    name: 'calculation: ranks with ties',
    spec: {
      table: 'sales',
      dimensions: [{ column: 'day' }],
      measures: [{ agg: 'sum', column: 'price', as: 'total' }],
      calculations: [
        { kind: 'rank', of: 'total', as: 'place' },
        { kind: 'rank', of: 'total', ties: 'dense', as: 'dense' },
        { kind: 'rank', of: 'total', direction: 'asc', as: 'from below' },
      ],
      sort: [{ by: 'place', direction: 'asc' }],
    },
    rows: [
      ['2025-01-05', 15, 1, 1, 9],
      ['2025-03-31', 4, 2, 2, 8],
      ['2024-02-29', 3, 3, 3, 7],
      ['2025-01-02', 2.5, 4, 4, 5],
      ['2025-02-28', 2.5, 4, 4, 5],
      ['2025-01-01', 1.5, 6, 5, 4],
      [null, 1, 7, 6, 3],
      ['2024-01-02', 0, 8, 7, 2],
      ['2025-01-04', -0.75, 9, 8, 1],
      ['2025-01-06', null, null, null, null],
    ],
  },
  {
    name: 'calculation: rank of dates within a part',
    spec: {
      table: 'sales',
      dimensions: [{ column: 'region' }, { column: 'day', grain: 'month', as: 'month' }],
      measures: [{ agg: 'max', column: 'day', as: 'latest' }],
      calculations: [{ kind: 'rank', of: 'latest', by: ['region'] }],
    },
    rows: [
      ['north', '2024-01-01', '2024-01-02', 4],
      ['south', '2024-02-01', '2024-02-29', 2],
      ['north', '2025-01-01', '2025-01-06', 3],
      ['south', '2025-01-01', '2025-01-05', 1],
      [null, '2025-01-01', '2025-01-05', 1],
      ['north', '2025-02-01', '2025-02-28', 2],
      ['north', '2025-03-01', '2025-03-31', 1],
      ['north', null, null, null],
    ],
  },
  {
    name: 'calculation: moving windows',
    spec: {
      ...byDay,
      calculations: [
        { kind: 'moving', of: 'total', agg: 'sum', before: 1, as: 'two' },
        { kind: 'moving', of: 'total', agg: 'avg', before: 1, after: 1, as: 'mean' },
        { kind: 'moving', of: 'total', agg: 'min', before: 2, as: 'low' },
        { kind: 'moving', of: 'total', agg: 'max', after: 2, as: 'high' },
      ],
    },
    rows: [
      ['2024-01-02', 8, 8, 5, 8, 10],
      ['2024-02-29', 2, 10, 6.666666666666667, 2, 20],
      ['2025-01-01', 10, 12, 10.666666666666666, 2, 45],
      ['2025-01-02', 20, 30, 25, 2, 45],
      ['2025-01-04', 45, 65, 25.333333333333332, 10, 45],
      ['2025-01-05', 11, 56, 28, 11, 11],
      ['2025-01-06', null, 11, 7, 11, 9],
      ['2025-02-28', 3, 3, 6, 3, 9],
      ['2025-03-31', 9, 12, 4.333333333333333, 3, 9],
      [null, 1, 10, 5, 1, 1],
    ],
  },
  {
    name: 'calculation: the month before, where there is one',
    spec: {
      ...byMonth,
      calculations: [
        { kind: 'previous', of: 'total', period: { count: 1 }, as: 'before' },
        { kind: 'difference', of: 'total', period: { count: 1 } },
        { kind: 'percentDifference', of: 'total', period: { count: 1 } },
        { kind: 'previous', of: 'total', period: { count: 12 }, as: 'a year before' },
        { kind: 'previous', of: 'total', period: { count: 1, unit: 'year' }, as: 'the same' },
      ],
    },
    rows: [
      ['2024-01-01', 8, null, null, null, null, null],
      ['2024-02-01', 2, 8, -6, -0.75, null, null],
      ['2025-01-01', 86, null, null, null, 8, 8],
      ['2025-02-01', 3, 86, -83, -0.9651162790697675, 2, 2],
      ['2025-03-01', 9, 3, 6, 2, null, null],
      [null, 1, null, null, null, null, null],
    ],
  },
  {
    name: 'calculation: the day before of each region, with gaps',
    spec: {
      ...byBoth,
      calculations: [
        { kind: 'previous', of: 'total', period: { count: 1 }, as: 'a day' },
        { kind: 'previous', of: 'total', period: { count: 1, unit: 'month' }, as: 'a month' },
        { kind: 'previous', of: 'total', period: { count: 1, unit: 'year' }, as: 'a year' },
      ],
    },
    rows: [
      ['north', '2024-01-02', 8, null, null, null],
      ['south', '2024-02-29', 2, null, null, null],
      ['north', '2025-01-01', 10, null, null, null],
      ['north', '2025-01-02', 20, 10, null, 8],
      ['north', '2025-01-04', 40, null, null, null],
      ['south', '2025-01-04', 5, null, null, null],
      ['south', '2025-01-05', 7, 5, null, null],
      [null, '2025-01-05', 4, null, null, null],
      ['north', '2025-01-06', null, null, null, null],
      ['north', '2025-02-28', 3, null, null, null],
      ['north', '2025-03-31', 9, null, 3, null],
      ['north', null, 1, null, null, null],
    ],
  },
  {
    name: 'calculation: the week of the year before, weeks from Sunday',
    spec: {
      table: 'sales',
      dimensions: [{ column: 'day', grain: 'week', as: 'week' }],
      measures: [total],
      calculations: [{ kind: 'previous', of: 'total', period: { count: 1, unit: 'year' }, as: 'before' }],
      weekStart: 'sunday',
    },
    rows: [
      ['2023-12-31', 8, null],
      ['2024-02-25', 2, null],
      ['2024-12-29', 75, null],
      ['2025-01-05', 11, 8],
      ['2025-02-23', 3, null],
      ['2025-03-30', 9, null],
      [null, 1, null],
    ],
  },
  {
    name: 'calculation: the hour before, by the wall clock',
    spec: {
      table: 'sales',
      dimensions: [{ column: 'at', grain: 'hour', as: 'hour' }],
      measures: [{ agg: 'count' }],
      calculations: [{ kind: 'previous', of: 'count', period: { count: 1 }, as: 'before' }],
      timezone: 'Europe/Berlin',
      ...since,
    },
    rows: [
      ['2025-01-01T01:00:00', 1, null],
      ['2025-01-02T07:00:00', 1, null],
      ['2025-01-04T07:00:00', 1, null],
      ['2025-01-04T08:00:00', 1, 1],
      ['2025-01-05T13:00:00', 2, null],
      ['2025-01-06T01:00:00', 1, null],
      ['2025-03-01T00:00:00', 1, null],
      ['2025-03-30T03:00:00', 1, null],
    ],
  },
  {
    name: 'calculation: of calculations',
    spec: {
      ...byDay,
      ...since,
      calculations: [
        { kind: 'runningTotal', of: 'total', as: 'so far' },
        { kind: 'difference', of: 'so far', as: 'again' },
        { kind: 'previous', of: 'so far', period: { count: 1 }, as: 'the day before' },
        { kind: 'rank', of: 'the day before', as: 'place' },
        { kind: 'shareOfTotal', of: 'total', as: 'share' },
      ],
    },
    rows: [
      ['2025-01-01', 10, 10, null, null, null, 0.10204081632653061],
      ['2025-01-02', 20, 30, 20, 10, 3, 0.20408163265306123],
      ['2025-01-04', 45, 75, 45, null, null, 0.45918367346938777],
      ['2025-01-05', 11, 86, 11, 75, 2, 0.11224489795918367],
      ['2025-01-06', null, 86, 0, 86, 1, null],
      ['2025-02-28', 3, 89, 3, null, null, 0.030612244897959183],
      ['2025-03-31', 9, 98, 9, null, null, 0.09183673469387756],
    ],
  },
  {
    name: 'calculation: conditions before and after, sort and limit last',
    spec: {
      ...byDay,
      calculations: [
        { kind: 'shareOfTotal', of: 'total', as: 'share' },
        { kind: 'rank', of: 'total', as: 'place' },
      ],
      having: [
        { measure: 'total', op: 'gte', value: 5 },
        { measure: 'place', op: 'lte', value: 4 },
      ],
      sort: [{ by: 'share', direction: 'asc' }],
      limit: 2,
      offset: 1,
    },
    rows: [
      ['2025-01-05', 11, 0.10679611650485436, 3],
      ['2025-01-02', 20, 0.1941747572815534, 2],
    ],
  },
  {
    name: 'calculation: beside a top and its others',
    spec: {
      table: 'sales',
      dimensions: [{ column: 'region', top: { count: 1 } }],
      measures: [total],
      calculations: [
        { kind: 'shareOfTotal', of: 'total', as: 'share' },
        { kind: 'rank', of: 'total', as: 'place' },
      ],
    },
    rows: [
      ['north', 91, 0.8348623853211009, 1],
      [null, 4, 0.03669724770642202, 3],
      ['Others', 14, 0.12844036697247707, 2],
    ],
  },
  {
    name: 'calculation: of decimals, floats and counts',
    spec: {
      dimensions: [{ column: 'bool1' }],
      measures: [
        { agg: 'sum', column: 'dec1', as: 'money' },
        { agg: 'avg', column: 'num1', as: 'mean' },
        { agg: 'count', as: 'rows' },
      ],
      calculations: [
        { kind: 'runningTotal', of: 'money', as: 'm' },
        { kind: 'difference', of: 'mean', as: 'd' },
        { kind: 'difference', of: 'rows', as: 'r' },
        { kind: 'runningTotal', of: 'rows', as: 's' },
      ],
    },
    rows: [
      [false, '112.24', 1.0833333333333333, 3, '112.24', null, null, 3],
      [true, '-1.10', 250003.45, 4, '111.14', 250002.36666666667, 1, 7],
      [null, null, null, 1, '111.14', null, -3, 8],
    ],
  },
  {
    name: 'calculation: totals of large integers are exact',
    spec: {
      table: 'extremes',
      dimensions: [{ column: 'id' }],
      measures: [{ agg: 'sum', column: 'int1', as: 'n' }],
      calculations: [
        { kind: 'runningTotal', of: 'n', as: 'so far' },
        { kind: 'runningTotal', of: 'so far', as: 'again' },
      ],
    },
    rows: [
      [1, '9223372036854775807', '9223372036854775807', '9223372036854775807'],
      [2, '9007199254740993', '9232379236109516800', '18455751272964292607'],
      [3, '-9223372036854775808', '9007199254740992', '18464758472219033599'],
      [4, '-9007199254740993', -1, '18464758472219033598'],
      [5, -7, -8, '18464758472219033590'],
      [6, 0, -8, '18464758472219033582'],
      [7, null, -8, '18464758472219033574'],
    ],
  },
  {
    name: 'calculation: without dimensions and of no rows',
    spec: {
      table: 'empty',
      measures: [{ agg: 'sum', column: 'int1', as: 'n' }],
      calculations: [
        { kind: 'shareOfTotal', of: 'n', as: 'share' },
        { kind: 'rank', of: 'n', as: 'place' },
      ],
    },
    rows: [[null, null, null]],
  },
  {
    name: 'calculation: texts that differ only in blanks are parts of their own',
    spec: {
      table: 'words',
      dimensions: [{ column: 'txt1' }, { column: 'id' }],
      measures: [{ agg: 'count', as: 'n' }],
      calculations: [{ kind: 'runningTotal', of: 'n', along: 'id', by: ['txt1'], as: 'so far' }],
      filters: [{ column: 'id', op: 'lte', value: 9 }],
    },
    rows: [
      ['', 7, 1, 1],
      [' ', 8, 1, 1],
      [' a', 4, 1, 1],
      ['A', 2, 1, 1],
      ['a', 1, 1, 1],
      ['a ', 3, 1, 1],
      ['á', 6, 1, 1],
      ['á', 5, 1, 1],
      [null, 9, 1, 1],
    ],
  },
  {
    name: 'calculation: by bins, under a policy',
    spec: {
      table: 'sales',
      dimensions: [{ column: 'amount', bin: { width: 10 } }],
      measures: [{ agg: 'count', as: 'n' }],
      calculations: [{ kind: 'cumulativeShare', of: 'n', as: 'share' }],
    },
    options: { rowPolicy: { column: 'region', op: 'eq', value: 'north' } },
    rows: [
      [0, 4, 0.5],
      [10, 1, 0.625],
      [20, 1, 0.75],
      [40, 1, 0.875],
      [null, 1, 1],
    ],
  },
];

export const calculationCases: readonly QueryCase[] = cases.map((item) => ({ ...item, lacking: lackingWindows }));
