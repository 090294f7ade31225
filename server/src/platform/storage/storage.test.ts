import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open as openFile, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testS3, type TestS3 } from '../../../test/support/index.js';
import { Secret } from '../secret.js';
import { tellWhenFull } from './files.js';
import { openStorage, type ClosableStorage } from './index.js';
import { requireKey } from './key.js';
import { parseS3Url } from './s3-url.js';
import { WorkDirs } from './work-dirs.js';

let base: string;
let s3: TestS3;
beforeAll(async () => {
  s3 = await testS3();
});
afterAll(() => s3.close());
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'dvp-storage-'));
});
afterEach(() => rm(base, { recursive: true, force: true }));

const urls = {
  local: () => pathToFileURL(path.join(base, 'storage')).href,
  s3: () =>
    s3.url(
      path
        .basename(base)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, ''),
    ),
};

async function collect(storage: ClosableStorage, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key, size } of storage.list(prefix)) keys.push(`${key} ${size}`);
  return keys.sort();
}

describe.each(['local', 's3'] as const)('%s storage', (kind) => {
  let storage: ClosableStorage;
  const open = () =>
    openStorage({ url: new Secret(urls[kind]()), cacheDir: path.join(base, 'cache'), cacheBytes: 1024 ** 2 });
  beforeEach(async () => {
    storage = await open();
  });
  afterEach(() => storage.close());

  test('what is put can be read, materialised and listed, also after opening again', async () => {
    const bytes = Buffer.from('hello');
    expect(await storage.put('a/b.parquet', bytes)).toBe(5);
    expect(await storage.put('a/c.parquet', Readable.from([Buffer.from('wo'), Buffer.from('rld!')]))).toBe(6);
    await storage.put('ab.txt', bytes);
    await storage.close();
    storage = await open();
    expect(await buffer(await storage.get('a/b.parquet'))).toEqual(bytes);
    expect(await readFile(await storage.materialise('a/c.parquet'), 'utf8')).toBe('world!');
    expect(await collect(storage, 'a/')).toEqual(['a/b.parquet 5', 'a/c.parquet 6']);
    expect(await collect(storage, 'a')).toEqual(['a/b.parquet 5', 'a/c.parquet 6', 'ab.txt 5']);
    expect(await collect(storage, '')).toHaveLength(3);
    expect(await collect(storage, 'nothing/')).toEqual([]);
    await storage.check();
  });

  test('a put that fails half way leaves nothing, and the old object as it was', async () => {
    await storage.put('kept', Buffer.from('old'));
    const breaking = () =>
      Readable.from(
        (function* () {
          yield Buffer.alloc(100_000);
          throw new Error('the client went away');
        })(),
      );
    await expect(storage.put('kept', breaking())).rejects.toThrow('the client went away');
    await expect(storage.put('new', breaking())).rejects.toThrow('the client went away');
    expect(await collect(storage, '')).toEqual(['kept 3']);
  });

  test('a local object tells where it grows, and becomes that very file', async () => {
    const grown: string[] = [];
    const seen: number[] = [];
    const body = async function* () {
      yield Buffer.alloc(5_000_000, 'a');
      while (kind === 'local' && grown.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      for (const file of grown) seen.push((await stat(file)).ino);
      yield Buffer.from('end');
    };
    expect(await storage.put('growing', Readable.from(body()), { opened: (file) => grown.push(file) })).toBe(5_000_003);
    expect(grown).toHaveLength(kind === 'local' ? 1 : 0);
    if (kind === 'local') expect((await stat(await storage.materialise('growing'))).ino).toBe(seen[0]);
  });

  test('publishing moves a file in, whole', async () => {
    const dir = await storage.createWorkDir();
    const file = path.join(dir, 'part.parquet');
    await writeFile(file, 'parquet');
    await storage.publish('tables/t1/v1.parquet', file);
    expect(existsSync(file)).toBe(false);
    expect(await readFile(await storage.materialise('tables/t1/v1.parquet'), 'utf8')).toBe('parquet');
  });

  test('what is not there is said by name; deleting it is no error', async () => {
    await expect(storage.get('gone')).rejects.toMatchObject({ name: 'ObjectMissing', key: 'gone' });
    await expect(storage.materialise('gone')).rejects.toMatchObject({ name: 'ObjectMissing' });
    await storage.delete('gone');
    await storage.put('there', Buffer.from('x'));
    await storage.delete('there');
    await expect(storage.materialise('there')).rejects.toMatchObject({ name: 'ObjectMissing' });
  });

  test('a changed object is materialised with its new bytes', async () => {
    await storage.put('changing', Buffer.from('one'));
    expect(await readFile(await storage.materialise('changing'), 'utf8')).toBe('one');
    await storage.put('changing', Buffer.from('two!'));
    expect(await readFile(await storage.materialise('changing'), 'utf8')).toBe('two!');
  });

  test.each(['', '..', 'a/../b', '/a', 'a/', 'a//b', '.work/x', 'a/.b', 'A', 'ä', 'a\0b', 'a\\b', 'x'.repeat(600)])(
    'the key %j is refused everywhere',
    async (key) => {
      expect(() => requireKey(key)).toThrow('Not a storage key');
      const attempts = [
        () => storage.put(key, Buffer.from('x')),
        () => storage.get(key),
        () => storage.materialise(key),
        () => storage.delete(key),
        () => storage.publish(key, path.join(base, 'none')),
      ];
      for (const attempt of attempts) await expect((async () => attempt())()).rejects.toThrow('Not a storage key');
    },
  );

  test('many writers and a deleter in the same folder do not disturb each other', async () => {
    const keys = Array.from({ length: 30 }, (_, n) => `same/folder/${n}`);
    await Promise.all(
      keys.map(async (key, n) => {
        await storage.put(key, Buffer.from(key));
        if (n % 2 === 0) await storage.delete(key);
      }),
    );
    expect(await collect(storage, 'same/')).toHaveLength(15);
  });
});

test('local: empty folders do not pile up', async () => {
  const storage = await openStorage({ url: new Secret(urls.local()), cacheDir: base, cacheBytes: 0 });
  await storage.put('deep/er/object', Buffer.from('x'));
  await storage.delete('deep/er/object');
  expect(await readdir(path.join(base, 'storage'))).toEqual(['.work']);
  await storage.close();
});

test('work folders go when nothing has written to them for a day, and not before', async () => {
  const dirs = new WorkDirs(path.join(base, 'work'));
  const [old, busy] = [await dirs.create(), await dirs.create()];
  await mkdir(path.join(busy, 'inner'));
  await writeFile(path.join(busy, 'inner', 'fresh'), 'x');
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  for (const dir of [old, busy, path.join(busy, 'inner')]) await utimes(dir, twoDaysAgo, twoDaysAgo);
  await dirs.sweep(new Date());
  expect(existsSync(old)).toBe(false);
  expect(existsSync(busy)).toBe(true);
});

test.runIf(existsSync('/dev/full'))('a full disk is told as such', async () => {
  const write = async () => {
    const handle = await openFile('/dev/full', 'w');
    try {
      await handle.writeFile('x');
    } finally {
      await handle.close();
    }
  };
  await expect(tellWhenFull(write)).rejects.toMatchObject({ code: 'storage_full', status: 507 });
});

describe('the address of an S3 storage', () => {
  test('gives everything, with sensible values for other makers of stores', () => {
    const location = parseS3Url('s3://key:se%2Fcret@bucket/some/prefix/?endpoint=http://minio:9000&region=eu-west-1');
    expect({ ...location, credentials: location.credentials?.reveal() }).toEqual({
      bucket: 'bucket',
      prefix: 'some/prefix/',
      region: 'eu-west-1',
      endpoint: 'http://minio:9000',
      pathStyle: true,
      checksums: false,
      credentials: { accessKeyId: 'key', secretAccessKey: 'se/cret' },
    });
    expect(JSON.stringify(location)).not.toContain('cret');
    expect(parseS3Url('s3://bucket/team%20a%2Bb').prefix).toBe('team a+b/');
    expect(() => parseS3Url('s3://bucket/50%')).toThrow('a % that is not followed by two digits');
    expect(parseS3Url('s3://bucket')).toMatchObject({
      prefix: '',
      pathStyle: false,
      checksums: true,
      credentials: null,
    });
  });

  test('with a misspelt parameter is refused', () => {
    expect(() => parseS3Url('s3://bucket/?endpont=x')).toThrow(/endpont.*known: endpoint/);
  });
});
