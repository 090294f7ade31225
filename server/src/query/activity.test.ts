import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../platform/app-error.js';
import { outcomeOf, RecentQueries, type EndedQuery } from './activity.js';

const minute = 60_000;
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 1_000 * minute }));
afterEach(() => void vi.useRealTimers());

const ended = (more: Partial<EndedQuery> = {}): EndedQuery => ({
  userId: 'u',
  dataSourceId: 's',
  startedAt: Date.now(),
  durationMs: 100,
  outcome: 'done',
  ...more,
});

test('the latest slow ones are kept, and so many only', () => {
  const recent = new RecentQueries();
  recent.ended(ended({ durationMs: 999 }));
  for (let index = 0; index < 80; index += 1) recent.ended(ended({ durationMs: 1_000 + index }));
  expect(recent.slow.map(({ durationMs }) => durationMs)).toEqual(Array.from({ length: 50 }, (_, i) => 1_079 - i));
});

test('dashboards are weighed over the last half hour to hour', () => {
  const recent = new RecentQueries();
  const load = (dashboardId: string, durationMs: number) => recent.ended(ended({ dashboardId, durationMs }));
  load('a', 100);
  load('a', 300);
  recent.ended(ended({ durationMs: 5_000 }));
  vi.setSystemTime(1_031 * minute);
  load('a', 50);
  load('b', 20);
  expect(recent.dashboards.toSorted((one, other) => other.totalMs - one.totalMs)).toEqual([
    { dashboardId: 'a', queries: 3, totalMs: 450, longestMs: 300 },
    { dashboardId: 'b', queries: 1, totalMs: 20, longestMs: 20 },
  ]);
  vi.setSystemTime(1_062 * minute);
  expect(recent.dashboards.map(({ totalMs }) => totalMs).toSorted((one, other) => one - other)).toEqual([20, 50]);
  vi.setSystemTime(1_200 * minute);
  expect(recent.dashboards).toEqual([]);
});

test('dashboards are bounded in number', () => {
  const recent = new RecentQueries();
  for (let index = 0; index < 2_000; index += 1) recent.ended(ended({ dashboardId: `d${String(index)}` }));
  expect(recent.dashboards).toHaveLength(500);
});

test.each([
  [new AppError('cancelled'), 'cancelled'],
  [new DOMException('x', 'AbortError'), 'cancelled'],
  [new AppError('source_timeout'), 'timeout'],
  [new AppError('invalid_query'), 'refused'],
  [new AppError('source_failed'), 'failed'],
  [new Error('x'), 'failed'],
])('%s is told as %s', (error, outcome) => {
  expect(outcomeOf(error)).toBe(outcome);
});
