import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CellValue, TrinoConfiguration } from '@datavizpro/contract';
import { makeCertificates, type TestCertificates } from '../../../../test/support/certificates.js';
import { startTrinoDouble, type TrinoDouble, type TrinoDoubleOptions } from '../../../../test/support/trino-double.js';
import { silentLog } from '../../../platform/log/silent-log.js';
import { failedStepOf } from '../../../platform/egress/index.js';
import { Secret } from '../../../platform/secret.js';
import type { DatabaseClient, RowStream } from '../database/driver.js';
import { trinoDriver } from './driver.js';

/* A double of the protocol answers here, not Trino: see test/support/trino-double.ts. */

const doubles: TrinoDouble[] = [];
const clients: DatabaseClient[] = [];
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  await Promise.all(doubles.splice(0).map((double) => double.close()));
});
let certificates: TestCertificates;
beforeAll(() => {
  certificates = makeCertificates();
});

async function serve(options: Partial<TrinoDoubleOptions> = {}): Promise<TrinoDouble> {
  const answer = () => ({ columns: [{ name: 'x', type: 'integer' }], pages: [[[1]]] });
  const double = await startTrinoDouble({ answer, ...options });
  doubles.push(double);
  return double;
}

function connect(
  { port }: { readonly port: number },
  configuration: Partial<TrinoConfiguration> = {},
  secrets: Readonly<Record<string, string>> = {},
  connectMs = 3_000,
): DatabaseClient {
  const dial = async () => {
    const socket = createConnection({ host: '127.0.0.1', port });
    await once(socket, 'connect');
    return socket;
  };
  const client = trinoDriver.open(
    {
      dataSourceId: 'test',
      revision: '1',
      configuration: { host: 'localhost', port, user: 'reader', catalog: 'hive', tls: 'disable', ...configuration },
      secrets: Object.fromEntries(Object.entries(secrets).map(([name, secret]) => [name, new Secret(secret)])),
    },
    { dial, log: silentLog, connectMs, poolSize: 2 },
  );
  clients.push(client);
  return client;
}

const never = new AbortController().signal;
const limits = { deadlineMs: 5_000, batchRows: 2 };
const select = { sql: 'select 1', parameters: [] };
async function rowsOf({ batches }: RowStream): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  for await (const { rowCount, columns } of batches)
    for (let row = 0; row < rowCount; row += 1) rows.push(columns.map((cells) => cells[row] ?? null));
  return rows;
}
const ask = async (client: DatabaseClient) => rowsOf(await client.run(select, limits, never));
async function codeAndStep(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (failure: unknown) => failure as Error & { code: string },
  );
  return [error?.code, failedStepOf(error)?.step];
}

test('values arrive whole', async () => {
  const types = [
    'boolean',
    'bigint',
    'bigint',
    'double',
    'double',
    'decimal(38,3)',
    'varchar',
    'date',
    'time(6)',
    'timestamp(9)',
    'timestamp(3) with time zone',
    'timestamp(3) with time zone',
    'varbinary',
    'array(integer)',
    'uuid',
  ];
  const page = `[[true,9007199254740993,-7,0.1234567890123456,"NaN","12345678901234567890.123","a \\"1234567890123456789\\" b",
    "0099-12-31","10:00:00.500000","2024-03-10 02:30:00.123456789","2024-03-10 02:30:00.000 UTC",
    "2024-07-10 02:30:00.250 Europe/Berlin","AP8=",[1,2],"12151fd2-7586-11e9-8f9e-2a86e4085a59"],
    [${types.map(() => 'null').join(',')}]]`;
  const columns = types.map((type, index) => ({ name: `c${String(index)}`, type }));
  const double = await serve({ answer: () => ({ columns, pages: [page] }) });
  const result = await connect(double).run(select, limits, never);
  expect(result.columns.map(({ type }) => type)).toEqual([
    'boolean',
    'integer',
    'integer',
    'float',
    'float',
    'decimal',
    'string',
    'date',
    'time',
    'timestamp',
    'timestamp',
    'timestamp',
    'binary',
    'json',
    'string',
  ]);
  expect(await rowsOf(result)).toEqual([
    [
      true,
      '9007199254740993',
      -7,
      0.1234567890123456,
      null,
      '12345678901234567890.123',
      'a "1234567890123456789" b',
      '0099-12-31',
      '10:00:00.5',
      '2024-03-10T02:30:00.123456',
      '2024-03-10T02:30:00',
      '2024-07-10T00:30:00.250000',
      'AP8=',
      '[1,2]',
      '12151fd2-7586-11e9-8f9e-2a86e4085a59',
    ],
    types.map(() => null),
  ]);
});

