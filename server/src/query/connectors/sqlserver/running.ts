import type * as tedious from 'tedious';
import type { Request } from 'tedious';
import type { Scalar } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import type { Statement } from '../database/driver.js';
import { sqlError } from '../sql-error.js';
import { translateQueryError } from './errors.js';
import type { Session } from './session.js';
import type { Metadata } from './types.js';

export type Row = readonly unknown[];
/** Asks one question of our own. */
export type Ask = (sql: string, parameters?: Statement['parameters']) => Promise<readonly Row[]>;

/** From asking the server to stop until the connection is cut. */
const cutMs = 700;
/** Batches that are read ahead. */
const readAhead = 2;
/** A batch is full with so many bytes of rows, however few they are. */
const batchBytes = 4 * 2 ** 20;
/**
 * Of one row, as the driver keeps its values until they are whole. No more than that: a server that sends a value as one
 * piece makes the driver copy what it has with every packet.
 */
const mostRowBytes = 16 * 2 ** 20;

interface Limits {
  readonly deadlineMs: number;
  readonly batchRows: number;
}
/** Called by name, with named parameters, instead of a statement with numbered ones. */
export interface Call extends Statement {
  readonly procedure: string;
  readonly names: readonly string[];
}

/**
 * One statement on one session. Rows are held back at the source while nobody takes them. However it ends, the session
 * goes back to the pool exactly once: usable when the server has confirmed the end, else destroyed.
 */
export class RunningStatement {
  readonly #session: Session;
  readonly #statement: Statement;
  readonly #signal: AbortSignal;
  readonly #batchRows: number;
  readonly #release: (session: Session) => void;
  readonly #onAbort = () => this.#stop();
  readonly #deadline: NodeJS.Timeout;
  readonly #ended: Promise<void>;
  #markEnded: () => void = () => undefined;
  #request: Request | null = null;
  #rows: Row[] = [];
  /** What they came in with. */
  #rowsBytes = 0;
  #bytesSinceRow = 0;
  #over = false;
  #error: unknown;
  #timedOut = false;
  #finished = false;
  #wake: () => void = () => undefined;
  columns: readonly Metadata[] | null = null;

