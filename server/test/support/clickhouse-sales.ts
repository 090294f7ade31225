import type { CellValue, ClickhouseConfiguration } from '@datavizpro/contract';
import { failedStepOf } from '../../src/platform/egress/index.js';
import { silentLog } from '../../src/platform/log/silent-log.js';
import { Secret } from '../../src/platform/secret.js';
import { clickhouseDriver } from '../../src/query/connectors/clickhouse/driver.js';
import type { DatabaseClient, Statement } from '../../src/query/connectors/database/driver.js';
import type { TestCertificates } from './certificates.js';
import { clickHousePassword, startClickHouseCluster, type ClickHouse } from './clickhouse.js';
import { dialTo } from './dial.js';

export const signal = () => AbortSignal.timeout(20_000);
export const limits = { deadlineMs: 20_000, batchRows: 100 };

export interface OpenOptions extends Partial<ClickhouseConfiguration> {
  readonly secret?: string;
  readonly connectMs?: number;
}

/** The product's driver, as it reaches a server of a test. */
export function openClickHouse(port: number, options: OpenOptions = {}): DatabaseClient {
  const { secret = clickHousePassword, connectMs = 5_000, ...rest } = options;
  return clickhouseDriver.open(
    {
      dataSourceId: 'source',
      revision: '1',
      configuration: { host: '127.0.0.1', port, user: 'reader', database: 'default', tls: 'disable', ...rest },
      secrets: { password: new Secret(secret) },
    },
    { dial: dialTo(port), log: silentLog, connectMs, poolSize: 4 },
  );
}

/** Types and rows of one statement. */
export async function rowsOf(client: DatabaseClient, sql: string, parameters: Statement['parameters'] = []) {
  const { columns, batches } = await client.run({ sql, parameters }, limits, signal());
  const rows: CellValue[][] = [];
  let notFinite = 0;
  for await (const batch of batches) {
    notFinite += batch.notFinite;
    for (let row = 0; row < batch.rowCount; row += 1) rows.push(batch.columns.map((column) => column[row] ?? null));
  }
  return { types: columns.map(({ type }) => type), rows, notFinite };
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

/** Two shards in a zone that is not ours, with a few tables. */
export async function startSalesCluster(certificates: TestCertificates): Promise<readonly [ClickHouse, ClickHouse]> {
  const servers = await startClickHouseCluster({ tls: certificates.server, timezone: 'Asia/Tokyo' });
  const [server] = servers;
  for (const one of servers)
    await one.admin(
      'create table sales_here (id Int64, region String, at DateTime, amount Nullable(Decimal(18, 2))) engine = MergeTree() order by (region, id)',
      'create table sales as sales_here engine = Distributed(shards, default, sales_here, id)',
    );
  await server.admin(
    "insert into sales select number, concat('r', toString(number % 3)), toDateTime('2025-01-01 09:00:00'), 1.10 from numbers(20000)",
    'create view totals as select region, sum(amount) as total from sales group by region',
    "create table kinds (e Enum8('b' = 1, 'a' = 2), u UUID, fs FixedString(4), arr Array(String), dt DateTime('Europe/Berlin'), u64 UInt64) engine = Memory",
    "insert into kinds values ('a', '00000000-0000-0000-0000-000000000001', 'ab', ['x', 'it\\'s'], '2025-07-01 12:00:00', 18446744073709551615)",
  );
  return servers;
}
