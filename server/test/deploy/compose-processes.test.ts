import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { UploadAnswer } from '@datavizpro/contract';
import { apiClient, signIn, untilReady } from '../support/instance.js';
import { startComposeProcesses, type ComposeProcesses } from './support/compose-processes.js';

let cluster: ComposeProcesses;
let stop = () => Promise.resolve();
beforeAll(async () => {
  cluster = await startComposeProcesses();
  stop = () => cluster.stop();
}, 120_000);
afterAll(() => stop(), 60_000);

test('through nginx: a file is uploaded, read by the worker into S3, and queried on every instance', async () => {
  const client = await signIn(cluster.nginx.url, {
    email: 'admin@example.org',
    password: cluster.secret('admin_password'),
  });
  const upload = await client.upload<UploadAnswer>('/api/data-sources/upload', 'c.csv', 'k,v\na,1\nb,2\n');
  const dataSourceId = upload.body.dataSource.id;
  await untilReady(client, dataSourceId, 50);
  const measures = [{ agg: 'sum', column: 'v', as: 'v' }];
  const query = { source: { dataSourceId, table: 'c' }, dimensions: [], measures };
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => client.call<{ columns: { values: unknown[] }[] }>('POST', '/api/query', query)),
  );
  expect(answers.map(({ status, body }) => [status, body.columns[0]?.values])).toEqual(answers.map(() => [200, [3]]));
});

test('a query is cancelled by whoever sent it, and stopped by an administrator, on the instance that does not run it', async () => {
  const [first, second] = cluster.apps;
  const client = await signIn(first.url, { email: 'admin@example.org', password: cluster.secret('admin_password') });
  const other = apiClient(second.url, client.token);
  const wide = await client.upload<UploadAnswer>('/api/data-sources/upload', 'wide.csv', `one\n${'1\n'.repeat(2_000)}`);
  const dataSourceId = wide.body.dataSource.id;
  await untilReady(client, dataSourceId, 50);
  const ask = (requestId: string) =>
    client.call<{ detail: string }>('POST', '/api/query', endless(dataSourceId), { 'x-request-id': requestId });
  const running = async () =>
    (await other.call<{ running: { id: string }[] }>('GET', '/api/admin/activity')).body.running.map(({ id }) => id);

  const own = ask('cancelled-elsewhere-1');
  await vi.waitFor(async () => expect(await running()).toHaveLength(1), { timeout: 30_000 });
  expect((await other.call('DELETE', '/api/query/of-nobody-12345')).status).toBe(404);
  expect((await other.call('DELETE', '/api/query/cancelled-elsewhere-1')).status).toBe(204);
  expect((await own).status).toBe(499);

  const stopped = ask('stopped-elsewhere-1');
  const id = await vi.waitFor(async () => (await running()).at(0) ?? expect.fail('nothing runs'), { timeout: 30_000 });
  expect((await other.call('DELETE', `/api/admin/queries/${id}`)).status).toBe(204);
  expect((await stopped).body.detail).toBe('An administrator stopped this query.');
}, 90_000);

/** Every row with every other, many times over: more than any deadline. */
const endless = (dataSourceId: string) => ({
  source: { dataSourceId, table: 'wide' },
  measures: [{ agg: 'count', as: 'n' }],
  joins: Array.from({ length: 8 }, (_, i) => ({
    table: 'wide',
    as: `w${String(i)}`,
    kind: 'inner',
    on: [{ left: 'one', right: 'one' }],
  })),
});

test('the page comes from nginx with the very headers of the application, and a nonce of its own each time', async () => {
  const ask = async (url: string) => {
    const answer = await fetch(`${url}/dashboards`, { headers: { accept: 'text/html' } });
    const page = await answer.text();
    const nonce = /name="csp-nonce" content="([^"]+)"/.exec(page)?.[1] ?? 'none';
    const own = [
      'date',
      'connection',
      'content-length',
      'transfer-encoding',
      'server',
      'vary',
      'etag',
      'keep-alive',
      'x-request-id',
      'content-encoding',
    ];
    const headers = [...answer.headers].filter(([name]) => !own.includes(name) && !name.startsWith('access-control'));
    return {
      nonce,
      headers: Object.fromEntries(
        headers.map(([name, value]) => [name, value.replaceAll(nonce, 'NONCE').toLowerCase()]),
      ),
      page: page.replaceAll(nonce, 'NONCE'),
    };
  };
  const [nginx, again, application] = [
    await ask(cluster.nginx.url),
    await ask(cluster.nginx.url),
    await ask(cluster.apps[0].url),
  ];
  expect(nginx.headers).toEqual(application.headers);
  expect(nginx.page).toBe(application.page);
  expect(nginx.nonce).toMatch(/^[\da-f]{32}$/);
  expect(again.nonce).not.toBe(nginx.nonce);
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(nginx.page)?.[1] ?? '';
  const asset = await fetch(cluster.nginx.url + script, { headers: { 'accept-encoding': 'gzip' } });
  expect([asset.status, asset.headers.get('content-encoding'), asset.headers.get('cache-control')]).toEqual([
    200,
    'gzip',
    'public, max-age=31536000, immutable',
  ]);
  expect((await fetch(`${cluster.nginx.url}/assets/none.js`)).status).toBe(404);
});

test('metrics are for those inside who have the token', async () => {
  const authorization = `Bearer ${cluster.secret('metrics_token')}`;
  const statusOf = async (url: string, headers = {}) => (await fetch(`${url}/metrics`, { headers })).status;
  expect(await statusOf(cluster.nginx.url, { authorization })).toBe(404);
  expect(await statusOf(cluster.worker.url, { authorization })).toBe(200);
  expect(await statusOf(cluster.worker.url)).toBe(404);
});

test('an instance that is killed is not noticed; without any, clients of the API are told so', async () => {
  const [first, second] = cluster.apps;
  const ask = async () => fetch(`${cluster.nginx.url}/health/ready`);
  await first.kill();
  const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await ask()).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
  await second.kill();
  const answer = await ask();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ code: 'shutting_down', status: 503 });
});
