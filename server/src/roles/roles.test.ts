import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testEnv, testPlatform, testRedis } from '../../test/support/index.js';
import type { Engine } from '../engine/index.js';
import { silentLog } from '../platform/log/index.js';
import { openPlatform } from '../platform/open-platform.js';
import { Secret } from '../platform/secret.js';
import { engineFolder } from './engine-folder.js';
import { createReadiness } from './readiness.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dvp-roles-'));
  await chmod(dir, 0o755); // As root the database's own user has to get through.
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('readiness', () => {
  const engineThat = (ready: boolean): Engine =>
    ({ status: () => ({ running: 0, queued: 0, restarts: 0, ready }) }) as unknown as Engine;

  test('names what is missing; a Redis that is away is named and no reason to be unready', async () => {
    const redis = await testRedis();
    const platform = await testPlatform({ env: { redisUrl: redis.url } });
    await redis.close();
    const found = await createReadiness(platform, engineThat(false))();
    expect(found).toEqual([
      { name: 'database', ok: true, detail: 'ok' },
      { name: 'storage', ok: true, detail: 'ok' },
      { name: 'engine', ok: false, detail: 'not available' },
      { name: 'redis', ok: true, detail: expect.stringMatching(/ok|away/) },
    ]);
    await platform.db.destroy();
    const later = await createReadiness(platform, engineThat(true))();
    expect(later.find(({ name }) => name === 'database')).toEqual({
      name: 'database',
      ok: false,
      detail: 'not available',
    });
    await platform.close();
  });

  test('many who ask at once cause one look', async () => {
    const platform = await testPlatform();
    let looks = 0;
    const counted = { ...platform, storage: { ...platform.storage, check: () => Promise.resolve(void (looks += 1)) } };
    const ready = createReadiness(counted, engineThat(true));
    await Promise.all(Array.from({ length: 50 }, () => ready()));
    expect(looks).toBe(1);
    await platform.close();
  });
});

test('the engine’s folder is its own, and those of processes that are gone are removed', async () => {
  const dead = path.join(dir, 'cache', 'engine-999999999');
  const alive = path.join(dir, 'cache', `engine-${process.ppid}`);
  const other = path.join(dir, 'cache', 'objects');
  for (const folder of [dead, alive, other]) await mkdir(folder, { recursive: true });
  expect(engineFolder(dir)).toBe(path.join(dir, 'cache', `engine-${process.pid}`));
  expect([dead, alive, other].map((folder) => existsSync(folder))).toEqual([false, true, true]);
});

test('a platform that cannot be opened whole leaves nothing open', async () => {
  const file = path.join(dir, 'file');
  await writeFile(file, 'no folder');
  const storageUrl = new Secret(pathToFileURL(path.join(file, 'storage')).href);
  const env = testEnv(path.join(dir, 'data'), { storageUrl });
  const log = { ...silentLog, close: () => Promise.resolve() };
  await expect(openPlatform(env, log, [])).rejects.toThrow(/ENOTDIR/);
  const home = path.join(env.dataDir, 'postgres');
  expect(existsSync(path.join(home, 'cluster', 'postmaster.pid'))).toBe(false);
  expect(existsSync(path.join(home, 'owner.lock'))).toBe(false);
});
