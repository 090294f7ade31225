import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { adopt } from './adopt.js';
import { findBinaries } from './binaries.js';
import { ensureCluster, keepPassword } from './cluster.js';
import { connectionTo, ensureDatabase, type EmbeddedConnection } from './connection.js';
import { freePort } from './free-port.js';
import { prepareHome, reachableBinaries, type Home } from './home.js';
import { launch } from './launch.js';
import { linkLibraries } from './library-links.js';
import { takeOwnership, type OwnerLock } from './owner-lock.js';
import type { Address, EmbeddedOptions, Parts } from './parts.js';
import { findLeftover, signal, stopPostmaster, waitUntil, type Postmaster } from './postmaster.js';
import { isAlive } from './processes.js';
import { runProgram, type Toolchain } from './program.js';
import { chooseRunAs } from './run-as.js';
import { prepareSocketFolder } from './socket-folder.js';

const patienceMs = 15_000;
const watchMs = 1000;
const goodbyeMs = 500;

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

async function chooseAddress({ home, tools }: Parts): Promise<Address> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort() };
  return { host: await prepareSocketFolder(home.socket, tools.runAs), port: 5432 };
}
