import { useEffect, useRef } from 'react';
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

const shownCharts = 6;
const latest = { sort: '-updatedAt' } as const;

/** What one did last, and whether there is anything yet. */
export function useRecentWork(): RecentWork {
  const dashboards = useApiList<Dashboard>('/api/dashboards', { ...latest, limit: 8 });
  const allCharts = useApiList<Chart>('/api/charts', { ...latest, limit: 40 });
  const dataSources = useApiList<DataSource>('/api/data-sources', { ...latest, limit: 6 });
  const lists = [dashboards, allCharts, dataSources];
  const known = lists.every((list) => !list.isLoading && list.error === null);
  const sample = dashboards.items.find((dashboard) => dashboard.sample) ?? null;
  // The sample's own charts are part of it, and nobody's latest work.
  const ownCharts = allCharts.items.filter((chart) => sample === null || chart.dashboardId !== sample.id);
  const charts = { ...allCharts, items: ownCharts.slice(0, shownCharts) };
  const ownWork =
    dashboards.items.some((dashboard) => !dashboard.sample) ||
    dataSources.items.some((source) => !source.sample) ||
    ownCharts.length > 0;
  const isNewcomer = known && !ownWork;
  useRepeatedly(dashboards.reload, isNewcomer && sample === null);
  return { dashboards, charts, dataSources, sample, isNewcomer };
}

const sampleTakesMs = 30_000;
const lookAgainMs = 2_000;

/** The sample is made in the background of the first start: who comes earlier sees it appear. */
function useRepeatedly(reload: () => void, wanted: boolean): void {
  const latestReload = useRef(reload);
  useEffect(() => {
    latestReload.current = reload;
  });
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setInterval(() => latestReload.current(), lookAgainMs);
    const end = setTimeout(() => clearInterval(timer), sampleTakesMs);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [wanted]);
}
