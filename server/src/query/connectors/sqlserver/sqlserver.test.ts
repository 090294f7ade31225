import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CellValue, SqlserverConfiguration } from '@datavizpro/contract';
import { makeCertificates, type TestCertificates } from '../../../../test/support/certificates.js';
import {
  startTdsDouble,
  TdsError,
  type TdsAnswer,
  type TdsDouble,
  type TdsDoubleOptions,
  type TdsQuestion,
} from '../../../../test/support/tds-double.js';
import type { TdsTypeName, TdsValue } from '../../../../test/support/tds/types.js';
import { silentLog } from '../../../platform/log/silent-log.js';
import { failedStepOf } from '../../../platform/egress/index.js';
import { Secret } from '../../../platform/secret.js';
import type { DatabaseClient, RowStream, Statement } from '../database/driver.js';
import { sqlserverDriver } from './driver.js';

/* A double of the protocol answers here, not SQL Server: see test/support/tds-double.ts. */

const doubles: TdsDouble[] = [];
const clients: DatabaseClient[] = [];
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  await Promise.all(doubles.splice(0).map((double) => double.close()));
});

let certificates: TestCertificates;
beforeAll(() => {
  certificates = makeCertificates();
});

async function serve(options: Partial<TdsDoubleOptions> = {}): Promise<TdsDouble> {
  const double = await startTdsDouble({ users: { reader: 'secret' }, answer: () => null, ...options });
  doubles.push(double);
  return double;
}

function connect(
  { port }: { readonly port: number },
  configuration: Partial<SqlserverConfiguration> = {},
  password = 'secret',
): DatabaseClient {
  const dial = async () => {
    const socket = createConnection({ host: '127.0.0.1', port });
    await once(socket, 'connect');
    return socket;
  };
  const client = sqlserverDriver.open(
    {
      dataSourceId: 'test',
      revision: '1',
      configuration: { host: 'localhost', port, database: 'shop', user: 'reader', tls: 'disable', ...configuration },
      secrets: { password: new Secret(password) },
    },
    { dial, log: silentLog, connectMs: 3_000, poolSize: 2 },
  );
  clients.push(client);
  return client;
}

const never = new AbortController().signal;
const limits = { deadlineMs: 5_000, batchRows: 100 };
const statement = (sql: string, parameters: Statement['parameters'] = []): Statement => ({ sql, parameters });
const table = (columns: Readonly<Record<string, TdsTypeName>>, rows: TdsAnswer['rows']): TdsAnswer => ({
  columns: Object.entries(columns).map(([name, type]) => ({ name, type })),
  rows,
});

async function rowsOf({ batches }: RowStream): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  for await (const { rowCount, columns } of batches)
    for (let row = 0; row < rowCount; row += 1) rows.push(columns.map((cells) => cells[row] ?? null));
  return rows;
}
const ask = async (client: DatabaseClient, sql: string, parameters: Statement['parameters'] = []) =>
  rowsOf(await client.run(statement(sql, parameters), limits, never));
const codeAndStep = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (failure: unknown) => failure as Error & { code: string },
  );
  return [error?.code, failedStepOf(error)?.step];
};
const kinds = ({ events }: TdsDouble) => events.map(({ kind }) => kind);

