import { chartTypes, type ChartKind, type Dashboard, type LayoutItem } from '@datavizpro/contract';
import { ApiProblem, api, ifMatch } from '../../session';

const columns = 12;
const sizes: Readonly<Partial<Record<ChartKind, { readonly w: number; readonly h: number }>>> = {
  number: { w: 3, h: 4 },
  table: { w: 6, h: 10 },
};

/** A tile for the chart below everything that is there, on the first tab. */
export function withTile(dashboard: Dashboard, chartId: string, kind: ChartKind, id: string): readonly LayoutItem[] {
  const { w, h } = sizes[kind] ?? { w: Math.min(columns, chartTypes[kind].maxMarks > 100 ? 6 : 4), h: 8 };
  const tabId = dashboard.tabs[0]?.id;
  const y = Math.max(0, ...dashboard.layout.map((item) => item.y + item.h));
  const tile: LayoutItem = { id, kind: 'chart', chartId, x: 0, y, w, h, ...(tabId === undefined ? {} : { tabId }) };
  return [...dashboard.layout, tile];
}

const dashboardUrl = (id: string): string => `/api/dashboards/${id}`;

/** Puts the chart on a dashboard, over whatever was saved there meanwhile: a tile more harms nobody's work. */
export async function addToDashboard(dashboardId: string, chartId: string, kind: ChartKind): Promise<Dashboard> {
  for (let attempt = 0; ; attempt += 1) {
    const { data: dashboard } = await api.get<Dashboard>(dashboardUrl(dashboardId));
    if (dashboard.layout.some((item) => item.chartId === chartId)) return dashboard;
    const layout = withTile(dashboard, chartId, kind, crypto.randomUUID());
    try {
      return (await api.patch<Dashboard>(dashboardUrl(dashboardId), { layout }, ifMatch(dashboard.version))).data;
    } catch (error) {
      const stale = error instanceof ApiProblem && error.code === 'stale_version';
      if (!stale || attempt >= 3) throw error;
    }
  }
}

export const createDashboard = async (name: string): Promise<Dashboard> =>
  (await api.post<Dashboard>('/api/dashboards', { name })).data;
