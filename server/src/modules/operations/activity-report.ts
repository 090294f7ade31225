import type { ActivityReport, NamedObject } from '@datavizpro/contract';
import type { DashboardLoad, QueryActivity, QueryIdentity } from '../../query/index.js';
import type { Names } from './names.js';

const mostSlow = 50;
const mostRunning = 200;
const mostDashboards = 10;

/** Tells each thing's name, where whoever asks may know it. */
type NamesOf = (kind: keyof Names, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** What the instances do, put together for one administrator. */
export async function reportActivity(
  found: readonly QueryActivity[],
  { alive, now, namesOf }: { readonly alive: number; readonly now: Date; readonly namesOf: NamesOf },
): Promise<ActivityReport> {
  const running = first(
    found.flatMap((activity) => activity.running),
    (query) => query.startedAt,
    mostRunning,
  );
  const slow = first(
    found.flatMap((activity) => activity.slow),
    (query) => -query.startedAt,
    mostSlow,
  );
  const loads = addedUp(found.flatMap(({ dashboards }) => dashboards)).slice(0, mostDashboards);
  const belongings = [...running, ...slow];
  const [people, dataSources, charts, dashboards] = await Promise.all([
    namesOf('people', idsOf(belongings, 'userId')),
    namesOf('dataSources', idsOf(belongings, 'dataSourceId')),
    namesOf('charts', idsOf(belongings, 'chartId')),
    namesOf('dashboards', [...idsOf(belongings, 'dashboardId'), ...loads.map(({ dashboardId }) => dashboardId)]),
  ]);
  const belonging = ({ userId, dataSourceId, chartId, dashboardId }: QueryIdentity) => ({
    person: named(userId, people),
    dataSource: named(dataSourceId, dataSources),
    chart: chartId === undefined ? null : named(chartId, charts),
    dashboard: dashboardId === undefined ? null : named(dashboardId, dashboards),
  });
  return {
    at: now.toISOString(),
    instances: { alive: Math.max(alive, found.length), answered: found.length },
    running: running.map((query) => ({ id: query.id, startedAt: timeOf(query.startedAt), ...belonging(query) })),
    slow: slow.map((query) => ({
      at: timeOf(query.startedAt),
      durationMs: query.durationMs,
      outcome: query.outcome,
      ...belonging(query),
    })),
    dashboards: loads.map(({ dashboardId, ...load }) => ({ dashboard: named(dashboardId, dashboards), ...load })),
    answers: {
      hit: sum(found, ({ answers }) => answers.hit),
      stale: sum(found, ({ answers }) => answers.stale),
      miss: sum(found, ({ answers }) => answers.miss),
    },
  };
}

function first<T>(items: readonly T[], order: (item: T) => number, most: number): readonly T[] {
  return items.toSorted((one, other) => order(one) - order(other)).slice(0, most);
}

function addedUp(loads: readonly DashboardLoad[]): readonly DashboardLoad[] {
  const byId = new Map<string, DashboardLoad>();
  for (const load of loads) {
    const known = byId.get(load.dashboardId) ?? { ...load, queries: 0, totalMs: 0 };
    byId.set(load.dashboardId, {
      dashboardId: load.dashboardId,
      queries: known.queries + load.queries,
      totalMs: known.totalMs + load.totalMs,
      longestMs: Math.max(known.longestMs, load.longestMs),
    });
  }
  return [...byId.values()].toSorted((one, other) => other.totalMs - one.totalMs);
}

const idsOf = (items: readonly QueryIdentity[], field: keyof QueryIdentity): readonly string[] => [
  ...new Set(items.map((item) => item[field]).filter((id) => id !== undefined)),
];
const named = (id: string, names: ReadonlyMap<string, string>): NamedObject => ({ id, name: names.get(id) ?? null });
const timeOf = (milliseconds: number): string => new Date(milliseconds).toISOString();
const sum = (found: readonly QueryActivity[], of: (activity: QueryActivity) => number): number =>
  found.reduce((total, activity) => total + of(activity), 0);
