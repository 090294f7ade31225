import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Secret } from '../../../src/platform/secret.js';
import { startDebianPostgres } from '../../support/debian-postgres.js';
import { postgresDriver } from '../../../src/query/connectors/postgres/driver.js';
import type { SourceUnderTest } from './source.js';

const password = 'reads-only-1';

export async function startPostgresSource(): Promise<SourceUnderTest> {
  const server = await startDebianPostgres();
  const { hostname: host, port } = new URL(server.url);
  const admin = async (sql: string): Promise<pg.QueryResult<Record<string, unknown>>> => {
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await admin(`create role reader login password '${password}'; grant connect on database postgres to reader`);
  return {
    type: 'postgres',
    driver: postgresDriver,
    host,
    port: Number(port),
    settings: (to, { password: given = password, id = 'postgres-source' } = {}) => ({
      type: 'postgres',
      settings: {
        dataSourceId: id,
        revision: randomBytes(4).toString('hex'),
        configuration: { host, port: to, database: 'postgres', user: 'reader', tls: 'disable' },
        secrets: { password: new Secret(given) },
      },
    }),
    sql: {
      one: "select 1 as n, 'ü' as t",
      many: "select generate_series(1, 100000000) as n, repeat('x', 20) as t",
      endless: 'select count(*) as n from generate_series(1, 1000000) a, generate_series(1, 1000000) b',
      rows: (count) => `select i as n, 'text ' || i as t from generate_series(1, ${String(count)}) i`,
    },
    admin: async (sql) => {
      await admin(sql);
    },
    running: async (text) => {
      const { rows } = await admin(
        `select count(*)::int as n from pg_stat_activity where state = 'active' and query || application_name like '%${text}%' and pid <> pg_backend_pid()`,
      );
      return rows[0]?.['n'] as number;
    },
    restart: () => server.crashAndRestart(),
    close: () => server.stop(),
  };
}