describe('values', () => {
  test('of every type arrive whole', async () => {
    const columns = {
      tiny: 'tinyint',
      int: 'int',
      big: 'bigint',
      safe: 'bigint',
      bit: 'bit',
      float: 'float',
      text: 'nvarchar',
      long: 'nvarcharMax',
      dec: 'decimal9',
      day: 'date',
      time: 'time',
      moment: 'datetime2',
      offset: 'datetimeoffset',
      bytes: 'varbinary',
    } as const;
    const values: readonly TdsValue[] = [
      255,
      -5,
      9007199254740993n,
      42n,
      true,
      1.5,
      "Île 'q' 🎉",
      'x'.repeat(20_000),
      '-1234567.89',
      '0099-12-31',
      '23:59:59.5',
      '2024-03-10 02:30:00.1234567',
      '2024-03-10 02:30:00',
      '00ff10',
    ];
    const empty = values.map(() => null);
    const double = await serve({ answer: () => table(columns, [values, empty]) });
    const result = await connect(double).run(statement('select …'), limits, never);
    expect(result.columns.map(({ type }) => type)).toEqual([
      'integer',
      'integer',
      'integer',
      'integer',
      'boolean',
      'float',
      'string',
      'string',
      'decimal',
      'date',
      'time',
      'timestamp',
      'timestamp',
      'binary',
    ]);
    expect(await rowsOf(result)).toEqual([
      [
        255,
        -5,
        '9007199254740993',
        42,
        true,
        1.5,
        "Île 'q' 🎉",
        'x'.repeat(20_000),
        '-1234567.89',
        '0099-12-31',
        '23:59:59.5',
        '2024-03-10T02:30:00.123456',
        '2024-03-10T02:30:00',
        'AP8Q',
      ],
      empty,
    ]);
  });

  test('with more digits than a float holds are refused, not rounded', async () => {
    const double = await serve({ answer: () => table({ d: 'decimal38' }, [['12345678901234567890.123456789']]) });
    await expect(ask(connect(double), 'select d')).rejects.toThrow('convert it to text');
  });

  test('are bound apart from the text, by their types', async () => {
    const double = await serve();
    await ask(connect(double), 'select @p1, @p2', [7, 2.5, true, "x'; drop table t; --", null, 'y'.repeat(5_000)]);
    const [query] = double.events.filter(({ kind }) => kind === 'query');
    expect(query).toEqual({
      kind: 'query',
      sql: 'select @p1, @p2',
      parameters: [
        { name: '@p1', value: 7n },
        { name: '@p2', value: 2.5 },
        { name: '@p3', value: true },
        { name: '@p4', value: "x'; drop table t; --" },
        { name: '@p5', value: null },
        { name: '@p6', value: 'y'.repeat(5_000) },
      ],
    });
  });
});

describe('logging in', () => {
  test('says who we are, and that we read only', async () => {
    const double = await serve();
    await ask(connect(double), 'select 1');
    expect(double.events.find(({ kind }) => kind === 'login')).toMatchObject({
      login: { user: 'reader', database: 'shop', application: 'DataVizPro', readOnlyIntent: true },
    });
  });

  test.each([
    ['a wrong password', 'connection_failed', 'login', {}],
    ['a database that there is not', 'connection_failed', 'login', { onLogin: () => new TdsError(4060, 'no') }],
    ['a disabled login', 'connection_failed', 'login', { onLogin: () => new TdsError(18470, 'no') }],
    ['a database that is busy', 'source_unreachable', 'login', { onLogin: () => new TdsError(40613, 'no') }],
  ] as const)('with %s', async (what, code, step, options) => {
    const double = await serve(options);
    const client = connect(double, {}, what === 'a wrong password' ? 'other' : 'secret');
    expect(await codeAndStep(client.probe(never))).toEqual([code, step]);
  });

  test('to an availability group that sends readers elsewhere: again, without the intent', async () => {
    const double = await serve({
      onLogin: ({ readOnlyIntent }) => (readOnlyIntent ? { host: 'secondary.example', port: 1433 } : null),
      answer: () => table({ x: 'int' }, [[1]]),
    });
    expect(await ask(connect(double), 'select 1')).toEqual([[1]]);
  });

  test('to a server that sends everybody elsewhere', async () => {
    const double = await serve({ onLogin: () => ({ host: '10.0.0.9', port: 1433 }) });
    expect(await codeAndStep(ask(connect(double), 'select 1'))).toEqual(['connection_failed', 'login']);
  });
});

