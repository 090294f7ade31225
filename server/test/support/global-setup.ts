import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { silentLog } from '../../src/platform/log/silent-log.js';
import { EmbeddedPostgres } from '../../src/platform/db/index.js';
import { findLeftover, stopPostmaster } from '../../src/platform/db/embedded/postmaster.js';
import { isAlive } from '../../src/platform/db/embedded/processes.js';

/** One PostgreSQL for all test files of a run: `TEST_DATABASE_URL`, or the embedded one on a folder of its own. */
declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser connection as JSON: what `pg.Client` takes. */
    testServer: string;
  }
}

const prefix = 'dvp-test-';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url !== undefined && url !== '') {
    project.provide('testServer', JSON.stringify({ connectionString: url }));
    return () => Promise.resolve();
  }
  await sweepAbandoned();
  const dataDir = mkdtempSync(path.join(tmpdir(), prefix));
  writeFileSync(path.join(dataDir, 'pid'), String(process.pid));
  const server = await EmbeddedPostgres.start({
    dataDir,
    log: silentLog,
    // Tests lose nothing that matters when the machine fails; durability has tests of its own.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
    initArgs: ['--no-sync'],
  });
  const { password, ...rest } = server.connection;
  project.provide('testServer', JSON.stringify({ ...rest, password: password.reveal() }));
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** Runs that were killed leave a server behind: stop it and clean up. */
async function sweepAbandoned(): Promise<void> {
  const dirs = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix));
  for (const dir of dirs.map((name) => path.join(tmpdir(), name))) {
    const pidFile = path.join(dir, 'pid');
    if (!existsSync(pidFile) || isAlive(Number(readFileSync(pidFile, 'utf8')))) continue;
    const cluster = path.join(dir, 'postgres', 'cluster');
    const left = findLeftover(cluster);
    if (left !== null) await stopPostmaster(left.pid, cluster, 10_000);
    rmSync(dir, { recursive: true, force: true });
  }
}
