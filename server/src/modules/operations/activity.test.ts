import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ActivityReport, QuerySpec, UploadAnswer } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../test/support/data-server.js';
import { testRedis } from '../../../test/support/index.js';
import type { SignedInBrowser } from '../../../test/support/people-server.js';
import { silentLog } from '../../platform/log/index.js';
import { openRedis } from '../../platform/redis/index.js';
import type { QueryActivity, QueryIdentity } from '../../query/index.js';
import { InstanceActivity } from './instance-activity.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: DataServer;
let ada: SignedInBrowser;
let bob: SignedInBrowser;
let sourceId: string;
beforeAll(async () => {
  server = await startDataServer();
  ada = await server.administrator();
  bob = await server.person('Bob');
  const { body } = await server.upload(bob, '/api/data-sources/upload', { 'wide.csv': `one\n${'1\n'.repeat(2_000)}` });
  sourceId = (body as unknown as UploadAnswer).dataSource.id;
});
afterAll(() => server.close());

/** Every row with every other, many times over: more than any deadline. */
const endless = (): QuerySpec => ({
  source: { dataSourceId: sourceId, table: 'wide' },
  measures: [{ agg: 'count', as: 'n' }],
  filters: [{ column: 'one', op: 'eq', value: 314159 - 314158 }],
  joins: Array.from({ length: 8 }, (_, i) => ({
    table: 'wide',
    as: `w${String(i)}`,
    kind: 'inner' as const,
    on: [{ left: 'one', right: 'one' }],
  })),
});
const activity = async (who: SignedInBrowser) =>
  (await who.browser.call<ActivityReport>('GET', '/api/admin/activity')).body;

async function untilRunning(): Promise<ActivityReport['running'][number]> {
  for (;;) {
    const [query] = (await activity(ada)).running;
    if (query) return query;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

test('an administrator sees whose query runs, not what it is about, and stops it', async () => {
  const answered = bob.browser.call('POST', '/api/query', endless());
  const query = await untilRunning();
  expect(query).toMatchObject({
    person: { id: bob.user.id, name: 'Bob' },
    // Bob's: the role opens nobody's data, nor what they called it.
    dataSource: { id: sourceId, name: null },
    chart: null,
    dashboard: null,
  });
  expect(Object.keys(query).toSorted()).toEqual(['chart', 'dashboard', 'dataSource', 'id', 'person', 'startedAt']);
  // What runs for a second is slow.
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, Date.parse(query.startedAt) + 1_050 - Date.now())));
  expect((await ada.browser.call('DELETE', `/api/admin/queries/${query.id}`)).status).toBe(204);
  const { status, body } = await answered;
  expect([status, body['code'], body['detail']]).toEqual([499, 'cancelled', 'An administrator stopped this query.']);
  expect((await ada.browser.call('DELETE', `/api/admin/queries/${query.id}`)).status).toBe(404);

  const report = await activity(ada);
  expect(report.running).toEqual([]);
  expect(report.slow).toEqual([
    expect.objectContaining({ outcome: 'cancelled', person: { id: bob.user.id, name: 'Bob' }, chart: null }),
  ]);
  expect(report.instances).toEqual({ alive: 1, answered: 1 });
  const { body: audit } = await ada.browser.call<{ items: { action: string; object: unknown; outcome: string }[] }>(
    'GET',
    '/api/audit?action=operations.stop-query',
  );
  expect(audit.items.map(({ outcome }) => outcome)).toEqual(['failed', 'ok']);
  expect(audit.items[1]?.object).toEqual({ kind: 'operations', id: query.id });
});

test('answers are counted by where they came from; quick ones are not slow', async () => {
  const { body } = await server.upload(ada, '/api/data-sources/upload', { 'mine.csv': 'a,b\nx,1\ny,2\n' });
  const { id } = (body as unknown as UploadAnswer).dataSource;
  const query = {
    source: { dataSourceId: id, table: 'mine' },
    dimensions: [{ column: 'a' }],
    measures: [{ agg: 'sum', column: 'b', as: 'sum' }],
  };
  const before = await activity(ada);
  const ask = () => ada.browser.call('POST', '/api/query', query);
  await ask();
  await ask();
  const after = await activity(ada);
  expect([after.answers.miss - before.answers.miss, after.answers.hit - before.answers.hit]).toEqual([1, 1]);
  expect(after.slow.length).toBe(before.slow.length);
});

test('is nobody else’s business', async () => {
  const answers = await Promise.all([
    bob.browser.call('GET', '/api/admin/activity'),
    bob.browser.call('DELETE', '/api/admin/queries/0a1b2c3d-1'),
    server.browser().call('GET', '/api/admin/activity'),
    ada.browser.call('DELETE', '/api/admin/queries/..%2f1'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 401, 400]);
});

test('instances tell each other what they do, and stop what another was asked to stop or cancel', async () => {
  const redis = await testRedis();
  const identity = (dataSourceId: string): QueryIdentity => ({ userId: 'u', dataSourceId });
  const cancelled: string[] = [];
  const instance = async (name: string) => {
    const gateway = openRedis(redis.url, silentLog);
    while (!gateway.ready) await new Promise((resolve) => setTimeout(resolve, 10));
    const running = [{ id: `${name}-1`, startedAt: 1, ...identity(name) }];
    const own: QueryActivity = { running, slow: [], dashboards: [], answers: { hit: 0, stale: 0, miss: 0 } };
    const one = new InstanceActivity(gateway, {
      activity: () => own,
      stop: (id) => (id === `${name}-1` ? identity(name) : null),
      cancel: (requestId, userId) => {
        const found = userId === 'u' && [`${name}-request`, 'request-of-both'].includes(requestId);
        if (found) cancelled.push(name);
        return Promise.resolve(found);
      },
    });
    await one.start();
    return { one, close: () => gateway.close() };
  };
  const [first, second] = await Promise.all([instance('first'), instance('second')]);
  const found = await first.one.gather(2);
  expect(found.flatMap(({ running }) => running.map(({ id }) => id))).toEqual(['first-1', 'second-1']);
  expect(await first.one.stop('second-1')).toEqual(identity('second'));
  expect(await first.one.stop('third-1')).toBeNull();
  expect(await first.one.cancel('second-request', 'somebody else')).toBe(false);
  expect(await first.one.cancel('second-request', 'u')).toBe(true);
  expect(await first.one.cancel('first-request', 'u')).toBe(true);
  expect(cancelled).toEqual(['second', 'first']);
  // One id for several requests, on several instances.
  expect(await first.one.cancel('request-of-both', 'u')).toBe(true);
  await vi.waitFor(() => expect(cancelled.slice(2)).toEqual(['first', 'second']));
  // One that has died is not waited for long.
  expect(await first.one.gather(3)).toHaveLength(2);
  await Promise.all([first.close(), second.close()]);
  await redis.close();
});
