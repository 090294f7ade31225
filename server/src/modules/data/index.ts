import path from 'node:path';
import type { Engine } from '../../engine/index.js';
import type { Persistence } from '../../platform/db/index.js';
import type { Route } from '../../platform/http/route.js';
import type { Platform } from '../../platform/platform.js';
import { ObjectCache } from '../../platform/storage/index.js';
import {
  connectDatabases,
  createConnectorObserver,
  createFileConnector,
  createJoinedConnector,
  createQueryService,
  traceQueries,
  type LakeMachine,
  type QueryService,
} from '../../query/index.js';
import { chartsPersistence, createChartsModule } from '../charts/index.js';
import { createDashboardAccess, createDashboardsModule, dashboardsPersistence } from '../dashboards/index.js';
import {
  createDataSourcesModule,
  createSourceCatalog,
  createStoredConnections,
  dataSourcesPersistence,
  type Patience,
} from '../data-sources/index.js';
import { createOperationsModule, operationsPersistence } from '../operations/index.js';
import { createQueriesModule, createSavedQueries, queriesPersistence } from '../queries/index.js';
import { createQueryModule } from '../query/index.js';
import type { SharingModule } from '../sharing/index.js';

interface DataDeps {
  readonly platform: Platform;
  readonly engine: Engine;
  readonly sharing: SharingModule;
  readonly version: string;
  /** Requests that this process works on. */
  readonly inFlight: () => number;
  /** The repository's `samples/`; null: nothing is shipped with this installation. */
  readonly samplesDir: string | null;
  /** How long requests wait for their import before they answer 202. */
  readonly patience?: Partial<Patience>;
}

export interface Data {
  readonly routes: readonly Route[];
  readonly query: QueryService;
  /** Call once the database is there. Workers begin to import and sweep; the sample follows in the background. */
  start(): Promise<void>;
  /** Gives running imports back; call it before the queue, the engine and the database close. */
  close(): Promise<void>;
}

/** Entities and migrations of everything about data, in the order in which their tables refer to each other. */
export const dataPersistence: readonly Persistence[] = [
  dataSourcesPersistence,
  chartsPersistence,
  dashboardsPersistence,
  queriesPersistence,
  operationsPersistence,
];

/** Wires data sources, queries, charts, dashboards and operations together: one door for the composition root. */
export function createData(deps: DataDeps): Data {
  const { platform, engine, sharing, version, inFlight, samplesDir, patience } = deps;
  const { db, reads, clock, log, redis, metrics, env, storage } = platform;
  const catalog = createSourceCatalog(platform);
  const connections = createStoredConnections(platform, catalog);
  const databases = connectDatabases({
    provider: connections,
    gate: platform.egress,
    log,
    folders: env.sqliteFolders,
    lake: lakeMachine(platform, engine),
  });
  const observe = createConnectorObserver(platform);
  const connectors = observe({ ...databases.connectors, file: createFileConnector({ engine, storage }) });
  const joined = createJoinedConnector({ connectors, engine, storage });
  const service = createQueryService({
    catalog,
    savedQueries: createSavedQueries(platform),
    connectors: { ...connectors, ...observe({ joined }) },
    redis,
    clock,
    log,
    metrics,
    cacheBytes: env.cacheBytes,
  });
  const query = traceQueries(service, platform.tracing);
  const dataSources = createDataSourcesModule({
    platform,
    engine,
    sharing,
    catalog,
    query,
    connections,
    clients: databases.clients,
    kinds: databases.kinds,
    chartsBrokenBy: (actor, id, changes) => charts.brokenBy(actor, id, changes),
    ...(patience && { patience }),
  });
  const queries = createQueriesModule({ platform, query, dataSources, sharing });
  const charts = createChartsModule({
    db,
    reads,
    clock,
    query,
    sharing,
    dataSources,
    dashboards: createDashboardAccess(db),
  });
  const dashboards = createDashboardsModule({ db, reads, clock, log, query, sharing, dataSources, charts });
  const operations = createOperationsModule({
    platform,
    engine,
    query,
    dataSources,
    version,
    inFlight,
    names: {
      dataSources: (actor, ids) => dataSources.loadMany(actor, ids),
      charts: (actor, ids) => charts.loadMany(actor, ids),
      dashboards: (actor, ids) => dashboards.loadMany(actor, ids),
    },
  });
  const seeding = new AbortController();
  return {
    routes: [
      ...dataSources.routes,
      ...createQueryModule({ platform, query, dataSources, queries, cancel: operations.cancelQuery }).routes,
      ...queries.routes,
      ...charts.routes,
      ...dashboards.routes,
      ...operations.routes,
    ],
    query,
    start: async () => {
      await operations.start();
      await dataSources.start();
      if (samplesDir === null || !env.roles.includes('worker')) return;
      dashboards.seedSample(samplesDir, seeding.signal).catch((error: unknown) => {
        if (!seeding.signal.aborted)
          log.warn('The sample could not be put in place; the next start tries again', { error });
      });
    },
    close: async () => {
      seeding.abort();
      await dataSources.close();
      await databases.clients.close();
      await operations.close();
    },
  };
}

const Gigabyte = 1e9;

/** Lakes read files that are on this machine: copies of objects have a folder of their own, as large as the storage's. */
function lakeMachine({ env }: Platform, engine: Engine): LakeMachine {
  const dir = path.join(env.dataDir, 'cache', 'lake');
  const open = async (): Promise<ObjectCache> => {
    const cache = new ObjectCache({ dir, bytes: env.storageCacheBytes, identity: 'lake' });
    await cache.open();
    return cache;
  };
  let cache: Promise<ObjectCache> | null = null;
  return {
    engine,
    cache: () => (cache ??= open()),
    workDir: path.join(dir, 'work'),
    folders: env.lakeFolders,
    maxFiles: 10_000,
    maxBytes: Math.min(20 * Gigabyte, env.storageCacheBytes / 2),
  };
}
