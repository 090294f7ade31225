import { Registry } from 'prom-client';
import type { DataSource, EntityManager } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDebianPostgres, type ExternalPostgres } from '../../../test/support/debian-postgres.js';
import { testRedis, type TestRedis } from '../../../test/support/index.js';
import { eventually } from '../../../test/support/wait.js';
import { AppError } from '../app-error.js';
import { silentLog } from '../log/silent-log.js';
import { openRedis } from '../redis/index.js';
import { Secret } from '../secret.js';
import { openPool, openReads, type Reads } from './index.js';

let primary: ExternalPostgres;
let replica: ExternalPostgres;
let redis: TestRedis;
let db: DataSource;
let replicaDb: DataSource;
const gateways: ReturnType<typeof openRedis>[] = [];
const instances: Reads[] = [];
const metrics = new Registry();

/** What one instance has, for the same two servers. */
function openInstance(registry = new Registry()): Reads {
  const gateway = openRedis(redis.url, silentLog);
  gateways.push(gateway);
  const replicaUrls = [new Secret(replica.url)];
  const database = { persistence: [], log: silentLog, poolSize: 2 };
  const reads = openReads({ primary: db, replicaUrls, database, redis: gateway, metrics: registry });
  instances.push(reads);
  return reads;
}

const open = (url: string): Promise<DataSource> =>
  openPool({ connection: { url: new Secret(url) }, persistence: [], log: silentLog, poolSize: 2 });

beforeAll(async () => {
  [primary, redis] = await Promise.all([startDebianPostgres(), testRedis()]);
  replica = await primary.replicate();
  [db, replicaDb] = await Promise.all([open(primary.url), open(replica.url)]);
  await db.query('CREATE TABLE notes (text text)');
}, 60_000);
afterAll(async () => {
  await Promise.all(instances.map((reads) => reads.close()));
  await Promise.all([db.destroy(), replicaDb.destroy(), ...gateways.map((gateway) => gateway.close())]);
  await replica.stop();
  await Promise.all([primary.stop(), redis.close()]);
});

const isReplica = async (manager: EntityManager): Promise<boolean> => {
  const [row] = await manager.query<{ replica: boolean }[]>('SELECT pg_is_in_recovery() AS replica');
  return row?.replica === true;
};
const readsFromReplica = (reads: Reads, userId: string) => () => reads.read(userId, isReplica);
const untilFrom = async (reads: Reads, place: 'replica' | 'primary'): Promise<void> => {
  await eventually(readsFromReplica(reads, 'somebody'), (found) => found === (place === 'replica'), 15_000);
};

test('reads come from the replica, and those of whoever has just written from the primary, on every instance', async () => {
  const [here, there] = [openInstance(metrics), openInstance()];
  await Promise.all([untilFrom(here, 'replica'), untilFrom(there, 'replica')]);
  await here.wroteBy('ada');
  expect(await Promise.all([here, there].map((reads) => reads.read('ada', isReplica)))).toEqual([false, false]);
  await Promise.all([untilFrom(here, 'replica'), untilFrom(there, 'replica')]);
  await eventually(readsFromReplica(there, 'ada'), (found) => found, 10_000);
  const text = await metrics.metrics();
  expect(text).toMatch(/db_reads_total\{from="replica"\} [1-9]/);
  expect(text).toMatch(/db_reads_total\{from="primary"\} [1-9]/);
  expect(text).toMatch(/db_replica_lag_seconds\{replica="127\.0\.0\.1:\d+"\} -?\d/);
});

test('a replica that falls behind is left until it has caught up', async () => {
  const reads = openInstance();
  await untilFrom(reads, 'replica');
  await replicaDb.query('SELECT pg_wal_replay_pause()');
  await db.query("INSERT INTO notes VALUES ('new')");
  await untilFrom(reads, 'primary');
  await replicaDb.query('SELECT pg_wal_replay_resume()');
  await untilFrom(reads, 'replica');
  const [row] = await reads.read('bob', (manager) => manager.query<{ n: string }[]>('SELECT count(*) AS n FROM notes'));
  expect(row?.n).toBe('1');
});

test('nothing is said not to exist before the primary was asked; other refusals stand', async () => {
  const reads = openInstance();
  await untilFrom(reads, 'replica');
  const load = async (manager: EntityManager): Promise<string> => {
    if (await isReplica(manager)) throw new AppError('not_found');
    return 'here';
  };
  expect(await reads.read('bob', load)).toBe('here');
  const refuse = () => Promise.reject(new AppError('forbidden'));
  await expect(reads.read('bob', refuse)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(reads.read('bob', () => Promise.reject(new AppError('not_found')))).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('a replica that crashes under load costs nobody an answer, and is used again when it is back', async () => {
  const reads = openInstance();
  await untilFrom(reads, 'replica');
  const crash = { over: false };
  const crashing = replica.crashAndRestart().finally(() => (crash.over = true));
  let answers = 0;
  while (!crash.over) {
    await reads.read('bob', isReplica);
    answers += 1;
  }
  await crashing;
  expect(answers).toBeGreaterThan(5);
  await untilFrom(reads, 'replica');
}, 60_000);

test('a server that is no replica is not read from', async () => {
  const gateway = openRedis(null, silentLog);
  gateways.push(gateway);
  const database = { persistence: [], log: silentLog, poolSize: 2 };
  const urls = [new Secret(primary.url), new Secret('postgres://app:x@127.0.0.1:1/nowhere')];
  const registry = new Registry();
  const reads = openReads({ primary: db, replicaUrls: urls, database, redis: gateway, metrics: registry });
  instances.push(reads);
  const lags = async () => (await registry.metrics()).match(/db_replica_lag_seconds\{.*\} -1/g)?.length;
  await eventually(lags, (found) => found === 2, 10_000);
  expect(await reads.read('bob', isReplica)).toBe(false);
});
