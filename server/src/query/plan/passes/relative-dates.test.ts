import { expect, test } from 'vitest';
import type { RelativeUnit, WeekStart } from '@datavizpro/contract';
import { built } from '../../../../test/query/plan.js';
import { someNode } from '../../sql/traverse.js';
import type { Expression } from '../../sql/nodes.js';
import { applyRelativeDates } from './relative-dates.js';

function valuesOf(expression: Expression | undefined): readonly unknown[] {
  const values: unknown[] = [];
  if (expression) someNode(expression, (node) => (node.kind === 'value' && values.push(node.value), false));
  return values;
}

interface Question {
  readonly column?: string;
  readonly timezone?: string;
  readonly weekStart?: WeekStart;
  readonly now?: string;
}

function bounds(
  last: number,
  unit: RelativeUnit,
  { column = 'ts1', timezone = 'UTC', weekStart = 'monday', now = '2025-01-07T10:20:30.400Z' }: Question = {},
) {
  const filters = [{ column, op: 'relative', last, unit } as const];
  const { plan, context } = built({ filters, timezone, weekStart }, { now: new Date(now) });
  return valuesOf(applyRelativeDates(plan, context).filters[0]);
}

test.each<[number, RelativeUnit, Question, string, string]>([
  [1, 'minute', {}, '2025-01-07 10:20:00', '2025-01-07 10:21:00'],
  [3, 'hour', {}, '2025-01-07 08:00:00', '2025-01-07 11:00:00'],
  [3, 'hour', { timezone: 'Asia/Kathmandu' }, '2025-01-07 08:15:00', '2025-01-07 11:15:00'],
  [1, 'day', {}, '2025-01-07 00:00:00', '2025-01-08 00:00:00'],
  [30, 'day', { timezone: 'Europe/Berlin' }, '2024-12-08 23:00:00', '2025-01-07 23:00:00'],
  [1, 'day', { timezone: 'Pacific/Auckland' }, '2025-01-06 11:00:00', '2025-01-07 11:00:00'],
  [1, 'week', {}, '2025-01-06 00:00:00', '2025-01-13 00:00:00'],
  [1, 'week', { weekStart: 'sunday' }, '2025-01-05 00:00:00', '2025-01-12 00:00:00'],
  [
    2,
    'month',
    { timezone: 'Europe/Berlin', now: '2025-04-10T00:00:00Z' },
    '2025-02-28 23:00:00',
    '2025-04-30 22:00:00',
  ],
  [1, 'quarter', {}, '2025-01-01 00:00:00', '2025-04-01 00:00:00'],
  [2, 'year', {}, '2024-01-01 00:00:00', '2026-01-01 00:00:00'],
  [2, 'day', { column: 'date1' }, '2025-01-06', '2025-01-08'],
  [
    1,
    'day',
    { column: 'date1', timezone: 'Pacific/Auckland', now: '2025-01-07T12:00:00Z' },
    '2025-01-08',
    '2025-01-09',
  ],
  [12, 'hour', { column: 'date1' }, '2025-01-06', '2025-01-08'],
  // The clock goes back during these hours, and an hour is shown twice: three hours are three hours.
  [3, 'hour', { timezone: 'Europe/Berlin', now: '2025-10-26T02:10:00Z' }, '2025-10-26 00:00:00', '2025-10-26 03:00:00'],
])('the last %i %s: %j', (last, unit, question, from, until) => {
  expect(bounds(last, unit, question)).toEqual([from, until]);
});

test('the bounds are the same within the unit', () => {
  expect(bounds(7, 'day', { now: '2025-01-07T00:00:00Z' })).toEqual(
    bounds(7, 'day', { now: '2025-01-07T23:59:59.999Z' }),
  );
});

test('now() is the minute, today() the day of the zone', () => {
  const { plan, context } = built(
    { timezone: 'Pacific/Auckland', dimensions: [{ expression: 'now()' }, { expression: 'today()' }] },
    { now: new Date('2025-01-07T12:34:56.789Z') },
  );
  const { dimensions } = applyRelativeDates(plan, context);
  expect(dimensions.flatMap(({ expression }) => valuesOf(expression))).toEqual(['2025-01-07 12:34:00', '2025-01-08']);
});

test('filters of measures are resolved, too', () => {
  const filter = { column: 'date1', op: 'relative', last: 1, unit: 'day' } as const;
  const { plan, context } = built({ measures: [{ agg: 'count', filter }] });
  expect(valuesOf(applyRelativeDates(plan, context).measures[0]?.expression)).toEqual(['2025-01-07', '2025-01-08']);
});
