import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type {
  DataSource,
  Grant,
  IngestProgress,
  Page,
  RejectedRow,
  TableProfile,
  TableSummary,
  UploadAnswer,
} from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../test/support/data-server.js';
import type { Answer, SignedInBrowser } from '../../../test/support/people-server.js';
import { csvCell } from './rejects.js';

vi.setConfig({ testTimeout: 120_000 });

let server: DataServer;
let ada: SignedInBrowser;
let bob: SignedInBrowser;
/** Every import is a process of its own, so most tests look at the same one. */
let orders: DataSource;
beforeAll(async () => {
  server = await startDataServer();
  ada = await server.administrator();
  bob = await server.person('Bob');
  orders = await upload();
}, 120_000);
afterAll(() => server.close());

/** Two hundred numbers and one that is none. */
const withReject = `id,amount\n${Array.from({ length: 200 }, (_, i) => `${i},${i}.5`).join('\n')}\n200,=cmd()\n`;
async function upload(
  content = 'id,amount\n1,2.5\n2,3.5\n',
  fields: Readonly<Record<string, string>> = {},
): Promise<DataSource> {
  const { status, body } = await server.upload(ada, '/api/data-sources/upload', { 'orders.csv': content }, fields);
  expect(status).toBe(201);
  return (body as unknown as UploadAnswer).dataSource;
}
const get = <T>(path: string, person = ada, headers: Record<string, string> = {}): Promise<Answer<T>> =>
  person.browser.call<T>('GET', `/api/data-sources${path}`, undefined, { headers });

describe('a data source', () => {
  test('is renamed by who read its newest version', async () => {
    const { id, version } = orders;
    const path = `/api/data-sources/${id}`;
    expect((await ada.browser.call('PATCH', path, { name: 'A' })).status).toBe(428);
    const renamed = await ada.browser.call<DataSource>('PATCH', path, { name: ' A ' }, { ifMatch: version });
    expect([renamed.status, renamed.body.name, renamed.body.version]).toEqual([200, 'A', version + 1]);
    expect((await ada.browser.call('PATCH', path, { name: 'B' }, { ifMatch: version })).status).toBe(412);
    expect((await ada.browser.call('PATCH', path, { name: '\u0000' }, { ifMatch: version + 1 })).status).toBe(400);
  });

  test('is for others what was granted, and nothing before', async () => {
    const { id, version } = orders;
    const path = `/api/data-sources/${id}`;
    const paths = ['', '/ingest', '/tables', '/tables/orders', '/tables/orders/rows', '/tables/orders/profile'];
    const statuses = async (): Promise<readonly number[]> =>
      Promise.all(paths.map(async (rest) => (await get(`/${id}${rest}`, bob)).status));
    expect(new Set(await statuses())).toEqual(new Set([404]));
    const grant = { principal: { kind: 'user', id: bob.user.id }, access: 'view' };
    expect((await ada.browser.call('POST', `${path}/grants`, grant)).status).toBe(201);
    expect(new Set(await statuses())).toEqual(new Set([200]));
    expect((await get<DataSource>(`/${id}`, bob)).body.access).toBe('view');
    expect((await bob.browser.call('PATCH', path, { name: 'Mine' }, { ifMatch: version })).status).toBe(403);
    expect((await bob.browser.call('DELETE', path, undefined, { ifMatch: version })).status).toBe(403);
    expect((await server.upload(bob, `${path}/append`, { 'a.csv': 'id,amount\n1,1\n' })).status).toBe(403);
    expect((await bob.browser.call('DELETE', `${path}/ingest`)).status).toBe(403);
  });

  test('takes SQL from its owner, and from whom the owner gave that right', async () => {
    const carol = await server.person('Carol');
    const path = `/api/data-sources/${orders.id}`;
    const allowed = async (person = carol) => (await get<DataSource>(`/${orders.id}`, person)).body.sqlAllowed;
    const principal = { kind: 'user', id: carol.user.id };
    const give = (body: object) => ada.browser.call<Grant>('POST', `${path}/grants`, { principal, ...body });
    const granted = await give({ access: 'edit' });
    expect([granted.status, granted.body.sql]).toEqual([201, false]);
    expect([await allowed(ada), await allowed()]).toEqual([true, false]);
    expect((await give({ access: 'view', sql: true })).body).toMatchObject({ access: 'view', sql: true });
    expect(await allowed()).toBe(true);
    // What is said of the access alone leaves it.
    const change = (body: object) => ada.browser.call<Grant>('PATCH', `${path}/grants/${granted.body.id}`, body);
    expect((await change({ access: 'edit' })).body).toMatchObject({ access: 'edit', sql: true });
    expect((await change({ access: 'edit', sql: false })).body.sql).toBe(false);
    expect(await allowed()).toBe(false);
  });

  test('tells whether its stored files are there; is deleted with its rows, its files are left to the sweep', async () => {
    const { id, version } = await upload();
    const check = (): Promise<Answer> => ada.browser.call('POST', `/api/data-sources/${id}/test`);
    expect((await check()).body).toEqual({ ok: true, detail: '1 table with 2 rows; all files are there.' });
    const [table] = await server.platform.db.query<{ parquet_key: string }[]>(
      'SELECT parquet_key FROM source_tables WHERE data_source_id = $1',
      [id],
    );
    await server.platform.storage.delete(table?.parquet_key ?? '');
    expect((await check()).body).toMatchObject({ ok: false });

    const answer = await ada.browser.call('DELETE', `/api/data-sources/${id}`, undefined, { ifMatch: version });
    expect([answer.status, (await get(`/${id}`)).status]).toEqual([204, 404]);
    const [left] = await server.platform.db.query<Record<string, number>[]>(
      `SELECT (SELECT count(*) FROM source_tables WHERE data_source_id = $1)::int AS tables,
              (SELECT count(*) FROM source_files WHERE data_source_id = $1)::int AS files,
              (SELECT count(*) FROM ingests WHERE data_source_id = $1)::int AS ingests,
              (SELECT count(*) FROM retired_objects)::int > 0 AS retired`,
      [id],
    );
    expect(left).toEqual({ tables: 0, files: 0, ingests: 0, retired: true });
  });

  test('is found in the list by name, sorted', async () => {
    const cara = await server.person('Cara');
    for (const name of ['Zebra', 'apple', 'Mango'])
      await server.platform.db.query(
        `INSERT INTO data_sources (owner_id, name, type, status) VALUES ($1, $2, 'file', 'ready')`,
        [cara.user.id, name],
      );
    const names = async (search: string): Promise<readonly string[]> =>
      (await get<Page<DataSource>>(search, cara)).body.items.map(({ name }) => name);
    expect(await names('?sort=name')).toEqual(['apple', 'Mango', 'Zebra']);
    expect(await names('?sort=-createdAt&limit=1')).toEqual(['Mango']);
    expect(await names('?q=AN')).toEqual(['Mango']);
    expect((await get('?sort=password', cara)).status).toBe(400);
  });
});

