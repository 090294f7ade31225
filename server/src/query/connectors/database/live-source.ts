import type { ConnectedType } from '@datavizpro/contract';
import type { Log } from '../../../platform/log/log.js';
import { bounded, NoAnswer } from './bounded.js';
import type { DatabaseClient, Driver } from './driver.js';
import type { ClientWork, ConnectedSource, Dialer, UseOptions } from './provider.js';
import { SourceBreaker } from './source-breaker.js';

export interface LiveSourceOptions {
  readonly source: ConnectedSource;
  readonly driver: Driver;
  readonly openDialer: (source: ConnectedSource) => Dialer;
  readonly log: Log;
  readonly limits: ClientLimits;
}

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

/** A client with its dialer, and how many are working with it. */
interface Opened {
  readonly client: DatabaseClient;
  readonly dialer: Dialer;
  users: number;
  retired: boolean;
}

/** One data source at one revision of its settings: its client, its breaker, and when both may go. */
export class LiveSource {
  readonly #options: LiveSourceOptions;
  readonly #breaker: SourceBreaker;
  readonly #onIdle: () => void;
  readonly #all = new Set<Opened>();
  #current: Opened | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: LiveSourceOptions, onIdle: () => void) {
    this.#options = options;
    this.#breaker = new SourceBreaker(options.limits.breaker);
    this.#onIdle = onIdle;
  }

  get revision(): string {
    return this.#options.source.settings.revision;
  }
  get type(): ConnectedType {
    return this.#options.source.type;
  }
  get isDown(): boolean {
    return this.#breaker.isOpen;
  }

  /** Throws the source's last error at once while it is down. */
  async use<R>(work: ClientWork<R>, { signal, deadlineMs = this.#options.limits.workMs }: UseOptions = {}): Promise<R> {
    this.#breaker.enter();
    const opened = this.#enter();
    const { graceMs } = this.#options.limits;
    try {
      const onHung = () => this.#hung(opened);
      const result = await bounded((own) => work(opened.client, own), { signal, deadlineMs, graceMs }, onHung);
      this.#breaker.settled();
      return result;
    } catch (error) {
      this.#noteFailure(error);
      throw error;
    } finally {
      this.#leave(opened);
    }
  }

  /** What still runs is cancelled. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await Promise.all([...this.#all].map((opened) => this.#close(opened)));
  }

  #enter(): Opened {
    clearTimeout(this.#idle);
    const opened = (this.#current ??= this.#open());
    opened.users += 1;
    return opened;
  }

  #open(): Opened {
    const opened = { ...openClient(this.#options, this.#options.limits.poolSize), users: 0, retired: false };
    this.#all.add(opened);
    return opened;
  }

  #leave(opened: Opened): void {
    opened.users -= 1;
    if (opened.users > 0) return;
    if (opened.retired) {
      void this.#close(opened);
      return;
    }
    this.#idle = setTimeout(this.#onIdle, this.#options.limits.idleMs).unref();
  }

  #noteFailure(error: unknown): void {
    if (!this.#breaker.settled(error)) return;
    const { source, log } = this.#options;
    log.warn('A data source does not answer; until it does, its queries fail at once.', {
      dataSourceId: source.settings.dataSourceId,
      type: source.type,
      error,
    });
  }

  /** One that did not stop when told to: others finish on this client, new ones get another. */
  #hung(opened: Opened): void {
    opened.retired = true;
    if (this.#current === opened) this.#current = null;
    this.#noteFailure(new NoAnswer(undefined));
  }

  async #close(opened: Opened): Promise<void> {
    this.#all.delete(opened);
    if (this.#current === opened) this.#current = null;
    await closeClient(opened, this.#options);
  }
}

/** A client that does no I/O yet. */
export function openClient(
  { source, driver, openDialer, log, limits }: LiveSourceOptions,
  poolSize: number,
): { readonly client: DatabaseClient; readonly dialer: Dialer } {
  const dialer = openDialer(source);
  const { connectMs } = limits;
  const client = driver.open(source.settings, { dial: dialer.dial, log, connectMs, poolSize });
  return { client, dialer };
}

/** Never throws and never waits long: a source that hangs must not hold up whoever goes on without it. */
export async function closeClient(
  { client, dialer }: { readonly client: DatabaseClient; readonly dialer: Dialer },
  { log, limits }: Pick<LiveSourceOptions, 'log' | 'limits'>,
): Promise<void> {
  const { graceMs } = limits;
  await bounded(
    () => client.close(),
    { deadlineMs: graceMs, graceMs: 0 },
    () => undefined,
  ).catch((error: unknown) => log.debug('A database client did not close cleanly.', { error }));
  // Last: it ends the sockets of a client that did not close.
  dialer.close();
}
