import type { CellValue, MysqlConfiguration } from '@datavizpro/contract';
import { failedStepOf } from '../../src/platform/egress/index.js';
import { silentLog } from '../../src/platform/log/silent-log.js';
import { Secret } from '../../src/platform/secret.js';
import type {
  ConnectionSettings,
  DatabaseClient,
  DriverContext,
  Statement,
} from '../../src/query/connectors/database/driver.js';
import { mysqlDriver } from '../../src/query/connectors/mysql/driver.js';
import type { TestCertificates } from './certificates.js';
import { dialTo } from './dial.js';
import { startMariaDb, type MariaDb } from './mariadb.js';

const password = 'one-for-all';
export const signal = () => AbortSignal.timeout(20_000);
export const limits = { deadlineMs: 20_000, batchRows: 100 };

/** Who only reads, who may do everything, and who must use TLS; all with one password. */
export const accounts = [
  `create user reader@'127.0.0.1' identified by '${password}'`,
  `grant select, show view on shop.* to reader@'127.0.0.1'`,
  `create user writer@'127.0.0.1' identified by '${password}'`,
  `grant all on *.* to writer@'127.0.0.1'`,
  `create user sealed@'127.0.0.1' identified by '${password}' require ssl`,
  `grant select on shop.* to sealed@'127.0.0.1'`,
];

export interface OpenOptions extends Partial<MysqlConfiguration> {
  readonly secret?: string;
  readonly poolSize?: number;
}

export function settingsOf(server: MariaDb, options: OpenOptions = {}): ConnectionSettings<'mysql'> {
  const { secret = password, poolSize: _, ...rest } = options;
  const where = { host: '127.0.0.1', port: server.port, user: 'reader', database: 'shop', tls: 'disable' } as const;
  return {
    dataSourceId: 'source',
    revision: '1',
    configuration: { ...where, ...rest },
    secrets: { password: new Secret(secret) },
  };
}

export const contextOf = (server: MariaDb, { poolSize = 4 }: OpenOptions = {}): DriverContext => ({
  dial: dialTo(server.port),
  log: silentLog,
  connectMs: 5_000,
  poolSize,
});

/** The product's driver, as it reaches that server. */
export const openMysql = (server: MariaDb, options: OpenOptions = {}): DatabaseClient =>
  mysqlDriver.open(settingsOf(server, options), contextOf(server, options));

/** Types and rows of one statement. */
export async function rowsOf(client: DatabaseClient, sql: string, parameters: Statement['parameters'] = []) {
  const { columns, batches } = await client.run({ sql, parameters }, limits, signal());
  const rows: CellValue[][] = [];
  for await (const batch of batches)
    for (let row = 0; row < batch.rowCount; row += 1) rows.push(batch.columns.map((column) => column[row] ?? null));
  return { types: columns.map(({ type }) => type), rows };
}

/** How it ended: `done`, or what failed and at which step. */
export const outcome = (work: Promise<unknown>) =>
  work.then(
    () => ({ code: 'done' }),
    (error: unknown) => ({
      code: (error as { code?: string }).code,
      step: failedStepOf(error)?.step,
      detail: (error as Error).message,
    }),
  );

/** A MariaDB with settings that are unlike ours, people with rights and without, and a few tables. */
export async function startMysqlShop(certificates: TestCertificates): Promise<MariaDb> {
  const server = await startMariaDb({
    tls: { ca: certificates.ca, server: certificates.server },
    options: [
      '--max-allowed-packet=1G',
      '--default-time-zone=+09:00',
      '--sql-mode=NO_BACKSLASH_ESCAPES,ANSI_QUOTES,ONLY_FULL_GROUP_BY',
    ],
  });
  await server.root(
    'create database shop',
    ...accounts,
    'use shop',
    'create table numbers as select seq from seq_1_to_1000',
    `create table products (id int primary key, name varchar(40) comment 'As printed') comment 'What is sold'`,
    `create table sales (region varchar(20), day date, product_id int, amount decimal(12,2), note varchar(20) character set latin1,
      doc json, at timestamp null, bits bit(3), primary key (region, day), foreign key (product_id) references products (id))`,
    'create view totals as select region, sum(amount) as total from sales group by region',
    `insert into products values (1, 'a')`,
    `insert into sales values ('north', '2025-01-01', 1, 10.5, convert(x'e9' using latin1), '{"a":1}', '2025-01-01 09:00:00', 5)`,
    'create database hidden',
    'create table hidden.secrets (x int)',
  );
  return server;
}
