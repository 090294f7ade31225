import { setTimeout as sleep } from 'node:timers/promises';
import { keepPassword } from './cluster.js';
import { connectionTo, withClient, type EmbeddedConnection } from './connection.js';
import { prepareHome } from './home.js';
import type { EmbeddedOptions } from './parts.js';
import { readPostmaster } from './postmaster.js';
import { chooseRunAs } from './run-as.js';
import { EmbeddedPostgres } from './supervisor.js';
import { DataFolderInUse } from './unavailable.js';

export interface JoinedPostgres {
  readonly connection: EmbeddedConnection;
  /** True: another process runs it and goes on. */
  readonly shared: boolean;
  /** Stops it, if it was started for us. */
  close(): Promise<void>;
}

const attempts = 5;
const pauseMs = 500;

/**
 * The embedded PostgreSQL for a command beside the server: connects to the one that a running server supervises, else
 * starts it until the command is done.
 */
export async function joinEmbedded(options: EmbeddedOptions): Promise<JoinedPostgres> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const server = await EmbeddedPostgres.start(options);
      return { connection: server.connection, shared: false, close: () => server.stop() };
    } catch (error) {
      if (!(error instanceof DataFolderInUse)) throw error;
      const connection = await connectToRunning(options);
      if (connection !== null) return { connection, shared: true, close: () => Promise.resolve() };
      if (attempt === attempts) throw error;
      await sleep(pauseMs); // It is just starting, or just ending.
    }
  }
}

async function connectToRunning({ dataDir, places }: EmbeddedOptions): Promise<EmbeddedConnection | null> {
  const home = await prepareHome(dataDir, chooseRunAs(), places);
  const server = readPostmaster(home.cluster);
  if (server?.ready !== true) return null;
  const connection = connectionTo(server, await keepPassword(home));
  return withClient(connection, () => Promise.resolve(connection)).catch(() => null);
}
