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
import { SessionPool } from '../database/session-pool.js';
import { LookLimit } from '../look-limit.js';
import { introspect } from './introspect.js';
import { probe } from './probe.js';
import { RunningStatement, type Ask, type Call, type Row } from './running.js';
import { openSession, type Session } from './session.js';
import { cellReader, columnTypeOf, resultTypeOf, type CellReader, type Metadata } from './types.js';

/** How long looking around may take; statements have limits of their own. */
const look = { deadlineMs: 60_000, batchRows: 5_000 };
const idleMs = 60_000;
/** So long after its last use a session is taken as it is. */
const trustedMs = 1_000;
const ping = { deadlineMs: 2_000, batchRows: 1 };

export class SqlserverClient implements DatabaseClient {
  readonly #settings: ConnectionSettings<'sqlserver'>;
  readonly #pool: SessionPool<Session>;

  constructor(settings: ConnectionSettings<'sqlserver'>, context: DriverContext) {
    this.#settings = settings;
    const open = (signal: AbortSignal) => openSession(settings, context, signal);
    this.#pool = new SessionPool({ open, size: context.poolSize, idleMs });
  }

  probe(signal: AbortSignal): Promise<Probe> {
    return probe(this.#ask(signal));
  }

  introspect(signal: AbortSignal): Promise<readonly DatabaseTable[]> {
    const { schemas = [] } = this.#settings.configuration;
    return introspect(this.#ask(signal), schemas);
  }

  async describe(statement: Statement, signal: AbortSignal): Promise<readonly ResultShape[]> {
    const call: Call = {
      procedure: 'sp_describe_first_result_set',
      names: ['tsql', 'params', 'browse_information_mode'],
      sql: statement.sql,
      parameters: [statement.sql, declarationsOf(statement), 0],
    };
    const { columns, rows } = await this.#all(call, signal);
    const at = (name: string) => columns.findIndex(({ colName }) => colName === name);
    const [hidden, name, type] = [at('is_hidden'), at('name'), at('system_type_name')];
    return rows.filter((row) => row[hidden] !== true).map((row) => shapeOf(text(row[name]), text(row[type])));
  }

  async run(statement: Statement, limits: RunLimits, signal: AbortSignal): Promise<RowStream> {
    const running = await this.#begin(statement, limits, signal);
    const metadata = running.columns ?? [];
    return {
      columns: metadata.map((column) => ({ name: column.colName, type: resultTypeOf(column) })),
      batches: batchesOf(running, metadata),
    };
  }

  close(): Promise<void> {
    this.#pool.close();
    return Promise.resolve();
  }

  #ask(signal: AbortSignal): Ask {
    return async (sql, parameters = []) => (await this.#all({ sql, parameters }, signal)).rows;
  }

  async #all(statement: Statement, signal: AbortSignal) {
    const running = await this.#begin(statement, look, signal);
    const rows: Row[] = [];
    const limit = new LookLimit();
    try {
      for (let part = await running.read(); part.length > 0; part = await running.read()) {
        limit.take(part);
        rows.push(...part);
      }
    } finally {
      await running.finish();
    }
    return { columns: running.columns ?? [], rows };
  }

  async #begin(statement: Statement, limits: RunLimits, signal: AbortSignal): Promise<RunningStatement> {
    const session = await this.#take(signal);
    const running = new RunningStatement(session, statement, limits, signal, (done) => {
      done.idleSince = performance.now();
      this.#pool.release(done);
    });
    await running.begin();
    return running;
  }

  /** A session that was idle for a while may have died without a word: it is asked before it is trusted. */
  async #take(signal: AbortSignal): Promise<Session> {
    for (;;) {
      const { session, reused } = await this.#pool.acquire(signal);
      const idleFor = performance.now() - session.idleSince;
      if (!reused || idleFor < trustedMs || (await answers(session, signal))) return session;
      session.destroy();
      this.#pool.release(session);
    }
  }
}

async function answers(session: Session, signal: AbortSignal): Promise<boolean> {
  const question = { sql: 'select 1', parameters: [] };
  const running = new RunningStatement(session, question, ping, signal, () => undefined);
  try {
    await running.begin();
    await running.read();
    await running.finish();
    return session.usable;
  } catch {
    return false;
  }
}

async function* batchesOf(running: RunningStatement, columns: readonly Metadata[]): AsyncGenerator<ColumnBatch> {
  const readers = columns.map(cellReader);
  try {
    for (let rows = await running.read(); rows.length > 0; rows = await running.read()) yield batchOf(rows, readers);
  } finally {
    await running.finish();
  }
}

const batchOf = (rows: readonly Row[], readers: readonly CellReader[]): ColumnBatch => ({
  rowCount: rows.length,
  columns: readers.map((read, column) => rows.map((row) => read(row[column]))),
  notFinite: 0,
});

/** As the statement's values will be bound. */
const declarationsOf = ({ parameters }: Statement): string =>
  parameters.map((value, index) => `@p${String(index + 1)} ${declarationOf(value)}`).join(', ');

function declarationOf(value: Statement['parameters'][number]): string {
  if (typeof value === 'boolean') return 'bit';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'bigint' : 'float';
  return 'nvarchar(4000)';
}

const shapeOf = (name: string, nativeType: string): ResultShape => ({
  name,
  type: columnTypeOf(nativeType),
  nativeType,
});
const text = (cell: unknown): string => (typeof cell === 'string' ? cell : '');
