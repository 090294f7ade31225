import { createEngine, type Engine } from '../engine/index.js';
import { createChartsModule } from '../modules/charts/index.js';
import { createDashboardAccess, createDashboardsModule, type DashboardsModule } from '../modules/dashboards/index.js';
import {
  createDataSourcesModule,
  createSourceCatalog,
  type DataSourcesModule,
  type ManagedCatalog,
} from '../modules/data-sources/index.js';
import { createPeople, type People } from '../modules/people/index.js';
import { createQueryModule } from '../modules/query/index.js';
import type { Route } from '../platform/http/index.js';
import type { Platform } from '../platform/platform.js';
import { createFileConnector, createQueryService, type QueryService } from '../query/index.js';
import { engineFolder } from './engine-folder.js';

/** All modules, wired. Which of them work in the background depends on the roles in the environment. */
export interface Application {
  readonly routes: readonly Route[];
  readonly people: People;
  readonly dashboards: DashboardsModule;
  readonly engine: Engine;
  readonly query: QueryService;
  /** Listens for changes on other instances and starts background work. Answers the set-up link to print, if any. */
  start(): Promise<string | null>;
  /** Ends background work, then the engine. The platform stays open. */
  close(): Promise<void>;
}

export interface ApplicationOptions {
  readonly platform: Platform;
  readonly version: string;
  /** log2 of bcrypt's rounds; tests that sign in often lower it. */
  readonly passwordCost?: number;
}

/** The composition root: everything is made here, in the order in which it needs each other, and nowhere else. */
export function createApplication({ platform, version, passwordCost }: ApplicationOptions): Application {
  const { db, clock, log } = platform;
  const people = createPeople({ platform, version, ...(passwordCost === undefined ? {} : { passwordCost }) });
  const engine = openEngine(platform);
  const catalog = createSourceCatalog(platform);
  const query = openQuery(platform, engine, catalog);
  const { sharing } = people;
  const dataSources = createDataSourcesModule({ platform, engine, sharing, catalog, query });
  const access = createDashboardAccess(db);
  const charts = createChartsModule({ db, clock, query, sharing, dataSources, dashboards: access });
  const dashboards = createDashboardsModule({ db, clock, log, query, sharing, dataSources, charts });
  const queries = createQueryModule({ query, dataSources });
  const parts = [people, dataSources, charts, dashboards, queries];
  return {
    routes: parts.flatMap((part) => part.routes),
    people,
    dashboards,
    engine,
    query,
    start: () => start(people, dataSources),
    close: async () => {
      await Promise.all([dataSources.close(), people.close()]);
      await platform.jobs.close();
      await engine.close();
    },
  };
}

function openEngine({ env, log }: Platform): Engine {
  return createEngine({
    memoryBytes: env.engineMemoryBytes,
    threads: env.engineThreads,
    tempDir: engineFolder(env.dataDir),
    log,
  });
}

function openQuery(platform: Platform, engine: Engine, catalog: ManagedCatalog): QueryService {
  const { env, redis, clock, log, metrics, storage } = platform;
  const connectors = { file: createFileConnector({ engine, storage }) };
  return createQueryService({ catalog, connectors, redis, clock, log, metrics, cacheBytes: env.cacheBytes });
}

async function start(people: People, dataSources: DataSourcesModule): Promise<string | null> {
  const setupLink = await people.start();
  await dataSources.start();
  return setupLink;
}
