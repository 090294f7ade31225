import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { silentLog } from '../../log/silent-log.js';
import { openDatabase } from '../database.js';
import { withClient } from './connection.js';
import { EmbeddedPostgres } from './index.js';
import { findLeftover } from './postmaster.js';
import { isAlive } from './processes.js';

const holder = path.resolve(import.meta.dirname, '../../../../test/support/hold-embedded.ts');
const isRoot = process.getuid?.() === 0;
const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 50 });

let base: string;
let dataDir: string;
const children: ChildProcess[] = [];
const servers: EmbeddedPostgres[] = [];

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'dvp-emb-'));
  await chmod(base, 0o755);
  dataDir = path.join(base, 'data');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  const cluster = path.join(dataDir, 'postgres', 'cluster');
  const left = findLeftover(cluster);
  if (left !== null) process.kill(left.pid, 'SIGQUIT');
  await rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

async function start(options: { places?: string[]; dataDir?: string } = {}): Promise<EmbeddedPostgres> {
  const server = await EmbeddedPostgres.start({ dataDir, log: silentLog, initArgs: ['--no-sync'], ...options });
  servers.push(server);
  return server;
}

interface Held {
  readonly child: ChildProcess;
  readonly answer: pg.ClientConfig & { readonly pid: number; readonly error?: string };
}

/** The same in a process of its own, which can be killed. */
async function hold(): Promise<Held> {
  const args = ['--import', 'tsx', '--conditions=source', holder, dataDir];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, answer: JSON.parse(line) as Held['answer'] };
}

async function end(child: ChildProcess, how: 'SIGKILL' | 'exit'): Promise<void> {
  const exited = once(child, 'exit');
  if (how === 'exit') child.stdin?.write('exit\n');
  else child.kill(how);
  await exited;
}

async function run(config: pg.ClientConfig, sql: string): Promise<unknown[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
const ask = (server: EmbeddedPostgres, sql: string) =>
  withClient(server.connection, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

describe('the embedded PostgreSQL', () => {
  test('starts, keeps what was written over a restart, and closes its doors to others', async () => {
    const first = await start();
    await ask(first, "CREATE TABLE kept AS SELECT 'still here' AS text");
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start();
    expect(await ask(second, 'SELECT text FROM kept')).toEqual([{ text: 'still here' }]);
    expect(await ask(second, "SELECT current_setting('listen_addresses') AS tcp")).toEqual([{ tcp: '' }]);
    const password = path.join(dataDir, 'postgres', 'password');
    expect((await stat(password)).mode & 0o777).toBe(0o600);
    expect((await stat(second.connection.host)).mode & 0o777).toBe(0o700);
    const wrong = { ...second.connection, password: 'wrong' };
    await expect(run(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test('after kill -9 of its owner the next start takes the running server over', async () => {
    const { child, answer } = await hold();
    await run(answer, 'CREATE TABLE acknowledged AS SELECT 42 AS n');
    await end(child, 'SIGKILL');
    expect(isAlive(answer.pid)).toBe(true);
    const server = await start();
    expect(server.pid).toBe(answer.pid);
    expect(await ask(server, 'SELECT n FROM acknowledged')).toEqual([{ n: 42 }]);
    await server.stop();
    expect(isAlive(answer.pid)).toBe(false);
  });

  test('after kill -9 of both, zombies and stale files do not keep it from starting', async () => {
    const { child, answer } = await hold();
    await run(answer, 'CREATE TABLE acknowledged AS SELECT 42 AS n');
    await end(child, 'SIGKILL');
    process.kill(answer.pid, 'SIGKILL');
    const server = await start();
    expect(server.pid).not.toBe(answer.pid);
    expect(await ask(server, 'SELECT n FROM acknowledged')).toEqual([{ n: 42 }]);
  });

  test('a second process on the same folder gets a clear sentence and harms nothing', async () => {
    const server = await start();
    const { answer } = await hold();
    expect(answer.error).toMatch(/in use by another running DataVizPro \(process \d+\).*DATA_DIR/);
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('when its process exits by itself, the server stops as well', async () => {
    const { child, answer } = await hold();
    await end(child, 'exit');
    await eventually(() => expect(isAlive(answer.pid)).toBe(false));
    expect(existsSync(path.join(dataDir, 'postgres', 'owner.lock'))).toBe(false);
  });

  test('a server that dies is started again under the same address, and open pools go on', async () => {
    const server = await start();
    await ask(server, 'CREATE TABLE acknowledged AS SELECT 42 AS n');
    const db = await openDatabase({ connection: { embedded: server.connection }, persistence: [], log: silentLog });
    process.kill(server.pid, 'SIGKILL');
    await eventually(async () => expect(await db.query('SELECT n FROM acknowledged')).toEqual([{ n: 42 }]));
    await db.destroy();
  });

  test('a folder whose path is too long for a socket still works', async () => {
    const long = path.join(base, 'x'.repeat(60), 'y'.repeat(60));
    const server = await start({ dataDir: long });
    expect(server.connection.host).toMatch(/\/dvp-[0-9a-f]{16}$/);
    expect(existsSync(path.join(long, 'postgres', 'cluster'))).toBe(true);
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(existsSync(server.connection.host)).toBe(false);
  });

  test('the remains of an interrupted first start are cleared away', async () => {
    const remains = path.join(dataDir, 'postgres', 'cluster.draft-dead');
    await mkdir(remains, { recursive: true });
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(remains, longAgo, longAgo);
    await start();
    expect(existsSync(remains)).toBe(false);
  });

  test('data of another major version is refused with a sentence, untouched', async () => {
    await (await start()).stop();
    const versionFile = path.join(dataDir, 'postgres', 'cluster', 'PG_VERSION');
    await writeFile(versionFile, '16\n');
    await expect(start()).rejects.toThrow(/written by PostgreSQL 16/);
    await writeFile(versionFile, '18\n');
    await start();
  });

  test.runIf(isRoot)(
    'as root behind a private folder, the cluster goes to a reachable place and is found again',
    async () => {
      const home = path.join(base, 'private');
      await mkdir(home, { mode: 0o700 });
      const hidden = path.join(home, 'data');
      const places = [path.join(base, 'reachable')];
      const first = await start({ dataDir: hidden, places });
      await ask(first, 'CREATE TABLE kept AS SELECT 7 AS n');
      await first.stop();
      const pointer = (await readFile(path.join(hidden, 'postgres.location'), 'utf8')).trim();
      expect(pointer.startsWith(places[0]!)).toBe(true);
      const second = await start({ dataDir: hidden, places });
      expect(await ask(second, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    },
  );
});
