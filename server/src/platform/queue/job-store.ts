import type { DataSource, EntityManager } from 'typeorm';
import type { EnqueueOptions } from '../jobs.js';

export interface ClaimedJob {
  readonly id: string;
  readonly name: string;
  readonly data: object;
  /** Counts this run. */
  readonly attempts: number;
  readonly retryLimit: number;
}

const defaultRetries = 3;
/** A crashed worker's jobs run again after this. */
const leaseEnd = "now() + interval '30 seconds'";
/** Growing pauses between tries: 2 s, 8 s, 32 s …, at most an hour. */
const retryDelay = "least(3600, 2 * 4 ^ least(attempts - 1, 8)) * interval '1 second'";

/** The statements of the queue. Times are the database's: clocks of instances may differ. */
export class JobStore {
  readonly #db: DataSource;

  constructor(db: DataSource) {
    this.#db = db;
  }

  async add(name: string, data: object, options: EnqueueOptions): Promise<void> {
    const manager: EntityManager = options.manager ?? this.#db.manager;
    await manager.query(
      `INSERT INTO jobs.job (name, data, singleton_key, run_at, retry_limit)
       VALUES ($1, $2, $3, now() + $4 * interval '1 second', $5)
       ON CONFLICT (name, singleton_key) WHERE singleton_key IS NOT NULL AND state <> 'failed' DO NOTHING`,
      [
        name,
        JSON.stringify(data),
        options.singletonKey ?? null,
        options.startAfterSeconds ?? 0,
        options.retryLimit ?? defaultRetries,
      ],
    );
  }

  /** Takes due jobs, and those whose worker has gone silent. Nobody else gets the same. */
  claim(name: string, worker: string, count: number): Promise<ClaimedJob[]> {
    return this.#update<ClaimedJob>(
      `UPDATE jobs.job SET state = 'active', worker = $2, attempts = attempts + 1, lease_until = ${leaseEnd}
       WHERE id IN (
         SELECT id FROM jobs.job
         WHERE name = $1 AND (state = 'waiting' AND run_at <= now() OR state = 'active' AND lease_until < now())
         ORDER BY run_at LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING id, name, data, attempts, retry_limit AS "retryLimit"`,
      [name, worker, count],
    );
  }

  /** Says that this worker is alive. Answers with the jobs that are still its own. */
  async extend(ids: readonly string[], worker: string): Promise<Set<string>> {
    const rows = await this.#update<{ id: string }>(
      `UPDATE jobs.job SET lease_until = ${leaseEnd} WHERE id = ANY($1) AND worker = $2 AND state = 'active' RETURNING id`,
      [ids, worker],
    );
    return new Set(rows.map((row) => row.id));
  }

  async finish(id: string, worker: string): Promise<void> {
    await this.#update('DELETE FROM jobs.job WHERE id = $1 AND worker = $2 RETURNING id', [id, worker]);
  }

  /** Waits for another try, or has failed for good. */
  async fail(job: ClaimedJob, worker: string, error: string): Promise<void> {
    const isLast = job.attempts > job.retryLimit;
    await this.#update(
      `UPDATE jobs.job SET state = $3, error = $4, worker = NULL, lease_until = NULL,
         run_at = now() + ${retryDelay}, finished_at = CASE WHEN $3 = 'failed' THEN now() END
       WHERE id = $1 AND worker = $2 RETURNING id`,
      [job.id, worker, isLast ? 'failed' : 'waiting', error],
    );
  }

  /** Gives unfinished jobs back at shutdown: they run at once elsewhere, and the try is not counted. */
  async giveBack(ids: readonly string[], worker: string): Promise<void> {
    await this.#update(
      `UPDATE jobs.job SET state = 'waiting', worker = NULL, lease_until = NULL, attempts = attempts - 1, run_at = now()
       WHERE id = ANY($1) AND worker = $2 RETURNING id`,
      [ids, worker],
    );
  }

  async keepSchedule(name: string, cron: string, nextAt: Date): Promise<void> {
    await this.#db.query(
      `INSERT INTO jobs.schedule (name, cron, next_at) VALUES ($1, $2, $3)
       ON CONFLICT (name) DO UPDATE SET cron = excluded.cron, next_at = excluded.next_at
       WHERE schedule.cron <> excluded.cron`,
      [name, cron, nextAt],
    );
  }

  /**
   * Queues what is due and moves its time on, in one transaction; of several instances one does it.
   * Times that passed while nobody ran are made up for once.
   */
  async runDue(nextAfter: (cron: string, after: Date) => Date): Promise<void> {
    await this.#db.transaction(async (manager) => {
      const due: { name: string; cron: string; now: Date }[] = await manager.query(
        'SELECT name, cron, now() AS now FROM jobs.schedule WHERE next_at <= now() FOR UPDATE SKIP LOCKED',
      );
      for (const { name, cron, now } of due) {
        await this.add(name, {}, { singletonKey: 'schedule', manager });
        await manager.query('UPDATE jobs.schedule SET next_at = $2 WHERE name = $1', [name, nextAfter(cron, now)]);
      }
    });
  }

  async sweepFailed(olderThanDays: number): Promise<void> {
    await this.#db.query(
      "DELETE FROM jobs.job WHERE state = 'failed' AND finished_at < now() - $1 * interval '1 day'",
      [olderThanDays],
    );
  }

  /** TypeORM answers UPDATE and DELETE with [rows, count]. */
  async #update<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const [rows] = await this.#db.query<[Row[], number]>(sql, [...parameters]);
    return rows;
  }
}
