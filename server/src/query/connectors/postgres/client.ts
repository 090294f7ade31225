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
import type { Ask } from './execution.js';
import { translateConnectError, translateQueryError } from './errors.js';
import { introspect } from './introspect.js';
import { probe } from './probe.js';
import { introspectRedshift } from './redshift.js';
import { RunningStatement } from './running.js';
import { cancel, openSession, type Session } from './session.js';
import { askAll, type OpenStatement } from './statement.js';

/** No text of a person, in which an error could have its place. */
const ourOwn: Statement = { sql: '', parameters: [] };
/** How long looking around may take; statements have limits of their own. */
const lookMs = 30_000;
const idleMs = 60_000;

/** One PostgreSQL, or something that speaks its protocol. */
export class PostgresClient implements DatabaseClient {
  readonly #settings: ConnectionSettings<'postgres'>;
  readonly #context: DriverContext;
  readonly #pool: SessionPool<Session>;

  constructor(settings: ConnectionSettings<'postgres'>, context: DriverContext) {
    this.#settings = settings;
    this.#context = context;
    this.#pool = new SessionPool({ open: (signal) => this.#open(signal), size: context.poolSize, idleMs });
  }

  probe(signal: AbortSignal): Promise<Probe> {
    return this.#look(signal, probe);
  }

  introspect(signal: AbortSignal): Promise<readonly DatabaseTable[]> {
    const { schemas = [] } = this.#settings.configuration;
    return this.#look(signal, (ask, { serverVersion }) =>
      serverVersion < 9 ? introspectRedshift(ask, schemas) : introspect(ask, schemas),
    );
  }

  async describe(statement: Statement, signal: AbortSignal): Promise<readonly ResultShape[]> {
    const running = await this.#begin(statement, lookMs, signal);
    const { columns } = await running.open();
    await running.finish();
    return columns;
  }

  async run(statement: Statement, { deadlineMs, batchRows }: RunLimits, signal: AbortSignal): Promise<RowStream> {
    const running = await this.#begin(statement, deadlineMs, signal);
    const opened = await running.open();
    if (opened.columns.length === 0) return refuse(running);
    const first = await running.read(opened, batchRows);
    return { columns: opened.columns, batches: batchesOf(running, opened, first, batchRows) };
  }

  close(): Promise<void> {
    this.#pool.close();
    return Promise.resolve();
  }

  /** Questions of our own, in one transaction. */
  async #look<T>(signal: AbortSignal, look: (ask: Ask, session: Session) => Promise<T>): Promise<T> {
    const running = await this.#begin(ourOwn, lookMs, signal);
    const found = await running.within((session) => {
      const budget = new CatalogBudget();
      return look((sql, values = []) => askAll(session, { sql, parameters: values }, budget), session);
    });
    await running.finish();
    return found;
  }

  /** A session that was idle may have died: then another one is taken, as nothing has run yet. */
  async #begin(statement: Statement, deadlineMs: number, signal: AbortSignal): Promise<RunningStatement> {
    for (;;) {
      const { session, reused } = await this.#pool.acquire(signal).catch((error: unknown) => {
        throw signal.aborted ? translateQueryError(error, undefined, signal.reason ?? 'aborted') : error;
      });
      const running = new RunningStatement(session, statement, signal, {
        cancel: (busy) => cancel(busy, this.#settings, this.#context),
        release: (done) => this.#pool.release(done),
      });
      try {
        await running.begin({ deadlineMs });
        return running;
      } catch (error) {
        if (!reused || running.reason !== undefined) throw running.translate(error);
      }
    }
  }

  async #open(signal: AbortSignal): Promise<Session> {
    try {
      return await openSession(this.#settings, this.#context, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      const { database, tls } = this.#settings.configuration;
      throw translateConnectError(error, database, tls !== 'disable');
    }
  }
}

/** It was planned and has not run: whatever answers without columns is there for what it does. */
async function refuse(running: RunningStatement): Promise<never> {
  await running.finish();
  throw new AppError('invalid_query', 'Only reading is possible here: this statement answers with no columns.');
}

async function* batchesOf(
  running: RunningStatement,
  opened: OpenStatement,
  first: ColumnBatch,
  batchRows: number,
): AsyncGenerator<ColumnBatch> {
  try {
    for (let batch = first; batch.rowCount > 0; batch = await running.read(opened, batchRows)) yield batch;
  } finally {
    await running.finish();
  }
}
