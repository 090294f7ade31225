import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type {
  ColumnProfile,
  DataSource,
  DataSourceTest,
  QueryResult,
  TableProfile,
  TableSummary,
} from '@datavizpro/contract';
import { makeCertificates } from '../../../../test/support/certificates.js';
import { clickHousePassword, startClickHouse, type ClickHouse } from '../../../../test/support/clickhouse.js';
import { startDataServer, type DataServer } from '../../../../test/support/data-server.js';
import { startMariaDb, type MariaDb } from '../../../../test/support/mariadb.js';
import type { SignedInBrowser } from '../../../../test/support/people-server.js';
import { sendTo, startShop, type Shop } from '../../../../test/support/shop.js';
import { startSshServer, type TestSshServer } from '../../../../test/support/ssh-server.js';

vi.setConfig({ testTimeout: 90_000 });

/** One small table, the same everywhere: 120 orders, every tenth without a customer. */
const rows = Array.from({ length: 120 }, (_, at) => {
  const customer = at % 10 === 0 ? 'NULL' : `'Customer ${at % 7}'`;
  const day = new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
  return `(${at + 1}, ${customer}, ${(at + 1) * 2.25}, '${day} 12:00:00')`;
}).join(', ');

let server: DataServer;
let ada: SignedInBrowser;
let send: ReturnType<typeof sendTo>;
let shop: Shop;
let maria: MariaDb;
let clickhouse: ClickHouse;
let ssh: TestSshServer;
const certificates = makeCertificates();
const mariaPassword = 'it\'s a "test" \\password';

beforeAll(async () => {
  const tls = { ca: certificates.ca, server: certificates.server };
  [shop, server, maria, clickhouse, ssh] = await Promise.all([
    startShop(),
    startDataServer(),
    startMariaDb({ tls }),
    startClickHouse({ tls: certificates.server }),
    startSshServer(),
  ]);
  await shop.admin.query(`CREATE SCHEMA sales; GRANT USAGE ON SCHEMA sales TO reader;
    CREATE TABLE sales.orders (id int PRIMARY KEY, customer text, amount numeric(10, 2), placed timestamp);
    INSERT INTO sales.orders VALUES ${rows}; GRANT SELECT ON sales.orders TO reader; ANALYZE sales.orders`);
  await maria.root(
    'CREATE DATABASE sales',
    'CREATE TABLE sales.orders (id int PRIMARY KEY, customer varchar(50), amount decimal(10, 2), placed datetime)',
    `INSERT INTO sales.orders VALUES ${rows}`,
    `CREATE USER reader@'127.0.0.1' IDENTIFIED BY '${mariaPassword.replaceAll("'", "''").replaceAll('\\', '\\\\')}' REQUIRE SSL`,
    "GRANT SELECT ON sales.* TO reader@'127.0.0.1'",
  );
  await clickhouse.admin(
    'CREATE DATABASE sales',
    `CREATE TABLE sales.orders (id Int32, customer Nullable(String), amount Decimal(10, 2), placed DateTime('UTC'))
      ENGINE = MergeTree ORDER BY id`,
    `INSERT INTO sales.orders VALUES ${rows}`,
  );
  ada = await server.administrator();
  send = sendTo(ada);
}, 180_000);
afterAll(async () => {
  await server.close();
  await Promise.all([shop.stop(), maria.stop(), clickhouse.stop(), ssh.close()]);
});

/** How each engine is reached; two of them encrypted, one of these through a tunnel. */
const engines = {
  postgres: () => ({ ...shop.configuration(), schemas: ['sales'] }),
  mysql: () => ({
    host: '127.0.0.1',
    port: maria.port,
    database: 'sales',
    user: 'reader',
    password: mariaPassword,
    tls: 'verify',
    tlsCa: certificates.ca,
    sshHost: '127.0.0.1',
    sshPort: ssh.port,
    sshUser: 'hop',
    sshHostKey: ssh.hostKey,
    sshPassword: 'hop-password',
  }),
  clickhouse: () => ({
    host: 'localhost',
    port: clickhouse.tlsPort,
    database: 'sales',
    user: 'reader',
    password: clickHousePassword,
    tls: 'verify',
    tlsCa: certificates.ca,
  }),
};
type Engine = keyof typeof engines;
const types = Object.keys(engines) as Engine[];

const connected = new Map<Engine, DataSource>();
async function connect(type: Engine): Promise<DataSource> {
  const known = connected.get(type);
  if (known !== undefined) return known;
  const { status, body } = await send<DataSource>('POST', '', { name: type, type, configuration: engines[type]() });
  expect(status, JSON.stringify(body)).toBe(201);
  connected.set(type, body);
  return body;
}

/** What every database must count alike; times are told as each writes them, to the second. */
const comparable = ({ name, nulls, distinct, min, max, mean, quantiles, top, histogram }: ColumnProfile) => ({
  name,
  nulls,
  distinct,
  ends: [min, max].map((value) =>
    String(value)
      .replace(/\.0+$/, '')
      .replace(/(\.\d*?)0+$/, '$1'),
  ),
  mean: mean === null ? null : Math.round(mean * 1e6) / 1e6,
  quantiles: quantiles?.map((value) => Math.round(value * 1e6) / 1e6) ?? null,
  top: top.map(({ count }) => count),
  histogram: histogram?.map(({ count }) => count) ?? null,
});

describe.each(types)('%s', (type) => {
  test('is tested, connected, listed and previewed', async () => {
    const tried = await send<DataSourceTest>('POST', '/test', { type, configuration: engines[type]() });
    expect(tried.body, JSON.stringify(tried.body)).toMatchObject({ ok: true });
    const source = await connect(type);
    const tables = await send<TableSummary[]>('GET', `/${source.id}/tables`);
    expect(tables.body.map(({ schema, name }) => `${schema}.${name}`)).toEqual(['sales.orders']);
    const preview = await send<QueryResult>('GET', `/${source.id}/tables/orders/rows?limit=5`);
    expect([preview.status, preview.body.rowCount, preview.body.columns.length]).toEqual([200, 5, 4]);
    expect((await send<DataSourceTest>('POST', `/${source.id}/test`)).body.ok).toBe(true);
    expect((await send('POST', `/${source.id}/refresh`)).body).toMatchObject({ tableCount: 1, changes: [] });
  });

  test('counts in its columns what the others count', async () => {
    const profileOf = async (of: Engine) =>
      (await send<TableProfile>('GET', `/${(await connect(of)).id}/tables/orders/profile`)).body;
    const [mine, expected] = [await profileOf(type), await profileOf('postgres')];
    expect(mine.rowCount).toBe(120);
    expect(mine.columns.map(comparable)).toEqual(expected.columns.map(comparable));
  });

  test('says which step fails', async () => {
    const wrong = await send<DataSourceTest>('POST', '/test', {
      type,
      configuration: { ...engines[type](), password: 'wrong' },
    });
    expect(wrong.body.checks?.find(({ outcome }) => outcome === 'failed')).toMatchObject({ step: 'login' });
  });
});
