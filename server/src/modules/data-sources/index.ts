import type { TableDetail, TableProfile } from '@datavizpro/contract';
import type { Engine } from '../../engine/index.js';
import { personalMachine } from '../../platform/egress/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Route } from '../../platform/http/route.js';
import { databaseKinds, type DatabaseClients, type QueryService, type SourceCatalog } from '../../query/index.js';
import type { Actor, SharingModule } from '../sharing/index.js';
import { CachedCatalog } from './catalog.js';
import { backgroundWork } from './connections/background.js';
import { connectedTableEntity, connectionEntity, connectionSecretEntity } from './connections/connection.entity.js';
import type { ChartsBrokenBy, DatabaseKinds } from './connections/deps.js';
import { ConnectionSecrets } from './connections/secrets.js';
import { StoredConnections } from './connections/stored-connections.js';
import { dataSourceEntity } from './data-source.entity.js';
import { ingestEntity } from './ingest/ingest.entity.js';
import { ReadAheads } from './ingest/read-ahead.js';
import { IngestRunner } from './ingest/runner.js';
import { migrations } from './migrations.js';
import { JoinSuggestions } from './joins/join-suggestions.js';
import { loadProfile } from './profile/load-profile.js';
import type { Asker } from './profile/questions.js';
import { TableProfiles } from './profile/table-profiles.js';
import { DataSourceRepository, type VisibleDataSource } from './repository.js';
import { defaultPatience, type Patience } from './routes/deps.js';
import { connectionRoutes } from './routes/connection-routes.js';
import { dataSourceRoutes } from './routes/data-source-routes.js';
import { ingestRoutes } from './routes/ingest-routes.js';
import { tableRoutes } from './routes/table-routes.js';
import { uploadRoutes } from './routes/upload-routes.js';
import { ensureSample, type SampleFile } from './sample.js';
import { loadUsage } from './usage.js';
import { sourceFileEntity } from './source-file.entity.js';
import { sourceTableEntity } from './source-table.entity.js';
import { SourceTables } from './source-tables.js';
import { retiredObjectEntity, storageLeaseEntity } from './storage/stored-object.entity.js';
import { sweepStorage } from './storage/sweep.js';
import { sweepAfterStart } from './storage/sweep-after-start.js';

export type { ChartsBrokenBy, DatabaseKinds } from './connections/deps.js';
export { rotateSecrets, sealingKeysSql, type Rotation } from './connections/rotate.js';
export type { VisibleDataSource } from './repository.js';
export type { Patience } from './routes/deps.js';
export type { SampleFile } from './sample.js';
export { keepRetiredObjectsSql, referencedObjectsSql } from './storage/referenced-objects.js';

export const dataSourcesPersistence = {
  entities: [
    dataSourceEntity,
    sourceTableEntity,
    sourceFileEntity,
    ingestEntity,
    storageLeaseEntity,
    retiredObjectEntity,
    connectionEntity,
    connectionSecretEntity,
    connectedTableEntity,
  ],
  migrations,
};

interface DataSourcesDeps {
  readonly platform: Pick<Platform, 'env' | 'log' | 'db' | 'reads' | 'redis' | 'storage' | 'jobs' | 'clock' | 'egress'>;
  readonly engine: Engine;
  readonly sharing: Pick<SharingModule, 'grantRoutes' | 'forgetGrants' | 'mayWriteSql'>;
  /** The catalog that the query service was made with: `createSourceCatalog`. */
  readonly catalog: ManagedCatalog;
  readonly query: QueryService;
  /** What was made of the same platform and catalog: `createStoredConnections`. */
  readonly connections: StoredConnections;
  /** Live clients, made with these connections as their provider. */
  readonly clients: DatabaseClients;
  readonly chartsBrokenBy: ChartsBrokenBy;
  /** What can be connected; tests put in their own. */
  readonly kinds?: DatabaseKinds;
  /** How long requests wait for their ingest. */
  readonly patience?: Partial<Patience>;
}

/** A table as another module needs it, loaded for somebody who may see it. */
interface LoadedTable {
  readonly detail: TableDetail;
  readonly profile: TableProfile;
}

