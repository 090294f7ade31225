import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log/log.js';
import type { ClaimedJob, JobStore } from './job-store.js';

export interface WorkerOptions {
  readonly name: string;
  /** Unique per process. */
  readonly workerId: string;
  readonly concurrency: number;
  readonly pollMs: number;
  readonly store: JobStore;
  readonly log: Log;
  readonly handler: (data: object, signal: AbortSignal) => Promise<void>;
}

interface Running {
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

const longestPauseMs = 15_000;

/** Runs the jobs of one name, some at a time, until it is stopped. */
export class Worker {
  readonly #options: WorkerOptions;
  readonly #running = new Map<string, Running>();
  #wake = new AbortController();
  #stopped = false;
  #loop: Promise<void> | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#loop = this.#run();
  }

  /** Looks for work now: a job was queued in this process, or a place became free. */
  wake(): void {
    this.#wake.abort();
  }

  /** Takes no more jobs. What runs gets `patienceMs`, then its signal aborts, then it is given back. */
  async stop(patienceMs: number): Promise<void> {
    this.#stopped = true;
    this.wake();
    await this.#loop;
    if (await this.#settle(patienceMs)) return;
    const unfinished = [...this.#running.keys()];
    for (const { abort } of this.#running.values()) abort.abort(new Error('The server is shutting down.'));
    await this.#settle(1000);
    // Those that finished after all are no longer there to give back.
    await this.#options.store.giveBack(unfinished, this.#options.workerId);
  }

  /** Keeps the leases. A job that was taken from us (we were frozen for too long) is aborted: it runs elsewhere. */
  async heartbeat(): Promise<void> {
    if (this.#running.size === 0) return;
    const asked = [...this.#running.keys()];
    const kept = await this.#options.store.extend(asked, this.#options.workerId);
    for (const id of asked.filter((job) => !kept.has(job)))
      this.#running.get(id)?.abort.abort(new Error('Another worker has taken this job over.'));
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stopped;) {
      failures = (await this.#takeSome()) ? 0 : failures + 1;
      await this.#pause(Math.min(this.#options.pollMs * 2 ** Math.min(failures, 5), longestPauseMs));
    }
  }

  /** False when the database cannot be asked. */
  async #takeSome(): Promise<boolean> {
    const { name, workerId, concurrency, store, log } = this.#options;
    const free = concurrency - this.#running.size;
    if (free <= 0) return true;
    try {
      for (const job of await store.claim(name, workerId, free)) this.#begin(job);
      return true;
    } catch (error) {
      log.warn('Jobs cannot be fetched; trying again.', { job: name, error });
      return false;
    }
  }

  #begin(job: ClaimedJob): void {
    const abort = new AbortController();
    const done = this.#perform(job, abort.signal).finally(() => {
      this.#running.delete(job.id);
      this.wake();
    });
    this.#running.set(job.id, { abort, done });
  }

  async #perform(job: ClaimedJob, signal: AbortSignal): Promise<void> {
    const { store, workerId, handler, log } = this.#options;
    const fields = { job: job.name, jobId: job.id, attempt: job.attempts };
    try {
      // A job that took its process down every time must not do so for ever.
      if (job.attempts > job.retryLimit + 1) throw new Error('The job was interrupted too often.');
      await handler(job.data, signal);
      await store.finish(job.id, workerId);
    } catch (error) {
      const isLast = job.attempts > job.retryLimit;
      if (this.#stopped && signal.aborted) return;
      log[isLast ? 'error' : 'warn'](isLast ? 'A job has failed.' : 'A job failed and will be tried again.', {
        ...fields,
        error,
      });
      await store.fail(job, workerId, String(error).slice(0, 2000)).catch(() => undefined);
    }
  }

  async #settle(patienceMs: number): Promise<boolean> {
    const all = Promise.all([...this.#running.values()].map((job) => job.done));
    return Promise.race([all.then(() => true), sleep(patienceMs, false, { ref: false })]);
  }

  async #pause(ms: number): Promise<void> {
    if (this.#stopped) return;
    await sleep(ms, undefined, { signal: this.#wake.signal }).catch(() => undefined);
    this.#wake = new AbortController();
  }
}
