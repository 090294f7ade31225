import { expect, test } from 'vitest';
import type { QueryActivity } from '../../query/index.js';
import { reportActivity } from './activity-report.js';
import type { Names } from './names.js';

const activity = (more: Partial<QueryActivity>): QueryActivity => ({
  running: [],
  slow: [],
  dashboards: [],
  answers: { hit: 1, stale: 2, miss: 3 },
  ...more,
});
const who = { userId: 'ada', dataSourceId: 'sales' };
const known: Readonly<Record<keyof Names, Readonly<Record<string, string>>>> = {
  people: { ada: 'Ada' },
  dataSources: { sales: 'Sales' },
  charts: {},
  dashboards: { mine: 'Mine' },
};
const namesOf = (kind: keyof Names, ids: readonly string[]) =>
  Promise.resolve(new Map(Object.entries(known[kind]).filter(([id]) => ids.includes(id))));

test('instances are put together: the oldest running, the latest slow and the heaviest first', async () => {
  const report = await reportActivity(
    [
      activity({
        running: [{ id: 'a-1', startedAt: 2_000, ...who, chartId: 'theirs', dashboardId: 'mine' }],
        slow: [{ ...who, startedAt: 10, durationMs: 1_500, outcome: 'done' }],
        dashboards: [{ dashboardId: 'mine', queries: 2, totalMs: 70, longestMs: 60 }],
      }),
      activity({
        running: [{ id: 'b-1', startedAt: 1_000, ...who, userId: 'gone' }],
        slow: [{ ...who, startedAt: 20, durationMs: 2_000, outcome: 'failed' }],
        dashboards: [
          { dashboardId: 'mine', queries: 1, totalMs: 40, longestMs: 40 },
          { dashboardId: 'theirs', queries: 9, totalMs: 100, longestMs: 20 },
        ],
      }),
    ],
    { alive: 3, now: new Date(5_000), namesOf },
  );
  expect(report.instances).toEqual({ alive: 3, answered: 2 });
  expect(report.running).toEqual([
    expect.objectContaining({ id: 'b-1', person: { id: 'gone', name: null }, chart: null, dashboard: null }),
    expect.objectContaining({
      id: 'a-1',
      person: { id: 'ada', name: 'Ada' },
      dataSource: { id: 'sales', name: 'Sales' },
      chart: { id: 'theirs', name: null },
      dashboard: { id: 'mine', name: 'Mine' },
    }),
  ]);
  expect(report.slow.map(({ durationMs }) => durationMs)).toEqual([2_000, 1_500]);
  expect(report.dashboards).toEqual([
    { dashboard: { id: 'mine', name: 'Mine' }, queries: 3, totalMs: 110, longestMs: 60 },
    { dashboard: { id: 'theirs', name: null }, queries: 9, totalMs: 100, longestMs: 20 },
  ]);
  expect(report.answers).toEqual({ hit: 2, stale: 4, miss: 6 });
});
