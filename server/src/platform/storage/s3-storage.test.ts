import dns from 'node:dns';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { CreateMultipartUploadCommand, HeadObjectCommand, ListMultipartUploadsCommand } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeCertificates } from '../../../test/support/certificates.js';
import { startS3Proxy, type S3Proxy } from '../../../test/support/s3-proxy.js';
import { testS3, type TestS3 } from '../../../test/support/s3.js';
import { Secret } from '../secret.js';
import { openStorage, type ClosableStorage } from './index.js';
import { createS3Client } from './s3-client.js';
import { S3Uploads } from './s3-uploads.js';
import { parseS3Url } from './s3-url.js';

const MiB = 2 ** 20;
/** So that no piece of it is like another. */
const content = (bytes: number): Buffer => {
  const words = new Uint32Array(Math.ceil(bytes / 4));
  for (let at = 0, seed = 1; at < words.length; at += 1) words[at] = seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
  return Buffer.from(words.buffer).subarray(0, bytes);
};
function* pieces(whole: Buffer, size = 700_001): Generator<Buffer> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

let s3: TestS3;
let proxy: S3Proxy;
let base: string;
const opened: ClosableStorage[] = [];
let prefix = 0;

beforeAll(async () => {
  s3 = await testS3();
  proxy = await startS3Proxy(s3.endpoint);
});
afterAll(async () => {
  await proxy.close();
  await s3.close();
});
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'dvp-s3-storage-'));
  prefix += 1;
});
afterEach(async () => {
  proxy.restore();
  for (const storage of opened.splice(0)) await storage.close();
  await rm(base, { recursive: true, force: true });
});

const openUrl = async (url: string): Promise<ClosableStorage> => {
  const storage = await openStorage({ url: new Secret(url), cacheDir: path.join(base, 'cache'), cacheBytes: 64 * MiB });
  opened.push(storage);
  return storage;
};
/** Through the proxy, below a prefix of the test's own. */
const place = (): string => `s3-storage-${process.pid}-${prefix}`;
const open = (): Promise<ClosableStorage> => openUrl(s3.urlBy(proxy.endpoint, place()));
const keysOf = async (storage: ClosableStorage): Promise<string[]> => {
  const keys: string[] = [];
  for await (const { key } of storage.list('')) keys.push(key);
  return keys;
};
const uploadsLeft = async (): Promise<number> => {
  const found = await s3.client.send(new ListMultipartUploadsCommand({ Bucket: s3.bucket, Prefix: place() }));
  return found.Uploads?.length ?? 0;
};

