import { AppError } from '../../../platform/app-error.js';
import { stepFailed } from '../../../platform/egress/index.js';
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
import { LookLimit } from '../look-limit.js';
import { translate } from './errors.js';
import { DialledHttp } from './http.js';
import { columnsSql, plainTablesSql, tablesOf, tablesSql } from './introspect.js';
import type { Locate, TrinoColumn } from './answers.js';
import { TrinoProtocol, type Execution } from './protocol.js';
import { locateIn, writeStatement } from './statement.js';
import type { Row } from './page-reader.js';
import { cellReader, columnTypeOf, type CellReader } from './types.js';

/** For looking around; queries bring their own deadline. */
const lookMs = 60_000;
/** EXECUTE IMMEDIATE, which binds values, came with this version. */
const oldestVersion = 418;

export class TrinoClient implements DatabaseClient {
  readonly #settings: ConnectionSettings<'trino'>;
  readonly #http: DialledHttp;
  readonly #protocol: TrinoProtocol;
  /** Some servers let nobody set a limit for themselves; ours is enough then. */
  #limitsItself = true;

  constructor(settings: ConnectionSettings<'trino'>, { dial, connectMs, poolSize }: DriverContext) {
    this.#settings = settings;
    const { host, port, tls, tlsCa } = settings.configuration;
    const tlsSettings = { host, tls, ...(tlsCa === undefined ? {} : { tlsCa }) };
    this.#http = new DialledHttp({ ...tlsSettings, port, dial, connectMs, maxSockets: poolSize });
    this.#protocol = new TrinoProtocol(this.#http, headersOf(settings));
  }

  async probe(signal: AbortSignal): Promise<Probe> {
    const [[version] = []] = await this.#read('select version()', [], signal);
    const named = typeof version === 'string' ? version : '';
    if (Number.parseInt(named, 10) < oldestVersion)
      throw new AppError('not_supported', `Trino ${named} is too old: ${String(oldestVersion)} or newer is needed.`);
    const { catalog, schema } = this.#settings.configuration;
    const schemas = await this.#read('select schema_name from information_schema.schemata', [], signal);
    if (schema !== undefined && schema !== '' && !schemas.some(([name]) => name === schema.toLowerCase()))
      throw stepFailed('rights', `The catalog "${catalog}" has no schema "${schema}" that this user may see.`);
    return { product: 'Trino', version: named, flavour: 'trino', warnings: [] };
  }

  async introspect(signal: AbortSignal): Promise<readonly DatabaseTable[]> {
    const { catalog, schema: named = '' } = this.#settings.configuration;
    const schema = named === '' ? null : named.toLowerCase();
    const tables = await this.#read(tablesSql, [catalog, schema, schema], signal).catch((error: unknown) => {
      if (signal.aborted || !(error instanceof AppError) || error.code === 'source_timeout') throw error;
      return this.#read(plainTablesSql, [schema, schema], signal);
    });
    return tablesOf(tables, await this.#read(columnsSql, [catalog, schema, schema], signal));
  }

  async describe(statement: Statement, signal: AbortSignal): Promise<readonly ResultShape[]> {
    const deadline = AbortSignal.timeout(lookMs);
    const before = 'select * from (\n';
    const sql = `${before}${statement.sql}\n) as q limit 0`;
    const { columns, pages } = await this.#execute({ ...statement, sql, before }, lookMs, signal, deadline);
    for await (const page of pages) if (page.length > 0) break;
    return shapesOf(columns);
  }

  async run(statement: Statement, { deadlineMs, batchRows }: RunLimits, signal: AbortSignal): Promise<RowStream> {
    const deadline = AbortSignal.timeout(deadlineMs);
    const execution = await this.#execute(statement, deadlineMs, signal, deadline);
    const batches = translated(batchesOf(execution, batchRows), signal, deadline);
    return { columns: shapesOf(execution.columns), batches };
  }

  close(): Promise<void> {
    this.#http.close();
    return Promise.resolve();
  }

  /** All rows of a small answer. */
  async #read(sql: string, parameters: Statement['parameters'], signal: AbortSignal): Promise<Row[]> {
    const deadline = AbortSignal.timeout(lookMs);
    const { pages } = await this.#execute({ sql, parameters }, lookMs, signal, deadline);
    const rows: Row[] = [];
    const limit = new LookLimit();
    for await (const page of translated(pages, signal, deadline)) {
      limit.take(page);
      for (const row of page) rows.push(row);
    }
    return rows;
  }

  async #execute(
    statement: Statement & { readonly before?: string },
    deadlineMs: number,
    signal: AbortSignal,
    deadline: AbortSignal,
  ): Promise<Execution> {
    const text = writeStatement(statement);
    const either = AbortSignal.any([signal, deadline]);
    const whole = locateIn(statement);
    const locate: Locate = (place) => Math.max(0, whole(place) - (statement.before?.length ?? 0));
    const tag = statement.tag === undefined ? {} : { 'X-Trino-Client-Info': statement.tag };
    const start = () => {
      const limit = `query_max_run_time=${String(Math.ceil(deadlineMs))}ms`;
      const headers = this.#limitsItself ? { ...tag, 'X-Trino-Session': limit } : tag;
      return this.#protocol.execute(text, { headers, locate, signal: either });
    };
    try {
      return await start().catch((error: unknown) => {
        if (!this.#limitsItself || !isAboutTheLimit(error)) throw error;
        this.#limitsItself = false;
        return start();
      });
    } catch (error) {
      throw translate(error, signal, deadline);
    }
  }
}

