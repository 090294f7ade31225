import type { Worker } from 'node:worker_threads';
import { AppError } from '../../../platform/app-error.js';
import { startWorker } from '../../../platform/start-worker.js';
import type { PasswordJob, PasswordResult } from './protocol.js';

interface Pending {
  readonly job: PasswordJob;
  readonly resolve: (value: string | boolean) => void;
  readonly reject: (error: Error) => void;
}

export interface PoolOptions {
  readonly threads: number;
  /** Jobs that may wait; one more is refused with `overloaded`. */
  readonly maxWaiting: number;
}

/** A few threads, started when first needed, and a bounded queue before them. */
export class PasswordWorkers {
  readonly #options: PoolOptions;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Pending>();
  readonly #waiting: Pending[] = [];
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  run(job: PasswordJob): Promise<string | boolean> {
    if (this.#closed) return Promise.reject(new AppError('shutting_down'));
    if (this.#waiting.length >= this.#options.maxWaiting)
      return Promise.reject(new AppError('overloaded', 'Too many people are signing in.', { retryAfter: 2 }));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const open = [...this.#waiting.splice(0), ...this.#busy.values()];
    const workers = [...this.#idle.splice(0), ...this.#busy.keys()];
    this.#busy.clear();
    for (const { reject } of open) reject(new AppError('shutting_down'));
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? this.#start();
      if (worker === null) return;
      const pending = this.#waiting.shift();
      if (pending === undefined) return;
      this.#busy.set(worker, pending);
      worker.ref();
      worker.postMessage(pending.job);
    }
  }

  #start(): Worker | null {
    if (this.#busy.size + this.#idle.length >= this.#options.threads) return null;
    const worker = startWorker(new URL('./worker.js', import.meta.url));
    worker.on('message', ({ value }: PasswordResult) => {
      const pending = this.#busy.get(worker);
      this.#busy.delete(worker);
      if (this.#closed) return;
      worker.unref();
      this.#idle.push(worker);
      pending?.resolve(value);
      this.#dispatch();
    });
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, new Error('A password worker ended')));
    return worker;
  }

  /** A broken worker costs its job only: the next job starts another. */
  #lose(worker: Worker, error: unknown): void {
    const place = this.#idle.indexOf(worker);
    if (place !== -1) this.#idle.splice(place, 1);
    const pending = this.#busy.get(worker);
    this.#busy.delete(worker);
    pending?.reject(new Error('A password could not be checked', { cause: error }));
    if (!this.#closed) this.#dispatch();
  }
}