describe('large objects', () => {
  const whole = content(12 * MiB + 345);

  test.each([false, true])('go in parts, streamed, and come back as they were (checksums: %s)', async (checksums) => {
    const storage = await openUrl(`${s3.urlBy(proxy.endpoint, place())}&checksums=${checksums}`);
    expect(await storage.put('large', Readable.from(pieces(whole)))).toBe(whole.length);
    const head = await s3.client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key: `${place()}/large` }));
    expect(head.ETag).toMatch(/-3"$/);
    expect((await buffer(await storage.get('large'))).equals(whole)).toBe(true);
  });

  test('that may be very large go in larger parts, which a store takes no more than 10,000 of', async () => {
    const storage = await open();
    expect(await storage.put('larger', Readable.from(pieces(whole)), { atMost: 60 * 1024 * MiB })).toBe(whole.length);
    const head = await s3.client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key: `${place()}/larger` }));
    expect(head.ETag).toMatch(/-2"$/);
    expect((await buffer(await storage.get('larger'))).equals(whole)).toBe(true);
  });

  test('take a bounded share of memory, however slow the store is', async () => {
    const storage = await open();
    const all = content(40 * MiB);
    let taken = 0;
    const source = function* () {
      for (const piece of pieces(all, MiB)) {
        taken += piece.length;
        yield piece;
      }
    };
    const waiting = proxy.hold();
    const done = storage.put('slow', Readable.from(source()));
    await vi.waitFor(() => expect(waiting()).toBe(3), { timeout: 20_000 });
    for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate);
    expect(taken).toBeLessThan(28 * MiB);
    proxy.restore();
    expect(await done).toBe(40 * MiB);
  });

  test('that break off at the sender leave nothing, not even parts', async () => {
    const storage = await open();
    const breaking = function* () {
      yield* pieces(whole);
      throw new Error('the client went away');
    };
    await expect(storage.put('broken', Readable.from(breaking()))).rejects.toThrow('the client went away');
    expect(await uploadsLeft()).toBe(0);
    expect(await keysOf(storage)).toEqual([]);
  });

  test('are whole or not there when the store goes in between; what was acknowledged stays', async () => {
    const storage = await open();
    await storage.put('kept', Buffer.from('old'));
    const going = function* () {
      yield* pieces(whole.subarray(0, 6 * MiB));
      proxy.cutRequests();
      yield* pieces(whole.subarray(6 * MiB));
    };
    await expect(storage.put('kept', Readable.from(going()))).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringMatching(
        /^The storage cannot be used \(ECONN|^The storage cannot be used \(.*that the store runs/,
      ) as string,
    });
    proxy.restore();
    expect((await buffer(await storage.get('kept'))).toString()).toBe('old');
    expect(await uploadsLeft()).toBe(0);
  });

  test('whose process was killed are swept after a day: parts are paid for', async () => {
    const upload = (Key: string) => s3.client.send(new CreateMultipartUploadCommand({ Bucket: s3.bucket, Key }));
    await upload(`${place()}/left`);
    await upload(`elsewhere-${place()}/left`);
    const location = parseS3Url(s3.url(place()));
    const client = createS3Client(location);
    const uploads = new S3Uploads(client, location);
    await uploads.sweep(new Date());
    expect(await uploadsLeft()).toBe(1);
    await uploads.sweep(new Date(Date.now() + 25 * 3_600_000));
    expect(await uploadsLeft()).toBe(0);
    const { Uploads } = await s3.client.send(
      new ListMultipartUploadsCommand({ Bucket: s3.bucket, Prefix: 'elsewhere' }),
    );
    expect(Uploads).toHaveLength(1);
    client.destroy();
  });
});

describe('one bit that turns', () => {
  test.each([
    ['a small object', 100_000],
    ['a part of a large one', 6 * MiB],
  ])('on the way there is refused: %s', async (_name, bytes) => {
    const storage = await open();
    proxy.spoil('request');
    await expect(storage.put('spoilt', Readable.from(pieces(content(bytes))))).rejects.toMatchObject({
      code: 'storage_unavailable',
    });
    expect(await keysOf(storage)).toEqual([]);
  });

  test.each([
    ['whose sum was known', (storage: ClosableStorage) => storage.put('o', content(100_000))],
    ['of parts', (storage: ClosableStorage) => storage.put('o', Readable.from(pieces(content(6 * MiB))))],
    [
      'that was published',
      async (storage: ClosableStorage) => {
        const file = path.join(await storage.createWorkDir(), 'f');
        await writeFile(file, content(6 * MiB));
        await storage.publish('o', file);
      },
    ],
  ])('on the way back is noticed, and nothing of it is kept: an object %s', async (_name, store) => {
    const storage = await open();
    await store(storage);
    proxy.spoil('answer');
    await expect(storage.get('o').then(buffer)).rejects.toMatchObject({ name: 'DamagedObject' });
    proxy.spoil('answer');
    await expect(storage.materialise('o')).rejects.toMatchObject({ code: 'storage_unavailable' });
    expect(await readdir(path.join(base, 'cache/objects'))).toEqual([]);
    await storage.materialise('o');
  });
});

