import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createEngine, type Engine } from '../src/engine/index.js';
import { createMetrics } from '../src/platform/metrics.js';
import { silentLog } from '../src/platform/log/index.js';
import { Secret } from '../src/platform/secret.js';
import { Hold, observeStorageCache, openStorage, type ClosableStorage } from '../src/platform/storage/index.js';
import { createFileConnector } from '../src/query/index.js';
import { canMount, mount, unmount } from './support/mounts.js';
import { startS3Proxy, type S3Proxy } from './support/s3-proxy.js';
import { testS3, type TestS3 } from './support/s3.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let dir: string;
let s3: TestS3;
let proxy: S3Proxy;
let engine: Engine;
let storage: ClosableStorage;
const at = (name: string): string => path.join(dir, name);
const options = (cache: string) => ({
  url: new Secret(s3.urlBy(proxy.endpoint, 'engine')),
  cacheDir: at(cache),
  cacheBytes: 6e6,
});

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dvp-storage-cache-'));
  s3 = await testS3();
  proxy = await startS3Proxy(s3.endpoint);
  engine = createEngine({ memoryBytes: 2 ** 28, threads: 1, tempDir: at('engine'), log: silentLog });
  storage = await openStorage(options('cache'));
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  for (const table of ['one', 'two']) {
    // Random, so that each is about 4 MB.
    await connection.run(
      `copy (select range as id, random() as r from range(350000)) to '${at(table)}' (format parquet)`,
    );
    await storage.publish(`tables/${table}.parquet`, at(table));
  }
  connection.closeSync();
  database.closeSync();
});
afterAll(async () => {
  await engine.close();
  await storage.close();
  await proxy.close();
  await s3.close();
  await rm(dir, { recursive: true, force: true });
});

/** As a chart asks; each with other SQL, so that nothing else can know the answer. */
let asked = 0;
async function chart(table: string, storedIn = storage): Promise<void> {
  const { signal } = new AbortController();
  const query = {
    source: { id: table, type: 'file', dataVersion: 'v', tables: [] },
    tables: [{ schema: '', name: table, columns: [], storageKey: `tables/${table}.parquet` }],
    compiled: {
      sql: `select count(*)::int as n from "${table}" where id >= ${(asked += 1)}`,
      parameters: [],
      dialect: 'duckdb',
    },
    ...{ timezone: 'UTC', maxRows: 10, maxBytes: 1e6, deadlineMs: 20_000 },
  } as const;
  await createFileConnector({ engine, storage: storedIn }).query(query, 'plain', signal);
}

test('the second chart of a table asks the store for nothing: it would answer without it', async () => {
  await chart('one');
  const before = proxy.asked.length;
  expect(proxy.bytesOf('GET')).toBeGreaterThan(2e6);
  await chart('one');
  await Promise.all([chart('one'), chart('one')]);
  expect(proxy.asked.length).toBe(before);
});

test('more tables than there is room for: the older copy goes, and both answer', async () => {
  await chart('two');
  expect(storage.cache).toMatchObject({ evictedFiles: 1, misses: 2 });
  expect(storage.cache?.usedBytes).toBeLessThan(6e6);
  await chart('one');
  const metrics = createMetrics();
  observeStorageCache(metrics, storage);
  const told = await metrics.metrics();
  expect(told).toMatch(/storage_cache_lookups_total\{outcome="hit"\} [1-9]/);
  expect(told).toMatch(/storage_cache_lookups_total\{outcome="miss"\} 3/);
  expect(told).toMatch(/storage_cache_evictions_total 2/);
  expect(told).toMatch(/storage_cache_bytes\{kind="limit"\} 6000000/);
});

const script = (cache: string): readonly string[] => [
  ...['--import', 'tsx', '--conditions=source', '--input-type=module', '-e'],
  `import { Secret } from './server/src/platform/secret.ts';
   import { openStorage } from './server/src/platform/storage/index.ts';
   const storage = await openStorage({ url: new Secret(process.env.URL), cacheDir: ${JSON.stringify(cache)}, cacheBytes: 6e6 });
   await storage.materialise('tables/one.parquet');
   await storage.close();`,
];
const environment = () => ({ PATH: process.env['PATH'], URL: s3.urlBy(proxy.endpoint, 'engine') });

test('two processes at once fetch a table once for the machine', async () => {
  const before = proxy.bytesOf('GET');
  const run = () => promisify(execFile)(process.execPath, script(at('common')), { env: environment() });
  await Promise.all([run(), run()]);
  const head = await s3.client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key: 'engine/tables/one.parquet' }));
  expect(proxy.bytesOf('GET') - before).toBe(head.ContentLength);
});

test('a process that is killed while it fetches leaves nothing that is ever read', async () => {
  proxy.stallAnswerAfter(1e6);
  const child = spawn(process.execPath, script(at('killed')), { env: environment(), stdio: 'ignore' });
  const objects = () => readdir(at('killed/objects')).catch((): string[] => []);
  await vi.waitFor(async () => expect((await objects()).join()).toContain('.draft'), { timeout: 60_000 });
  child.kill('SIGKILL');
  await once(child, 'exit');
  proxy.restore();
  const next = await openStorage(options('killed'));
  await engine.rows(
    {
      ...{ sql: 'select count(*)::int from one', parameters: [], tablesKey: 'killed', timezone: 'UTC' },
      tables: [{ name: 'one', path: await next.materialise('tables/one.parquet') }],
      ...{ maxRows: 1, maxBytes: 1e6, deadlineMs: 20_000 },
    },
    new AbortController().signal,
  );
  await next.close();
});

describe.skipIf(!canMount())('a disk of one’s own for copies (needs the right to mount)', () => {
  let small: ClosableStorage;
  /** As another process on the same folder. */
  let other: ClosableStorage;
  const copies = () => readdir(at('small/objects'));
  beforeAll(async () => {
    await mkdir(at('small'));
    mount('-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', at('small'));
    const open = () => openStorage({ ...options('small'), cacheBytes: 1e9 });
    [small, other] = await Promise.all([open(), open()]);
  });
  afterAll(async () => {
    await Promise.all([small.close(), other.close()]);
    unmount(at('small'));
  });

  test('that is full: said, nothing half is left, what is there answers and what is taken is stored', async () => {
    const hold = new Hold();
    const one = await small.materialise('tables/one.parquet', hold);
    await expect(chart('two', small)).rejects.toMatchObject({ code: 'storage_full' });
    expect(await copies()).toHaveLength(1);
    expect((await readFile(one)).subarray(-4).toString()).toBe('PAR1');
    await small.put('taken', Buffer.from('on a full disk'));
    expect((await buffer(await small.get('taken'))).toString()).toBe('on a full disk');
    hold.release();
    await chart('two', small);
    expect(await copies()).toHaveLength(1);
  });

  test('that is read-only: copies are read where they lie, the rest is refused until it can be written', async () => {
    mount('-o', 'remount,ro', at('small'));
    await Promise.all([chart('two', small), chart('two', other)]);
    await expect(chart('one', small)).rejects.toMatchObject({ code: 'storage_unavailable' });
    await other.put('again', Buffer.from('on a sealed disk'));
    expect((await buffer(await other.get('again'))).toString()).toBe('on a sealed disk');
    mount('-o', 'remount,rw', at('small'));
    const hold = new Hold();
    expect(await other.locate('tables/two.parquet', hold)).toContain(path.join('small', 'objects'));
    hold.release();
    await other.put('tables/small.parquet', Buffer.alloc(1000));
    await chart('two', other);
    expect((await readFile(await other.materialise('tables/small.parquet'))).length).toBe(1000);
  });
});
