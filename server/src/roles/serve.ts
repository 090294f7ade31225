import path from 'node:path';
import type { Persistence } from '../platform/db/index.js';
import type { Env } from '../platform/env.js';
import { createLog } from '../platform/log/index.js';
import { openPlatform } from '../platform/open-platform.js';
import { announce } from './announce.js';
import { createApplication } from './application.js';
import { Lifecycle } from './lifecycle.js';
import { allPersistence } from './persistence.js';
import { installation } from './installation.js';
import { lookInside, preflight } from './preflight.js';
import { startWeb, type WebServer } from './web.js';
import { startWorker } from './worker.js';

const Second = { ms: 1000 };
const graceMs = 25 * Second.ms;

/**
 * Environment → preflight → platform → modules → listen → background work. Ends the process when the start fails.
 * `persistence`: what the database is brought to; a version with one migration more is another list.
 */
export async function serve(env: Env, persistence: readonly Persistence[] = allPersistence): Promise<void> {
  const log = createLog({ level: env.logLevel, format: env.logFormat, file: env.logFile, httpUrl: env.logHttpUrl });
  const lifecycle = new Lifecycle(log);
  try {
    const { root, version } = installation;
    for (const doubt of env.doubts) log.warn(doubt);
    await preflight(env, log);
    const platform = await openPlatform(env, log, persistence, version);
    lifecycle.onClose('platform', () => platform.close());
    await lookInside(platform);
    let web: WebServer | null = null;
    const inFlight = () => web?.http.admission.inFlight ?? 0;
    const samplesDir = path.join(root, 'samples');
    const application = createApplication({ platform, version, samplesDir, inFlight });
    lifecycle.onClose('application', () => application.close());
    const setupLink = await application.start();
    web = await startWeb({ platform, application, version, webRoot: path.join(root, 'web/dist') });
    const { http, port } = web;
    lifecycle.onClose('http', () => http.close(graceMs));
    if (env.roles.includes('web')) lifecycle.onDrain(env.drainSeconds * Second.ms, (ms) => http.drain(ms));
    await startWorker({ platform, application, idempotency: http.idempotency });
    lifecycle.started();
    log.info('Listening.', { host: env.host, port, roles: env.roles, version });
    announce(env.publicUrl, setupLink, process.uptime() * Second.ms);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await lifecycle.abandon(`The server cannot start: ${reason}`, error);
  }
}
