import type { ChildProcess } from 'node:child_process';
import type { Log } from '../platform/log/log.js';
import { launch, type LaunchOptions } from './launch.js';
import type { DatabaseSettings, FromQueryChild, QueryTask, ToQueryChild } from './protocol.js';
import { EngineCrashedError, type EngineQuery } from './types.js';

/** Node itself, DuckDB's code, thread stacks and allocator slack: address space beside DuckDB's own memory. */
const baseAddressSpace = 4 * 2 ** 30;
const longestRestartDelayMs = 5_000;
/** A child that lived this long was well: the next start is not delayed. */
const healthyAfterMs = 10_000;

type Reply = Exclude<FromQueryChild, { kind: 'ready' }>;

/** What a caller hears about its request. */
export interface Listener {
  reply(message: Reply): void;
  /** The child died. */
  crashed(error: EngineCrashedError): void;
}

export interface QueryProcessOptions extends Pick<LaunchOptions, 'prefix' | 'folderFd'> {
  readonly entry: 'query-child' | 'sandbox-child';
  readonly settings: DatabaseSettings;
}

/** Keeps one query child alive, and carries messages to and from it. */
export class QueryProcess {
  readonly #options: QueryProcessOptions;
  readonly #log: Log;
  readonly #listeners = new Map<number, Listener>();
  /** What the child has not settled yet, whether or not somebody listens. */
  readonly #underWay = new Set<number>();
  #whenIdle: (() => void)[] = [];
  #killing = false;
  #child: ChildProcess | null = null;
  #ready = false;
  #whenReady: (() => void)[] = [];
  #restarts = 0;
  #failuresInRow = 0;
  #restartTimer: NodeJS.Timeout | undefined;
  #closed = false;
  #nextId = 1;

  constructor(options: QueryProcessOptions, log: Log) {
    this.#options = options;
    this.#log = log;
    this.#start();
  }

  get restarts(): number {
    return this.#restarts;
  }
  /** Of the child that lives now. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }
  get ready(): boolean {
    return this.#ready;
  }

  /** Resolves when a child can take queries; rejects when it doesn't come up in time. */
  async whenReady(timeoutMs: number): Promise<void> {
    if (this.#closed) throw new EngineCrashedError('The engine has been shut down.');
    if (this.#ready) return;
    await new Promise<void>((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        if (this.#closed) reject(new EngineCrashedError('The engine has been shut down.'));
        else resolve();
      };
      const timer = setTimeout(() => {
        this.#whenReady = this.#whenReady.filter((waiting) => waiting !== settle);
        reject(new EngineCrashedError('The engine is starting again. Try again in a moment.'));
      }, timeoutMs);
      this.#whenReady.push(settle);
    });
  }

  /** Sends a query to the child; everything about it comes to the listener, until `forget`. */
  run(query: EngineQuery, task: QueryTask, listener: Listener): number {
    const id = this.#nextId++;
    this.#listeners.set(id, listener);
    this.#underWay.add(id);
    this.send({ kind: 'run', id, query, task });
    return id;
  }

  forget(id: number): void {
    this.#listeners.delete(id);
  }

  send(message: ToQueryChild): void {
    const child = this.#child;
    if (!child?.connected) return;
    child.send(message, (error) => {
      // The exit event follows, and tells everybody.
      if (error) this.#log.debug('A message to the engine was not delivered.', { reason: error.message });
    });
  }

  /** Resolves when the child has settled everything; it is killed when that takes longer than this. */
  async untilIdle(timeoutMs: number, reason: string): Promise<void> {
    if (this.#underWay.size === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => this.kill(reason), timeoutMs);
      this.#whenIdle.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Ends a child that no longer answers; its queries fail as in any crash. */
  kill(reason: string): void {
    this.#log.warn('The engine process does not answer and is started again.', { reason });
    this.#killing = true;
    this.#child?.kill('SIGKILL');
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#ready = false;
    clearTimeout(this.#restartTimer);
    this.#settleWaiting();
    const child = this.#child;
    if (child === null) return;
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await exited;
  }

  #start(): void {
    const startedAt = performance.now();
    const { settings, ...launching } = this.#options;
    const child = launch({ ...launching, addressSpaceBytes: baseAddressSpace + settings.memoryBytes * 2 });
    this.#child = child;
    this.#killing = false;
    let complaints = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complaints = (complaints + chunk.toString('utf8')).slice(-2000);
    });
    child.on('message', (message: FromQueryChild) => this.#receive(message));
    child.on('error', (error) => {
      complaints += error.message;
    });
    child.once('exit', (code, signal) => {
      this.#exited(child, performance.now() - startedAt, { code, signal, complaints });
    });
    child.once('error', () => {
      if (child.pid === undefined) this.#exited(child, 0, { code: null, signal: null, complaints });
    });
    this.send({ kind: 'configure', settings });
  }

  #receive(message: FromQueryChild): void {
    if (message.kind !== 'ready') {
      if (message.kind !== 'chunk') this.#settled(message.id);
      this.#listeners.get(message.id)?.reply(message);
      return;
    }
    this.#ready = true;
    this.#settleWaiting();
  }

  #settled(id?: number): void {
    if (id === undefined) this.#underWay.clear();
    else this.#underWay.delete(id);
    if (this.#underWay.size > 0) return;
    for (const resolve of this.#whenIdle.splice(0)) resolve();
  }

  #settleWaiting(): void {
    const waiting = this.#whenReady;
    this.#whenReady = [];
    for (const settle of waiting) settle();
  }

  #exited(child: ChildProcess, livedMs: number, details: Record<string, unknown>): void {
    if (this.#child !== child) return;
    this.#child = null;
    this.#ready = false;
    const listeners = [...this.#listeners.values()];
    this.#listeners.clear();
    for (const listener of listeners) listener.crashed(new EngineCrashedError('The engine stopped under this query.'));
    this.#settled();
    if (this.#closed) return;
    this.#restarts++;
    this.#failuresInRow = this.#killing || livedMs > healthyAfterMs ? 0 : this.#failuresInRow + 1;
    const delay = Math.min(longestRestartDelayMs, this.#failuresInRow <= 1 ? 0 : 100 * 2 ** this.#failuresInRow);
    this.#log.error('The engine process stopped; a new one is started.', { ...details, delay });
    this.#restartTimer = setTimeout(() => this.#start(), delay);
  }
}
