import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ConnectorForm, DataSource, Problem, QueryResult, TableProfile, TableSummary } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../../test/support/data-server.js';
import { testRedis, type TestRedis } from '../../../../test/support/index.js';
import type { SignedInBrowser } from '../../../../test/support/people-server.js';
import { connectShop, canary, dumpOf, sendTo, startShop, type Shop } from '../../../../test/support/shop.js';
import { startSshServer } from '../../../../test/support/ssh-server.js';
import type { Log } from '../../../platform/log/log.js';

vi.setConfig({ testTimeout: 60_000 });

let redis: TestRedis;
let shop: Shop;
let server: DataServer;
let ada: SignedInBrowser;
let bob: SignedInBrowser;
let send: ReturnType<typeof sendTo>;
/** Every line that was logged. */
const lines: string[] = [];
const note = (message: string, fields: object = {}): void => void lines.push(`${message} ${JSON.stringify(fields)}`);
const log: Log = { error: note, warn: note, info: note, debug: note, with: () => log };

beforeAll(async () => {
  redis = await testRedis();
  [shop, server] = await Promise.all([startShop(), startDataServer({ log, env: { redisUrl: redis.url } })]);
  ada = await server.administrator();
  bob = await server.person('Bob');
  send = sendTo(ada);
}, 120_000);
afterAll(async () => {
  await server.close();
  await shop.stop();
  await redis.close();
});

/** All that Redis holds, keys and values. */
async function keptIn({ url }: TestRedis): Promise<string[]> {
  const client = new Redis(url.reveal());
  const keys = await client.keys('*');
  const values = await Promise.all(keys.map((key) => client.dumpBuffer(key)));
  await client.quit();
  return [...keys, ...values.map(String)];
}

const create = <T = Problem>(configuration: object, type = 'postgres') =>
  send<T>('POST', '', { name: 'Shop', type, configuration });
const query = <T = QueryResult>(body: object, who = ada) => who.browser.call<T>('POST', '/api/query', body);