export interface DataSourcesModule {
  readonly routes: readonly Route[];
  /** Throws `not_found` when the actor may not see it. */
  load(actor: Actor, id: string): Promise<VisibleDataSource>;
  /** Those of them that the actor may see. */
  loadMany(actor: Actor, ids: readonly string[]): Promise<readonly VisibleDataSource[]>;
  /** Which of these the actor may see. */
  visibleIds(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Whether the actor may send SQL of their own: its owner, and whom a grant gave that right. Also for somebody who is
   * not asking, such as the owner of a saved query.
   */
  mayWriteSql(actor: Actor, source: Pick<VisibleDataSource, 'id' | 'ownerId'>): Promise<boolean>;
  /** With what was counted in these columns; of a database only counts and ends, as far as it answers in time. */
  loadTable(source: VisibleDataSource, table: string, columns: readonly string[], asker: Asker): Promise<LoadedTable>;
  /** Bytes that all data takes in storage, originals included, and how many data sources there are. */
  usage(): Promise<{ readonly usedBytes: number; readonly dataSources: number }>;
  /** Imports a file that is shipped with the product, once. Answers the data source's id when its data is there. */
  ensureSample(file: SampleFile, signal: AbortSignal): Promise<string>;
  /** The name of the one table of a shipped data source. */
  sampleTable(dataSourceId: string): Promise<string>;
  /** On every instance: hears of changes. On workers: starts to import and to sweep. */
  start(): Promise<void>;
  /** Stops what runs here and gives it back, so that it is started again elsewhere or after a restart. */
  close(): Promise<void>;
}

type ManagedCatalog = SourceCatalog & Pick<CachedCatalog, 'start' | 'close' | 'forget' | 'onChanged'>;

/** How the query service finds data sources. Made before both, because each needs the other. */
export const createSourceCatalog = (platform: Pick<Platform, 'db' | 'redis'>): ManagedCatalog =>
  new CachedCatalog(platform.db, platform.redis);

/** Where live clients get their settings. Made before them, because they come before the module. */
export const createStoredConnections = (
  platform: Pick<Platform, 'db' | 'vault'>,
  catalog: ManagedCatalog,
): StoredConnections => new StoredConnections(platform.db, new ConnectionSecrets(platform.vault), catalog);

const sweepJob = 'data-sources.sweep';
/** Queries that began before a switch may read the old files for so long. */
const retiredGraceSeconds = 15 * 60;
const maxFilesPerUpload = 50;

/** Suggestions of charts do not wait longer for a database. */
const briefProfileMs = 5_000;

/** Data sources: files with their import and their place in storage, and databases with how they are reached. */
export function createDataSourcesModule(deps: DataSourcesDeps): DataSourcesModule {
  const { platform, engine, query, catalog, sharing, connections, clients, kinds = databaseKinds } = deps;
  const { db, reads, storage, log, env, jobs, clock, egress } = platform;
  const repository = new DataSourceRepository(db, reads);
  const onChanged = async (id: string): Promise<void> => {
    await catalog.forget(id);
    await query.invalidate(id);
  };
  const worker = env.roles.includes('worker');
  const ahead = worker ? new ReadAheads({ db, storage, engine, log }) : null;
  const runner = new IngestRunner({
    db,
    storage,
    engine,
    ahead,
    jobs,
    log,
    maxInflatedBytes: env.maxInflatedBytes,
    onSwitched: onChanged,
  });
  const limits = { maxBytes: env.maxUploadBytes, maxFiles: maxFilesPerUpload };
  const patience = { ...defaultPatience, ...deps.patience };
  const { chartsBrokenBy } = deps;
  const connected = { db, clock, kinds, connections, clients, gate: egress, chartsBrokenBy, onChanged };
  const tables = new SourceTables(db, repository);
  const profiles = new TableProfiles({ repository, tables, storage, query });
  const joins = new JoinSuggestions(db, repository, async (row) => uniqueColumnsOf(await loadProfile(storage, row)));
  const background = backgroundWork({ connected, jobs, log });
  const routeDeps = {
    ...{ patience, ahead, db, storage, log, limits, repository, jobs, query, sharing, onChanged },
    ...{ connected, tables, profiles, joins, loopbackIsOpen: personalMachine(env) },
  };
  const sweep = async (): Promise<void> => {
    await sweepStorage(db, storage, log, { retiredGraceSeconds });
  };
  const stopSweeping = sweepAfterStart(sweep, log);
  return {
    routes: [
      ...connectionRoutes(routeDeps),
      ...dataSourceRoutes(routeDeps),
      ...uploadRoutes(routeDeps),
      ...ingestRoutes(routeDeps),
      ...tableRoutes(routeDeps),
    ],
    load: (actor, id) => repository.load(actor, id),
    loadMany: (actor, ids) => repository.loadMany(actor, ids),
    visibleIds: (actor, ids) => repository.visibleIds(actor, ids),
    mayWriteSql: (actor, source) => sharing.mayWriteSql(actor, source),
    loadTable: async (source, name, columns, asker) => ({
      detail: await tables.detail(source, name),
      profile: await profiles.load(source, name, asker, { columns, brief: true, deadlineMs: briefProfileMs }),
    }),
    usage: () => loadUsage(db),
    sampleTable: async (dataSourceId) => {
      const { name } = await db.manager.findOneByOrFail(sourceTableEntity, { dataSourceId });
      return name;
    },
    ensureSample: (file, signal) => ensureSample({ db, storage, log, jobs }, file, signal),
    start: async () => {
      await catalog.start();
      if (!worker) return;
      await runner.start();
      await jobs.work(sweepJob, { concurrency: 1 }, sweep);
      await jobs.schedule(sweepJob, '23 * * * *');
      await background.start();
      stopSweeping.begin();
    },
    close: async () => {
      stopSweeping.end();
      catalog.close();
      await runner.close();
      await ahead?.close();
    },
  };
}

const uniqueColumnsOf = ({ rowCount, columns }: TableProfile): ReadonlySet<string> =>
  new Set(
    columns.filter(({ distinct, nulls }) => distinct > 0 && distinct === rowCount - nulls).map(({ name }) => name),
  );
