import { readdirSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { CompiledSql, DataSource, TableSummary } from '@datavizpro/contract';
import type { ApiClient } from '../server/test/support/instance.js';
import { createCaller, type Caller } from './lib/caller.js';
import { openDuck } from './lib/duck.js';
import { alternate, median } from './lib/measure.js';
import { chartQueries } from './lib/orders.js';
import type { Figure } from './lib/report.js';

const rounds = 15;
/** What a server is asked in its first minute: before, V8 still interprets most of what a query runs through. */
const warmUp = { rounds: 100, longestMs: 30_000 };
const allowanceMs = 2;

type SpecOf = (typeof chartQueries)[string];

/** Uncached charts over HTTP against the same SQL in bare DuckDB on the same Parquet, and both against the CSV. */
export async function benchCharts(
  url: string,
  client: ApiClient,
  storageDir: string,
  source: DataSource,
  csvPath: string,
  label: string,
): Promise<Figure[]> {
  const call = createCaller(url, client.token);
  const duck = await openDuck(cpus().length);
  const { body: tables } = await client.call<readonly TableSummary[]>('GET', `/api/data-sources/${source.id}/tables`);
  const table = tables[0]!.name;
  const quoted = `"${table.replaceAll('"', '""')}"`;
  await duck.connection.run(`CREATE VIEW ${quoted} AS SELECT * FROM read_parquet('${largestParquet(storageDir)}')`);
  const figures: Figure[] = [];
  let everyRound = 0;
  const ask = async (specOf: SpecOf): Promise<unknown> =>
    expectOk(await call('POST', '/api/query', specOf(source.id, table, (everyRound += 1))));
  await warm(ask);
  for (const [name, specOf] of Object.entries(chartQueries)) {
    // Asking for the SQL is not part of bare DuckDB's time.
    const { sql, parameters } = await compiled(call, specOf(source.id, table, 1));
    const times = await alternate(
      rounds,
      () => ask(specOf),
      () => duck.columns(sql, parameters),
    );
    const http = median(times.a);
    const bare = median(times.b);
    figures.push({
      name: `uncached chart, ${label}: ${name}`,
      value: (http - allowanceMs) / bare,
      unit: '×',
      atMost: 1.1,
      note: `HTTP ${http.toFixed(1)} ms, bare ${bare.toFixed(1)} ms; (HTTP − 2 ms) / bare`,
    });
  }
  figures.push(await control(duck, quoted, label), await againstCsv(call, duck, source, table, csvPath, label));
  duck.close();
  return figures;
}

async function warm(ask: (specOf: SpecOf) => Promise<unknown>): Promise<void> {
  const until = performance.now() + warmUp.longestMs;
  for (let round = 0; round < warmUp.rounds && performance.now() < until; round += 1)
    for (const specOf of Object.values(chartQueries)) await ask(specOf);
}

async function control(duck: Awaited<ReturnType<typeof openDuck>>, quoted: string, label: string): Promise<Figure> {
  const same = (): Promise<string> => duck.columns(`SELECT category, sum(amount) FROM ${quoted} GROUP BY 1`, []);
  const times = await alternate(rounds, same, same);
  return { name: `control A/A, ${label}: bare against bare`, value: median(times.a) / median(times.b), unit: '×' };
}

async function againstCsv(
  call: Caller,
  duck: Awaited<ReturnType<typeof openDuck>>,
  source: DataSource,
  table: string,
  csvPath: string,
  label: string,
): Promise<Figure> {
  let round = 100_000;
  const times = await alternate(
    rounds,
    async () =>
      expectOk(await call('POST', '/api/query', chartQueries['sum by category']!(source.id, table, (round += 1)))),
    () =>
      duck.columns(`SELECT category, sum(amount), count(*) FROM read_csv('${csvPath}') WHERE id >= 0 GROUP BY 1`, []),
    1,
  );
  return {
    name: `chart from the CSV against stored data, ${label}`,
    value: median(times.b) / median(times.a),
    unit: '×',
    atLeast: 10,
    note: `CSV ${median(times.b).toFixed(0)} ms, stored ${median(times.a).toFixed(1)} ms over HTTP`,
  };
}

async function compiled(call: Caller, spec: unknown): Promise<CompiledSql> {
  return expectOk(await call<CompiledSql>('POST', '/api/query/sql', spec));
}

export function expectOk<T>(answer: { readonly status: number; readonly body: T }): T {
  if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The table's Parquet: the largest in the storage, as only one large source is there. */
export function largestParquet(storageDir: string): string {
  const files = readdirSync(storageDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.parquet'),
  );
  const [largest] = files.map((name) => join(storageDir, name)).sort((a, b) => statSync(b).size - statSync(a).size);
  if (largest === undefined) throw new Error(`No Parquet below ${storageDir}`);
  return largest;
}
