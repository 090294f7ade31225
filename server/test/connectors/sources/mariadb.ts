import { randomBytes } from 'node:crypto';
import { mysqlDriver } from '../../../src/query/connectors/mysql/driver.js';
import { Secret } from '../../../src/platform/secret.js';
import { startMariaDb } from '../../support/mariadb.js';
import type { SourceUnderTest } from './source.js';

const password = 'reads-only-1';
const host = '127.0.0.1';

export async function startMariaDbSource(): Promise<SourceUnderTest> {
  const server = await startMariaDb();
  await server.root(
    'create database shop',
    `create user reader@'%' identified by '${password}'`,
    "grant select on shop.* to reader@'%'",
  );
  return {
    type: 'mysql',
    driver: mysqlDriver,
    host,
    port: server.port,
    settings: (to, { password: given = password, id = 'mysql-source' } = {}) => ({
      type: 'mysql',
      settings: {
        dataSourceId: id,
        revision: randomBytes(4).toString('hex'),
        configuration: { host, port: to, database: 'shop', user: 'reader', tls: 'disable' },
        secrets: { password: new Secret(given) },
      },
    }),
    sql: {
      one: "select 1 as n, 'ü' as t",
      many: "select seq as n, repeat('x', 20) as t from seq_1_to_100000000",
      endless: 'select count(*) as n from seq_1_to_1000000 a, seq_1_to_1000000 b',
      rows: (count) => `select seq as n, concat('text ', seq) as t from seq_1_to_${String(count)}`,
    },
    admin: async (sql) => {
      await server.root(sql);
    },
    running: async (text) => {
      const [row] = await server.root(
        `select count(*) as n from information_schema.processlist where info like '%${text}%' and id <> connection_id()`,
      );
      return Number(row?.['n']);
    },
    restart: async () => {
      await server.root('kill user reader');
    },
    close: () => server.stop(),
  };
}