describe('TLS', () => {
  const encrypted = (which: 'server' | 'misnamed', encryption: 'on' | 'required' | 'off' = 'required') => ({
    encryption,
    certificate: certificates[which],
    answer: () => table({ x: 'int' }, [[1]]),
  });

  test.each(['on', 'required'] as const)('with an authority of one’s own, encryption %s', async (encryption) => {
    const double = await serve(encrypted('server', encryption));
    const client = connect(double, { tls: 'verify', tlsCa: certificates.ca });
    expect(await ask(client, 'select 1')).toEqual([[1]]);
    expect(kinds(double).slice(0, 3)).toEqual(['prelogin', 'tls', 'login']);
  });

  test('without checking the certificate', async () => {
    const double = await serve(encrypted('misnamed'));
    expect(await ask(connect(double, { tls: 'require' }), 'select 1')).toEqual([[1]]);
  });

  test('with an unknown authority', async () => {
    const double = await serve(encrypted('server'));
    expect(await codeAndStep(ask(connect(double, { tls: 'verify' }), 'select 1'))).toEqual([
      'connection_failed',
      'tls',
    ]);
    expect(kinds(double)).not.toContain('login');
  });

  test('with a certificate for another name', async () => {
    const double = await serve(encrypted('misnamed'));
    const client = connect(double, { tls: 'verify', tlsCa: certificates.ca });
    await expect(ask(client, 'select 1')).rejects.toThrow('not for "localhost"');
    expect(kinds(double)).not.toContain('login');
  });

  test.each(['none', 'off'] as const)('a server that answers "%s" never gets the password', async (encryption) => {
    const double = await serve({ ...encrypted('server'), encryption });
    const client = connect(double, { tls: 'require' });
    expect(await codeAndStep(ask(client, 'select 1'))).toEqual(['connection_failed', 'tls']);
    expect(kinds(double)).not.toContain('login');
  });

  test('a server that insists on it, with TLS switched off', async () => {
    const double = await serve(encrypted('server'));
    expect(await codeAndStep(ask(connect(double), 'select 1'))).toEqual(['connection_failed', 'tls']);
  });
});

describe('what the server complains about', () => {
  test.each([
    [207, 'invalid_query', undefined, "Invalid column name 'boom'. If it was there before, refresh the tables."],
    [102, 'invalid_query', undefined, "Incorrect syntax near ','."],
    [229, 'connection_failed', 'rights', 'The database user may not read everything that this asks for.'],
    [8134, 'invalid_query', undefined, 'The query divides by zero.'],
    [1205, 'source_failed', undefined, 'The database called the query off. Try again.'],
  ] as const)('%i is %s', async (number, code, step, message) => {
    const said = { 207: "Invalid column name 'boom'.", 102: "Incorrect syntax near ','." }[number as number] ?? 'x';
    const double = await serve({
      answer: () => {
        throw new TdsError(number, said, 2);
      },
    });
    const error = await ask(connect(double), 'select a,\nboom').catch((failure: unknown) => failure as Error);
    expect(error).toMatchObject({ code, message });
    expect(failedStepOf(error)?.step).toBe(step);
    if (step === undefined && number < 1_000) expect(error).toMatchObject({ errors: [{ path: 'sql', position: 10 }] });
  });

  test('values of rows are not told', async () => {
    const double = await serve({
      answer: () => {
        throw new TdsError(245, "Conversion failed when converting the varchar value 'secret' to data type int.");
      },
    });
    await expect(ask(connect(double), 'select 1')).rejects.toThrow(/^(?!.*secret)/);
  });
});

/** Some rows, and then nothing until the client gives up. */
const thenSilence = (rows: number) => ({
  answer: ({ sql, signal }: TdsQuestion) =>
    sql.includes('slow')
      ? table(
          { n: 'int' },
          (async function* () {
            for (let n = 0; n < rows; n += 1) yield [n];
            await once(signal, 'abort');
          })(),
        )
      : table({ x: 'int' }, [[1]]),
});

