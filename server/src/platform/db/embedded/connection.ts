import pg from 'pg';
import type { Secret } from '../../secret.js';
import { superuser } from './cluster.js';
import type { Postmaster } from './postmaster.js';

/** How to reach the embedded server: `host` is the socket's folder, or 127.0.0.1 on Windows. */
export interface EmbeddedConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: Secret<string>;
  readonly database: string;
}

/** The database of this application on a running server. */
export function connectionTo(server: Postmaster, password: Secret<string>): EmbeddedConnection {
  const host = process.platform === 'win32' ? '127.0.0.1' : server.socketDir;
  return { host, port: server.port, user: superuser, password, database: 'datavizpro' };
}

/** Opens one connection for a moment. */
export async function withClient<T>(
  connection: EmbeddedConnection,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    ...connection,
    password: connection.password.reveal(),
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined); // The server may go away under us; the query says so.
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates the database on the first start. */
export async function ensureDatabase(connection: EmbeddedConnection): Promise<void> {
  await withClient({ ...connection, database: 'postgres' }, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [connection.database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(connection.database)}`);
  });
}
