import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UploadAnswer } from '@datavizpro/contract';
import { signIn, untilReady } from '../support/instance.js';
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
