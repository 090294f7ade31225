import type pg from 'pg';
import { newClient, type DatabaseConnection } from './connection.js';

const Second = { ms: 1000 };

/** One connection for the length of a piece of work: commands, and whatever the pool's time limits would cut. */
export async function withClient<T>(
  connection: DatabaseConnection,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = newClient(connection, {
    connectionTimeoutMillis: 5 * Second.ms,
    application_name: 'datavizpro-cli',
  });
  client.on('error', () => undefined); // The server may go away under us; the query says so.
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

export type DatabaseClient = pg.Client;
