import type { HttpApp } from '../platform/http/index.js';
import type { Platform } from '../platform/platform.js';
import type { Application } from './application.js';

const sweepJob = 'platform.sweep';

export interface WorkerOptions {
  readonly platform: Platform;
  readonly application: Application;
  readonly idempotency: Pick<HttpApp['idempotency'], 'sweep'>;
}

/** Background work that belongs to no single module; what belongs to one, the module starts itself. */
export async function startWorker({ platform, application, idempotency }: WorkerOptions): Promise<void> {
  const { env, jobs } = platform;
  if (!env.roles.includes('worker')) return;
  await jobs.work(sweepJob, { concurrency: 1 }, async () => {
    await application.people.sweep();
    await idempotency.sweep();
  });
  await jobs.schedule(sweepJob, '41 3 * * *');
}
