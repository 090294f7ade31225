import { LRUCache } from 'lru-cache';
import type { RedisGateway } from '../../platform/redis/redis.js';
import { entrySize, packEntry, unpackEntry, type CacheEntry } from './entry.js';

interface ResultCacheOptions {
  /** Of the memory tier. */
  readonly maxBytes: number;
  readonly ttlSeconds: number;
}

/** Larger results stay in this process: Redis answers one command at a time. */
const redisMaxBytes = 8 * 1024 * 1024;

/** Finished results: a bounded LRU in memory over Redis. Failures are never put in. */
export class ResultCache {
  readonly #memory: LRUCache<string, { readonly entry: CacheEntry; readonly dataSourceId: string }>;
  readonly #redis: RedisGateway;
  readonly #ttlSeconds: number;
  /** Since the start, by the tier that had what was looked for. */
  readonly lookups = { memory: 0, redis: 0, none: 0 };

  constructor(redis: RedisGateway, { maxBytes, ttlSeconds }: ResultCacheOptions) {
    this.#redis = redis;
    this.#ttlSeconds = ttlSeconds;
    this.#memory = new LRUCache({
      maxSize: Math.max(1, maxBytes),
      // One result may not push out all others.
      maxEntrySize: Math.max(1, Math.floor(maxBytes / 4)),
      sizeCalculation: ({ entry }) => entrySize(entry),
      ttl: ttlSeconds * 1000,
    });
  }

  /** From memory alone, without waiting. */
  peek(key: string): CacheEntry | null {
    return this.#memory.get(key)?.entry ?? null;
  }

  async get(key: string, dataSourceId: string): Promise<CacheEntry | null> {
    const near = this.peek(key);
    if (near || !this.#redis.ready) {
      this.lookups[near ? 'memory' : 'none'] += 1;
      return near;
    }
    const packed = await this.#redis.get(redisKey(key));
    const entry = packed && unpackEntry(packed);
    this.lookups[entry ? 'redis' : 'none'] += 1;
    if (entry) this.#memory.set(key, { entry, dataSourceId });
    return entry;
  }

  /** Waits until Redis has it, so that whoever waits on another instance finds it when the lock is released. */
  async set(key: string, dataSourceId: string, entry: CacheEntry): Promise<void> {
    this.#memory.set(key, { entry, dataSourceId });
    if (!this.#redis.ready || entrySize(entry) > redisMaxBytes) return;
    await this.#redis.set(redisKey(key), packEntry(entry), this.#ttlSeconds);
  }

  /** Frees the memory of a source's results, of all with null. Keys take care that nothing stale is served. */
  drop(dataSourceId: string | null): void {
    if (dataSourceId === null) {
      this.#memory.clear();
      return;
    }
    for (const [key, value] of this.#memory.entries()) {
      if (value.dataSourceId === dataSourceId) this.#memory.delete(key);
    }
  }

  get entries(): number {
    return this.#memory.size;
  }
  get bytes(): number {
    return this.#memory.calculatedSize;
  }
}

const redisKey = (key: string): string => `query:result:${key}`;
