import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/index.js';
import type { JobQueue } from '../jobs.js';
import { silentLog } from '../log/silent-log.js';
import { jobsPersistence, PostgresJobQueue, type QueueTimes } from './index.js';
import { JobStore } from './job-store.js';

const quick: Partial<QueueTimes> = { pollMs: 20, heartbeatMs: 50, cronMs: 30, patienceMs: 200 };
let database: TestDatabase;
const open: JobQueue[] = [];

beforeEach(async () => {
  database = await testDatabase([jobsPersistence]);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((queue) => queue.close()));
  await database.close();
});

function instance(times: Partial<QueueTimes> = {}): JobQueue {
  const queue = new PostgresJobQueue(database.db, silentLog, { ...quick, ...times });
  open.push(queue);
  return queue;
}
interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
}
function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve: (value) => resolve(value) };
}
const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
const remaining = () => database.db.query<{ state: string; error: string }[]>('SELECT state, error FROM jobs.job');

test('each of many jobs runs exactly once on three instances, and none is left', async () => {
  const ran: number[] = [];
  const queues = [instance(), instance(), instance()];
  for (const queue of queues)
    await queue.work<{ n: number }>('count', { concurrency: 4 }, ({ n }) => Promise.resolve(void ran.push(n)));
  await Promise.all(Array.from({ length: 60 }, (_, n) => queues[n % 3]!.enqueue('count', { n })));
  await eventually(async () => expect(await remaining()).toEqual([]));
  expect(ran.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n));
});

test('no more than the given number run at a time', async () => {
  const queue = instance();
  let running = 0;
  let most = 0;
  await queue.work('busy', { concurrency: 2 }, async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 10));
    running -= 1;
  });
  for (let n = 0; n < 8; n++) await queue.enqueue('busy', {});
  await eventually(async () => expect(await remaining()).toEqual([]));
  expect(most).toBe(2);
});

test('a second job with the same key is not queued while the first waits or runs', async () => {
  const queue = instance();
  const gate = deferred<undefined>();
  const started = vi.fn(async () => {
    await gate.promise;
  });
  await queue.enqueue('sync', {}, { singletonKey: 'a' });
  await queue.enqueue('sync', {}, { singletonKey: 'a' });
  await queue.work('sync', { concurrency: 5 }, started);
  await eventually(() => expect(started).toHaveBeenCalledTimes(1));
  await queue.enqueue('sync', {}, { singletonKey: 'a' });
  await queue.enqueue('sync', {}, { singletonKey: 'b' });
  await eventually(() => expect(started).toHaveBeenCalledTimes(2));
  gate.resolve(undefined);
  await eventually(async () => expect(await remaining()).toEqual([]));
  expect(started).toHaveBeenCalledTimes(2);
});

test('a job queued in a transaction runs if and only if it commits', async () => {
  const queue = instance();
  const ran: string[] = [];
  await queue.work<{ name: string }>('outbox', { concurrency: 1 }, ({ name }) => Promise.resolve(void ran.push(name)));
  await database.db
    .transaction(async (manager) => {
      await queue.enqueue('outbox', { name: 'rolled back' }, { manager });
      throw new Error('no');
    })
    .catch(() => undefined);
  await database.db.transaction((manager) => queue.enqueue('outbox', { name: 'committed' }, { manager }));
  await eventually(() => expect(ran).toEqual(['committed']));
});

test('a failing job is tried again, then kept as failed with its reason', async () => {
  const queue = instance();
  const handler = vi.fn(() => Promise.reject(new Error('the reason')));
  await queue.enqueue('fragile', {}, { retryLimit: 1 });
  await queue.work('fragile', { concurrency: 1 }, handler);
  await eventually(() => expect(handler).toHaveBeenCalledTimes(1));
  await eventually(async () => expect(await remaining()).toMatchObject([{ state: 'waiting' }]));
  await database.db.query('UPDATE jobs.job SET run_at = now()');
  await eventually(async () => expect(await remaining()).toEqual([{ state: 'failed', error: 'Error: the reason' }]));
  expect(handler).toHaveBeenCalledTimes(2);
});

test('the job of a worker that died runs again elsewhere, but not for ever', async () => {
  const store = new JobStore(database.db);
  const dies = () => store.claim('crash', randomUUID(), 1);
  const expire = () => database.db.query("UPDATE jobs.job SET lease_until = now() - interval '1 second'");
  await instance().enqueue('crash', { n: 1 }, { retryLimit: 2 });
  for (let attempt = 1; attempt <= 3; attempt++) {
    expect(await dies()).toMatchObject([{ data: { n: 1 }, attempts: attempt }]);
    expect(await dies()).toEqual([]); // The lease keeps it from everybody else.
    await expire();
  }
  const handler = vi.fn(() => Promise.resolve());
  await instance().work('crash', { concurrency: 1 }, handler);
  await eventually(async () => expect(await remaining()).toMatchObject([{ state: 'failed' }]));
  expect(handler).not.toHaveBeenCalled();
});

test('a worker whose job was taken over is told to stop', async () => {
  const queue = instance();
  const aborted = deferred<string>();
  const started = deferred<undefined>();
  await queue.work('long', { concurrency: 1 }, (_data, signal) => {
    started.resolve(undefined);
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        aborted.resolve(String(signal.reason));
        reject(signal.reason as Error);
      });
    });
  });
  await queue.enqueue('long', {});
  await started.promise;
  await database.db.query('UPDATE jobs.job SET worker = gen_random_uuid()');
  expect(await aborted.promise).toContain('taken this job over');
});

test('closing lets a running job finish; one that does not is given back without losing a try', async () => {
  const queue = instance();
  const bothStarted = vi.fn();
  let finished = false;
  await queue.work<{ stubborn: boolean }>('mixed', { concurrency: 2 }, async ({ stubborn }, signal) => {
    bothStarted();
    if (stubborn)
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('cut'))));
    await new Promise((resolve) => setTimeout(resolve, 50));
    finished = true;
  });
  await queue.enqueue('mixed', { stubborn: false });
  await queue.enqueue('mixed', { stubborn: true });
  await eventually(() => expect(bothStarted).toHaveBeenCalledTimes(2));
  await queue.close();
  expect(finished).toBe(true);
  const rows: unknown = await database.db.query('SELECT state, attempts, worker FROM jobs.job');
  expect(rows).toEqual([{ state: 'waiting', attempts: 0, worker: null }]);
});

test('what is due runs once in the whole cluster, and its time moves on', async () => {
  const ran = vi.fn(() => Promise.resolve());
  const queues = [instance(), instance()];
  for (const queue of queues) {
    await queue.work('nightly', { concurrency: 1 }, ran);
    await queue.schedule('nightly', '0 3 * * *');
  }
  await database.db.query("UPDATE jobs.schedule SET next_at = now() - interval '2 days'");
  await eventually(() => expect(ran).toHaveBeenCalledTimes(1));
  const [schedule] = await database.db.query<{ next_at: Date }[]>('SELECT next_at FROM jobs.schedule');
  expect(schedule!.next_at.getTime()).toBeGreaterThan(Date.now());
  expect(schedule!.next_at.getUTCHours()).toBe(3);
  await eventually(async () => expect(await remaining()).toEqual([]));
  expect(ran).toHaveBeenCalledTimes(1);
});
