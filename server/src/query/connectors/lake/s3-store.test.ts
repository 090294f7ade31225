import { mkdtemp, readdir, rm } from 'node:fs/promises';
import http from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ObjectCache } from '../../../platform/storage/index.js';
import type { LakeStore } from './lake-file.js';
import { openS3Store } from './s3-store.js';

/** A store that anybody may enter: it answers every question with bytes that never end. */
const flood = http.createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/xml' });
  const more = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(1 << 20, ' ')));
  };
  response.on('drain', more);
  more();
});

let folder: string;
let store: LakeStore;
const { signal } = new AbortController();
const file = { key: 'a.parquet', size: 1_000, etag: '"e"' };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dvp-flood-'));
  const cache = new ObjectCache({ dir: folder, bytes: 1e9, identity: 'lake' });
  await cache.open();
  await new Promise<void>((resolve) => flood.listen(0, '127.0.0.1', resolve));
  const { port } = flood.address() as AddressInfo;
  store = openS3Store({
    configuration: { location: 's3', endpoint: `http://127.0.0.1:${String(port)}`, bucket: 'b', path: 'p' },
    secrets: {},
    dial: () => Promise.resolve(connect({ host: '127.0.0.1', port })),
    connectMs: 5_000,
    cache,
  });
});
afterAll(async () => {
  store.close();
  flood.closeAllConnections();
  await new Promise((resolve) => flood.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

test('a store that does not stop is left: a part of a file', async () => {
  await expect(store.read(file, 0, 500, signal)).rejects.toMatchObject({ code: 'source_failed' });
});

test('a whole file, of which nothing stays on the disk', async () => {
  await expect(store.fetch(file, signal)).rejects.toThrow();
  expect(await readdir(path.join(folder, 'objects'))).toEqual([]);
});

test('a listing', async () => {
  const list = async (): Promise<void> => {
    for await (const _file of store.list(signal));
  };
  await expect(list()).rejects.toMatchObject({ code: expect.stringMatching(/^source_/) });
});
