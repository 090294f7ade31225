import type { DataSource, EntityManager } from 'typeorm';
import type { Dashboard, NewDashboard } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { Clock } from '../../platform/clock.js';
import { updateVersioned } from '../../platform/db/index.js';
import type { ChartsModule } from '../charts/index.js';
import { requireOpenFilters } from './require-open-filters.js';
import { recordRevision, summariseChange, type Actor } from '../sharing/index.js';
import { checkDashboard } from './check-dashboard.js';
import { chartIdsOf, stateOf, type DashboardState } from './dashboard-state.js';
import { dashboardEntity } from './dashboard.entity.js';
import { DashboardRepository, type VisibleDashboard } from './repository.js';

export interface SaveDeps {
  readonly db: DataSource;
  readonly clock: Clock;
  readonly charts: Pick<ChartsModule, 'loadMany' | 'authorise'>;
}

export async function createDashboard(deps: SaveDeps, actor: Actor, dashboard: NewDashboard): Promise<Dashboard> {
  const empty = { description: '', layout: [], filters: [], tabs: [], settings: {} };
  const state: DashboardState = { ...empty, ...dashboard, name: dashboard.name.trim() };
  checkDashboard(state);
  await requireVisibleCharts(deps, actor, chartIdsOf(state));
  const id = await deps.db.transaction(async (manager) => {
    const newId = await insertDashboardRow(manager, actor, state);
    await keepRevision(manager, deps.clock, actor, newId, 'Created', state);
    return newId;
  });
  return (await new DashboardRepository(deps.db).load(actor, id)).presented;
}

/** The row alone; rights were checked, and the first revision is still to be kept. */
export async function insertDashboardRow(manager: EntityManager, actor: Actor, state: DashboardState): Promise<string> {
  const { identifiers } = await manager.insert(dashboardEntity, { ...state, ownerId: actor.userId, sample: false });
  return String(identifiers[0]?.['id']);
}

/** Saves over the version that the caller has read; loses to whoever saved in between. */
export async function updateDashboard(
  deps: SaveDeps,
  actor: Actor,
  dashboard: VisibleDashboard,
  change: Partial<DashboardState>,
  save: { readonly expectedVersion: number; readonly summary: string },
): Promise<Dashboard> {
  const before = stateOf(dashboard.row);
  const state: DashboardState = { ...before, ...change };
  checkDashboard(state);
  // Tiles that were there may show charts which this editor does not see; they must not get in anybody's way.
  const known = new Set(chartIdsOf(before));
  await requireVisibleCharts(
    deps,
    actor,
    chartIdsOf(state).filter((id) => !known.has(id)),
  );
  await requireOpenFilters(deps.charts, actor, dashboard.row, state);
  await deps.db.transaction(async (manager) => {
    await updateVersioned(
      manager,
      dashboardEntity,
      { id: dashboard.id, expectedVersion: save.expectedVersion },
      { ...state, updatedAt: deps.clock.now() },
    );
    await keepRevision(manager, deps.clock, actor, dashboard.id, save.summary, state);
  });
  return (await new DashboardRepository(deps.db).load(actor, dashboard.id)).presented;
}

async function requireVisibleCharts(deps: SaveDeps, actor: Actor, ids: readonly string[]): Promise<void> {
  const visible = new Set((await deps.charts.loadMany(actor, ids)).map(({ id }) => id));
  const missing = ids.filter((id) => !visible.has(id));
  if (missing.length === 0) return;
  throw new AppError('not_found', 'A tile shows a chart that is not there, or that you may not see.', {
    errors: missing.map((id) => ({ path: 'layout', message: `Chart ${id} is not there.` })),
  });
}

export async function keepRevision(
  manager: EntityManager,
  clock: Clock,
  actor: Actor,
  objectId: string,
  summary: string,
  snapshot: DashboardState,
): Promise<void> {
  const at = clock.now();
  await recordRevision(manager, { kind: 'dashboards', objectId, authorId: actor.userId, summary, snapshot, at });
}

const words = {
  description: 'description',
  layout: 'layout',
  filters: 'filters',
  tabs: 'tabs',
  settings: 'settings',
} as const;

/** One line for the history. */
export const summarise = (change: Partial<DashboardState>): string => summariseChange(change, words);
