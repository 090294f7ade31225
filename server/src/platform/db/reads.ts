import { setTimeout as sleep } from 'node:timers/promises';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { DataSource, EntityManager } from 'typeorm';
import { AppError } from '../app-error.js';
import type { RedisGateway } from '../redis/redis.js';
import type { Replica } from './replica.js';
import { PrimaryPositions, toPosition } from './wal-position.js';

const lookEveryMs = 100;
/** What is read from a replica is at most this old: with every cache of rights, a change acts within the second. */
const mostStaleMs = 400;
/** Longer than anything stale can be read. */
const ownWritesSeconds = 2;

/** Where lists and configurations are read. */
export interface Reads {
  /**
   * Reads for this person from a replica that is up to date, or from the primary: where there is none, when they have
   * just changed something, when the replica fails, and before something is said not to exist. `work` only reads.
   */
  read<T>(userId: string, work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** They change something: for a moment they read from the primary, on every instance. */
  wroteBy(userId: string): Promise<void>;
  close(): Promise<void>;
}

/** For those who have no replica, and where only the newest will do. */
export const readsOfPrimary = (db: Pick<DataSource, 'manager'>): Reads => ({
  read: (_userId, work) => work(db.manager),
  wroteBy: () => Promise.resolve(),
  close: () => Promise.resolve(),
});

interface ReplicaReadsOptions {
  readonly primary: DataSource;
  readonly replicas: readonly Replica[];
  readonly redis: Pick<RedisGateway, 'get' | 'set'>;
  readonly metrics: Registry;
}

/** Reads from replicas in turn, as long as they keep up with the primary. */
export class ReplicaReads implements Reads {
  readonly #primary: DataSource;
  readonly #replicas: readonly Replica[];
  readonly #redis: ReplicaReadsOptions['redis'];
  readonly #reads: Counter<'from'>;
  readonly #positions = new PrimaryPositions();
  /** Until when somebody reads what they wrote by this process. */
  readonly #writers = new Map<string, number>();
  readonly #closing = new AbortController();
  readonly #watching: Promise<void>;
  #turn = 0;

  constructor({ primary, replicas, redis, metrics }: ReplicaReadsOptions) {
    this.#primary = primary;
    this.#replicas = replicas;
    this.#redis = redis;
    this.#reads = createMetrics(metrics, replicas);
    this.#watching = this.#watch();
  }

  async read<T>(userId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const replica = (await this.#hasWritten(userId)) ? null : this.#next();
    if (replica?.db) {
      try {
        const found = await work(replica.db.manager);
        this.#reads.inc({ from: 'replica' });
        return found;
      } catch (error) {
        // What was made a moment ago by somebody else is not there yet.
        if (!(error instanceof AppError)) replica.distrust(error);
        else if (error.code !== 'not_found') throw error;
      }
    }
    this.#reads.inc({ from: 'primary' });
    return work(this.#primary.manager);
  }

  async wroteBy(userId: string): Promise<void> {
    this.#writers.set(userId, Date.now() + ownWritesSeconds * 1000);
    await this.#redis.set(writerKey(userId), Buffer.from('1'), ownWritesSeconds);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#watching;
    await Promise.all(this.#replicas.map((replica) => replica.close()));
  }

  async #hasWritten(userId: string): Promise<boolean> {
    const until = this.#writers.get(userId);
    if (until !== undefined && until > Date.now()) return true;
    this.#writers.delete(userId);
    return (await this.#redis.get(writerKey(userId))) !== null;
  }

  #next(): Replica | null {
    const fresh = this.#replicas.filter(({ freshAt }) => Date.now() - freshAt < mostStaleMs);
    this.#turn += 1;
    return fresh[this.#turn % fresh.length] ?? null;
  }

  async #watch(): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      await this.#look();
      await sleep(lookEveryMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #look(): Promise<void> {
    const at = Date.now();
    try {
      const [row] = await this.#primary.query<{ written: string }[]>('SELECT pg_current_wal_lsn()::text AS written');
      if (row) this.#positions.add(at, toPosition(row.written));
    } catch {
      // While the primary is away nothing is known to be fresh, and requests tell of it.
      return;
    }
    for (const replica of this.#replicas) replica.look(this.#positions);
  }
}

const writerKey = (userId: string): string => `db:wrote:${userId}`;

function createMetrics(metrics: Registry, replicas: readonly Replica[]): Counter<'from'> {
  const registers = [metrics];
  new Gauge({
    name: 'db_replica_lag_seconds',
    help: 'Age of what a replica of the database is sure to have; -1: it cannot be read from',
    labelNames: ['replica'],
    registers,
    collect() {
      for (const { name, freshAt } of replicas)
        this.set({ replica: name }, freshAt === 0 ? -1 : (Date.now() - freshAt) / 1000);
    },
  });
  return new Counter({
    name: 'db_reads_total',
    help: 'Reads of lists and configurations by where they were answered',
    labelNames: ['from'],
    registers,
  });
}
