import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DataSource, TableDetail, UploadAnswer } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../../test/support/data-server.js';
import type { SignedInBrowser } from '../../../../test/support/people-server.js';
import { eventually } from '../../../../test/support/wait.js';
import { sweepStorage } from '../storage/sweep.js';

/** Uploads that are long enough to be read while they arrive. */
let server: DataServer;
let ada: SignedInBrowser;
beforeAll(async () => {
  server = await startDataServer({ patienceMs: 60_000 });
  ada = await server.administrator();
});
afterAll(() => server.close());

const to = '/api/data-sources/upload';
const rows = 200_000;
const header = 'id;amount;note\n';
const lines = Array.from({ length: rows }, (_, i) => `${i};${i}.5;"text ${i}, and a comma"\n`).join('');

/** Processes of this one that read files. */
const children = (): number =>
  execFileSync('ps', ['-o', 'args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('ingest-child')).length;
const workFolders = (): Promise<string[]> => readdir(path.join(server.platform.env.dataDir, 'storage', '.work'));
async function leases(): Promise<number> {
  const [row] = await server.platform.db.query<{ n: number }[]>('SELECT count(*)::int AS n FROM storage_leases');
  return row?.n ?? 0;
}
const nothingLeft = async (): Promise<unknown> => [children(), await workFolders(), await leases()];
const isNothing = (left: unknown): boolean => JSON.stringify(left) === '[0,[],0]';

/** Begins an upload and does not end it. */
async function beginUpload(): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST ${to} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ada.browser.accessToken}\r\n` +
      `Content-Type: multipart/form-data; boundary=xxxx\r\nContent-Length: 50000000\r\n\r\n` +
      '--xxxx\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n',
  );
  socket.write(header + lines.slice(0, 2_000_000));
  await eventually(
    () => Promise.resolve(children()),
    (n) => n > 0,
    30_000,
  );
  return socket;
}

test.each<[string, Record<string, string>]>([
  ['as it looks', {}],
  ['with a column chosen', { options: JSON.stringify({ columns: [{ source: 'amount', name: 'Amount' }] }) }],
  ['read in another way than it looks', { options: JSON.stringify({ quote: '' }) }],
])(
  'a file that is read while it arrives is a data source like any other: %s',
  async (_how, fields) => {
    const { status, body } = await server.upload(ada, to, { 'big.csv': header + lines }, fields);
    const { dataSource } = body as unknown as UploadAnswer;
    expect([status, dataSource.status]).toEqual([201, 'ready']);
    const table = await ada.browser.call<TableDetail>('GET', `/api/data-sources/${dataSource.id}/tables/big`);
    expect([dataSource.rowCount, dataSource.rejectedCount]).toEqual([rows, 0]);
    expect(table.body.columns.map(({ type }) => type).slice(0, 2)).toEqual(['integer', 'float']);
    await eventually(nothingLeft, isNothing, 30_000);
  },
  120_000,
);

test('the same for data that is added', async () => {
  const { body } = await server.upload(ada, to, { 'small.csv': `${header}-1;2.5;x\n` });
  const { id } = (body as unknown as UploadAnswer).dataSource;
  const added = await server.upload(ada, `/api/data-sources/${id}/append`, { 'more.csv': header + lines });
  expect([added.status, (added.body as unknown as UploadAnswer).dataSource.rowCount]).toEqual([200, rows + 1]);
  await eventually(nothingLeft, isNothing, 30_000);
}, 120_000);

test('an upload that breaks off, and a source that is deleted at once, leave nothing that runs or lies about', async () => {
  const socket = await beginUpload();
  socket.destroy();
  await eventually(nothingLeft, isNothing, 30_000);
  const keys: string[] = [];
  for await (const { key } of server.platform.storage.list('originals/')) keys.push(key);
  const sources = await ada.browser.call<{ items: DataSource[] }>('GET', '/api/data-sources');
  expect(keys).toHaveLength(sources.body.items.length + 1);
}, 120_000);

test('a killed process leaves a work folder that goes with its lease', async () => {
  const socket = await beginUpload();
  // What kill -9 leaves: leases without a heart.
  await server.platform.db.query("UPDATE storage_leases SET heartbeat_at = now() - interval '10 minutes'");
  const { db, storage, log } = server.platform;
  await sweepStorage(db, storage, log, { retiredGraceSeconds: 0 });
  const folders = (await workFolders()).filter((name) => !name.endsWith('.draft'));
  expect([folders, await leases()]).toEqual([[], 0]);
  socket.destroy();
  await eventually(nothingLeft, isNothing, 30_000);
}, 120_000);
