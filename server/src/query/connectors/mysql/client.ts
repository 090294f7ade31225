import type { Connection, FieldPacket } from 'mysql2';
import { AppError } from '../../../platform/app-error.js';
import type {
  ColumnBatch,
  ConnectionSettings,
  DatabaseClient,
  DatabaseTable,
  DriverContext,
  Probe,
  ResultShape,
  RowStream,
  RunLimits,
  Statement,
} from '../database/driver.js';
import { CatalogBudget } from '../database/catalog-budget.js';
import { SessionPool } from '../database/session-pool.js';
import { translateMysqlError } from './errors.js';
import { catalogOf, introspectMysql } from './introspect.js';
import { requireReading } from './reading.js';
import { batchesOf, shapeOf, startStatement, type RunningResult } from './result.js';
import { warningsOf } from './rights.js';
import { ask, limitStatements, openSession, type Session } from './session.js';
import { untilAborted } from './until-aborted.js';

/** How long looking around may take; statements have limits of their own. */
const lookMs = 30_000;
/** How long an idle connection may take to pass on that another one is to stop. */
const idleAnswerMs = 300;

/** One statement between its start and its end. */
interface Run {
  readonly statement: Statement;
  readonly limits: RunLimits;
  /** The caller's, and the deadline's. */
  readonly signal: AbortSignal;
}

/** One MySQL, MariaDB or relative of theirs. */
export class MysqlClient implements DatabaseClient {
  readonly #settings: ConnectionSettings<'mysql'>;
  readonly #context: DriverContext;
  readonly #pool: SessionPool<Session>;
  readonly #running = new Set<Session>();

