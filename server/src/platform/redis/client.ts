import { Cluster, Redis, type ClusterOptions, type RedisOptions } from 'ioredis';
import type { Secret } from '../secret.js';
import { parseRedisUrl, type RedisTarget } from './redis-url.js';

/**
 * Fail fast: nothing is queued, re-sent or waited for while Redis is away, for every call has a fallback.
 * Reconnecting goes on for ever in the background, with growing pauses.
 */
const pause = (attempt: number): number => Math.min(100 * 2 ** Math.min(attempt, 5), 2000) + Math.random() * 100;
const failFast: RedisOptions = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  autoResubscribe: false,
  maxRetriesPerRequest: 0,
  commandTimeout: 250,
  connectTimeout: 1000,
  keepAlive: 5000,
  lazyConnect: true,
  retryStrategy: pause,
};
/** A master that became a replica refuses writes: a new connection asks again who the master is. */
const followMaster: RedisOptions = {
  reconnectOnError: (error) => error.message.startsWith('READONLY'),
  failoverDetector: true,
  sentinelRetryStrategy: pause,
  sentinelCommandTimeout: 1000,
};
const failFastCluster: ClusterOptions = {
  enableOfflineQueue: false,
  lazyConnect: true,
  // Enough to follow a slot that has moved, not to wait for one that nobody serves.
  maxRedirections: 3,
  retryDelayOnFailover: 50,
  retryDelayOnClusterDown: 50,
  slotsRefreshTimeout: 1000,
  slotsRefreshInterval: 2000,
  clusterRetryStrategy: pause,
};

const scripts = {
  dvpHit:
    "local n=redis.call('incr',KEYS[1]) if n==1 then redis.call('pexpire',KEYS[1],ARGV[1]) end return {n,redis.call('pttl',KEYS[1])}",
  dvpRelease: "if redis.call('get',KEYS[1])==ARGV[1] then return redis.call('del',KEYS[1]) end return 0",
  dvpExtend: "if redis.call('get',KEYS[1])==ARGV[1] then return redis.call('pexpire',KEYS[1],ARGV[2]) end return 0",
};

/**
 * The client with our scripts; ioredis sends a script's text again when the server has forgotten it. Every command of
 * ours has one key, so that a Redis Cluster knows which of its nodes has it.
 */
export interface ScriptedRedis extends Pick<
  Redis,
  'getBuffer' | 'setex' | 'set' | 'unlink' | 'publish' | 'status' | 'disconnect' | 'on'
> {
  removeAllListeners(event: string): unknown;
  /** Whether it answers: one server, or any node of a cluster. */
  ping(): Promise<string>;
  /** Counts up, starting the window at the first hit: [count, milliseconds left]. */
  dvpHit(key: string, windowMs: number): Promise<[number, number]>;
  /** Deletes the lock if it is still ours. */
  dvpRelease(key: string, token: string): Promise<number>;
  /** Prolongs the lock if it is still ours. */
  dvpExtend(key: string, token: string, ttlMs: number): Promise<number>;
}

export function createClient(url: Secret<string>): ScriptedRedis {
  const client = open(parseRedisUrl(url.reveal()), failFast, failFastCluster);
  for (const [name, lua] of Object.entries(scripts)) client.defineCommand(name, { numberOfKeys: 1, lua });
  connectBehind(client);
  // Both classes have all of these commands, and `defineCommand` adds ours.
  return client as unknown as ScriptedRedis;
}

/**
 * The connection that listens. In a cluster messages reach every node, so that it is a plain connection to any one of
 * them: it tells when it was lost, which ioredis' own for clusters does not.
 */
export function createListener(url: Secret<string>): Redis {
  const target = parseRedisUrl(url.reveal());
  const client = target.kind === 'cluster' ? openAnyNode(target, failFast) : openServer(target, failFast);
  connectBehind(client);
  return client;
}

/** For whoever asks once. */
export const openRedisTarget = (target: RedisTarget, options: RedisOptions): Redis | Cluster =>
  open(target, options, { lazyConnect: true, clusterRetryStrategy: () => null, slotsRefreshTimeout: 2000 });

function open(target: RedisTarget, options: RedisOptions, clusterOptions: ClusterOptions): Redis | Cluster {
  if (target.kind !== 'cluster') return openServer(target, options);
  const { retryStrategy: _own, enableOfflineQueue: _ofCluster, lazyConnect: _too, ...ofNodes } = options;
  return new Cluster([...target.hosts], { ...clusterOptions, redisOptions: { ...ofNodes, ...login(target) } });
}

function openServer(target: Exclude<RedisTarget, { kind: 'cluster' }>, options: RedisOptions): Redis {
  if (target.kind === 'single') return new Redis(target.url, options);
  return new Redis({
    ...followMaster,
    ...options,
    ...login(target),
    sentinels: [...target.hosts],
    name: target.master,
    db: target.database,
    ...(target.sentinelUsername !== null && { sentinelUsername: target.sentinelUsername }),
    ...(target.sentinelPassword !== null && { sentinelPassword: target.sentinelPassword }),
    ...(target.tls && { enableTLSForSentinelMode: true, sentinelTLS: {} }),
  });
}

/** Each new try is at the next node. */
function openAnyNode(target: RedisTarget, options: RedisOptions): Redis {
  let turn = Math.floor(Math.random() * target.hosts.length);
  const next = () => target.hosts[turn++ % target.hosts.length];
  const client: Redis = new Redis({
    ...options,
    ...login(target),
    ...next(),
    retryStrategy: (attempt) => {
      Object.assign(client.options, next());
      return attempt <= target.hosts.length ? 50 : pause(attempt);
    },
  });
  return client;
}

const login = ({ username, password, tls }: RedisTarget): RedisOptions => ({
  ...(username !== null && { username }),
  ...(password !== null && { password }),
  ...(tls && { tls: {} }),
});

function connectBehind(client: Redis | Cluster): void {
  client.on('error', () => undefined); // The gateway tells about it once; unheard it would end the process.
  client.connect().catch(() => undefined);
}
