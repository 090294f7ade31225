import type { DataSource } from 'typeorm';
import type { Clock } from '../../platform/clock.js';
import type { Reads } from '../../platform/db/index.js';
import type { Route } from '../../platform/http/route.js';
import type { Log } from '../../platform/log/log.js';
import type { QueryService } from '../../query/index.js';
import type { ChartsModule, DashboardAccess } from '../charts/index.js';
import type { DataSourcesModule } from '../data-sources/index.js';
import type { Actor, SharingModule } from '../sharing/index.js';
import { dashboardEntity } from './dashboard.entity.js';
import { migrations } from './migrations.js';
import { DashboardRepository, type VisibleDashboard } from './repository.js';
import { dashboardRoutes } from './routes.js';
import { seedSampleDashboard } from './sample/seed.js';

export const dashboardsPersistence = { entities: [dashboardEntity], migrations };

interface DashboardsDeps {
  readonly db: DataSource;
  readonly reads: Reads;
  readonly clock: Clock;
  readonly log: Log;
  readonly query: Pick<QueryService, 'run'>;
  readonly sharing: Pick<SharingModule, 'grantRoutes' | 'revisionRoutes' | 'forgetGrants'>;
  readonly dataSources: Pick<DataSourcesModule, 'visibleIds' | 'load' | 'ensureSample' | 'sampleTable'>;
  readonly charts: ChartsModule;
}

interface DashboardsModule {
  readonly routes: readonly Route[];
  /** Those of them that the actor may see. */
  loadMany(actor: Actor, ids: readonly string[]): Promise<readonly VisibleDashboard[]>;
  /** Imports the shipped data set and puts its dashboard there, once. `samplesDir` is the repository's `samples/`. */
  seedSample(samplesDir: string, signal: AbortSignal): Promise<void>;
}

/** What charts need of dashboards. Made before both, because each needs the other. */
export function createDashboardAccess(db: DataSource): DashboardAccess {
  const repository = new DashboardRepository(db);
  return {
    requireEdit: async (actor, id) => {
      await repository.load(actor, id, 'edit');
    },
    filterBar: (id) => repository.filterBar(id),
  };
}

/** Dashboards: tiles in a grid, a filter bar, and all of their data in one streamed answer. */
export function createDashboardsModule(deps: DashboardsDeps): DashboardsModule {
  const repository = new DashboardRepository(deps.db);
  return {
    routes: dashboardRoutes(deps),
    loadMany: (actor, ids) => repository.loadMany(actor, ids),
    seedSample: (samplesDir, signal) => seedSampleDashboard(deps, samplesDir, signal),
  };
}
