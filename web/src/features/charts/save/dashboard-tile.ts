import type { ChartKind, Dashboard, LayoutItem } from '@datavizpro/contract';
import { addTile, newId, sizeFor } from '../../dashboards';
import { ApiProblem, api, ifMatch } from '../../session';

/** The layout with a tile for the chart, on the first tab where there are tabs. */
export function withTile(dashboard: Dashboard, chartId: string, kind: ChartKind, id: string): readonly LayoutItem[] {
  const tabId = dashboard.tabs[0]?.id;
  const onTab = dashboard.layout.filter((item) => item.tabId === tabId);
  const tile = { id, kind: 'chart', chartId, ...sizeFor(kind), ...(tabId === undefined ? {} : { tabId }) } as const;
  const placed = addTile(onTab, tile).at(-1);
  return placed ? [...dashboard.layout, placed] : dashboard.layout;
}

const dashboardUrl = (id: string): string => `/api/dashboards/${id}`;
const attempts = 4;

/** Puts the chart on a dashboard, over whatever was saved there meanwhile: a tile more harms nobody's work. */
export async function addToDashboard(dashboardId: string, chartId: string, kind: ChartKind): Promise<Dashboard> {
  for (let attempt = 1; ; attempt += 1) {
    const { data: dashboard } = await api.get<Dashboard>(dashboardUrl(dashboardId));
    if (dashboard.layout.some((item) => item.chartId === chartId)) return dashboard;
    const layout = withTile(dashboard, chartId, kind, newId('t'));
    try {
      return (await api.patch<Dashboard>(dashboardUrl(dashboardId), { layout }, ifMatch(dashboard.version))).data;
    } catch (error) {
      const stale = error instanceof ApiProblem && error.code === 'stale_version';
      if (!stale || attempt >= attempts) throw error;
    }
  }
}

export const createDashboard = async (name: string): Promise<Dashboard> =>
  (await api.post<Dashboard>('/api/dashboards', { name })).data;
