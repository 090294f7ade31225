import type { CellValue, ColumnType } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import type {
  ColumnBatch,
  DatabaseClient,
  DatabaseTable,
  Probe,
  ResultShape,
  RowStream,
  RunLimits,
  Statement,
} from '../database/driver.js';
import { SessionPool } from '../database/session-pool.js';
import { sqliteLexicon } from '../../sql/text/lexicon.js';
import { tokenise } from '../../sql/text/tokens.js';
import { LookLimit } from '../look-limit.js';
import { translateSqliteError } from './errors.js';
import { introspect } from './introspect.js';
import type { Batch } from './protocol.js';
import { openSqlite, type SqliteSession } from './session.js';

/** How long looking around may take; statements have limits of their own. */
const lookMs = 30_000;
/** Of a catalogue. */
const mostRows = 1_000_000;

export class SqliteClient implements DatabaseClient {
  readonly #pool: SessionPool<SqliteSession>;

  /** `locate` finds the file, and checks that it may be opened. */
  constructor(locate: () => Promise<string>, poolSize: number) {
    this.#pool = new SessionPool({ open: async () => openSqlite(await locate()), size: poolSize, idleMs: 60_000 });
  }

  probe(signal: AbortSignal): Promise<Probe> {
    return this.#use('select 1', lookMs, signal, async (session) => {
      const { rows } = await session.ask({ kind: 'open', sql: 'select sqlite_version()', parameters: [], rows: 10 });
      return { product: 'SQLite', version: String(rows[0]?.[0] ?? ''), flavour: 'sqlite', warnings: [] };
    });
  }

  introspect(signal: AbortSignal): Promise<readonly DatabaseTable[]> {
    return this.#use('select 1', lookMs, signal, (session) =>
      introspect(async (sql) => {
        const { rows } = await session.ask({ kind: 'open', sql, parameters: [], rows: mostRows });
        new LookLimit({ rows: mostRows - 1, letters: 128 * 2 ** 20 }).take(rows);
        return rows;
      }),
    );
  }

  async describe({ sql, parameters }: Statement, signal: AbortSignal): Promise<readonly ResultShape[]> {
    const limited = `select * from (\n${sql}\n) limit 100`;
    return this.#use(limited, lookMs, signal, async (session) => {
      assertReads(sql);
      const first = await session.ask({ kind: 'open', sql: limited, parameters, rows: 100 });
      await session.ask({ kind: 'finish' });
      return shapesOf(first);
    });
  }

  async run(statement: Statement, { deadlineMs, batchRows }: RunLimits, signal: AbortSignal): Promise<RowStream> {
    assertReads(statement.sql);
    const work = new Work(this.#pool, statement.sql, deadlineMs, signal);
    const { sql, parameters } = statement;
    const first = await work.do((session) => session.ask({ kind: 'open', sql, parameters, rows: batchRows }));
    const columns = shapesOf(first);
    assertDistinct(columns);
    return { columns, batches: batchesOf(work, first, batchRows) };
  }

  close(): Promise<void> {
    this.#pool.close();
    return Promise.resolve();
  }

  async #use<T>(
    sql: string,
    deadlineMs: number,
    signal: AbortSignal,
    use: (session: SqliteSession) => Promise<T>,
  ): Promise<T> {
    const work = new Work(this.#pool, sql, deadlineMs, signal);
    const result = await work.do(use);
    work.finish();
    return result;
  }
}

/** One piece of work on one thread: however it ends, the thread goes back, or is ended. */
class Work {
  readonly #pool: SessionPool<SqliteSession>;
  readonly #sql: string;
  readonly #stop: AbortSignal;
  #session: SqliteSession | null = null;
  readonly #onStop = () => this.#session?.destroy();

  constructor(pool: SessionPool<SqliteSession>, sql: string, deadlineMs: number, signal: AbortSignal) {
    this.#pool = pool;
    this.#sql = sql;
    this.#stop = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
    this.#stop.addEventListener('abort', this.#onStop, { once: true });
  }

  async do<T>(work: (session: SqliteSession) => Promise<T>): Promise<T> {
    try {
      this.#stop.throwIfAborted();
      this.#session ??= (await this.#pool.acquire(this.#stop)).session;
      this.#stop.throwIfAborted();
      return await work(this.#session);
    } catch (error) {
      this.finish();
      throw translateSqliteError(error, this.#sql, this.#stop);
    }
  }

  finish(): void {
    this.#stop.removeEventListener('abort', this.#onStop);
    if (this.#stop.aborted) this.#session?.destroy();
    if (this.#session) this.#pool.release(this.#session);
    this.#session = null;
  }
}

async function* batchesOf(work: Work, first: Batch, batchRows: number): AsyncGenerator<ColumnBatch> {
  let batch = first;
  try {
    for (;;) {
      if (batch.rows.length > 0) yield toBatch(batch);
      if (batch.done) return;
      batch = await work.do((session) => session.ask({ kind: 'next', rows: batchRows }));
    }
  } finally {
    if (!batch.done) await work.do((session) => session.ask({ kind: 'finish' })).catch(() => undefined);
    work.finish();
  }
}

const toBatch = ({ names, rows, notFinite }: Batch): ColumnBatch => ({
  rowCount: rows.length,
  columns: names.map((_, column) => rows.map((row) => row[column] ?? null)),
  notFinite,
});

/** SQLite's values have types, its columns do not: the first rows decide. */
const shapesOf = ({ names, rows }: Batch): readonly ResultShape[] =>
  names.map((name, column) => ({ name, type: typeOfCells(rows.map((row) => row[column] ?? null)) }));

function typeOfCells(cells: readonly CellValue[]): ColumnType {
  const present = cells.filter((cell) => cell !== null);
  if (present.length === 0 || !present.every((cell) => typeof cell === 'number')) return 'string';
  return present.every((cell) => Number.isInteger(cell)) ? 'integer' : 'float';
}

/** ATTACH and VACUUM INTO would reach other files: only what begins as a query is prepared, and only the first one. */
function assertReads(sql: string): void {
  const first = tokenise(sql, sqliteLexicon).find(
    ({ kind, text }) => kind !== 'space' && kind !== 'comment' && text !== '(',
  );
  if (!first || !/^(select|with|values)$/i.test(first.text))
    throw new AppError('invalid_query', 'Only a query that reads can be run: it begins with SELECT or WITH.');
}

/** Rows come by name. */
function assertDistinct(columns: readonly ResultShape[]): void {
  const twice = columns.find(({ name }, index) => columns.findIndex((other) => other.name === name) !== index);
  if (twice)
    throw new AppError(
      'invalid_query',
      `Two columns of the answer are called "${twice.name}": give them names of their own.`,
    );
}
