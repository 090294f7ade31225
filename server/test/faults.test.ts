import { once } from 'node:events';
import { mkdir, mkdtemp, rm, statfs, truncate, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Dashboard, Problem, QueryResult, UploadAnswer } from '@datavizpro/contract';
import { EnvError, loadEnv } from '../src/platform/environment/index.js';
import { silentLog } from '../src/platform/log/index.js';
import { Secret } from '../src/platform/secret.js';
import { compareClocks } from '../src/roles/checks/clock.js';
import { lookInside, preflight } from '../src/roles/preflight.js';
import { cli } from './support/cli.js';
import { canMount, mount, unmount } from './support/mounts.js';
import { startDataServer, type DataServer } from './support/data-server.js';
import type { SignedInBrowser } from './support/people-server.js';
import { testEnv, testRedis } from './support/index.js';
import type { Finding } from '../src/roles/checks/finding.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const Hour = { ms: 3_600_000 };

let dir: string;
const at = (name: string): string => path.join(dir, name);
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dvp-faults-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const problemsOf = async (work: Promise<unknown>): Promise<readonly string[]> =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof EnvError ? error.problems : [(error as Error).message]),
  );

describe.skipIf(!canMount())('the start (needs the right to mount)', () => {
  test('lists everything at once that cannot be reached or used, with what to do, and shows no secret', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const redis = await testRedis();
    mount('-t', 'tmpfs', '-o', 'size=1m,ro', 'tmpfs', await folder('sealed'));
    const env = testEnv(at('data'), {
      port: (taken.address() as AddressInfo).port,
      databaseUrl: new Secret('postgres://app:canary-7f3a@127.0.0.1:1/app'),
      redisUrl: new Secret(`redis://somebody:canary-7f3a@127.0.0.1:${redis.port}`),
      storageUrl: new Secret('s3://key:canary-7f3a@bucket/?endpoint=http%3A%2F%2F127.0.0.1%3A1'),
      logFile: path.join(at('sealed'), 'app.log'),
    });
    const problems = await problemsOf(preflight(env, silentLog));
    expect(problems).toEqual([
      expect.stringMatching(/^Port \d+ is taken: end the program/),
      expect.stringMatching(/^The folder of LOG_FILE .* mounted read-only. Mount it writable/),
      'Redis refuses user or password. Correct them in REDIS_URL.',
      expect.stringMatching(/^The storage of STORAGE_URL cannot be used \(ECONNREFUSED\). Check the endpoint/),
      expect.stringMatching(/^The database cannot be reached \(.*ECONNREFUSED.*\): check DATABASE_URL/),
    ]);
    expect(problems.join()).not.toContain('canary');
    await redis.close();
    taken.close();
    unmount(at('sealed'));
  });

  test('names a data folder on a read-only mount, and contradictions, before anything is made', async () => {
    mount('-t', 'tmpfs', '-o', 'size=1m,ro', 'tmpfs', await folder('readonly'));
    const environment = { DATA_DIR: path.join(at('readonly'), 'data') };
    expect(() => loadEnv(environment)).toThrow(/mounted read-only. Mount it writable/);
    expect(() => loadEnv({ ...environment, ROLES: 'worker', LAKE_FOLDERS: at('readonly') })).toThrow(
      /ROLES splits[^]*LAKE_FOLDERS has .*Use another folder/,
    );
    expect(() => loadEnv({ ...environment, MAX_UPLOAD_BYTES: '9000000', MAX_INFLATED_BYTES: '2000000' })).toThrow(
      /MAX_INFLATED_BYTES is smaller/,
    );
    unmount(at('readonly'));
  });
});

const folder = async (name: string): Promise<string> => {
  await mkdir(at(name), { recursive: true });
  return at(name);
};

