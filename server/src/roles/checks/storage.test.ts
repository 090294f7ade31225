import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { testEnv, testS3, type TestS3 } from '../../../test/support/index.js';
import { Secret } from '../../platform/secret.js';
import { openStorage } from '../../platform/storage/index.js';
import { checkStorage } from './storage.js';

let s3: TestS3;
let dir: string;
beforeAll(async () => {
  [s3, dir] = await Promise.all([testS3(), mkdtemp(path.join(tmpdir(), 'dvp-check-'))]);
});
afterEach(() => void vi.useRealTimers());
afterAll(async () => {
  await s3.close();
  await rm(dir, { recursive: true, force: true });
});

const url = (change: (url: URL) => void): string => {
  const changed = new URL(s3.url('checked'));
  change(changed);
  return changed.href;
};
const look = (storageUrl: string) => checkStorage(testEnv(dir, { storageUrl: new Secret(storageUrl) }));

test('a storage that works is fine', async () => {
  expect(await look(s3.url('checked'))).toMatchObject({ state: 'ok' });
});

test.each<[string, () => string, RegExp, RegExp]>([
  [
    'an unknown key',
    () => url((one) => (one.username = 'nobody')),
    /InvalidAccessKeyId|SignatureDoesNotMatch|XAdmin/,
    /access key/,
  ],
  ['a wrong secret', () => url((one) => (one.password = 'wrong')), /SignatureDoesNotMatch/, /secret key/],
  [
    'a bucket that is not there',
    () => url((one) => (one.host = 'no-such-bucket')),
    /NoSuchBucket/,
    /Create the bucket/,
  ],
  [
    'another region',
    () => url((one) => one.searchParams.set('region', 'eu-west-9')),
    /AuthorizationHeaderMalformed/,
    /region=/,
  ],
  [
    'no store',
    () => url((one) => one.searchParams.set('endpoint', 'http://127.0.0.1:1')),
    /ECONNREFUSED/,
    /store runs/,
  ],
  [
    'a name that nobody knows',
    () => url((one) => one.searchParams.set('endpoint', 'http://store.invalid')),
    /ENOTFOUND|EAI_AGAIN/,
    /endpoint/,
  ],
])('%s is told, with what to do, when it is looked at and when it is used', async (_name, wrong, said, remedy) => {
  const finding = await look(wrong());
  expect(finding).toMatchObject({ name: 'storage', state: 'failed' });
  expect(finding.detail).toMatch(said);
  expect(finding.remedy).toMatch(remedy);
  expect(JSON.stringify(finding)).not.toContain(s3.secretAccessKey);
  const storage = await openStorage({ url: new Secret(wrong()), cacheDir: path.join(dir, 'cache'), cacheBytes: 1e6 });
  const uses = [() => storage.put('x', Buffer.from('x')), () => storage.get('x'), () => storage.materialise('x')];
  for (const use of uses)
    await expect(use()).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringMatching(said) as string,
    });
  await storage.close();
});

test('a clock that is off by two hours is made up for: the SDK learns the store’s', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 });
  expect(await look(s3.url('checked'))).toMatchObject({ state: 'ok' });
});
