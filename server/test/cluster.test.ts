import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActivityReport, Dashboard, QuerySpec, UploadAnswer, User } from '@datavizpro/contract';
import { startRedisCluster, type RedisCluster } from './support/cluster/redis-cluster.js';
import { startDebianPostgres, type ExternalPostgres } from './support/debian-postgres.js';
import { apiClient, signIn, startInstance, untilReady, type ApiClient, type Instance } from './support/instance.js';
import { invitePerson } from './support/people.js';
import { eventually } from './support/wait.js';

/** Two instances on one PostgreSQL (the distribution's, by DATABASE_URL), one Redis Cluster and one storage folder. */
let postgres: ExternalPostgres;
let redis: RedisCluster;
let folder: string;
let first: Instance;
let second: Instance;
let administrator: ApiClient;

beforeAll(async () => {
  [postgres, redis, folder] = [
    await startDebianPostgres(),
    await startRedisCluster(),
    await mkdtemp(join(tmpdir(), 'dvp-cluster-')),
  ];
  const env = {
    // One address for people, whichever instance answers: it is the issuer of the tokens.
    PUBLIC_URL: 'http://dvp.example',
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    STORAGE_URL: `file://${join(folder, 'storage')}`,
    TOKEN_SECRET: 'one token secret that all instances share 01',
    PASSWORD_PEPPER: 'one pepper that all instances share, 0123456',
    ENCRYPTION_KEY: 'one encryption key that all instances share',
  };
  [first, second] = await Promise.all([
    startInstance({ dataDir: join(folder, 'a'), from: 'source', env }),
    startInstance({ dataDir: join(folder, 'b'), from: 'source', env }),
  ]);
  administrator = await signIn(first.url);
}, 120_000);

afterAll(async () => {
  await Promise.allSettled([first.stop(), second.stop()]);
  await Promise.allSettled([redis.stop(), postgres.stop()]);
  await rm(folder, { recursive: true, force: true });
});

const on = (instance: Instance, client: ApiClient): ApiClient => apiClient(instance.url, client.token);

async function redisOf(instance: Instance): Promise<string | undefined> {
  const answer = await fetch(`${instance.url}/health/ready`);
  const { dependencies } = (await answer.json()) as { dependencies: { name: string; detail: string }[] };
  return dependencies.find(({ name }) => name === 'redis')?.detail;
}

const endlessCsv = `one\n${'1\n'.repeat(2000)}`;

/** Every row with every other, many times over: more than any deadline. */
const endless = (dataSourceId: string): QuerySpec => ({
  source: { dataSourceId, table: 'wide' },
  measures: [{ agg: 'count', as: 'n' }],
  filters: [{ column: 'one', op: 'eq', value: 1 }],
  joins: Array.from({ length: 8 }, (_, at) => ({
    table: 'wide',
    as: `w${at}`,
    kind: 'inner' as const,
    on: [{ left: 'one', right: 'one' }],
  })),
});

