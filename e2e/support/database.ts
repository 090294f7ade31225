import type { DataSource, SavedQuery } from '@datavizpro/contract';
import pg from 'pg';
import { startDebianPostgres, type ExternalPostgres } from '../../server/test/support/debian-postgres.js';
import type { ApiClient } from '../../server/test/support/instance.js';

/** A shop's database, as people have it: keys, comments, a view, and a user that may only read. */
export interface Shop {
  /** As one copies it from a password manager. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly password: string;
  /** Runs statements as the database's owner. */
  readonly run: (sql: string) => Promise<void>;
  readonly server: ExternalPostgres;
}

const password = 'only-reads-42';

const schemaOf = (archived: number): string => `
  create table customers (id integer primary key, name text not null, city text not null);
  comment on table customers is 'Who buys';
  create table orders (
    id integer primary key,
    customer_id integer not null references customers (id),
    ordered_on date not null,
    product text not null,
    amount numeric(10, 2) not null
  );
  comment on column orders.amount is 'In euros, tax included';
  insert into customers values (1, 'Ada', 'Graz'), (2, 'Ben', 'Linz'), (3, 'Cleo', 'Graz');
  insert into orders
    select n, 1 + n % 3, date '2025-01-01' + n, (array['Tea', 'Coffee'])[1 + n % 2], n
    from generate_series(1, 300) as n;
  create view big_orders as select * from orders where amount > 200;
  create schema archive;
  do $$ begin
    for n in 1..${archived} loop execute format('create table archive.%I (id integer)', 'year_' || n); end loop;
  end $$;
  create role reader login password '${password}';
  alter role reader set default_transaction_read_only = on;
  grant usage on schema public, archive to reader;
  grant select on all tables in schema public, archive to reader;
  analyze;
`;

/** With so many tables in the schema `archive`. */
export async function startShop(archived = 400): Promise<Shop> {
  const server = await startDebianPostgres();
  const { hostname: host, port } = new URL(server.url);
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await run(schemaOf(archived));
  const url = `postgres://reader:${password}@${host}:${port}/postgres?sslmode=disable`;
  return { url, host, port: Number(port), password, run, server };
}

/** What all orders are worth, by city: computed here, and not by the product. */
export function amountByCity(): Readonly<Record<string, number>> {
  const cities = ['Graz', 'Linz', 'Graz'] as const;
  const sums: Record<string, number> = {};
  for (let n = 1; n <= 300; n += 1) {
    const city = cities[n % 3] ?? 'Graz';
    sums[city] = (sums[city] ?? 0) + n;
  }
  return sums;
}

/** The shop as a data source of this person, with a query that was saved on it. */
export async function connectShop(
  client: ApiClient,
  { host, port, password: secret }: Shop,
): Promise<{ readonly source: DataSource; readonly query: SavedQuery }> {
  const configuration = { host, port, database: 'postgres', user: 'reader', password: secret, tls: 'disable' };
  const source = await client.call<DataSource>('POST', '/api/data-sources', {
    name: 'Shop',
    type: 'postgres',
    configuration,
  });
  const query = await client.call<SavedQuery>('POST', '/api/queries', {
    name: 'Orders of a product',
    description: 'What was sold of one product, by day.',
    dataSourceId: source.body.id,
    sql: 'select ordered_on, sum(amount) as total\nfrom public.orders\nwhere product = {{product}} and ordered_on between {{period.from}} and {{period.to}}\ngroup by ordered_on\norder by ordered_on',
    parameters: [
      { name: 'product', type: 'text', default: 'Tea', options: ['Tea', 'Coffee'] },
      { name: 'period', type: 'dateRange', default: ['2025-01-01', '2025-12-31'] },
    ],
  });
  if (source.status >= 300 || query.status >= 300)
    throw new Error(`Connecting the shop failed: ${JSON.stringify([source.body, query.body])}`);
  return { source: source.body, query: query.body };
}
