import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Chart, ChartConfiguration, Page, QueryResult } from '@datavizpro/contract';
import { startOrdersServer, type OrdersServer } from '../../../test/support/orders-server.js';
import type { SignedInBrowser } from '../../../test/support/people-server.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const secrets = /tell-no-one|4711|from orders|EU/;

let server: OrdersServer;
let bob: SignedInBrowser;
beforeAll(async () => {
  server = await startOrdersServer();
  bob = await server.person('Bob');
});
afterAll(() => server.close());

const saved = async (configuration: Omit<ChartConfiguration, 'type' | 'visual'>): Promise<Chart> => {
  const whole = { type: 'bar', visual: { labels: true }, ...configuration };
  const body = { name: 'Sales', dataSourceId: server.dataSourceId, configuration: whole };
  const answer = await server.ada.browser.call<Chart>('POST', '/api/charts', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
};
const ofTable = (): Promise<Chart> =>
  saved({
    query: {
      source: { dataSourceId: server.dataSourceId, table: 'orders' },
      joins: [{ table: 'orders', as: 'tell-no-one', on: [{ left: 'region', right: 'region' }], kind: 'left' }],
      dimensions: [{ column: 'ordered_at', grain: 'month', as: 'month' }],
      measures: [
        { agg: 'sum', column: 'amount', as: 'total', filter: { column: 'region', op: 'eq', value: 'EU' } },
        { expression: "sum(case when region = 'tell-no-one' then 0 else amount end)", as: 'known' },
      ],
      filters: [{ not: { column: 'region', op: 'in', values: ['tell-no-one'] } }],
      having: [{ measure: 'total', op: 'neq', value: 4711 }],
      sort: [{ by: 'total', direction: 'desc' }],
      limit: 7,
    },
    mapping: { x: ['month'], y: ['total', 'known'] },
  });
const ofSql = (): Promise<Chart> =>
  saved({
    query: {
      source: {
        dataSourceId: server.dataSourceId,
        sql: 'select region, amount from orders where amount <> {{n}}',
        parameters: [{ name: 'n', type: 'number', value: 4711 }],
      },
      dimensions: [{ column: 'region' }],
      measures: [{ agg: 'sum', column: 'amount', as: 'total' }],
    },
    mapping: { x: ['region'], y: ['total'] },
  });
const read = async (chart: Chart, who = bob): Promise<Chart> =>
  (await who.browser.call<Chart>('GET', `/api/charts/${chart.id}`)).body;
const dataOf = async ({ id }: Chart): Promise<QueryResult> =>
  (await bob.browser.call<QueryResult>('GET', `/api/charts/${id}/data`)).body;

describe('a chart that is shared without its data', () => {
  let table: Chart;
  let sql: Chart;
  beforeEach(async () => {
    [table, sql] = [await ofTable(), await ofSql()];
    for (const { id } of [table, sql]) await server.grant('charts', id, bob, { access: 'view' });
  });

  test('tells neither its SQL nor fixed values of filters, parameters and formulas', async () => {
    for (const chart of [table, sql]) {
      const seen = await read(chart);
      expect(JSON.stringify(seen)).not.toMatch(secrets);
      expect(seen.withheld).toBe(true);
    }
    expect((await read(sql)).configuration.query.source).toEqual({ dataSourceId: server.dataSourceId, sql: '' });
  });

  test('tells what its result is drawn by', async () => {
    const { configuration } = await read(table);
    const { type, mapping, visual, query } = table.configuration;
    expect(configuration).toMatchObject({ type, mapping, visual });
    expect(configuration.query).toEqual({
      source: query.source,
      dimensions: query.dimensions,
      measures: [
        { agg: 'sum', column: 'amount', as: 'total' },
        { expression: '', as: 'known' },
      ],
      sort: query.sort,
      limit: 7,
    });
    expect((await dataOf(table)).columns.map(({ name }) => name)).toEqual(['month', 'total', 'known']);
    expect((await dataOf(sql)).rowCount).toBe(3);
  });

  test('tells no more in lists, nor to an editor who renames it', async () => {
    const list = await bob.browser.call<Page<Chart>>('GET', '/api/charts');
    expect(list.body.items.length).toBeGreaterThan(1);
    expect(JSON.stringify(list.body)).not.toMatch(secrets);
    const eve = await server.person('Eve');
    await server.grant('charts', sql.id, eve, { access: 'edit' });
    const renamed = await eve.browser.call<Chart>('PATCH', `/api/charts/${sql.id}`, { name: 'New' }, { ifMatch: 1 });
    expect([renamed.status, renamed.body.name, renamed.body.withheld]).toEqual([200, 'New', true]);
    expect(JSON.stringify(renamed.body)).not.toMatch(secrets);
    expect((await read(sql, server.ada)).configuration).toEqual(sql.configuration);
  });

  test('tells no more through a dashboard and its history', async () => {
    const { ada } = server;
    const layout = [{ id: 't', kind: 'chart', chartId: sql.id, x: 0, y: 0, w: 6, h: 4 }];
    const made = await ada.browser.call<{ id: string }>('POST', '/api/dashboards', { name: 'Board', layout });
    await server.grant('dashboards', made.body.id, bob, { access: 'view' });
    for (const path of [
      `dashboards/${made.body.id}`,
      `dashboards/${made.body.id}/revisions`,
      `charts/${sql.id}/revisions`,
    ]) {
      const { status, body } = await bob.browser.call('GET', `/api/${path}`);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(secrets);
    }
  });

  test('is told whole to its owner, and to whoever is given the data', async () => {
    expect(await read(table, server.ada)).toEqual(table);
    expect(table.withheld).toBeUndefined();
    const cara = await server.person('Cara');
    await server.grant('charts', table.id, cara, { access: 'view' });
    expect((await read(table, cara)).withheld).toBe(true);
    await server.grant('data-sources', server.dataSourceId, cara, { access: 'view' });
    expect((await read(table, cara)).configuration).toEqual(table.configuration);
  });
});
