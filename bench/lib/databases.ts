import mysql from 'mysql2/promise';
import pg from 'pg';
import type { ConnectionInput, ConnectedType } from '@datavizpro/contract';
import { clickHousePassword, startClickHouse } from '../../server/test/support/clickhouse.js';
import { startDebianPostgres } from '../../server/test/support/debian-postgres.js';
import { startMariaDb } from '../../server/test/support/mariadb.js';

/** A database with a table `orders`, and the bare driver to ask it with. */
export interface BenchDatabase {
  readonly name: string;
  readonly type: ConnectedType;
  readonly configuration: ConnectionInput;
  /** Statements of its administrator. */
  admin(sql: string): Promise<void>;
  /** Runs to the end and answers the rows as JSON text, as a server must. Values stand for `?`. */
  bare(sql: string, values: readonly number[]): Promise<string>;
  stop(): Promise<void>;
}

const host = '127.0.0.1';
const login = { user: 'reader', password: 'reads-only-1' };

export async function benchPostgres(rows: number): Promise<BenchDatabase> {
  const server = await startDebianPostgres();
  const { port } = new URL(server.url);
  const owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  await owner.query(`
    create role reader login password '${login.password}';
    create table orders as select i::bigint as id, date '2022-01-01' + (hashint8(i) & 1023) as order_date,
      round((hashint8(i * 3) & 65535) / 7.0, 2)::numeric(12, 2) as amount, (hashint8(i * 5) & 127)::double precision as price,
      'category ' || (hashint8(i * 7) & 7) as category, 'country ' || (hashint8(i * 11) & 31) as country,
      (array['paid', 'open', 'sent', null])[1 + (hashint8(i * 13) & 3)] as status, 'customer ' || (hashint8(i * 17) & 65535) as customer
      from generate_series(1, ${String(rows)}) i;
    grant select on orders to reader`);
  await owner.query('vacuum analyze orders');
  const reader = new pg.Client({ host, port: Number(port), database: 'postgres', ...login });
  await reader.connect();
  return {
    name: 'PostgreSQL',
    type: 'postgres',
    configuration: { host, port: Number(port), database: 'postgres', ...login, tls: 'disable' },
    admin: async (sql) => {
      await owner.query(sql);
    },
    bare: async (sql, values) => {
      let index = 0;
      const text = sql.replaceAll('?', () => `$${String((index += 1))}`);
      return JSON.stringify((await reader.query({ text, values: [...values], rowMode: 'array' })).rows);
    },
    stop: async () => {
      await Promise.all([owner.end(), reader.end()]);
      await server.stop();
    },
  };
}

export async function benchMariaDb(rows: number): Promise<BenchDatabase> {
  const server = await startMariaDb({ options: ['--innodb-buffer-pool-size=512M'] });
  await server.root(
    'create database shop character set utf8mb4',
    `create user reader@'%' identified by '${login.password}'`,
    "grant select on shop.* to reader@'%'",
    `create table shop.orders (id bigint primary key, order_date date, amount decimal(12, 2), price double, category varchar(20),
      country varchar(20), status varchar(10), customer varchar(20))`,
    `insert into shop.orders select seq, date '2022-01-01' + interval (crc32(seq) & 1023) day, (crc32(seq * 3) & 65535) / 7, crc32(seq * 5) & 127,
      concat('category ', crc32(seq * 7) & 7), concat('country ', crc32(seq * 11) & 31),
      elt(1 + (crc32(seq * 13) & 3), 'paid', 'open', 'sent'), concat('customer ', crc32(seq * 17) & 65535) from shop.seq_1_to_${String(rows)}`,
    'analyze table shop.orders',
  );
  const reader = await mysql.createConnection({
    host,
    port: server.port,
    database: 'shop',
    ...login,
    dateStrings: true,
  });
  return {
    name: 'MariaDB',
    type: 'mysql',
    configuration: { host, port: server.port, database: 'shop', ...login, tls: 'disable' },
    admin: async (sql) => {
      await server.root(sql);
    },
    bare: async (sql, values) => {
      const [found] = await reader.execute({ sql, values: [...values], rowsAsArray: true });
      return JSON.stringify(found);
    },
    stop: async () => {
      await reader.end();
      await server.stop();
    },
  };
}

export async function benchClickHouse(rows: number): Promise<BenchDatabase> {
  const server = await startClickHouse();
  const user = { user: 'reader', password: clickHousePassword };
  await server.admin(
    `create table orders (id UInt64, order_date Date, amount Decimal(12, 2), price Float64, category String, country String,
      status Nullable(String), customer String) engine = MergeTree() order by id`,
    `insert into orders select number + 1, toDate('2022-01-01') + (intHash32(number) % 1024), toDecimal64((intHash32(number * 3) % 65536) / 7, 2),
      intHash32(number * 5) % 128, concat('category ', toString(intHash32(number * 7) % 8)), concat('country ', toString(intHash32(number * 11) % 32)),
      [toNullable('paid'), 'open', 'sent', null][1 + intHash32(number * 13) % 4], concat('customer ', toString(intHash32(number * 17) % 65536))
      from numbers(${String(rows)})`,
  );
  const url = `http://${host}:${String(server.port)}/?default_format=JSONCompact`;
  const headers = { 'X-ClickHouse-User': user.user, 'X-ClickHouse-Key': user.password };
  return {
    name: 'ClickHouse',
    type: 'clickhouse',
    configuration: { host, port: server.port, database: 'default', ...user, tls: 'disable' },
    admin: async (sql) => {
      await server.admin(sql);
    },
    bare: async (sql, values) => {
      let index = 0;
      const body = sql.replaceAll('?', () => String(values[index++]));
      const answer = await fetch(url, { method: 'POST', headers, body });
      const text = await answer.text();
      if (!answer.ok) throw new Error(text);
      return JSON.stringify((JSON.parse(text) as { data: unknown }).data);
    },
    stop: () => server.stop(),
  };
}
