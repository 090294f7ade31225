import type { Scalar } from '@datavizpro/contract';
import type { Encoding, ExportFormat, RowObject } from '../protocol.js';
import { exportWindow } from '../protocol.js';
import type { EncodedColumns, EngineQuery } from '../types.js';
import type { QueryDatabase } from './database.js';
import { collect, encodeColumns } from './encode-columns.js';
import { Deadline, startStatement } from './execute.js';
import { runExport } from './export/run-export.js';
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

/** What the query child does for one request at a time; many run at once. */
export class QueryService {
  readonly #database: QueryDatabase;
  readonly #running = new Map<number, Running>();
  /** Waiting for their views or connection, and whether they were cancelled meanwhile. */
  readonly #starting = new Map<number, { cancelled: boolean }>();

  constructor(database: QueryDatabase) {
    this.#database = database;
  }

  columns(id: number, query: EngineQuery, encoding: Encoding): Promise<EncodedColumns> {
    return this.#run(id, query, async (result, { deadline }, startedAt) => {
      const collected = await collect(result, deadline, query.maxRows);
      const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
      const asOf = new Date(Date.now() - durationMs).toISOString();
      return encodeColumns(collected, { encoding, maxBytes: query.maxBytes, asOf, durationMs });
    });
  }

  rows(id: number, query: EngineQuery): Promise<readonly RowObject[]> {
    return this.#run(id, query, async (result, { deadline }) => {
      const maxRows = Math.min(query.maxRows, Math.floor(maxRowsCells / Math.max(1, result.columnCount)));
      const { columns, rowCount } = await collect(result, deadline, maxRows);
      return Array.from({ length: rowCount }, (_, row) =>
        Object.fromEntries(columns.map(({ name, values }): [string, Scalar] => [name, values[row] ?? null])),
      );
    });
  }

  export(id: number, query: EngineQuery, format: ExportFormat, send: (bytes: Buffer) => void): Promise<void> {
    return this.#run(id, query, (result, { deadline, window }) =>
      runExport(result, format, deadline, query.maxRows, async (bytes) => {
        await window.enter(deadline);
        send(bytes);
      }),
    );
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
      return await this.#database.withConnection(query, query.timezone, async (connection) => {
        const running: Running = { deadline: new Deadline(connection, query.deadlineMs), window: new Window() };
        this.#running.set(id, running);
        if (starting.cancelled) running.deadline.stop('cancelled');
        try {
          running.deadline.throwIfStopped();
          const startedAt = performance.now();
          return await use(await startStatement(connection, query.sql, query.parameters), running, startedAt);
        } catch (error) {
          throw running.deadline.explain(error);
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
