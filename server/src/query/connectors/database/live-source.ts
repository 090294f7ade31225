import type { ConnectedType } from '@datavizpro/contract';
import { bounded, NoAnswer } from './bounded.js';
import { OpenClient, type ClientOptions } from './open-client.js';
import type { ClientWork, UseOptions } from './provider.js';
import { SourceBreaker } from './source-breaker.js';

/** A client, and how many are working with it. */
interface Opened {
  readonly open: OpenClient;
  users: number;
  retired: boolean;
}

/** One data source at one revision of its settings: its client, its breaker, and when both may go. */
export class LiveSource {
  readonly #options: ClientOptions;
  readonly #breaker: SourceBreaker;
  readonly #onIdle: () => void;
  readonly #all = new Set<Opened>();
  #current: Opened | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: ClientOptions, onIdle: () => void) {
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
      const result = await bounded((own) => work(opened.open.client, own), { signal, deadlineMs, graceMs }, onHung);
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
    const opened = { open: new OpenClient(this.#options, this.#options.limits.poolSize), users: 0, retired: false };
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
    await opened.open.close();
  }
}
