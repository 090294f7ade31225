import { readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../log/log.js';
import type { Secret } from '../../secret.js';
import { findBinaries } from './binaries.js';
import { ensureCluster, keepPassword, superuser } from './cluster.js';
import { ensureDatabase, withClient, type EmbeddedConnection } from './connection.js';
import { freePort } from './free-port.js';
import { prepareHome, reachableBinaries, type Home } from './home.js';
import { linkLibraries } from './library-links.js';
import { takeOwnership, type OwnerLock } from './owner-lock.js';
import {
  clearStaleFiles,
  clusterName,
  findLeftover,
  readPostmaster,
  signal,
  stopPostmaster,
  waitUntil,
  type Postmaster,
} from './postmaster.js';
import { isAlive } from './processes.js';
import { runProgram, startServer, type Toolchain } from './program.js';
import { chooseRunAs } from './run-as.js';
import { prepareSocketFolder } from './socket-folder.js';
import { EmbeddedUnavailable } from './unavailable.js';

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: Log;
  /** Server settings (`-c name=value`) on top of ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Further arguments of initdb. */
  readonly initArgs?: readonly string[];
  /** Where the cluster may go when the data folder cannot be reached by the user PostgreSQL runs as. */
  readonly places?: readonly string[] | undefined;
}

const patienceMs = 15_000;
const watchMs = 1000;
const goodbyeMs = 500;
const largestLog = 10 * 1024 * 1024;

/**
 * Supervises the embedded PostgreSQL: makes the cluster once, starts the server or adopts the one that an earlier run
 * left behind, starts it again when it dies, and stops it on every way out of this process.
 */
export class EmbeddedPostgres {
  readonly connection: EmbeddedConnection;
  readonly #home: Home;
  readonly #tools: Toolchain;
  readonly #options: EmbeddedOptions;
  readonly #lock: OwnerLock;
  #pid: number;
  #stopping = false;
  #watch: NodeJS.Timeout | undefined;

