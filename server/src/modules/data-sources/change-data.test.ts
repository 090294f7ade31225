import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DataSource, IngestProgress, QueryResult, TableDetail, UploadAnswer } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../test/support/data-server.js';
import type { SignedInBrowser } from '../../../test/support/people-server.js';

vi.setConfig({ testTimeout: 120_000 });

/** Every import is a process of its own, so each block works on one data source, step after step. */
let server: DataServer;
let ada: SignedInBrowser;
beforeAll(async () => {
  server = await startDataServer();
  ada = await server.administrator();
});
afterAll(() => server.close());

async function upload(files: Readonly<Record<string, string>>): Promise<string> {
  const { status, body } = await server.upload(ada, '/api/data-sources/upload', files);
  expect([status, body['detail']]).toEqual([201, undefined]);
  return (body as unknown as UploadAnswer).dataSource.id;
}
const send = (id: string, what: string, file: string, name = 'more.csv') =>
  server.upload(ada, `/api/data-sources/${id}/${what}`, { [name]: file });
const get = async <T>(rest: string): Promise<T> => (await ada.browser.call<T>('GET', `/api/data-sources${rest}`)).body;
/** The table as people see it: names and values, by way of the query service. */
async function rows(id: string, table = 'orders'): Promise<readonly (readonly unknown[])[]> {
  const { columns } = await get<QueryResult>(`/${id}/tables/${table}/rows`);
  return columns.map(({ name, values }) => [name, ...values.map((value) => (value === null ? null : String(value)))]);
}
async function count(id: string): Promise<number> {
  const spec = { source: { dataSourceId: id, table: 'orders' }, measures: [{ agg: 'count', as: 'n' }] };
  return Number((await ada.browser.call<QueryResult>('POST', '/api/query', spec)).body.columns[0]?.values[0]);
}

describe('append', () => {
  let id = '';
  beforeAll(async () => {
    id = await upload({ 'orders.csv': 'id,amount\n1,2.5\n2,3.5\n' });
  }, 120_000);

  test('adds the rows of a file with the same columns, whatever their order; queries see them at once', async () => {
    const before = await get<DataSource>(`/${id}`);
    expect(await count(id)).toBe(2);
    const { status, body } = await send(id, 'append', 'amount,id\n4,3\n');
    expect([status, (body as unknown as UploadAnswer).dataSource.rowCount]).toEqual([200, 3]);
    expect(await count(id)).toBe(3);
    expect(await rows(id)).toEqual([
      ['id', '1', '2', '3'],
      ['amount', '2.5', '3.5', '4'],
    ]);
    expect((await get<DataSource>(`/${id}`)).version).toBeGreaterThan(before.version);
  });

  const different = 'id,amount,note\n4,a lot,new\n';
  test('shows a difference first, and changes nothing', async () => {
    const refused = await send(id, 'append', different);
    expect([refused.status, refused.body['code']]).toEqual([422, 'schema_mismatch']);
    expect((refused.body['errors'] as { path: string }[]).map(({ path }) => path)).toEqual(['amount', 'note']);
    expect(await count(id)).toBe(3);
    const { differences } = await get<IngestProgress>(`/${id}/ingest`);
    expect(differences).toEqual([
      { column: 'amount', change: 'type', from: 'float', to: 'string' },
      { column: 'note', change: 'added', to: 'string' },
    ]);
  });

  test('of an unreadable file leaves the data as it was', async () => {
    expect((await send(id, 'append', '')).status).toBe(422);
    expect(await get<DataSource>(`/${id}`)).toMatchObject({ status: 'ready', rowCount: 3, error: null });
  });

  test('is kept when columns are read in another way afterwards', async () => {
    const columns = [{ source: 'id', name: 'Number', type: 'string' }];
    const answer = await ada.browser.call('POST', `/api/data-sources/${id}/reread`, { columns });
    expect(answer.status).toBe(200);
    const { columns: now } = await get<TableDetail>(`/${id}/tables/orders`);
    expect(now.map(({ name, type }) => [name, type])).toEqual([
      ['Number', 'string'],
      ['amount', 'float'],
    ]);
    expect((await rows(id))[0]).toEqual(['Number', '1', '2', '3']);
  });

  test('takes a different file when that is meant', async () => {
    expect((await send(id, 'append?confirm=true', different)).status).toBe(200);
    expect(await rows(id)).toEqual([
      ['Number', '1', '2', '3', '4'],
      ['amount', '2.5', '3.5', '4.0', 'a lot'],
      ['note', null, null, null, 'new'],
    ]);
  });
});

describe('replace', () => {
  let id = '';
  beforeAll(async () => {
    id = await upload({ 'orders.csv': 'id,amount\n1,2.5\n', 'people.csv': 'name\nAda\n' });
  }, 120_000);

  test('puts the file in the place of the rows of the named table, and keeps wider types', async () => {
    expect((await send(id, 'replace?table=nobody', 'id,amount\n7,8\n')).status).toBe(404);
    expect((await send(id, 'replace?table=orders', 'id,amount\n7,8\n')).status).toBe(200);
    const { columns } = await get<TableDetail>(`/${id}/tables/orders`);
    expect(columns.map(({ type }) => type)).toEqual(['integer', 'float']);
    expect([(await rows(id))[0], await rows(id, 'people')]).toEqual([['id', '7'], [['name', 'Ada']]]);
  });

  test('asks before columns go', async () => {
    const refused = await send(id, 'replace?table=orders', 'id\n7\n');
    expect([refused.status, refused.body['code']]).toEqual([422, 'schema_mismatch']);
    expect((await send(id, 'replace?table=orders&confirm=true', 'id\n7\n')).status).toBe(200);
    expect(await rows(id)).toEqual([['id', '7']]);
  });

  test('of a table that the file does not have says which there are', async () => {
    const { status, body } = await send(id, 'replace', 'name\nBob\n', 'other.csv');
    expect([status, body['code'], body['detail']]).toEqual([422, 'unknown_table', expect.stringContaining('"people"')]);
  });

  test.each([
    [{ table: 'nobody' }, 422],
    [{}, 400],
    [{ table: 'orders', columns: [{ source: 'id', type: 'number' }] }, 400],
    [{ table: 'orders', columns: [{ source: 'id', sql: '1' }] }, 400],
  ])('reading again refuses %j', async (body, status) => {
    expect((await ada.browser.call('POST', `/api/data-sources/${id}/reread`, body)).status).toBe(status);
  });
});