describe.skipIf(!canMount())('a running server (needs the right to mount)', () => {
  let server: DataServer;
  let ada: SignedInBrowser;
  let volume: string;
  let dataSourceId: string;
  beforeAll(async () => {
    volume = await folder('volume');
    mount('-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', volume);
    const storageUrl = new Secret(pathToFileURL(path.join(volume, 'storage')).href);
    server = await startDataServer({ env: { storageUrl, cacheBytes: 0 } });
    ada = await server.administrator();
    const { body } = await upload('kept.csv', 'k,v\na,1\nb,2\n');
    dataSourceId = (body as unknown as UploadAnswer).dataSource.id;
  });
  afterAll(async () => {
    await server.close();
    unmount(volume);
  });

  const upload = (name: string, csv: string) => server.upload(ada, '/api/data-sources/upload', { [name]: csv });
  const rows = (limit: number) =>
    ada.browser.call<QueryResult & Problem>('POST', '/api/query', {
      source: { dataSourceId, table: 'kept' },
      dimensions: [{ column: 'k' }, { column: 'v' }],
      sort: [{ by: 'k', direction: 'asc' }],
      limit,
    });
  const save = (name: string) => ada.browser.call<Dashboard>('POST', '/api/dashboards', { name });

  test('says that its disk is full, loses nothing that it took, and goes on when there is room', async () => {
    const filler = path.join(volume, 'filler');
    const { bavail, bsize } = await statfs(volume);
    await writeFile(filler, Buffer.alloc(bavail * bsize));
    // One that has come whole before the disk is asked, and one that is still coming.
    for (const lines of [1_000, 3_000_000]) {
      const refused = await upload('refused.csv', `k,v\n${'x,1\n'.repeat(lines)}`);
      expect([refused.status, refused.body['code']]).toEqual([507, 'storage_full']);
    }
    expect((await save('Saved while the disk is full')).status).toBe(201);
    expect((await rows(10)).body.rowCount).toBe(2);
    await truncate(filler, 0);
    expect((await upload('taken.csv', 'k,v\nc,3\n')).status).toBe(201);
    expect((await rows(11)).body.rowCount).toBe(2);
  });

  test('says that its storage is read-only, still answers from it, and goes on when it is writable', async () => {
    mount('-o', 'remount,ro', volume);
    const refused = await upload('refused.csv', 'k,v\nd,4\n');
    expect([refused.status, refused.body['code']]).toEqual([503, 'storage_unavailable']);
    expect((await rows(12)).body.rowCount).toBe(2);
    mount('-o', 'remount,rw', volume);
    expect((await upload('again.csv', 'k,v\nd,4\n')).status).toBe(201);
  });

  test('says that files are missing when a volume is gone, would not start on it, and answers when it is back', async () => {
    await mkdir(at('aside'));
    mount('--move', volume, at('aside'));
    const lost = await rows(13);
    expect([lost.status, lost.body.code]).toEqual([503, 'storage_unavailable']);
    expect(await problemsOf(lookInside(server.platform))).toEqual([
      expect.stringMatching(/^None of \d+ files that the database refers to are in the storage. Mount the volume/),
    ]);
    expect((await save('Saved without the volume')).status).toBe(201);
    mount('--move', at('aside'), volume);
    expect((await rows(14)).body.rowCount).toBe(2);
    expect(await problemsOf(lookInside(server.platform))).toEqual([]);
  });

  test('whose clock is an hour ahead: what it takes is there, and nobody is locked out when it is set right', async () => {
    server.platform.clock.advance(Hour.ms);
    const bob = await server.person('Bob');
    const { status, body } = await bob.browser.call<Dashboard>('POST', '/api/dashboards', { name: 'From the future' });
    expect(status).toBe(201);
    server.platform.clock.advance(-Hour.ms);
    const seen = await bob.browser.call<Dashboard>('GET', `/api/dashboards/${body.id}`);
    expect([seen.status, seen.body.name]).toEqual([200, 'From the future']);
    expect(
      (await bob.browser.call('PATCH', `/api/dashboards/${body.id}`, { name: 'Now' }, { ifMatch: 1 })).status,
    ).toBe(200);
  });
});

test.each<[string, number, Finding['state'], string]>([
  ['a few seconds', 4_000, 'ok', 'agrees'],
  ['half a minute', 30_000, 'warning', '30 s behind'],
  ['an hour', Hour.ms, 'failed', '60 minutes behind'],
  ['an hour, the other way', -Hour.ms, 'failed', '60 minutes ahead of'],
])('a clock that is off by %s is told', (_how, offMs, state, words) => {
  const now = Date.now();
  const finding = compareClocks('the database', { before: now - 10, after: now }, now + offMs);
  expect(finding).toMatchObject({ state, detail: expect.stringContaining(words) as string });
});

test('doctor lists faults with what to do, makes nothing, and ends with 1', async () => {
  const environment = {
    DATA_DIR: at('nowhere'),
    DATABASE_URL: 'postgres://app:canary-7f3a@127.0.0.1:1/app',
    PORT: 'x',
  };
  const answer = await cli<{ ok: boolean; findings: Finding[] }>(environment, 'doctor', '--json');
  expect(answer.code).toBe(1);
  const failed = answer.json().findings.filter(({ state }) => state === 'failed');
  expect(failed.map(({ detail }) => detail.split(' ')[0])).toEqual(
    expect.arrayContaining(['PORT', 'TOKEN_SECRET', 'PASSWORD_PEPPER', 'ENCRYPTION_KEY']),
  );
  expect(answer.out).not.toContain('canary');
  expect(await cli({ DATA_DIR: at('nowhere') }, 'doctor')).toMatchObject({ code: 0 });
  expect(await statfs(at('nowhere')).catch(() => null)).toBeNull();
});
