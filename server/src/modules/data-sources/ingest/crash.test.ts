import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DataSource, IngestProgress, QueryResult, UploadAnswer } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../../test/support/data-server.js';
import type { IngestWorkerConfig } from '../../../../test/support/ingest-worker.js';
import type { SignedInBrowser } from '../../../../test/support/people-server.js';
import { eventually } from '../../../../test/support/wait.js';
import { sweepStorage } from '../storage/sweep.js';

/**
 * kill -9 of the process that imports, at different moments. This process takes the uploads and answers the queries;
 * children of it do the importing.
 */
let server: DataServer;
let ada: SignedInBrowser;
let workers: ChildProcess[] = [];
beforeAll(async () => {
  server = await startDataServer({ env: { roles: ['web'] }, patienceMs: 0 });
  ada = await server.administrator();
});
afterEach(async () => {
  for (const worker of workers) await kill(worker);
  workers = [];
});
afterAll(() => server.close());

const main = fileURLToPath(new URL('../../../../test/support/ingest-worker.ts', import.meta.url));

async function startWorker(): Promise<ChildProcess> {
  const { connectionString, ...parts } = server.platform.database.clientConfig;
  const config: IngestWorkerConfig = {
    server: connectionString === undefined ? (parts as never) : { url: connectionString },
    dataDir: server.platform.env.dataDir,
  };
  const worker = spawn(process.execPath, ['--import', 'tsx', '--conditions=source', main], {
    env: { ...process.env, INGEST_WORKER: JSON.stringify(config) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  workers.push(worker);
  await once(worker.stdout, 'data');
  return worker;
}
async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

const rowsOf = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, i) => `${from + i},${(from + i) * 1.5},"text ${from + i}, and a comma"\n`).join('');
const header = 'id,amount,note\n';
const get = async <T>(rest: string): Promise<T> => (await ada.browser.call<T>('GET', `/api/data-sources${rest}`)).body;
async function countRows(id: string, table: string): Promise<number> {
  const spec = { source: { dataSourceId: id, table }, measures: [{ agg: 'count', as: 'n' }] };
  return Number((await ada.browser.call<QueryResult>('POST', '/api/query', spec)).body.columns[0]?.values[0]);
}
/** Waits until a worker is at it, then a little longer, so that the kills fall on different phases. */
async function killDuringIngest(worker: ChildProcess, id: string, afterMs: number): Promise<void> {
  await eventually(
    () => get<IngestProgress>(`/${id}/ingest`),
    ({ phase }) => phase !== 'queued',
    60_000,
  );
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await kill(worker);
}
/** The killed process beats no more: ten seconds later it is taken for dead. The test does not wait for that. */
const forgetHeartbeats = (): Promise<unknown> =>
  server.platform.db.query(
    "UPDATE ingests SET heartbeat_at = now() - interval '1 minute' WHERE finished_at IS NULL AND lease_id IS NOT NULL",
  );
async function expectNothingLeftOver(): Promise<void> {
  await server.platform.db.query("UPDATE storage_leases SET heartbeat_at = now() - interval '10 minutes'");
  const { db, storage, log } = server.platform;
  await sweepStorage(db, storage, log, { retiredGraceSeconds: 0 });
  const keys: string[] = [];
  for await (const { key } of storage.list('')) keys.push(key);
  const known = await db.query<{ key: string }[]>(
    `SELECT storage_key AS key FROM source_files UNION SELECT parquet_key FROM source_tables
     UNION SELECT profile_key FROM source_tables UNION SELECT rejects_key FROM source_tables WHERE rejects_key IS NOT NULL`,
  );
  expect(keys.sort()).toEqual(known.map(({ key }) => key).sort());
  expect(await readdir(path.join(server.platform.env.dataDir, 'storage', '.work'))).toEqual([]);
}

test('a killed import starts again and ends whole, wherever it was killed; nothing is left over', async () => {
  const rows = 150_000;
  const { status, body } = await server.upload(ada, '/api/data-sources/upload', { 'big.csv': header + rowsOf(rows) });
  expect(status).toBe(202);
  const { id } = (body as unknown as UploadAnswer).dataSource;
  for (const afterMs of [50, 400]) {
    await killDuringIngest(await startWorker(), id, afterMs);
    const { status: state } = await get<DataSource>(`/${id}`);
    expect(['ingesting', 'ready']).toContain(state);
    await forgetHeartbeats();
  }
  await startWorker();
  const done = await eventually(
    () => get<DataSource>(`/${id}`),
    (source) => source.status !== 'ingesting',
    90_000,
  );
  expect([done.status, done.rowCount, await countRows(id, 'big')]).toEqual(['ready', rows, rows]);
  await expectNothingLeftOver();
}, 300_000);

test('while data is appended and the process killed, the old rows serve until the new ones are whole', async () => {
  const first = await startWorker();
  const { body } = await server.upload(ada, '/api/data-sources/upload', { 'orders.csv': header + rowsOf(1_000) });
  const { id } = (body as unknown as UploadAnswer).dataSource;
  await eventually(
    () => get<DataSource>(`/${id}`),
    ({ status }) => status === 'ready',
    90_000,
  );
  const appending = server.upload(ada, `/api/data-sources/${id}/append`, {
    'more.csv': header + rowsOf(150_000, 1_000),
  });
  await eventually(
    () => get<IngestProgress>(`/${id}/ingest`),
    ({ phase, bytesTotal }) => phase !== 'queued' && phase !== 'done' && (bytesTotal ?? 0) > 1_000_000,
    60_000,
  );
  await kill(first);
  expect([(await get<DataSource>(`/${id}`)).status, await countRows(id, 'orders')]).toEqual(['ready', 1_000]);
  await forgetHeartbeats();
  await startWorker();
  await appending;
  await eventually(
    () => get<DataSource>(`/${id}`),
    ({ rowCount }) => rowCount === 151_000,
    90_000,
  );
  expect(await countRows(id, 'orders')).toBe(151_000);
  await expectNothingLeftOver();
}, 300_000);
