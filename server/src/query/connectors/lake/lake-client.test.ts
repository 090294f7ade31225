import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../../engine/index.js';
import { silentLog } from '../../../platform/log/silent-log.js';
import { ObjectCache } from '../../../platform/storage/index.js';
import type { ConnectorQuery } from '../connector.js';
import { openDiskStore } from './disk-store.js';
import { LakeClient } from './lake-client.js';
import type { LakeFile } from './lake-file.js';
import type { LakeMachine } from './machine.js';

let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dvp-lake-client-'));
  engine = createEngine({ memoryBytes: 2 ** 28, threads: 1, tempDir: path.join(folder, 'engine'), log: silentLog });
  for (const year of [2023, 2024, 2025]) {
    const into = path.join(folder, 'lake', 'sales', `year=${String(year)}`);
    await mkdir(into, { recursive: true });
    await writeFile(path.join(into, 'a.csv'), 'n\n1\n');
  }
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

function open(limits: Partial<Pick<LakeMachine, 'maxFiles' | 'maxBytes'>> = {}): LakeClient {
  const machine: LakeMachine = {
    engine,
    cache: () =>
      Promise.resolve(new ObjectCache({ dir: path.join(folder, 'cache'), bytes: 2 ** 20, identity: 'lake' })),
    workDir: path.join(folder, 'work'),
    folders: [folder],
    maxFiles: 100,
    maxBytes: 2 ** 20,
    ...limits,
  };
  const root = path.join(folder, 'lake');
  return new LakeClient(() => openDiskStore(root, [folder]), { location: 'disk', path: root }, machine);
}
const { signal } = new AbortController();
const query = (name: string): ConnectorQuery => ({
  source: { id: 'lake', type: 'lake', dataVersion: 'v', tables: [] },
  tables: [{ schema: '', name, columns: [] }],
  compiled: { sql: '', parameters: [], dialect: 'duckdb' },
  timezone: 'UTC',
  maxRows: 1,
  maxBytes: 1,
  deadlineMs: 1_000,
});

test('a query over more than one may read is refused with a sentence that says what to do', async () => {
  for (const limits of [{ maxFiles: 2 }, { maxBytes: 5 }])
    await expect(open(limits).openTables(query('sales'), signal)).rejects.toMatchObject({
      code: 'not_supported',
      message: expect.stringMatching(/3 files .* Filter by a column/) as string,
    });
});

test('the key of the files changes when one of them does', async () => {
  const client = open();
  const [before, same] = [
    await client.openTables(query('sales'), signal),
    await client.openTables(query('sales'), signal),
  ];
  await writeFile(path.join(folder, 'lake', 'sales', 'year=2025', 'a.csv'), 'n\n1\n2\n');
  const after = await open().openTables(query('sales'), signal);
  expect([same.key === before.key, after.key === before.key]).toEqual([true, false]);
});

test('a table that has gone is told by its name; lakes take no SQL of one’s own', async () => {
  await expect(open().openTables(query('gone'), signal)).rejects.toMatchObject({
    code: 'source_failed',
    message: expect.stringContaining('"gone"') as string,
  });
  await expect(open().run()).rejects.toMatchObject({ code: 'not_supported' });
});

test('a file that is no data is no reason to fail: the rest is shown', async () => {
  await mkdir(path.join(folder, 'lake', 'broken'), { recursive: true });
  await writeFile(path.join(folder, 'lake', 'broken', 'a.parquet'), 'this is no Parquet');
  const tables = await open().introspect(signal);
  expect(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)])).toEqual([
    ['sales', ['n', 'year']],
  ]);
  await rm(path.join(folder, 'lake', 'broken'), { recursive: true });
});

test('whoever goes away takes the listing from nobody else', async () => {
  const client = open();
  const left = new AbortController();
  const [gone, stays] = [client.openTables(query('sales'), left.signal), client.openTables(query('sales'), signal)];
  left.abort(new Error('left'));
  await expect(gone).rejects.toThrow('left');
  expect((await stays).tables).toHaveLength(1);
});

test('what became a link since it was listed is not read', async () => {
  const root = path.join(folder, 'swapped');
  const secret = path.join(folder, 'secret.csv');
  await mkdir(root);
  await writeFile(secret, 'n\nsecret\n');
  await writeFile(path.join(root, 'a.csv'), 'n\n1\n');
  const store = await openDiskStore(root, [root]);
  const files: LakeFile[] = [];
  for await (const file of store.list(signal)) files.push(file);
  const [file] = files;
  await rm(path.join(root, 'a.csv'));
  await symlink(secret, path.join(root, 'a.csv'));
  for (const taken of [store.fetch(file!, signal), store.read(file!, 0, 10, signal)])
    await expect(taken).rejects.toMatchObject({ code: 'source_failed' });
});
