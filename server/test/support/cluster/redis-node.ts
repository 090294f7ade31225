import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../../src/platform/db/embedded/free-port.js';
import { startServerProcess } from '../server-process.js';

export const redisPassword = 'redis-for-this-cluster';

/** One redis-server of a group. */
export interface RedisNode {
  readonly port: number;
  /** SIGKILL: what a crash looks like. */
  kill(): void;
  /** Starts it again, with nothing of what it knew. */
  start(): Promise<void>;
  /** Asks it something. */
  ask<T>(...command: readonly [string, ...string[]]): Promise<T>;
  stop(): Promise<void>;
}

/** As `redis.conf` has them: `[name, value]`. */
export type RedisSettings = readonly (readonly [string, string])[];

export async function startRedisNode(settings: RedisSettings, port?: number): Promise<RedisNode> {
  const own = port ?? (await freePort());
  const launch = () => launchServer(own, [['requirepass', redisPassword], ['masterauth', redisPassword], ...settings]);
  let server = await launch();
  return {
    port: own,
    kill: () => void process.kill(server.pid, 'SIGKILL'),
    start: async () => {
      await server.stop();
      server = await launch();
    },
    ask: <T>(...command: readonly [string, ...string[]]) => askRedis<T>(own, redisPassword, command),
    stop: () => server.stop(),
  };
}

function launchServer(port: number, settings: RedisSettings) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dvp-redis-'));
  const all: RedisSettings = [
    ['port', String(port)],
    ['bind', '127.0.0.1'],
    ['dir', folder],
    ['appendonly', 'no'],
    // A replica is fed at once.
    ['repl-diskless-sync-delay', '0'],
    ...settings,
  ];
  const flags = all.flatMap(([name, value]) => [`--${name}`, ...value.split(' ')]);
  return startServerProcess(['redis-server', ...flags, '--save', ''], { folder, port });
}

/** One command on a connection of its own. */
export async function askRedis<T>(
  port: number,
  password: string | null,
  [name, ...args]: readonly [string, ...string[]],
): Promise<T> {
  const client = new Redis({
    port,
    ...(password !== null && { password }),
    lazyConnect: true,
    retryStrategy: () => null,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.call(name, ...args)) as T;
  } finally {
    client.disconnect();
  }
}
