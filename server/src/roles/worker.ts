import type { Platform } from '../platform/platform.js';
import type { HttpApp } from '../platform/http/index.js';
import type { Application } from './application.js';

const sweepJob = 'platform.sweep';

export interface WorkerOptions {
  readonly platform: Platform;
  readonly application: Application;
  readonly idempotency: Pick<HttpApp['idempotency'], 'sweep'>;
  /** The repository's `samples/`. */
  readonly samplesDir: string;
}

export interface BackgroundWork {
  close(): Promise<void>;
}

/** Background work that belongs to no single module: sweeping, and the sample that a new installation shows. */
export async function startWorker(options: WorkerOptions): Promise<BackgroundWork> {
  const { env, jobs } = options.platform;
  if (!env.roles.includes('worker')) return { close: () => Promise.resolve() };
  await jobs.work(sweepJob, { concurrency: 1 }, async () => {
    await options.application.people.sweep();
    await options.idempotency.sweep();
  });
  await jobs.schedule(sweepJob, '41 3 * * *');
  return seedInBackground(options);
}

/** The server is useful before its sample is there. What was not finished is finished at the next start. */
function seedInBackground({ platform: { log }, application, samplesDir }: WorkerOptions): BackgroundWork {
  const stop = new AbortController();
  const seeded = application.dashboards.seedSample(samplesDir, stop.signal).catch((error: unknown) => {
    if (!stop.signal.aborted) log.warn('The sample dashboard could not be made.', { error });
  });
  return {
    close: () => {
      stop.abort();
      return seeded;
    },
  };
}
