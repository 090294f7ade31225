import type { DataSource, EntityManager } from 'typeorm';
import type { ChartConfiguration } from '@datavizpro/contract';
import type { Clock } from '../../platform/clock.js';
import type { Reads } from '../../platform/db/index.js';
import type { Route } from '../../platform/http/route.js';
import type { QueryService } from '../../query/index.js';
import type { ChartsBrokenBy, DataSourcesModule } from '../data-sources/index.js';
import type { Actor, SharingModule } from '../sharing/index.js';
import { authoriseData, columnsOf, type FilterBar } from './authorise-data.js';
import { loadChartData } from './chart-data.js';
import { chartsBrokenBy } from './broken-by.js';
import { chartEntity, type ChartRow } from './chart.entity.js';
import { migrations } from './migrations.js';
import { ChartRepository, type VisibleChart } from './repository.js';
import { chartRoutes } from './routes.js';
import { insertChart, stateOf, type ChartState, type DashboardAccess } from './save-chart.js';

export {
  dataSourceIdsOf,
  mayFilterBy,
  noFilterBar,
  seesDataOf,
  type FilterBar,
  type FilterRight,
} from './authorise-data.js';
export type { ChartRow } from './chart.entity.js';
export type { VisibleChart } from './repository.js';
export type { DashboardAccess } from './save-chart.js';
export { parseFilters, parsePart } from './parse-filters.js';

export const chartsPersistence = { entities: [chartEntity], migrations };

interface ChartsDeps {
  readonly db: DataSource;
  readonly reads: Reads;
  readonly clock: Clock;
  readonly query: QueryService;
  readonly sharing: Pick<SharingModule, 'grantRoutes' | 'revisionRoutes' | 'forgetGrants'>;
  readonly dataSources: Pick<DataSourcesModule, 'load' | 'loadTable' | 'visibleIds'>;
  readonly dashboards: DashboardAccess;
}

/** A chart of a sample dashboard, as it is shipped. */
export interface SampleChart {
  readonly name: string;
  readonly description: string;
  readonly configuration: ChartConfiguration;
}

export interface ChartsModule {
  readonly routes: readonly Route[];
  /** Those of them that the actor may see. */
  loadMany(actor: Actor, ids: readonly string[]): Promise<readonly VisibleChart[]>;
  loadOfDashboard(actor: Actor, dashboardId: string): Promise<readonly VisibleChart[]>;
  /** What a viewer may ask of the data of these charts, decided at once. See `authorise-data.ts`. */
  authorise(viewer: Actor, charts: readonly ChartRow[], bar: FilterBar): ReturnType<typeof authoriseData>;
  /** The bytes of a chart's result, rights decided. */
  data(request: Parameters<typeof loadChartData>[1]): ReturnType<typeof loadChartData>;
  columnsOf: typeof columnsOf;
  /** Copies a chart that the actor may see, and whose data too, into a dashboard of theirs. Answers the new id. */
  copyInto(manager: EntityManager, actor: Actor, chart: ChartRow, dashboardId: string): Promise<string>;
  insertSample(manager: EntityManager, dashboardId: string, chart: SampleChart): Promise<string>;
  /** The charts from which changes of a database's tables take something away. */
  readonly brokenBy: ChartsBrokenBy;
  /** In the transaction that deletes a dashboard: the charts that live in it go with it. */
  deleteOfDashboard(manager: EntityManager, dashboardId: string): Promise<void>;
}

/** Charts: a query, how its columns are mapped to a type of chart, and how that looks. */
export function createChartsModule(deps: ChartsDeps): ChartsModule {
  const repository = new ChartRepository(deps.db, deps.dataSources);
  return {
    routes: chartRoutes(deps),
    loadMany: (actor, ids) => repository.loadMany(actor, ids),
    loadOfDashboard: (actor, id) => repository.loadOfDashboard(actor, id),
    authorise: (viewer, charts, bar) => authoriseData(deps.dataSources, viewer, charts, bar),
    data: (request) => loadChartData(deps.query, request),
    columnsOf,
    copyInto: (manager, actor, chart, dashboardId) => {
      const state: ChartState = { ...stateOf(chart), dashboardId };
      return insertChart(manager, deps.clock, actor, state, `Copied from "${chart.name}"`);
    },
    insertSample: async (manager, dashboardId, chart) => {
      const { dataSourceId } = chart.configuration.query.source;
      const { identifiers } = await manager.insert(chartEntity, {
        ...chart,
        dashboardId,
        dataSourceId,
        ownerId: null,
        sample: true,
      });
      return String(identifiers[0]?.['id']);
    },
    brokenBy: (actor, dataSourceId, changes) => chartsBrokenBy(repository, actor, dataSourceId, changes),
    deleteOfDashboard: async (manager, dashboardId) => {
      const charts = await manager.findBy(chartEntity, { dashboardId });
      await manager.delete(chartEntity, { dashboardId });
      for (const chart of charts) await deps.sharing.forgetGrants(manager, 'charts', chart.id);
    },
  };
}