describe('stopping', () => {
  test.each([0, 5_000])('at the deadline, after %i rows; the connection is used again', async (rows) => {
    const double = await serve(thenSilence(rows));
    const client = connect(double);
    const slow = (async () => rowsOf(await client.run(statement('slow'), { ...limits, deadlineMs: 300 }, never)))();
    await expect(slow).rejects.toMatchObject({ code: 'source_timeout' });
    expect(await ask(client, 'select 1')).toEqual([[1]]);
    expect(kinds(double).filter((kind) => kind === 'login' || kind === 'attention')).toEqual(['login', 'attention']);
  });

  test('when nobody waits any more', async () => {
    const double = await serve(thenSilence(0));
    const client = connect(double);
    const left = new AbortController();
    const slow = client.run(statement('slow'), limits, left.signal).then(rowsOf);
    await until(() => kinds(double).includes('query'));
    left.abort();
    await expect(slow).rejects.toMatchObject({ code: 'cancelled' });
    expect(kinds(double)).toContain('attention');
    expect(await ask(client, 'select 1')).toEqual([[1]]);
  });

  test('a long answer that is not read on is held back at the source, and ends where we end it', async () => {
    let sent = 0;
    const double = await serve({
      answer: ({ sql }) =>
        sql.includes('many')
          ? table(
              { n: 'int', text: 'nvarchar' },
              (function* () {
                for (; sent < 1_000_000; sent += 1) yield [sent, 'a row of some length '.repeat(8)];
              })(),
            )
          : table({ x: 'int' }, [[1]]),
    });
    const client = connect(double);
    const { batches } = await client.run(statement('many'), limits, never);
    let read = 0;
    for await (const { rowCount } of batches) {
      read += rowCount;
      if (read >= 5_000) break;
      if (read === 1_000) await sleep(100);
    }
    expect(read).toBe(5_000);
    expect(sent).toBeLessThan(50_000);
    expect(await ask(client, 'select 1')).toEqual([[1]]);
    expect(kinds(double).filter((kind) => kind === 'login')).toHaveLength(1);
  });

  test('a server that goes away in the middle of an answer', async () => {
    const double = await serve(thenSilence(5_000));
    const client = connect(double);
    const { batches } = await client.run(statement('slow'), limits, never);
    const reading = rowsOf({ columns: [], batches });
    setTimeout(() => double.dropAll(), 50);
    await expect(reading).rejects.toMatchObject({ code: 'source_unreachable' });
    expect(await ask(client, 'select 1')).toEqual([[1]]);
  });

  test('a connection that died while nobody used it is replaced', async () => {
    const double = await serve(thenSilence(0));
    const client = connect(double);
    await ask(client, 'select 1');
    double.dropAll();
    await sleep(50);
    expect(await ask(client, 'select 1')).toEqual([[1]]);
  });

  test('what ran when the server went away is not run again', async () => {
    const double = await serve(thenSilence(0));
    const client = connect(double);
    await ask(client, 'select 1');
    const slow = client.run(statement('slow'), limits, never);
    setTimeout(() => double.dropAll(), 100);
    await expect(slow).rejects.toMatchObject({ code: 'source_unreachable' });
    const asked = double.events.flatMap((event) => (event.kind === 'query' ? [event.sql] : []));
    expect(asked).toEqual(['select 1', 'slow']);
  });

  test('a server that does not answer at all', async () => {
    const silent = await import('node:net').then(({ createServer }) => createServer().listen(0, '127.0.0.1'));
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    const client = connect({ port });
    const abort = AbortSignal.timeout(200);
    await expect(client.probe(abort)).rejects.toThrow();
    silent.close();
  });
});

