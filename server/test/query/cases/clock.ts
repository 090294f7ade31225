import { count, newYork, type QueryCase } from './case.js';

const lordHowe = { timezone: 'Australia/Lord_Howe' } as const;
const kathmandu = { timezone: 'Asia/Kathmandu' } as const;
const ids = { table: 'moments', dimensions: [{ column: 'id' }], sort: [{ by: 'id', direction: 'asc' }] } as const;
const idsBetween = (first: number, last: number) => ({ column: 'id', op: 'between', values: [first, last] }) as const;
const by = (grain: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'hourOfDay' | 'dayOfWeek') =>
  ({ table: 'moments', dimensions: [{ column: 'ts1', grain }], measures: [count] }) as const;

/** Days on which clocks are moved, in both directions, by an hour and by half an hour; zones with 45 minutes. */
export const clockCases: readonly QueryCase[] = [
  {
    name: 'clock: days in New York, one of 23 hours and one of 25',
    spec: { ...by('day'), ...newYork, filters: [idsBetween(1, 12)] },
    rows: [
      ['2025-03-08', 1],
      ['2025-03-09', 4],
      ['2025-03-10', 1],
      ['2025-11-01', 1],
      ['2025-11-02', 4],
      ['2025-11-03', 1],
    ],
  },
  {
    name: 'clock: hours in New York, one left out',
    spec: { ...by('hour'), ...newYork, filters: [idsBetween(1, 6)] },
    rows: [
      ['2025-03-08T23:00:00', 1],
      ['2025-03-09T00:00:00', 1],
      ['2025-03-09T01:00:00', 1],
      ['2025-03-09T03:00:00', 1],
      ['2025-03-09T23:00:00', 1],
      ['2025-03-10T00:00:00', 1],
    ],
  },
  {
    name: 'clock: hours in New York, one shown twice counts as one',
    spec: { ...by('hour'), ...newYork, filters: [idsBetween(7, 12)] },
    rows: [
      ['2025-11-01T23:00:00', 1],
      ['2025-11-02T01:00:00', 2],
      ['2025-11-02T02:00:00', 1],
      ['2025-11-02T23:00:00', 1],
      ['2025-11-03T00:00:00', 1],
    ],
  },
  {
    name: 'clock: hours of the day in New York',
    spec: { ...by('hourOfDay'), ...newYork, filters: [idsBetween(1, 12)] },
    rows: [
      [0, 3],
      [1, 3],
      [2, 1],
      [3, 1],
      [23, 4],
    ],
  },
  {
    name: 'clock: days of the week in New York',
    spec: { ...by('dayOfWeek'), ...newYork, filters: [idsBetween(1, 12)] },
    rows: [
      [1, 2],
      [6, 2],
      [7, 8],
    ],
  },
  {
    name: 'clock: medians of days in New York, in one level',
    spec: {
      ...newYork,
      table: 'moments',
      dimensions: [{ column: 'ts1', grain: 'day' }],
      measures: [{ agg: 'median', column: 'id' }],
      filters: [idsBetween(1, 12)],
    },
    rows: [
      ['2025-03-08', 1],
      ['2025-03-09', 3.5],
      ['2025-03-10', 6],
      ['2025-11-01', 7],
      ['2025-11-02', 9.5],
      ['2025-11-03', 12],
    ],
  },
  {
    name: 'clock: hours on Lord Howe, half of one shown twice and half of one left out',
    spec: { ...by('hour'), ...lordHowe, filters: [idsBetween(13, 16)] },
    rows: [
      ['2025-04-06T01:00:00', 2],
      ['2025-10-05T01:00:00', 1],
      ['2025-10-05T02:00:00', 1],
    ],
  },
  {
    name: 'clock: minutes on Lord Howe',
    spec: { ...by('minute'), ...lordHowe, filters: [idsBetween(13, 16)] },
    rows: [
      ['2025-04-06T01:45:00', 2],
      ['2025-10-05T01:59:00', 1],
      ['2025-10-05T02:30:00', 1],
    ],
  },
  {
    name: 'clock: days on Lord Howe',
    spec: { ...by('day'), ...lordHowe },
    rows: [
      ['2000-01-01', 1],
      ['2024-03-01', 1],
      ['2025-01-01', 2],
      ['2025-03-09', 4],
      ['2025-03-10', 2],
      ['2025-04-06', 2],
      ['2025-10-05', 2],
      ['2025-11-02', 4],
      ['2025-11-03', 2],
      [null, 1],
    ],
  },
  {
    name: 'clock: years in Kathmandu',
    spec: { ...by('year'), ...kathmandu, filters: [idsBetween(17, 21)] },
    rows: [
      ['2000-01-01', 1],
      ['2024-01-01', 2],
      ['2025-01-01', 1],
      [null, 1],
    ],
  },
  {
    name: 'clock: hours in Kathmandu',
    spec: { ...by('hour'), ...kathmandu, filters: [idsBetween(17, 19)] },
    rows: [
      ['2024-03-01T05:00:00', 1],
      ['2024-12-31T23:00:00', 1],
      ['2025-01-01T00:00:00', 1],
    ],
  },
  {
    name: 'clock: weeks from Sunday in New York',
    spec: { ...by('week'), ...newYork, weekStart: 'sunday', filters: [idsBetween(1, 12)] },
    rows: [
      ['2025-03-02', 1],
      ['2025-03-09', 5],
      ['2025-10-26', 1],
      ['2025-11-02', 5],
    ],
  },
  {
    name: 'clock: months and all of their moments, with a leap day and none',
    spec: { ...by('month'), timezone: 'Pacific/Auckland' },
    rows: [
      ['2000-01-01', 1],
      ['2024-03-01', 1],
      ['2025-01-01', 2],
      ['2025-03-01', 6],
      ['2025-04-01', 2],
      ['2025-10-01', 2],
      ['2025-11-01', 6],
      [null, 1],
    ],
  },
  {
    name: 'clock: a whole day of 23 hours in New York',
    spec: { ...ids, ...newYork, filters: [{ column: 'ts1', op: 'eq', value: '2025-03-09' }] },
    rows: [[2], [3], [4], [5]],
  },
  {
    name: 'clock: a whole day of 25 hours in New York',
    spec: { ...ids, ...newYork, filters: [{ column: 'ts1', op: 'eq', value: '2025-11-02' }] },
    rows: [[8], [9], [10], [11]],
  },
  {
    name: 'clock: from a wall clock that was never shown',
    spec: {
      ...ids,
      ...newYork,
      filters: [idsBetween(1, 6), { column: 'ts1', op: 'gte', value: '2025-03-09T02:30:00' }],
    },
    rows: [[5], [6]],
  },
  {
    name: 'clock: from a wall clock that was shown twice',
    spec: {
      ...ids,
      ...newYork,
      filters: [idsBetween(7, 12), { column: 'ts1', op: 'gt', value: '2025-11-02T01:30:00' }],
    },
    rows: [[9], [10], [11], [12]],
  },
  {
    name: 'clock: parts of the time in New York, row by row',
    spec: {
      ...newYork,
      table: 'moments',
      dimensions: [
        { column: 'id' },
        { expression: 'hour(ts1)', as: 'h' },
        { expression: 'minute(ts1)', as: 'm' },
        { expression: 'second(ts1)', as: 's' },
        { expression: 'day(ts1)', as: 'd' },
      ],
      filters: [{ column: 'id', op: 'in', values: [3, 4, 9, 11, 21] }],
      sort: [{ by: 'id', direction: 'asc' }],
    },
    rows: [
      [3, 1, 59, 59, 9],
      [4, 3, 0, 0, 9],
      [9, 1, 30, 0, 2],
      [11, 23, 59, 59, 2],
      [21, null, null, null, null],
    ],
  },
  {
    name: 'clock: a day later on the wall clock, an hour later in time',
    needs: 'fractions of seconds',
    spec: {
      ...newYork,
      table: 'moments',
      dimensions: [
        { column: 'id' },
        { expression: "dateAdd('day', 1, ts1)", as: 'next_day' },
        { expression: "dateAdd('hour', 1, ts1)", as: 'next_hour' },
        { expression: "dateDiff('hour', '2025-03-09T00:00:00', ts1)", as: 'hours' },
        { expression: "dateDiff('day', '2025-03-01', ts1)", as: 'days' },
      ],
      filters: [{ column: 'id', op: 'in', values: [2, 3, 4, 11, 21] }],
      sort: [{ by: 'id', direction: 'asc' }],
    },
    rows: [
      [2, '2025-03-10T00:00:00', '2025-03-09T06:00:00', 0, 8],
      [3, '2025-03-10T01:59:59', '2025-03-09T07:59:59', 1, 8],
      [4, '2025-03-10T03:00:00', '2025-03-09T08:00:00', 2, 8],
      [11, '2025-11-03T23:59:59.999999', '2025-11-03T05:59:59.999999', 5735, 246],
      [21, null, null, null, null],
    ],
  },
  {
    name: 'clock: timestamps as they are, with fractions',
    needs: 'fractions of seconds',
    spec: { ...ids, dimensions: [{ column: 'id' }, { column: 'ts1' }], filters: [idsBetween(17, 21)] },
    rows: [
      [17, '2024-12-31T18:14:59'],
      [18, '2024-12-31T18:15:00'],
      [19, '2024-02-29T23:59:59.500000'],
      [20, '1999-12-31T23:59:59'],
      [21, null],
    ],
  },
];
