import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { JobQueue } from '../jobs.js';
import { createTimings } from '../timings.js';
import { inSpan, type Tracing } from '../tracing/index.js';

interface Observers {
  readonly metrics: Registry;
  readonly tracing: Tracing;
  readonly db: DataSource;
}

const buckets = [0.05, 0.2, 1, 5, 20, 60, 300, 1800];
/** A scrape does not wait for a database that is away. */
const patienceMs = 2_000;

/**
 * The queue, with what it does measured and traced. Names of jobs are ours, so there are few. The label is not
 * `job`: that is what Prometheus calls the server.
 */
export function observeJobs(jobs: JobQueue, { metrics, tracing, db }: Observers): JobQueue {
  const seconds = createTimings({
    name: 'job_seconds',
    help: 'Time that background jobs took',
    labelNames: ['job_name', 'outcome'],
    buckets,
    registry: metrics,
    tracing,
  });
  observeBacklog(metrics, db);
  return {
    enqueue: (name, data, options) => jobs.enqueue(name, data, options),
    schedule: (name, cron) => jobs.schedule(name, cron),
    close: () => jobs.close(),
    work: (name, options, handler) =>
      jobs.work(name, options, (data: Parameters<typeof handler>[0], signal) =>
        inSpan(tracing, { name: `job ${name}`, kind: 'consumer', attributes: { 'datavizpro.job': name } }, async () => {
          const startedAt = performance.now();
          const done = (outcome: string) =>
            seconds.observe({ job_name: name, outcome }, (performance.now() - startedAt) / 1000);
          try {
            await handler(data, signal);
            done('done');
          } catch (error) {
            done('failed');
            throw error;
          }
        }),
      ),
  };
}

interface Backlog {
  readonly job: string;
  readonly state: string;
  readonly count: number;
  readonly oldest: number;
}

/** The same on every instance: alerts take the maximum. */
function observeBacklog(metrics: Registry, db: DataSource): void {
  const oldest = new Gauge({
    name: 'job_oldest_due_seconds',
    help: 'How long the job that waits longest has been due',
    labelNames: ['job_name'],
    registers: [metrics],
  });
  new Gauge({
    name: 'jobs',
    help: 'Background jobs of the installation by state: waiting, active, failed',
    labelNames: ['job_name', 'state'],
    registers: [metrics],
    async collect() {
      const rows = await backlogOf(db).catch(() => null);
      this.reset();
      oldest.reset();
      for (const { job: job_name, state, count, oldest: seconds } of rows ?? []) {
        this.set({ job_name, state }, count);
        if (state === 'waiting') oldest.set({ job_name }, Math.max(0, seconds));
      }
    },
  });
}

async function backlogOf(db: DataSource): Promise<readonly Backlog[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('No answer.')), patienceMs);
  });
  const rows = db.query<Backlog[]>(
    `SELECT name AS job, state, count(*)::int AS count,
            coalesce(extract(epoch FROM now() - min(run_at)), 0)::float8 AS oldest
     FROM jobs.job GROUP BY name, state`,
  );
  rows.catch(() => undefined);
  return Promise.race([rows, late]).finally(() => clearTimeout(timer));
}
