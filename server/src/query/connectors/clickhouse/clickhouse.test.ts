import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellValue, ClickhouseConfiguration } from '@datavizpro/contract';
import { makeCertificates, type TestCertificates } from '../../../../test/support/certificates.js';
import {
  clickHousePassword,
  startClickHouse,
  startClickHouseCluster,
  type ClickHouse,
} from '../../../../test/support/clickhouse.js';
import { dialTo } from '../../../../test/support/dial.js';
import { eventually } from '../../../../test/support/wait.js';
import { failedStepOf } from '../../../platform/egress/index.js';
import { silentLog } from '../../../platform/log/silent-log.js';
import { Secret } from '../../../platform/secret.js';
import type { DatabaseClient, Statement } from '../database/driver.js';
import { clickhouseDriver } from './driver.js';

const signal = () => AbortSignal.timeout(20_000);
const limits = { deadlineMs: 20_000, batchRows: 100 };

interface OpenOptions extends Partial<ClickhouseConfiguration> {
  readonly secret?: string;
}

function open(port: number, options: OpenOptions = {}): DatabaseClient {
  const { secret = clickHousePassword, ...rest } = options;
  return clickhouseDriver.open(
    {
      dataSourceId: 'source',
      revision: '1',
      configuration: { host: '127.0.0.1', port, user: 'reader', database: 'default', tls: 'disable', ...rest },
      secrets: { password: new Secret(secret) },
    },
    { dial: dialTo(port), log: silentLog, connectMs: 5_000, poolSize: 4 },
  );
}

async function rowsOf(client: DatabaseClient, sql: string, parameters: Statement['parameters'] = []) {
  const { columns, batches } = await client.run({ sql, parameters }, limits, signal());
  const rows: CellValue[][] = [];
  let notFinite = 0;
  for await (const batch of batches) {
    notFinite += batch.notFinite;
    for (let row = 0; row < batch.rowCount; row += 1) rows.push(batch.columns.map((column) => column[row] ?? null));
  }
  return { types: columns.map(({ type }) => type), rows, notFinite };
}

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => ({ code: 'done' }),
    (error: unknown) => ({
      code: (error as { code?: string }).code,
      step: failedStepOf(error)?.step,
      detail: (error as Error).message,
    }),
  );

let servers: readonly [ClickHouse, ClickHouse];
let server: ClickHouse;
let certificates: TestCertificates;
let client: DatabaseClient;

beforeAll(async () => {
  certificates = makeCertificates();
  servers = await startClickHouseCluster({ tls: certificates.server, timezone: 'Asia/Tokyo' });
  [server] = servers;
  for (const one of servers)
    await one.admin(
      'create table sales_here (id Int64, region String, at DateTime, amount Nullable(Decimal(18, 2))) engine = MergeTree() order by (region, id)',
      'create table sales as sales_here engine = Distributed(shards, default, sales_here, id)',
    );
  await server.admin(
    "insert into sales select number, concat('r', toString(number % 3)), toDateTime('2025-01-01 09:00:00'), 1.10 from numbers(20000)",
    'create view totals as select region, sum(amount) as total from sales group by region',
    "create table kinds (e Enum8('b' = 1, 'a' = 2), u UUID, fs FixedString(4), arr Array(String), dt DateTime('Europe/Berlin'), u64 UInt64) engine = Memory",
    "insert into kinds values ('a', '00000000-0000-0000-0000-000000000001', 'ab', ['x', 'it\\'s'], '2025-07-01 12:00:00', 18446744073709551615)",
  );
  client = open(server.port);
});
afterAll(async () => {
  await client.close();
  await Promise.all(servers.map((one) => one.stop()));
});

/**
 * Until so many statements with this text run, on both shards together. What is cancelled is gone within a second; the
 * bound is wider for whatever else the machine does, and far from what these statements would take.
 */
const waitFor = (text: string, test: (count: number) => boolean, maxMs = 5_000) =>
  eventually(
    async () => {
      const sql = `select count() from system.processes where query like '%${text}%' and query not like '%system.processes%'`;
      const counts = await Promise.all(servers.map((one) => one.admin(sql)));
      return counts.reduce((sum, count) => sum + Number(count), 0);
    },
    test,
    maxMs,
  );
const gone = (text: string) => waitFor(text, (count) => count === 0);
const endless = (text: string) => `select count() from sales as ${text} where sleepEachRow(0.005) = 0`;

