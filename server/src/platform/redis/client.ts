import { Redis, type RedisOptions } from 'ioredis';
import type { Secret } from '../secret.js';

/**
 * Fail fast: nothing is queued, re-sent or waited for while Redis is away, for every call has a fallback.
 * Reconnecting goes on for ever in the background, with growing pauses.
 */
const failFast: RedisOptions = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  autoResubscribe: false,
  maxRetriesPerRequest: 0,
  commandTimeout: 250,
  connectTimeout: 1000,
  keepAlive: 5000,
  lazyConnect: true,
  retryStrategy: (attempt) => Math.min(100 * 2 ** Math.min(attempt, 5), 2000) + Math.random() * 100,
};

const scripts = {
  dvpHit:
    "local n=redis.call('incr',KEYS[1]) if n==1 then redis.call('pexpire',KEYS[1],ARGV[1]) end return {n,redis.call('pttl',KEYS[1])}",
  dvpRelease: "if redis.call('get',KEYS[1])==ARGV[1] then return redis.call('del',KEYS[1]) end return 0",
  dvpExtend: "if redis.call('get',KEYS[1])==ARGV[1] then return redis.call('pexpire',KEYS[1],ARGV[2]) end return 0",
};

/** The client with our scripts; ioredis sends a script's text again when the server has forgotten it. */
export interface ScriptedRedis extends Redis {
  /** Counts up, starting the window at the first hit: [count, milliseconds left]. */
  dvpHit(key: string, windowMs: number): Promise<[number, number]>;
  /** Deletes the lock if it is still ours. */
  dvpRelease(key: string, token: string): Promise<number>;
  /** Prolongs the lock if it is still ours. */
  dvpExtend(key: string, token: string, ttlMs: number): Promise<number>;
}

export function createClient(url: Secret<string>): ScriptedRedis {
  const client = new Redis(url.reveal(), failFast);
  for (const [name, lua] of Object.entries(scripts)) client.defineCommand(name, { numberOfKeys: 1, lua });
  client.on('error', () => undefined); // The gateway tells about it once; unheard it would end the process.
  client.connect().catch(() => undefined);
  return client as ScriptedRedis;
}
