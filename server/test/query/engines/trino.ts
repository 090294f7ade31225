import { createConnection } from 'node:net';
import { once } from 'node:events';
import type { TrinoConfiguration } from '@datavizpro/contract';
import { Secret } from '../../../src/platform/secret.js';
import { silentLog } from '../../../src/platform/log/silent-log.js';
import type { DriverContext } from '../../../src/query/connectors/database/driver.js';
import { trinoDriver } from '../../../src/query/connectors/trino/driver.js';
import { DialledHttp } from '../../../src/query/connectors/trino/http.js';
import { TrinoProtocol } from '../../../src/query/connectors/trino/protocol.js';
import { describeFixture } from '../fixture.js';
import { loadStatements, standardLiteral } from '../load.js';
import { standardType, type FixtureColumn, type FixtureTable } from '../tables.js';
import { rowsOf, type EngineUnderTest, type RunningEngine } from './engine.js';

/** `https://user:password@host:port/catalog/schema`, of a server on which tables may be made. */
const url = process.env['TEST_TRINO_URL'];

/** Where a test may make its tables, and how it gets there. */
function target(address: string) {
  const { protocol, hostname, port, username, password, pathname } = new URL(address);
  const [, catalog = 'memory', schema = 'default'] = pathname.split('/').map(decodeURIComponent);
  const configuration: TrinoConfiguration = {
    host: hostname,
    port: Number(port) || (protocol === 'https:' ? 443 : 80),
    user: decodeURIComponent(username) || 'datavizpro',
    tls: protocol === 'https:' ? 'require' : 'disable',
    catalog,
    schema,
  };
  return { configuration, secrets: password === '' ? {} : { password: new Secret(decodeURIComponent(password)) } };
}

const schemaName = url === undefined ? 'default' : (target(url).configuration.schema ?? 'default');

const typeNames = { float: 'double', timestamp: 'timestamp(6)', time: 'time(6)' } as const;
const typeOf = (column: FixtureColumn): string => standardType(column, typeNames);

const dialTo =
  ({ host, port }: TrinoConfiguration): DriverContext['dial'] =>
  async () => {
    const socket = createConnection({ host, port });
    await once(socket, 'connect');
    return socket;
  };

function start(): Promise<RunningEngine> {
  const { configuration, secrets } = target(url ?? '');
  const dial = dialTo(configuration);
  const context = { dial, log: silentLog, connectMs: 5_000, poolSize: 4 };
  const client = trinoDriver.open({ dataSourceId: 'test', revision: '1', configuration, secrets }, context);
  const http = new DialledHttp({ ...configuration, dial, connectMs: 5_000, maxSockets: 1 });
  return Promise.resolve({
    load: (tables) => load(http, configuration, tables),
    run: (compiled) => rowsOf(client, compiled),
    introspect: () => client.introspect(AbortSignal.timeout(30_000)),
    close: async () => {
      http.close();
      await client.close();
    },
  });
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function load(
  http: DialledHttp,
  { user, catalog, schema = '' }: TrinoConfiguration,
  tables: readonly FixtureTable[],
): Promise<void> {
  const headers = { 'X-Trino-User': user, 'X-Trino-Catalog': catalog, 'X-Trino-Schema': schema };
  const protocol = new TrinoProtocol(http, { ...headers, 'X-Trino-Client-Capabilities': 'PARAMETRIC_DATETIME' });
  for (const table of tables) {
    const statements = loadStatements(table, { quote, type: typeOf, literal: literalOf });
    for (const sql of [`drop table if exists ${quote(table.name)}`, ...statements]) {
      const { pages } = await protocol.execute(sql, { signal: AbortSignal.timeout(30_000) });
      for await (const page of pages) if (page.length > 1) break;
    }
  }
}

/** Numbers with an exponent are DOUBLE. */
function literalOf(cell: string | number | boolean, column: FixtureColumn): string {
  if (column.type === 'float' && typeof cell === 'number') return cell.toExponential();
  if (column.type === 'decimal') return `decimal '${String(cell)}'`;
  if (column.type === 'json') return `json '${String(cell)}'`;
  if (column.type === 'time' || column.type === 'timestamp') return `cast('${String(cell)}' as ${typeOf(column)})`;
  return standardLiteral(cell, column);
}

/** Trino: its text is judged by its own grammar; its rows come from a real server where there is one. */
export const trino: EngineUnderTest = {
  dialect: 'trino',
  title: 'Trino',
  storedName: (name) => name.toLowerCase(),
  source: describeFixture({ type: 'trino', schema: schemaName, nativeType: typeOf }),
  start: url === undefined ? null : start,
  textOnly: 'No server is at hand in tests; set TEST_TRINO_URL to run the table against one.',
};
