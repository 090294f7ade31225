import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import mysql, { type Connection, type ConnectionOptions } from 'mysql2';
import type { MysqlConfiguration } from '@datavizpro/contract';
import { mysqlFlavour } from '../../sql/dialects/mysql/flavour.js';
import type { ConnectionSettings, DriverContext } from '../database/driver.js';
import type { PooledSession } from '../database/session-pool.js';
import { limitPackets } from './packet-limit.js';
import { productOf, type MysqlProduct } from './product.js';

type Settings = ConnectionSettings<'mysql'>;

/** One connection, made ready: nothing that its server or its user is set to changes what our statements mean. */
export class Session implements PooledSession {
  readonly connection: Connection;
  readonly product: MysqlProduct;
  /** What the session's statements may take, as last set. */
  deadlineMs = -1;
  usable = true;
  readonly #watchers = new Set<(error: Error) => void>();

  constructor(connection: Connection, product: MysqlProduct) {
    this.connection = connection;
    this.product = product;
    connection.on('error', (error: Error) => this.#broke(error)).on('end', () => this.#broke(gone()));
  }

  /** Hears when the session ends under a statement: mysql2 tells that to callbacks alone, never to streams. */
  watch(onBroken: (error: Error) => void): () => void {
    this.#watchers.add(onBroken);
    return () => this.#watchers.delete(onBroken);
  }

  destroy(): void {
    this.#broke(gone());
    this.connection.destroy();
  }

  #broke(error: Error): void {
    this.usable = false;
    for (const tell of this.#watchers) tell(error);
    this.#watchers.clear();
  }
}

const gone = (): Error =>
  Object.assign(new Error('The connection was closed under the statement.'), { code: 'PROTOCOL_CONNECTION_LOST' });

type Row = Readonly<Record<string, unknown>>;

/** Values are never put into the text here: every statement is a constant of ours. */
export const ask = (connection: Connection, sql: string): Promise<readonly Row[]> =>
  new Promise((resolve, reject) => {
    connection.query(sql, (error, rows) => {
      if (error) reject(error);
      else resolve(Array.isArray(rows) ? (rows as Row[]) : []);
    });
  });

/** Dials, encrypts, logs in and sets the session up, all within the time that connecting may take. */
export async function openSession(settings: Settings, context: DriverContext, signal: AbortSignal): Promise<Session> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(context.connectMs)]);
  const stream = await context.dial(limit);
  const connection = connect(settings, stream);
  const onAbort = () => stream.destroy(limit.reason as Error);
  limit.addEventListener('abort', onAbort, { once: true });
  try {
    if (limit.aborted) throw limit.reason as Error;
    await loggedIn(connection);
    const product = await whatAnswers(connection);
    for (const statement of setUp(product)) await ask(connection, statement);
    return new Session(connection, product);
  } catch (error) {
    connection.destroy();
    stream.destroy();
    throw limit.aborted ? (limit.reason as Error) : error;
  } finally {
    limit.removeEventListener('abort', onAbort);
  }
}

function connect({ configuration, secrets }: Settings, stream: Duplex): Connection {
  const { host, port, user, database, tls } = configuration;
  // Node checks a certificate against this where there is no name to send, as for an address.
  if (isIP(host) !== 0) Object.assign(stream, { _host: host });
  const connection = mysql.createConnection({
    stream,
    host,
    port,
    user,
    password: secrets['password']?.reveal() ?? '',
    database,
    ...encryption(configuration),
    // A server may ask for the password itself: only one whose certificate was checked gets it.
    enableCleartextPlugin: tls === 'verify',
    charset: 'utf8mb4',
    connectTimeout: 0,
    connectAttributes: { program_name: 'datavizpro' },
    maxPreparedStatements: 50,
    disableEval: true,
    multipleStatements: false,
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: false,
    jsonStrings: true,
    timezone: 'Z',
  } as ConnectionOptions);
  limitPackets(connection, stream);
  // Until somebody waits for it, an error must not end the process.
  connection.on('error', () => undefined);
  return connection;
}

/** The name is always checked where the chain is: mysql2 by itself would take any certificate of the authority. */
function encryption({ tls, tlsCa }: MysqlConfiguration): Pick<ConnectionOptions, 'ssl'> {
  if (tls === 'disable') return {};
  const ca = tlsCa === undefined || tlsCa === '' ? {} : { ca: tlsCa };
  const verify = tls === 'verify';
  return { ssl: { ...ca, rejectUnauthorized: verify, verifyIdentity: verify, minVersion: 'TLSv1.2' } };
}

const loggedIn = (connection: Connection): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.connect((error) => (error ? reject(error) : resolve()));
  });

async function whatAnswers(connection: Connection): Promise<MysqlProduct> {
  const [row = {}] = await ask(connection, 'select version() as version, @@version_comment as comment');
  return productOf(String(row['version']), String(row['comment']));
}

/**
 * Our SQL is written for this session: times in UTC, strings in single quotes with backslashes, texts compared byte by
 * byte, and nothing but reading, which also holds back statements that would commit a transaction by themselves.
 */
function setUp({ flavour }: MysqlProduct): readonly string[] {
  if (flavour === 'starrocks' || flavour === 'doris') return ["set time_zone = '+00:00'"];
  const { collation } = mysqlFlavour(flavour);
  const groups = `if(find_in_set('ONLY_FULL_GROUP_BY', @@session.sql_mode), 'ONLY_FULL_GROUP_BY,', '')`;
  const modes = `concat(${groups}, 'NO_UNSIGNED_SUBTRACTION')`;
  return [
    `set names utf8mb4 collate ${collation ?? 'utf8mb4_bin'}`,
    `set session time_zone = '+00:00', session sql_mode = ${modes}`,
    'set session transaction read only',
  ];
}

/** How long a statement may run, by the words of each product. Nothing when it is set to that already. */
export async function limitStatements(session: Session, deadlineMs: number): Promise<void> {
  if (session.deadlineMs === deadlineMs) return;
  const whole = Math.ceil(deadlineMs);
  const words: Readonly<Record<MysqlProduct['flavour'], string>> = {
    mariadb: `max_statement_time = ${String(whole / 1000)}`,
    'mysql-8': `max_execution_time = ${String(whole)}`,
    'mysql-5': `max_execution_time = ${String(whole)}`,
    tidb: `max_execution_time = ${String(whole)}`,
    starrocks: `query_timeout = ${String(Math.ceil(whole / 1000))}`,
    doris: `query_timeout = ${String(Math.ceil(whole / 1000))}`,
  };
  // Versions from before there was such a limit have our own timer.
  const optional = session.product.flavour === 'mysql-5';
  await ask(session.connection, `set session ${words[session.product.flavour]}`).catch((error: unknown) => {
    if (!optional) throw error;
  });
  session.deadlineMs = deadlineMs;
}
