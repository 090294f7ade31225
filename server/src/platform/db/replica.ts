import type { DataSource } from 'typeorm';
import type { Log } from '../log/log.js';
import { toPosition, type PrimaryPositions } from './wal-position.js';

const retryMs = 2_000;

interface ReplicaOptions {
  /** Host and port, for people. */
  readonly name: string;
  readonly open: () => Promise<DataSource>;
  readonly log: Log;
}

/** One streaming replica: connected when it can be, and known to be as fresh as it was last seen to be. */
export class Replica {
  readonly name: string;
  readonly #open: () => Promise<DataSource>;
  readonly #log: Log;
  #db: DataSource | null = null;
  #nextTry = 0;
  #isAway = false;
  #freshAt = 0;
  #looking: Promise<void> | null = null;

  constructor({ name, open, log }: ReplicaOptions) {
    this.name = name;
    this.#open = open;
    this.#log = log;
  }

  /** The moment of the primary's life that it is sure to have replayed, in milliseconds since 1970; 0: none. */
  get freshAt(): number {
    return this.#freshAt;
  }

  get db(): DataSource | null {
    return this.#db;
  }

  /** Asks how far it has come, unless it still owes the last answer. Nothing is thrown: it is just not fresh then. */
  look(positions: PrimaryPositions): void {
    this.#looking ??= this.#lookNow(positions).finally(() => (this.#looking = null));
  }

  async #lookNow(positions: PrimaryPositions): Promise<void> {
    try {
      this.#db ??= await this.#connect();
      if (this.#db === null) return;
      const [row] = await this.#db.query<{ replayed: string | null }[]>(
        'SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()::text END AS replayed',
      );
      if (row?.replayed == null) throw new Error('This server is no replica, or none any more.');
      this.#freshAt = positions.lastSeenAt(toPosition(row.replayed)) ?? this.#freshAt;
      this.#isBack();
    } catch (error) {
      this.distrust(error);
    }
  }

  /** Not read from until it was seen to be well again. */
  distrust(error: unknown): void {
    this.#freshAt = 0;
    if (this.#isAway) return;
    this.#isAway = true;
    this.#log.warn('A replica of the database cannot be read from; the primary answers meanwhile.', {
      replica: this.name,
      error,
    });
  }

  async close(): Promise<void> {
    await this.#looking;
    const db = this.#db;
    this.#db = null;
    if (db?.isInitialized === true) await db.destroy();
  }

  async #connect(): Promise<DataSource | null> {
    if (Date.now() < this.#nextTry) return null;
    this.#nextTry = Date.now() + retryMs;
    return this.#open();
  }

  #isBack(): void {
    if (!this.#isAway) return;
    this.#isAway = false;
    this.#log.info('A replica of the database is read from again.', { replica: this.name });
  }
}
