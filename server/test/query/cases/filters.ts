import { berlin, newYork, ids, idsOf, type QueryCase } from './case.js';

export const filterCases: readonly QueryCase[] = [
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
    name: 'filter: not in days, where one has no day',
    spec: {
      table: 'days',
      dimensions: [{ column: 'id' }],
      filters: [
        { column: 'date1', op: 'notIn', values: ['2024-12-29', '2024-12-30'] },
        { column: 'id', op: 'gte', value: 12 },
      ],
      sort: [{ by: 'id', direction: 'asc' }],
    },
    rows: idsOf(12, 15),
  },
  {
    name: 'filter: neither of two, where one cannot be told',
    spec: {
      ...ids,
      filters: [
        {
          not: {
            or: [
              { column: 'int2', op: 'gt', value: 6 },
              { column: 'num1', op: 'gt', value: 5 },
            ],
          },
        },
      ],
    },
    rows: idsOf(2, 3, 8),
  },
  {
    name: 'filter: not both of two, where one cannot be told',
    spec: {
      ...ids,
      filters: [
        {
          not: {
            and: [
              { column: 'txt1', op: 'neq', value: 'nobody' },
              { column: 'int1', op: 'neq', value: 4 },
            ],
          },
        },
      ],
    },
    rows: idsOf(4),
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
    lacking: { 'clickhouse-18': 'ClickHouse before version 20 has no fractions of seconds.' },
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
