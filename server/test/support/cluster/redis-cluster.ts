import { freePort } from '../../../src/platform/db/embedded/free-port.js';
import { eventually } from '../wait.js';
import { redisPassword, startRedisNode, type RedisNode } from './redis-node.js';

const masters = 3;
const slots = 16_384;

/** Three masters with a replica each. */
export interface RedisCluster {
  /** For REDIS_URL. */
  readonly url: string;
  /** SIGKILL to one master; resolves with the moment at which the cluster had put its replica in its place. */
  killMaster(): Promise<number>;
  /** SIGKILL to all of them. */
  kill(): void;
  /** Makes a cluster of them again, without what it knew. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRedisCluster(nodeTimeoutMs = 1000): Promise<RedisCluster> {
  const nodes = await Promise.all(
    Array.from({ length: 2 * masters }, async () =>
      startRedisNode([
        ['cluster-enabled', 'yes'],
        ['cluster-port', String(await freePort())],
        ['cluster-node-timeout', String(nodeTimeoutMs)],
        // A replica that was just made may stand in at once.
        ['cluster-replica-validity-factor', '0'],
      ]),
    ),
  );
  const stop = async () => {
    await Promise.all(nodes.map((node) => node.stop()));
  };
  try {
    await join(nodes);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `redis+cluster://:${redisPassword}@${nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}`,
    killMaster: async () => {
      nodes[0]!.kill();
      const survivors = nodes.slice(1);
      await eventually(
        () => statesOf(survivors),
        (states) => states.every(({ ok, lostOne }) => ok && lostOne),
      );
      return Date.now();
    },
    kill: () => {
      for (const node of nodes) node.kill();
    },
    start: async () => {
      await Promise.all(nodes.map((node) => node.start()));
      await join(nodes);
    },
    stop,
  };
}

async function join(nodes: readonly RedisNode[]): Promise<void> {
  const [first, ...others] = nodes as [RedisNode, ...RedisNode[]];
  await Promise.all(
    nodes.slice(0, masters).map((node, index) => {
      const bounds = [Math.floor((slots * index) / masters), Math.floor((slots * (index + 1)) / masters) - 1];
      return node.ask('CLUSTER', 'ADDSLOTSRANGE', ...bounds.map(String));
    }),
  );
  const [address = '', busPort = ''] = /:(\d+)@(\d+)/.exec(await first.ask<string>('CLUSTER', 'NODES'))?.slice(1) ?? [];
  for (const node of others) await node.ask('CLUSTER', 'MEET', '127.0.0.1', address, busPort);
  await eventually(
    () => knownTo(nodes),
    (known) => known.every((count) => count === nodes.length),
  );
  for (const [index, node] of nodes.slice(masters).entries())
    await node.ask('CLUSTER', 'REPLICATE', await nodes[index]!.ask<string>('CLUSTER', 'MYID'));
  await eventually(
    () => statesOf(nodes),
    (states) => states.every(({ ok, doubled }) => ok && doubled),
  );
}

const knownTo = (nodes: readonly RedisNode[]): Promise<readonly number[]> =>
  Promise.all(nodes.map(async (node) => (await node.ask<string>('CLUSTER', 'NODES')).trim().split('\n').length));

interface ClusterState {
  /** Every slot is served. */
  readonly ok: boolean;
  /** Every master has a replica that follows it. */
  readonly doubled: boolean;
  /** The nodes have agreed that one of them is gone. */
  readonly lostOne: boolean;
}

function statesOf(nodes: readonly RedisNode[]): Promise<readonly ClusterState[]> {
  return Promise.all(
    nodes.map(async (node) => {
      const info = await node.ask<string>('CLUSTER', 'INFO');
      const ranges = await node.ask<unknown[][]>('CLUSTER', 'SLOTS');
      return {
        ok: info.includes('cluster_state:ok') && info.includes(`cluster_slots_ok:${slots}`),
        // From, to, the master, its replicas.
        doubled: ranges.length === masters && ranges.every((range) => range.length === 4),
        lostOne: / (?:master|slave),fail /.test(await node.ask<string>('CLUSTER', 'NODES')),
      };
    }),
  );
}
