import { afterEach, expect, test, vi } from 'vitest';
import { startRedisCluster } from '../../../test/support/cluster/redis-cluster.js';
import { startRedisSentinels } from '../../../test/support/cluster/redis-sentinels.js';
import { silentLog } from '../log/silent-log.js';
import { Secret } from '../secret.js';
import { openRedis, probeRedis, type RedisGateway } from './index.js';

const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 5000, interval: 25 });
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function connect(url: Secret<string>): Promise<RedisGateway> {
  const gateway = openRedis(url, silentLog);
  closing.push(() => gateway.close());
  await soon(() => expect(gateway.ready).toBe(true));
  return gateway;
}

const groups = [
  ['behind sentinels', startRedisSentinels, /^the master "mymaster" is 127\.0\.0\.1:\d+$/],
  ['as a cluster', startRedisCluster, /^a cluster of 3 masters and 3 replicas$/],
] as const;

test.each(groups)(
  '%s: everything works, the loss of a master included',
  async (_name, startGroup, found) => {
    const group = await startGroup();
    closing.push(() => group.stop());
    const url = new Secret(group.url);
    expect(await probeRedis(url)).toMatchObject({ ok: true, found: expect.stringMatching(found) as string });
    const wrong = await probeRedis(new Secret(group.url.replace(/:[^:@]+@/, ':wrong@')));
    expect(wrong).toMatchObject({ ok: false, reason: expect.stringMatching(/WRONGPASS/) as string });

    const [a, b] = [await connect(url), await connect(url)];
    await worksOn(a, b);
    const recoveredAt = await group.killMaster();
    // Until then callers have had their fallbacks; within five seconds of the group's own decision it is used again.
    await vi.waitFor(() => worksOn(a, b), { timeout: 5000 - (Date.now() - recoveredAt), interval: 100 });
  },
  60_000,
);

/** What one stores the other finds, on every slot; messages arrive; counters and locks are common. */
async function worksOn(a: RedisGateway, b: RedisGateway): Promise<void> {
  const names = Array.from({ length: 20 }, (_, n) => `key ${n} ${Math.random()}`);
  await Promise.all(names.map((name) => a.set(name, Buffer.from(name), 60)));
  expect((await Promise.all(names.map((name) => b.get(name)))).map(String)).toEqual(names);
  await b.delete(names);
  expect(await Promise.all(names.map((name) => a.get(name)))).toEqual(names.map(() => null));
  const [counter, lock] = [`counter ${Math.random()}`, `lock ${Math.random()}`];
  expect([(await a.hit(counter, 60_000)).count, (await b.hit(counter, 60_000)).count]).toEqual([1, 2]);
  const held = await a.lock(lock, 10_000);
  expect([held !== null, await b.lock(lock, 10_000)]).toEqual([true, null]);
  await held?.release();
  const heard: (string | null)[] = [];
  const leave = await b.subscribe(lock, (message) => heard.push(message));
  await vi.waitFor(
    async () => {
      await a.publish(lock, 'hello');
      expect(heard).toContain('hello');
    },
    { timeout: 2000, interval: 50 },
  );
  leave();
}
