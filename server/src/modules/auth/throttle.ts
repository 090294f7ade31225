import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { AppError } from '../../platform/app-error.js';
import type { Clock } from '../../platform/clock.js';
import type { RedisGateway } from '../../platform/redis/redis.js';
import { Minute, Second } from './time.js';

const windowMs = 5 * Minute.ms;
const maxFailures = { account: 10, device: 10, address: 100 } as const;

export interface Attempt {
  readonly kind: keyof typeof maxFailures;
  /** Account, device or address. */
  readonly of: string;
}

interface Failures {
  readonly count: number;
  readonly endsAt: number;
}

/**
 * Slows guessing down. Only failures count, so that no right password is ever refused for its number. The counters are
 * shared by all instances through Redis; what an instance knows of them it learned from its own last failure.
 */
export class Throttle {
  readonly #redis: RedisGateway;
  readonly #clock: Clock;
  readonly #failures = new LRUCache<string, Failures>({ max: 50_000 });
  readonly #running = new Map<string, number>();

  constructor(redis: RedisGateway, clock: Clock) {
    this.#redis = redis;
    this.#clock = clock;
  }

  /** Runs a check of credentials that answers false for wrong ones; throws `rate_limited` before it when there were too many. */
  async guard(attempts: readonly Attempt[], check: () => Promise<boolean>): Promise<boolean> {
    for (const attempt of attempts) this.#requireRoom(attempt);
    for (const attempt of attempts) this.#count(keyOf(attempt), 1);
    try {
      const right = await check();
      if (!right) await Promise.all(attempts.map((attempt) => this.#fail(keyOf(attempt))));
      return right;
    } finally {
      for (const attempt of attempts) this.#count(keyOf(attempt), -1);
    }
  }

  /** After the first failure, guesses that are still being checked count as if they were wrong: no burst slips through. */
  #requireRoom(attempt: Attempt): void {
    const key = keyOf(attempt);
    const known = this.#failures.get(key);
    const leftMs = (known?.endsAt ?? 0) - this.#clock.now().getTime();
    if (known === undefined || leftMs <= 0) return;
    if (known.count + (this.#running.get(key) ?? 0) < maxFailures[attempt.kind]) return;
    const retryAfter = Math.ceil(Math.min(leftMs, windowMs) / Second.ms);
    throw new AppError('rate_limited', 'Too many wrong attempts: wait a few minutes.', { retryAfter });
  }

  async #fail(key: string): Promise<void> {
    const { count, resetMs } = await this.#redis.hit(key, windowMs);
    this.#failures.set(key, { count, endsAt: this.#clock.now().getTime() + resetMs });
  }

  #count(key: string, change: 1 | -1): void {
    const running = (this.#running.get(key) ?? 0) + change;
    if (running === 0) this.#running.delete(key);
    else this.#running.set(key, running);
  }
}

/** Hashed: addresses of people do not belong into Redis. */
const keyOf = ({ kind, of }: Attempt): string =>
  `auth:fail:${kind}:${createHash('sha256').update(of).digest('base64url')}`;
