import { randomUUID } from 'node:crypto';
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
import { translateClickHouseError } from './errors.js';
import { ClickHouseHttp, type Answer } from './http.js';
import { introspectClickHouse, type Row } from './introspect.js';
import { boundParameters, stringLiteral, withLiterals } from './literals.js';
import { requireReading } from './reading.js';
import { batchesOf, startReading, type RunningResult } from './result.js';
import { readState, settingsOf, stateSql, warningsOf, type ServerState } from './server.js';
import { columnTypeOf } from './types.js';

/** Values that make the address longer than this are written into the text. */
const maxBoundLength = 8_000;

/** One statement between its start and its end. */
interface Run {
  readonly statement: Statement;
  readonly queryId: string;
  readonly signal: AbortSignal;
  readonly deadline: NodeJS.Timeout;
}

/** One ClickHouse, or a cluster by any of its servers. */
export class ClickHouseClient implements DatabaseClient {
  readonly #settings: ConnectionSettings<'clickhouse'>;
  readonly #context: DriverContext;
  readonly #http: ClickHouseHttp;
  readonly #running = new Set<string>();
  #state: ServerState | null = null;

  constructor(settings: ConnectionSettings<'clickhouse'>, context: DriverContext) {
    this.#settings = settings;
    this.#context = context;
    this.#http = new ClickHouseHttp(settings, context);
  }

  probe(signal: AbortSignal): Promise<Probe> {
    return this.#look(signal, async () => {
      this.#state = null;
      const state = await this.#known(signal);
      // The state can be asked without any right; a name that does not exist shows only when it is used.
      await this.#http.text(`select 1 from system.tables where database = currentDatabase() limit 1`, [], signal);
      return { product: 'ClickHouse', version: state.version, flavour: state.flavour, warnings: warningsOf(state) };
    });
  }

  introspect(signal: AbortSignal): Promise<readonly DatabaseTable[]> {
    const ask = (sql: string) => this.#rows(sql, signal);
    return this.#look(signal, () => introspectClickHouse(ask, this.#settings.configuration.database));
  }

  async describe(statement: Statement, signal: AbortSignal): Promise<readonly ResultShape[]> {
    requireReading(statement.sql);
    return this.#look(
      signal,
      async () => {
        const rows = await this.#rows(`describe (\n${withLiterals(statement)}\n)`, signal);
        return rows.map(({ name, type }) => ({ name: String(name), type: columnTypeOf(String(type)) }));
      },
      statement.sql,
    );
  }

  async run(statement: Statement, limits: RunLimits, signal: AbortSignal): Promise<RowStream> {
    requireReading(statement.sql);
    const late = new AbortController();
    const deadline = setTimeout(() => late.abort(new AppError('source_timeout')), limits.deadlineMs);
    const tag = (statement.tag ?? 'datavizpro').replace(/[^\w-]+/g, '-').slice(0, 60);
    const queryId = `${tag}-${randomUUID()}`;
    const run: Run = { statement, queryId, deadline, signal: AbortSignal.any([signal, late.signal]) };
    this.#running.add(queryId);
    try {
      const { answer, result, timezone } = await this.#start(run, limits);
      return { columns: result.columns, batches: this.#batches(run, limits, answer, result, timezone) };
    } catch (error) {
      await this.#end(run, run.signal.aborted);
      throw this.#translate(error, run.signal, statement.sql);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running].map((queryId) => this.#stop(queryId)));
    this.#http.close();
  }

  async #start({ statement, queryId, signal }: Run, { deadlineMs }: RunLimits) {
    const state = await this.#known(signal);
    const settings = settingsOf(state, deadlineMs);
    const bound = state.hasParameters ? boundParameters(statement) : [];
    const length = bound.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    const beside = state.hasParameters && length <= maxBoundLength;
    const sql = `${beside ? statement.sql : withLiterals(statement)}\nformat JSONCompact`;
    const answer = await this.#http.send(sql, [['query_id', queryId], ...settings, ...(beside ? bound : [])], signal);
    return { answer, result: await startReading(answer), timezone: state.timezone };
  }

  async *#batches(
    run: Run,
    { batchRows }: RunLimits,
    answer: Answer,
    result: RunningResult,
    timezone: string,
  ): AsyncGenerator<ColumnBatch> {
    let finished = false;
    try {
      run.signal.throwIfAborted();
      yield* batchesOf(result, batchRows, timezone);
      finished = true;
    } catch (error) {
      throw this.#translate(error, run.signal, run.statement.sql);
    } finally {
      if (!finished) answer.destroy();
      await this.#end(run, !finished);
    }
  }

  async #end({ queryId, deadline }: Run, stop: boolean): Promise<void> {
    clearTimeout(deadline);
    if (stop) await this.#stop(queryId);
    this.#running.delete(queryId);
  }

  /** Leaving is not noticed by old servers. Ends what the statement runs on the shards, too. */
  async #stop(queryId: string): Promise<void> {
    try {
      const signal = AbortSignal.timeout(this.#context.connectMs);
      await this.#http.text(`kill query where query_id = ${stringLiteral(queryId)} async`, [], signal);
    } catch (error) {
      this.#context.log.warn('A statement could not be stopped at its database; its time limit will do it.', { error });
    }
  }

  /** Asked once per client. Connecting has its own deadline, which says what it waited for; answering has as long again. */
  async #known(signal: AbortSignal): Promise<ServerState> {
    if (this.#state) return this.#state;
    const late = AbortSignal.timeout(2 * this.#context.connectMs);
    try {
      const text = await this.#http.text(`${stateSql} format TSV`, [], AbortSignal.any([signal, late]));
      this.#state = readState(text);
      return this.#state;
    } catch (error) {
      if (!late.aborted || signal.aborted) throw error;
      throw new AppError('source_unreachable', 'The database did not answer in time.', { cause: error });
    }
  }

  async #rows(sql: string, signal: AbortSignal): Promise<readonly Row[]> {
    const text = await this.#http.text(`${sql} format JSON`, [], signal);
    return (JSON.parse(text) as { readonly data: readonly Row[] }).data;
  }

  async #look<T>(signal: AbortSignal, work: () => Promise<T>, sql?: string): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.#translate(error, signal, sql);
    }
  }

  #translate(error: unknown, signal: AbortSignal, sql?: string): AppError {
    const { host, user } = this.#settings.configuration;
    const reason: unknown = signal.aborted ? signal.reason : error;
    if (signal.aborted && !(reason instanceof AppError)) return new AppError('cancelled', undefined, { cause: reason });
    return translateClickHouseError(reason, { host, user, ...(sql === undefined ? {} : { sql }) });
  }
}
