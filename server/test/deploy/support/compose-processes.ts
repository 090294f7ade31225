import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../../../src/platform/db/embedded/free-port.js';
import { startDebianPostgres } from '../../support/debian-postgres.js';
import { startInstance, type Instance } from '../../support/instance.js';
import { testS3 } from '../../support/s3.js';
import { startServerProcess } from '../../support/server-process.js';
import { environmentOf, readCompose } from './compose.js';
import { startNginx, type Nginx } from './debian-nginx.js';
import { ended } from './ended.js';
import { inRepository } from './paths.js';

/** The processes of compose.yaml without containers: its secrets, its environment, its nginx. */
export interface ComposeProcesses {
  readonly nginx: Nginx;
  readonly apps: readonly [Instance, Instance];
  readonly worker: Instance;
  secret(name: string): string;
  stop(): Promise<void>;
}

const publicUrl = 'http://datavizpro.example';

export async function startComposeProcesses(): Promise<ComposeProcesses> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dvp-compose-'));
  const stopping: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const step of stopping.splice(0).reverse()) await step();
  };
  const secrets = path.join(folder, 'secrets');
  execFileSync('sh', [inRepository('deploy/compose/make-secrets.sh'), secrets]);
  const secret = (name: string) => readFileSync(path.join(secrets, name), 'utf8');
  try {
    const moved = [
      await startPostgres(secret, stopping),
      await startRedis(folder, stopping),
      await startStorage(folder, stopping),
    ];
    for (const [name, url] of moved) {
      chmodSync(path.join(secrets, name), 0o600);
      writeFileSync(path.join(secrets, name), url);
    }
    const compose = readCompose();
    const environment = (name: string) => environmentOf(compose, name, secrets, { PUBLIC_URL: publicUrl });
    await makeBucket(environment('bucket'));
    const start = async (name: string) => {
      const env = {
        LOG_FORMAT: 'json',
        ...environment(name),
        DATAVIZPRO_ADMIN_EMAIL: 'admin@example.org',
        DATAVIZPRO_ADMIN_PASSWORD: '',
      };
      const instance = await startInstance({ dataDir: path.join(folder, name), from: 'dist', env });
      stopping.push(() => instance.stop());
      return instance;
    };
    const started = await Promise.allSettled([start('app-1'), start('app-2'), start('worker')]);
    const [first, second, worker] = started.map((each) => {
      if (each.status === 'rejected') throw each.reason as Error;
      return each.value;
    }) as [Instance, Instance, Instance];
    const nginx = await startNginx([first, second].map(({ url }) => new URL(url).host));
    stopping.push(() => nginx.stop());
    return { nginx, apps: [first, second], worker, secret, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Moved = readonly [secret: string, url: string];
type Stopping = (() => Promise<unknown>)[];

/** A role and a database of their own, as the image makes them: the application owns it and is nothing more. */
async function startPostgres(secret: (name: string) => string, stopping: Stopping): Promise<Moved> {
  const server = await startDebianPostgres();
  stopping.push(() => server.stop());
  const url = new URL(secret('database_url'));
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`CREATE ROLE ${url.username} LOGIN PASSWORD ${pg.escapeLiteral(url.password)}`);
  await client.query(`CREATE DATABASE ${url.pathname.slice(1)} OWNER ${url.username}`);
  await client.end();
  return ['database_url', moveTo(url, server.port)];
}

/** The written redis.conf, on a port of the test's. */
async function startRedis(folder: string, stopping: Stopping): Promise<Moved> {
  const port = await freePort();
  const dir = path.join(folder, 'redis');
  execFileSync('mkdir', [dir]);
  const conf = path.join(folder, 'secrets/redis.conf');
  const server = await startServerProcess(['redis-server', conf, '--port', String(port), '--bind', '127.0.0.1'], {
    folder: dir,
    port,
  });
  stopping.push(() => server.stop());
  return ['redis_url', moveTo(new URL(readFileSync(path.join(folder, 'secrets/redis_url'), 'utf8')), port)];
}

/** An S3 server with the written account, and without any bucket. */
async function startStorage(folder: string, stopping: Stopping): Promise<Moved> {
  const url = new URL(readFileSync(path.join(folder, 'secrets/storage_url'), 'utf8'));
  const s3 = await testS3({ accessKeyId: url.username, secretAccessKey: url.password, bucket: null });
  stopping.push(() => s3.close());
  url.searchParams.set('endpoint', s3.endpoint);
  return ['storage_url', url.href];
}

async function makeBucket(variables: Readonly<Record<string, string>>): Promise<void> {
  const script = inRepository('deploy/image/make-bucket.mjs');
  const env = { PATH: process.env['PATH'] ?? '', ...variables };
  const { code, output } = await ended(spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  if (code !== 0) throw new Error(`The bucket was not made:\n${output}`);
}

function moveTo(url: URL, port: number): string {
  url.host = `127.0.0.1:${port}`;
  return url.href;
}
