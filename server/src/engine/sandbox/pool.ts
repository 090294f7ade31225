import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../platform/log/log.js';
import { Admission, type AdmissionLimits } from '../admission.js';
import { QueryProcess } from '../query-process.js';
import { EngineCrashedError, type EngineQuery } from '../types.js';
import { findIsolation, type Isolation } from './isolation.js';
import { Jail } from './jail.js';

export interface SandboxOptions {
  /** Of each child. */
  readonly memoryBytes: number;
  readonly threads: number;
  readonly tempDir: string;
  readonly log: Log;
  /** Children, and with them queries at the same time. */
  readonly size: number;
  readonly limits: Omit<AdmissionLimits, 'running'>;
}

/** A child, for one query. */
export interface Lease {
  readonly process: QueryProcess;
  /** The query with its tables where the child finds them. */
  readonly query: EngineQuery;
  /** Gives the child back; one that is still busy a moment later is killed. */
  readonly release: () => void;
}

interface Slot {
  readonly process: QueryProcess;
  readonly jail: Jail | null;
  /** Ends it when nobody needs it for a while. */
  leaving?: NodeJS.Timeout;
}

/** After a query was cancelled or its deadline has passed: as long as DuckDB may take to notice. */
export const obedienceMs = 2_000;
const longestStartMs = 30_000;
/** A child holds some hundred megabytes. */
const idleMs = 10 * 60_000;

/**
 * Children for SQL that people wrote: apart from the one for our own SQL, each with one query at a time, without
 * rights and network as far as the system allows, started when first needed.
 */
export class SandboxPool {
  readonly #options: SandboxOptions;
  readonly #admission: Admission;
  readonly #idle: Slot[] = [];
  readonly #all = new Set<Slot>();
  /** Children whose files are just taken back: nearly free. */
  readonly #returning = new Set<Promise<void>>();
  #isolation: Promise<Isolation> | null = null;
  #made = 0;
  /** Of children that were ended since. */
  #pastRestarts = 0;
  #closed = false;

  constructor(options: SandboxOptions) {
    this.#options = options;
    this.#admission = new Admission({ ...options.limits, running: options.size });
  }

  get running(): number {
    return this.#admission.running;
  }
  get queued(): number {
    return this.#admission.queued;
  }
  get restarts(): number {
    return [...this.#all].reduce((sum, { process }) => sum + process.restarts, this.#pastRestarts);
  }

  get pids(): readonly number[] {
    return [...this.#all].flatMap(({ process: { pid } }) => (pid === undefined ? [] : [pid]));
  }

  async lease(query: EngineQuery, signal?: AbortSignal): Promise<Lease> {
    const leave = await this.#admission.enter(query.tablesKey, signal);
    let slot: Slot | undefined;
    try {
      slot = this.#takeIdle() ?? (await this.#takeReturning()) ?? (await this.#make());
      await slot.process.whenReady(longestStartMs);
      signal?.throwIfAborted();
      return await this.#lend(slot, query, leave);
    } catch (error) {
      if (slot) this.#putBack(slot);
      leave();
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#all].map((slot) => this.#end(slot)));
  }

  #takeIdle(): Slot | undefined {
    const slot = this.#idle.pop();
    clearTimeout(slot?.leaving);
    return slot;
  }

  /** Sooner there than another child is started: the columns of SQL are asked for just before its rows. */
  async #takeReturning(): Promise<Slot | undefined> {
    if (this.#returning.size === 0) return undefined;
    await Promise.race(this.#returning);
    return this.#takeIdle();
  }

  #putBack(slot: Slot): void {
    if (this.#closed) return;
    this.#idle.push(slot);
    slot.leaving = setTimeout(() => {
      this.#idle.splice(this.#idle.indexOf(slot), 1);
      this.#end(slot).catch((error: unknown) => this.#options.log.warn('A sandbox did not end.', { error }));
    }, idleMs).unref();
  }

  async #end(slot: Slot): Promise<void> {
    clearTimeout(slot.leaving);
    if (this.#all.delete(slot)) this.#pastRestarts += slot.process.restarts;
    await slot.process.close();
    await slot.jail?.close();
  }

  async #lend(slot: Slot, query: EngineQuery, leave: () => void): Promise<Lease> {
    const lent = await slot.jail?.lend(query.tables);
    const { process } = slot;
    let released = false;
    const giveBack = async (): Promise<void> => {
      await process.untilIdle(obedienceMs, 'SQL that a person wrote did not stop when it had to');
      const returning = Promise.resolve(lent?.takeBack())
        .catch((error: unknown) => this.#options.log.warn('Files of a sandbox could not be taken back.', { error }))
        .then(() => this.#putBack(slot));
      this.#returning.add(returning);
      await returning.finally(() => {
        this.#returning.delete(returning);
        leave();
      });
    };
    return {
      process,
      query: lent ? { ...query, tables: lent.tables } : query,
      release: () => {
        if (released) return;
        released = true;
        giveBack().catch((error: unknown) => this.#options.log.error('A sandbox could not be tidied up.', { error }));
      },
    };
  }

  async #make(): Promise<Slot> {
    const { tempDir, memoryBytes, threads, log } = this.#options;
    const { prefix, unprivileged } = await (this.#isolation ??= findIsolation(log));
    this.#made += 1;
    const folder = path.join(tempDir, `sandbox-${String(this.#made)}`);
    // Nobody comes here by a path: not even the children, which get their folder open.
    await mkdir(tempDir, { recursive: true, mode: 0o700 });
    const jail = unprivileged ? await Jail.make(folder) : null;
    if (this.#closed) throw new EngineCrashedError('The engine has been shut down.');
    const spill = { tempDir: jail?.spill ?? path.join(folder, 'spill'), spillBytes: memoryBytes };
    const settings = { memoryBytes, threads, ...spill };
    const process = new QueryProcess(
      { entry: 'sandbox-child', settings, prefix, ...(jail && { folderFd: jail.fd }) },
      log,
    );
    const slot: Slot = { process, jail };
    this.#all.add(slot);
    return slot;
  }
}
