import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DataSource, IngestProgress, QueryResult, TableDetail, UploadAnswer } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../test/support/data-server.js';
import type { SignedInBrowser } from '../../../test/support/people-server.js';

let server: DataServer;
let ada: SignedInBrowser;
beforeAll(async () => {
  server = await startDataServer();
  ada = await server.administrator();
});
afterAll(() => server.close());

const csv = 'id,amount\n1,2.5\n2,3.5\n';
async function upload(files: Readonly<Record<string, string>> = { 'orders.csv': csv }): Promise<string> {
  const { status, body } = await server.upload(ada, '/api/data-sources/upload', files);
  expect(status).toBe(201);
  return (body as unknown as UploadAnswer).dataSource.id;
}
const send = (id: string, what: string, file: string, name = 'more.csv') =>
  server.upload(ada, `/api/data-sources/${id}/${what}`, { [name]: file });
const source = async (id: string): Promise<DataSource> =>
  (await ada.browser.call<DataSource>('GET', `/api/data-sources/${id}`)).body;
const detail = async (id: string, table = 'orders'): Promise<TableDetail> =>
  (await ada.browser.call<TableDetail>('GET', `/api/data-sources/${id}/tables/${table}`)).body;
/** The table as people see it: names and values, by way of the query service. */
async function rows(id: string, table = 'orders'): Promise<readonly (readonly unknown[])[]> {
  const path = `/api/data-sources/${id}/tables/${table}/rows`;
  const { columns } = (await ada.browser.call<QueryResult>('GET', path)).body;
  return columns.map(({ name, values }) => [name, ...values.map((value) => (value === null ? null : String(value)))]);
}

describe('append', () => {
  test('adds the rows of a file with the same columns, whatever their order', async () => {
    const id = await upload();
    const before = await source(id);
    const { status, body } = await send(id, 'append', 'amount,id\n4,3\n');
    expect([status, (body as unknown as UploadAnswer).dataSource.rowCount]).toEqual([200, 3]);
    expect(await rows(id)).toEqual([
      ['id', '1', '2', '3'],
      ['amount', '2.5', '3.5', '4'],
    ]);
    expect((await source(id)).version).toBeGreaterThan(before.version);
  });

  test('shows a difference first, changes nothing, and takes the file when that is meant', async () => {
    const id = await upload();
    const file = 'id,amount,note\n3,a lot,new\n';
    const refused = await send(id, 'append', file);
    expect([refused.status, refused.body['code']]).toEqual([422, 'schema_mismatch']);
    expect((refused.body['errors'] as { path: string }[]).map(({ path }) => path)).toEqual(['amount', 'note']);
    expect(await rows(id)).toEqual([
      ['id', '1', '2'],
      ['amount', '2.5', '3.5'],
    ]);
    const progress = await ada.browser.call<IngestProgress>('GET', `/api/data-sources/${id}/ingest`);
    expect(progress.body.differences).toEqual([
      { column: 'amount', change: 'type', from: 'float', to: 'string' },
      { column: 'note', change: 'added', to: 'string' },
    ]);
    const confirmed = await send(id, 'append?confirm=true', file);
    expect(confirmed.status).toBe(200);
    expect(await rows(id)).toEqual([
      ['id', '1', '2', '3'],
      ['amount', '2.5', '3.5', 'a lot'],
      ['note', null, null, 'new'],
    ]);
  });

  test('of an unreadable file leaves the data as it was', async () => {
    const id = await upload();
    expect((await send(id, 'append', '')).status).toBe(422);
    expect(await source(id)).toMatchObject({ status: 'ready', rowCount: 2, error: null });
  });
});

describe('replace', () => {
  test('puts the file in the place of the rows, and keeps wider types', async () => {
    const id = await upload();
    expect((await send(id, 'replace', 'id,amount\n7,8\n')).status).toBe(200);
    const { columns } = await detail(id);
    expect(columns.map(({ type }) => type)).toEqual(['integer', 'float']);
    expect((await rows(id))[0]).toEqual(['id', '7']);
  });

  test('asks before columns go', async () => {
    const id = await upload();
    const refused = await send(id, 'replace', 'id\n7\n');
    expect([refused.status, refused.body['code']]).toEqual([422, 'schema_mismatch']);
    expect((await send(id, 'replace?confirm=true', 'id\n7\n')).status).toBe(200);
    expect(await rows(id)).toEqual([['id', '7']]);
  });

  test('changes the table that is named, and says which there are', async () => {
    const id = await upload({ 'orders.csv': csv, 'people.csv': 'name\nAda\n' });
    expect((await send(id, 'replace', 'name\nBob\n')).status).toBe(422);
    expect((await send(id, 'replace?table=nobody', 'name\nBob\n')).status).toBe(404);
    expect((await send(id, 'replace?table=people', 'name\nBob\n')).status).toBe(200);
    expect([await rows(id, 'people'), (await rows(id))[0]]).toEqual([[['name', 'Bob']], ['id', '1', '2']]);
  });
});

describe('reading again', () => {
  const reread = (id: string, body: object) =>
    ada.browser.call<UploadAnswer>('POST', `/api/data-sources/${id}/reread`, body);

  test('gives columns other names and types, or leaves them out', async () => {
    const id = await upload();
    const columns = [
      { source: 'id', name: 'Number', type: 'string' },
      { source: 'amount', skip: true },
    ];
    expect((await reread(id, { table: 'orders', columns })).status).toBe(200);
    expect((await detail(id)).columns.map(({ name, type }) => [name, type])).toEqual([['Number', 'string']]);
  });

  test('keeps what was appended', async () => {
    const id = await upload();
    await send(id, 'append', 'id,amount\n3,4.5\n');
    expect((await reread(id, { columns: [{ source: 'id', name: 'Number' }] })).status).toBe(200);
    expect(await rows(id)).toEqual([
      ['Number', '1', '2', '3'],
      ['amount', '2.5', '3.5', '4.5'],
    ]);
  });

  test('refuses unknown tables, fields and types', async () => {
    const id = await upload();
    expect((await reread(id, { table: 'nobody' })).status).toBe(422);
    expect((await reread(id, { columns: [{ source: 'id', type: 'number' }] })).status).toBe(400);
    expect((await reread(id, { columns: [{ source: 'id', sql: '1' }] })).status).toBe(400);
  });
});

test('charts see the new data at once', async () => {
  const id = await upload();
  const count = async (): Promise<unknown> => {
    const spec = { source: { dataSourceId: id, table: 'orders' }, measures: [{ agg: 'count', as: 'n' }] };
    return Number((await ada.browser.call<QueryResult>('POST', '/api/query', spec)).body.columns[0]?.values[0]);
  };
  expect(await count()).toBe(2);
  for (let round = 3; round <= 5; round += 1) {
    await send(id, 'append', `id,amount\n${round},1\n`);
    expect(await count()).toBe(round);
  }
});
