import type { Platform } from '../../platform/platform.js';
import { BriefMemory } from '../../platform/brief-memory.js';
import type { Route } from '../../platform/http/route.js';
import type { QueryService, SavedQueries, SavedSql } from '../../query/index.js';
import type { DataSourcesModule } from '../data-sources/index.js';
import type { Actor, SharingModule } from '../sharing/index.js';
import { QueryHistory, type FinishedRun } from './history.js';
import { migrations } from './migrations.js';
import { queryRunEntity } from './query-run.entity.js';
import { queryRoutes } from './routes.js';
import { savedQueryEntity } from './saved-query.entity.js';

export const queriesPersistence = { entities: [savedQueryEntity, queryRunEntity], migrations };

/** A changed query acts within a second, also on other instances. */
const maxAgeMs = 500;

/** How the query service finds saved queries. Made before it, as the module needs the service in turn. */
export function createSavedQueries({ db, clock, writes }: Pick<Platform, 'db' | 'clock' | 'writes'>): SavedQueries {
  const memory = new BriefMemory<SavedSql | null>({ clock, writes, maxAgeMs });
  return {
    find: (dataSourceId, id) =>
      memory.get(`${dataSourceId} ${id}`, async () => {
        const row = await db.manager.findOneBy(savedQueryEntity, { id, dataSourceId });
        return row && { sql: row.sql, parameters: row.parameters };
      }),
  };
}

interface QueriesDeps {
  readonly platform: Pick<Platform, 'db' | 'clock' | 'log'>;
  readonly query: Pick<QueryService, 'checkSql'>;
  readonly dataSources: Pick<DataSourcesModule, 'load'>;
  readonly sharing: Pick<SharingModule, 'revisionRoutes'>;
}

export interface QueriesModule {
  readonly routes: readonly Route[];
  /** Keeps what somebody ran, for themselves. Never fails. */
  recordRun(actor: Actor, run: FinishedRun): Promise<void>;
}

/** SQL that people keep: saved queries, for charts and for those who don't write SQL, and each person's history. */
export function createQueriesModule({ platform, query, dataSources, sharing }: QueriesDeps): QueriesModule {
  const { db, clock } = platform;
  const history = new QueryHistory(platform);
  return {
    routes: queryRoutes({ db, clock, query, dataSources, history, sharing }),
    recordRun: (actor, run) => history.record(actor, run),
  };
}
