import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Env } from './platform/env.js';
import { EnvError, loadEnv } from './platform/environment/index.js';
import { createLog } from './platform/log/index.js';
import { openPlatform } from './platform/open-platform.js';
import { announce } from './roles/announce.js';
import { createApplication } from './roles/application.js';
import { Lifecycle } from './roles/lifecycle.js';
import { allPersistence } from './roles/persistence.js';
import { startWeb, type WebServer } from './roles/web.js';
import { startWorker } from './roles/worker.js';

const Second = { ms: 1000 };
const graceMs = 25 * Second.ms;
/** From `src` and from `dist` alike. */
const root = path.resolve(import.meta.dirname, '../..');

/** Environment → platform → modules → listen → background work. */
async function main(env: Env): Promise<void> {
  const log = createLog({ level: env.logLevel, format: env.logFormat, file: env.logFile, httpUrl: env.logHttpUrl });
  const lifecycle = new Lifecycle(log);
  try {
    const version = readVersion();
    const platform = await openPlatform(env, log, allPersistence);
    lifecycle.onClose('platform', () => platform.close());
    let web: WebServer | null = null;
    const inFlight = () => web?.http.admission.inFlight ?? 0;
    const samplesDir = path.join(root, 'samples');
    const application = createApplication({ platform, version, samplesDir, inFlight });
    lifecycle.onClose('application', () => application.close());
    const setupLink = await application.start();
    web = await startWeb({ platform, application, version, webRoot: path.join(root, 'web/dist') });
    const { http, port } = web;
    lifecycle.onClose('http', () => http.close(graceMs));
    await startWorker({ platform, application, idempotency: http.idempotency });
    lifecycle.started();
    log.info('Listening.', { host: env.host, port, roles: env.roles, version });
    announce(env.publicUrl, setupLink, process.uptime() * Second.ms);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await lifecycle.abandon(`The server cannot start: ${reason}`, error);
  }
}

function readVersion(): string {
  return (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

function readEnv(): Env {
  try {
    return loadEnv(process.env);
  } catch (error) {
    // No stack: this is for the operator, and there is no log yet.
    process.stderr.write(`${error instanceof EnvError ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

await main(readEnv());
