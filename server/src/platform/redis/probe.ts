import { Cluster, type Redis } from 'ioredis';
import type { Secret } from '../secret.js';
import { openRedisTarget } from './client.js';
import { parseRedisUrl, type RedisTarget } from './redis-url.js';

export type RedisProbe =
  | {
      readonly ok: true;
      readonly version: string;
      /** Milliseconds since 1970, by its clock. */
      readonly time: number;
      /** Where it was found, in words; empty for a single server. */
      readonly found: string;
    }
  | { readonly ok: false; readonly reason: string };

const patience = { connectTimeout: 2000, commandTimeout: 2000, sentinelCommandTimeout: 2000, maxRetriesPerRequest: 0 };

/** Asks a Redis once, without trying again: one server, the master that sentinels name, or a cluster. */
export async function probeRedis(url: Secret<string>): Promise<RedisProbe> {
  const target = parseRedisUrl(url.reveal());
  const client = openRedisTarget(target, {
    ...patience,
    lazyConnect: true,
    failoverDetector: false,
    retryStrategy: () => null,
    sentinelRetryStrategy: () => null,
  });
  const heard: { error?: Error } = {};
  client.on('error', (error: Error) => (heard.error = error));
  client.on('node error', (error: Error) => (heard.error = error));
  try {
    await client.connect();
    return await ask(client, target);
  } catch (error) {
    const { code, message } = innermost(heard.error ?? (error as Error));
    return { ok: false, reason: code ?? message };
  } finally {
    client.disconnect();
  }
}

async function ask(client: Redis | Cluster, target: RedisTarget): Promise<RedisProbe> {
  const [seconds, micros] = await client.time();
  const version = /redis_version:(\S+)/.exec(await client.info('server'))?.[1] ?? '';
  const time = Number(seconds) * 1000 + Number(micros) / 1000;
  return { ok: true, version, time, found: describe(client, target) };
}

function describe(client: Redis | Cluster, target: RedisTarget): string {
  if (client instanceof Cluster) {
    const [masters, all] = [client.nodes('master').length, client.nodes('all').length];
    return `a cluster of ${masters} masters and ${all - masters} replicas`;
  }
  if (target.kind !== 'sentinel') return '';
  const { remoteAddress = 'unknown', remotePort = 0 } = client.stream;
  return `the master "${target.master}" is ${remoteAddress}:${remotePort}`;
}

/** What a cluster says about all of its nodes is less than what the last of them said. */
function innermost(error: Error & { lastNodeError?: Error }): NodeJS.ErrnoException {
  return error.lastNodeError ?? error;
}
