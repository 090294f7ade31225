import { AppError } from '../../../platform/app-error.js';
import type { ConnectedSource, DatabaseClient, DatabaseTable, Probe } from '../../../query/index.js';
import type { ConnectionDeps } from './deps.js';

/** What one look at a database found. */
export interface Look {
  readonly probe: Probe;
  readonly tables: readonly DatabaseTable[];
}

/** For who waits at a page; reading the tables of a big warehouse takes its time. */
export const lookMs = 110_000;
const maxTables = 100_000;

/** Connects with settings that are not stored and reads the tables. Throws the step that failed. */
export const lookOnce = (
  { clients }: Pick<ConnectionDeps, 'clients'>,
  source: ConnectedSource,
  signal: AbortSignal,
): Promise<Look> => clients.withOnce(source, lookAround, { signal, deadlineMs: lookMs });

/** The same with the client of a stored data source. */
export const lookAgain = (
  { clients }: Pick<ConnectionDeps, 'clients'>,
  dataSourceId: string,
  signal: AbortSignal,
): Promise<Look> => clients.use(dataSourceId, lookAround, { signal, deadlineMs: lookMs });

async function lookAround(client: DatabaseClient, signal: AbortSignal): Promise<Look> {
  const probe = await client.probe(signal);
  const tables = await client.introspect(signal);
  if (tables.length > maxTables)
    throw new AppError(
      'connection_failed',
      `There are ${tables.length.toLocaleString('en')} tables, more than can be listed: name the schemas that are wanted.`,
    );
  return { probe, tables };
}
