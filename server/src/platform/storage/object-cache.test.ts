import { link, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Hold } from './hold.js';
import { ObjectCache, type RemoteObject } from './object-cache.js';
import { ofSize } from './object-proof.js';

let base: string;
const opened: ObjectCache[] = [];
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'dvp-cache-'));
});
afterEach(async () => {
  for (const cache of opened.splice(0)) await cache.close();
  await rm(base, { recursive: true, force: true });
});

/** Each stands for a process: nothing is shared but the folder. */
const open = async (bytes: number): Promise<ObjectCache> => {
  const cache = new ObjectCache({ dir: base, bytes, identity: 'store' });
  await cache.open();
  opened.push(cache);
  return cache;
};
const store = { downloads: 0 };
beforeEach(() => (store.downloads = 0));
const object =
  (size: number, sent = size) =>
  (): Promise<RemoteObject> => {
    store.downloads += 1;
    return Promise.resolve({ size, body: ofSize(Readable.from([Buffer.alloc(sent, 'x')]), size) });
  };
const shared = () => readdir(path.join(base, 'objects'));
const longAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
/** As if it had been used so long ago. */
const age = async (file: string, minutes: number): Promise<void> => utimes(file, longAgo(minutes), longAgo(minutes));
/** Fetches, and lets go of it at once. */
const use = async (cache: ObjectCache, key: string, bytes: number): Promise<string> => {
  const hold = new Hold();
  const file = await cache.fetch(key, object(bytes), hold);
  hold.release();
  return file;
};

test('equal requests share one download, in one process and in several', async () => {
  const [one, other] = [await open(1000), await open(1000)];
  const fetches = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? one : other).fetch('key', object(10)));
  const paths = await Promise.all(fetches);
  expect(store.downloads).toBe(1);
  expect(new Set(paths).size).toBe(2);
  await one.fetch('key', object(10));
  expect(one.counts).toMatchObject({ fetchedBytes: expect.any(Number) as number, usedBytes: 10, limitBytes: 1000 });
  expect(one.counts.misses + other.counts.misses).toBe(1);
  expect(one.counts.fetchedBytes + other.counts.fetchedBytes).toBe(10);
  expect(one.counts.hits).toBeGreaterThan(0);
});

test('a restart finds what was fetched before; another store’s objects are others', async () => {
  await (await open(1000)).fetch('key', object(10));
  await (await open(1000)).fetch('key', object(10));
  expect(store.downloads).toBe(1);
  const elsewhere = new ObjectCache({ dir: base, bytes: 1000, identity: 'another' });
  opened.push(elsewhere);
  await elsewhere.open();
  await elsewhere.fetch('key', object(10));
  expect(store.downloads).toBe(2);
});

test('what was used longest ago makes room, before more is fetched', async () => {
  const cache = await open(250);
  const [a, b] = [await use(cache, 'a', 100), await use(cache, 'b', 100)];
  await age(a, 1);
  await age(b, 2);
  await use(cache, 'c', 100);
  expect(cache.counts).toMatchObject({ evictedFiles: 1, evictedBytes: 100, usedBytes: 200 });
  await use(cache, 'a', 100);
  expect(store.downloads).toBe(3);
  await use(cache, 'b', 100);
  expect(store.downloads).toBe(4);
});

test('what is read stays, in this process and in others; the room comes back when it is released', async () => {
  const [reading, writing] = [await open(150), await open(150)];
  const hold = new Hold();
  const file = await reading.fetch('read', object(100), hold);
  await use(writing, 'written', 100);
  await writing.sweep();
  expect(await readFile(file)).toHaveLength(100);
  hold.release();
  await age(file, 1);
  await reading.close(); // Or half a minute goes by.
  await writing.sweep();
  expect(await shared()).toHaveLength(1);
});

test('an object that is larger than the whole folder is read all the same', async () => {
  const cache = await open(50);
  const hold = new Hold();
  expect((await stat(await cache.fetch('huge', object(100), hold))).size).toBe(100);
  hold.release();
  await use(cache, 'small', 10);
  expect(cache.counts).toMatchObject({ evictedFiles: 1, usedBytes: 10 });
});

test('a download that fails leaves nothing, and the next one tries again', async () => {
  const cache = await open(1000);
  await expect(cache.fetch('key', () => Promise.reject(new Error('line cut')))).rejects.toThrow('line cut');
  await expect(cache.fetch('key', object(10, 3))).rejects.toThrow('3 of its 10 bytes');
  await expect(cache.fetch('key', object(10, 20))).rejects.toThrow('more than its 10 bytes');
  expect(await shared()).toEqual([]);
  expect((await stat(await cache.fetch('key', object(10)))).size).toBe(10);
});

test('a process that was killed in the middle of a download keeps nobody waiting, and its half is never read', async () => {
  const cache = await open(1000);
  const name = path.basename(await cache.fetch('key', object(10)));
  await cache.drop('key');
  const file = path.join(base, 'objects', name);
  await writeFile(`${file}.lock`, '');
  await writeFile(`${file}.abc.draft`, 'half');
  await age(`${file}.lock`, 1);
  await age(`${file}.abc.draft`, 20);
  expect((await stat(await cache.fetch('key', object(10)))).size).toBe(10);
  expect(await shared()).toEqual([name]);
});

test('names that a killed process held go after a while; those of living ones stay', async () => {
  const living = await open(1000);
  const held = await living.fetch('key', object(10), new Hold());
  const dead = path.join(base, 'in-use', 'dead');
  await mkdir(dead);
  await link(held, path.join(dead, 'copy'));
  await age(dead, 20);
  await living.sweep();
  expect(await readdir(path.join(base, 'in-use'))).toHaveLength(1);
  expect((await stat(held)).nlink).toBe(2);
});

test('somebody who clears the folder away costs a download', async () => {
  const cache = await open(1000);
  await cache.fetch('key', object(10));
  for (const folder of ['objects', 'in-use']) await rm(path.join(base, folder), { recursive: true });
  expect((await stat(await cache.fetchAgain('key', object(10)))).size).toBe(10);
  expect(store.downloads).toBe(2);
});
