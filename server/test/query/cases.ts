import type { CellValue } from '@datavizpro/contract';
import type { AskOptions, CaseSpec } from './fixture.js';

/** One question: what it compiles to stands in `sql/<dialect>.sql`, what it answers stands here. */
export interface QueryCase {
  readonly name: string;
  readonly spec: CaseSpec;
  readonly options?: AskOptions;
  /** In order. Left out where the property tests look at the rows. */
  readonly rows?: readonly (readonly CellValue[])[];
}

const count = { agg: 'count' } as const;
const berlin = { timezone: 'Europe/Berlin' } as const;
const newYork = { timezone: 'America/New_York' } as const;
const ids = { dimensions: [{ column: 'int1' }], sort: [{ by: 'int1', direction: 'asc' }] } as const;
const idsOf = (...rows: readonly number[]) => rows.map((id) => [id]);

/** Filters are tried as "which rows are left". */
const filterCases: readonly QueryCase[] = [
  {
    name: 'filter: text equals, case counts',
    spec: { ...ids, filters: [{ column: 'txt1', op: 'eq', value: 'north' }] },
    rows: idsOf(1, 3),
  },
  {
    name: 'filter: text with quotes',
    spec: { ...ids, filters: [{ column: 'txt1', op: 'eq', value: 'O\'Brien "x"' }] },
    rows: idsOf(5),
  },
  {
    name: 'filter: not equal leaves nulls out',
    spec: { ...ids, filters: [{ column: 'txt1', op: 'neq', value: 'north' }] },
    rows: idsOf(2, 5, 6, 7, 8),
  },
  {
    name: 'filter: equals null',
    spec: { ...ids, filters: [{ column: 'num1', op: 'eq', value: null }] },
    rows: idsOf(4),
  },
  {
    name: 'filter: not equal to null',
    spec: { ...ids, filters: [{ column: 'bool1', op: 'neq', value: null }] },
    rows: idsOf(1, 2, 3, 5, 6, 7, 8),
  },
  {
    name: 'filter: boolean',
    spec: { ...ids, filters: [{ column: 'bool1', op: 'eq', value: false }] },
    rows: idsOf(2, 5, 7),
  },
  {
    name: 'filter: number comparisons',
    spec: {
      ...ids,
      filters: [
        { column: 'num1', op: 'gte', value: 0 },
        { column: 'num1', op: 'lt', value: 10.5 },
      ],
    },
    rows: idsOf(3, 5, 8),
  },
  {
    name: 'filter: decimal exactly',
    spec: { ...ids, filters: [{ column: 'dec1', op: 'eq', value: '3.30' }] },
    rows: idsOf(8),
  },
  {
    name: 'filter: decimal by a number',
    spec: { ...ids, filters: [{ column: 'dec1', op: 'gt', value: 2.25 }] },
    rows: idsOf(5, 7, 8),
  },
  {
    name: 'filter: integer by a text',
    spec: { ...ids, filters: [{ column: 'int1', op: 'gt', value: '7' }] },
    rows: idsOf(8),
  },
  {
    name: 'filter: integer by a fraction',
    spec: { ...ids, filters: [{ column: 'int1', op: 'gt', value: 6.5 }] },
    rows: idsOf(7, 8),
  },
  {
    name: 'filter: integer beyond the floats',
    spec: { ...ids, filters: [{ column: 'int1', op: 'lt', value: '9007199254740993' }] },
    rows: idsOf(1, 2, 3, 4, 5, 6, 7, 8),
  },
  {
    name: 'filter: in',
    spec: { ...ids, filters: [{ column: 'txt1', op: 'in', values: ['north', 'South', 'north'] }] },
    rows: idsOf(1, 2, 3),
  },
  {
    name: 'filter: in with null',
    spec: { ...ids, filters: [{ column: 'txt1', op: 'in', values: ['South', null] }] },
    rows: idsOf(2, 4),
  },
  { name: 'filter: in nothing', spec: { ...ids, filters: [{ column: 'txt1', op: 'in', values: [] }] }, rows: [] },
  {
    name: 'filter: not in',
    spec: { ...ids, filters: [{ column: 'int1', op: 'notIn', values: [1, 2, 3] }] },
    rows: idsOf(4, 5, 6, 7, 8),
  },
  {
    name: 'filter: not in with null',
    spec: { ...ids, filters: [{ column: 'txt1', op: 'notIn', values: ['north', null] }] },
    rows: idsOf(2, 5, 6, 7, 8),
  },
  {
    name: 'filter: not in nothing',
    spec: { ...ids, filters: [{ column: 'txt1', op: 'notIn', values: [] }] },
    rows: idsOf(1, 2, 3, 4, 5, 6, 7, 8),
  },
  {
    name: 'filter: between numbers',
    spec: { ...ids, filters: [{ column: 'num1', op: 'between', values: [-0.5, 7.25] }] },
    rows: idsOf(3, 5, 7, 8),
  },
  {
    name: 'filter: between with an open end',
    spec: { ...ids, filters: [{ column: 'num1', op: 'between', values: [null, 0] }] },
    rows: idsOf(2, 3, 7),
  },
  {
    name: 'filter: contains, whatever the case',
    spec: { ...ids, filters: [{ column: 'txt1', op: 'contains', value: 'OUT' }] },
    rows: idsOf(2),
  },
  {
    name: 'filter: contains has no wildcards',
    spec: { ...ids, filters: [{ column: 'txt1', op: 'contains', value: '%_' }] },
    rows: idsOf(8),
  },
  {
    name: 'filter: starts with',
    spec: { ...ids, filters: [{ column: 'txt1', op: 'startsWith', value: 'ü' }] },
    rows: idsOf(6),
  },
  {
    name: 'filter: ends with',
    spec: { ...ids, filters: [{ column: 'txt1', op: 'endsWith', value: '🎉' }] },
    rows: idsOf(6),
  },
  { name: 'filter: is null', spec: { ...ids, filters: [{ column: 'json1', op: 'isNotNull' }] }, rows: idsOf(1) },
  {
    name: 'filter: time of day',
    spec: { ...ids, filters: [{ column: 'time1', op: 'gte', value: '09:30' }] },
    rows: idsOf(2, 8),
  },
  {
    name: 'filter: dates',
    spec: { ...ids, filters: [{ column: 'date1', op: 'between', values: ['2024-02-29', '2024-12-30'] }] },
    rows: idsOf(1, 2),
  },
  {
    name: 'filter: date by an instant',
    spec: { ...ids, ...newYork, filters: [{ column: 'date1', op: 'eq', value: '2025-01-06T03:00:00Z' }] },
    rows: idsOf(5),
  },
  {
    name: 'filter: timestamp, a whole day in UTC',
    spec: { ...ids, filters: [{ column: 'ts1', op: 'eq', value: '2024-12-31' }] },
    rows: idsOf(2),
  },
  {
    name: 'filter: timestamp, a whole day in Berlin',
    spec: { ...ids, ...berlin, filters: [{ column: 'ts1', op: 'eq', value: '2025-01-01' }] },
    rows: idsOf(2),
  },
  {
    name: 'filter: timestamp, not that day',
    spec: { ...ids, ...berlin, filters: [{ column: 'ts1', op: 'neq', value: '2025-10-26' }] },
    rows: idsOf(1, 2, 3, 5, 8),
  },
  {
    name: 'filter: timestamp, last day included',
    spec: { ...ids, ...berlin, filters: [{ column: 'ts1', op: 'between', values: ['2025-01-01', '2025-03-30'] }] },
    rows: idsOf(2, 3, 5),
  },
  {
    name: 'filter: timestamp, wall clock of Berlin',
    spec: {
      ...ids,
      ...berlin,
      filters: [
        { column: 'ts1', op: 'lt', value: '2025-03-30T03:00:00' },
        { column: 'ts1', op: 'gte', value: '2025-01-01 00:30' },
      ],
    },
    rows: idsOf(2, 3),
  },
  {
    name: 'filter: timestamp with offset and fraction',
    spec: { ...ids, filters: [{ column: 'ts1', op: 'eq', value: '2025-06-15T14:00:00.123456+02:00' }] },
    rows: idsOf(8),
  },
  {
    name: 'filter: timestamps in a list',
    spec: { ...ids, filters: [{ column: 'ts1', op: 'in', values: ['2025-03-30T01:00:00Z', '2024-02-29 23:30:00'] }] },
    rows: idsOf(1, 5),
  },
  {
    name: 'filter: days in a list of timestamps',
    spec: { ...ids, ...berlin, filters: [{ column: 'ts1', op: 'notIn', values: ['2025-10-26', '2025-03-30'] }] },
    rows: idsOf(1, 2, 8),
  },
  {
    name: 'filter: last 2 days of dates',
    spec: { ...ids, filters: [{ column: 'date1', op: 'relative', last: 2, unit: 'day' }] },
    rows: idsOf(6),
  },
  {
    name: 'filter: last 2 weeks from Sunday',
    spec: { ...ids, weekStart: 'sunday', filters: [{ column: 'date1', op: 'relative', last: 2, unit: 'week' }] },
    rows: idsOf(2, 3, 5, 6),
  },
  {
    name: 'filter: this month of timestamps in Berlin',
    spec: { ...ids, ...berlin, filters: [{ column: 'ts1', op: 'relative', last: 1, unit: 'month' }] },
    rows: idsOf(2),
  },
  {
    name: 'filter: last 4 quarters',
    spec: { ...ids, filters: [{ column: 'date1', op: 'relative', last: 4, unit: 'quarter' }] },
    rows: idsOf(2, 3, 5, 6),
  },
  {
    name: 'filter: last 90 minutes',
    spec: { ...ids, filters: [{ column: 'ts1', op: 'relative', last: 90, unit: 'minute' }] },
    rows: [],
  },
  {
    name: 'filter: last 36 hours of dates',
    spec: { ...ids, filters: [{ column: 'date1', op: 'relative', last: 36, unit: 'hour' }] },
    rows: idsOf(5, 6),
  },
  {
    name: 'filter: nested groups',
    spec: {
      ...ids,
      filters: [
        {
          or: [
            {
              and: [{ column: 'bool1', op: 'eq', value: true }, { not: { column: 'txt1', op: 'eq', value: 'north' } }],
            },
            { column: 'int1', op: 'isNull' },
            {
              not: {
                or: [
                  { column: 'num1', op: 'gt', value: 0 },
                  { column: 'num1', op: 'isNull' },
                ],
              },
            },
          ],
        },
      ],
    },
    rows: idsOf(2, 3, 6, 7, 8),
  },
];

