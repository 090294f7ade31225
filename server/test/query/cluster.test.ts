import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testRedis, type TestRedis } from '../support/index.js';
import {
  byRegion,
  dataSourceId,
  endless,
  openGround,
  openInstance,
  read,
  request,
  sleep,
  untilReady,
  type Ground,
  type Instance,
} from './service-fixture.js';

let ground: Ground;
let redis: TestRedis;
let left: Instance;
let right: Instance;
let nextLimit = 1_000;

beforeAll(async () => {
  [ground, redis] = await Promise.all([openGround(), testRedis()]);
  [left, right] = await Promise.all([
    openInstance(ground, { redisUrl: redis.url }),
    openInstance(ground, { redisUrl: redis.url }),
  ]);
  // The first query waits for the engine's start, and the first of each instance for its code to be compiled: a loop that
  // stands still for longer than a Redis command may take means "Redis is away", and then everybody runs for himself.
  await left.service.run(request({ spec: { ...byRegion, limit: 1 } }));
  await right.service.run(request({ spec: { ...byRegion, limit: 2 } }));
  await Promise.all([untilReady(left.redis), untilReady(right.redis)]);
});
afterAll(async () => {
  await Promise.all([left.close(), right.close()]);
  await Promise.all([ground.close(), redis.close()]);
});

let spec = byRegion;
beforeEach(() => {
  nextLimit += 1;
  spec = { ...byRegion, limit: nextLimit };
});

const calls = (): number => left.calls.count + right.calls.count;
const pause = async (condition: () => boolean): Promise<void> => {
  for (let attempt = 0; attempt < 1_000 && !condition(); attempt += 1) await sleep(5);
  expect(condition()).toBe(true);
};

describe('two instances on one Redis', () => {
  test('a hundred equal requests on each reach the source once', async () => {
    const before = calls();
    const ask = (instance: Instance) => Array.from({ length: 100 }, () => instance.service.run(request({ spec })));
    const answers = await Promise.all([...ask(left), ...ask(right)]);
    expect(calls() - before).toBe(1);
    expect(new Set(answers.map(({ etag }) => etag)).size).toBe(1);
  });

  test('what one has answered the other has cached, byte for byte', async () => {
    await left.service.run(request({ spec }));
    const [here, there] = await Promise.all([
      left.service.run(request({ spec })),
      right.service.run(request({ spec })),
    ]);
    expect([here.cache, there.cache]).toEqual(['hit', 'hit']);
    expect(there.body.equals(here.body)).toBe(true);
    expect((there.brotli as Buffer).equals(here.brotli as Buffer)).toBe(true);
    expect(there.rowCount).toBe(5);
  });

  test('an invalidated source is asked again, on both, in memory and in Redis', async () => {
    await left.service.run(request({ spec }));
    await right.service.run(request({ spec }));
    await left.service.invalidate(dataSourceId);
    await pause(() => right.service.stats().entries === 0);
    const before = calls();
    expect((await right.service.run(request({ spec }))).cache).toBe('miss');
    expect((await left.service.run(request({ spec }))).cache).toBe('hit');
    expect(calls() - before).toBe(1);
    const newcomer = await openInstance(ground, { redisUrl: redis.url });
    expect((await newcomer.service.run(request({ spec }))).cache).toBe('hit');
    await newcomer.close();
  });

  test('when the one that runs fails, the one that waits runs itself', async () => {
    const abandoned = new AbortController();
    const slow = { ...endless, limit: nextLimit };
    const holder = expect(left.service.run(request({ spec: slow, signal: abandoned.signal }))).rejects.toMatchObject({
      code: 'cancelled',
    });
    await pause(() => left.service.stats().running === 1);
    const waiting = new AbortController();
    const waiter = expect(right.service.run(request({ spec: slow, signal: waiting.signal }))).rejects.toMatchObject({
      code: 'cancelled',
    });
    await sleep(100);
    expect(right.service.stats().running).toBe(0);
    abandoned.abort();
    await holder;
    await pause(() => right.service.stats().running === 1);
    waiting.abort();
    await waiter;
  });

  test('Redis frozen, killed and back: every request is answered', async () => {
    redis.freeze();
    expect((await left.service.run(request({ spec }))).rowCount).toBe(5);
    expect((await left.service.run(request({ spec }))).cache).toBe('hit');
    redis.thaw();
    await redis.kill();
    const [one, two] = await Promise.all(
      [left, right].map((instance) => instance.service.run(request({ spec: { ...spec, offset: 1 } }))),
    );
    expect([one?.rowCount, two?.rowCount]).toEqual([4, 4]);
    await redis.start();
    await Promise.all([untilReady(left.redis), untilReady(right.redis)]);
    const back = { ...spec, offset: 2 };
    expect((await left.service.run(request({ spec: back }))).cache).toBe('miss');
    expect((await right.service.run(request({ spec: back }))).cache).toBe('hit');
  });

  test('damaged bytes in Redis are no answer', async () => {
    const first = await left.service.run(request({ spec }));
    const client = left.redis;
    const { Redis } = await import('ioredis');
    const raw = new Redis(redis.port, '127.0.0.1');
    const keys = await raw.keys('*query:result:*');
    for (const key of keys) await raw.set(key, Buffer.from('not ours'));
    await raw.quit();
    expect(client.ready).toBe(true);
    const other = await openInstance(ground, { redisUrl: redis.url });
    const again = await other.service.run(request({ spec }));
    expect(again.cache).toBe('miss');
    expect(read(again).columns).toEqual(read(first).columns);
    await other.close();
  });
});
