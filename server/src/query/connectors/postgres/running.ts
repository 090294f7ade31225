import { AppError } from '../../../platform/app-error.js';
import type { ColumnBatch, RunLimits, Statement } from '../database/driver.js';
import { translateQueryError } from './errors.js';
import type { Session } from './session.js';
import { begin, end, open, toBatch, type OpenStatement } from './statement.js';

/** The server's own limit comes first; ours is for servers that do not keep it. */
const graceMs = 250;
/** From asking the server to stop until the connection is cut. */
const cutMs = 700;

interface Surroundings {
  /** Asks the server to stop what the session runs. */
  readonly cancel: (session: Session) => Promise<void>;
  readonly release: (session: Session) => void;
}

/**
 * One statement on one session, from BEGIN to ROLLBACK. However it ends, the session goes back to the pool exactly
 * once: usable after a rollback, else destroyed.
 */
export class RunningStatement {
  readonly #session: Session;
  readonly #statement: Statement;
  readonly #surroundings: Surroundings;
  readonly #signal: AbortSignal;
  readonly #onAbort = () => void this.#stop();
  #deadline: NodeJS.Timeout | undefined;
  #timedOut = false;
  #opened: OpenStatement | null = null;
  #working = false;
  #stopped = false;
  #finished: Promise<void> | null = null;

  constructor(session: Session, statement: Statement, signal: AbortSignal, surroundings: Surroundings) {
    this.#session = session;
    this.#statement = statement;
    this.#signal = signal;
    this.#surroundings = surroundings;
  }

  /** Fails untranslated when the session turns out to be dead: nothing has run yet. */
  async begin({ deadlineMs }: Pick<RunLimits, 'deadlineMs'>): Promise<void> {
    this.#signal.addEventListener('abort', this.#onAbort, { once: true });
    this.#deadline = setTimeout(() => this.#expire(), deadlineMs + graceMs);
    this.#working = true;
    try {
      this.#signal.throwIfAborted();
      await begin(this.#session, deadlineMs, this.#statement.tag);
    } catch (error) {
      this.#session.destroy();
      await this.finish();
      throw this.reason === undefined ? error : this.translate(error);
    } finally {
      this.#working = false;
    }
  }

  open(): Promise<OpenStatement> {
    return this.#work(async () => (this.#opened = await open(this.#session, this.#statement)));
  }

  /** At most so many rows; none after the last one. */
  read(opened: OpenStatement, rows: number): Promise<ColumnBatch> {
    return this.#work(async () => toBatch(opened, await opened.execution.take(rows)));
  }

  /** Work on the session itself, inside the transaction. */
  within<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#work(() => work(this.#session));
  }

  finish(): Promise<void> {
    return (this.#finished ??= this.#finish());
  }

  translate(error: unknown): AppError {
    const { sql } = this.#statement;
    return translateQueryError(error, sql === '' ? undefined : sql, this.reason);
  }

  /** Why we stopped it; undefined when we did not. */
  get reason(): unknown {
    if (this.#timedOut) return new AppError('source_timeout');
    return this.#signal.aborted ? ((this.#signal.reason as unknown) ?? 'aborted') : undefined;
  }

  async #work<T>(work: () => Promise<T>): Promise<T> {
    this.#working = true;
    try {
      this.#throwIfStopped();
      const done = await work();
      // What was stopped may look as if it had come to its end.
      this.#throwIfStopped();
      return done;
    } catch (error) {
      this.#working = false;
      await this.finish();
      throw this.translate(error);
    } finally {
      this.#working = false;
    }
  }

  #throwIfStopped(): void {
    if (this.reason !== undefined) throw this.translate(undefined);
  }

  #expire(): void {
    this.#timedOut = true;
    void this.#stop();
  }

  /** Nothing that was cancelled goes back to the pool: a late cancellation might hit the next statement. */
  async #stop(): Promise<void> {
    if (this.#stopped || this.#finished) return;
    this.#stopped = true;
    if (this.#working || this.#opened?.execution.isRunning === true) await this.#cancel();
    this.#session.destroy();
    await this.finish();
  }

  async #cancel(): Promise<void> {
    const execution = this.#opened?.execution;
    execution?.leave();
    const cut = setTimeout(() => this.#session.destroy(), cutMs);
    await this.#surroundings.cancel(this.#session).catch(() => this.#session.destroy());
    await (execution && this.#session.unlessEnded(execution.over).catch(() => undefined));
    clearTimeout(cut);
  }

  async #finish(): Promise<void> {
    clearTimeout(this.#deadline);
    this.#signal.removeEventListener('abort', this.#onAbort);
    try {
      // Whoever took its rows went away early.
      if (!this.#stopped && this.#opened?.execution.isRunning === true) await this.#leave();
      if (this.#stopped) this.#session.destroy();
      if (this.#session.usable) await this.#session.unlessEnded(this.#rollBack());
    } catch {
      this.#session.destroy();
    }
    this.#surroundings.release(this.#session);
  }

  async #leave(): Promise<void> {
    this.#stopped = true;
    await this.#cancel();
  }

  async #rollBack(): Promise<void> {
    this.#opened?.execution.leave();
    await this.#opened?.execution.over;
    if (this.#opened?.execution.isDone !== true) await end(this.#session);
  }
}
