import { isSqlSource, type Dashboard } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import { dashboardEntity } from './dashboard.entity.js';
import { DashboardRepository, type VisibleDashboard } from './repository.js';
import { stateOf } from './dashboard-state.js';
import { insertDashboardRow, keepRevision, type SaveDeps } from './save-dashboard.js';
import { dataSourceIdsOf, seesDataOf, type ChartsModule, type VisibleChart } from '../charts/index.js';
import type { DataSourcesModule } from '../data-sources/index.js';
import type { Actor } from '../sharing/index.js';

export interface DuplicateDeps extends SaveDeps {
  readonly charts: Pick<ChartsModule, 'loadMany' | 'authorise' | 'loadOfDashboard' | 'copyInto'>;
  readonly dataSources: Pick<DataSourcesModule, 'visibleIds' | 'load'>;
}

/** A copy of one's own to change: the dashboard with the charts that live in it. Charts of other places are shown by both. */
export async function duplicateDashboard(
  deps: DuplicateDeps,
  actor: Actor,
  dashboard: VisibleDashboard,
): Promise<Dashboard> {
  const charts = await deps.charts.loadOfDashboard(actor, dashboard.id);
  await requireData(deps, actor, charts);
  await requireSqlRight(deps, actor, charts);
  const original = stateOf(dashboard.row);
  const state = { ...original, name: `Copy of ${original.name}`.slice(0, 200), layout: [] };
  const id = await deps.db.transaction(async (manager) => {
    const copyId = await insertDashboardRow(manager, actor, state);
    const copies = new Map<string, string>();
    for (const { row } of charts) copies.set(row.id, await deps.charts.copyInto(manager, actor, row, copyId));
    const layout = original.layout.map((item) =>
      item.chartId === undefined ? item : { ...item, chartId: copies.get(item.chartId) ?? item.chartId },
    );
    await manager.update(dashboardEntity, { id: copyId }, { layout });
    const summary = `Copied from "${original.name}"`;
    await keepRevision(manager, deps.clock, actor, copyId, summary, { ...state, layout });
    return copyId;
  });
  return (await new DashboardRepository(deps.db).load(actor, id)).presented;
}

/** The copies are the actor's, and a chart may only be owned by somebody who sees its data. */
async function requireData(deps: DuplicateDeps, actor: Actor, charts: readonly VisibleChart[]): Promise<void> {
  const rows = charts.map(({ row }) => row);
  const visible = await deps.dataSources.visibleIds(actor, dataSourceIdsOf(rows));
  const without = charts.filter(({ row }) => !seesDataOf(visible, row)).map(({ row }) => `"${row.name}"`);
  if (without.length > 0)
    throw new AppError(
      'forbidden',
      `You may not use the data of ${without.join(', ')}. Ask its owner for the right to see it.`,
    );
}

/** A copy with SQL in it would be SQL that the actor saved. */
async function requireSqlRight(deps: DuplicateDeps, actor: Actor, charts: readonly VisibleChart[]): Promise<void> {
  for (const { row } of charts.filter((chart) => isSqlSource(chart.row.configuration.query.source))) {
    const source = await deps.dataSources.load(actor, row.dataSourceId);
    if (!source.presented.sqlAllowed)
      throw new AppError('sql_not_allowed', `"${row.name}" is made with SQL, which you may not save as your own.`);
  }
}