const groupCases: readonly QueryCase[] = [
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

const dateCases: readonly QueryCase[] = [
  {
    name: 'grain: month of dates, in two levels',
    spec: {
      dimensions: [{ column: 'date1', grain: 'month' }],
      measures: [count, { agg: 'sum', column: 'num1' }, { agg: 'avg', column: 'int2' }, { agg: 'max', column: 'txt1' }],
    },
    rows: [
      ['2023-12-01', 1, -0.5, 7, ''],
      ['2024-02-01', 1, 10.5, 1, 'north'],
      ['2024-12-01', 1, -3.5, 2, 'South'],
      ['2025-01-01', 3, 1000007.25, 11 / 3, 'Ünï çødé 🎉'],
      ['2025-06-01', 1, 3.3, 3, '100%_a'],
      [null, 1, null, null, null],
    ],
  },
  {
    name: 'grain: month, in one level for medians',
    spec: {
      dimensions: [{ column: 'date1', grain: 'month' }],
      measures: [{ agg: 'median', column: 'int2' }],
      limit: 2,
    },
    rows: [
      ['2023-12-01', 7],
      ['2024-02-01', 1],
    ],
  },
  {
    name: 'grain: week from Monday',
    spec: { dimensions: [{ column: 'date1', grain: 'week' }], measures: [count] },
    rows: [
      ['2023-12-25', 1],
      ['2024-02-26', 1],
      ['2024-12-30', 3],
      ['2025-01-06', 1],
      ['2025-06-09', 1],
      [null, 1],
    ],
  },
  {
    name: 'grain: week from Sunday',
    spec: { dimensions: [{ column: 'date1', grain: 'week' }], measures: [count], weekStart: 'sunday' },
    rows: [
      ['2023-12-31', 1],
      ['2024-02-25', 1],
      ['2024-12-29', 2],
      ['2025-01-05', 2],
      ['2025-06-15', 1],
      [null, 1],
    ],
  },
  {
    name: 'grain: week from Saturday',
    spec: { dimensions: [{ column: 'date1', grain: 'week' }], measures: [count], weekStart: 'saturday' },
    rows: [
      ['2023-12-30', 1],
      ['2024-02-24', 1],
      ['2024-12-28', 2],
      ['2025-01-04', 2],
      ['2025-06-14', 1],
      [null, 1],
    ],
  },
  {
    name: 'grain: quarter',
    spec: { dimensions: [{ column: 'date1', grain: 'quarter' }], measures: [count] },
    rows: [
      ['2023-10-01', 1],
      ['2024-01-01', 1],
      ['2024-10-01', 1],
      ['2025-01-01', 3],
      ['2025-04-01', 1],
      [null, 1],
    ],
  },
  {
    name: 'grain: year of timestamps in Berlin',
    spec: { ...berlin, dimensions: [{ column: 'ts1', grain: 'year' }], measures: [count] },
    rows: [
      ['2024-01-01', 1],
      ['2025-01-01', 6],
      [null, 1],
    ],
  },
  {
    name: 'grain: year of timestamps in UTC',
    spec: { dimensions: [{ column: 'ts1', grain: 'year' }], measures: [count] },
    rows: [
      ['2024-01-01', 2],
      ['2025-01-01', 5],
      [null, 1],
    ],
  },
  {
    name: 'grain: day of timestamps in New York',
    spec: { ...newYork, dimensions: [{ column: 'ts1', grain: 'day' }], measures: [count] },
    rows: [
      ['2024-02-29', 1],
      ['2024-12-31', 1],
      ['2025-03-29', 2],
      ['2025-06-15', 1],
      ['2025-10-25', 2],
      [null, 1],
    ],
  },
  {
    name: 'grain: hour over both changes of the clock',
    spec: { ...berlin, dimensions: [{ column: 'ts1', grain: 'hour' }], measures: [count] },
    rows: [
      ['2024-03-01 00:00:00', 1],
      ['2025-01-01 00:00:00', 1],
      ['2025-03-30 01:00:00', 1],
      ['2025-03-30 03:00:00', 1],
      ['2025-06-15 14:00:00', 1],
      ['2025-10-26 02:00:00', 2],
      [null, 1],
    ],
  },
  {
    name: 'grain: minute in a zone with 45 minutes',
    spec: { timezone: 'Asia/Kathmandu', dimensions: [{ column: 'ts1', grain: 'minute' }], measures: [count], limit: 2 },
    rows: [
      ['2024-03-01 05:15:00', 1],
      ['2025-01-01 05:15:00', 1],
    ],
  },
  {
    name: 'grain: hour in a zone with 45 minutes',
    spec: { timezone: 'Asia/Kathmandu', dimensions: [{ column: 'ts1', grain: 'hour' }], measures: [count], limit: 2 },
    rows: [
      ['2024-03-01 05:00:00', 1],
      ['2025-01-01 05:00:00', 1],
    ],
  },
  {
    name: 'grain: second',
    spec: { dimensions: [{ column: 'ts1', grain: 'second' }], measures: [count], offset: 4, limit: 1 },
    rows: [['2025-06-15 12:00:00', 1]],
  },
  {
    name: 'grain: day of the week',
    spec: { dimensions: [{ column: 'date1', grain: 'dayOfWeek' }], measures: [count] },
    rows: [
      [1, 2],
      [3, 1],
      [4, 1],
      [7, 3],
      [null, 1],
    ],
  },
  {
    name: 'grain: hour of the day in Berlin',
    spec: { ...berlin, dimensions: [{ column: 'ts1', grain: 'hourOfDay' }], measures: [count] },
    rows: [
      [0, 2],
      [1, 1],
      [2, 2],
      [3, 1],
      [14, 1],
      [null, 1],
    ],
  },
  {
    name: 'grain: month of the year',
    spec: { dimensions: [{ column: 'date1', grain: 'monthOfYear' }], measures: [count] },
    rows: [
      [1, 3],
      [2, 1],
      [6, 1],
      [12, 2],
      [null, 1],
    ],
  },
  {
    name: 'grain: month by a series',
    spec: {
      dimensions: [
        { column: 'date1', grain: 'month', as: 'month' },
        { column: 'bool1', as: 'series' },
      ],
      measures: [count],
    },
    rows: [
      ['2023-12-01', false, 1],
      ['2024-02-01', true, 1],
      ['2024-12-01', false, 1],
      ['2025-01-01', false, 1],
      ['2025-01-01', true, 2],
      ['2025-06-01', true, 1],
      [null, null, 1],
    ],
  },
  {
    name: 'grain: month ranked by a measure stays in one level',
    spec: {
      dimensions: [{ column: 'date1', grain: 'month' }, { column: 'txt1' }],
      measures: [count],
      sort: [{ by: 'count', direction: 'desc' }],
      limit: 1,
    },
    rows: [['2023-12-01', '', 1]],
  },
  {
    name: 'grain: year and month of one column',
    spec: {
      dimensions: [
        { column: 'date1', grain: 'year' },
        { column: 'date1', grain: 'month' },
      ],
      measures: [count],
      limit: 2,
    },
    rows: [
      ['2023-01-01', '2023-12-01', 1],
      ['2024-01-01', '2024-02-01', 1],
    ],
  },
  {
    name: 'grain: of a formula',
    spec: {
      ...berlin,
      dimensions: [{ expression: "dateAdd('day', 1, [date1])", grain: 'year', as: 'y' }],
      measures: [count],
    },
    rows: [
      ['2024-01-01', 3],
      ['2025-01-01', 4],
      [null, 1],
    ].map((row) => row),
  },
  {
    name: 'grain: two levels keep filtered measures apart',
    spec: {
      dimensions: [{ column: 'date1', grain: 'year' }],
      measures: [
        { agg: 'sum', column: 'num1', filter: { column: 'bool1', op: 'eq', value: true }, as: 'a' },
        { agg: 'sum', column: 'num1', as: 'b' },
        { expression: 'sum(num1) / count()', as: 'c' },
      ],
    },
    rows: [
      ['2023-01-01', null, -0.5, -0.5],
      ['2024-01-01', 10.5, 7, 3.5],
      ['2025-01-01', 1000003.3, 1000010.55, 1000010.55 / 4],
      [null, null, null, null],
    ],
  },
];

const binCases: readonly QueryCase[] = [
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
];

const rowCases: readonly QueryCase[] = [
  {
    name: 'rows: dimensions only are not made distinct',
    spec: { dimensions: [{ column: 'bool1' }], filters: [{ column: 'bool1', op: 'eq', value: true }] },
    rows: [[true], [true], [true], [true]],
  },
  {
    name: 'rows: everything of a table',
    spec: {
      table: 'labels',
      sort: [
        { by: 'key1', direction: 'desc' },
        { by: 'label1', direction: 'asc' },
      ],
    },
    rows: [
      [9, 'nine', null],
      [2, 'south', 'two'],
      [2, 'South', 'zwei'],
      [1, 'north', 'one'],
    ],
  },
  {
    name: 'rows: grain, bin and formula',
    spec: {
      dimensions: [
        { column: 'date1', grain: 'month' },
        { column: 'num1', bin: { width: 5 } },
        { expression: 'upper([txt1])', as: 'loud' },
      ],
      sort: [{ by: 'loud', direction: 'asc' }],
      limit: 2,
      offset: 1,
    },
    rows: [
      ['2025-06-01', 0, '100%_A'],
      ['2024-02-01', 10, 'NORTH'],
    ],
  },
  { name: 'rows: one more than our cap', spec: { dimensions: [{ column: 'int1' }] }, options: { defaultRows: 3 } },
  {
    name: 'rows: a limit above the cap',
    spec: { dimensions: [{ column: 'int1' }], limit: 500 },
    options: { maxRows: 5 },
  },
];

const joinCases: readonly QueryCase[] = [
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

const oddCases: readonly QueryCase[] = [
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

export const queryCases: readonly QueryCase[] = [
  ...filterCases,
  ...groupCases,
  ...dateCases,
  ...binCases,
  ...rowCases,
  ...joinCases,
  ...oddCases,
];
