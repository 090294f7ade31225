import { once } from 'node:events';
import { createConnection } from 'node:net';
import type { CellValue, SqlserverConfiguration } from '@datavizpro/contract';
import { silentLog } from '../../../src/platform/log/silent-log.js';
import { Secret } from '../../../src/platform/secret.js';
import { sqlserverDriver } from '../../../src/query/connectors/sqlserver/driver.js';
import { describeFixture, FixtureDatabase } from '../fixture.js';
import { loadStatements, standardLiteral } from '../load.js';
import { standardType, type FixtureColumn, type FixtureTable } from '../tables.js';
import { rowsOf, type EngineUnderTest, type RunningEngine } from './engine.js';
import { toDuckdb } from './tsql-on-duckdb.js';

/** `sqlserver://user:password@host:1433/database?encrypt=require`, of a database in which tables may be made. */
const url = process.env['TEST_SQLSERVER_URL'];

const typeNames = {
  string: 'nvarchar(100)',
  float: 'float',
  boolean: 'bit',
  timestamp: 'datetime2(6)',
  time: 'time(6)',
  json: 'nvarchar(max)',
} as const;
const typeOf = (column: FixtureColumn): string => {
  const type = standardType(column, typeNames);
  return type === 'integer' ? 'int' : type;
};

function configurationOf(address: URL): SqlserverConfiguration {
  const asked = address.searchParams.get('encrypt');
  return {
    host: address.hostname,
    port: Number(address.port) || 1433,
    database: decodeURIComponent(address.pathname.slice(1)),
    user: decodeURIComponent(address.username),
    tls: asked === 'disable' || asked === 'verify' ? asked : 'require',
  };
}

function startReal(): Promise<RunningEngine> {
  const address = new URL(url ?? '');
  const configuration = configurationOf(address);
  const { host, port } = configuration;
  const dial = async () => {
    const socket = createConnection({ host, port });
    await once(socket, 'connect');
    return socket;
  };
  const secrets = { password: new Secret(decodeURIComponent(address.password)) };
  const client = sqlserverDriver.open(
    { dataSourceId: 'test', revision: '1', configuration, secrets },
    { dial, log: silentLog, connectMs: 15_000, poolSize: 4 },
  );
  const execute = (sql: string) => rowsOf(client, { sql, parameters: [], dialect: 'sqlserver' });
  return Promise.resolve({
    load: (tables) => load(execute, tables),
    run: (compiled) => rowsOf(client, compiled),
    introspect: () => client.introspect(AbortSignal.timeout(30_000)),
    close: () => client.close(),
  });
}

/** In the place of a server: see tsql-on-duckdb.ts. */
function startStandIn(): Promise<RunningEngine> {
  let database: FixtureDatabase | null = null;
  return Promise.resolve({
    load: async (tables) => {
      database = await FixtureDatabase.open(tables);
      await database.connection.run("set timezone = 'UTC'; set integer_division = true; create schema dbo");
      for (const { name } of tables) {
        const quoted = `"${name.replaceAll('"', '""')}"`;
        await database.connection.run(`create view dbo.${quoted} as select * from main.${quoted}`);
      }
    },
    run: async (compiled) => {
      if (!database) throw new Error('The tables are loaded first');
      const { rows, types } = await database.run(toDuckdb(compiled));
      return rows.map((row) => row.map((cell, index) => (types[index] === 'TIMESTAMP' ? asDriver(cell) : cell)));
    },
    close: () => {
      database?.close();
      return Promise.resolve();
    },
  });
}

/** As the driver writes a moment. */
function asDriver(cell: CellValue): CellValue {
  if (typeof cell !== 'string') return cell;
  const [whole = '', fraction] = cell.replace(' ', 'T').split('.');
  return fraction === undefined ? whole : `${whole}.${fraction.padEnd(6, '0')}`;
}

const quote = (name: string): string => `[${name.replaceAll(']', ']]')}]`;

async function load(execute: (sql: string) => Promise<unknown>, tables: readonly FixtureTable[]): Promise<void> {
  for (const table of tables) {
    await execute(`drop table if exists ${quote(table.name)}`);
    for (const sql of loadStatements(table, { quote, type: typeOf, literal: literalOf })) await execute(sql);
  }
}

function literalOf(cell: string | number | boolean, column: FixtureColumn): string {
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (typeof cell === 'number') return column.type === 'float' ? cell.toExponential() : String(cell);
  if (column.type === 'string' || column.type === 'json') return `N'${cell.replaceAll("'", "''")}'`;
  if (column.type === 'integer' || column.type === 'decimal') return standardLiteral(cell, column);
  return `cast('${cell}' as ${typeOf(column)})`;
}

/** SQL Server: its text is judged by a grammar of T-SQL; its rows come from a real server, or from a stand-in. */
export const sqlserver: EngineUnderTest = {
  dialect: 'sqlserver',
  title: 'SQL Server',
  source: describeFixture({ type: 'sqlserver', schema: 'dbo', nativeType: typeOf }),
  standIns: { json: 'string' },
  start: url === undefined ? startStandIn : startReal,
  ...(url === undefined
    ? {
        standIn:
          'No server is at hand in tests: its T-SQL was rewritten for DuckDB. Set TEST_SQLSERVER_URL for a real one.',
      }
    : {}),
};
