import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Chart, Page, Problem, QueryResult, QuerySpec, SavedQuery } from '@datavizpro/contract';
import { startOrdersServer, type OrdersServer } from '../../../test/support/orders-server.js';
import type { SignedInBrowser } from '../../../test/support/people-server.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: OrdersServer;
let ada: SignedInBrowser;
let viewer: SignedInBrowser;
let writer: SignedInBrowser;
let stranger: SignedInBrowser;
let dataSourceId: string;

beforeAll(async () => {
  server = await startOrdersServer();
  ({ ada, dataSourceId } = server);
  [viewer, writer, stranger] = [await server.person(), await server.person(), await server.person()];
  await grant('data-sources', dataSourceId, viewer, {});
  await grant('data-sources', dataSourceId, writer, { sql: true });
});
afterAll(() => server.close());

const specOf: OrdersServer['specOf'] = (...from) => server.specOf(...from);
const ask: OrdersServer['ask'] = (...from) => server.ask(...from);
const rows: OrdersServer['rows'] = (...from) => server.rows(...from);
const grant: OrdersServer['grant'] = (...from) => server.grant(...from);

describe('the right to write SQL', () => {
  const spec = () => specOf('select count(*) as n from orders');

  test('is the owner’s and theirs who were given it; others are told, and strangers see nothing', async () => {
    const paths = ['/api/query', '/api/query?format=csv', '/api/query/sql', '/api/query/describe'];
    for (const path of paths) {
      expect((await ask(spec(), ada, path)).status).toBe(200);
      expect((await ask(spec(), writer, path)).status).toBe(200);
      const refused = await ask<Problem>(spec(), viewer, path);
      expect([refused.status, refused.body.code]).toEqual([403, 'sql_not_allowed']);
      expect((await ask(spec(), stranger, path)).status).toBe(404);
    }
    const table: QuerySpec = { source: { dataSourceId, table: 'orders' }, measures: [{ agg: 'count', as: 'n' }] };
    expect(await rows(table, viewer)).toEqual([[4]]);
  });

  test('taken away, it is gone within the second', async () => {
    const late = await server.person();
    await grant('data-sources', dataSourceId, late, { sql: true });
    expect((await ask(spec(), late)).status).toBe(200);
    const { body } = await ada.browser.call<Page<{ id: string; principal: { id: string } }>>(
      'GET',
      `/api/data-sources/${dataSourceId}/grants`,
    );
    const given = body.items.find(({ principal }) => principal.id === late.user.id);
    await ada.browser.call('PATCH', `/api/data-sources/${dataSourceId}/grants/${given?.id ?? ''}`, {
      access: 'view',
      sql: false,
    });
    await expect.poll(async () => (await ask(spec(), late)).status, { timeout: 2_000 }).toBe(403);
  });
});

describe('charts', () => {
  const chartOf = (query: QuerySpec, name = 'Total') => ({
    name,
    dataSourceId,
    configuration: { type: 'number', query, mapping: { value: ['total'] }, visual: {} },
  });
  const rawSpec = (): QuerySpec =>
    specOf('select region, amount from orders', undefined, {
      measures: [{ agg: 'sum', column: 'amount', as: 'total' }],
    });
  const totalOf = async (chart: Chart, who: SignedInBrowser, search = '') => {
    const { status, body } = await who.browser.call<QueryResult & Problem>(
      'GET',
      `/api/charts/${chart.id}/data${search}`,
    );
    return status === 200 ? body.columns[0]?.values : body.code;
  };

  test('with SQL are saved by who may write it, and shown by the chart’s rights', async () => {
    expect((await viewer.browser.call('POST', '/api/charts', chartOf(rawSpec()))).body['code']).toBe('sql_not_allowed');
    const { status, body } = await writer.browser.call<Chart>('POST', '/api/charts', chartOf(rawSpec()));
    expect([status, await totalOf(body, writer)]).toEqual([201, [42]]);
    const give = { principal: { kind: 'user', id: stranger.user.id }, access: 'edit' };
    await writer.browser.call('POST', `/api/charts/${body.id}/grants`, give);
    expect(await totalOf(body, stranger)).toEqual([42]);
    const name = await stranger.browser.call<Chart>('PATCH', `/api/charts/${body.id}`, { name: 'New' }, { ifMatch: 1 });
    expect([name.status, name.body.name]).toEqual([200, 'New']);
  });

  test('with SQL cannot be changed by who may edit the chart and see the data, but not write SQL', async () => {
    const { body } = await writer.browser.call<Chart>('POST', '/api/charts', chartOf(rawSpec()));
    const give = { principal: { kind: 'user', id: viewer.user.id }, access: 'edit' };
    await writer.browser.call('POST', `/api/charts/${body.id}/grants`, give);
    const path = `/api/charts/${body.id}`;
    for (const query of [rawSpec(), specOf('select 1 as total')]) {
      const { configuration } = chartOf(query);
      const answer = await viewer.browser.call('PATCH', path, { configuration }, { ifMatch: 1 });
      expect([answer.status, answer.body['code']]).toEqual([403, 'sql_not_allowed']);
    }
    const table = chartOf({ source: { dataSourceId, table: 'orders' }, measures: rawSpec().measures ?? [] });
    const replaced = await viewer.browser.call('PATCH', path, { configuration: table.configuration }, { ifMatch: 1 });
    expect(replaced.status).toBe(200);
    const history = await viewer.browser.call<Page<{ id: string; number: number }>>('GET', `${path}/revisions`);
    const first = history.body.items.find(({ number }) => number === 1);
    const restored = await viewer.browser.call(
      'POST',
      `${path}/revisions/${first?.id ?? ''}/restore`,
      {},
      { ifMatch: 2 },
    );
    expect([restored.status, restored.body['code']]).toEqual([403, 'sql_not_allowed']);
    expect(
      (await writer.browser.call('POST', `${path}/revisions/${first?.id ?? ''}/restore`, {}, { ifMatch: 2 })).status,
    ).toBe(200);
  });

  test('of a saved query are made by who may only see the data, and shown to those who may not', async () => {
    const query = await ada.browser.call<SavedQuery>('POST', '/api/queries', {
      name: 'For charts',
      dataSourceId,
      sql: 'select region, amount from orders where amount >= {{least}}',
      parameters: [{ name: 'least', type: 'number', default: 0 }],
    });
    const source = { dataSourceId, queryId: query.body.id, parameters: [{ name: 'least', type: 'number', value: 7 }] };
    const spec = { ...rawSpec(), source } as QuerySpec;
    const { status, body } = await viewer.browser.call<Chart>('POST', '/api/charts', chartOf(spec));
    expect(status).toBe(201);
    const give = { principal: { kind: 'user', id: stranger.user.id }, access: 'view' };
    await viewer.browser.call('POST', `/api/charts/${body.id}/grants`, give);
    expect(await totalOf(body, stranger)).toEqual([37]);
    const filters = encodeURIComponent(JSON.stringify([{ column: 'region', op: 'eq', value: 'EU' }]));
    expect(await totalOf(body, viewer, `?filters=${filters}`)).toEqual([30]);
    expect(await totalOf(body, stranger, `?filters=${filters}`)).toBe('forbidden');
    const version = { ifMatch: query.body.version };
    const change = { sql: 'select nothing_there as amount from orders where 1 >= {{least}}' };
    await ada.browser.call('PATCH', `/api/queries/${query.body.id}`, change, version);
    const seen = await stranger.browser.call<Problem>('GET', `/api/charts/${body.id}/data`);
    expect([seen.status, JSON.stringify(seen.body).includes('nothing_there')]).toEqual([422, false]);
  });
});
