import { AppError } from '../../platform/app-error.js';
import { mayFilterBy, noFilterBar, type ChartsModule } from '../charts/index.js';
import type { Actor } from '../sharing/index.js';
import type { DashboardRow } from './dashboard.entity.js';
import { chartIdsOf, filterBarOf, type DashboardState } from './dashboard-state.js';

/**
 * Throws `forbidden` when somebody who edits another person's dashboard would open a hidden column: the bar counts by
 * the rights of the dashboard's owner, so whoever brings a column and a chart together must have that right themselves.
 * What stood together before stays.
 */
export async function requireOpenFilters(
  charts: Pick<ChartsModule, 'loadMany' | 'authorise'>,
  actor: Actor,
  before: DashboardRow,
  after: DashboardState,
): Promise<void> {
  // By their own rights the bar of an owner opens nothing that they do not see.
  if (before.ownerId === actor.userId) return;
  const columns = filterBarOf({ ...after, ownerId: before.ownerId }).columns;
  const oldColumns = new Set(filterBarOf(before).columns);
  const oldCharts = new Set(chartIdsOf(before));
  if (columns.every((column) => oldColumns.has(column)) && chartIdsOf(after).every((id) => oldCharts.has(id))) return;
  const rows = (await charts.loadMany(actor, chartIdsOf(after))).map(({ row }) => row);
  const seen = new Set(rows.map(({ id }) => id));
  const added = columns.find((column) => !oldColumns.has(column));
  if (added !== undefined && chartIdsOf(after).some((id) => !seen.has(id))) throw hiddenChart(added);
  const rights = await charts.authorise(actor, rows, noFilterBar);
  for (const { id, name } of rows) {
    const right = rights.get(id);
    if (right === undefined || right instanceof AppError) continue;
    const isNew = (column: string): boolean => !oldCharts.has(id) || !oldColumns.has(column);
    const closed = columns.find((column) => isNew(column) && !mayFilterBy(right, column));
    if (closed !== undefined) throw closedColumn(closed, name);
  }
}

const hiddenChart = (column: string): AppError =>
  new AppError(
    'forbidden',
    `You may not add the filter "${column}": the dashboard also shows charts that you may not see, and it would filter them. Ask the dashboard's owner to add it.`,
  );

const closedColumn = (column: string, chart: string): AppError =>
  new AppError(
    'forbidden',
    `You may not filter "${chart}" by "${column}": it does not show that column, and you may not see its data. Ask the owner of the data for the right to see it.`,
  );