test('says who asks, in which zone, and for how long', async () => {
  const double = await serve();
  await rowsOf(await connect(double, { schema: 'sales' }).run({ ...select, tag: 'datavizpro 42' }, limits, never));
  expect(double.requests[0]?.headers).toMatchObject({
    'x-trino-user': 'reader',
    'x-trino-catalog': 'hive',
    'x-trino-schema': 'sales',
    'x-trino-source': 'datavizpro',
    'x-trino-client-info': 'datavizpro 42',
    'x-trino-time-zone': 'UTC',
    'x-trino-session': 'query_max_run_time=5000ms',
    'x-trino-client-capabilities': 'PARAMETRIC_DATETIME',
  });
  expect(double.requests[0]?.headers).not.toHaveProperty('authorization');
});

test('a server that lets nobody limit themselves is asked without it', async () => {
  const message = 'Access Denied: Cannot set system session property query_max_run_time';
  const double = await serve({
    answer: (_sql, { headers }) =>
      headers['x-trino-session'] === undefined
        ? { columns: [{ name: 'x', type: 'integer' }], pages: [[[1]]] }
        : { message, errorName: 'PERMISSION_DENIED' },
  });
  const client = connect(double);
  expect(await ask(client)).toEqual([[1]]);
  expect(await ask(client)).toEqual([[1]]);
  expect(double.requests.filter(({ method }) => method === 'POST')).toHaveLength(3);
});

describe('passwords and tokens', () => {
  test('go over TLS', async () => {
    const double = await serve({ tls: certificates.server });
    const client = connect(double, { tls: 'verify', tlsCa: certificates.ca }, { password: 'pw' });
    expect(await ask(client)).toEqual([[1]]);
    const basic = `Basic ${Buffer.from('reader:pw').toString('base64')}`;
    expect(double.requests.map(({ headers }) => headers['authorization'])).toEqual([basic, basic]);
    const other = connect(double, { tls: 'require' }, { accessToken: 'aaa.bbb.ccc' });
    await ask(other);
    expect(double.requests.at(-1)?.headers['authorization']).toBe('Bearer aaa.bbb.ccc');
  });

  test('go nowhere in the clear', async () => {
    const double = await serve();
    const work = async () => ask(connect(double, {}, { password: 'pw' }));
    expect(await codeAndStep(work())).toEqual(['connection_failed', 'login']);
    expect(double.requests).toEqual([]);
  });

  test('go to nobody whose certificate is not right', async () => {
    const double = await serve({ tls: certificates.misnamed });
    const verify = connect(double, { tls: 'verify', tlsCa: certificates.ca }, { password: 'pw' });
    expect(await codeAndStep(ask(verify))).toEqual(['connection_failed', 'tls']);
    const unknown = connect(double, { tls: 'verify' }, { password: 'pw' });
    expect(await codeAndStep(ask(unknown))).toEqual(['connection_failed', 'tls']);
    expect(double.requests).toEqual([]);
  });

  test.each(['a\nX-Evil: 1', 'ü'])('cannot bring further headers along: user %j', async (user) => {
    const double = await serve();
    const work = async () => ask(connect(double, { user }));
    expect(await codeAndStep(work())).toEqual(['connection_failed', 'login']);
    expect(double.requests).toEqual([]);
  });
});

