import type { Duplex } from 'node:stream';
import type { Log } from '../../../platform/log/log.js';
import { bounded } from './bounded.js';
import type { DatabaseClient, Driver } from './driver.js';
import type { ConnectedSource, Dialer } from './provider.js';
import type { SourceBreaker } from './source-breaker.js';

export interface ClientLimits {
  /** Milliseconds for name, network, tunnel, TLS and login together. */
  readonly connectMs: number;
  /** Connections of this instance to one source: a few more than queries run at once, for looking around. */
  readonly poolSize: number;
  /** For work that does not say how long it may take. */
  readonly workMs: number;
  /** From being told to stop until it is given up. */
  readonly graceMs: number;
  /** A client that nobody used for this long is closed. */
  readonly idleMs: number;
  /** How long what was read of the settings is believed when nobody told of a change. */
  readonly recheckMs: number;
  readonly breaker: ConstructorParameters<typeof SourceBreaker>[0];
}

export interface ClientOptions {
  readonly source: ConnectedSource;
  readonly driver: Driver;
  readonly openDialer: (source: ConnectedSource, connectMs: number) => Dialer;
  readonly log: Log;
  readonly limits: ClientLimits;
  readonly folders?: readonly string[];
}

/** A driver's client with its way to the server. Does no I/O until it is used, and leaves no socket behind. */
export class OpenClient {
  readonly client: DatabaseClient;
  readonly #options: ClientOptions;
  readonly #dialer: Dialer;
  readonly #streams = new Set<Duplex>();
  #closed = false;

  constructor(options: ClientOptions, poolSize: number) {
    const { source, driver, openDialer, log, limits, folders = [] } = options;
    const { connectMs } = limits;
    this.#options = options;
    this.#dialer = openDialer(source, connectMs);
    const dial = (signal?: AbortSignal) => this.#dial(signal);
    this.client = driver.open(source.settings, { dial, log, connectMs, poolSize, folders });
  }

  /** Never throws and never waits long: a source that hangs must not hold up whoever goes on without it. */
  async close(): Promise<void> {
    const { log, limits } = this.#options;
    const bounds = { deadlineMs: limits.graceMs, graceMs: 0 };
    await bounded(
      () => this.client.close(),
      bounds,
      () => undefined,
    ).catch((error: unknown) => log.debug('A database client did not close cleanly.', { error }));
    // Not before: to stop a statement, a client may need another connection.
    this.#closed = true;
    for (const stream of this.#streams) stream.destroy();
    this.#dialer.close();
  }

  async #dial(signal?: AbortSignal): Promise<Duplex> {
    const stream = await this.#dialer.dial(signal);
    this.#streams.add(stream);
    stream.once('close', () => this.#streams.delete(stream));
    if (this.#closed) stream.destroy();
    return stream;
  }
}
