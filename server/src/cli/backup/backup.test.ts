import { appendFile, chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Dashboard, User } from '@datavizpro/contract';
import { cli } from '../../../test/support/cli.js';
import { admin, signIn, startInstance, type Instance } from '../../../test/support/instance.js';
import { answerOf, destroyInstallation, makeChart, upload, writeOn } from '../../../test/support/installation-work.js';
import { EmbeddedPostgres } from '../../platform/db/index.js';
import { silentLog } from '../../platform/log/index.js';
import type { Manifest } from './manifest.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let dir: string;
const at = (name: string): string => path.join(dir, name);
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dvp-backup-'));
  await chmod(dir, 0o755); // As root the database's own user has to get through.
});
afterAll(async () => {
  // Also when a test failed in between.
  for (const instance of running.splice(0)) if (instance.process.exitCode === null) await instance.kill();
  for (const name of await readdir(dir)) await destroyInstallation(at(name));
  await rm(dir, { recursive: true, force: true });
});

const running: Instance[] = [];
const start = async (name: string): Promise<Instance> => {
  const instance = await startInstance({ dataDir: at(name), from: 'source' });
  running.push(instance);
  return instance;
};

describe('backup, destroy, restore', () => {
  test('gives the same answers in an empty place; taken while people write, nothing acknowledged before is missing', async () => {
    const before = await start('first');
    const client = await signIn(before.url);
    const steady = await upload(client, 'steady', 5_000);
    const changing = await upload(client, 'changing', 100);
    const charts = [await makeChart(client, steady, 'steady'), await makeChart(client, changing, 'changing')] as const;
    const expected = await answerOf(client, charts[0]);
    const writer = writeOn(client, changing);
    await vi.waitFor(() => expect(writer.acknowledged.length).toBeGreaterThan(12), { timeout: 30_000 });

    const environment = { DATA_DIR: at('first') };
    const backup = await cli<{ takenAt: string }>(
      environment,
      ...['backup', '--json', '--to', at('monday'), '--keys-to', at('keys/monday.json')],
    );
    expect(backup).toMatchObject({ code: 0 });
    const next = await cli(environment, 'backup', '--to', at('tuesday'), '--since', at('monday'));
    expect(next).toMatchObject({ code: 0 });
    const acknowledged = await writer.end();
    await before.kill();
    await destroyInstallation(at('first'));

    const restored = await cli(
      { DATA_DIR: at('second') },
      ...['restore', '--from', at('monday'), '--keys', at('keys/monday.json')],
    );
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('Start the servers now') as string });
    const after = await start('second');
    const again = await signIn(after.url, admin); // The password of before: pepper and hashes fit each other.
    expect(await answerOf(again, charts[0])).toEqual(expected);
    expect(await answerOf(again, charts[1])).toHaveLength(2);
    const promised = acknowledged.filter((one) => one.at < Date.parse(backup.json().takenAt)).map(({ name }) => name);
    const { body } = await again.call<{ items: Dashboard[] }>('GET', '/api/dashboards?limit=200&q=Written');
    const names = body.items.map(({ name }) => name);
    expect(promised.length).toBeGreaterThan(12);
    expect(promised.filter((name) => !names.includes(name))).toEqual([]);
    const audit = await again.call<{ ok: boolean }>('GET', '/api/audit/verify');
    expect(audit.body).toMatchObject({ ok: true });
    await after.stop();
  });

  test('a later backup links the files that an earlier one has, and both are whole', async () => {
    const manifest = JSON.parse(await readFile(path.join(at('tuesday'), 'manifest.json'), 'utf8')) as Manifest;
    expect(manifest.files?.count).toBeGreaterThan(0);
    const files = await readdir(path.join(at('tuesday'), 'files'), { recursive: true, withFileTypes: true });
    const links = await Promise.all(
      files
        .filter((file) => file.isFile())
        .map(async (file) => (await stat(path.join(file.parentPath, file.name))).nlink),
    );
    expect(links).toContain(2);
    for (const day of ['monday', 'tuesday'])
      expect(await cli({}, 'backup', '--verify', at(day))).toMatchObject({ code: 0 });
  });

  test('keys are in their own file, which only the owner may read, and nowhere in the backup', async () => {
    const keysFile = at('keys/monday.json');
    const keys = JSON.parse(await readFile(keysFile, 'utf8')) as Record<string, string>;
    expect((await stat(keysFile)).mode & 0o777).toBe(0o600);
    const manifest = await readFile(path.join(at('monday'), 'manifest.json'), 'utf8');
    expect(Object.values(keys).filter((key) => manifest.includes(key))).toEqual([]);
    const inside = await cli({ DATA_DIR: at('second') }, 'backup', '--to', at('x'), '--keys-to', at('x/keys.json'));
    expect(inside).toMatchObject({ code: 1, err: expect.stringContaining('keep keys and data apart') as string });
  });
});

describe('a restore is refused', () => {
  const restore = (name: string, ...more: string[]) =>
    cli({ DATA_DIR: at(name) }, 'restore', '--from', at('monday'), '--keys', at('keys/monday.json'), ...more);

  test('where there is something already, unless told; and while a server runs', async () => {
    expect(await restore('second')).toMatchObject({ code: 1, err: expect.stringContaining('is not empty') as string });
    const person = await cli<{ user: User }>(
      { DATA_DIR: at('second') },
      ...['user', 'create', 'late@example.org', '--name', 'Too Late', '--json'],
    );
    expect(person.json().user.status).toBe('invited');
    expect(await restore('second', '--replace')).toMatchObject({ code: 0 });
    const people = await cli({ DATA_DIR: at('second') }, 'user', 'list');
    expect(people.out).toContain(admin.email);
    expect(people.out).not.toContain('late@example.org');
    const running = await EmbeddedPostgres.start({ dataDir: at('second'), log: silentLog });
    expect(await restore('second', '--replace')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/stop it/) as string,
    });
    await running.stop();
  });

  test('with other keys than those of the backup, naming them', async () => {
    const answer = await cli({ DATA_DIR: at('third') }, 'restore', '--from', at('monday'));
    expect(answer.code).toBe(1);
    expect(answer.err).toContain('TOKEN_SECRET, PASSWORD_PEPPER, ENCRYPTION_KEY are not those of the backup');
  });

  test('when one byte of it has changed, or it is none', async () => {
    await appendFile(path.join(at('tuesday'), 'database', 'public.users.copy.gz'), 'x');
    const damaged = await cli({ DATA_DIR: at('fourth') }, 'restore', '--from', at('tuesday'));
    expect(damaged).toMatchObject({
      code: 1,
      err: expect.stringMatching(/users\.copy\.gz is not as it was/) as string,
    });
    expect(await cli({}, 'backup', '--verify', at('tuesday'))).toMatchObject({ code: 1 });
    const none = await cli({ DATA_DIR: at('fourth') }, 'restore', '--from', at('keys'));
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('is no backup') as string });
  });

  test('and no backup is made of a place where nothing is', async () => {
    const answer = await cli({ DATA_DIR: at('mistyped') }, 'backup', '--to', at('empty'));
    expect(answer).toMatchObject({ code: 1, err: expect.stringContaining('There is no DataVizPro in') as string });
  });
});
