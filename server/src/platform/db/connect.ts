import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Log } from '../log/log.js';
import { newClient, type DatabaseConnection } from './connection.js';

const oldestVersion = 150_000;

/** SQLSTATE → what the operator should do. These do not go away by waiting. */
const remedies: Readonly<Record<string, string>> = {
  '28P01': 'The database refuses the password: check user and password in DATABASE_URL.',
  '28000': 'The database refuses this user: check DATABASE_URL and pg_hba.conf.',
  '3D000': 'The database named in DATABASE_URL does not exist: create it first (CREATE DATABASE …).',
  '42501': 'The database user may not do this: it must own the database of DATABASE_URL.',
};

/** Servers that start together with us (compose, a reboot) need a moment: tries until one answers. */
export async function waitForServer(connection: DatabaseConnection, log: Log, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (let attempt = 1; ; attempt++) {
    const failure = await tryServer(connection);
    if (failure === null) return;
    const remedy = remedies[failure.code ?? ''];
    if (remedy !== undefined) throw new Error(remedy, { cause: failure });
    if (Date.now() > deadline) throw new Error(giveUp(failure), { cause: failure });
    if (attempt === 1) log.info('Waiting for the database.', { reason: failure.message });
    await sleep(Math.min(200 * attempt, 2000));
  }
}

async function tryServer(connection: DatabaseConnection): Promise<(Error & { code?: string }) | null> {
  const client = newClient(connection, { connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    return error as Error;
  }
  try {
    await requireVersion(client);
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; name: string }>(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name",
  );
  const row = rows[0];
  if (row !== undefined && row.version < oldestVersion)
    throw new Error(`The database server is PostgreSQL ${row.name}; version 15 or newer is needed.`);
}

function giveUp(failure: Error & { code?: string }): string {
  const reason = failure.message || failure.code || 'no answer';
  return `The database cannot be reached (${reason}): check DATABASE_URL and that the server runs.`;
}
