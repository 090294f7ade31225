import path from 'node:path';
import { systemClock } from './clock.js';
import { EmbeddedPostgres, openDatabase, openReads, type DatabaseConnection, type Persistence } from './db/index.js';
import { openEgressGate } from './egress/index.js';
import type { Env } from './env.js';
import type { ClosableLog } from './log/index.js';
import { createMetrics } from './metrics.js';
import type { Platform } from './platform.js';
import { jobsPersistence, observeJobs, PostgresJobQueue } from './queue/index.js';
import { openRedis } from './redis/index.js';
import { observePlatform } from './platform-metrics.js';
import { observeStorageCache, openStorage } from './storage/index.js';
import { openTracing } from './tracing/index.js';
import { createVault } from './vault/index.js';
import { Writes } from './writes.js';

export interface OpenPlatform extends Platform {
  /** In the order of dependence; the embedded PostgreSQL goes last. */
  close(): Promise<void>;
}

/** Opens everything that modules stand on. What was opened before a failure is closed again. */
export async function openPlatform(
  env: Env,
  log: ClosableLog,
  persistence: readonly Persistence[],
  version = 'unknown',
): Promise<OpenPlatform> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of closing.splice(0).reverse())
      await step().catch((error: unknown) => log.error('A part did not close cleanly.', { error }));
  };
  try {
    const metrics = createMetrics({ exemplars: env.tracing !== null });
    const tracing = await openTracing(env.tracing, { version, log, metrics });
    closing.push(() => tracing.close());
    const connection = await openServer(env, log, closing);
    const database = { persistence: [jobsPersistence, ...persistence], log };
    const db = await openDatabase({ ...database, connection });
    closing.push(() => db.destroy());
    const redis = openRedis(env.redisUrl, log);
    closing.push(() => redis.close());
    const reads = openReads({ primary: db, replicaUrls: env.replicaUrls, database, redis, metrics });
    closing.push(() => reads.close());
    const cacheDir = path.join(env.dataDir, 'cache');
    const storage = await openStorage({ url: env.storageUrl, cacheDir, cacheBytes: env.storageCacheBytes });
    closing.push(() => storage.close());
    observeStorageCache(metrics, storage);
    const jobs = observeJobs(new PostgresJobQueue(db, log), { metrics, tracing, db });
    closing.push(() => jobs.close());
    observePlatform({ metrics, db, redis, env, version });
    return {
      env,
      log,
      metrics,
      tracing,
      db,
      reads,
      redis,
      storage,
      clock: systemClock,
      writes: new Writes(),
      jobs,
      egress: openEgressGate(env, 'embedded' in connection ? connection.embedded : null, log),
      vault: createVault(env.encryptionKey, env.encryptionKeysPrevious),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openServer(
  env: Env,
  log: ClosableLog,
  closing: (() => Promise<unknown>)[],
): Promise<DatabaseConnection> {
  if (env.databaseUrl !== null) return { url: env.databaseUrl };
  const server = await EmbeddedPostgres.start({ dataDir: env.dataDir, log });
  closing.push(() => server.stop());
  return { embedded: server.connection };
}
