import type { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { Clock } from './clock.js';
import type { Reads } from './db/index.js';
import type { EgressGate } from './egress/index.js';
import type { Env } from './env.js';
import type { JobQueue } from './jobs.js';
import type { Log } from './log/log.js';
import type { RedisGateway } from './redis/redis.js';
import type { CountingStorage } from './storage/storage.js';
import type { Tracing } from './tracing/index.js';
import type { Vault } from './vault/index.js';
import type { Writes } from './writes.js';

/** Everything that modules get at start-up. No singletons: it is passed in, and tests make their own. */
export interface Platform {
  readonly env: Env;
  readonly log: Log;
  readonly metrics: Registry;
  readonly tracing: Tracing;
  readonly db: DataSource;
  /** Where lists and configurations are read: from replicas where there are some. */
  readonly reads: Reads;
  readonly redis: RedisGateway;
  readonly storage: CountingStorage;
  readonly clock: Clock;
  readonly writes: Writes;
  readonly jobs: JobQueue;
  /** The one way out of this server to data sources. */
  readonly egress: EgressGate;
  /** Keeps secrets of data sources. */
  readonly vault: Vault;
}
