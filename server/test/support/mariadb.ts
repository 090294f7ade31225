import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mysql from 'mysql2/promise';
import { freePort } from '../../src/platform/db/embedded/free-port.js';
import type { TestCertificates } from './certificates.js';
import { startServerProcess } from './server-process.js';

export interface MariaDb {
  readonly port: number;
  readonly pid: number;
  /** Statements as root, one after the other; answers the rows of the last one. */
  root(...statements: readonly string[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  stop(): Promise<void>;
}

export interface MariaDbOptions {
  readonly tls?: { readonly ca: string; readonly server: TestCertificates['server'] };
  /** More of mariadbd's own options, `--sql-mode=…`. */
  readonly options?: readonly string[];
}

/** A real mariadbd on a free port, with nothing in it but `root`. */
export async function startMariaDb({ tls, options = [] }: MariaDbOptions = {}): Promise<MariaDb> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dvp-mariadb-'));
  const owner = accountToRunAs();
  cpSync(template(owner), path.join(folder, 'data'), { recursive: true });
  const encryption = tls ? writeTls(folder, tls) : [];
  const port = await freePort();
  const own = (file: string): void => (owner === null ? undefined : chownSync(file, owner.uid, owner.gid));
  if (owner !== null) execFileSync('chown', ['-R', `${String(owner.uid)}:${String(owner.gid)}`, folder]);
  own(folder);
  const server = await startServerProcess(
    [
      'mariadbd',
      '--no-defaults',
      ...account(owner),
      `--datadir=${folder}/data`,
      `--port=${String(port)}`,
      `--socket=${folder}/s`,
      `--pid-file=${folder}/pid`,
      `--log-error=${folder}/log`,
      ...settings,
      ...encryption,
      ...options,
    ],
    { folder, port },
  );
  return { port, pid: server.pid, stop: server.stop, root: (...statements) => asRoot(port, statements) };
}

const settings = [
  '--bind-address=127.0.0.1',
  '--skip-name-resolve',
  '--character-set-server=utf8mb4',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-flush-method=nosync',
  '--innodb-buffer-pool-size=64M',
  '--innodb-log-file-size=8M',
  '--skip-log-bin',
  '--performance-schema=OFF',
];

type Account = { readonly uid: number; readonly gid: number } | null;

/** MariaDB refuses to run as root. */
function accountToRunAs(): Account {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'mysql'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
const account = (owner: Account): readonly string[] => (owner === null ? [] : ['--user=mysql']);

/** An empty data folder, made once per machine and version: making one takes seconds, copying it does not. */
function template(owner: Account): string {
  const version = /\d+\.\d+\.\d+/.exec(execFileSync('mariadbd', ['--version'], { encoding: 'utf8' }))?.[0] ?? 'unknown';
  const ready = path.join(tmpdir(), `dvp-mariadb-template-${version}-${String(process.getuid?.() ?? 0)}`);
  if (existsSync(ready)) return ready;
  const made = mkdtempSync(`${ready}-`);
  const data = path.join(made, 'data');
  mkdirSync(data);
  if (owner !== null) for (const dir of [made, data]) chownSync(dir, owner.uid, owner.gid);
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      ...account(owner),
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--innodb-log-file-size=8M',
    ],
    { stdio: 'ignore' },
  );
  try {
    renameSync(data, ready);
  } catch {
    // Another process was faster; its folder is as good.
  }
  rmSync(made, { recursive: true, force: true });
  return ready;
}

function writeTls(folder: string, { ca, server }: NonNullable<MariaDbOptions['tls']>): readonly string[] {
  const files = { ca, cert: server.certificate, key: server.key };
  return Object.entries(files).map(([name, text]) => {
    const file = path.join(folder, `${name}.pem`);
    writeFileSync(file, text, { mode: 0o600 });
    return `--ssl-${name}=${file}`;
  });
}

async function asRoot(port: number, statements: readonly string[]) {
  const connection = await mysql.createConnection({ host: '127.0.0.1', port, user: 'root' });
  try {
    let rows: readonly Readonly<Record<string, unknown>>[] = [];
    for (const statement of statements) {
      const [answer] = await connection.query(statement);
      rows = Array.isArray(answer) ? (answer as typeof rows) : [];
    }
    return rows;
  } finally {
    await connection.end();
  }
}