describe('a server that', () => {
  test.each([
    [401, 'connection_failed', 'login'],
    [403, 'connection_failed', 'login'],
    [302, 'connection_failed', 'port'],
    [404, 'connection_failed', 'port'],
    [500, 'connection_failed', 'port'],
  ])('answers %i', async (status, code, step) => {
    const double = await serve({ interfere: () => ({ status }) });
    expect(await codeAndStep(ask(connect(double)))).toEqual([code, step]);
    expect(double.requests).toHaveLength(1);
  });

  test('answers something else than JSON', async () => {
    const double = await serve({ interfere: () => ({ status: 200, body: '<html>hello' }) });
    expect(await codeAndStep(ask(connect(double)))).toEqual(['connection_failed', 'port']);
  });

  test.each([502, 503, 504])('is busy for a moment (%i) is asked again', async (status) => {
    const double = await serve({ interfere: (_request, count) => (count < 4 ? { status } : null) });
    expect(await ask(connect(double))).toEqual([[1]]);
  });

  test('takes the connection and says nothing, not even in TLS', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const client = connect({ port }, { tls: 'require' }, { password: 'pw' }, 200);
    expect(await codeAndStep(ask(client))).toEqual(['source_unreachable', 'tls']);
    silent.close();
  });

  test('closed its connections while nobody used them', async () => {
    const double = await serve();
    const client = connect(double);
    expect(await ask(client)).toEqual([[1]]);
    double.dropAll();
    expect(await ask(client)).toEqual([[1]]);
  });

  test('sends us to another server', async () => {
    const double = await serve({ otherOrigin: 'http://169.254.169.254' });
    expect(await codeAndStep(ask(connect(double)))).toEqual(['connection_failed', 'port']);
    expect(double.requests).toHaveLength(1);
  });
});

describe('what Trino complains about', () => {
  test.each([
    ['COLUMN_NOT_FOUND', 'invalid_query', undefined],
    ['SYNTAX_ERROR', 'invalid_query', undefined],
    ['PERMISSION_DENIED', 'connection_failed', 'rights'],
    ['CATALOG_NOT_FOUND', 'connection_failed', 'rights'],
    ['EXCEEDED_TIME_LIMIT', 'source_timeout', undefined],
    ['DIVISION_BY_ZERO', 'invalid_query', undefined],
  ])('%s is %s', async (errorName, code, step) => {
    const double = await serve({ answer: () => ({ message: 'line 1:8: no', errorName }) });
    expect(await codeAndStep(ask(connect(double)))).toEqual([code, step]);
  });

  test('with its place, and without the values of rows', async () => {
    const errorLocation = { lineNumber: 2, columnNumber: 3 };
    const double = await serve({
      answer: (sql) =>
        sql.includes('boom')
          ? { message: "line 2:3: Column 'boom' cannot be resolved", errorName: 'COLUMN_NOT_FOUND', errorLocation }
          : { message: "Cannot cast 'secret' to INT", errorName: 'INVALID_CAST_ARGUMENT' },
    });
    const client = connect(double);
    const sql = 'select a,\n  boom';
    await expect(client.run({ sql, parameters: [] }, limits, never)).rejects.toMatchObject({
      message: "Column 'boom' cannot be resolved",
      errors: [{ path: 'sql', position: 12 }],
    });
    // Described inside of a query of ours: places are told without it.
    const describing = client.describe({ sql: 'a boom', parameters: [] }, never);
    await expect(describing).rejects.toMatchObject({ errors: [{ path: 'sql', position: 2 }] });
    await expect(client.run(select, limits, never)).rejects.toThrow(/^(?!.*secret)/);
  });
});

