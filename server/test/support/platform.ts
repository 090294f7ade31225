import { Writes } from '../../src/platform/writes.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock } from '../../src/platform/clock.js';
import { readsOfPrimary, type Persistence } from '../../src/platform/db/index.js';
import { openEgressGate } from '../../src/platform/egress/index.js';
import type { Env } from '../../src/platform/env.js';
import type { Log } from '../../src/platform/log/log.js';
import { silentLog } from '../../src/platform/log/silent-log.js';
import { createMetrics } from '../../src/platform/metrics.js';
import type { Platform } from '../../src/platform/platform.js';
import { jobsPersistence, observeJobs, PostgresJobQueue } from '../../src/platform/queue/index.js';
import { openRedis } from '../../src/platform/redis/index.js';
import { openStorage } from '../../src/platform/storage/index.js';
import { openTracing } from '../../src/platform/tracing/index.js';
import { createVault } from '../../src/platform/vault/index.js';
import { testDatabase, type TestDatabase } from './database.js';
import { testEnv } from './env.js';

export interface TestPlatform extends Platform {
  readonly database: TestDatabase;
  readonly clock: TestClock;
  close(): Promise<void>;
}

/** Starts at the real time and moves when told. */
export interface TestClock extends Clock {
  advance(ms: number): void;
}

export interface TestPlatformOptions {
  /** Of the modules under test. */
  readonly persistence?: readonly Persistence[];
  readonly env?: Partial<Env>;
  readonly log?: Log;
  /** Share a database between two platforms: two instances. */
  readonly database?: TestDatabase;
}

/** Everything modules stand on, for real: a database of its own, a temporary folder, Redis if `env.redisUrl` says so. */
export async function testPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const dataDir = options.env?.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'dvp-platform-')));
  const env = testEnv(dataDir, options.env);
  const log = options.log ?? silentLog;
  const database = options.database ?? (await testDatabase([jobsPersistence, ...(options.persistence ?? [])]));
  const redis = openRedis(env.redisUrl, log);
  const cacheDir = path.join(dataDir, 'cache');
  const storage = await openStorage({ url: env.storageUrl, cacheDir, cacheBytes: env.storageCacheBytes });
  const metrics = createMetrics({ exemplars: env.tracing !== null });
  const tracing = await openTracing(env.tracing, { version: '0.0.0-test', log, metrics });
  const queue = new PostgresJobQueue(database.db, log, { pollMs: 100, patienceMs: 5000 });
  const jobs = observeJobs(queue, { metrics, tracing, db: database.db });
  return {
    env,
    log,
    metrics,
    tracing,
    db: database.db,
    reads: readsOfPrimary(database.db),
    database,
    redis,
    storage,
    clock: testClock(),
    writes: new Writes(),
    jobs,
    egress: openEgressGate(env, null, log),
    vault: createVault(env.encryptionKey, env.encryptionKeysPrevious),
    close: async () => {
      await jobs.close();
      await tracing.close();
      await Promise.all([redis.close(), storage.close()]);
      if (options.database === undefined) await database.close();
      if (options.env?.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export function testClock(): TestClock {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset),
    advance: (ms) => {
      offset += ms;
    },
  };
}
