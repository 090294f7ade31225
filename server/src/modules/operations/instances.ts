import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { DataSource } from 'typeorm';
import type { Log } from '../../platform/log/log.js';

const beatMs = 10_000;
const aliveSeconds = 30;

/** Tells the other instances that this one lives, and knows how many do. */
export class Instances {
  readonly #db: DataSource;
  readonly #log: Log;
  readonly #roles: readonly string[];
  readonly #id = randomUUID();
  #timer: NodeJS.Timeout | null = null;

  constructor(db: DataSource, log: Log, roles: readonly string[]) {
    this.#db = db;
    this.#log = log;
    this.#roles = roles;
  }

  async start(): Promise<void> {
    await this.#beat();
    this.#timer = setInterval(() => void this.#beat(), beatMs);
    this.#timer.unref();
  }

  async count(): Promise<number> {
    const [row]: { count: number }[] = await this.#db.query(
      'SELECT count(*)::int AS count FROM instances WHERE seen_at > now() - make_interval(secs => $1)',
      [aliveSeconds],
    );
    return row?.count ?? 0;
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#db.query('DELETE FROM instances WHERE id = $1', [this.#id]);
  }

  async #beat(): Promise<void> {
    try {
      await this.#db.query(
        `INSERT INTO instances (id, host, pid, roles) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET seen_at = now()`,
        [this.#id, hostname(), process.pid, this.#roles],
      );
      await this.#db.query("DELETE FROM instances WHERE seen_at < now() - interval '1 hour'");
    } catch (error) {
      this.#log.warn('This instance could not tell that it lives', { error });
    }
  }
}
