import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../src/platform/db/embedded/free-port.js';

/** A PostgreSQL as an operator runs it: the distribution's, over TCP, reached by a URL. */
export interface ExternalPostgres {
  readonly url: string;
  readonly port: number;
  /** What a crash of the server looks like: every connection breaks at once, and it comes back. */
  crashAndRestart(): Promise<void>;
  /** The server is gone, as with its machine; `start` brings it back with what it had. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** As in postgresql.conf, from now on. */
  configure(settings: Readonly<Record<string, string>>): Promise<void>;
  /** Makes a replica the primary; resolves when it takes writes. */
  promote(): Promise<void>;
  /** A streaming replica of it, on a port of its own. Stop it before its primary. */
  replicate(): Promise<ExternalPostgres>;
  stop(): Promise<void>;
}

const password = 'postgres-for-tests-only';

export interface ExternalPostgresOptions {
  /** As in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Files by their name in the server's folder, which settings may name as they are. */
  readonly files?: Readonly<Record<string, string>>;
}

export async function startDebianPostgres(options: ExternalPostgresOptions = {}): Promise<ExternalPostgres> {
  const account = accountToRunAs();
  const dir = await ownFolder(account);
  const passwordFile = join(dir, 'password');
  await writeFile(passwordFile, password);
  if (account !== null) chownSync(passwordFile, account.uid, account.gid);
  const data = join(dir, 'data');
  execFileSync(
    join(programs(), 'initdb'),
    [
      '-D',
      data,
      '-U',
      'app',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    { ...account, cwd: dir, stdio: 'ignore' },
  );
  for (const [name, content] of Object.entries(options.files ?? {})) {
    await writeFile(join(data, name), content, { mode: 0o600 });
    if (account !== null) chownSync(join(data, name), account.uid, account.gid);
  }
  return runServer(dir, account, options.settings ?? {});
}

/** Runs what lies in `data` below the folder, until it is stopped. */
async function runServer(
  dir: string,
  account: Account | null,
  own: Readonly<Record<string, string>>,
): Promise<ExternalPostgres> {
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: dir, fsync: 'off', ...own };
  const flags = Object.entries(settings).flatMap(([name, content]) => ['-c', `${name}=${content}`]);
  const args = ['-D', join(dir, 'data'), '-p', String(port), ...flags];
  const start = (): Promise<ChildProcess> => startServer(join(programs(), 'postgres'), args, { ...account, cwd: dir });
  let server = await start();
  const url = `postgres://app:${password}@127.0.0.1:${port}/postgres`;
  return {
    url,
    port,
    crashAndRestart: async () => {
      await ended(server, 'SIGQUIT');
      server = await start();
    },
    kill: () => ended(server, 'SIGQUIT'),
    start: async () => {
      server = await start();
    },
    configure: async (wanted) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      for (const [name, value] of Object.entries(wanted))
        await client.query(`ALTER SYSTEM SET ${name} = ${pg.escapeLiteral(value)}`);
      await client.query('SELECT pg_reload_conf()');
      await client.end();
    },
    promote: async () => {
      const args = ['promote', '-w', '-D', join(dir, 'data')];
      const program = spawn(join(programs(), 'pg_ctl'), args, { ...account, cwd: dir, stdio: 'ignore' });
      const [code] = (await once(program, 'exit')) as [number | null];
      if (code !== 0) throw new Error('The replica was not promoted.');
    },
    replicate: async () => {
      const copy = await ownFolder(account);
      // `-R` makes it a replica that follows the server it was copied from.
      const copying = ['-d', url, '-D', join(copy, 'data'), '-R', '--checkpoint=fast', '--no-sync'];
      execFileSync(join(programs(), 'pg_basebackup'), copying, { ...account, cwd: copy, stdio: 'ignore' });
      // Else it asks a primary that comes back only after five seconds, and synchronous commits wait for it as long.
      return runServer(copy, account, { wal_retrieve_retry_interval: '200ms', ...own });
    },
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) await ended(server, 'SIGINT');
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Where the distribution keeps the programs of its newest version. */
const programs = (): string => join('/usr/lib/postgresql', readdirSync('/usr/lib/postgresql').sort().at(-1)!, 'bin');

async function ownFolder(account: Account | null): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'dvp-pg-'));
  await chmod(dir, 0o755);
  if (account !== null) chownSync(dir, account.uid, account.gid);
  return dir;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root. */
function accountToRunAs(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function startServer(
  command: string,
  args: readonly string[],
  options: { cwd: string; uid?: number; gid?: number },
): Promise<ChildProcess> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  // Whoever fails before it stops leaves no server behind.
  const onExit = () => void child.kill('SIGINT');
  process.once('exit', onExit);
  child.once('exit', () => process.off('exit', onExit));
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      // A replica takes "read-only connections".
      if (/ready to accept (?:read-only )?connections/.test(log)) resolve(child);
    });
    child.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
}

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
