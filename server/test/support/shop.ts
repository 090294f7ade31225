import pg from 'pg';
import type { DataSource } from '@datavizpro/contract';
import type { DataServer } from './data-server.js';
import { startDebianPostgres, type ExternalPostgres } from './debian-postgres.js';
import type { Answer, SignedInBrowser } from './people-server.js';

/** In every secret: it must appear nowhere else. */
export const canary = 'canary7Q';
export const readerPassword = `${canary}-reader-password`;

/** A shop's database on a PostgreSQL of its own, with a user that may only read. */
export interface Shop {
  readonly postgres: ExternalPostgres;
  readonly address: { readonly host: string; readonly port: number };
  /** The owner's connection, to change things behind the product's back. */
  readonly admin: pg.Client;
  /** What a person fills in. */
  configuration(more?: object): Readonly<Record<string, unknown>>;
  stop(): Promise<void>;
}

export async function startShop(): Promise<Shop> {
  // What a crash would lose is of no interest here.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const postgres = await startDebianPostgres({ settings });
  const admin = new pg.Client({ connectionString: postgres.url });
  admin.on('error', () => undefined);
  await admin.connect();
  await admin.query(`CREATE USER reader PASSWORD '${readerPassword}'`);
  await admin.query(`
    CREATE SCHEMA shop;
    CREATE TABLE shop.customers (id int PRIMARY KEY, name text NOT NULL, country text);
    CREATE TABLE shop.orders (id bigint PRIMARY KEY, customer_id int NOT NULL REFERENCES shop.customers,
      amount numeric(12, 2), placed_at timestamptz NOT NULL, note jsonb);
    COMMENT ON TABLE shop.orders IS 'One row per order';
    INSERT INTO shop.customers
      SELECT i, 'Customer ' || i, (ARRAY['DE', 'FR', NULL])[1 + i % 3] FROM generate_series(1, 90) i;
    INSERT INTO shop.orders
      SELECT i, 1 + i % 90, i * 1.5, '2025-01-01T00:00Z'::timestamptz + i * interval '1 hour', '{}'
        FROM generate_series(1, 2000) i;
    ANALYZE;
    GRANT USAGE ON SCHEMA shop TO reader;
    GRANT SELECT ON ALL TABLES IN SCHEMA shop TO reader;
    ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO reader`);
  const address = { host: '127.0.0.1', port: postgres.port };
  return {
    postgres,
    address,
    admin,
    configuration: (more = {}) => ({
      ...address,
      database: 'postgres',
      user: 'reader',
      password: readerPassword,
      tls: 'disable',
      ...more,
    }),
    stop: async () => {
      await admin.end();
      await postgres.stop();
    },
  };
}

/** Calls below `/api/data-sources`. */
export const sendTo =
  (who: SignedInBrowser) =>
  <T>(method: string, path: string, body?: object, ifMatch?: number): Promise<Answer<T>> =>
    who.browser.call<T>(method, `/api/data-sources${path}`, body, ifMatch === undefined ? {} : { ifMatch });

/** Connects the shop's database as somebody's data source. */
export async function connectShop(shop: Shop, who: SignedInBrowser, more: object = {}): Promise<DataSource> {
  const body = { name: 'Shop', type: 'postgres', configuration: shop.configuration(more) };
  const answer = await sendTo(who)<DataSource>('POST', '', body);
  if (answer.status !== 201) throw new Error(`Not connected: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Everything that our own database holds, as text. */
export async function dumpOf(server: DataServer): Promise<string> {
  const { db } = server.platform;
  const tables: { name: string }[] = await db.query(
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const rows = await Promise.all(tables.map(({ name }) => db.query(`SELECT t::text AS row FROM ${name} t`)));
  return JSON.stringify(rows);
}
