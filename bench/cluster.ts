import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { availableParallelism } from 'node:os';
import type { UploadAnswer } from '@datavizpro/contract';
import { startNginx, type Nginx } from '../server/test/deploy/support/debian-nginx.js';
import { startCluster, type Cluster } from '../server/test/support/cluster/start-cluster.js';
import { signIn, untilReady } from '../server/test/support/instance.js';
import { invitePerson } from '../server/test/support/people.js';
import { expectOk } from './chart.js';
import { ownCpuSeconds } from './lib/cpu.js';
import { median } from './lib/measure.js';
import type { Figure } from './lib/report.js';

const requests = 3000;
const rounds = 3;
const atOnce = 24;
/** Everybody may ask for 6000 charts a minute. */
const people = 8;

/** What more instances behind nginx bring: cached charts the whole way through Express, in turn with 1, 2 … of them. */
export async function benchCluster(): Promise<Figure[]> {
  const most = Math.max(2, Math.min(4, availableParallelism()));
  const cluster = await startCluster({ web: most, workers: 1 });
  const balancers: Nginx[] = [];
  try {
    const callers = await prepare(cluster);
    const hosts = cluster.web.map(({ url }) => new URL(url).host);
    for (let count = 1; count <= most; count += 1) balancers.push(await startNginx(hosts.slice(0, count)));
    return await compare(cluster, balancers, callers);
  } finally {
    await Promise.all(balancers.map((nginx) => nginx.stop()));
    await cluster.stop();
  }
}

interface Caller {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function prepare(cluster: Cluster): Promise<readonly Caller[]> {
  const administrator = await signIn(cluster.url);
  const csv = `k,v\n${Array.from({ length: 200 }, (_, n) => `key ${n},${n}`).join('\n')}\n`;
  const upload = expectOk(await administrator.upload<UploadAnswer>('/api/data-sources/upload', 'cached.csv', csv));
  const dataSourceId = upload.dataSource.id;
  await untilReady(administrator, dataSourceId, 50);
  const source = { dataSourceId, table: 'cached' };
  const query = { source, dimensions: [{ column: 'k' }], measures: [{ agg: 'sum', column: 'v', as: 'v' }] };
  const configuration = { type: 'bar', query, mapping: { x: ['k'], y: ['v'] }, visual: {} };
  const chart = expectOk(
    await administrator.call<{ id: string }>('POST', '/api/charts', { name: 'Cached', dataSourceId, configuration }),
  );
  const callers: Caller[] = [];
  for (let number = 0; number < people; number += 1) {
    const person = await invitePerson(cluster.url, administrator, `Person ${number}`);
    const principal = { kind: 'user', id: person.id };
    for (const path of [`/api/data-sources/${dataSourceId}/grants`, `/api/charts/${chart.id}/grants`])
      expectOk(await administrator.call('POST', path, { principal, access: 'view' }));
    callers.push({
      path: `/api/charts/${chart.id}/data`,
      // An id of one's own leads past what is answered in front of Express: one process of that outruns the cores here.
      headers: { authorization: `Bearer ${person.client.token}`, 'accept-encoding': 'br', 'x-request-id': 'bench' },
    });
  }
  return callers;
}

async function compare(cluster: Cluster, balancers: readonly Nginx[], callers: readonly Caller[]): Promise<Figure[]> {
  const perSecond = balancers.map(() => [] as number[]);
  const again: number[] = [];
  for (const { url } of balancers) await load(url, callers, 300);
  const cpu = cpuOf(cluster);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { url }] of balancers.entries()) perSecond[index]!.push(await load(url, callers, requests));
    again.push(await load(balancers[0]!.url, callers, requests));
  }
  const spent = cpuOf(cluster).map((seconds, index) => seconds - cpu[index]!);
  const count = requests * rounds * (balancers.length + 1);
  const [instance = 0, nginx = 0, ourselves = 0] = spent.map((seconds) => (seconds / count) * 1e6);
  const [alone = 0, ...more] = perSecond.map(median);
  const cores = availableParallelism();
  const ceiling = (cores * 1e6) / (instance + nginx + ourselves) / Math.min(1e6 / instance, alone);
  const parts = `${instance.toFixed(0)} µs CPU in an instance, ${nginx.toFixed(0)} in nginx, ${ourselves.toFixed(0)} in the caller`;
  return [
    ...more.map((value, index) => ({
      name: `cached charts a second, ${index + 2} instances against 1`,
      value: value / alone,
      unit: '×',
      ...(index === 0 && { atLeast: Math.min(1.6, 0.8 * ceiling) }),
      note: `${value.toFixed(0)}/s against ${alone.toFixed(0)}/s on ${cores} cores, which allow ${ceiling.toFixed(2)}× (${parts})`,
    })),
    { name: 'control A/A: 1 instance against itself', value: median(again) / alone, unit: '×' },
  ];
}

/** Seconds of the instances, of nginx, of this process. */
function cpuOf(cluster: Cluster): readonly [number, number, number] {
  const instances = cluster.web.reduce((sum, { instance }) => sum + ownCpuSeconds(instance.process.pid ?? 0), 0);
  return [instances, nginxPids().reduce((sum, pid) => sum + ownCpuSeconds(pid), 0), ownCpuSeconds(process.pid)];
}

/** Those on this machine; nobody else should be serving while this is measured. */
function nginxPids(): readonly number[] {
  const isNginx = (pid: string): boolean => {
    try {
      return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'nginx';
    } catch {
      return false;
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isNginx(name))
    .map(Number);
}

const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

/** Requests a second. */
async function load(url: string, callers: readonly Caller[], count: number): Promise<number> {
  let turn = 0;
  const startedAt = performance.now();
  const ask = async (): Promise<void> => {
    while (turn < count) await one(url, callers[turn++ % callers.length]!);
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return count / ((performance.now() - startedAt) / 1000);
}

function one(url: string, { path, headers }: Caller): Promise<void> {
  return new Promise((resolve, reject) => {
    const asking = request(url + path, { agent, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`The balancer answered ${answer.statusCode ?? 0}`));
      });
    });
    asking.once('error', reject);
    asking.end();
  });
}
