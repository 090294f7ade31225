import type { DataSource as Database } from 'typeorm';
import type { Access, DataSource } from '@datavizpro/contract';
import type { IdParams } from '@datavizpro/contract/schemas';
import type { JobQueue } from '../../../platform/jobs.js';
import type { Log } from '../../../platform/log/log.js';
import type { Principal } from '../../../platform/principal.js';
import type { Storage } from '../../../platform/storage/storage.js';
import type { QueryService } from '../../../query/index.js';
import type { SharingModule } from '../../sharing/index.js';
import type { ConnectionDeps } from '../connections/deps.js';
import type { JoinSuggestions } from '../joins/join-suggestions.js';
import type { TableProfiles } from '../profile/table-profiles.js';
import type { SourceTables } from '../source-tables.js';
import type { DataSourceRepository, VisibleDataSource } from '../repository.js';
import type { ReadAheads } from '../ingest/read-ahead.js';
import type { ReceiveLimits } from '../upload/receive.js';

/** How long a request waits for its ingest before it answers 202. Append and replace have differences to tell. */
export interface Patience {
  readonly uploadMs: number;
  readonly rereadMs: number;
  readonly changeMs: number;
}
export const defaultPatience: Patience = { uploadMs: 1_500, rereadMs: 5_000, changeMs: 20_000 };

/** What the routes of this module work with. */
export interface RouteDeps {
  readonly db: Database;
  readonly storage: Storage;
  readonly log: Log;
  readonly limits: ReceiveLimits;
  readonly patience: Patience;
  /** Reads uploads while they arrive; null where this process does not import. */
  readonly ahead: ReadAheads | null;
  readonly repository: DataSourceRepository;
  readonly tables: SourceTables;
  readonly profiles: TableProfiles;
  readonly joins: JoinSuggestions;
  readonly jobs: JobQueue;
  readonly query: QueryService;
  readonly sharing: Pick<SharingModule, 'grantRoutes' | 'forgetGrants'>;
  /** For data sources that are somewhere else. */
  readonly connected: ConnectionDeps;
  /** Databases on this machine may be connected to. */
  readonly loopbackIsOpen: boolean;
  /** The data of a source has changed or gone. */
  readonly onChanged: (dataSourceId: string) => Promise<void>;
}

/** The policy of nearly all routes here: the data source of the path, with at least this access. */
export const onDataSource = <N extends Access>(repository: DataSourceRepository, need: N) =>
  ({
    kind: 'object',
    object: 'data-sources',
    need,
    load: (context: { principal: Principal; params: IdParams }): Promise<VisibleDataSource> =>
      repository.load(context.principal, context.params.id, need),
  }) as const;

/** With how it is connected, for those who may change that. */
export async function presentSource(
  { connected }: Pick<RouteDeps, 'connected'>,
  { row, presented, access }: VisibleDataSource,
): Promise<DataSource> {
  if (row.type === 'file' || access === 'view') return presented;
  const connection = await connected.connections.summary(row);
  return connection === null ? presented : { ...presented, connection };
}
