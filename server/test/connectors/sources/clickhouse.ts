import { randomBytes } from 'node:crypto';
import { clickhouseDriver } from '../../../src/query/connectors/clickhouse/driver.js';
import { Secret } from '../../../src/platform/secret.js';
import { clickHousePassword, startClickHouse } from '../../support/clickhouse.js';
import type { SourceUnderTest } from './source.js';

const host = '127.0.0.1';

export async function startClickHouseSource(): Promise<SourceUnderTest> {
  const server = await startClickHouse();
  return {
    type: 'clickhouse',
    driver: clickhouseDriver,
    host,
    port: server.port,
    settings: (to, { password = clickHousePassword, id = 'clickhouse-source' } = {}) => ({
      type: 'clickhouse',
      settings: {
        dataSourceId: id,
        revision: randomBytes(4).toString('hex'),
        configuration: { host, port: to, database: 'default', user: 'reader', tls: 'disable' },
        secrets: { password: new Secret(password) },
      },
    }),
    sql: {
      one: "select 1 as n, 'ü' as t",
      many: "select number as n, concat('text of some length ', toString(number)) as t from numbers(100000000)",
      endless: 'select count() as n from numbers(1000000000000) where sipHash64(number) = 1000000',
      rows: (count) => `select number as n, concat('text ', toString(number)) as t from numbers(${String(count)})`,
    },
    admin: async (sql) => {
      await server.admin(sql);
    },
    running: async (text) =>
      Number(
        await server.admin(
          `select count() from system.processes where (query like '%${text}%' or query_id like '%${text}%') and query not like '%system.processes%'`,
        ),
      ),
    restart: () => server.crashAndRestart(),
    close: () => server.stop(),
  };
}