  constructor(
    session: Session,
    statement: Statement,
    { deadlineMs, batchRows }: Limits,
    signal: AbortSignal,
    release: (session: Session) => void,
  ) {
    this.#session = session;
    this.#statement = statement;
    this.#signal = signal;
    this.#batchRows = batchRows;
    this.#release = release;
    this.#ended = new Promise((resolve) => {
      this.#markEnded = resolve;
    });
    this.#deadline = setTimeout(() => {
      this.#timedOut = true;
      this.#stop();
    }, deadlineMs);
    signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  /** Resolves when the columns are known, or that there are none. */
  async begin(): Promise<void> {
    const { Request: TediousRequest, TYPES } = await import('tedious');
    const { connection } = this.#session;
    const isCall = 'procedure' in this.#statement;
    const text = isCall ? (this.#statement as Call).procedure : this.#statement.sql;
    const request = new TediousRequest(text, (error) => this.#end(error));
    bind(request, this.#statement, TYPES);
    request.on('columnMetadata', (columns) => this.#describe(columns as unknown as readonly Metadata[]));
    request.on('row', (cells: readonly { readonly value: unknown }[]) => this.#take(cells));
    this.#request = request;
    this.#session.onReceived = (bytes) => this.#count(bytes);
    if (isCall) connection.callProcedure(request);
    else connection.execSql(request);
    if (this.#reason() !== undefined) this.#stop();
    await this.#until(() => this.columns !== null);
  }

  /** The next rows, as many as there are at a time; none at the end. */
  async read(): Promise<readonly Row[]> {
    await this.#until(() => this.#fills(1));
    const share = Math.min(1, this.#batchRows / this.#rows.length);
    const taken = this.#rows.splice(0, this.#batchRows);
    this.#rowsBytes *= 1 - share;
    if (!this.#fills(1)) this.#request?.resume();
    return taken;
  }

  /** Stops what still runs, and gives the session back. */
  async finish(): Promise<void> {
    if (this.#finished) return;
    this.#finished = true;
    clearTimeout(this.#deadline);
    this.#signal.removeEventListener('abort', this.#onAbort);
    this.#stop();
    await this.#ended;
    this.#session.onReceived = () => undefined;
    this.#release(this.#session);
  }

  translate(error: unknown): AppError {
    return translateQueryError(error, this.#statement.sql, this.#reason());
  }

  #describe(columns: readonly Metadata[]): void {
    // The rest of several statements has nowhere to go.
    if (this.columns !== null) this.#error = sqlError('Only one statement can be run at a time.');
    if (this.columns === null) this.columns = columns;
    else this.#stop();
    this.#wake();
  }

  #take(cells: readonly { readonly value: unknown }[]): void {
    this.#rows.push(cells.map(({ value }) => value));
    this.#rowsBytes += this.#bytesSinceRow;
    this.#bytesSinceRow = 0;
    if (this.#fills(readAhead)) this.#request?.pause();
    if (this.#fills(1)) this.#wake();
  }

  /** Whether what is here is so many batches. */
  #fills(batches: number): boolean {
    return this.#rows.length >= this.#batchRows * batches || this.#rowsBytes >= batchBytes * batches;
  }

  /** The driver makes a value when all of it is there: what would fill the memory is left before that. */
  #count(bytes: number): void {
    this.#bytesSinceRow += bytes;
    if (this.#over || this.#bytesSinceRow <= mostRowBytes) return;
    this.#error ??= new AppError(
      'invalid_query',
      'A row is longer than can be taken in. Ask for less of its long values.',
    );
    this.#session.destroy();
    this.#end(undefined);
  }

  #end(error: unknown): void {
    this.#over = true;
    this.#error ??= error ?? undefined;
    this.#markEnded();
    this.#wake();
  }

  /** Waits for something, or for the end; throws what ended it. */
  async #until(done: () => boolean): Promise<void> {
    while (!done() && !this.#over && this.#reason() === undefined) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const failed = this.#over && this.#error !== undefined && !done();
    if (!failed && this.#reason() === undefined) return;
    await this.finish();
    throw this.translate(this.#error);
  }

  #reason(): unknown {
    if (this.#timedOut) return new AppError('source_timeout');
    return this.#signal.aborted ? ((this.#signal.reason as unknown) ?? 'aborted') : undefined;
  }

  /** Asks the server to stop; a server that does not confirm it in time loses the connection. */
  #stop(): void {
    this.#wake();
    if (this.#over) return;
    if (this.#request === null) {
      this.#end(undefined);
      return;
    }
    const cut = setTimeout(() => {
      this.#session.destroy();
      this.#end(undefined);
    }, cutMs);
    void this.#ended.then(() => clearTimeout(cut));
    this.#request.cancel();
  }
}

type Types = typeof tedious.TYPES;

/** Texts of one declared length, so that the server plans a statement once. */
const declaredLength = 4_000;

function bind(request: Request, statement: Statement, types: Types): void {
  statement.parameters.forEach((value, index) => {
    const name = 'names' in statement ? ((statement as Call).names[index] ?? '') : `p${String(index + 1)}`;
    const { type, options } = typeOf(value, types);
    request.addParameter(name, type, value, options);
  });
}

function typeOf(value: Scalar, types: Types) {
  if (typeof value === 'boolean') return { type: types.Bit, options: {} };
  if (typeof value === 'number') return { type: Number.isSafeInteger(value) ? types.BigInt : types.Float, options: {} };
  const fits = value === null || value.length <= declaredLength;
  return { type: types.NVarChar, options: fits ? { length: declaredLength } : {} };
}