describe('a table', () => {
  test('has a profile of each column', async () => {
    const { id } = orders;
    const { body } = await get<TableProfile>(`/${id}/tables/orders/profile`);
    expect(body).toMatchObject({ table: 'orders', rowCount: 2 });
    expect(body.columns.map(({ name, distinct }) => [name, distinct])).toEqual([
      ['id', 2],
      ['amount', 2],
    ]);
  });

  test('finds its table by name, with or without the schema, and tells how many there are', async () => {
    const tables = await get<TableSummary[]>(`/${orders.id}/tables`);
    expect([tables.headers.get('x-total-count'), tables.body.map(({ name }) => name)]).toEqual(['1', ['orders']]);
    expect((await get<TableSummary[]>(`/${orders.id}/tables?q=nothing`)).body).toEqual([]);
    const detail = await get(`/${orders.id}/tables/orders`);
    expect((await get(`/${orders.id}/tables/main.orders`)).body).toEqual(detail.body);
    expect((await get(`/${orders.id}/tables/orders/joins`)).body).toEqual([]);
  });

  test('shows its first rows, as many as asked for', async () => {
    const { id } = orders;
    const { body } = await get<{ rowCount: number }>(`/${id}/tables/orders/rows?limit=1`);
    expect(body.rowCount).toBe(1);
    expect((await get(`/${id}/tables/nobody/rows`)).status).toBe(404);
    expect((await get(`/${id}/tables/orders/rows?limit=1000000`)).status).toBe(400);
  });

  test('keeps what could not be taken, to look at and to download', async () => {
    const options = JSON.stringify({ types: { amount: 'float' } });
    const { id, rejectedCount } = await upload(withReject, { options });
    expect(rejectedCount).toBe(1);
    const page = (await get<Page<RejectedRow>>(`/${id}/tables/orders/rejects`)).body;
    expect([page.total, page.nextCursor, page.items[0]?.line, page.items[0]?.table]).toEqual([1, null, 202, 'orders']);
    expect(page.items[0]?.raw).toContain('=cmd()');
    const ndjson = await get<string>(`/${id}/tables/orders/rejects?format=ndjson`);
    expect(ndjson.headers.get('content-disposition')).toBe('attachment; filename="rejected-rows.ndjson"');
    expect(JSON.parse(ndjson.body)).toEqual(page.items[0]);
    const csv = await get<string>(`/${id}/tables/orders/rejects?format=csv`);
    expect(csv.body.split('\r\n')[0]).toBe('line,column,reason,raw');
    expect(csv.body.split('\r\n')).toHaveLength(3);
  });
});

describe('csvCell', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['-5', `"'-5"`],
    ['say "hi"', '"say ""hi"""'],
    ['plain', '"plain"'],
  ])('%j becomes %s', (text, cell) => expect(csvCell(text)).toBe(cell));
});

describe('progress', () => {
  test('is told as JSON, and as events that end with the import', async () => {
    const { id } = orders;
    const { body } = await get<IngestProgress>(`/${id}/ingest`);
    expect(body).toMatchObject({ phase: 'done', error: null });
    const events = await get<string>(`/${id}/ingest`, ada, { accept: 'text/event-stream' });
    expect(events.headers.get('content-type')).toMatch('text/event-stream');
    expect(events.body).toMatch(/^event: progress\ndata: \{"phase":"done".*\}\n\n$/);
  });

  test('there is nothing to cancel when nothing runs', async () => {
    expect((await ada.browser.call('DELETE', `/api/data-sources/${orders.id}/ingest`)).status).toBe(409);
  });
});
