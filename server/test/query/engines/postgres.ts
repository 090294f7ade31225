import pg from 'pg';
import { silentLog } from '../../../src/platform/log/silent-log.js';
import { Secret } from '../../../src/platform/secret.js';
import { postgresDriver } from '../../../src/query/connectors/postgres/driver.js';
import { startDebianPostgres, type ExternalPostgres } from '../../support/debian-postgres.js';
import { dialTo } from '../../support/dial.js';
import { describeFixture } from '../fixture.js';
import { loadAll, type LoadSyntax } from '../load.js';
import { standardType, type FixtureColumn } from '../tables.js';
import { rowsOf, type EngineUnderTest } from './engine.js';

const nativeType = (column: FixtureColumn): string =>
  standardType(column, {
    string: 'text',
    decimal: 'numeric',
    float: 'double precision',
    timestamp: 'timestamp without time zone',
    time: 'time without time zone',
  });

const syntax: LoadSyntax = { quote: (name) => `"${name.replaceAll('"', '""')}"`, type: nativeType };

/** Texts sort by a language here: that must not show. */
const createDatabase = `create database conformance template template0 locale_provider icu icu_locale 'en-US' locale 'C.UTF-8'`;

export const postgres: EngineUnderTest = {
  dialect: 'postgres',
  title: 'PostgreSQL',
  source: describeFixture({ type: 'postgres', schema: 'public', nativeType }),
  start: async (zone) => {
    const server = await startDebianPostgres({ settings: { timezone: zone, datestyle: 'German, DMY' } });
    await execute(server.url, [createDatabase, `create role reader login password 'reader'`]);
    await execute(server.url, [
      `alter role reader set timezone = '${zone}'`,
      `alter role reader set intervalstyle = 'sql_standard'`,
    ]);
    const client = openClient(server);
    return {
      load: (tables) =>
        execute(databaseOf(server), [
          ...loadAll(syntax, tables),
          'grant select on all tables in schema public to reader',
        ]),
      run: (compiled) => rowsOf(client, compiled),
      introspect: () => client.introspect(AbortSignal.timeout(20_000)),
      close: async () => {
        await client.close();
        await server.stop();
      },
    };
  },
};

const databaseOf = ({ url }: ExternalPostgres): string => url.replace(/\/postgres$/, '/conformance');

async function execute(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const openClient = ({ port }: ExternalPostgres) =>
  postgresDriver.open(
    {
      dataSourceId: 'fixture',
      revision: '1',
      configuration: { host: '127.0.0.1', port, user: 'reader', database: 'conformance', tls: 'disable' },
      secrets: { password: new Secret('reader') },
    },
    { dial: dialTo(port), log: silentLog, connectMs: 5_000, poolSize: 2 },
  );