  private constructor(parts: Parts, server: Postmaster) {
    this.#home = parts.home;
    this.#tools = parts.tools;
    this.#options = parts.options;
    this.#lock = parts.lock;
    this.#pid = server.pid;
    this.connection = connectionTo(server, parts.password);
    process.on('exit', this.#onExit);
    this.#scheduleWatch();
  }

  /** Process id of the server. */
  get pid(): number {
    return this.#pid;
  }

  static async start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
    const parts = await prepare(options);
    try {
      const server = (await adopt(parts)) ?? (await launch(parts, await chooseAddress(parts)));
      await ensureDatabase(connectionTo(server, parts.password));
      return new EmbeddedPostgres(parts, server);
    } catch (error) {
      parts.lock.release();
      const left = findLeftover(parts.home.cluster);
      if (left !== null) signal(left.pid, 'SIGINT');
      throw error;
    }
  }

  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  async stop(): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    clearTimeout(this.#watch);
    if (process.platform === 'win32')
      await runProgram(this.#tools, 'pg_ctl', ['stop', '-D', this.#home.cluster, '-m', 'fast']);
    else await this.#stopGently();
    const { host } = this.connection;
    // A short folder elsewhere, made because ours is too deep, goes with the server.
    if (host.startsWith('/') && host !== this.#home.socket) rmSync(host, { recursive: true, force: true });
    process.off('exit', this.#onExit);
    this.#lock.release();
  }

  /** Our own connections may still be saying good-bye: the smart shutdown (SIGTERM) waits for them, but not for long. */
  async #stopGently(): Promise<void> {
    signal(this.#pid, 'SIGTERM');
    if (await waitUntil(() => !isAlive(this.#pid), goodbyeMs)) return;
    await stopPostmaster(this.#pid, this.#home.cluster, patienceMs);
  }

  readonly #onExit = (): void => {
    signal(this.#pid, 'SIGINT');
    this.#lock.release();
  };

  #scheduleWatch(): void {
    this.#watch = setTimeout(() => void this.#check(), watchMs);
    this.#watch.unref();
  }

  async #check(): Promise<void> {
    if (!this.#stopping && !isAlive(this.#pid)) await this.#restart();
    if (!this.#stopping) this.#scheduleWatch();
  }

  /** Same socket, same port: the pools that are open find it again. */
  async #restart(): Promise<void> {
    const { log } = this.#options;
    log.error('The embedded PostgreSQL has stopped unexpectedly; starting it again.', { logFile: this.#home.logFile });
    try {
      const parts = { home: this.#home, tools: this.#tools, options: this.#options };
      const { host, port } = this.connection;
      this.#pid = (await launch(parts, { host, port })).pid;
      log.info('The embedded PostgreSQL is back.');
    } catch (error) {
      log.error('The embedded PostgreSQL could not be started again; next try in a moment.', { error });
      await sleep(2 * watchMs);
    }
  }
}

interface Parts {
  readonly home: Home;
  readonly tools: Toolchain;
  readonly options: EmbeddedOptions;
  readonly lock: OwnerLock;
  readonly password: Secret<string>;
}
type Address = Pick<EmbeddedConnection, 'host' | 'port'>;

async function prepare(options: EmbeddedOptions): Promise<Parts> {
  const runAs = chooseRunAs();
  const binaries = await reachableBinaries(findBinaries(), runAs, options.places);
  const home = await prepareHome(options.dataDir, runAs, options.places);
  const lock = await takeOwnership(home.lockFile, options.dataDir);
  try {
    const tools = { binaries, runAs, libraryPath: await linkLibraries(binaries, home.libraries) };
    const password = await keepPassword(home);
    await ensureCluster(home, tools, password, options.initArgs ?? []);
    return { home, tools, options, lock, password };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Takes over the server of a run that was killed, if it answers, is ours and is this version; else stops it. */
async function adopt({ home, tools, options, password }: Parts): Promise<Postmaster | null> {
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

async function chooseAddress({ home, tools }: Parts): Promise<Address> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort() };
  return { host: await prepareSocketFolder(home.socket, tools.runAs), port: 5432 };
}

async function launch(
  { home, tools, options }: Omit<Parts, 'lock' | 'password'>,
  address: Address,
): Promise<Postmaster> {
  await clearStaleFiles(home.cluster, address.host);
  turnLog(home.logFile);
  const args = ['-D', home.cluster, ...settingArgs(home, address, options.settings ?? {})];
  const child = startServer(tools, args, home.logFile);
  const failure: { error?: Error } = {};
  child.once('error', (error) => (failure.error = error));
  child.unref();
  const isOver = () => failure.error !== undefined || child.exitCode !== null || child.signalCode !== null;
  const isReady = () => readPostmaster(home.cluster)?.ready === true;
  await waitUntil(() => isReady() || isOver(), 120_000); // Recovery after a crash may take its time.
  const server = readPostmaster(home.cluster);
  if (server?.ready === true && server.pid === child.pid) return server;
  child.kill('SIGQUIT');
  const reason = failure.error?.message ?? lastComplaint(home.logFile);
  throw new EmbeddedUnavailable(`The embedded PostgreSQL did not start (${reason}); its log is ${home.logFile}.`);
}

function settingArgs(home: Home, { host, port }: Address, extra: Readonly<Record<string, string>>): string[] {
  const windows = process.platform === 'win32';
  const settings = {
    listen_addresses: windows ? host : '',
    ...(windows ? {} : { unix_socket_directories: host, unix_socket_permissions: '0700' }),
    port: String(port),
    cluster_name: clusterName(home.cluster),
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...extra,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function connectionTo(server: Postmaster, password: Secret<string>): EmbeddedConnection {
  const host = process.platform === 'win32' ? '127.0.0.1' : server.socketDir;
  return { host, port: server.port, user: superuser, password, database: 'datavizpro' };
}

function lastComplaint(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').slice(-20_000).split('\n');
  const complaint = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? 'no reason given';
  return complaint.replace(/^.*?(FATAL|PANIC):\s*/, '');
}

/** One old log is kept. */
function turnLog(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) renameSync(logFile, path.join(path.dirname(logFile), 'postgres.old.log'));
}
