import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Chart, DataSource, Problem, SchemaRefresh, TableSummary } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../../test/support/data-server.js';
import type { SignedInBrowser } from '../../../../test/support/people-server.js';
import { connectShop, sendTo, startShop, type Shop } from '../../../../test/support/shop.js';

vi.setConfig({ testTimeout: 90_000 });

let shop: Shop;
let server: DataServer;
let ada: SignedInBrowser;
let bob: SignedInBrowser;
let send: ReturnType<typeof sendTo>;
beforeAll(async () => {
  [shop, server] = await Promise.all([startShop(), startDataServer()]);
  ada = await server.administrator();
  bob = await server.person('Bob');
  send = sendTo(ada);
}, 120_000);
afterAll(async () => {
  await server.close();
  await shop.stop();
});

const refresh = async ({ id }: DataSource) => (await send<SchemaRefresh>('POST', `/${id}/refresh`)).body;
const lastRefresh = async ({ id }: DataSource, who = ada) =>
  (await sendTo(who)<SchemaRefresh>('GET', `/${id}/refresh`)).body;

async function chartOf({ id }: DataSource, name: string, query: object, mapping: object): Promise<Chart> {
  const configuration = {
    type: 'table',
    query: { source: { dataSourceId: id, table: 'stock' }, ...query },
    mapping,
    visual: {},
  };
  const { status, body } = await ada.browser.call<Chart>('POST', '/api/charts', {
    name,
    dataSourceId: id,
    configuration,
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

describe('reading the tables anew', () => {
  test('tells what changed and which charts it breaks, each reader what they may see', async () => {
    await shop.admin.query('CREATE TABLE shop.stock (id int PRIMARY KEY, item text, amount int, seen date)');
    await shop.admin.query("INSERT INTO shop.stock VALUES (1, 'Hat', 3, '2025-01-01')");
    const source = await connectShop(shop, ada);
    expect(await lastRefresh(source)).toMatchObject({ tableCount: 3, changes: [] });
    const byItem = await chartOf(
      source,
      'Stock by item',
      { dimensions: [{ column: 'item' }], measures: [{ agg: 'sum', column: 'amount', as: 'sum' }] },
      { columns: ['item', 'sum'] },
    );
    const bySeen = await chartOf(source, 'Stock seen', { dimensions: [{ column: 'seen' }] }, { columns: ['seen'] });

    await shop.admin.query('ALTER TABLE shop.stock DROP COLUMN item, ADD COLUMN colour text, ALTER amount TYPE bigint');
    await shop.admin.query('CREATE TABLE shop.extra (id int)');
    const found = await refresh(source);
    expect(found.tableCount).toBe(4);
    expect(found.changes).toEqual([
      {
        schema: 'shop',
        table: 'stock',
        column: 'item',
        change: 'removed',
        from: 'text',
        breaks: [{ kind: 'chart', id: byItem.id, name: 'Stock by item' }],
      },
      { schema: 'shop', table: 'stock', column: 'amount', change: 'type', from: 'integer', to: 'bigint', breaks: [] },
      { schema: 'shop', table: 'stock', column: 'colour', change: 'added', to: 'text', breaks: [] },
      { schema: 'shop', table: 'extra', column: null, change: 'added', breaks: [] },
    ]);
    expect(await lastRefresh(source)).toEqual(found);
    // Somebody who sees the data, and none of the charts.
    await send('POST', `/${source.id}/grants`, { principal: { kind: 'user', id: bob.user.id }, access: 'view' });
    expect((await lastRefresh(source, bob)).changes.map(({ breaks }) => breaks)).toEqual([[], [], [], []]);

    // At once, and without another word, the new columns are there and the old ones are not.
    const asked = (column: string) =>
      ada.browser.call<Problem>('POST', '/api/query', {
        source: { dataSourceId: source.id, table: 'stock' },
        dimensions: [{ column }],
      });
    expect((await asked('colour')).status).toBe(200);
    expect((await asked('item')).body.code).toBe('unknown_column');

    await shop.admin.query('DROP TABLE shop.stock, shop.extra');
    const gone = await refresh(source);
    expect(gone.changes.map(({ table, change, breaks }) => [table, change, breaks.map(({ id }) => id)])).toEqual([
      ['extra', 'removed', []],
      ['stock', 'removed', [byItem.id, bySeen.id]],
    ]);
    expect((await refresh(source)).changes).toEqual([]);
  });

  test('changes nothing when nothing changed: what was cached stays', async () => {
    const source = await connectShop(shop, ada);
    const versions = async (): Promise<string[]> => {
      const rows: { data_version: string; version: string }[] = await server.platform.db.query(
        'SELECT data_version, version FROM data_sources WHERE id = $1',
        [source.id],
      );
      return rows.map(({ data_version: data, version }) => `${data} ${version}`);
    };
    const before = await versions();
    await shop.admin.query(
      "INSERT INTO shop.customers SELECT i, 'New', 'DE' FROM generate_series(1000, 1500) i; ANALYZE",
    );
    expect((await refresh(source)).changes).toEqual([]);
    expect(await versions()).toEqual(before);
    // Estimates follow all the same.
    const { body } = await send<TableSummary[]>('GET', `/${source.id}/tables?q=customers`);
    expect(body[0]?.rowCountEstimate).toBeGreaterThan(500);
  });

  test('fails as the database does, and leaves what was known', async () => {
    const source = await connectShop(shop, ada);
    await shop.admin.query('ALTER USER reader NOLOGIN');
    await shop.admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'reader'");
    const failed = await send<Problem>('POST', `/${source.id}/refresh`);
    expect(failed.status).toBeGreaterThanOrEqual(400);
    expect(failed.body.code).toMatch(/connection_failed|source_/);
    expect((await send<TableSummary[]>('GET', `/${source.id}/tables`)).body).toHaveLength(2);
    await shop.admin.query('ALTER USER reader LOGIN');
  });
});

describe('thousands of tables', () => {
  test('stay usable: read, found by name, paged, and queried one by one', async () => {
    await shop.admin.query(`CREATE SCHEMA big; GRANT USAGE ON SCHEMA big TO reader`);
    // In pieces: one transaction would need a lock for each of the tables.
    for (let from = 1; from <= 5_000; from += 250)
      await shop.admin.query(`DO $$ BEGIN FOR i IN ${from}..${from + 249} LOOP
        EXECUTE format('CREATE TABLE big.t%s (%s)', lpad(i::text, 4, '0'),
          (SELECT string_agg('column_' || c || ' int', ', ') FROM generate_series(1, 8) c));
        END LOOP; END $$`);
    await shop.admin.query(
      'GRANT SELECT ON ALL TABLES IN SCHEMA big TO reader; INSERT INTO big.t4711 (column_1) VALUES (42)',
    );
    const source = await connectShop(shop, ada, { schemas: ['big'] });
    expect(source.tableCount).toBe(5_000);
    const list = (rest: string) => send<TableSummary[]>('GET', `/${source.id}/tables?${rest}`);
    const page = await list('limit=50&offset=4970');
    expect([page.headers.get('x-total-count'), page.body.length, page.body[0]?.name]).toEqual(['5000', 30, 't4971']);
    const found = await list('q=T471&limit=5');
    expect([found.headers.get('x-total-count'), found.body[0]?.name]).toEqual(['10', 't4710']);
    expect((await list('q=big.t47&limit=1')).headers.get('x-total-count')).toBe('100');
    expect((await list(`q=${encodeURIComponent("%' OR 1=1 --")}`)).body).toEqual([]);
    const asked = await ada.browser.call<{ rowCount: number }>('POST', '/api/query', {
      source: { dataSourceId: source.id, table: 'big.t4711' },
      dimensions: [{ column: 'column_1' }],
    });
    expect(asked.body.rowCount).toBe(1);
    expect((await send('GET', `/${source.id}/tables/t4711/joins`)).status).toBe(200);
    await shop.admin.query('ALTER TABLE big.t0001 ADD COLUMN one_more int');
    expect((await refresh(source)).changes).toMatchObject([{ table: 't0001', column: 'one_more', change: 'added' }]);
  });
});
