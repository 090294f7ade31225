import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { EnqueueOptions, JobQueue } from '../jobs.js';
import type { Log } from '../log/log.js';
import { nextCronTime } from './cron.js';
import { JobStore } from './job-store.js';
import { Worker } from './worker.js';

const Second = { ms: 1000 };

export interface QueueTimes {
  /** How often to look for jobs that other instances queued. */
  readonly pollMs: number;
  /** How often to say that running jobs are alive; well below the lease of 30 s. */
  readonly heartbeatMs: number;
  readonly cronMs: number;
  /** What running jobs get to finish at shutdown. */
  readonly patienceMs: number;
}

const defaultTimes: QueueTimes = {
  pollMs: Second.ms,
  heartbeatMs: 8 * Second.ms,
  cronMs: 10 * Second.ms,
  patienceMs: 20 * Second.ms,
};
const keepFailedDays = 14;
/** When to look for what a transaction queued: most commit at once. */
const commitMs = [5, 50];

/** Background work as rows that workers lock, lease and delete. */
export class PostgresJobQueue implements JobQueue {
  readonly #store: JobStore;
  readonly #log: Log;
  readonly #times: QueueTimes;
  readonly #workerId = randomUUID();
  readonly #workers = new Map<string, Worker>();
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(db: DataSource, log: Log, times: Partial<QueueTimes> = {}) {
    this.#store = new JobStore(db);
    this.#log = log;
    this.#times = { ...defaultTimes, ...times };
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- see the interface
  async enqueue<T extends object>(name: string, data: T, options: EnqueueOptions = {}): Promise<void> {
    await this.#store.add(name, data, options);
    // Inside of a transaction the job shows at the commit, which is near.
    if (options.manager === undefined) this.#workers.get(name)?.wake();
    else for (const ms of commitMs) setTimeout(() => this.#workers.get(name)?.wake(), ms).unref();
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- see the interface
  work<T extends object>(
    name: string,
    options: { readonly concurrency: number },
    handler: (data: T, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    if (this.#workers.has(name)) throw new Error(`Two handlers for the job ${name}`);
    if (this.#workers.size === 0) this.#startTimers();
    const worker = new Worker({
      name,
      workerId: this.#workerId,
      concurrency: options.concurrency,
      pollMs: this.#times.pollMs,
      store: this.#store,
      log: this.#log,
      // What is queued under a name is what its handler takes: both sides are ours.
      handler: handler as (data: object, signal: AbortSignal) => Promise<void>,
    });
    this.#workers.set(name, worker);
    worker.start();
    return Promise.resolve();
  }

  async schedule(name: string, cron: string): Promise<void> {
    await this.#store.keepSchedule(name, cron, nextCronTime(cron, new Date()));
  }

  async close(): Promise<void> {
    const heartbeat = this.#every(this.#times.heartbeatMs, () => this.#heartbeat());
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all([...this.#workers.values()].map((worker) => worker.stop(this.#times.patienceMs)));
    clearInterval(heartbeat);
  }

  #startTimers(): void {
    this.#timers.push(
      this.#every(this.#times.heartbeatMs, () => this.#heartbeat()),
      this.#every(this.#times.cronMs, () => this.#runSchedules()),
    );
  }

  #every(ms: number, task: () => Promise<void>): NodeJS.Timeout {
    const run = () => void task().catch((error: unknown) => this.#log.warn('The job queue is held up.', { error }));
    return setInterval(run, ms).unref();
  }

  async #heartbeat(): Promise<void> {
    await Promise.all([...this.#workers.values()].map((worker) => worker.heartbeat()));
  }

  async #runSchedules(): Promise<void> {
    await this.#store.runDue(nextCronTime);
    await this.#store.sweepFailed(keepFailedDays);
    for (const worker of this.#workers.values()) worker.wake();
  }
}