const isAboutTheLimit = (error: unknown): boolean =>
  error instanceof AppError && /session property query_max_run_time/.test(messageOf(error.cause));

/** Of what Trino said, wherever in the chain of causes it stands. */
function messageOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return '';
  if ('errorName' in cause && 'message' in cause) return String(cause.message);
  return 'cause' in cause ? messageOf(cause.cause) : '';
}

function headersOf({ configuration, secrets }: ConnectionSettings<'trino'>): Readonly<Record<string, string>> {
  const { user, catalog, schema = '', tls } = configuration;
  const password = secrets['password']?.reveal() ?? '';
  const token = secrets['accessToken']?.reveal() ?? '';
  if (tls === 'disable' && password + token !== '')
    throw stepFailed('login', 'Passwords and tokens are sent to Trino over TLS only.', {
      hint: 'Choose "verify" for the encryption, or leave the password empty.',
    });
  const headers = {
    'X-Trino-User': user,
    'X-Trino-Source': 'datavizpro',
    'X-Trino-Catalog': catalog,
    ...(schema === '' ? {} : { 'X-Trino-Schema': schema }),
    'X-Trino-Time-Zone': 'UTC',
    // Without it, times are cut to milliseconds.
    'X-Trino-Client-Capabilities': 'PARAMETRIC_DATETIME',
    'Content-Type': 'text/plain; charset=utf-8',
    ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
    ...(password === '' ? {} : { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }),
  };
  if (Object.values(headers).some((header) => !/^[\x20-\x7e]*$/.test(header)))
    throw stepFailed('login', 'Trino takes only plain letters, digits and signs as user, catalog, schema and token.');
  return headers;
}

const shapesOf = (columns: readonly TrinoColumn[]): readonly ResultShape[] =>
  columns.map(({ name, type }) => ({ name, type: columnTypeOf(type), nativeType: type }));

async function* batchesOf({ columns, pages }: Execution, batchRows: number): AsyncGenerator<ColumnBatch> {
  const readers = columns.map(({ type }) => cellReader(type));
  for await (const page of pages)
    for (let from = 0; from < page.length; from += batchRows)
      yield batchOf(page.slice(from, from + batchRows), readers);
}

function batchOf(rows: readonly Row[], readers: readonly CellReader[]): ColumnBatch {
  const losses = { notFinite: 0 };
  const columns = readers.map((read, column) => rows.map((row) => read(row[column], losses)));
  return { rowCount: rows.length, columns, notFinite: losses.notFinite };
}

async function* translated<T>(items: AsyncIterable<T>, signal: AbortSignal, deadline: AbortSignal): AsyncGenerator<T> {
  try {
    for await (const item of items) yield item;
  } catch (error) {
    throw translate(error, signal, deadline);
  }
}
