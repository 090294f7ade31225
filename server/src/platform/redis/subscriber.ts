import type { Redis } from 'ioredis';
import type { Log } from '../log/log.js';
import { Channels } from './channels.js';

const Second = { ms: 1000 };
const pingMs = 10 * Second.ms;

/**
 * The connection that listens. After each new connection it subscribes again and gives every listener a null:
 * messages may have been missed, so caches must be dropped.
 */
export class Subscriber {
  readonly #client: Redis;
  readonly #channels: Channels;
  readonly #pinger: NodeJS.Timeout;
  #wasReady = false;

  constructor(client: Redis, log: Log) {
    this.#client = client;
    this.#channels = new Channels((error) => log.error('A listener of Redis messages failed.', { error }));
    client.on('ready', () => void this.#resubscribe());
    client.on('message', (channel: string, message: string) => this.#channels.deliver(channel, message));
    this.#pinger = setInterval(() => void this.#checkLine(), pingMs);
    this.#pinger.unref();
  }

  /** Resolves when Redis has confirmed, or at once while it is away: then it follows by itself. */
  async subscribe(channel: string, listener: (message: string | null) => void): Promise<() => void> {
    const isFirst = this.#channels.add(channel, listener);
    if (isFirst && this.#client.status === 'ready') await this.#subscribeTo([channel]);
    return () => {
      if (this.#channels.remove(channel, listener) && this.#client.status === 'ready')
        this.#client.unsubscribe(channel).catch(() => undefined);
    };
  }

  /** While Redis is away a message reaches this process's own listeners. */
  deliverHere(channel: string, message: string): void {
    this.#channels.deliver(channel, message);
  }

  close(): void {
    clearInterval(this.#pinger);
    this.#client.disconnect();
  }

  async #resubscribe(): Promise<void> {
    const missedSome = this.#wasReady;
    this.#wasReady = true;
    const names = this.#channels.names;
    if (!(await this.#subscribeTo(names)) || !missedSome) return;
    for (const name of names) this.#channels.deliver(name, null);
  }

  async #subscribeTo(names: readonly string[]): Promise<boolean> {
    if (names.length === 0) return true;
    try {
      await this.#client.subscribe(...names);
      return true;
    } catch {
      // Connected, but no answer: a new connection starts over.
      this.#wasReady = true;
      this.#client.disconnect(true);
      return false;
    }
  }

  /** A line that is dead without having been closed is noticed only by asking. */
  async #checkLine(): Promise<void> {
    if (this.#client.status !== 'ready') return;
    await this.#client.ping().catch(() => this.#client.disconnect(true));
  }
}
