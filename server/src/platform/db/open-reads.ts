import type { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { RedisGateway } from '../redis/redis.js';
import type { Secret } from '../secret.js';
import { openPool } from './database.js';
import type { DatabaseOptions } from './options.js';
import { readsOfPrimary, ReplicaReads, type Reads } from './reads.js';
import { Replica } from './replica.js';

/** A replica that does not answer by then is left for the primary. */
const answerMs = 3_000;

interface OpenReadsOptions {
  readonly primary: DataSource;
  readonly replicaUrls: readonly Secret<string>[];
  readonly database: Omit<DatabaseOptions, 'connection'>;
  readonly redis: Pick<RedisGateway, 'get' | 'set'>;
  readonly metrics: Registry;
}

/** Replicas are a help and no condition: one that cannot be reached is told in the log, and tried again. */
export function openReads({ primary, replicaUrls, database, redis, metrics }: OpenReadsOptions): Reads {
  if (replicaUrls.length === 0) return readsOfPrimary(primary);
  const replicas = replicaUrls.map((url) => {
    const { host } = new URL(url.reveal());
    const open = () => openPool({ ...database, connection: { url }, answerMs });
    return new Replica({ name: host, log: database.log, open });
  });
  return new ReplicaReads({ primary, replicas, redis, metrics });
}
