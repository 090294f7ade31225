import { clickhouseDriver } from '../../../src/query/connectors/clickhouse/driver.js';
import { silentLog } from '../../../src/platform/log/silent-log.js';
import { Secret } from '../../../src/platform/secret.js';
import { clickHousePassword, startClickHouseCluster, type ClickHouse } from '../../support/clickhouse.js';
import { dialTo } from '../../support/dial.js';
import { describeFixture } from '../fixture.js';
import { loadStatements, type LoadSyntax } from '../load.js';
import { standardType, type FixtureColumn, type FixtureTable } from '../tables.js';
import { rowsOf, type EngineUnderTest } from './engine.js';

/** Version 18.16 has no booleans, times, JSON or fractions of seconds. */
const names = {
  string: 'String',
  float: 'Float64',
  boolean: 'UInt8',
  date: 'Date',
  timestamp: 'DateTime',
  time: 'String',
  json: 'String',
} as const;

function nativeType(column: FixtureColumn): string {
  if (column.type === 'integer') return `Nullable(${column.bits === 32 ? 'Int32' : 'Int64'})`;
  if (column.type === 'decimal') return `Nullable(Decimal(${(column.digits ?? [18, 2]).join(', ')}))`;
  return `Nullable(${standardType(column, names)})`;
}

const escaped = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function literal(cell: string | number | boolean, { type }: FixtureColumn): string {
  if (typeof cell !== 'string') return String(Number(cell));
  if (type === 'integer' || type === 'decimal') return cell;
  if (type === 'timestamp') return `toDateTime('${cell.replace(/\..*$/, '')}', 'UTC')`;
  return escaped(cell);
}

const quote = (name: string): string => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
const syntax = (options: string): LoadSyntax => ({ quote, type: nativeType, literal, options });

/** Each table half on one server and half on the other, behind a Distributed table. */
async function load(servers: readonly ClickHouse[], tables: readonly FixtureTable[]): Promise<void> {
  const [first] = servers;
  for (const table of tables) {
    const local = { ...table, name: `${table.name} here`, rows: [] };
    const [createLocal = ''] = loadStatements(local, syntax(' engine = MergeTree() order by tuple()'));
    const distributed = ` engine = Distributed(shards, default, ${quote(local.name)}, rand())`;
    const [create = '', insert] = loadStatements(table, syntax(distributed));
    for (const server of servers) await server.admin(createLocal, create);
    if (insert !== undefined) await first?.admin(insert);
  }
}

export const clickhouse: EngineUnderTest = {
  dialect: 'clickhouse-18',
  title: 'ClickHouse (2 shards)',
  source: describeFixture({ type: 'clickhouse', flavour: 'clickhouse-18', schema: 'default', nativeType }),
  cannotStore: ['fractions of seconds'],
  standIns: { boolean: 'integer', time: 'string', json: 'string' },
  start: async (zone) => {
    const servers = await startClickHouseCluster({ timezone: zone });
    const [{ port }] = servers;
    const client = clickhouseDriver.open(
      {
        dataSourceId: 'fixture',
        revision: '1',
        configuration: { host: '127.0.0.1', port, user: 'reader', database: 'default', tls: 'disable' },
        secrets: { password: new Secret(clickHousePassword) },
      },
      { dial: dialTo(port), log: silentLog, connectMs: 5_000, poolSize: 4 },
    );
    return {
      load: (tables) => load(servers, tables),
      run: (compiled) => rowsOf(client, compiled),
      introspect: () => client.introspect(AbortSignal.timeout(20_000)),
      close: async () => {
        await client.close();
        await Promise.all(servers.map((server) => server.stop()));
      },
    };
  },
};

/** What differs in newer servers: fractions of seconds, values bound beside the text, window functions. */
export const newClickhouse: EngineUnderTest = {
  dialect: 'clickhouse',
  title: 'ClickHouse 21.9 and later',
  source: describeFixture({
    type: 'clickhouse',
    flavour: 'clickhouse',
    schema: 'default',
    nativeType: (column) => (column.type === 'timestamp' ? 'Nullable(DateTime64(6))' : nativeType(column)),
  }),
  start: null,
  textOnly: 'No distribution that the tests can install packages a newer server; version 18.16 runs what both have.',
};
