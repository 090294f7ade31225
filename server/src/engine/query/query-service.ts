import type { Scalar } from '@datavizpro/contract';
import type { CellLosses, EncodedColumns, ExportFormat, ResultEncoding } from '../../result/index.js';
import { filled, ResultEncoder, writeExport } from '../../result/index.js';
import type { RowObject } from '../protocol.js';
import { exportWindow } from '../protocol.js';
import type { EngineColumn, EngineQuery } from '../types.js';
import { batchesOf, shapesOf } from './batches.js';
import type { Session } from './session.js';
import { Deadline, startStatement } from './execute.js';
import { EngineQueryError } from '../types.js';
import { safeMessage } from './safe-message.js';
import type { DuckDBResult } from '@duckdb/node-api';

/** A reader that takes nothing for this long has gone away. */
const stalledReaderMs = 60_000;
const maxRowsCells = 10_000;

/** Lets an export write on only as fast as its reader takes. */
class Window {
  #underWay = 0;
  #wake: (() => void) | null = null;

  acknowledge(): void {
    this.#underWay--;
    this.#wake?.();
  }

  async enter(deadline: Deadline): Promise<void> {
    if (this.#underWay >= exportWindow) {
      deadline.pause();
      const stalled = setTimeout(() => {
        deadline.stop('deadline');
        this.release();
      }, stalledReaderMs);
      await new Promise<void>((resolve) => (this.#wake = resolve));
      clearTimeout(stalled);
      this.#wake = null;
      deadline.resume();
    }
    deadline.throwIfStopped();
    this.#underWay++;
  }

  /** Wakes a waiting export, so that it notices that it was stopped. */
  release(): void {
    this.#wake?.();
  }
}

interface Running {
  readonly deadline: Deadline;
  readonly window: Window;
}

const noLosses = (): CellLosses => ({ notFinite: 0, outOfRangeTimes: 0 });

/** Gives a session that sees the tables of a query, for the time of `use`. */
export interface QueryConnections {
  withConnection<T>(query: EngineQuery, timezone: string, use: (session: Session) => Promise<T>): Promise<T>;
}

/** What the query child does for one request at a time; many run at once. */
export class QueryService {
  readonly #database: QueryConnections;
  readonly #running = new Map<number, Running>();
  /** Waiting for their views or connection, and whether they were cancelled meanwhile. */
  readonly #starting = new Map<number, { cancelled: boolean }>();

  constructor(database: QueryConnections) {
    this.#database = database;
  }

  columns(id: number, query: EngineQuery, encoding: ResultEncoding): Promise<EncodedColumns> {
    return this.#run(id, query, async (result, { deadline }, startedAt) => {
      const { maxRows, maxBytes } = query;
      const losses = noLosses();
      const encoder = new ResultEncoder(shapesOf(result), { encoding, maxRows, maxBytes });
      for await (const batch of filled(batchesOf(result, deadline, losses), query.fill))
        if (!(await encoder.append(batch))) break;
      const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
      const asOf = new Date(Date.now() - durationMs).toISOString();
      return encoder.finish({ asOf, durationMs, losses });
    });
  }

  rows(id: number, query: EngineQuery): Promise<readonly RowObject[]> {
    return this.#run(id, query, async (result, { deadline }) => {
      const names = result.deduplicatedColumnNames();
      const maxRows = Math.min(query.maxRows, Math.floor(maxRowsCells / Math.max(1, names.length)));
      const rows: RowObject[] = [];
      for await (const { rowCount, columns } of batchesOf(result, deadline, noLosses())) {
        for (let row = 0; row < rowCount && rows.length < maxRows; row += 1)
          rows.push(
            Object.fromEntries(names.map((name, index): [string, Scalar] => [name, columns[index]?.[row] ?? null])),
          );
        if (rows.length >= maxRows) break;
      }
      return rows;
    });
  }

  describe(id: number, query: EngineQuery): Promise<readonly EngineColumn[]> {
    const nothing = { ...query, sql: `${query.sql}\nlimit 0` };
    return this.#run(id, nothing, (result) =>
      Promise.resolve(shapesOf(result).map(({ type }, index) => ({ name: result.columnName(index), type }))),
    );
  }

  export(id: number, query: EngineQuery, format: ExportFormat, send: (bytes: Buffer) => void): Promise<void> {
    return this.#run(id, query, (result, { deadline, window }) => {
      const batches = filled(batchesOf(result, deadline, noLosses()), query.fill);
      return writeExport(format, { columns: shapesOf(result), batches, maxRows: query.maxRows }, async (bytes) => {
        await window.enter(deadline);
        send(bytes);
      });
    });
  }

  acknowledge(id: number): void {
    this.#running.get(id)?.window.acknowledge();
  }

  cancel(id: number): void {
    const running = this.#running.get(id);
    running?.deadline.stop('cancelled');
    running?.window.release();
    const starting = this.#starting.get(id);
    if (starting) starting.cancelled = true;
  }

  async #run<T>(
    id: number,
    query: EngineQuery,
    use: (result: DuckDBResult, running: Running, startedAt: number) => Promise<T>,
  ): Promise<T> {
    const starting = { cancelled: false };
    this.#starting.set(id, starting);
    try {
      return await this.#database.withConnection(query, query.timezone, async (session) => {
        const running: Running = { deadline: new Deadline(session.connection, query.deadlineMs), window: new Window() };
        this.#running.set(id, running);
        if (starting.cancelled) running.deadline.stop('cancelled');
        try {
          running.deadline.throwIfStopped();
          const startedAt = performance.now();
          const result = await startStatement(session, query.sql, query.parameters);
          const answer = await use(result, running, startedAt);
          if (running.deadline.completed) session.settle();
          return answer;
        } catch (error) {
          throw running.deadline.explain(error, query.sql);
        } finally {
          running.deadline.release();
          this.#running.delete(id);
        }
      });
    } catch (error) {
      throw asEngineError(error);
    } finally {
      this.#starting.delete(id);
    }
  }
}

const ownNames = ['EngineQueryError', 'EngineTimeoutError', 'AbortError'];

/** Errors from outside the statement (views, time zone) in the same form. */
function asEngineError(error: unknown): Error {
  if (error instanceof Error && ownNames.includes(error.name)) return error;
  return new EngineQueryError(safeMessage(error instanceof Error ? error.message : String(error)));
}