describe('looking around', () => {
  test('tells version, flavour, and what the user can do beyond reading', async () => {
    expect(await client.probe(signal())).toMatchObject({
      product: 'ClickHouse',
      flavour: 'clickhouse-18',
      warnings: [],
    });
    const writer = open(server.port, { user: 'writer' });
    expect((await writer.probe(signal())).warnings[0]).toMatch(/may write/);
    await writer.close();
    const limited = open(server.port, { user: 'reader1' });
    expect((await limited.probe(signal())).warnings[0]).toMatch(/time limits/);
    await limited.close();
  });

  test('finds tables, Distributed ones and views, with types, sizes and what they are sorted by', async () => {
    const tables = await client.introspect(signal());
    expect(tables.map(({ name, kind }) => [name, kind])).toEqual([
      ['kinds', 'table'],
      ['sales', 'table'],
      ['sales_here', 'table'],
      ['totals', 'view'],
    ]);
    const here = tables.find(({ name }) => name === 'sales_here');
    expect(here).toMatchObject({ schema: 'default', comment: 'Sorted by region, id.', primaryKey: [] });
    expect(here?.rowCountEstimate).toBeGreaterThan(0);
    expect(tables.find(({ name }) => name === 'sales')?.columns).toMatchObject([
      { name: 'id', type: 'integer', nativeType: 'Int64', role: 'identifier', nullable: false },
      { name: 'region', type: 'string', role: 'dimension' },
      { name: 'at', type: 'timestamp', role: 'time' },
      { name: 'amount', type: 'decimal', role: 'measure', nullable: true },
    ]);
  });

  test('describes a statement without running it', async () => {
    const sql =
      'select region, sum(amount) as total from sales where sleepEachRow(1) = 0 and id > {p1:Int64} group by region';
    expect(await client.describe({ sql, parameters: [5] }, signal())).toEqual([
      { name: 'region', type: 'string' },
      { name: 'total', type: 'decimal' },
    ]);
  });
});

describe('values', () => {
  test('come without loss, and times in UTC, whatever zone a column or the server has', async () => {
    const { types, rows, notFinite } = await rowsOf(
      client,
      `select toInt64(9007199254740993), toUInt64(18446744073709551615), toDecimal128('12345678901234567890.123456789', 9),
        toDecimal64('1.10', 2), 1.5, -0., nan, 1 / 0, e, u, toString(fs), arr, dt, u64, toDateTime('2025-01-01 09:00:00'),
        toDate('2024-02-29'), cast(null as Nullable(String)), 'tab\\there "quoted" \\\\' from kinds`,
    );
    expect(types.slice(0, 4)).toEqual(['integer', 'integer', 'decimal', 'decimal']);
    expect(types[11]).toBe('json');
    expect(notFinite).toBe(2);
    expect(rows).toEqual([
      [
        ...['9007199254740993', '18446744073709551615', '12345678901234567890.123456789', '1.10', 1.5, 0, null, null],
        ...['a', '00000000-0000-0000-0000-000000000001', 'ab', '["x","it\'s"]', '2025-07-01T10:00:00'],
        ...['18446744073709551615', '2025-01-01T00:00:00', '2024-02-29', null, 'tab\there "quoted" \\'],
      ],
    ]);
  });

  test('of many rows come in batches', async () => {
    const { rows } = await rowsOf(client, 'select number, toString(number) from numbers(1050)');
    expect(rows).toHaveLength(1050);
    expect(rows[1049]).toEqual([1049, '1049']);
    expect((await rowsOf(client, 'select 1 where 0')).rows).toEqual([]);
  });
});

test('a row that is too long to be taken in ends its statement, and nothing else', async () => {
  const long = (thousands: number): string =>
    `select arrayStringConcat(arrayMap(i -> '${'x'.repeat(1_000)}', range(${String(thousands)})))`;
  const failed = await outcome(rowsOf(client, long(80_000)));
  expect(failed).toMatchObject({ code: 'invalid_query', detail: expect.stringContaining('too long') });
  expect((await rowsOf(client, `${long(1_000)} from numbers(40)`)).rows).toHaveLength(40);
});

