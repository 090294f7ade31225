import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificates } from '../../../../test/support/certificates.js';
import type { ClickHouse } from '../../../../test/support/clickhouse.js';
import {
  openClickHouse,
  outcome,
  rowsOf,
  signal,
  startSalesCluster,
} from '../../../../test/support/clickhouse-sales.js';
import type { DatabaseClient } from '../database/driver.js';

let servers: readonly [ClickHouse, ClickHouse];
let server: ClickHouse;
let client: DatabaseClient;
beforeAll(async () => {
  servers = await startSalesCluster(makeCertificates());
  [server] = servers;
  client = openClickHouse(server.port);
});
afterAll(async () => {
  await client.close();
  await Promise.all(servers.map((one) => one.stop()));
});

describe('looking around', () => {
  test('tells version, flavour, and what the user can do beyond reading', async () => {
    expect(await client.probe(signal())).toMatchObject({
      product: 'ClickHouse',
      flavour: 'clickhouse-18',
      warnings: [],
    });
    const writer = openClickHouse(server.port, { user: 'writer' });
    expect((await writer.probe(signal())).warnings[0]).toMatch(/may write/);
    await writer.close();
    const limited = openClickHouse(server.port, { user: 'reader1' });
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
  const own = openClickHouse((double.address() as AddressInfo).port);
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
