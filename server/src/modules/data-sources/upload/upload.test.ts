import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DataSource, TableDetail, UploadAnswer } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../../test/support/data-server.js';
import type { SignedInBrowser } from '../../../../test/support/people-server.js';
import { eventually } from '../../../../test/support/wait.js';

vi.setConfig({ testTimeout: 120_000 });

const maxUploadBytes = 1 << 20;
let server: DataServer;
let ada: SignedInBrowser;
beforeAll(async () => {
  server = await startDataServer({ env: { maxUploadBytes } });
  ada = await server.administrator();
});
afterAll(() => server.close());

const orders = 'id,region,amount\n1,EU,2.5\n2,US,3.5\n3,EU,4\n';
const to = '/api/data-sources/upload';

/** Everything that an upload could leave behind. */
async function traces(): Promise<unknown> {
  const keys: string[] = [];
  for await (const { key } of server.platform.storage.list('')) keys.push(key);
  const [rows] = await server.platform.db.query<Record<string, number>[]>(
    `SELECT (SELECT count(*) FROM data_sources)::int AS sources, (SELECT count(*) FROM source_files)::int AS files,
            (SELECT count(*) FROM ingests)::int AS ingests, (SELECT count(*) FROM storage_leases)::int AS leases`,
  );
  return { keys, ...rows };
}

describe('an upload', () => {
  test('becomes a data source with a table, at once when it is small', async () => {
    const { status, body, headers } = await server.upload(ada, to, { 'orders.csv': orders });
    const { dataSource, ingest } = body as unknown as UploadAnswer;
    expect([status, ingest]).toEqual([201, undefined]);
    expect(headers.get('location')).toBe(`/api/data-sources/${dataSource.id}`);
    expect(dataSource).toMatchObject({ name: 'orders', status: 'ready', tableCount: 1, rowCount: 3, access: 'owner' });
    const tables = await ada.browser.call('GET', `/api/data-sources/${dataSource.id}/tables`);
    expect(tables.body).toEqual([{ schema: 'main', name: 'orders', kind: 'table', rowCountEstimate: 3 }]);
  });

  test('of several files becomes several tables; names are kept apart', async () => {
    const form = { 'a/orders.csv': orders, 'orders.tsv': orders.replaceAll(',', '\t'), 'Größe.csv': 'x\n1\n' };
    const { status, body } = await server.upload(ada, to, form, { name: 'Mixed' });
    const { dataSource } = body as unknown as UploadAnswer;
    expect([status, dataSource.name, dataSource.tableCount]).toEqual([201, 'Mixed', 3]);
    const tables = await ada.browser.call<TableDetail[]>('GET', `/api/data-sources/${dataSource.id}/tables`);
    expect(new Set(tables.body.map(({ name }) => name)).size).toBe(3);
    for (const { name } of tables.body) {
      const path = `/api/data-sources/${dataSource.id}/tables/${encodeURIComponent(name)}/rows`;
      expect((await ada.browser.call(`GET`, path)).status).toBe(200);
    }
  });

  test('takes options for reading', async () => {
    const options = JSON.stringify({ types: { id: 'string' }, columns: [{ source: 'amount', name: 'Amount' }] });
    const { body } = await server.upload(ada, to, { 'orders.csv': orders }, { options });
    const { dataSource } = body as unknown as UploadAnswer;
    const table = await ada.browser.call<TableDetail>('GET', `/api/data-sources/${dataSource.id}/tables/orders`);
    expect(table.body.columns.map(({ name, type }) => [name, type])).toEqual([
      ['id', 'string'],
      ['region', 'string'],
      ['Amount', 'float'],
    ]);
  });
});

