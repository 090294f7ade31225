import { mysqlDriver } from '../../../src/query/connectors/mysql/driver.js';
import { Secret } from '../../../src/platform/secret.js';
import { silentLog } from '../../../src/platform/log/silent-log.js';
import { startMariaDb, type MariaDb } from '../../support/mariadb.js';
import { dialTo } from '../../support/dial.js';
import { describeFixture } from '../fixture.js';
import { loadAll } from '../load.js';
import { rowsOf, type EngineUnderTest } from './engine.js';
import { mysqlNativeType, mysqlSyntax } from './mysql-tables.js';

const password = 'reader-for-tests-only';

/** Zones without names: the server has no tables of them, as many have none. */
const offsets: Readonly<Record<string, string>> = { UTC: '+00:00', 'Asia/Tokyo': '+09:00' };

/** A server in another zone also reads SQL in other ways than ours: sessions must not take that over. */
const modes =
  'ANSI_QUOTES,NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT,ONLY_FULL_GROUP_BY,HIGH_NOT_PRECEDENCE,STRICT_TRANS_TABLES';

export const mariadb: EngineUnderTest = {
  dialect: 'mariadb',
  title: 'MariaDB',
  source: describeFixture({
    type: 'mysql',
    flavour: 'mariadb',
    schema: 'fixture',
    nativeType: (column) => mysqlNativeType(column, true),
  }),
  start: async (zone) => {
    const options = [
      `--default-time-zone=${offsets[zone] ?? '+00:00'}`,
      ...(zone === 'UTC' ? [] : [`--sql-mode=${modes}`]),
    ];
    const server = await startMariaDb({ options });
    const client = open(server);
    return {
      load: async (tables) => {
        await server.root(
          'create database fixture',
          `create user reader@'127.0.0.1' identified by '${password}'`,
          `grant select on fixture.* to reader@'127.0.0.1'`,
          'use fixture',
          ...loadAll(mysqlSyntax, tables),
        );
      },
      run: (compiled) => rowsOf(client, compiled),
      introspect: () => client.introspect(AbortSignal.timeout(20_000)),
      close: async () => {
        await client.close();
        await server.stop();
      },
    };
  },
};

const open = ({ port }: MariaDb) =>
  mysqlDriver.open(
    {
      dataSourceId: 'fixture',
      revision: '1',
      configuration: { host: '127.0.0.1', port, user: 'reader', database: 'fixture', tls: 'disable' },
      secrets: { password: new Secret(password) },
    },
    { dial: dialTo(port), log: silentLog, connectMs: 5_000, poolSize: 4 },
  );
