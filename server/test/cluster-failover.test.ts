import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UploadAnswer } from '@datavizpro/contract';
import { Load, type Seen } from './support/cluster/load.js';
import { startCluster, type Cluster, type Member } from './support/cluster/start-cluster.js';
import { signIn, untilReady, type ApiClient } from './support/instance.js';
import { invitePerson } from './support/people.js';
import { eventually } from './support/wait.js';

/**
 * The whole cluster on this machine, with people at work in it from the first step to the last. The steps follow each
 * other; what each costs those people is what is tested.
 */
let cluster: Cluster;
let administrator: ApiClient;
let load: Load;
let database: pg.Client;
const closing: (() => Promise<unknown>)[] = [];

const people = ['Ann', 'Ben', 'Cem'];
const newerVersion = path.join(import.meta.dirname, 'support/cluster/newer-version.ts');
const mostMs = 5000;
/** For a machine that does much else. */
const slowMs = 400_000;

beforeAll(async () => {
  cluster = await startCluster({ web: 2, workers: 2, redis: 'sentinel', synchronous: true });
  closing.push(() => cluster.stop());
  database = await connect(cluster.postgres.url);
  closing.push(() => database.end().catch(() => undefined));
  administrator = await signIn(cluster.url);
  const upload = await administrator.upload<UploadAnswer>('/api/data-sources/upload', 'sales.csv', 'k,v\na,1\nb,2\n');
  await untilReady(administrator, upload.body.dataSource.id, 50);
  load = new Load(cluster.url);
  const users = await Promise.all(people.map((name) => invitePerson(cluster.url, administrator, name)));
  const { id } = upload.body.dataSource;
  for (const user of users) {
    const grant = { principal: { kind: 'user', id: user.id }, access: 'view' };
    await administrator.call('POST', `/api/data-sources/${id}/grants`, grant);
  }
  await load.prepare(users, id);
  load.start();
  closing.push(() => load.stop());
}, slowMs);

afterAll(async () => {
  for (const close of closing.splice(0).reverse()) await close();
}, slowMs);

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/**
 * Does something to the cluster, lets people go on until each has been answered some more times, and answers what
 * failed for them from the beginning on.
 */
async function during(act: () => Promise<unknown>): Promise<readonly Seen[]> {
  const from = Date.now();
  await act();
  await peopleGoOn();
  return load.failures(from);
}

async function peopleGoOn(): Promise<void> {
  const from = Date.now();
  await eventually(
    () => Promise.resolve(load.count(from)),
    (count) => count >= 30,
    slowMs,
  );
}

async function replaceEach(members: readonly Member[], program?: string): Promise<void> {
  for (const member of members) {
    await member.instance.stop();
    await member.start(program);
    // nginx asks an instance that was away again after a second.
    await sleep(1000);
  }
}

test(
  'an instance that is killed costs nobody more than the writes that it was working on',
  async () => {
    const [victim] = cluster.web;
    const gone = { at: 0 };
    const failed = await during(async () => {
      await victim!.instance.kill();
      gone.at = Date.now();
    });
    // Reads are asked of the other instance; what was being written cannot be sent twice.
    expect(failed.filter(({ what }) => what !== 'save' && what !== 'upload')).toEqual([]);
    expect(failed.filter(({ from }) => from > gone.at)).toEqual([]);
    expect(failed.length).toBeLessThanOrEqual(people.length);
    expect(await during(() => victim!.start())).toEqual([]);
  },
  slowMs,
);

test(
  'a worker that is killed during an import: another one takes it, and it is there once',
  async () => {
    const rows = 2_000_000;
    const csv = `k,v\n${'some text of a row,12345\n'.repeat(rows)}`;
    const failed = await during(async () => {
      // Fast machines are done before they answer: the work is watched from its beginning.
      const uploading = administrator.upload<UploadAnswer>('/api/data-sources/upload', 'large.csv', csv);
      const { folder } = await eventually(largeIngest, (ingest) => ingest !== null, slowMs).then((ingest) => ingest!);
      const victim = cluster.workers.find(({ instance }) => folder?.startsWith(instance.dataDir));
      await victim!.instance.kill();
      await victim!.start();
      const { id } = (await uploading).body.dataSource;
      await untilReady(administrator, id, 100);
      const query = {
        source: { dataSourceId: id, table: 'large' },
        dimensions: [],
        measures: [{ agg: 'count', as: 'n' }],
      };
      const counted = await administrator.call<{ columns: { values: unknown[] }[] }>('POST', '/api/query', query);
      expect(counted.body.columns[0]?.values).toEqual([rows]);
      expect(await ingestOf(id)).toMatchObject({ finished: true, attempts: 2, count: 1 });
    });
    expect(failed).toEqual([]);
  },
  slowMs,
);

interface Ingest {
  /** Of whoever works on it. */
  readonly folder: string | null;
  readonly finished: boolean;
  readonly attempts: number;
  readonly count: number;
}

/** The one that somebody has just begun with. */
async function largeIngest(): Promise<Pick<Ingest, 'folder'> | null> {
  const { rows } = await database.query<Pick<Ingest, 'folder'>>(
    `SELECT work_dir AS folder FROM ingests JOIN storage_leases ON storage_leases.id = ingests.lease_id
       JOIN data_sources ON data_sources.id = ingests.data_source_id
     WHERE data_sources.name = 'large' AND finished_at IS NULL AND work_dir IS NOT NULL`,
  );
  return rows[0] ?? null;
}

