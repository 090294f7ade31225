import { randomUUID } from 'node:crypto';
import type { Log } from '../log/log.js';
import type { Secret } from '../secret.js';
import { Breaker } from './breaker.js';
import { createClient, createListener, type ScriptedRedis } from './client.js';
import { MemoryWindow } from './memory-window.js';
import type { RedisGateway } from './redis.js';
import { Subscriber } from './subscriber.js';

const openMs = 2000;
const unavailable =
  /timed out|max retries|closed|writeable|isn't ready|failed to refresh|too many cluster|ECONN|EPIPE|ETIMEDOUT|LOADING|READONLY|MASTERDOWN|CLUSTERDOWN/i;

/** Redis behind a breaker. Whatever happens to it, callers get their fallback and never an error. */
export class RealGateway implements RedisGateway {
  readonly configured = true;
  readonly #client: ScriptedRedis;
  readonly #breaker = new Breaker({ failures: 2, openMs });
  readonly #windows = new MemoryWindow();
  readonly #subscriber: Subscriber;
  readonly #log: Log;
  #toldAway = false;

  constructor(url: Secret<string>, log: Log) {
    this.#log = log;
    this.#client = createClient(url);
    this.#subscriber = new Subscriber(createListener(url), log);
    this.#client.on('ready', () => this.#tellBack());
    this.#client.on('close', () => this.#tellAway());
  }

  get ready(): boolean {
    return this.#client.status === 'ready' && !this.#breaker.isOpen;
  }

  get(key: string): Promise<Buffer | null> {
    return this.#try(
      (redis) => redis.getBuffer(keyed(key)),
      () => null,
    );
  }

  async set(key: string, value: Buffer, ttlSeconds: number): Promise<void> {
    await this.#try((redis) => redis.setex(keyed(key), Math.max(1, Math.ceil(ttlSeconds)), value), nothing);
  }

  async delete(keys: readonly string[]): Promise<void> {
    // One by one: in a cluster they lie on different nodes. They are sent together all the same.
    await this.#try(
      (redis) => Promise.all(keys.map((key) => redis.unlink(keyed(key)))),
      () => [],
    );
  }

  hit(key: string, windowMs: number): Promise<{ readonly count: number; readonly resetMs: number }> {
    return this.#try(
      async (redis) => {
        const [count, resetMs] = await redis.dvpHit(keyed(`hit:${key}`), windowMs);
        return { count, resetMs };
      },
      () => this.#windows.hit(key, windowMs),
    );
  }

  async lock(key: string, ttlMs: number): Promise<{ release(): Promise<void> } | null> {
    const token = randomUUID();
    const name = keyed(`lock:${key}`);
    const answer = await this.#try<string | null>(
      (redis) => redis.set(name, token, 'PX', ttlMs, 'NX'),
      () => 'away',
    );
    if (answer === null) return null;
    return answer === 'away' ? { release: () => Promise.resolve() } : this.#held(name, token, ttlMs);
  }

  async publish(channel: string, message: string): Promise<void> {
    await this.#try<unknown>(
      (redis) => redis.publish(keyed(channel), message),
      () => this.#subscriber.deliverHere(keyed(channel), message),
    );
  }

  subscribe(channel: string, listener: (message: string | null) => void): Promise<() => void> {
    return this.#subscriber.subscribe(keyed(channel), listener);
  }

  async ping(): Promise<number | null> {
    const start = performance.now();
    return this.#try(
      async (redis) => {
        await redis.ping();
        return performance.now() - start;
      },
      () => null,
    );
  }

  close(): Promise<void> {
    this.#client.removeAllListeners('close');
    this.#client.disconnect();
    this.#subscriber.close();
    return Promise.resolve();
  }

  /** The heartbeat keeps a long job's lock; when this process dies it runs out by itself. */
  #held(name: string, token: string, ttlMs: number): { release(): Promise<void> } {
    const beat = setInterval(() => void this.#try((redis) => redis.dvpExtend(name, token, ttlMs), nothing), ttlMs / 3);
    beat.unref();
    return {
      release: async () => {
        clearInterval(beat);
        await this.#try((redis) => redis.dvpRelease(name, token), nothing);
      },
    };
  }

  async #try<T>(use: (redis: ScriptedRedis) => Promise<T>, fallback: () => T): Promise<T> {
    if (!this.ready) return fallback();
    try {
      const value = await use(this.#client);
      this.#breaker.succeeded();
      return value;
    } catch (error) {
      this.#note(error);
      return fallback();
    }
  }

  /** A refused command (out of memory, wrong type) says nothing about the others: only absence opens the breaker. */
  #note(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (!unavailable.test(message)) this.#log.warn('Redis refused a command.', { reason: message });
    else if (this.#breaker.failed()) this.#tellAway();
  }

  #tellAway(): void {
    if (this.#toldAway) return;
    this.#toldAway = true;
    this.#log.warn('Redis is away: answering from memory until it is back.');
    setTimeout(() => this.#probe(), openMs).unref();
  }

  /** A server that froze and thawed sends no `ready`: ask once the breaker has closed. */
  #probe(): void {
    if (!this.#toldAway || this.#client.status === 'end') return;
    void this.ping().then((ms) => {
      if (ms === null) setTimeout(() => this.#probe(), openMs).unref();
      else this.#tellBack();
    });
  }

  #tellBack(): void {
    if (this.#toldAway) this.#log.info('Redis is back.');
    this.#toldAway = false;
  }
}

const nothing = (): undefined => undefined;
/** The server may be shared with other applications. */
const keyed = (name: string): string => `dvp:${name}`;
