import { request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { QueryResult, QuerySpec, UploadAnswer } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../test/support/data-server.js';
import type { SignedInBrowser } from '../../../test/support/people-server.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: DataServer;
let ada: SignedInBrowser;
let spec: QuerySpec;
beforeAll(async () => {
  server = await startDataServer();
  ada = await server.administrator();
  const csv = 'region,amount\nEU,10\nUS,5\nEU,20\n';
  const { body } = await server.upload(ada, '/api/data-sources/upload', { 'orders.csv': csv });
  const { id } = (body as unknown as UploadAnswer).dataSource;
  spec = {
    source: { dataSourceId: id, table: 'orders' },
    dimensions: [{ column: 'region' }],
    measures: [{ agg: 'sum', column: 'amount', as: 'total' }],
    sort: [{ by: 'total', direction: 'desc' }],
  };
});
afterAll(() => server.close());

const post = (search = '', headers: Record<string, string> = {}, body: unknown = spec): Promise<Response> =>
  fetch(`${server.url}/api/query${search}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ada.browser.accessToken}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('POST /api/query', () => {
  test('answers columns; the second time from memory, and with 304 when nothing changed', async () => {
    const first = (await (await post()).json()) as QueryResult;
    expect(first.columns.map(({ values }) => values.map(String))).toEqual([
      ['EU', 'US'],
      ['30', '5'],
    ]);
    expect([first.cache, first.rowCount, first.truncated]).toEqual(['miss', 2, false]);
    const second = await post();
    expect(((await second.json()) as QueryResult).cache).toBe('hit');
    const same = await post('', { 'if-none-match': second.headers.get('etag') ?? '' });
    expect([same.status, await same.text()]).toEqual([304, '']);
    expect(((await (await post('?fresh=true')).json()) as QueryResult).cache).toBe('miss');
  });

  test('fills units of time without rows, in answers and in files', async () => {
    const csv = 'day,amount\n2024-02-28,1\n2024-03-01,2\n';
    const { body } = await server.upload(ada, '/api/data-sources/upload', { 'days.csv': csv });
    const days = {
      source: { dataSourceId: (body as unknown as UploadAnswer).dataSource.id, table: 'days' },
      dimensions: [{ column: 'day', grain: 'day' }],
      measures: [
        { agg: 'count', as: 'n' },
        { agg: 'sum', column: 'amount', as: 'total' },
      ],
    };
    const ask = async (spec: unknown) =>
      ((await (await post('', {}, spec)).json()) as QueryResult).columns.map(({ values }) => values);
    expect(await ask(days)).toEqual([
      ['2024-02-28', '2024-03-01'],
      [1, 1],
      [1, 2],
    ]);
    const filled = { ...days, dimensions: [{ column: 'day', grain: 'day', fill: true }] };
    expect(await ask(filled)).toEqual([
      ['2024-02-28', '2024-02-29', '2024-03-01'],
      [1, 0, 1],
      [1, null, 2],
    ]);
    expect(await (await post('?format=csv', {}, filled)).text()).toContain('2024-02-29,0,');
    const refused = await post('', {}, { ...days, dimensions: [{ column: 'day', fill: true }] });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('grain')]);
  });

  test('stops at the very next request when a grant is taken back', async () => {
    const bob = await server.person();
    const grants = `/api/data-sources/${spec.source.dataSourceId}/grants`;
    const grant = { principal: { kind: 'user', id: bob.user.id }, access: 'view' };
    const ask = async () => (await bob.browser.call('POST', '/api/query', spec)).status;
    expect(await ask()).toBe(404);
    const granted = await ada.browser.call('POST', grants, grant);
    expect(await ask()).toBe(200);
    await ada.browser.call('DELETE', `${grants}/${String(granted.body['id'])}`);
    expect(await ask()).toBe(404);
  });

  test('sends brotli that was made before, to whoever takes it', async () => {
    await post();
    const answer = await new Promise<IncomingMessage>((resolve) => {
      const headers = {
        authorization: `Bearer ${ada.browser.accessToken ?? ''}`,
        'content-type': 'application/json',
        'accept-encoding': 'br',
      };
      request(`${server.url}/api/query`, { method: 'POST', headers }, resolve).end(JSON.stringify(spec));
    });
    const body = brotliDecompressSync(await buffer(answer)).toString();
    expect([answer.headers['content-encoding'], (JSON.parse(body) as QueryResult).cache]).toEqual(['br', 'hit']);
  });

  test.each([
    ['rows', /^application\/json/, /"region":\s*"EU"/],
    ['csv', /^text\/csv/, /^\uFEFF?"?region"?,"?total"?\r?\n"?EU"?,"?30"?/],
    ['ndjson', /^application\/x-ndjson/, /"region":\s*"EU".*\n/],
  ])('streams %s', async (format, type, content) => {
    const answer = await post(`?format=${format}`);
    expect(answer.headers.get('content-type')).toMatch(type);
    expect(await answer.text()).toMatch(content);
  });

  test.each([
    ['xlsx', 'PK'],
    ['arrow', '\xff\xff\xff\xff'],
  ])('makes %s files to save', async (format, magic) => {
    const answer = await post(`?format=${format}`);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="data.${format}"`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, magic.length).toString('latin1')).toBe(magic);
  });

  test('an error before the first byte of a file is a problem, not a broken file', async () => {
    const answer = await post('?format=csv', {}, { ...spec, dimensions: [{ column: 'regoin' }] });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([422, expect.stringContaining('problem+json')]);
    const { errors } = (await answer.json()) as { errors: { suggestions: string[] }[] };
    expect(errors[0]?.suggestions).toContain('region');
  });

  test('is only for whoever may see the data source', async () => {
    const bob = await server.person();
    const answer = await bob.browser.call('POST', '/api/query', spec);
    expect([answer.status, answer.body['code']]).toEqual([404, 'not_found']);
    expect((await bob.browser.call('POST', '/api/query/sql', spec)).status).toBe(404);
  });
});

