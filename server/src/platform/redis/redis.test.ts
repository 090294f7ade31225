import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { testRedis, type TestRedis } from '../../../test/support/index.js';
import { silentLog } from '../log/silent-log.js';
import { Breaker } from './breaker.js';
import { openRedis, type RedisGateway } from './index.js';
import { MemoryWindow } from './memory-window.js';

const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 25 });
const open: RedisGateway[] = [];
async function connect(server: TestRedis): Promise<RedisGateway> {
  const gateway = openRedis(server.url, silentLog);
  open.push(gateway);
  await eventually(() => expect(gateway.ready).toBe(true));
  return gateway;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((gateway) => gateway.close()));
});

describe('with a Redis that works', () => {
  let server: TestRedis;
  beforeAll(async () => {
    server = await testRedis();
  });
  afterAll(() => server.close());

  test('bytes come back exactly, and go when deleted', async () => {
    const redis = await connect(server);
    const bytes = Buffer.from([0, 255, 128, 10, 13, 200]);
    await redis.set('bytes', bytes, 60);
    expect(await redis.get('bytes')).toEqual(bytes);
    await redis.delete(['bytes', 'never there']);
    expect(await redis.get('bytes')).toBeNull();
  });

  test('instances share their counters, each window with its own end', async () => {
    const [a, b] = [await connect(server), await connect(server)];
    const counts = [await a.hit('shared', 60_000), await b.hit('shared', 60_000), await a.hit('other', 60_000)];
    expect(counts.map(({ count }) => count)).toEqual([1, 2, 1]);
    expect(counts[1]!.resetMs).toBeGreaterThan(50_000);
    expect(counts[1]!.resetMs).toBeLessThanOrEqual(60_000);
  });

  test('a lock is held by one, kept beyond its time while held, and free after release', async () => {
    const [a, b] = [await connect(server), await connect(server)];
    const lock = await a.lock('flight', 1000);
    expect(lock).not.toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await b.lock('flight', 1000)).toBeNull();
    await lock!.release();
    expect(await b.lock('flight', 1000)).not.toBeNull();
  });

  test('messages reach every instance until it leaves, and a failing listener harms no other', async () => {
    const [a, b] = [await connect(server), await connect(server)];
    const heard: string[] = [];
    await b.subscribe('news', () => {
      throw new Error('bad listener');
    });
    const leave = await b.subscribe('news', (message) => heard.push(`b ${message}`));
    await a.subscribe('news', (message) => heard.push(`a ${message}`));
    await a.publish('news', '1');
    await eventually(() => expect(heard.sort()).toEqual(['a 1', 'b 1']));
    leave();
    await a.publish('news', '2');
    await eventually(() => expect(heard).toContain('a 2'));
    expect(heard).not.toContain('b 2');
  });

  test('a value of the wrong type is a miss, not an error', async () => {
    const redis = await connect(server);
    const raw = new Redis(server.port);
    await raw.lpush('dvp:list', 'x');
    raw.disconnect();
    expect(await redis.get('list')).toBeNull();
    expect(redis.ready).toBe(true);
  });
});

/** Everything callers do, at once. None of it may throw or stay pending. */
async function useAll(redis: RedisGateway): Promise<{ hit: number; lock: unknown; value: Buffer | null }> {
  const [value, , , hit, lock] = await Promise.all([
    redis.get('value'),
    redis.set('value', Buffer.from('x'), 60),
    redis.delete(['gone']),
    redis.hit('limit', 60_000),
    redis.lock(`lock ${Math.random()}`, 1000),
    redis.publish('channel', 'message'),
    redis.ping(),
  ]);
  return { hit: hit.count, lock, value };
}