describe('looking around', () => {
  const facts = (row: readonly TdsValue[]) => ({
    answer: ({ sql }: TdsQuestion) =>
      sql.includes('serverproperty')
        ? table(
            {
              v: 'nvarchar',
              e: 'int',
              a: 'int',
              o: 'int',
              i: 'int',
              u: 'int',
              d: 'int',
              l: 'int',
              s: 'int',
            },
            [row],
          )
        : null,
  });

  test('a user who may only read', async () => {
    const client = connect(await serve(facts(['16.0.4125.3', 3, 0, 0, 0, 0, 0, 0, 1])));
    expect(await client.probe(never)).toEqual({
      product: 'SQL Server',
      version: '16.0.4125.3',
      flavour: 'sqlserver',
      warnings: [],
    });
  });

  test('an administrator of Azure, and a server that is too old', async () => {
    const azure = await connect(await serve(facts(['12.0.2000.8', 5, 1, 1, 1, 1, 1, 1, 1]))).probe(never);
    expect(azure).toMatchObject({ product: 'Azure SQL Database', warnings: { length: 3 } });
    const old = connect(await serve(facts(['12.0.6024.0', 3, 0, 0, 0, 0, 0, 0, 1])));
    await expect(old.probe(never)).rejects.toMatchObject({ code: 'not_supported' });
  });

  test('tables, columns, keys and comments', async () => {
    const answers: readonly (readonly [string, TdsAnswer])[] = [
      [
        'sys.partitions',
        table({ id: 'int', s: 'nvarchar', n: 'nvarchar', t: 'nvarchar', r: 'bigint', e: 'nvarchar' }, [
          [1, 'dbo', 'orders', 'U', 5000n, 'What was sold'],
          [2, 'sales', 'per_day', 'V', null, null],
        ]),
      ],
      [
        'sys.columns c\njoin sys.objects',
        table(
          {
            id: 'int',
            c: 'int',
            n: 'nvarchar',
            t: 'nvarchar',
            l: 'int',
            p: 'int',
            s: 'int',
            nullable: 'bit',
            e: 'nvarchar',
          },
          [
            [1, 1, 'id', 'int', 4, 10, 0, false, null],
            [1, 2, 'customer', 'int', 4, 10, 0, true, 'Who'],
            [1, 3, 'name', 'nvarchar', 100, 0, 0, true, null],
            [1, 4, 'note', 'varchar', -1, 0, 0, true, null],
            [1, 5, 'amount', 'decimal', 9, 18, 2, true, null],
            [1, 6, 'at', 'datetimeoffset', 10, 34, 7, true, null],
            [2, 1, 'day', 'date', 3, 10, 0, true, null],
          ],
        ),
      ],
      ['is_primary_key', table({ id: 'int', n: 'nvarchar' }, [[1, 'id']])],
      [
        'foreign_key_columns',
        table({ id: 'int', k: 'int', c: 'nvarchar', s: 'nvarchar', t: 'nvarchar', r: 'nvarchar' }, [
          [1, 9, 'customer', 'crm', 'customers', 'id'],
        ]),
      ],
    ];
    const double = await serve({ answer: ({ sql }) => answers.find(([part]) => sql.includes(part))?.[1] ?? null });
    const [orders, view] = await connect(double, { schemas: ['dbo', 'sales'] }).introspect(never);
    expect(orders).toMatchObject({
      schema: 'dbo',
      name: 'orders',
      kind: 'table',
      rowCountEstimate: 5000,
      comment: 'What was sold',
      primaryKey: ['id'],
      foreignKeys: [{ columns: ['customer'], schema: 'crm', table: 'customers', references: ['id'] }],
    });
    expect(orders?.columns.map(({ name, type, nativeType, role }) => [name, type, nativeType, role])).toEqual([
      ['id', 'integer', 'int', 'identifier'],
      ['customer', 'integer', 'int', 'identifier'],
      ['name', 'string', 'nvarchar(50)', 'dimension'],
      ['note', 'string', 'varchar(max)', 'dimension'],
      ['amount', 'decimal', 'decimal(18,2)', 'measure'],
      ['at', 'timestamp', 'datetimeoffset(7)', 'time'],
    ]);
    expect(view).toMatchObject({ schema: 'sales', name: 'per_day', kind: 'view', rowCountEstimate: null });
    expect(double.events.filter(({ kind }) => kind === 'query')[0]).toMatchObject({
      parameters: [{ value: 'dbo' }, { value: 'sales' }],
    });
  });

  test('the columns of a statement, without running it', async () => {
    const described = table({ is_hidden: 'bit', name: 'nvarchar', system_type_name: 'nvarchar' }, [
      [false, 'n', 'bigint'],
      [false, null, 'nvarchar(40)'],
      [true, 'key', 'int'],
    ]);
    const double = await serve({ answer: ({ sql }) => (sql.includes('describe') ? described : null) });
    const columns = await connect(double).describe(statement('select @p1 n, upper(x)', [3]), never);
    expect(columns).toEqual([
      { name: 'n', type: 'integer', nativeType: 'bigint' },
      { name: '', type: 'string', nativeType: 'nvarchar(40)' },
    ]);
    expect(double.events.at(-1)).toMatchObject({
      sql: 'exec sp_describe_first_result_set',
      parameters: [
        { name: '@tsql', value: 'select @p1 n, upper(x)' },
        { name: '@params', value: '@p1 bigint' },
        { value: 0n },
      ],
    });
  });
});

async function until(seen: () => boolean): Promise<void> {
  for (let tries = 0; !seen(); tries += 1) {
    if (tries > 200) throw new Error('It did not happen');
    await sleep(10);
  }
}

afterAll(() => {
  expect(doubles).toEqual([]);
});
