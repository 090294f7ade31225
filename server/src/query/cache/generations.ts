import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { RedisGateway } from '../../platform/redis/redis.js';

const keptSeconds = 30 * 86_400;
const initial = '0';
const channel = 'query:invalidate';

/**
 * A token per data source, part of each cache key. Invalidating changes the token, on every instance and in Redis,
 * so that what was cached before can never be found again, not even by a query that is still running.
 */
export class Generations {
  readonly #redis: RedisGateway;
  readonly #known = new LRUCache<string, string>({ max: 10_000 });
  readonly #onChange: (dataSourceId: string | null) => void;

  /** `onChange`: a source was invalidated somewhere; null when any may have been. */
  constructor(redis: RedisGateway, onChange: (dataSourceId: string | null) => void) {
    this.#redis = redis;
    this.#onChange = onChange;
    void redis.subscribe(channel, (message) => this.#receive(message));
  }

  /** Asks Redis once per source; from then on changes are told. */
  async of(dataSourceId: string): Promise<string> {
    const known = this.#known.get(dataSourceId);
    if (known !== undefined) return known;
    const stored = await this.#redis.get(generationKey(dataSourceId));
    // Told meanwhile: what was told is newer than what was read.
    const told = this.#known.get(dataSourceId);
    if (told !== undefined) return told;
    const generation = stored?.toString('utf8') ?? initial;
    this.#known.set(dataSourceId, generation);
    return generation;
  }

  async change(dataSourceId: string): Promise<void> {
    const generation = randomUUID();
    this.#receive(JSON.stringify([dataSourceId, generation]));
    await this.#redis.set(generationKey(dataSourceId), Buffer.from(generation), keptSeconds);
    await this.#redis.publish(channel, JSON.stringify([dataSourceId, generation]));
  }

  #receive(message: string | null): void {
    if (message === null) {
      this.#known.clear();
      this.#onChange(null);
      return;
    }
    const [dataSourceId, generation] = JSON.parse(message) as [string, string];
    if (this.#known.get(dataSourceId) === generation) return;
    this.#known.set(dataSourceId, generation);
    this.#onChange(dataSourceId);
  }
}

const generationKey = (dataSourceId: string): string => `query:generation:${dataSourceId}`;