describe('two instances', () => {
  test('migrated once and made one first administrator', async () => {
    const { status, body } = await on(second, administrator).call<{ total: number }>('GET', '/api/users');
    expect({ status, total: body.total }).toEqual({ status: 200, total: 1 });
  });

  test('what one stores the other serves: session, file, chart data', async () => {
    const upload = await administrator.upload<UploadAnswer>('/api/data-sources/upload', 'c.csv', 'k,v\na,1\nb,2\n');
    const dataSourceId = upload.body.dataSource.id;
    const other = on(second, administrator);
    await untilReady(other, dataSourceId);
    const query = {
      source: { dataSourceId, table: 'c' },
      dimensions: [{ column: 'k' }],
      measures: [{ agg: 'sum', column: 'v', as: 'v' }],
    };
    const cold = await administrator.call<{ cache: string; columns: unknown }>('POST', '/api/query', query);
    const warm = await other.call<{ cache: string; columns: unknown }>('POST', '/api/query', query);
    expect([cold.body.cache, warm.body.cache]).toEqual(['miss', 'hit']);
    expect(warm.body.columns).toEqual(cold.body.columns);
  }, 150_000);

  test('limits count what was asked of either', async () => {
    const { client } = await invitePerson(first.url, administrator, 'Cora Counted');
    const left = async (instance: Instance): Promise<number> => {
      const { headers } = await on(instance, client).call('GET', '/api/dashboards');
      return Math.min(...[...(headers.get('ratelimit') ?? '').matchAll(/r=(\d+)/g)].map(([, rest]) => Number(rest)));
    };
    const before = await left(first);
    expect([await left(second), await left(first)]).toEqual([before - 1, before - 2]);
  });

  test('a query that runs on one is stopped by the other', async () => {
    const { body } = await administrator.upload<UploadAnswer>('/api/data-sources/upload', 'wide.csv', endlessCsv);
    const { id } = body.dataSource;
    await untilReady(administrator, id);
    const answer = administrator.call<{ code: string }>('POST', '/api/query', endless(id));
    const other = on(second, administrator);
    const { running } = await eventually(
      async () => (await other.call<ActivityReport>('GET', '/api/admin/activity')).body,
      (report) => report.running.length > 0,
    );
    expect((await other.call('DELETE', `/api/admin/queries/${running[0]!.id}`)).status).toBe(204);
    expect(await answer).toMatchObject({ status: 499, body: { code: 'cancelled' } });
  });

  test('a suspension acts on the other instance within a second', async () => {
    const person = await invitePerson(first.url, administrator, 'Sid Suspended');
    const elsewhere = on(second, person.client);
    expect((await elsewhere.call('GET', '/api/auth/me')).status).toBe(200);
    const { body: user } = await administrator.call<User>('GET', `/api/users/${person.id}`);
    await administrator.call(
      'PATCH',
      `/api/users/${person.id}`,
      { status: 'suspended' },
      { 'if-match': `"${user.version}"` },
    );
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await elsewhere.call('GET', '/api/auth/me')).status).toBe(401);
  });

  test('racing saves on both: one winner each round, no save is silently lost', async () => {
    let { body: dashboard } = await administrator.call<Dashboard>('POST', '/api/dashboards', { name: 'Race' });
    for (let round = 0; round < 5; round += 1) {
      const saves = Array.from({ length: 20 }, (_, writer) =>
        on(writer % 2 === 0 ? first : second, administrator).call<Dashboard>(
          'PATCH',
          `/api/dashboards/${dashboard.id}`,
          { name: `Race ${round} by ${writer}` },
          { 'if-match': `"${dashboard.version}"` },
        ),
      );
      const answers = await Promise.all(saves);
      const winners = answers.filter(({ status }) => status === 200);
      expect(winners).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
      dashboard = (await administrator.call<Dashboard>('GET', `/api/dashboards/${dashboard.id}`)).body;
      expect(dashboard.name).toBe(winners[0]!.body.name);
    }
  }, 60_000);

  test('without Redis everything goes on, and it is used again when it is back', async () => {
    const works = async (): Promise<number[]> => [
      (await administrator.call('GET', '/api/dashboards')).status,
      (await on(second, administrator).call('GET', '/api/data-sources')).status,
      (await signIn(first.url).then(() => ({ status: 200 }))).status,
    ];
    redis.kill();
    expect(await works()).toEqual([200, 200, 200]);
    await redis.start();
    expect(await works()).toEqual([200, 200, 200]);
    await eventually(
      () => Promise.all([redisOf(first), redisOf(second)]),
      (states) => states.every((state) => state === 'ok'),
    );
  }, 60_000);

  test('a crash of PostgreSQL is survived: the instances stay and recover by themselves', async () => {
    await postgres.crashAndRestart();
    let status = 0;
    for (let attempt = 0; attempt < 100 && status !== 200; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      ({ status } = await administrator.call('GET', '/api/dashboards'));
    }
    expect(status).toBe(200);
    expect([first.process.exitCode, second.process.exitCode]).toEqual([null, null]);
  }, 60_000);
});
