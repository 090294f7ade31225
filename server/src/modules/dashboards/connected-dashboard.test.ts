import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Chart, Dashboard, DashboardDataLine, DataSource, UploadAnswer } from '@datavizpro/contract';
import { startChaosProxy, type ChaosProxy } from '../../../test/support/chaos-proxy.js';
import { startDataServer, type DataServer } from '../../../test/support/data-server.js';
import type { SignedInBrowser } from '../../../test/support/people-server.js';
import { canary, connectShop, sendTo, startShop, type Shop } from '../../../test/support/shop.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let shop: Shop;
let proxy: ChaosProxy;
let server: DataServer;
let ada: SignedInBrowser;
let bob: SignedInBrowser;
let source: DataSource;
let fileId: string;

beforeAll(async () => {
  [shop, server] = await Promise.all([startShop(), startDataServer()]);
  proxy = await startChaosProxy(shop.address);
  ada = await server.administrator();
  bob = await server.person('Bob');
  source = await connectShop(shop, ada, { port: proxy.port });
  const { body } = await server.upload(ada, '/api/data-sources/upload', { 'goals.csv': 'country,goal\nDE,1\nFR,2\n' });
  fileId = (body as unknown as UploadAnswer).dataSource.id;
});
afterAll(async () => {
  await server.close();
  await proxy.close();
  await shop.stop();
});
beforeEach(async () => {
  proxy.set({ kind: 'pass' });
  await shop.admin.query('UPDATE shop.customers SET country = NULL WHERE country = $1', ['XX']);
});

const countOf = (column: string, query: object = {}): object => ({
  type: 'bar',
  query: {
    source: { dataSourceId: source.id, table: 'customers' },
    dimensions: [{ column }],
    measures: [{ agg: 'count', as: 'n' }],
    sort: [{ by: 'n', direction: 'desc' }],
    ...query,
  },
  mapping: { x: [column], y: ['n'] },
  visual: {},
});
const ofFile = (): object =>
  countOf('country', {
    source: { dataSourceId: fileId, table: 'goals' },
    measures: [{ agg: 'sum', column: 'goal', as: 'n' }],
  });
const bySql = (): object =>
  countOf('country', {
    source: { dataSourceId: source.id, sql: "select country from shop.customers where country <> 'secret-of-ada'" },
  });
const joined = (): object =>
  countOf('goals.goal', {
    joins: [{ dataSourceId: fileId, table: 'goals', on: [{ left: 'country', right: 'country' }], kind: 'inner' }],
    dimensions: [{ column: 'goals.goal' }],
  });

/** A dashboard with these charts; they are named as here. */
async function boardWith(
  charts: Readonly<Record<string, object>>,
): Promise<{ board: Dashboard; nameOf: Map<string, string> }> {
  const made = await ada.browser.call<Dashboard>('POST', '/api/dashboards', {
    name: 'Board',
    filters: [{ id: 'country', label: 'Country', column: 'country', kind: 'list' }],
  });
  const nameOf = new Map<string, string>();
  const layout: object[] = [];
  for (const [name, configuration] of Object.entries(charts)) {
    const { dataSourceId } = (configuration as Chart['configuration']).query.source;
    const body = { name, dataSourceId, dashboardId: made.body.id, configuration };
    const chart = await ada.browser.call<Chart>('POST', '/api/charts', body);
    expect(chart.status, JSON.stringify(chart.body)).toBe(201);
    nameOf.set(chart.body.id, name);
    layout.push({ id: name, kind: 'chart', chartId: chart.body.id, x: 0, y: layout.length * 4, w: 6, h: 4 });
  }
  const board = await ada.browser.call<Dashboard>(
    'PATCH',
    `/api/dashboards/${made.body.id}`,
    { layout },
    { ifMatch: 1 },
  );
  expect(board.status).toBe(200);
  return { board: board.body, nameOf };
}

/** Every chart's line by its name: its rows, or the code of its error. */
async function read(
  { board, nameOf }: Awaited<ReturnType<typeof boardWith>>,
  who = ada,
  filters: readonly object[] = [],
): Promise<Readonly<Record<string, unknown>>> {
  const search = filters.length === 0 ? '' : `?filters=${encodeURIComponent(JSON.stringify(filters))}`;
  const { status, body } = await who.browser.call<string>('GET', `/api/dashboards/${board.id}/data${search}`);
  expect(status).toBe(200);
  expect(body).not.toContain(canary);
  const lines = body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DashboardDataLine);
  return Object.fromEntries(
    lines.map((line) => [nameOf.get(line.chartId), line.status === 'error' ? line.error.code : rowsOf(line)]),
  );
}
function rowsOf({ result, ignoredFilters }: Extract<DashboardDataLine, { status: 'ok' }>): unknown {
  const { columns, rowCount, cache } = result;
  const rows = Array.from({ length: rowCount }, (_, row) => columns.map(({ values }) => values[row]));
  return { rows, cache, ...(ignoredFilters && { ignoredFilters }) };
}
const byCountry = [
  ['DE', 30],
  ['FR', 30],
  [null, 30],
];

