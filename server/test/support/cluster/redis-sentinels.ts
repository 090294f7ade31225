import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../../src/platform/db/embedded/free-port.js';
import { startServerProcess, type ServerProcess } from '../server-process.js';
import { eventually } from '../wait.js';
import { askRedis, redisPassword, startRedisNode } from './redis-node.js';

const master = 'mymaster';

/** A master, a replica of it, and three sentinels that watch them. */
export interface RedisSentinels {
  /** For REDIS_URL. */
  readonly url: string;
  /** SIGKILL to the master; resolves with the moment at which the sentinels had named another one. */
  killMaster(): Promise<number>;
  stop(): Promise<void>;
}

/** `downAfterMs`: for how long the master must not answer before a failover. */
export async function startRedisSentinels(downAfterMs = 1000): Promise<RedisSentinels> {
  const first = await startRedisNode([]);
  const second = await startRedisNode([['replicaof', `127.0.0.1 ${first.port}`]]);
  const sentinels = await Promise.all([1, 2, 3].map(() => startSentinel(first.port, downAfterMs)));
  const stop = async () => {
    await Promise.all([...sentinels.map(({ server }) => server.stop()), first.stop(), second.stop()]);
  };
  const ask = (...command: readonly [string, ...string[]]) =>
    Promise.all(sentinels.map(({ port }) => askRedis<unknown>(port, null, command)));
  try {
    await eventually(
      () => ask('SENTINEL', 'MASTER', master).then((answers) => answers.map(knows)),
      (known) => known.every(({ replicas, others }) => replicas === 1 && others === 2),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  const masterPorts = async () =>
    ((await ask('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', master)) as [string, string][]).map(([, port]) => Number(port));
  return {
    url: `redis+sentinel://:${redisPassword}@${sentinels.map(({ port }) => `127.0.0.1:${port}`).join(',')}/${master}`,
    killMaster: async () => {
      const [old] = await masterPorts();
      (old === first.port ? first : second).kill();
      await eventually(masterPorts, (ports) => ports.some((port) => port !== old));
      return Date.now();
    },
    stop,
  };
}

/** What a sentinel's answer, names and values in turn, says of whom it knows. */
function knows(answer: unknown): { readonly replicas: number; readonly others: number } {
  const fields = answer as string[];
  const value = (name: string) => Number(fields[fields.indexOf(name) + 1]);
  return { replicas: value('num-slaves'), others: value('num-other-sentinels') };
}

async function startSentinel(
  masterPort: number,
  downAfterMs: number,
): Promise<{ readonly port: number; readonly server: ServerProcess }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dvp-sentinel-'));
  const port = await freePort();
  const file = path.join(folder, 'sentinel.conf');
  const lines = [
    `port ${port}`,
    'bind 127.0.0.1',
    `dir ${folder}`,
    `sentinel monitor ${master} 127.0.0.1 ${masterPort} 2`,
    `sentinel auth-pass ${master} ${redisPassword}`,
    `sentinel down-after-milliseconds ${master} ${downAfterMs}`,
    `sentinel failover-timeout ${master} 6000`,
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  return { port, server: await startServerProcess(['redis-server', file, '--sentinel'], { folder, port }) };
}
