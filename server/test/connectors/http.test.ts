import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CompiledSql, DataSource, QueryResult, QuerySpec } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../support/data-server.js';
import type { SignedInBrowser } from '../support/people-server.js';
import { until } from './rig.js';
import { startPostgresSource } from './sources/postgres.js';
import type { SourceUnderTest } from './sources/source.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let server: DataServer;
let source: SourceUnderTest;
let ada: SignedInBrowser;
let dataSource: DataSource;
beforeAll(async () => {
  [source, server] = await Promise.all([
    startPostgresSource(),
    startDataServer({ env: { egressAllow: ['127.0.0.1'] } }),
  ]);
  ada = await server.administrator();
  await source.admin(`
    create table orders (id bigint primary key, region text, amount numeric(12, 2), ordered_at timestamptz, note text);
    insert into orders select i, (array['EU', 'US', null])[1 + i % 3], i * 1.5, timestamptz '2026-01-01Z' + i * interval '1 hour', 'n' || i
      from generate_series(1, 300) i;
    create table big as select 1 as one, i as n from generate_series(1, 3000) i;
    grant select on orders, big to reader`);
  dataSource = await connect();
});
afterAll(async () => {
  await server.close();
  await source.close();
});

async function connect(): Promise<DataSource> {
  const { configuration, secrets } = source.settings(source.port).settings;
  const answer = await ada.browser.call<DataSource>('POST', '/api/data-sources', {
    name: 'Shop',
    type: 'postgres',
    configuration: { ...configuration, password: secrets['password']?.reveal() },
  });
  expect(answer.body).toMatchObject({ type: 'postgres', status: 'ready' });
  return answer.body;
}

const byRegion = (): QuerySpec => ({
  source: { dataSourceId: dataSource.id, table: 'orders' },
  dimensions: [{ column: 'region' }],
  measures: [
    { agg: 'sum', column: 'amount', as: 'total' },
    { agg: 'count', as: 'orders' },
  ],
  sort: [{ by: 'total', direction: 'desc' }],
});

/** Every row with every other, again and again: more than any deadline. `n` makes it another query. */
const endless = (n: number): QuerySpec => ({
  source: { dataSourceId: dataSource.id, table: 'big' },
  joins: ['a', 'b', 'c'].map((as) => ({ table: 'big', as, kind: 'inner', on: [{ left: 'one', right: 'one' }] })),
  measures: [{ agg: 'count', as: 'n' }],
  filters: [{ column: 'n', op: 'gt', value: n }],
});

const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${ada.browser.accessToken ?? ''}`,
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(body),
  });

describe('POST /api/query on a connected PostgreSQL', () => {
  test('answers columns; then from memory', async () => {
    const first = (await (await post('/api/query', byRegion())).json()) as QueryResult;
    expect(first.columns.map(({ name, type, values }) => [name, type, ...values])).toEqual([
      ['region', 'string', 'EU', null, 'US'],
      ['total', 'decimal', '22725.00', '22575.00', '22425.00'],
      ['orders', 'integer', 100, 100, 100],
    ]);
    expect([first.cache, first.truncated]).toEqual(['miss', false]);
    const second = (await (await post('/api/query', byRegion())).json()) as QueryResult;
    expect([second.cache, second.asOf]).toEqual(['hit', first.asOf]);
  });

  test('plain rows with a zone, exact decimals and a limit', async () => {
    const spec = {
      source: { dataSourceId: dataSource.id, table: 'orders' },
      dimensions: [{ column: 'ordered_at' }, { column: 'amount' }],
      sort: [{ by: 'ordered_at', direction: 'asc' }],
      limit: 2,
    };
    const { columns } = (await (await post('/api/query', spec)).json()) as QueryResult;
    expect(columns.map(({ values }) => values)).toEqual([
      ['2026-01-01T01:00:00', '2026-01-01T02:00:00'],
      ['1.50', '3.00'],
    ]);
  });

  test.each([
    ['rows', /^application\/json/, (text: string) => expect(JSON.parse(text)).toHaveLength(3)],
    [
      'csv',
      /^text\/csv/,
      (text: string) =>
        expect(text.split('\r\n').slice(0, 3)).toEqual(['region,total,orders', 'EU,22725.00,100', ',22575.00,100']),
    ],
    ['ndjson', /x-ndjson/, (text: string) => expect(text.trim().split('\n')).toHaveLength(3)],
    ['xlsx', /spreadsheetml/, (text: string) => expect(text.startsWith('PK')).toBe(true)],
    ['arrow', /arrow\.stream/, (text: string) => expect(text.length).toBeGreaterThan(200)],
  ])('streams %s', async (format, type, check) => {
    const answer = await post(`/api/query?format=${format}`, byRegion());
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringMatching(type)]);
    check(await answer.text());
  });

  test('POST /api/query/sql shows the dialect’s SQL, values apart', async () => {
    const spec = { ...byRegion(), filters: [{ column: 'region', op: 'eq', value: "E'U" }] };
    const { sql, parameters, dialect } = (await (await post('/api/query/sql', spec)).json()) as CompiledSql;
    expect([dialect, sql.includes("E'U"), parameters]).toEqual(['postgres', false, expect.arrayContaining(["E'U"])]);
  });

  test('charts and dashboards stand on it', async () => {
    const { body: chart } = await ada.browser.call<{ id: string }>('POST', '/api/charts', {
      name: 'By region',
      dataSourceId: dataSource.id,
      configuration: { type: 'bar', query: byRegion(), mapping: { x: ['region'], y: ['total'] }, visual: {} },
    });
    const data = await ada.browser.call<QueryResult>('GET', `/api/charts/${chart.id}/data`);
    expect([data.status, data.body.rowCount]).toEqual([200, 3]);
  });

  test('a table that was dropped, and a view without rights, are told in words', async () => {
    await source.admin(
      'create table gone (n int); create view closed as select 1 as n; grant select on gone, closed to reader',
    );
    expect((await post(`/api/data-sources/${dataSource.id}/refresh`, {})).status).toBe(200);
    await source.admin('drop table gone; revoke select on closed from reader');
    for (const table of ['gone', 'closed']) {
      const spec = { source: { dataSourceId: dataSource.id, table }, measures: [{ agg: 'count' }] };
      const answer = await post('/api/query', spec);
      const { detail } = (await answer.json()) as { detail: string };
      expect(answer.status).toBe(422);
      expect(detail).toMatch(table === 'gone' ? /refresh|no longer|does not exist/i : /may not|right|permission/);
    }
  });
});

describe('leaving', () => {
  test('DELETE /api/query/:requestId stops it at the source', async () => {
    const id = 'cancelled-by-request';
    const running = post('/api/query', endless(1), { 'x-request-id': id });
    await until(async () => (await source.running(id)) > 0);
    expect((await ada.browser.call('DELETE', `/api/query/${id}`)).status).toBe(204);
    await until(async () => (await source.running(id)) === 0);
    expect((await running).status).toBe(499);
  });

  test.each(['columns', 'csv'])('so does closing the connection, %s', async (format) => {
    const id = `left-the-page-${format}`;
    const req = request(`${server.url}/api/query?format=${format}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${ada.browser.accessToken ?? ''}`,
        'content-type': 'application/json',
        'x-request-id': id,
      },
    });
    req.on('error', () => undefined);
    req.end(JSON.stringify(endless(format.length)));
    await until(async () => (await source.running(id)) > 0);
    req.destroy();
    await until(async () => (await source.running(id)) === 0);
  });
});
