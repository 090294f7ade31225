import type { Chart, Dashboard, DataSource } from '@datavizpro/contract';
import { useApiList, type ApiList } from '../session/index.js';

interface RecentWork {
  readonly dashboards: ApiList<Dashboard>;
  readonly charts: ApiList<Chart>;
  readonly dataSources: ApiList<DataSource>;
  /** The dashboard that comes with the product. */
  readonly sample: Dashboard | null;
  /** Nothing but samples yet: show the way in instead of empty lists. */
  readonly isNewcomer: boolean;
}

const latest = { sort: '-updatedAt' } as const;

/** What one did last, and whether there is anything yet. */
export function useRecentWork(): RecentWork {
  const dashboards = useApiList<Dashboard>('/api/dashboards', { ...latest, limit: 8 });
  const charts = useApiList<Chart>('/api/charts', { ...latest, limit: 6 });
  const dataSources = useApiList<DataSource>('/api/data-sources', { ...latest, limit: 6 });
  const lists = [dashboards, charts, dataSources];
  const known = lists.every((list) => !list.isLoading && list.error === null);
  const sample = dashboards.items.find((dashboard) => dashboard.sample) ?? null;
  const ownWork =
    dashboards.items.some((dashboard) => !dashboard.sample) ||
    dataSources.items.some((source) => !source.sample) ||
    charts.items.some((chart) => chart.dashboardId === null);
  return { dashboards, charts, dataSources, sample, isNewcomer: known && !ownWork };
}
