import type { DataSource } from 'typeorm';
import type { QueryHistoryQuery, QueryRun, SqlParameter, SqlSource } from '@datavizpro/contract';
import type { Clock } from '../../platform/clock.js';
import type { Log } from '../../platform/log/log.js';
import type { Actor } from '../sharing/index.js';
import { queryRunEntity, type QueryRunRow } from './query-run.entity.js';

/** Runs that are kept of one person, */
const kept = 200;
/** as long as all of them take no more than so many bytes. The last one is kept in any case, */
const keptBytes = 4 * 2 ** 20;
/** but without values when they are long: they can be typed again. */
const longestParameters = 64 * 1024;
const defaultPage = 50;
const longestError = 1_000;

export interface FinishedRun extends Pick<QueryRun, 'outcome' | 'rowCount' | 'durationMs' | 'error'> {
  readonly source: SqlSource;
}

/** What each person ran, for themselves alone. */
export class QueryHistory {
  readonly #db: DataSource;
  readonly #clock: Clock;
  readonly #log: Log;

  constructor(deps: { readonly db: DataSource; readonly clock: Clock; readonly log: Log }) {
    this.#db = deps.db;
    this.#clock = deps.clock;
    this.#log = deps.log;
  }

  /** Never fails: a history that cannot be written is no reason to withhold an answer. */
  async record(actor: Actor, run: FinishedRun): Promise<void> {
    try {
      await this.#keep(actor, run);
    } catch (error) {
      this.#log.warn('A run could not be added to the history.', { error });
    }
  }

  async list(actor: Actor, { dataSourceId, limit = defaultPage }: QueryHistoryQuery): Promise<readonly QueryRun[]> {
    const rows = await this.#db.manager.find(queryRunEntity, {
      where: { userId: actor.userId, ...(dataSourceId === undefined ? {} : { dataSourceId }) },
      order: { at: 'DESC', id: 'DESC' },
      take: limit,
    });
    return rows.map(presentRun);
  }

  async clear(actor: Actor): Promise<void> {
    await this.#db.manager.delete(queryRunEntity, { userId: actor.userId });
  }

  async #keep(actor: Actor, { source, error, ...run }: FinishedRun): Promise<void> {
    const { dataSourceId, sql } = source;
    const parameters = shortened(source.parameters ?? []);
    const row = { ...run, error: error?.slice(0, longestError) ?? null, at: this.#clock.now() };
    await this.#db.transaction(async (manager) => {
      const [last] = await manager.find(queryRunEntity, {
        where: { userId: actor.userId },
        order: { at: 'DESC', id: 'DESC' },
        take: 1,
      });
      const again =
        last?.dataSourceId === dataSourceId &&
        last.sql === sql &&
        JSON.stringify(last.parameters) === JSON.stringify(parameters);
      if (again) await manager.update(queryRunEntity, { id: last.id }, row);
      else await manager.insert(queryRunEntity, { ...row, userId: actor.userId, dataSourceId, sql, parameters });
      await manager.query(
        `DELETE FROM query_runs WHERE user_id = $1 AND id IN (
           SELECT id FROM (
             SELECT id, row_number() OVER newest AS place,
                    sum(octet_length(sql) + octet_length(parameters::text)) OVER newest AS bytes
               FROM query_runs WHERE user_id = $1 WINDOW newest AS (ORDER BY at DESC, id DESC)) runs
            WHERE place > $2 OR (place > 1 AND bytes > $3))`,
        [actor.userId, kept, keptBytes],
      );
    });
  }
}

const shortened = (parameters: readonly SqlParameter[]): readonly SqlParameter[] =>
  JSON.stringify(parameters).length <= longestParameters ? parameters : [];

const presentRun = (row: QueryRunRow): QueryRun => ({
  id: row.id,
  at: row.at.toISOString(),
  dataSourceId: row.dataSourceId,
  sql: row.sql,
  parameters: row.parameters,
  outcome: row.outcome,
  rowCount: row.rowCount,
  durationMs: row.durationMs,
  error: row.error,
});
