import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { sqlserverDriver } from '../../../src/query/connectors/sqlserver/driver.js';
import { Secret } from '../../../src/platform/secret.js';
import { startTdsDouble, type TdsAnswer, type TdsQuestion } from '../../support/tds-double.js';
import type { SourceUnderTest } from './source.js';

const host = '127.0.0.1';
const password = 'secret';

/** A double of the protocol, not SQL Server: its statements are words that it knows. */
export async function startSqlserverDouble(): Promise<SourceUnderTest> {
  let active = 0;
  const answer = ({ sql, signal }: TdsQuestion): TdsAnswer => {
    active += 1;
    signal.addEventListener('abort', () => (active -= 1), { once: true });
    const [word = '', count = '1'] = sql.split(' ');
    const rows = word === 'endless' ? untilAborted(signal) : counted(word === 'one' ? 1 : Number(count), signal);
    return {
      columns: [
        { name: 'n', type: 'int' },
        { name: 't', type: 'nvarchar' },
      ],
      rows: ended(rows, signal),
    };
  };
  async function* ended(rows: Iterable<Row> | AsyncIterable<Row>, signal: AbortSignal) {
    yield* rows;
    if (!signal.aborted) active -= 1;
  }
  const double = await startTdsDouble({ users: { reader: password }, answer });
  return {
    type: 'sqlserver',
    driver: sqlserverDriver,
    host,
    port: double.port,
    settings: (to, { password: given = password, id = 'sqlserver-double' } = {}) => ({
      type: 'sqlserver',
      settings: {
        dataSourceId: id,
        revision: randomBytes(4).toString('hex'),
        configuration: { host, port: to, database: 'shop', user: 'reader', tls: 'disable' },
        secrets: { password: new Secret(given) },
      },
    }),
    sql: {
      one: 'one',
      many: 'many 100000000',
      endless: 'endless 1000000',
      rows: (count) => `rows ${String(count)}`,
    },
    admin: () => Promise.resolve(),
    // The driver sends no tags: they would be part of the text, and each text is planned anew.
    running: () => Promise.resolve(active),
    restart: () => {
      double.dropAll();
      return Promise.resolve();
    },
    close: () => double.close(),
  };
}

type Row = readonly [number, string];

function* counted(count: number, signal: AbortSignal): Generator<Row> {
  for (let n = 1; n <= count && !signal.aborted; n += 1)
    yield [n, count === 1 ? 'ü' : `text of some length ${String(n)}`];
}

// eslint-disable-next-line require-yield -- it has nothing to say
async function* untilAborted(signal: AbortSignal): AsyncGenerator<Row> {
  await once(signal, 'abort');
}