describe('a database', () => {
  test('is connected from the form, its tables are there, and are charted like a file', async () => {
    const source = await connectShop(shop, ada);
    expect(source).toMatchObject({ type: 'postgres', status: 'ready', tableCount: 2, sqlAllowed: true });
    const { password: _password, ...shown } = shop.configuration();
    expect(source.connection).toMatchObject({
      configuration: shown,
      secrets: ['password'],
      server: { product: 'PostgreSQL' },
      freshnessSeconds: 60,
      tablesReadAt: expect.stringMatching(/^\d{4}-/) as unknown,
    });
    const tables = await send<TableSummary[]>('GET', `/${source.id}/tables`);
    expect(tables.headers.get('x-total-count')).toBe('2');
    expect(tables.body).toEqual([
      { schema: 'shop', name: 'customers', kind: 'table', rowCountEstimate: 90 },
      { schema: 'shop', name: 'orders', kind: 'table', rowCountEstimate: 2000 },
    ]);
    const detail = await send('GET', `/${source.id}/tables/shop.orders`);
    expect(detail.body).toMatchObject({
      keys: ['id'],
      comment: 'One row per order',
      foreignKeys: [{ columns: ['customer_id'], schema: 'shop', table: 'customers', references: ['id'] }],
    });
    expect((await send('GET', `/${source.id}/tables/orders`)).body).toEqual(detail.body);
    const rows = await send<QueryResult>('GET', `/${source.id}/tables/orders/rows?limit=3`);
    expect([rows.status, rows.body.rowCount]).toEqual([200, 3]);
    const asked = await query({
      source: { dataSourceId: source.id, table: 'orders' },
      joins: [{ table: 'customers', on: [{ left: 'customer_id', right: 'id' }], kind: 'inner' }],
      dimensions: [{ column: 'customers.country', as: 'country' }],
      measures: [{ agg: 'count', as: 'orders' }],
    });
    expect([asked.status, asked.body.rowCount]).toEqual([200, 3]);
    const suggested = await ada.browser.call<unknown[]>('POST', '/api/charts/suggest', {
      dataSourceId: source.id,
      table: 'orders',
      columns: ['placed_at', 'amount'],
    });
    expect(suggested.status).toBe(200);
    expect(suggested.body.length).toBeGreaterThan(0);
  });

  test('names the nearest tables, though only those that are named are loaded', async () => {
    const { id } = await connectShop(shop, ada);
    const wrong = await query<Problem>({ source: { dataSourceId: id, table: 'ordres' } });
    expect(wrong).toMatchObject({
      status: 422,
      body: { code: 'unknown_table', errors: [{ suggestions: ['orders'] }] },
    });
    expect((await send('GET', `/${id}/tables/nothing`)).status).toBe(404);
  });

  test('says of how many rows nobody knows', async () => {
    await shop.admin.query(
      'CREATE VIEW shop.latest AS SELECT * FROM shop.orders; GRANT SELECT ON shop.latest TO reader',
    );
    const { id } = await connectShop(shop, ada);
    const { body } = await send<TableSummary[]>('GET', `/${id}/tables`);
    expect(body.find(({ name }) => name === 'latest')).toMatchObject({ kind: 'view', rowCountEstimate: null });
    expect((await send('GET', `/${id}/tables/latest`)).body).toMatchObject({ rowCountEstimate: null });
    await shop.admin.query('DROP VIEW shop.latest');
  });

  test('has profiles that the database counts, and tables that go together', async () => {
    const { id } = await connectShop(shop, ada);
    const { status, body } = await send<TableProfile>('GET', `/${id}/tables/orders/profile`);
    expect([status, body.rowCount, body.table]).toEqual([200, 2000, 'orders']);
    const [key, customer, amount, placed, json] = body.columns;
    expect(key).toMatchObject({ name: 'id', nulls: 0, distinct: 2000, min: 1, max: 2000, mean: 1000.5 });
    expect(key?.histogram?.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
    expect(customer?.top).toHaveLength(10);
    expect(Number(amount?.quantiles?.[2])).toBeCloseTo(1500.75);
    expect(placed?.histogram?.length).toBeGreaterThan(10);
    expect(placed?.histogram?.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
    expect(json).toMatchObject({ name: 'note', nulls: 0, top: [], min: null });
    const joins = await send('GET', `/${id}/tables/orders/joins`);
    expect(joins.body).toEqual([
      {
        schema: 'shop',
        table: 'customers',
        on: [{ left: 'customer_id', right: 'id' }],
        reason: 'foreignKey',
        cardinality: 'manyToOne',
        fansOut: false,
      },
    ]);
  });

  test('behind an SSH server is reached through it', async () => {
    const ssh = await startSshServer({ password: `${canary}-ssh` });
    const tunnel = { sshHost: '127.0.0.1', sshPort: ssh.port, sshUser: 'hop', sshHostKey: ssh.hostKey };
    const source = await connectShop(shop, ada, { ...tunnel, sshPassword: `${canary}-ssh` });
    expect(source.connection?.secrets).toEqual(['password', 'sshPassword']);
    const rows = await send<QueryResult>('GET', `/${source.id}/tables/orders/rows?limit=2`);
    expect(rows.body.rowCount).toBe(2);
    expect(ssh.seen.forwarded).toBeGreaterThan(0);
    await send('DELETE', `/${source.id}`, undefined, source.version);
    await ssh.close();
  });

  test('that was deleted takes everything along, and its connections are closed', async () => {
    const source = await connectShop(shop, ada, { user: 'reader' });
    await query({ source: { dataSourceId: source.id, table: 'orders' }, limit: 1 });
    expect((await send('DELETE', `/${source.id}`, undefined, source.version)).status).toBe(204);
    expect((await query({ source: { dataSourceId: source.id, table: 'orders' } })).status).toBe(404);
    for (const table of ['connections', 'connection_secrets', 'connected_tables'])
      expect(await server.platform.db.query(`SELECT 1 FROM ${table} WHERE data_source_id = $1`, [source.id])).toEqual(
        [],
      );
  });
});

describe('settings that cannot be', () => {
  test.each<[string, object, string]>([
    ['an unknown field', { jdbcUrl: 'jdbc:postgresql://evil' }, 'configuration.jdbcUrl'],
    ['parameters', { options: '-c statement_timeout=0' }, 'configuration.options'],
    ['a URL for a host', { host: 'postgres://db/x' }, 'configuration.host'],
    ['a host with a path', { host: 'db/../x' }, 'configuration.host'],
    ['a host of two lines', { host: 'db\nx' }, 'configuration.host'],
    ['a port beyond', { port: 70_000 }, 'configuration.port'],
    ['a port as text', { port: '5432' }, 'configuration.port'],
    ['no user', { user: '' }, 'configuration.user'],
    ['a mode that is none', { tls: 'maybe' }, 'configuration.tls'],
    ['a certificate that is none', { tls: 'verify', tlsCa: 'abc' }, 'configuration.tlsCa'],
    ['a certificate where none is used', { tls: 'disable', tlsCa: 'x' }, 'configuration.tlsCa'],
    ['a list for a text', { database: ['a', 'b'] }, 'configuration.database'],
    ['NUL in a password', { password: 'a\u0000b' }, 'configuration.password'],
    ['a tunnel without its key', { sshHost: 'hop', sshUser: 'a', sshPassword: 'b' }, 'configuration.sshHostKey'],
    [
      'a fingerprint that is none',
      { sshHost: 'hop', sshUser: 'a', sshPassword: 'b', sshHostKey: 'MD5:1' },
      'configuration.sshHostKey',
    ],
    [
      'a tunnel nobody is let into',
      { sshHost: 'hop', sshUser: 'a', sshHostKey: `SHA256:${'A'.repeat(43)}` },
      'configuration.sshPassword',
    ],
    [
      'a private key that is none',
      { sshHost: 'h', sshUser: 'a', sshHostKey: `SHA256:${'A'.repeat(43)}`, sshPrivateKey: 'k' },
      'configuration.sshPrivateKey',
    ],
  ])('%s', async (_what, more, path) => {
    const { status, body } = await create(shop.configuration(more));
    expect([status, body.code, body.errors?.[0]?.path]).toEqual([400, 'malformed_request', path]);
    expect(JSON.stringify(body)).not.toContain(canary);
  });

  test('nested values, other types and forbidden keys', async () => {
    expect((await create(shop.configuration({ host: { name: 'db' } }))).status).toBe(400);
    expect((await create(shop.configuration(), 'mongodb')).status).toBe(400);
    const forbidden = JSON.stringify({ name: 'x', type: 'postgres', configuration: { a: 1 } }).replace(
      '"a"',
      '"__proto__"',
    );
    const answer = await ada.browser.call('POST', '/api/data-sources', forbidden, {
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(400);
  });

  test('are told when the database refuses them, and nothing is stored', async () => {
    const wrong = await create(shop.configuration({ password: `${canary}-wrong` }));
    expect([wrong.status, wrong.body.code]).toEqual([422, 'connection_failed']);
    expect(JSON.stringify(wrong.body)).not.toContain(canary);
    const refused = await create(shop.configuration({ host: '169.254.169.254' }));
    expect([refused.status, refused.body.code]).toEqual([422, 'egress_refused']);
    const { body } = await send<{ total: number }>('GET', '?q=Shop&limit=1');
    const again = await send<{ total: number }>('GET', '?q=Shop&limit=1');
    expect(again.body.total).toBe(body.total);
  });
});

describe('who sees what', () => {
  test('viewers see the data and nothing of the connection', async () => {
    const source = await connectShop(shop, ada);
    expect((await sendTo(bob)('GET', `/${source.id}`)).status).toBe(404);
    const share = (access: string) =>
      send('POST', `/${source.id}/grants`, { principal: { kind: 'user', id: bob.user.id }, access });
    await share('view');
    const seen = await sendTo(bob)<DataSource>('GET', `/${source.id}`);
    expect(seen.body).toMatchObject({ access: 'view', sqlAllowed: false });
    expect(seen.body).not.toHaveProperty('connection');
    expect(JSON.stringify(seen.body)).not.toContain('127.0.0.1');
    expect((await sendTo(bob)('GET', `/${source.id}/tables/orders/rows?limit=1`)).status).toBe(200);
    expect((await sendTo(bob)('POST', `/${source.id}/refresh`)).status).toBe(403);
    await share('edit');
    const edited = await sendTo(bob)<DataSource>('GET', `/${source.id}`);
    expect(edited.body.connection?.secrets).toEqual(['password']);
  });

  test('forms tell what this installation opens, and which fields are secret', async () => {
    const { body } = await send<ConnectorForm[]>('GET', '/types');
    const form = body.find(({ type }) => type === 'postgres');
    expect(form?.fields.find(({ name }) => name === 'host')?.help).toContain('localhost');
    expect(form?.fields.filter(({ secret }) => secret).map(({ name }) => name)).toContain('password');
    expect(form?.rights?.sql).toMatch(/grant select/i);
  });

  test('secrets are in no answer, no log, and nowhere readable in the database or in Redis', async () => {
    const source = await connectShop(shop, ada);
    const answers = await Promise.all([
      send('GET', `/${source.id}`),
      send('GET', ''),
      send('POST', `/${source.id}/test`),
      send('POST', `/${source.id}/refresh`),
      ada.browser.call('GET', '/api/audit?limit=200'),
    ]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(canary);
    await query({ source: { dataSourceId: source.id, table: 'orders' }, limit: 1 });
    const kept = await keptIn(redis);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.join()).not.toContain(canary);
    const dump = await dumpOf(server);
    expect(dump).toContain(source.id);
    expect(dump).not.toContain(canary);
    expect(dump).not.toContain(Buffer.from(canary).toString('hex'));
    expect(dump).not.toContain(Buffer.from(canary).toString('base64').slice(0, 10));
    expect(lines.join('\n')).not.toContain(canary);
  });
});