test('POST /api/query/sql tells what would run, without values in it', async () => {
  const filtered: QuerySpec = { ...spec, filters: [{ column: 'region', op: 'eq', value: "E'U" }] };
  const { body } = await ada.browser.call<{ sql: string; parameters: unknown[] }>('POST', '/api/query/sql', filtered);
  expect(body.sql).toMatch(/^select/i);
  expect([body.sql.includes("E'U"), body.parameters[0]]).toEqual([false, "E'U"]);
});

describe('DELETE /api/query/:requestId', () => {
  const slow = (): QuerySpec => ({
    ...spec,
    dimensions: [],
    measures: [{ agg: 'count', as: 'n' }],
    // Every row with every other, many times over: more than any deadline.
    joins: Array.from({ length: 8 }, (_, i) => ({
      table: 'wide',
      as: `w${i}`,
      kind: 'inner' as const,
      on: [{ left: 'one', right: 'one' }],
    })),
    sort: [],
  });

  test('stops a running query of one’s own, and only that', async () => {
    const csv = `one\n${'1\n'.repeat(2_000)}`;
    const { body } = await server.upload(ada, '/api/data-sources/upload', { 'wide.csv': csv });
    const { id } = (body as unknown as UploadAnswer).dataSource;
    const bob = await server.person();
    const requestId = 'slow-query-0001';
    const running = post('', { 'x-request-id': requestId }, { ...slow(), source: { dataSourceId: id, table: 'wide' } });
    let cancelled = 0;
    for (let attempt = 0; attempt < 100 && cancelled !== 204; attempt += 1) {
      expect((await bob.browser.call('DELETE', `/api/query/${requestId}`)).status).toBe(404);
      cancelled = (await ada.browser.call('DELETE', `/api/query/${requestId}`)).status;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const answer = await running;
    expect([cancelled, answer.status]).toEqual([204, 499]);
  });
});
