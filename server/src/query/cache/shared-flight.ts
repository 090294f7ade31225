import { setTimeout as delay } from 'node:timers/promises';
import type { RedisGateway } from '../../platform/redis/redis.js';

/** The lock's holder renews it; when the holder dies, another instance takes over after this time. */
const lockMs = 5_000;
const firstPollMs = 15;
const longestPollMs = 200;

/**
 * Single flight across instances: whoever holds the lock runs, the others look for the answer until it is there, or
 * until the lock is free again because the holder failed or died. Without Redis everybody runs.
 */
export async function runShared<T>(
  redis: RedisGateway,
  key: string,
  signal: AbortSignal,
  { find, run }: { readonly find: () => Promise<T | null>; readonly run: () => Promise<T> },
): Promise<T> {
  if (!redis.ready) return run();
  for (let wait = firstPollMs; ; wait = Math.min(wait * 2, longestPollMs)) {
    const lock = await redis.lock(`query:${key}`, lockMs);
    // Also after the lock was granted: its last holder may have finished between our look and our lock.
    const found = await find();
    if (found !== null || !lock) {
      await lock?.release();
      if (found !== null) return found;
      await delay(wait, undefined, { signal });
      continue;
    }
    try {
      return await run();
    } finally {
      await lock.release();
    }
  }
}
