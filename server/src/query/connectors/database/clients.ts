import type { ConnectedType } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import type { Log } from '../../../platform/log/log.js';
import { bounded } from './bounded.js';
import type { Driver } from './driver.js';
import { LiveSource } from './live-source.js';
import { OpenClient, type ClientLimits, type ClientOptions } from './open-client.js';
import type { ClientWork, ConnectedSource, ConnectionProvider, DatabaseClients, UseOptions } from './provider.js';

const defaultLimits: ClientLimits = {
  connectMs: 8_000,
  poolSize: 10,
  workMs: 60_000,
  graceMs: 1_000,
  idleMs: 5 * 60_000,
  recheckMs: 10_000,
  breaker: { failures: 3, openMs: 2_000, longestMs: 30_000 },
};

interface ClientsOptions {
  readonly provider: ConnectionProvider;
  /** Undefined for a type that is not talked to by a driver. */
  readonly driverOf: (type: ConnectedType) => Driver | undefined;
  readonly openDialer: ClientOptions['openDialer'];
  readonly log: Log;
  readonly limits?: Partial<ClientLimits>;
  readonly folders?: readonly string[];
}

interface Known {
  readonly live: LiveSource;
  /** When its revision was last compared. */
  checkedAt: number;
}

/** The live clients of this instance, opened on first use, closed when idle, when their source changes, at the end. */
export function createDatabaseClients(options: ClientsOptions): DatabaseClients {
  return new Clients(options);
}

class Clients implements DatabaseClients {
  readonly #options: ClientsOptions;
  readonly #limits: ClientLimits;
  readonly #known = new Map<string, Known>();
  /** Equal questions for settings share one answer. */
  readonly #checking = new Map<string, Promise<LiveSource>>();
  readonly #stopListening: () => void;
  #closed = false;

  constructor(options: ClientsOptions) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#stopListening = options.provider.onChanged((id) => this.#changed(id));
  }

  get downCount(): number {
    return [...this.#known.values()].filter(({ live }) => live.isDown).length;
  }

  async use<R>(dataSourceId: string, work: ClientWork<R>, options?: UseOptions): Promise<R> {
    const live = await this.#live(dataSourceId);
    return live.use(work, options);
  }

  async withOnce<R>(
    source: ConnectedSource,
    work: ClientWork<R>,
    { signal, deadlineMs = this.#limits.workMs }: UseOptions = {},
  ): Promise<R> {
    const open = new OpenClient(this.#optionsOf(source), 1);
    const { graceMs } = this.#limits;
    try {
      return await bounded(
        (own) => work(open.client, own),
        { signal, deadlineMs, graceMs },
        () => undefined,
      );
    } finally {
      await open.close();
    }
  }

  async forget(dataSourceId: string): Promise<void> {
    const known = this.#known.get(dataSourceId);
    this.#known.delete(dataSourceId);
    await known?.live.close();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    await Promise.all([...this.#known.keys()].map((id) => this.forget(id)));
  }

  /** From memory, unless the settings were not compared for a while. */
  async #live(id: string): Promise<LiveSource> {
    if (this.#closed) throw new AppError('shutting_down');
    const known = this.#known.get(id);
    if (known && performance.now() - known.checkedAt < this.#limits.recheckMs) return known.live;
    const running = this.#checking.get(id) ?? this.#check(id).finally(() => this.#checking.delete(id));
    this.#checking.set(id, running);
    return running;
  }

  async #check(id: string): Promise<LiveSource> {
    const source = await this.#options.provider.settings(id);
    if (this.#closed) throw new AppError('shutting_down');
    const known = this.#known.get(id);
    if (source && known?.live.revision === source.settings.revision && known.live.type === source.type) {
      known.checkedAt = performance.now();
      return known.live;
    }
    void this.forget(id);
    if (!source) throw new AppError('not_found');
    const live = new LiveSource(this.#optionsOf(source), () => void this.#closeIdle(id, live));
    this.#known.set(id, { live, checkedAt: performance.now() });
    return live;
  }

  #optionsOf(source: ConnectedSource): ClientOptions {
    const { driverOf, openDialer, log, folders = [] } = this.#options;
    const driver = driverOf(source.type);
    if (!driver) throw new AppError('not_supported', `Data sources of type "${source.type}" cannot be asked yet.`);
    return { source, driver, openDialer, log, limits: this.#limits, folders };
  }

  async #closeIdle(id: string, live: LiveSource): Promise<void> {
    if (this.#known.get(id)?.live === live) this.#known.delete(id);
    await live.close();
  }

  /** Asks for the settings only when they are needed next, but ends at once what runs with those of a deleted source. */
  #changed(id: string | null): void {
    const ids = id === null ? [...this.#known.keys()] : [id];
    for (const each of ids) {
      const known = this.#known.get(each);
      if (!known) continue;
      known.checkedAt = -Infinity;
      this.#check(each).catch((error: unknown) => {
        if (!(error instanceof AppError))
          this.#options.log.warn('Settings of a data source could not be read.', { error });
      });
    }
  }
}