describe('reading only', () => {
  test.each([
    'create table made (x Int8) engine = Memory',
    'insert into sales_here values (1)',
    'insert into sales_here select * from sales',
    'drop table sales_here',
    'truncate table sales_here',
    'alter table sales_here delete where 1',
    'set readonly = 0',
    'system shutdown',
    'kill query where 1',
    'optimize table sales_here',
    'select 1; drop table sales_here',
    "select 1 into outfile '/tmp/made'",
    "select * from url('http://127.0.0.1:1/', 'CSV', 'a Int8')",
    "select * from `remote`('127.0.0.1:1', 'default', 'sales')",
    "select * from /* a */ file /* b */ ('x.csv', 'CSV', 'a Int8')",
    "select * from mysql('127.0.0.1:3306', 'a', 'b', 'c', 'd')",
    'with 1 as x insert into sales_here select 1',
    'select $1$ as x, $1$',
  ])('%s', async (sql) => {
    for (const user of ['reader', 'writer', 'reader1']) {
      const own = open(server.port, { user });
      expect(await outcome(rowsOf(own, sql))).toMatchObject({ code: 'invalid_query' });
      await own.close();
    }
    expect(await server.admin("select count() from system.tables where database = 'default'")).toBe('4\n');
    expect(await server.admin('select count() from sales')).toBe('20000\n');
  });

  test('a user who may set nothing is asked with nothing set', async () => {
    const limited = open(server.port, { user: 'reader1_bare' });
    expect((await rowsOf(limited, 'select count() from sales')).rows).toEqual([[20000]]);
    await limited.close();
  });
});

describe('stopping', () => {
  test('at its deadline', async () => {
    const run = client.run({ sql: endless('late1'), parameters: [] }, { ...limits, deadlineMs: 300 }, signal());
    expect(await outcome(run)).toMatchObject({ code: 'source_timeout' });
    await gone('late1');
  });

  test.each(['reader', 'reader1'])('when the caller leaves, on both shards, as %s', async (user) => {
    const own = open(server.port, { user });
    const controller = new AbortController();
    const text = `left_${user}`;
    const run = outcome(own.run({ sql: endless(text), parameters: [] }, limits, controller.signal));
    await waitFor('sleepEachRow', (count) => count >= 2, 5_000);
    controller.abort();
    expect(await run).toMatchObject({ code: 'cancelled' });
    await gone('sleepEachRow');
    await own.close();
  });

  test('when the caller breaks off between two rows', async () => {
    const many = 'select number, sipHash64(number) from numbers(100000000) where number != 77';
    const { batches } = await client.run({ sql: many, parameters: [] }, limits, signal());
    for await (const batch of batches) if (batch.rowCount > 0) break;
    await gone('sipHash64');
  });

  test('when the client is closed', async () => {
    const own = open(server.port);
    const run = outcome(own.run({ sql: endless('closed1'), parameters: [] }, limits, signal()));
    await waitFor('closed1', (count) => count >= 1, 5_000);
    await own.close();
    expect((await run).code).not.toBe('done');
    await gone('closed1');
  });
});

describe('never half a result', () => {
  test('an error after the first rows is told', async () => {
    const sql = 'select number, intDiv(1, number - 90000) as x from numbers(200000)';
    expect(await outcome(rowsOf(client, sql))).toMatchObject({
      code: 'invalid_query',
      detail: expect.stringContaining('Division by zero') as string,
    });
    // The text of an error as a value is none.
    expect((await rowsOf(client, "select 'Code: 159, e.displayText() = DB::Exception: Timeout'")).rows).toHaveLength(1);
  });

  test('a shard that is down fails the query', async () => {
    const [first, second] = await startClickHouseCluster();
    for (const one of [first, second])
      await one.admin(
        'create table here (id Int64) engine = MergeTree() order by id',
        'create table everywhere as here engine = Distributed(shards, default, here, id)',
      );
    await first.admin('insert into everywhere select number from numbers(1000)');
    const own = open(first.port);
    expect((await rowsOf(own, 'select count() from everywhere')).rows).toEqual([[1000]]);
    await second.stop();
    expect(await outcome(rowsOf(own, 'select count() from everywhere'))).toMatchObject({
      code: 'source_unreachable',
      detail: expect.stringContaining('not be whole') as string,
    });
    await own.close();
    await first.stop();
  });
});

