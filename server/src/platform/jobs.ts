/** Background work in PostgreSQL: a job runs once, on one instance with the `worker` role, and again after a crash. */
export interface JobQueue {
  /** `singletonKey`: a second job with the same key is not queued while one waits or runs. */
  enqueue<T extends object>(
    name: string,
    data: T,
    options?: { readonly singletonKey?: string; readonly startAfterSeconds?: number; readonly retryLimit?: number },
  ): Promise<void>;
  /** The handler must be able to run again after a crash at any point. */
  work<T extends object>(
    name: string,
    options: { readonly concurrency: number },
    handler: (data: T, signal: AbortSignal) => Promise<void>,
  ): Promise<void>;
  /** Cron in UTC, once in the whole cluster. */
  schedule(name: string, cron: string): Promise<void>;
  close(): Promise<void>;
}