describe('with a Redis in trouble', () => {
  let server: TestRedis;
  afterEach(() => server.close());

  test('kill -9, absence and restart: never an error, and everything again afterwards', async () => {
    server = await testRedis();
    const redis = await connect(server);
    const heard: (string | null)[] = [];
    await redis.subscribe('channel', (message) => heard.push(message));
    await useAll(redis);
    await server.kill();
    for (let round = 0; round < 5; round++) {
      const { lock, value } = await useAll(redis);
      expect(lock).not.toBeNull();
      expect(value).toBeNull();
    }
    expect(heard.filter((message) => message === 'message').length).toBeGreaterThanOrEqual(5); // This process heard itself.
    await server.start();
    await eventually(() => expect(redis.ready).toBe(true));
    await eventually(() => expect(heard).toContain(null)); // Something may have been missed.
    await redis.set('back', Buffer.from('yes'), 60);
    expect(await redis.get('back')).toEqual(Buffer.from('yes'));
    const before = heard.length;
    await eventually(async () => {
      await redis.publish('channel', 'after');
      expect(heard.slice(before)).toContain('after');
    });
  });

  test('frozen: calls fall back instead of waiting, and it is used again once thawed', async () => {
    server = await testRedis();
    const redis = await connect(server);
    await redis.set('value', Buffer.from('kept'), 60);
    server.freeze();
    const hits: number[] = [];
    for (let round = 0; round < 4; round++) {
      const { hit, value, lock } = await useAll(redis);
      expect(value).toBeNull();
      expect(lock).not.toBeNull();
      hits.push(hit);
    }
    expect(hits).toEqual([1, 2, 3, 4]); // Counted in memory meanwhile.
    expect(redis.ready).toBe(false);
    server.thaw();
    await eventually(async () => expect(await redis.ping()).not.toBeNull());
    expect(redis.ready).toBe(true);
  });

  test('that is away at the start is used when it comes', async () => {
    server = await testRedis();
    await server.kill();
    const redis = openRedis(server.url, silentLog);
    open.push(redis);
    const heard: (string | null)[] = [];
    await redis.subscribe('channel', (message) => heard.push(message));
    expect((await useAll(redis)).hit).toBe(1);
    await server.start();
    await eventually(() => expect(redis.ready).toBe(true));
    const before = heard.length;
    await eventually(async () => {
      await redis.publish('channel', 'hello');
      expect(heard.slice(before)).toContain('hello');
    });
  });
});

test('without a Redis, counters and messages work inside of the process', async () => {
  const redis = openRedis(null, silentLog);
  const heard: (string | null)[] = [];
  const leave = await redis.subscribe('channel', (message) => heard.push(message));
  expect((await useAll(redis)).hit).toBe(1);
  expect((await useAll(redis)).hit).toBe(2);
  leave();
  await redis.publish('channel', 'unheard');
  expect(heard).toEqual(['message', 'message']);
  expect(redis.configured).toBe(false);
});

describe('counting in memory', () => {
  test('a window ends, and the next starts at one', () => {
    let now = 1000;
    const windows = new MemoryWindow(10, () => now);
    expect(windows.hit('a', 100)).toEqual({ count: 1, resetMs: 100 });
    now += 60;
    expect(windows.hit('a', 100)).toEqual({ count: 2, resetMs: 40 });
    now += 40;
    expect(windows.hit('a', 100)).toEqual({ count: 1, resetMs: 100 });
  });

  test('a flood of keys does not grow it beyond its bound, and ended windows go first', () => {
    let now = 0;
    const windows = new MemoryWindow(100, () => now);
    windows.hit('lasting', 1_000_000);
    for (let n = 0; n < 99; n++) windows.hit(`short ${n}`, 10);
    now = 20;
    for (let n = 0; n < 50; n++) windows.hit(`new ${n}`, 1000);
    expect(windows.hit('lasting', 1_000_000).count).toBe(2);
    for (let n = 0; n < 100_000; n++) windows.hit(`flood ${n}`, 1000);
    expect(windows.size).toBeLessThanOrEqual(100);
  });
});

test('the breaker opens after failures in a row, and closes with time', () => {
  let now = 0;
  const breaker = new Breaker({ failures: 2, openMs: 100, now: () => now });
  expect(breaker.failed()).toBe(false);
  breaker.succeeded();
  expect(breaker.failed()).toBe(false);
  expect(breaker.isOpen).toBe(false);
  expect(breaker.failed()).toBe(true);
  expect(breaker.isOpen).toBe(true);
  now = 100;
  expect(breaker.isOpen).toBe(false);
});