describe('stopping', () => {
  const waiting = { answer: () => 'waiting' as const };

  test('at the deadline', async () => {
    const double = await serve(waiting);
    const work = connect(double).run(select, { ...limits, deadlineMs: 200 }, never);
    await expect(work).rejects.toMatchObject({ code: 'source_timeout' });
    await until(() => double.cancelled.includes('q1'));
  });

  test('when nobody waits any more', async () => {
    const double = await serve(waiting);
    const left = new AbortController();
    const work = connect(double).run(select, limits, left.signal);
    setTimeout(() => left.abort(), 120);
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    await until(() => double.cancelled.length > 0);
  });

  test('between two pages, also while nobody asks for the next', async () => {
    const pages = Array.from({ length: 100 }, (_, page) => [[page], [page], [page]]);
    const double = await serve({ answer: () => ({ columns: [{ name: 'n', type: 'integer' }], pages }) });
    const left = new AbortController();
    const { batches } = await connect(double).run(select, limits, left.signal);
    const reading = batches[Symbol.asyncIterator]();
    await reading.next();
    left.abort();
    await until(() => double.cancelled.length > 0);
    await expect(
      (async () => {
        for (;;) if ((await reading.next()).done === true) return;
      })(),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('where we end the reading', async () => {
    const pages = Array.from({ length: 100 }, (_, page) => [[page], [page], [page]]);
    const double = await serve({ answer: () => ({ columns: [{ name: 'n', type: 'integer' }], pages }) });
    const { batches } = await connect(double).run(select, limits, never);
    let rows = 0;
    for await (const { rowCount } of batches) if ((rows += rowCount) >= 7) break;
    expect(double.cancelled).toEqual(['q1']);
    expect(double.requests.length).toBeLessThan(8);
  });
});

describe('looking around', () => {
  const column = (name: string) => ({ name, type: 'varchar' });
  const answerWith =
    (version: string, comments = true): TrinoDoubleOptions['answer'] =>
    (sql) => {
      const table = (rows: readonly (readonly unknown[])[]) => ({ columns: [column('a')], pages: [rows] });
      if (sql.includes('version()')) return table([[version]]);
      if (sql.includes('schemata')) return table([['sales'], ['information_schema']]);
      if (sql.includes('jdbc.columns'))
        return table([
          ['sales', 'orders', 'order_id', 'bigint', 'NO', null],
          ['sales', 'orders', 'at', 'timestamp(3) with time zone', 'YES', 'When'],
          ['sales', 'per_day', 'tags', 'array(varchar)', 'YES', ''],
        ]);
      if (sql.includes('table_comments') && !comments) return { message: 'no', errorName: 'GENERIC_INTERNAL_ERROR' };
      return table([
        ['sales', 'orders', 'BASE TABLE', comments ? 'What was sold' : null],
        ['sales', 'per_day', 'VIEW', null],
      ]);
    };

  test('who it is', async () => {
    const double = await serve({ answer: answerWith('435') });
    const probe = await connect(double, { schema: 'sales' }).probe(never);
    expect(probe).toEqual({ product: 'Trino', version: '435', flavour: 'trino', warnings: [] });
    expect(await codeAndStep(connect(double, { schema: 'other' }).probe(never))).toEqual([
      'connection_failed',
      'rights',
    ]);
    const old = await serve({ answer: answerWith('351') });
    expect(await codeAndStep(connect(old).probe(never))).toEqual(['not_supported', undefined]);
  });

  test.each([true, false])('tables, views, columns and comments (comments of tables: %s)', async (comments) => {
    const double = await serve({ answer: answerWith('435', comments) });
    const tables = await connect(double).introspect(never);
    expect(tables).toMatchObject([
      {
        schema: 'sales',
        name: 'orders',
        kind: 'table',
        rowCountEstimate: null,
        columns: [
          { name: 'order_id', type: 'integer', nullable: false, nativeType: 'bigint', role: 'identifier' },
          { name: 'at', type: 'timestamp', nullable: true, comment: 'When', role: 'time' },
        ],
      },
      { name: 'per_day', kind: 'view', columns: [{ name: 'tags', type: 'json' }] },
    ]);
    expect(tables[0]?.comment).toBe(comments ? 'What was sold' : undefined);
  });

  test('the columns of a statement', async () => {
    const columns = [
      { name: 'n', type: 'bigint' },
      { name: 'n', type: 'varchar(3)' },
    ];
    const double = await serve({ answer: () => ({ columns, pages: [[]] }) });
    const shapes = await connect(double).describe({ sql: 'select 1 -- end', parameters: ['x'] }, never);
    expect(shapes).toEqual([
      { name: 'n', type: 'integer', nativeType: 'bigint' },
      { name: 'n', type: 'string', nativeType: 'varchar(3)' },
    ]);
    expect(double.requests[0]?.body).toContain('select * from (\nselect 1 -- end\n) as q limit 0');
  });
});

async function until(seen: () => boolean): Promise<void> {
  for (let tries = 0; !seen(); tries += 1) {
    if (tries > 200) throw new Error('It did not happen');
    await sleep(10);
  }
}