describe('what is wrong, in plain words', () => {
  test.each([
    ['the password', { secret: 'wrong' }, { code: 'connection_failed', step: 'login' }],
    ['the user', { user: 'nobody' }, { code: 'connection_failed', step: 'login' }],
    ['the database', { database: 'nowhere' }, { code: 'connection_failed', step: 'rights' }],
  ] as const)('%s', async (_name, options, expected) => {
    const own = open(server.port, options);
    expect(await outcome(own.probe(signal()))).toMatchObject(expected);
    await own.close();
  });

  test('SQL that is wrong, and where', async () => {
    const wrong = client.run({ sql: 'select region\nform sales x y', parameters: [] }, limits, signal());
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid_query',
      errors: [{ path: 'sql', position: 19, message: 'SQL is wrong near "sales x y".' }],
    });
    expect(await outcome(rowsOf(client, 'select nothing from sales'))).toMatchObject({
      code: 'invalid_query',
      detail: expect.stringMatching(/nothing/) as string,
    });
    expect(await outcome(rowsOf(client, 'select * from gone'))).toMatchObject({ code: 'invalid_query' });
  });

  test('a server that sends elsewhere is not followed, and one that is no ClickHouse is told apart', async () => {
    let asked = 0;
    const other = http.createServer((request, response) => {
      asked += 1;
      if (request.url?.includes('database=moved') === true) response.writeHead(302, { Location: '/elsewhere' }).end();
      else response.writeHead(404).end('<html>');
    });
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const { port } = other.address() as AddressInfo;
    const moved = open(port, { database: 'moved' });
    expect(await outcome(moved.probe(signal()))).toMatchObject({
      step: 'login',
      detail: expect.stringContaining('not followed') as string,
    });
    const web = open(port);
    expect(await outcome(web.probe(signal()))).toMatchObject({
      step: 'login',
      detail: expect.stringContaining('404') as string,
    });
    expect(asked).toBe(2);
    await Promise.all([moved.close(), web.close()]);
    other.close();
  });
});

/** Not a ClickHouse: it tells a new version, and remembers what it was sent. */
test('to a new server values go beside the text', async () => {
  const seen: { readonly url: URL; readonly body: string }[] = [];
  const double = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const body = Buffer.concat(chunks).toString();
        seen.push({ url: new URL(request.url ?? '', 'http://double'), body });
        const isState = body.includes('version()');
        response.end(
          isState
            ? '24.8.1.2\tUTC\t0\n'
            : '{\n"meta":\n[{"name": "x", "type": "Int64"}],\n\n"data":\n[\n["5"]\n],\n\n"rows": 1\n}\n',
        );
      });
  });
  await once(double.listen(0, '127.0.0.1'), 'listening');
  const own = open((double.address() as AddressInfo).port);
  expect((await rowsOf(own, 'select {p1:String} as x', [`it's \\ a\ttab`])).rows).toEqual([[5]]);
  const [, { url, body } = { url: new URL('http://none'), body: '' }] = seen;
  expect(body).toBe('select {p1:String} as x\nformat JSONCompact');
  expect(url.searchParams.get('param_p1')).toBe(`it's \\\\ a\\ttab`);
  expect([...url.searchParams.keys()].indexOf('readonly')).toBeGreaterThan(
    [...url.searchParams.keys()].indexOf('max_execution_time'),
  );
  await own.close();
  double.close();
});

describe('TLS', () => {
  let misnamed: ClickHouse;
  beforeAll(async () => {
    misnamed = await startClickHouse({ tls: certificates.misnamed });
  });
  afterAll(() => misnamed.stop());

  const connects = async (port: number, options: OpenOptions) => {
    const own = open(port, options);
    const result = await outcome(own.probe(signal()));
    await own.close();
    return result;
  };
  const verified = () => ({ tls: 'verify', tlsCa: certificates.ca }) as const;

  test('the certificate has to be for the name or address, and of a known authority', async () => {
    expect(await connects(server.tlsPort, { ...verified(), host: 'localhost' })).toEqual({ code: 'done' });
    expect(await connects(server.tlsPort, verified())).toEqual({ code: 'done' });
    for (const host of ['localhost', '127.0.0.1'])
      expect(await connects(misnamed.tlsPort, { ...verified(), host })).toMatchObject({
        step: 'tls',
        detail: `The server's certificate is not for "${host}".`,
      });
    expect(await connects(server.tlsPort, { tls: 'verify', host: 'localhost' })).toMatchObject({ step: 'tls' });
    expect(await connects(server.tlsPort, { tls: 'require' })).toEqual({ code: 'done' });
  });

  test('a port that speaks something else is told', async () => {
    expect(await connects(server.port, { tls: 'require' })).toMatchObject({ step: 'tls' });
    expect((await connects(server.tlsPort, {})).code).not.toBe('done');
  });
});
