import type { EntityManager } from 'typeorm';

/** Background work in PostgreSQL: a job runs once, on one instance with the `worker` role, and again after a crash. */
export interface JobQueue {
  // The caller names the type of its own jobs: what is queued under a name is what its handler takes.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  enqueue<T extends object>(name: string, data: T, options?: EnqueueOptions): Promise<void>;
  /** The handler must be able to run again after a crash at any point. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  work<T extends object>(
    name: string,
    options: { readonly concurrency: number },
    handler: (data: T, signal: AbortSignal) => Promise<void>,
  ): Promise<void>;
  /** Cron in UTC, once in the whole cluster. */
  schedule(name: string, cron: string): Promise<void>;
  close(): Promise<void>;
}

export interface EnqueueOptions {
  /** A second job with the same name and key is not queued while one waits or runs. */
  readonly singletonKey?: string;
  readonly startAfterSeconds?: number;
  /** How often a failed or crashed job is tried again. Default 3. */
  readonly retryLimit?: number;
  /** Queue it in this transaction: it runs if and only if the transaction commits. */
  readonly manager?: EntityManager;
}
