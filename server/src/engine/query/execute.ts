import {
  DOUBLE,
  type DuckDBConnection,
  type DuckDBDataChunk,
  type DuckDBPreparedStatement,
  type DuckDBResult,
} from '@duckdb/node-api';
import type { Scalar } from '@datavizpro/contract';
import { EngineQueryError, EngineTimeoutError } from '../types.js';
import { caretPosition } from './caret.js';
import { safeMessage } from './safe-message.js';
import type { Session } from './session.js';

const interruptEveryMs = 250;

/**
 * The time a statement may take. The clock stands while the reader is slow (`pause`), and an interrupt is
 * repeated until the statement has settled: one that arrives while the call still waits for a thread is lost.
 */
export class Deadline {
  readonly #connection: DuckDBConnection;
  #remainingMs: number;
  #startedAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #interrupting: NodeJS.Timeout | undefined;
  /** Why it was stopped; null while it may run. */
  stopped: 'deadline' | 'cancelled' | null = null;
  /** All rows were read. */
  completed = false;

  constructor(connection: DuckDBConnection, ms: number) {
    this.#connection = connection;
    this.#remainingMs = ms;
    this.resume();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#remainingMs -= performance.now() - this.#startedAt;
  }

  resume(): void {
    this.#startedAt = performance.now();
    this.#timer = setTimeout(() => this.stop('deadline'), Math.max(0, this.#remainingMs));
  }

  stop(why: 'deadline' | 'cancelled'): void {
    if (this.stopped !== null) return;
    this.stopped = why;
    this.#connection.interrupt();
    this.#interrupting = setInterval(() => this.#connection.interrupt(), interruptEveryMs);
  }

  /** Call when the statement has settled, before its connection is closed. */
  release(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#interrupting);
  }

  /** What the caller is told about an error of the statement. */
  explain(error: unknown, sql = ''): Error {
    if (this.stopped === 'deadline') return new EngineTimeoutError('The query took too long and was stopped.');
    if (this.stopped === 'cancelled') return new DOMException('The query was cancelled.', 'AbortError');
    if (error instanceof EngineQueryError) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new EngineQueryError(safeMessage(message), caretPosition(message, sql));
  }

  throwIfStopped(): void {
    if (this.stopped !== null) throw this.explain(null);
  }
}

/** Binds values by position; numbers beyond a BIGINT, and fractions, as DOUBLE. */
function bind(statement: DuckDBPreparedStatement, values: readonly Scalar[]): void {
  values.forEach((value, index) => {
    const position = index + 1;
    if (typeof value === 'number' && !Number.isSafeInteger(value)) statement.bindValue(position, value, DOUBLE);
    else if (typeof value === 'number') statement.bindBigInt(position, BigInt(value));
    else statement.bindValue(position, value);
  });
}

/** Starts one statement; its rows are fetched in chunks, never all at once. */
export async function startStatement(session: Session, sql: string, values: readonly Scalar[]): Promise<DuckDBResult> {
  const statement = await session.prepare(sql, values.length);
  bind(statement, values);
  return statement.stream();
}

/** The chunks of a result, stopping when the deadline says so. */
export async function* chunksOf(result: DuckDBResult, deadline: Deadline): AsyncGenerator<DuckDBDataChunk> {
  for (;;) {
    deadline.throwIfStopped();
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) {
      deadline.completed = true;
      return;
    }
    yield chunk;
  }
}
