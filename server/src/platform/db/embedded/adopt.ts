import { realpath } from 'node:fs/promises';
import type { Secret } from '../../secret.js';
import { connectionTo, withClient } from './connection.js';
import type { Home } from './home.js';
import type { Parts } from './parts.js';
import { findLeftover, readPostmaster, stopPostmaster, waitUntil, type Postmaster } from './postmaster.js';
import { isAlive } from './processes.js';
import type { Toolchain } from './program.js';

const patienceMs = 15_000;

/** Takes over the server of a run that was killed, if it answers, is ours and is this version; else stops it. */
export async function adopt({ home, tools, options, password }: Parts): Promise<Postmaster | null> {
  const left = findLeftover(home.cluster);
  if (left !== null) {
    await waitUntil(() => readPostmaster(home.cluster)?.ready === true || !isAlive(left.pid), patienceMs);
    const server = readPostmaster(home.cluster);
    if (server !== null && (await answersAsOurs(server, home, tools, password))) {
      options.log.info('Took over the embedded PostgreSQL of an earlier run.', { pid: server.pid });
      return server;
    }
    if (!(await stopPostmaster(left.pid, home.cluster, patienceMs)))
      throw new Error(`A PostgreSQL (process ${left.pid}) on ${home.cluster} does not stop: end it and start again.`);
  }
  return null;
}

async function answersAsOurs(server: Postmaster, home: Home, tools: Toolchain, password: Secret<string>) {
  try {
    const connection = { ...connectionTo(server, password), database: 'postgres' };
    return await withClient(connection, async (client) => {
      const { rows } = await client.query<{ dir: string; version: string }>(
        "SELECT current_setting('data_directory') AS dir, current_setting('server_version') AS version",
      );
      const row = rows[0];
      const sameVersion = row !== undefined && tools.binaries.version.startsWith(row.version.split(' ')[0] ?? '?');
      return sameVersion && (await realpath(row.dir)) === home.cluster;
    });
  } catch {
    return false;
  }
}
