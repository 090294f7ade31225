import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DataSource, IngestProgress, UploadAnswer } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../../test/support/data-server.js';
import type { Answer, SignedInBrowser } from '../../../../test/support/people-server.js';
import { eventually } from '../../../../test/support/wait.js';

let server: DataServer;
let ada: SignedInBrowser;
beforeAll(async () => {
  server = await startDataServer({ patienceMs: 0 });
  ada = await server.administrator();
});
afterAll(() => server.close());

const get = <T>(rest: string): Promise<Answer<T>> => ada.browser.call<T>('GET', `/api/data-sources${rest}`);
const settled = (id: string): Promise<DataSource> =>
  eventually(
    async () => (await get<DataSource>(`/${id}`)).body,
    ({ status }) => status !== 'ingesting',
    60_000,
  );
const rows = 200_000;
const content = `id,amount,note\n${Array.from({ length: rows }, (_, i) => `${i},${i}.5,"text ${i}, with a comma"\n`).join('')}`;

test('an import in the background tells how far it is, can be cancelled, and be done again from its original', async () => {
  const answer = await server.upload(ada, '/api/data-sources/upload', { 'big.csv': content });
  const { dataSource, ingest } = answer.body as unknown as UploadAnswer;
  const { id } = dataSource;
  expect([answer.status, dataSource.status, ingest?.bytesTotal]).toEqual([202, 'ingesting', content.length]);
  expect(answer.headers.get('location')).toBe(`/api/data-sources/${id}/ingest`);
  const path = `/api/data-sources/${id}`;
  expect((await get(`/${id}/tables/big/rows`)).status).toBe(422);
  expect((await ada.browser.call('POST', `${path}/reread`, {})).status).toBe(409);
  expect((await server.upload(ada, `${path}/append`, { 'more.csv': 'id\n1\n' })).status).toBe(422);

  expect((await ada.browser.call('DELETE', `${path}/ingest`)).status).toBe(204);
  expect(await settled(id)).toMatchObject({ status: 'failed', error: 'The import was cancelled.', tableCount: 0 });
  expect((await get<IngestProgress>(`/${id}/ingest`)).body.phase).toBe('cancelled');

  expect((await ada.browser.call('POST', `${path}/reread`, {})).status).toBe(202);
  const events = ada.browser.call<string>('GET', `${path}/ingest`, undefined, {
    headers: { accept: 'text/event-stream' },
  });
  expect(await settled(id)).toMatchObject({ status: 'ready', rowCount: rows, error: null });
  const phases = [...(await events).body.matchAll(/"phase":"(\w+)"/g)].map(([, phase]) => phase);
  expect(phases.length).toBeGreaterThan(1);
  expect(phases.at(-1)).toBe('done');
}, 300_000);

test('cancelling a later import leaves the data as it was', async () => {
  const answer = await server.upload(ada, '/api/data-sources/upload', { 'orders.csv': 'id,amount,note\n1,2.5,x\n' });
  const { id } = (answer.body as unknown as UploadAnswer).dataSource;
  await settled(id);
  const path = `/api/data-sources/${id}`;
  expect((await server.upload(ada, `${path}/append`, { 'more.csv': content })).status).toBe(202);
  expect((await ada.browser.call('DELETE', `${path}/ingest`)).status).toBe(204);
  const ended = await eventually(
    async () => (await get<IngestProgress>(`/${id}/ingest`)).body,
    ({ finishedAt }) => finishedAt !== null,
    60_000,
  );
  expect(ended.phase).toBe('cancelled');
  expect((await get<DataSource>(`/${id}`)).body).toMatchObject({ status: 'ready', rowCount: 1, error: null });
  const [files] = await server.platform.db.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM source_files WHERE data_source_id = $1',
    [id],
  );
  expect(files?.count).toBe(1);
}, 300_000);
