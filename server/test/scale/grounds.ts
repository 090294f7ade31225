import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { once } from 'node:events';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import type { CompiledSql, QueryResult } from '@datavizpro/contract';
import { createEngine } from '../../src/engine/index.js';
import { silentLog } from '../../src/platform/log/silent-log.js';
import { Secret } from '../../src/platform/secret.js';
import { clickhouseDriver } from '../../src/query/connectors/clickhouse/driver.js';
import { postgresDriver } from '../../src/query/connectors/postgres/driver.js';
import type { SourceDescription } from '../../src/query/index.js';
import { rowsOf, type ResultRows } from '../query/engines/engine.js';
import { clickHousePassword, startClickHouseCluster } from '../support/clickhouse.js';
import { startDebianPostgres } from '../support/debian-postgres.js';
import { orderColumns } from './orders.js';

/** One place where the orders are, asked as the product does. */
export interface Ground {
  readonly source: SourceDescription;
  run(compiled: CompiledSql): Promise<ResultRows>;
  /** Bytes that came over the network so far. Absent where there is none. */
  received?(): number;
  /** Rows that the shards sent to the server that was asked, by the text of the statement. */
  sentByShards?(): Promise<number>;
  close(): Promise<void>;
}

const sourceOf = (type: SourceDescription['type'], schema: string, flavour?: string): SourceDescription => ({
  id: '33333333-3333-4333-8333-333333333333',
  type,
  dataVersion: 'v1',
  ...(flavour === undefined ? {} : { flavour }),
  tables: [
    {
      schema,
      name: 'orders',
      columns: Object.entries(orderColumns).map(([name, kind]) => ({
        name,
        type: kind,
        nullable: true,
        role: 'dimension',
      })),
    },
  ],
});

/** A file: Parquet, read by the engine's child process. */
export async function openFile(csv: string): Promise<Ground> {
  const dir = await mkdtemp(path.join(tmpdir(), 'dvp-scale-'));
  await writeFile(path.join(dir, 'orders.csv'), csv);
  const parquet = path.join(dir, 'orders.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const types =
    "{'id': 'bigint', 'at': 'timestamp', 'day': 'date', 'country': 'varchar', 'category': 'varchar', 'customer': 'bigint', 'quantity': 'integer', 'price': 'decimal(12,2)', 'rating': 'double'}";
  await connection.run(
    `copy (select * from read_csv('${dir}/orders.csv', header = false, columns = ${types})) to '${parquet}' (format parquet)`,
  );
  connection.closeSync();
  const engine = createEngine({ memoryBytes: 2 ** 29, threads: 2, tempDir: path.join(dir, 'temp'), log: silentLog });
  const tables = [{ name: 'orders', path: parquet }];
  const bounds = {
    tablesKey: 'scale',
    tables,
    timezone: 'UTC',
    maxRows: 10_000,
    maxBytes: 2 ** 24,
    deadlineMs: 20_000,
  };
  return {
    source: sourceOf('file', 'main'),
    run: async ({ sql, parameters }) => {
      const { hit } = await engine.query({ sql, parameters, ...bounds }, 'plain');
      const { columns, rowCount } = JSON.parse(hit.toString('utf8')) as QueryResult;
      return Array.from({ length: rowCount }, (_, row) => columns.map(({ values }) => values[row] ?? null));
    },
    close: async () => {
      await engine.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Dials, and counts what arrives. */
function countingDial(port: number) {
  const sockets: Socket[] = [];
  return {
    dial: async (): Promise<Duplex> => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      sockets.push(socket);
      await once(socket, 'connect');
      return socket;
    },
    received: () => sockets.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
  };
}

export async function openPostgres(csv: string): Promise<Ground> {
  const server = await startDebianPostgres();
  const dir = await mkdtemp(path.join(tmpdir(), 'dvp-scale-'));
  await chmod(dir, 0o755);
  await writeFile(path.join(dir, 'orders.csv'), csv, { mode: 0o644 });
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`create table orders (id bigint, at timestamp, day date, country text, category text, customer bigint,
    quantity integer, price numeric(12,2), rating double precision)`);
  await admin.query(`copy orders from '${dir}/orders.csv' with (format csv)`);
  await admin.query("create role reader login password 'reader'; grant select on orders to reader");
  await admin.end();
  await rm(dir, { recursive: true, force: true });
  const { dial, received } = countingDial(server.port);
  const client = postgresDriver.open(
    {
      dataSourceId: 'scale',
      revision: '1',
      configuration: { host: '127.0.0.1', port: server.port, user: 'reader', database: 'postgres', tls: 'disable' },
      secrets: { password: new Secret('reader') },
    },
    { dial, log: silentLog, connectMs: 5_000, poolSize: 1 },
  );
  return {
    source: sourceOf('postgres', 'public'),
    run: (compiled) => rowsOf(client, compiled),
    received,
    close: async () => {
      await client.close();
      await server.stop();
    },
  };
}

const here = `(id Int64, at DateTime, day Date, country Nullable(String), category String, customer Int64, quantity Int32,
  price Decimal(12, 2), rating Nullable(Float64)) engine = MergeTree() partition by toYYYYMM(at) order by (at, id)`;

/** Two servers, each with half of the rows. */
export async function openCluster(csv: string): Promise<Ground> {
  const servers = await startClickHouseCluster();
  const [first] = servers;
  for (const server of servers)
    await server.admin(
      `create table orders_here ${here}`,
      'create table orders as orders_here engine = Distributed(shards, default, orders_here, id)',
    );
  await first.admin(`insert into orders format CSV\n${csv.replace(/,(?=,|\n)/g, ',\\N')}`);
  const { dial, received } = countingDial(first.port);
  const client = clickhouseDriver.open(
    {
      dataSourceId: 'scale',
      revision: '1',
      configuration: { host: '127.0.0.1', port: first.port, user: 'reader', database: 'default', tls: 'disable' },
      secrets: { password: new Secret(clickHousePassword) },
    },
    { dial, log: silentLog, connectMs: 5_000, poolSize: 1 },
  );
  const sent = 'select sum(result_rows) from system.query_log where type = 2 and not is_initial_query';
  return {
    source: sourceOf('clickhouse', 'default', 'clickhouse-18'),
    run: (compiled) => rowsOf(client, compiled),
    received,
    sentByShards: async () => {
      const counts = await Promise.all(servers.map((server) => server.admin('system flush logs', sent)));
      return counts.reduce((sum, count) => sum + Number(count), 0);
    },
    close: async () => {
      await client.close();
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}
