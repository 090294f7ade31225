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

  /** Null after the last one. */
  read(opened: OpenStatement, rows: number): Promise<ColumnBatch> {
    return this.#work(async () => toBatch(opened, await opened.cursor.read(rows)));
  }

  /** Work on the session itself, inside the transaction. */
  within<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#work(() => work(this.#session));
  }

  finish(): Promise<void> {
    return (this.#finished ??= this.#finish());
  }

  translate(error: unknown): AppError {
    return translateQueryError(error, this.#statement.sql, this.reason);
  }

  /** Why we stopped it; undefined when we did not. */
  get reason(): unknown {
    if (this.#timedOut) return new AppError('source_timeout');
    return this.#signal.aborted ? ((this.#signal.reason as unknown) ?? 'aborted') : undefined;
  }

  async #work<T>(work: () => Promise<T>): Promise<T> {
    this.#working = true;
    try {
      if (this.reason !== undefined) throw this.translate(undefined);
      return await work();
    } catch (error) {
      this.#working = false;
      await this.finish();
      throw this.translate(error);
    } finally {
      this.#working = false;
    }
  }

  #expire(): void {
    this.#timedOut = true;
    void this.#stop();
  }

  /** Nothing that was cancelled goes back to the pool: a late cancellation might hit the next statement. */
  async #stop(): Promise<void> {
    if (this.#stopped || this.#finished) return;
    this.#stopped = true;
    if (this.#working) {
      const cut = setTimeout(() => this.#session.destroy(), cutMs);
      await this.#surroundings.cancel(this.#session).catch(() => this.#session.destroy());
      await (this.#opened && this.#session.unlessEnded(this.#opened.cursor.over).catch(() => undefined));
      clearTimeout(cut);
    }
    this.#session.destroy();
    await this.finish();
  }

  async #finish(): Promise<void> {
    clearTimeout(this.#deadline);
    this.#signal.removeEventListener('abort', this.#onAbort);
    try {
      if (this.#stopped) this.#session.destroy();
      if (this.#session.usable) await this.#session.unlessEnded(this.#rollBack());
    } catch {
      this.#session.destroy();
    }
    this.#surroundings.release(this.#session);
  }

  async #rollBack(): Promise<void> {
    await this.#opened?.cursor.finish();
    await end(this.#session);
  }
}