describe('a dashboard on a connected database', () => {
  test('streams tables, SQL and joins with files, filtered where the filter fits', async () => {
    const board = await boardWith({
      table: countOf('country'),
      sql: bySql(),
      joined: joined(),
      names: countOf('name', { dimensions: [{ column: 'name' }], limit: 1 }),
      file: ofFile(),
    });
    const all = await read(board);
    expect((all['table'] as { rows: unknown[][] }).rows.toSorted()).toEqual(byCountry.toSorted());
    expect(all).toMatchObject({
      sql: {
        rows: [
          ['DE', 30],
          ['FR', 30],
        ],
      },
      joined: {
        rows: [
          [expect.anything(), 30],
          [expect.anything(), 30],
        ],
      },
      file: {
        rows: [
          ['FR', 2],
          ['DE', 1],
        ],
      },
    });
    const filtered = await read(board, ada, [{ column: 'country', op: 'in', values: ['DE'] }]);
    expect(filtered).toMatchObject({
      table: { rows: [['DE', 30]] },
      sql: { rows: [['DE', 30]] },
      joined: { rows: [[1, 30]] },
      names: { rows: [[expect.stringMatching(/^Customer/), 1]] },
      file: { rows: [['DE', 1]] },
    });
  });

  test('shows people without rights on the database what it shows, and filters by its bar alone', async () => {
    const board = await boardWith({ table: countOf('country'), sql: bySql() });
    const principal = { kind: 'user', id: bob.user.id };
    await ada.browser.call('POST', `/api/dashboards/${board.board.id}/grants`, { principal, access: 'view' });
    const charts = await bob.browser.call('GET', `/api/charts?dashboardId=${board.board.id}`);
    expect(JSON.stringify(charts.body)).not.toContain('secret-of-ada');
    expect((await sendTo(bob)('GET', `/${source.id}`)).status).toBe(404);
    const country = { column: 'country', op: 'eq', value: 'FR' };
    expect(await read(board, bob, [country])).toMatchObject({
      table: { rows: [['FR', 30]] },
      sql: { rows: [['FR', 30]] },
    });
    const hidden = await read(board, bob, [country, { column: 'name', op: 'eq', value: 'Customer 1' }]);
    expect(hidden).toMatchObject({ table: { rows: [['FR', 30]], ignoredFilters: ['name'] } });
  });

  test('is as fresh as the owner of the connection says', async () => {
    const board = await boardWith({ table: countOf('country', { dimensions: [{ column: 'country' }], limit: 77 }) });
    const named = () => read(board).then(({ table }) => table as { rows: unknown[][]; cache: string });
    expect((await named()).cache).toBe('miss');
    await shop.admin.query("UPDATE shop.customers SET country = 'XX' WHERE country IS NULL");
    server.platform.clock.advance(59_000);
    const old = await named();
    expect([old.cache, old.rows.some(([country]) => country === 'XX')]).toEqual(['hit', false]);
    server.platform.clock.advance(2_000);
    expect((await named()).cache).toBe('stale');
    // Behind that answer it was read again, and whoever asks next has it.
    await vi.waitFor(async () => expect((await named()).rows.some(([country]) => country === 'XX')).toBe(true));
  });

  test('tells of a database that is away chart by chart, while the others arrive', async () => {
    const board = await boardWith({
      seen: countOf('country', { limit: 55 }),
      unseen: countOf('name', { dimensions: [{ column: 'name' }], limit: 56 }),
      joined: joined(),
      file: ofFile(),
    });
    await read({ ...board, nameOf: board.nameOf });
    const other = await boardWith({ asked: countOf('country', { limit: 57 }), sql: bySql(), file: ofFile() });
    proxy.set({ kind: 'refuse' });
    proxy.reset();
    server.platform.clock.advance(61_000);
    const away = await read(other);
    // Where the database is, and as whom it is read, is told to those alone who may edit the connection.
    for (const path of [`/api/dashboards/${other.board.id}/data`, `/api/charts/${[...other.nameOf.keys()][0]}/data`]) {
      const told = await ada.browser.call('GET', path);
      expect(JSON.stringify(told.body)).toContain('source_unreachable');
      expect(JSON.stringify(told.body)).not.toMatch(/127\.0\.0\.1|reader|port \d/);
    }
    expect(away).toMatchObject({
      asked: 'source_unreachable',
      file: {
        rows: [
          ['FR', 2],
          ['DE', 1],
        ],
      },
    });
    // What was read before is still shown, and says that it is old.
    expect(await read(board)).toMatchObject({
      seen: { cache: 'stale' },
      file: {
        rows: [
          ['FR', 2],
          ['DE', 1],
        ],
      },
    });
    proxy.set({ kind: 'pass' });
    await vi.waitFor(
      async () => expect((await read(other))['asked']).toMatchObject({ rows: expect.anything() as unknown }),
      {
        timeout: 30_000,
        interval: 500,
      },
    );
  });
});
