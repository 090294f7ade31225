import type { DataSource, EntityManager } from 'typeorm';
import { dataSourcesOf, isSqlSource, type Chart, type ChartConfiguration, type NewChart } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { Clock } from '../../platform/clock.js';
import { updateVersioned } from '../../platform/db/index.js';
import type { QueryService } from '../../query/index.js';
import type { DataSourcesModule } from '../data-sources/index.js';
import { recordRevision, summariseChange, type Actor } from '../sharing/index.js';
import type { FilterBar } from './authorise-data.js';
import { chartEntity, type ChartRow } from './chart.entity.js';
import { checkChart } from './check-chart.js';
import { ChartRepository, type VisibleChart } from './repository.js';

/** What charts need to know of dashboards. */
export interface DashboardAccess {
  /** Throws `not_found` or `forbidden` unless the actor may change the dashboard. */
  requireEdit(actor: Actor, dashboardId: string): Promise<void>;
  /** The filter bar that everybody sees who may see the dashboard. */
  filterBar(dashboardId: string): Promise<FilterBar>;
}

export interface SaveDeps {
  readonly db: DataSource;
  readonly clock: Clock;
  readonly query: Pick<QueryService, 'describe'>;
  readonly dataSources: Pick<DataSourcesModule, 'load' | 'visibleIds'>;
  readonly dashboards: DashboardAccess;
}

/** The part of a chart that people write, whole: what a save leaves behind, and what a revision keeps. */
export interface ChartState {
  readonly name: string;
  readonly description: string;
  readonly configuration: ChartConfiguration;
  readonly dataSourceId: string;
  readonly dashboardId: string | null;
}

export async function createChart(deps: SaveDeps, actor: Actor, chart: NewChart): Promise<Chart> {
  const state: ChartState = { description: '', dashboardId: null, ...chart, name: chart.name.trim() };
  await authoriseState(deps, actor, state);
  if (state.dashboardId !== null) await deps.dashboards.requireEdit(actor, state.dashboardId);
  const id = await deps.db.transaction(async (manager) => insertChart(manager, deps.clock, actor, state, 'Created'));
  return new ChartRepository(deps.db, deps.dataSources).read(actor, id);
}

/** Writes the rows of a new chart; rights were checked. */
export async function insertChart(
  manager: EntityManager,
  clock: Clock,
  actor: Actor,
  state: ChartState,
  summary: string,
): Promise<string> {
  const { identifiers } = await manager.insert(chartEntity, { ...state, ownerId: actor.userId, sample: false });
  const id = String(identifiers[0]?.['id']);
  await recordRevision(manager, revisionOf(id, actor, summary, state, clock));
  return id;
}

/** Saves over the version that the caller has read. What the chart is afterwards is authorised, not what it was. */
export async function updateChart(
  deps: SaveDeps,
  actor: Actor,
  chart: VisibleChart,
  change: Partial<ChartState>,
  save: { readonly expectedVersion: number; readonly summary: string },
): Promise<Chart> {
  const state = { ...stateOf(chart.row), ...change };
  if (change.configuration !== undefined || change.dataSourceId !== undefined) await authoriseState(deps, actor, state);
  if (state.dashboardId !== chart.row.dashboardId) await authoriseMove(deps, actor, chart, state.dashboardId);
  await deps.db.transaction(async (manager) => {
    await updateVersioned(
      manager,
      chartEntity,
      { id: chart.id, expectedVersion: save.expectedVersion },
      { ...state, updatedAt: deps.clock.now() },
    );
    await recordRevision(manager, revisionOf(chart.id, actor, save.summary, state, deps.clock));
  });
  return new ChartRepository(deps.db, deps.dataSources).read(actor, chart.id);
}

/** The actor sees the data, and the chart fits it. */
async function authoriseState(
  deps: SaveDeps,
  actor: Actor,
  { configuration, dataSourceId }: ChartState,
): Promise<void> {
  if (configuration.query.source.dataSourceId !== dataSourceId)
    throw new AppError('malformed_request', 'The query must ask the data source of the chart.', {
      errors: [{ path: 'configuration.query.source.dataSourceId', message: 'Must be the same as dataSourceId.' }],
    });
  const [source] = await Promise.all(dataSourcesOf(configuration.query).map((id) => deps.dataSources.load(actor, id)));
  // Whatever else was changed: who saves SQL answers for it.
  if (isSqlSource(configuration.query.source) && source?.presented.sqlAllowed !== true)
    throw new AppError('sql_not_allowed');
  checkChart(configuration, (await deps.query.describe(configuration.query, actor.userId)).columns);
}

/** Moving changes who may see and edit it: only its owner may, and only into a dashboard that they may edit. */
async function authoriseMove(
  deps: SaveDeps,
  actor: Actor,
  chart: VisibleChart,
  dashboardId: string | null,
): Promise<void> {
  if (chart.access !== 'owner') throw new AppError('forbidden', 'Only its owner may move a chart to another place.');
  if (dashboardId !== null) await deps.dashboards.requireEdit(actor, dashboardId);
}

export const stateOf = ({ name, description, configuration, dataSourceId, dashboardId }: ChartRow): ChartState => ({
  name,
  description,
  configuration,
  dataSourceId,
  dashboardId,
});

const revisionOf = (id: string, actor: Actor, summary: string, state: ChartState, clock: Clock) =>
  ({ kind: 'charts', objectId: id, authorId: actor.userId, summary, snapshot: state, at: clock.now() }) as const;

const words = {
  description: 'description',
  configuration: 'chart',
  dataSourceId: 'data source',
  dashboardId: 'place',
} as const;

/** One line for the history. */
export const summarise = (change: Partial<ChartState>): string => summariseChange(change, words);
