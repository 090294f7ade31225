import type { DataSource, QueryResult, SchemaRefresh } from '@datavizpro/contract';
import { startChaosProxy } from '../server/test/support/chaos-proxy.js';
import { signIn, type ApiClient, type Instance } from '../server/test/support/instance.js';
import { expectOk } from './chart.js';
import { benchDeadSource } from './dead-source.js';
import { connect } from './lib/connect.js';
import { createCaller } from './lib/caller.js';
import { benchClickHouse, benchMariaDb, benchPostgres, type BenchDatabase } from './lib/databases.js';
import { alternate, median, timeMs } from './lib/measure.js';
import { chartQueries } from './lib/orders.js';
import type { Figure } from './lib/report.js';

const rows = 1_000_000;
const rounds = 9;
const allowanceMs = 2;
const manyTables = 5_000;

/** What somebody would write by hand for the charts of `chartQueries`, equal sums in an order that stays. */
type HandWritten = Readonly<Record<string, string>>;
const shared: HandWritten = {
  'sum by category':
    'select category, sum(amount), count(*) from orders where id >= ? group by category order by category',
  'top 10 of 200k customers':
    'select customer, sum(amount) as revenue from orders where id >= ? group by customer order by revenue desc, customer limit 10',
  'average by country and status':
    'select country, status, avg(price) from orders where id >= ? group by country, status order by country, status',
};
const byMonth = (month: string): HandWritten => ({
  'sum by month': `select ${month} as m, sum(amount) from orders where id >= ? group by m order by m`,
});
const handWritten: Readonly<Record<string, HandWritten>> = {
  PostgreSQL: { ...shared, ...byMonth("date_trunc('month', order_date)") },
  MariaDB: { ...shared, ...byMonth("date_format(order_date, '%Y-%m-01')") },
  ClickHouse: { ...shared, ...byMonth('toStartOfMonth(order_date)') },
};

/** Charts on databases against the bare driver with hand-written SQL; looking around; one bad source among others. */
export async function benchPushDown(instance: Instance): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const start of [benchPostgres, benchMariaDb, benchClickHouse]) {
    const database = await start(rows);
    try {
      const client = await signIn(instance.url);
      const source = await connect(client, database);
      figures.push(...(await benchCharts(instance.url, client, database, source)));
      if (database.type === 'clickhouse') continue;
      figures.push(...(await benchIntrospection(client, database, source)));
      if (database.type === 'postgres') figures.push(...(await benchDeadSource(instance.url, database)));
    } finally {
      await database.stop();
    }
  }
  return figures;
}

async function benchCharts(
  url: string,
  client: ApiClient,
  database: BenchDatabase,
  source: DataSource,
): Promise<Figure[]> {
  const call = createCaller(url, client.token);
  const figures: Figure[] = [];
  let asked = 0;
  for (const [name, specOf] of Object.entries(chartQueries)) {
    const sql = handWritten[database.name]?.[name];
    if (sql === undefined) throw new Error(`No SQL by hand for ${name}`);
    const times = await alternate(
      rounds,
      async () => expectOk(await call('POST', '/api/query', specOf(source.id, 'orders', (asked += 1)))),
      () => database.bare(sql, [(asked += 1)]),
    );
    const [http, bare] = [median(times.a), median(times.b)];
    figures.push({
      name: `push-down, ${database.name}, 1M rows: ${name}`,
      value: (http - allowanceMs) / bare,
      unit: '× bare driver',
      atMost: 1.1,
      note: `HTTP ${http.toFixed(1)} ms, bare ${bare.toFixed(1)} ms; (HTTP − 2 ms) / bare`,
    });
  }
  return [...figures, await control(database), await shownRows(client, database)];
}

async function control(database: BenchDatabase): Promise<Figure> {
  const same = (round: number): Promise<string> => database.bare(shared['sum by category'] ?? '', [round]);
  const times = await alternate(rounds, same, same);
  return {
    name: `control A/A, ${database.name}: bare driver against itself`,
    value: median(times.a) / median(times.b),
    unit: '×',
  };
}

/** What crosses the wire for a chart of 8 rows over a million: counted by a proxy in between. */
async function shownRows(client: ApiClient, database: BenchDatabase): Promise<Figure> {
  const proxy = await startChaosProxy({ port: Number(database.configuration['port']) });
  try {
    const source = await connect(client, database, proxy.port);
    const spec = chartQueries['sum by category']?.(source.id, 'orders', 0);
    // Connected and described by now: from here on it is the query alone.
    const before = proxy.received;
    const { rowCount } = expectOk(await client.call<QueryResult>('POST', '/api/query', spec));
    const received = proxy.received - before;
    await client.call('DELETE', `/api/data-sources/${source.id}`, undefined, {
      'if-match': `"${String(source.version)}"`,
    });
    return {
      name: `bytes from ${database.name} for each row shown, of 1M rows read`,
      value: received / rowCount,
      unit: 'bytes',
      atMost: 1_000,
      note: `${String(received)} bytes, ${String(rowCount)} rows`,
    };
  } finally {
    await proxy.close();
  }
}

async function benchIntrospection(client: ApiClient, database: BenchDatabase, source: DataSource): Promise<Figure[]> {
  for (let start = 0; start < manyTables; start += 500) await database.admin(createTables(database, start, 500));
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1)
    times.push(
      await timeMs(async () =>
        expectOk(await client.call<SchemaRefresh>('POST', `/api/data-sources/${source.id}/refresh`, {})),
      ),
    );
  return [
    {
      name: `tables of ${database.name} read anew: ${String(manyTables)} of 8 columns`,
      value: median(times) / 1_000,
      unit: 's',
      atMost: 2,
      note: 'over HTTP, compared with what was known and stored',
    },
  ];
}

function createTables({ type }: BenchDatabase, start: number, count: number): string {
  const columns =
    'id bigint primary key, a int, b varchar(50), c date, d decimal(10, 2), e double precision, f varchar(200), g smallint';
  const numbers = Array.from({ length: count }, (_, index) => String(start + index).padStart(4, '0'));
  if (type === 'postgres')
    return numbers.map((n) => `create table many_${n} (${columns}); grant select on many_${n} to reader;`).join('\n');
  return `begin not atomic ${numbers.map((n) => `create table shop.many_${n} (${columns.replace('double precision', 'double')});`).join(' ')} end`;
}