test('a connection that breaks while an object comes is taken up again where it broke', async () => {
  const storage = await open();
  const whole = content(3 * MiB);
  await storage.put('resumed', whole);
  proxy.cutAnswerAfter(MiB);
  expect((await buffer(await storage.get('resumed'))).equals(whole)).toBe(true);
  expect(proxy.asked.at(-1)?.headers['range']).toMatch(/^bytes=[1-9]\d*-$/);
});

test('listings go over pages, below prefixes with any characters', { timeout: 120_000 }, async () => {
  // A real page has a thousand; that of the tests' own server twenty.
  const count = process.env['TEST_S3_URL'] === undefined ? 45 : 1_050;
  const storage = await openUrl(s3.url(`${place()}/${encodeURIComponent("ä ~(1)+=&'!@,;:$€")}`));
  const keys = Array.from({ length: count }, (_, n) => `many/${String(n).padStart(4, '0')}_.-x`);
  for (let at = 0; at < count; at += 20)
    await Promise.all(keys.slice(at, at + 20).map((key) => storage.put(key, Buffer.from('x'))));
  expect((await keysOf(storage)).sort()).toEqual(keys);
  expect((await buffer(await storage.get(keys[7]!))).toString()).toBe('x');
});

describe('ways to a store', () => {
  const login = () => [s3.accessKeyId, s3.secretAccessKey].map(encodeURIComponent).join(':');

  test('credentials of the moment from the environment, as the SDK finds them', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', s3.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', s3.secretAccessKey);
    vi.stubEnv('AWS_SESSION_TOKEN', 'for-an-hour');
    const storage = await openUrl(`s3://${s3.bucket}/${place()}?endpoint=${encodeURIComponent(proxy.endpoint)}`);
    const { length } = proxy.asked;
    await storage.check().catch(() => undefined); // Not every store gives such tokens.
    vi.unstubAllEnvs();
    expect(proxy.asked[length]?.headers).toMatchObject({
      'x-amz-security-token': 'for-an-hour',
      authorization: expect.stringContaining(s3.accessKeyId) as string,
    });
  });

  test('the bucket in the name of the host', async () => {
    const original = dns.lookup;
    const spy = vi
      .spyOn(dns, 'lookup')
      .mockImplementation((name: string, ...more: unknown[]) =>
        (original as unknown as (...args: unknown[]) => void)(name.replace(/^.*\.localhost$/, '127.0.0.1'), ...more),
      );
    const endpoint = encodeURIComponent(`http://localhost:${proxy.port}`);
    const storage = await openUrl(`s3://${login()}@${s3.bucket}/${place()}?endpoint=${endpoint}&pathStyle=false`);
    await storage.put('hosted', Buffer.from('x'));
    expect(await keysOf(storage)).toEqual(['hosted']);
    expect(proxy.asked.at(-1)?.headers.host).toBe(`${s3.bucket}.localhost:${proxy.port}`);
    spy.mockRestore();
  });

  test('TLS by an authority of one’s own, which the environment names', async () => {
    const { ca, server } = makeCertificates();
    const secure = await startS3Proxy(s3.endpoint, { tls: server });
    const url = s3.urlBy(secure.endpoint, place());
    await expect((await openUrl(url)).check()).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringContaining('NODE_EXTRA_CA_CERTS') as string,
    });
    await writeFile(path.join(base, 'ca.pem'), ca);
    const script = `
      import { Secret } from './server/src/platform/secret.ts';
      import { openStorage } from './server/src/platform/storage/index.ts';
      const storage = await openStorage({ url: new Secret(process.env.URL), cacheDir: process.env.DIR, cacheBytes: 1e9 });
      console.log(await storage.put('by-tls', Buffer.from('four')));
      await storage.close();`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--conditions=source', '--input-type=module', '-e', script],
      { env: { PATH: process.env['PATH'], URL: url, DIR: base, NODE_EXTRA_CA_CERTS: path.join(base, 'ca.pem') } },
    );
    expect(stdout).toBe('4\n');
    await secure.close();
  });
});
