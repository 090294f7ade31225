import { fork, type ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import type { DataSource, TableSummary } from '@datavizpro/contract';
import type { ApiClient, Instance } from '../server/test/support/instance.js';
import { expectOk } from './chart.js';
import { ownCpuSeconds } from './lib/cpu.js';
import { median } from './lib/measure.js';
import { chartQueries } from './lib/orders.js';
import type { Figure } from './lib/report.js';

const requests = 20_000;
const rounds = 3;

/** CPU of the server's process for a cached, authorised chart, against bare node:http that sends the same bytes. */
export async function benchCached(instance: Instance, client: ApiClient, source: DataSource): Promise<Figure[]> {
  const { body: tables } = await client.call<readonly TableSummary[]>('GET', `/api/data-sources/${source.id}/tables`);
  const query = chartQueries['sum by month']!(source.id, tables[0]!.name, 0);
  const chart = expectOk(
    await client.call<{ id: string }>('POST', '/api/charts', {
      name: 'Cached',
      dataSourceId: source.id,
      configuration: { type: 'line', query, mapping: { x: ['order_date'], y: ['revenue'] }, visual: {} },
    }),
  );
  const url = `${instance.url}/api/charts/${chart.id}/data`;
  const headers = { authorization: `Bearer ${client.token}`, 'accept-encoding': 'br' };
  await load(url, headers, 50);
  const sample = await one(url, headers);
  const bare = await startBare(sample);
  const cost = { ours: [] as number[], bare: [] as number[], again: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    cost.ours.push(await cpuPerRequest(instance.process.pid!, url, headers));
    cost.bare.push(await cpuPerRequest(bare.process.pid!, bare.url, headers));
    cost.again.push(await cpuPerRequest(bare.process.pid!, bare.url, headers));
  }
  bare.process.kill();
  const note = `${(median(cost.ours) * 1e6).toFixed(0)} µs against ${(median(cost.bare) * 1e6).toFixed(0)} µs a request, ${sample.body.length} bytes`;
  return [
    {
      name: 'CPU of a cached, authorised chart',
      value: median(cost.ours) / median(cost.bare),
      unit: '× bare http',
      atMost: 2,
      note,
    },
    { name: 'control A/A: bare http against itself', value: median(cost.again) / median(cost.bare), unit: '×' },
  ];
}

async function cpuPerRequest(pid: number, url: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const before = ownCpuSeconds(pid);
  await load(url, headers, requests);
  return (ownCpuSeconds(pid) - before) / requests;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

async function load(url: string, headers: Readonly<Record<string, string>>, count: number): Promise<void> {
  let left = count;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await one(url, headers);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

interface Answer {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

function one(url: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request(url, { agent, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => {
        if (res.statusCode === 200) resolve({ headers: res.headers, body: Buffer.concat(chunks) });
        else reject(new Error(`${res.statusCode}: ${Buffer.concat(chunks).toString().slice(0, 300)}`));
      });
    });
    req.once('error', reject);
    req.end();
  });
}

function startBare(sample: Answer): Promise<{ readonly process: ChildProcess; readonly url: string }> {
  const child = fork(new URL('./lib/bare-http.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  return new Promise((resolve) => {
    child.once('message', (port) => resolve({ process: child, url: `http://127.0.0.1:${Number(port)}/` }));
    child.send(sample);
  });
}