  constructor(settings: ConnectionSettings<'mysql'>, context: DriverContext) {
    this.#settings = settings;
    this.#context = context;
    this.#pool = new SessionPool({
      open: (signal) => openSession(settings, context, signal),
      size: context.poolSize,
      idleMs: 60_000,
    });
  }

  probe(signal: AbortSignal): Promise<Probe> {
    return this.#look(signal, async ({ connection, product }) => {
      const grants = await ask(connection, 'show grants').catch(() => []);
      return { ...product, warnings: warningsOf(grants.map((row) => String(Object.values(row)[0]))) };
    });
  }

  introspect(signal: AbortSignal): Promise<readonly DatabaseTable[]> {
    const { schemas = [], database } = this.#settings.configuration;
    const shown = schemas.length > 0 ? schemas : [database];
    return this.#look(signal, (session) =>
      introspectMysql(catalogOf(session, new CatalogBudget()), shown, session.product.product === 'MariaDB'),
    );
  }

  async describe({ sql }: Statement, signal: AbortSignal): Promise<readonly ResultShape[]> {
    requireReading(sql);
    return this.#look(signal, ({ connection }) => shapesOf(connection, sql), sql);
  }

  async run(statement: Statement, limits: RunLimits, signal: AbortSignal): Promise<RowStream> {
    requireReading(statement.sql);
    const late = new AbortController();
    const deadline = setTimeout(() => late.abort(new AppError('source_timeout')), limits.deadlineMs);
    const run: Run = { statement, limits, signal: AbortSignal.any([signal, late.signal]) };
    try {
      const { session, result } = await this.#start(run);
      return { columns: result.columns, batches: this.#batches(run, session, result, deadline) };
    } catch (error) {
      clearTimeout(deadline);
      throw this.#translate(error, run.signal, statement.sql);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running].map((session) => this.#stop(session)));
    this.#pool.close();
  }

  /** A session that was idle may have died: then another one is taken, as nothing has run yet. */
  async #start(run: Run): Promise<{ readonly session: Session; readonly result: RunningResult }> {
    const { statement, limits, signal } = run;
    const { session, reused } = await this.#pool.acquire(signal);
    try {
      await untilAborted(signal, () => begin(session, limits.deadlineMs));
    } catch (error) {
      this.#discard(session);
      if (reused && !signal.aborted) return this.#start(run);
      throw error;
    }
    this.#running.add(session);
    try {
      const result = await untilAborted(signal, () => startStatement(session, statement, limits.batchRows));
      return { session, result };
    } catch (error) {
      if (signal.aborted) await this.#stop(session);
      else this.#giveBack(session, statement.sql);
      throw error;
    }
  }

  async *#batches(
    { statement, limits, signal }: Run,
    session: Session,
    result: RunningResult,
    deadline: NodeJS.Timeout,
  ): AsyncGenerator<ColumnBatch> {
    let finished = false;
    const onAbort = () => result.rows.destroy(signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      signal.throwIfAborted();
      yield* batchesOf(result, limits.batchRows);
      finished = true;
    } catch (error) {
      throw this.#translate(error, signal, statement.sql);
    } finally {
      clearTimeout(deadline);
      signal.removeEventListener('abort', onAbort);
      if (finished) this.#giveBack(session, statement.sql);
      else await this.#stop(session);
    }
  }

  /** Leaves the transaction; who waits for the answer does not wait for that. */
  #giveBack(session: Session, sql: string): void {
    if (outlivesTransaction.test(sql)) {
      this.#discard(session);
      return;
    }
    this.#running.delete(session);
    ask(session.connection, 'rollback').then(
      () => this.#pool.release(session),
      () => this.#discard(session),
    );
  }

  /** For sessions whose state is not known. */
  #discard(session: Session): void {
    session.destroy();
    this.#running.delete(session);
    this.#pool.release(session);
  }

  /** Ends what a session runs at the server: closing its connection alone would leave it running. */
  async #stop(session: Session): Promise<void> {
    const kill = `kill query ${String(Math.trunc(session.connection.threadId))}`;
    try {
      // A busy server may miss the time for a new connection once: the statement would run on to its time limit.
      if (!(await this.#sayOnIdle(kill))) await this.#sayBeside(kill).catch(() => this.#sayBeside(kill));
    } catch (error) {
      this.#context.log.warn('A statement could not be stopped at its database; its time limit will do it.', { error });
    } finally {
      this.#discard(session);
    }
  }

  /** The quickest way: no new connection. False where there is none, or it does not answer at once. */
  async #sayOnIdle(statement: string): Promise<boolean> {
    const idle = this.#pool.takeIdle();
    if (!idle) return false;
    try {
      await untilAborted(AbortSignal.timeout(idleAnswerMs), () => ask(idle.connection, statement));
      this.#pool.release(idle);
      return true;
    } catch {
      this.#discard(idle);
      return false;
    }
  }

  async #sayBeside(statement: string): Promise<void> {
    const limit = AbortSignal.timeout(this.#context.connectMs);
    const extra = await openSession(this.#settings, this.#context, limit);
    try {
      await untilAborted(limit, () => ask(extra.connection, statement));
    } finally {
      extra.destroy();
    }
  }

  async #look<T>(signal: AbortSignal, work: (session: Session) => Promise<T>, sql?: string): Promise<T> {
    let session: Session | null = null;
    try {
      ({ session } = await this.#pool.acquire(signal));
      const look = async (own: Session) => {
        await limitStatements(own, lookMs);
        return work(own);
      };
      const [used] = [session];
      const found = await untilAborted(signal, () => look(used));
      this.#pool.release(session);
      return found;
    } catch (error) {
      if (session && signal.aborted) await this.#stop(session);
      else if (session) this.#discard(session);
      throw this.#translate(error, signal, sql);
    }
  }

  #translate(error: unknown, signal: AbortSignal, sql?: string): AppError {
    const { host, user } = this.#settings.configuration;
    const reason: unknown = signal.aborted ? signal.reason : error;
    if (signal.aborted && !(reason instanceof AppError)) return new AppError('cancelled', undefined, { cause: reason });
    return translateMysqlError(reason, { host, user, ...(sql === undefined ? {} : { sql }) });
  }
}

/** What a statement may leave behind in its session: then nobody else gets that session. */
const outlivesTransaction = /get_lock/i;

async function begin(session: Session, deadlineMs: number): Promise<void> {
  await limitStatements(session, deadlineMs);
  await ask(session.connection, 'start transaction read only');
}

/** What the server says of a statement's columns when it prepares it. */
const shapesOf = (connection: Connection, sql: string): Promise<readonly ResultShape[]> =>
  new Promise((resolve, reject) => {
    connection.prepare(sql, (error, statement) => {
      if (error) {
        reject(error);
        return;
      }
      // The typings leave the columns out.
      const { columns } = statement as unknown as { readonly columns: readonly FieldPacket[] };
      statement.close();
      resolve(columns.map(shapeOf));
    });
  });
