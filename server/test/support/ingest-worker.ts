import path from 'node:path';
import { createEngine } from '../../src/engine/index.js';
import { createData, dataPersistence } from '../../src/modules/data/index.js';
import { createPeople, peoplePersistence } from '../../src/modules/people/index.js';
import { openDatabase, readsOfPrimary } from '../../src/platform/db/index.js';
import { openEgressGate } from '../../src/platform/egress/index.js';
import { httpPersistence } from '../../src/platform/http/index.js';
import { silentLog } from '../../src/platform/log/silent-log.js';
import { createMetrics } from '../../src/platform/metrics.js';
import type { Platform } from '../../src/platform/platform.js';
import { jobsPersistence, PostgresJobQueue } from '../../src/platform/queue/index.js';
import { openRedis } from '../../src/platform/redis/index.js';
import { Secret } from '../../src/platform/secret.js';
import { openStorage } from '../../src/platform/storage/index.js';
import { noTracing } from '../../src/platform/tracing/index.js';
import { createVault } from '../../src/platform/vault/index.js';
import { Writes } from '../../src/platform/writes.js';
import { testEnv } from './env.js';

/** A process with the worker role alone, on the database and storage of a test: to be killed. */
export interface IngestWorkerConfig {
  readonly server: { host: string; port: number; user: string; password: string; database: string } | { url: string };
  readonly dataDir: string;
}

const { server, dataDir } = JSON.parse(process.env['INGEST_WORKER'] ?? '') as IngestWorkerConfig;
const connection =
  'url' in server
    ? { url: new Secret(server.url) }
    : { embedded: { ...server, password: new Secret(server.password) } };
const env = testEnv(dataDir, { roles: ['worker'] });
const persistence = [jobsPersistence, httpPersistence, ...peoplePersistence, ...dataPersistence];
const db = await openDatabase({ connection, persistence, log: silentLog, poolSize: 5 });
const platform: Platform = {
  env,
  log: silentLog,
  metrics: createMetrics(),
  tracing: noTracing,
  db,
  reads: readsOfPrimary(db),
  redis: openRedis(null, silentLog),
  storage: await openStorage({ url: env.storageUrl, cacheDir: path.join(dataDir, 'cache'), cacheBytes: 1 << 20 }),
  clock: { now: () => new Date() },
  jobs: new PostgresJobQueue(db, silentLog, { pollMs: 50 }),
  writes: new Writes(),
  egress: openEgressGate(env, null, silentLog),
  vault: createVault(env.encryptionKey),
};
const { sharing } = createPeople({ platform, version: '0.0.0-test' });
const tempDir = path.join(dataDir, `engine-${process.pid}`);
const engine = createEngine({ memoryBytes: env.engineMemoryBytes, threads: 1, tempDir, log: silentLog });
const data = createData({ platform, engine, sharing, version: '0.0.0-test', inFlight: () => 0, samplesDir: null });
await data.start();
process.stdout.write('working\n');
