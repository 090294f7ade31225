import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../src/platform/db/embedded/free-port.js';

/** A PostgreSQL as an operator runs it: the distribution's, over TCP, reached by a URL. */
export interface ExternalPostgres {
  readonly url: string;
  readonly port: number;
  /** What a crash of the server looks like: every connection breaks at once, and it comes back. */
  crashAndRestart(): Promise<void>;
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
  const bin = join('/usr/lib/postgresql', readdirSync('/usr/lib/postgresql').sort().at(-1)!, 'bin');
  const dir = await mkdtemp(join(tmpdir(), 'dvp-pg-'));
  const account = accountToRunAs();
  const passwordFile = join(dir, 'password');
  await writeFile(passwordFile, password);
  await chmod(dir, 0o755);
  if (account !== null) for (const path of [dir, passwordFile]) chownSync(path, account.uid, account.gid);
  const data = join(dir, 'data');
  execFileSync(
    join(bin, 'initdb'),
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
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: dir, fsync: 'off', ...options.settings };
  const flags = Object.entries(settings).flatMap(([name, content]) => ['-c', `${name}=${content}`]);
  const start = (): Promise<ChildProcess> =>
    startServer(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], { ...account, cwd: dir });
  let server = await start();
  return {
    url: `postgres://app:${password}@127.0.0.1:${port}/postgres`,
    port,
    crashAndRestart: async () => {
      await ended(server, 'SIGQUIT');
      server = await start();
    },
    stop: async () => {
      await ended(server, 'SIGINT');
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root. */
function accountToRunAs(): { uid: number; gid: number } | null {
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
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('ready to accept connections')) resolve(child);
    });
    child.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
}

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
