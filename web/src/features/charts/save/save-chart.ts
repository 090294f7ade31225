import type { Chart, ChartConfiguration, Dashboard } from '@datavizpro/contract';
import { createChart, updateChart } from '../api';
import { addToDashboard, createDashboard } from './dashboard-tile';
import type { DashboardChoice } from './DashboardField';
import type { SaveRequest } from './SaveDialog';

export interface Placed {
  readonly chart: Chart;
  readonly dashboard: Dashboard | null;
}

async function chosenDashboard(choice: DashboardChoice): Promise<string | null> {
  if (choice.kind === 'none') return null;
  return choice.kind === 'existing' ? choice.id : (await createDashboard(choice.name.trim())).id;
}

/** A new chart, at once on the dashboard that was chosen: it belongs to it, and is seen by whoever sees it. */
export async function saveNewChart(request: SaveRequest, configuration: ChartConfiguration): Promise<Placed> {
  const dashboardId = await chosenDashboard(request.dashboard);
  const chart = await createChart({
    name: request.name,
    description: request.description,
    configuration,
    dataSourceId: configuration.query.source.dataSourceId,
    ...(dashboardId === null ? {} : { dashboardId }),
  });
  const dashboard = dashboardId === null ? null : await addToDashboard(dashboardId, chart.id, configuration.type);
  return { chart, dashboard };
}

/** A chart that belongs to no dashboard yet comes to belong to this one. */
export async function placeOnDashboard(chart: Chart, choice: DashboardChoice): Promise<Placed> {
  const dashboardId = await chosenDashboard(choice);
  if (dashboardId === null) return { chart, dashboard: null };
  const owned =
    chart.dashboardId === null && chart.access === 'owner'
      ? await updateChart(chart.id, { dashboardId }, chart.version)
      : chart;
  return { chart: owned, dashboard: await addToDashboard(dashboardId, chart.id, chart.configuration.type) };
}