describe('an upload that can not be taken leaves nothing', () => {
  test.each<[string, Record<string, string>, Record<string, string>, number, string]>([
    ['no file', {}, {}, 400, 'malformed_request'],
    ['an unknown field', { 'a.csv': orders }, { ownerId: 'me' }, 400, 'malformed_request'],
    ['__proto__ as a field', { 'a.csv': orders }, { '__proto__[x]': 'me' }, 400, 'malformed_request'],
    ['options that are no JSON', { 'a.csv': orders }, { options: '{' }, 400, 'malformed_request'],
    ['an unknown option', { 'a.csv': orders }, { options: '{"shell":"rm"}' }, 400, 'malformed_request'],
    ['a hostile option', { 'a.csv': orders }, { options: '{"__proto__":{"x":1}}' }, 400, 'malformed_request'],
    ['an empty file', { 'a.csv': '' }, {}, 422, 'unreadable_file'],
    ['too large a file', { 'a.csv': 'x'.repeat(maxUploadBytes * 4) }, {}, 413, 'too_large'],
    ['too many files', manyFiles(60), {}, 400, 'malformed_request'],
  ])('%s', async (_what, files, fields, status, code) => {
    const before = await traces();
    const answer = await server.upload(ada, to, files, fields);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(String(answer.body['detail'])).toMatch(/^[A-Zo].+[.?]$/);
    await eventually(traces, (after) => withoutRetired(after) === withoutRetired(before));
  });

  test('a JSON body is 415, nobody is 401', async () => {
    expect((await ada.browser.call('POST', to, { file: 'x' })).status).toBe(415);
    expect((await fetch(server.url + to, { method: 'POST' })).status).toBe(401);
  });

  test('a body that never says how long it is, past the limit', async () => {
    const before = await traces();
    const boundary = 'xxxx';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`;
    const answer = await fetch(server.url + to, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${ada.browser.accessToken}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      body: endless(head),
      duplex: 'half',
    }).catch(() => null);
    // A client that goes on sending may see the connection cut instead of the answer.
    if (answer !== null) expect(answer.status).toBe(413);
    await eventually(traces, (after) => withoutRetired(after) === withoutRetired(before));
  });

  test.each([
    ['in the middle of a file', 2_000],
    ['before its file began', 10],
  ])('a connection that ends %s', async (_where, bytes) => {
    const before = await traces();
    await sendAndCut(bytes);
    await eventually(traces, (after) => withoutRetired(after) === withoutRetired(before));
  });

  test('a damaged multipart body', async () => {
    const before = await traces();
    const answer = await fetch(server.url + to, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${ada.browser.accessToken}`,
        'content-type': 'multipart/form-data; boundary=xxxx',
      },
      body: '--xxxx\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nid\n1\n',
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'malformed_request']);
    await eventually(traces, (after) => withoutRetired(after) === withoutRetired(before));
  });
});

/** Files of a failed import go with the next sweep: all that must be gone at once is what nobody knows of. */
function withoutRetired(state: unknown): string {
  const { keys: _keys, ...rest } = state as { keys: string[] };
  return JSON.stringify(rest);
}

function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.csv`, 'a\n1\n']));
}

function endless(head: string): ReadableStream<Uint8Array> {
  const chunk = new TextEncoder().encode('x'.repeat(65_536));
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent === 0) controller.enqueue(new TextEncoder().encode(head));
      controller.enqueue(chunk);
      sent += chunk.length;
      if (sent > 20 * maxUploadBytes) controller.close();
    },
  });
}

/** Announces a long body, sends so many bytes of the file and cuts the line. */
async function sendAndCut(bytes: number): Promise<void> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  const head = '--xxxx\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
  socket.write(
    `POST ${to} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ada.browser.accessToken}\r\n` +
      `Content-Type: multipart/form-data; boundary=xxxx\r\nContent-Length: 500000\r\n\r\n`,
  );
  socket.write(head.slice(0, bytes));
  if (bytes > head.length) socket.write('1,2,3\n'.repeat(Math.ceil((bytes - head.length) / 6)));
  await new Promise((resolve) => setTimeout(resolve, 200));
  socket.destroy();
}

test('what was uploaded is only there for its owner', async () => {
  const bob = await server.person();
  const { body } = await server.upload(ada, to, { 'secret.csv': orders });
  const { id } = (body as unknown as UploadAnswer).dataSource;
  expect((await bob.browser.call('GET', `/api/data-sources/${id}`)).status).toBe(404);
  const list = await bob.browser.call<{ items: DataSource[] }>('GET', '/api/data-sources');
  expect(list.body.items).toEqual([]);
});