async function ingestOf(dataSourceId: string): Promise<Ingest> {
  const { rows } = await database.query<Ingest>(
    `SELECT work_dir AS folder, finished_at IS NOT NULL AS finished, attempts, count(*) OVER ()::int AS count
     FROM ingests LEFT JOIN storage_leases ON storage_leases.id = ingests.lease_id WHERE data_source_id = $1`,
    [dataSourceId],
  );
  return rows[0]!;
}

test(
  'a rolling upgrade across a migration, old and new beside each other, fails nobody',
  async () => {
    const failed = await during(() => replaceEach(cluster.web, newerVersion));
    expect(failed).toEqual([]);
    const { rows } = await database.query("SELECT name FROM migrations WHERE name LIKE '%2000000000001'");
    expect(rows).toHaveLength(1);
  },
  slowMs,
);

test(
  'a rolling restart fails nobody, though it goes back to the version before',
  async () => {
    expect(await during(() => replaceEach(cluster.web))).toEqual([]);
  },
  slowMs,
);

test(
  'a scheduled job runs once, whoever of the workers sees it first',
  async () => {
    await database.query("UPDATE jobs.schedule SET next_at = now() WHERE name = 'platform.sweep'");
    await eventually(
      () => runsOf('platform.sweep'),
      (runs) => runs > 0,
    );
    // Every worker has looked at its clock meanwhile.
    await eventually(
      async () => (await database.query("SELECT FROM jobs.job WHERE name = 'platform.sweep'")).rowCount,
      (waiting) => waiting === 0,
      slowMs,
    );
    expect(await runsOf('platform.sweep')).toBe(1);
  },
  slowMs,
);

async function runsOf(job: string): Promise<number> {
  const headers = { authorization: `Bearer ${cluster.metricsToken}` };
  const texts = await Promise.all(
    cluster.workers.map(async ({ url }) => (await fetch(`${url}/metrics`, { headers })).text()),
  );
  const count = new RegExp(`^job_seconds_count\\{.*job_name="${job}".*\\} (\\d+)`, 'm');
  return texts.reduce((sum, text) => sum + Number(count.exec(text)?.[1] ?? 0), 0);
}

test(
  'the master of Redis is killed: nobody notices',
  async () => {
    const failed = await during(async () => {
      const promotedAt = await cluster.redis.killMaster();
      await eventually(redisIsUsed, (used) => used.every(Boolean));
      expect(Date.now() - promotedAt).toBeLessThan(mostMs);
    });
    expect(failed).toEqual([]);
  },
  slowMs,
);

const redisIsUsed = (): Promise<boolean[]> =>
  Promise.all(
    cluster.web.map(async ({ url }) => {
      const { dependencies } = (await (await fetch(`${url}/health/ready`)).json()) as {
        dependencies: { name: string; detail: string }[];
      };
      return dependencies.find(({ name }) => name === 'redis')?.detail === 'ok';
    }),
  );

test(
  'PostgreSQL is restarted: recovered within five seconds',
  async () => {
    const back = { at: 0 };
    const failed = await during(async () => {
      await cluster.postgres.crashAndRestart();
      back.at = Date.now();
      await sleep(mostMs);
    });
    expect(failed.filter(({ from }) => from > back.at + mostMs)).toEqual([]);
    expectOnlyBusy(failed);
    tell('PostgreSQL restarted', failed, back.at);
  },
  slowMs,
);

test(
  'the primary dies and its replica is promoted: recovered within five seconds',
  async () => {
    const promoted = { at: 0 };
    const failed = await during(async () => {
      await cluster.postgres.kill();
      await cluster.replica.promote();
      promoted.at = Date.now();
      await sleep(mostMs);
    });
    expect(failed.filter(({ from }) => from > promoted.at + mostMs)).toEqual([]);
    expectOnlyBusy(failed);
    tell('replica promoted', failed, promoted.at);
    await database.end().catch(() => undefined);
    database = await connect(cluster.replica.url);
  },
  slowMs,
);

/** The figure of the documentation: when the last one failed. */
function tell(what: string, failed: readonly Seen[], backAt: number): void {
  const last = Math.max(0, ...failed.map(({ to }) => to - backAt));
  console.info(`${what}: ${failed.length} answers of 503, the last ${last} ms after it was back`);
}

/** While the database is away people are asked to wait, and told nothing else. */
function expectOnlyBusy(failed: readonly Seen[]): void {
  const others = failed.filter(({ status }) => status !== 503);
  expect([...new Set(others.map(({ what, status }) => `${what}: ${status}`))]).toEqual([]);
}

test(
  'after all of that nothing that was acknowledged is lost, and nobody was logged out',
  async () => {
    await load.stop();
    expect(load.failures().filter(({ status }) => status === 401)).toEqual([]);
    expect(await load.lostSaves()).toEqual([]);
    expect(new Set(await load.renewals())).toEqual(new Set([200]));
    await eventually(
      () => load.unreadyUploads(),
      (unready) => unready.length === 0,
      slowMs,
    );
    const again = await database.query('SELECT count(*)::int AS n FROM ingests WHERE finished_at IS NULL');
    expect(again.rows).toEqual([{ n: 0 }]);
    const twice = await database.query(
      'SELECT data_source_id FROM ingests GROUP BY data_source_id HAVING count(*) > 1 OR max(attempts) > 2',
    );
    expect(twice.rows).toEqual([]);
  },
  slowMs,
);
