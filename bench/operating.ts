import { statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import type { Chart, DataSource } from '@datavizpro/contract';
import { startDebianPostgres, type ExternalPostgres } from '../server/test/support/debian-postgres.js';
import { signIn, startInstance, type Instance } from '../server/test/support/instance.js';
import { expectOk } from './chart.js';
import { cpuSeconds, cpuSecondsWithEnded, ownCpuSeconds, residentBytes, residentBytesBelow } from './lib/cpu.js';
import { openDuck, writeOrdersCsv } from './lib/duck.js';
import { bytesBelow } from './lib/files.js';
import { median } from './lib/measure.js';
import { chartQueries, uploadAndWait } from './lib/orders.js';
import type { Figure } from './lib/report.js';

const rows = 1_000_000;
const rounds = 3;
/** Within what one person may ask in a minute. */
const asked = { cached: 300, uncached: 60 };
/** Charts, saves and dashboards. */
const made = 100;

type Running = Readonly<Record<string, Instance>>;

/** What an operator reckons with: bytes per thing, units per core, and what traces cost. Constants, without marks. */
export async function benchOperating(scratch: string): Promise<Figure[]> {
  const postgres = await startDebianPostgres();
  const collector = await startCollector();
  const started: Instance[] = [];
  const start = async (name: string, env: Readonly<Record<string, string>> = {}) => {
    const instance = await startInstance({
      dataDir: join(scratch, `operating-${name}`),
      env: { ...sharedEnvironment(postgres, scratch), ...env },
    });
    started.push(instance);
    return instance;
  };
  const traced = (share: string) => ({ ...tracesTo(collector), OTEL_TRACES_SAMPLER_ARG: share });
  try {
    const plain = await start('plain');
    const atRest = memoryOf(plain, 'at rest');
    const { source, figures } = await benchStored(plain, scratch);
    const instances = {
      'no traces': plain,
      'no traces, again': await start('control'),
      'one in ten': await start('tenth', traced('0.1')),
      'all traced': await start('all', traced('1')),
    };
    const requests = await benchRequests(instances, source);
    return [
      ...atRest,
      ...memoryOf(plain, 'after an import and some thousand requests'),
      ...figures,
      ...requests,
      ...(await benchRecords(plain, postgres, source)),
    ];
  } finally {
    for (const instance of started) await instance.stop();
    collector.close();
    await postgres.stop();
  }
}

const sharedEnvironment = (postgres: ExternalPostgres, scratch: string) => ({
  PUBLIC_URL: 'http://operating.example',
  DATABASE_URL: postgres.url,
  STORAGE_URL: `file://${join(scratch, 'operating-storage')}`,
  TOKEN_SECRET: 'one token secret that all instances share 01',
  PASSWORD_PEPPER: 'one pepper that all instances share, 0123456',
  ENCRYPTION_KEY: 'one encryption key that all instances share',
});

const tracesTo = (collector: Server) => ({
  OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${String((collector.address() as AddressInfo).port)}`,
  OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
});

/** Takes all that it is sent, and looks at none of it. */
async function startCollector(): Promise<Server> {
  const server = createServer((req, res) => req.resume().on('end', () => res.writeHead(200).end()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function memoryOf(instance: Instance, when: string): Figure[] {
  const pid = instance.process.pid!;
  const own = residentBytes(pid);
  const inMb = (name: string, bytes: number) => ({ name: `memory ${when}: ${name}`, value: bytes / 1e6, unit: 'MB' });
  return [inMb('server process', own), inMb('engine processes', residentBytesBelow(pid) - own)];
}

/** An import: what it takes and what it leaves. */
async function benchStored(instance: Instance, scratch: string): Promise<{ source: DataSource; figures: Figure[] }> {
  const csv = join(scratch, 'operating.csv');
  const duck = await openDuck(1);
  await writeOrdersCsv(duck, csv, rows);
  duck.close();
  const client = await signIn(instance.url);
  const pid = instance.process.pid!;
  const before = cpuSecondsWithEnded(pid);
  const source = await uploadAndWait(instance.url, client, csv, 'operating');
  const cpu = cpuSecondsWithEnded(pid) - before;
  const { size } = statSync(csv);
  const stored = bytesBelow(join(scratch, 'operating-storage'));
  const figures: Figure[] = [
    {
      name: 'import of CSV',
      value: size / 1e6 / cpu,
      unit: 'MB a second of processor',
      note: `${(size / 1e6).toFixed(0)} MB, ${cpu.toFixed(1)} s`,
    },
    {
      name: 'storage for a GB of CSV',
      value: stored / size,
      unit: 'GB',
      note: `${(stored / rows).toFixed(0)} bytes a row, the uploaded file with it`,
    },
  ];
  return { source, figures };
}

/** Processor time of a request, instances in turn so that what else the machine does falls on all. */
async function benchRequests(instances: Running, source: DataSource): Promise<Figure[]> {
  const names = Object.keys(instances);
  const costs = new Map<string, number[]>();
  let bound = 0;
  /** A bound that was not asked before is not cached. */
  const specOf = (kind: 'cached' | 'uncached') =>
    chartQueries['sum by category']!(source.id, 'operating', kind === 'cached' ? 0 : (bound += 1));
  // The first round warms up. Access tokens last ten minutes: each turn signs in for itself.
  for (let round = 0; round <= rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const client = await signIn(instances[name]!.url);
      const pid = instances[name]!.process.pid!;
      for (const kind of ['cached', 'uncached'] as const) {
        const [own, all] = [ownCpuSeconds(pid), cpuSeconds(pid)];
        await inParallel(asked[kind], async () => expectOk(await client.call('POST', '/api/query', specOf(kind))));
        if (round === 0) continue;
        add(costs, `${kind}, ${name}: server`, (ownCpuSeconds(pid) - own) / asked[kind]);
        if (kind === 'uncached')
          add(costs, `${kind}, ${name}: with the engine, a million rows`, (cpuSeconds(pid) - all) / asked[kind]);
      }
    }
  return [...costs]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([name, seconds]) => ({
      name: `processor of a chart, ${name}`,
      value: median(seconds) * 1000,
      unit: 'ms',
      note: `${(1 / median(seconds)).toFixed(0)} a second and core`,
    }));
}

/** What PostgreSQL keeps of a chart, of saving it, of a dashboard, with indices, revisions and audit. */
async function benchRecords(instance: Instance, postgres: ExternalPostgres, source: DataSource): Promise<Figure[]> {
  const client = await signIn(instance.url);
  const query = chartQueries['sum by category']!(source.id, 'operating', 0);
  const configuration = { type: 'bar', query, mapping: { x: ['category'], y: ['revenue'] }, visual: {} };
  const charts: Chart[] = [];
  const newChart = async (i: number) =>
    charts.push(
      expectOk(
        await client.call<Chart>('POST', '/api/charts', { name: `Chart ${i}`, dataSourceId: source.id, configuration }),
      ),
    );
  const save = (i: number) =>
    client.call(
      'PATCH',
      `/api/charts/${charts[i]!.id}`,
      { name: `Chart ${i}, saved` },
      { 'if-match': `"${charts[i]!.version}"` },
    );
  const newDashboard = (i: number) => {
    const layout = charts
      .slice(0, 10)
      .map(({ id }, n) => ({ id: `c${n}`, kind: 'chart', chartId: id, x: 0, y: 8 * n, w: 6, h: 8 }));
    return client.call('POST', '/api/dashboards', { name: `Dashboard ${i}`, layout, filters: [], settings: {} });
  };
  const figures: Figure[] = [];
  for (const [name, work] of [
    ['chart', newChart],
    ['save of a chart', save],
    ['dashboard of ten charts', newDashboard],
  ] as const) {
    const before = await databaseBytes(postgres);
    for (let i = 0; i < made; i += 1) await work(i);
    figures.push({
      name: `PostgreSQL for a ${name}, its audit and history with it`,
      value: ((await databaseBytes(postgres)) - before) / made / 1000,
      unit: 'kB',
    });
  }
  return figures;
}

async function databaseBytes({ url }: ExternalPostgres): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: found } = await client.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes');
  await client.end();
  return Number(found[0]!.bytes);
}

async function inParallel(count: number, work: () => Promise<unknown>): Promise<void> {
  let left = count;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await work();
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}

const add = (costs: Map<string, number[]>, name: string, value: number): void =>
  void costs.set(name, [...(costs.get(name) ?? []), value]);
