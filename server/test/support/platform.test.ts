import { expect, test } from 'vitest';
import { testPlatform, testRedis } from './index.js';

test('a test platform is whole: database, storage, jobs, and Redis when asked for', async () => {
  const server = await testRedis();
  const platform = await testPlatform({ env: { redisUrl: server.url } });
  await platform.storage.put('greeting', Buffer.from('hello'));
  const done = new Promise<object>((resolve, reject) => {
    const handler = (data: object) => {
      resolve(data);
      return Promise.resolve();
    };
    platform.jobs.work('greet', { concurrency: 1 }, handler).catch(reject);
  });
  await platform.jobs.enqueue('greet', { name: 'Ada' });
  expect(await done).toEqual({ name: 'Ada' });
  expect(platform.redis.configured).toBe(true);
  expect(await platform.metrics.metrics()).toContain('process_cpu_seconds_total');
  await platform.close();
  await server.close();
});
