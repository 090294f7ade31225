import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.js';
import type { Writes } from './writes.js';

interface Entry<T> {
  readonly readAt: number;
  readonly writes: number;
  readonly reading: Promise<T>;
}

/**
 * Answers to equal questions for a moment, so that the queries of one dashboard ask for the same rights once. Nothing is
 * kept across a write of this process, and failures are not kept at all.
 */
export class BriefMemory<T> {
  readonly #entries = new LRUCache<string, Entry<T>>({ max: 10_000 });
  readonly #clock: Clock;
  readonly #writes: Writes;
  readonly #maxAgeMs: number;

  constructor(options: { readonly clock: Clock; readonly writes: Writes; readonly maxAgeMs: number }) {
    this.#clock = options.clock;
    this.#writes = options.writes;
    this.#maxAgeMs = options.maxAgeMs;
  }

  get(key: string, read: () => Promise<T>): Promise<T> {
    const now = this.#clock.now().getTime();
    const known = this.#entries.get(key);
    if (known?.writes === this.#writes.count && Math.abs(now - known.readAt) < this.#maxAgeMs) return known.reading;
    const entry = { readAt: now, writes: this.#writes.count, reading: read() };
    this.#entries.set(key, entry);
    entry.reading.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
    return entry.reading;
  }
}
