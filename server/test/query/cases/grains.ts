import { count, berlin, newYork, type QueryCase } from './case.js';

export const dateCases: readonly QueryCase[] = [
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
      ['2024-03-01T00:00:00', 1],
      ['2025-01-01T00:00:00', 1],
      ['2025-03-30T01:00:00', 1],
      ['2025-03-30T03:00:00', 1],
      ['2025-06-15T14:00:00', 1],
      ['2025-10-26T02:00:00', 2],
      [null, 1],
    ],
  },
  {
    name: 'grain: minute in a zone with 45 minutes',
    spec: { timezone: 'Asia/Kathmandu', dimensions: [{ column: 'ts1', grain: 'minute' }], measures: [count], limit: 2 },
    rows: [
      ['2024-03-01T05:15:00', 1],
      ['2025-01-01T05:15:00', 1],
    ],
  },
  {
    name: 'grain: hour in a zone with 45 minutes',
    spec: { timezone: 'Asia/Kathmandu', dimensions: [{ column: 'ts1', grain: 'hour' }], measures: [count], limit: 2 },
    rows: [
      ['2024-03-01T05:00:00', 1],
      ['2025-01-01T05:00:00', 1],
    ],
  },
  {
    name: 'grain: second',
    spec: { dimensions: [{ column: 'ts1', grain: 'second' }], measures: [count], offset: 4, limit: 1 },
    rows: [['2025-06-15T12:00:00', 1]],
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
