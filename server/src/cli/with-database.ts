import {
  joinEmbedded,
  openPool,
  readMigrationState,
  waitForServer,
  withClient,
  type DatabaseConnection,
} from '../platform/db/index.js';
import type { DataSource } from 'typeorm';
import type { Env } from '../platform/env.js';
import type { Log } from '../platform/log/log.js';
import { jobsPersistence } from '../platform/queue/index.js';
import { allPersistence } from '../roles/persistence.js';
import { CliError } from './cli-error.js';
import type { Io } from './io.js';

/** Everything that the database of this version holds. */
export const persistence = [jobsPersistence, ...allPersistence];

export interface ReachedServer {
  readonly connection: DatabaseConnection;
  /** The embedded one is supervised by a server that runs. */
  readonly shared: boolean;
}

/** Reaches the PostgreSQL of this configuration for the length of the work; the embedded one is started if need be. */
export async function withServer<T>(env: Env, log: Log, use: (server: ReachedServer) => Promise<T>): Promise<T> {
  if (env.databaseUrl !== null) {
    const connection = { url: env.databaseUrl };
    await waitForServer(connection, log, 0);
    return use({ connection, shared: false });
  }
  const joined = await joinEmbedded({ dataDir: env.dataDir, log });
  try {
    return await use({ connection: { embedded: joined.connection }, shared: joined.shared });
  } finally {
    await joined.close();
  }
}

/** A pool on the schema as it is, if that is the one of this version: commands migrate nothing by the way. */
export function withPool<T>(env: Env, log: Log, use: (db: DataSource) => Promise<T>): Promise<T> {
  return withServer(env, log, async ({ connection }) => {
    const { pending, unknown } = await withClient(connection, (client) => readMigrationState(client, persistence));
    if (unknown.length > 0) throw new CliError('A newer version wrote this database: use its command line.');
    if (pending.length > 0)
      throw new CliError('The database has not been brought up to date with this version: run "datavizpro migrate".');
    const db = await openPool({ connection, persistence, log, poolSize: 3 });
    try {
      return await use(db);
    } finally {
      await db.destroy();
    }
  });
}

/** Warnings and errors of what a command uses. */
export function commandLog(io: Io): Log {
  const log: Log = {
    error: (message) => io.err(`${message}\n`),
    warn: (message) => io.err(`${message}\n`),
    info: () => undefined,
    debug: () => undefined,
    with: () => log,
  };
  return log;
}
