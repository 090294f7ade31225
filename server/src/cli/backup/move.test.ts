import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateBucketCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Dashboard } from '@datavizpro/contract';
import { cli } from '../../../test/support/cli.js';
import { startDebianPostgres, type ExternalPostgres } from '../../../test/support/debian-postgres.js';
import {
  answerOf,
  createDatabase,
  destroyInstallation,
  makeChart,
  upload,
  writeOn,
} from '../../../test/support/installation-work.js';
import { signIn, startInstance, type Instance } from '../../../test/support/instance.js';
import { testS3, type TestS3 } from '../../../test/support/s3.js';
import { readFileList, type Manifest } from './manifest.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const secret = (): string => randomBytes(48).toString('base64');
const secrets = { TOKEN_SECRET: secret(), PASSWORD_PEPPER: secret(), ENCRYPTION_KEY: secret() };
let dir: string;
let postgres: ExternalPostgres;
let replica: ExternalPostgres;
let s3: TestS3;
const running: Instance[] = [];
const at = (name: string): string => path.join(dir, name);

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dvp-move-'));
  await chmod(dir, 0o755); // As root the database's own user has to get through.
  [postgres, s3] = await Promise.all([startDebianPostgres(), testS3()]);
  replica = await postgres.replicate();
});
afterAll(async () => {
  for (const instance of running.splice(0)) if (instance.process.exitCode === null) await instance.kill();
  await replica.stop();
  await Promise.all([postgres.stop(), s3.close()]);
  for (const name of await readdir(dir)) await destroyInstallation(at(name));
  await rm(dir, { recursive: true, force: true });
});

const onServer = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** An empty database and an empty bucket of that name, and a replica that follows. */
async function emptyPlace(name: string): Promise<Record<string, string>> {
  await createDatabase(postgres.url, name);
  await s3.client.send(new CreateBucketCommand({ Bucket: `files-${name}` }));
  const storage = new URL(s3.url('some/prefix'));
  storage.host = `files-${name}`;
  return {
    ...secrets,
    DATA_DIR: at(name),
    DATABASE_URL: onServer(postgres.url, name),
    REPLICA_URLS: onServer(replica.url, name),
    STORAGE_URL: storage.href,
  };
}
const start = async (env: Readonly<Record<string, string>>): Promise<Instance> => {
  const instance = await startInstance({ dataDir: env['DATA_DIR']!, from: 'source', env });
  running.push(instance);
  return instance;
};
const manifestOf = async (name: string): Promise<Manifest> =>
  JSON.parse(await readFile(path.join(at(name), 'manifest.json'), 'utf8')) as Manifest;

/** Kills the command as soon as something can be seen of its work. */
async function killAt(env: Readonly<Record<string, string>>, args: readonly string[], seen: () => Promise<boolean>) {
  const main = path.resolve(import.meta.dirname, '../main.ts');
  const command = ['--import', 'tsx', '--conditions=source', main, ...args];
  const child = spawn(process.execPath, command, { env: { PATH: process.env['PATH'], ...env }, stdio: 'ignore' });
  const exited = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  await vi.waitFor(async () => expect(await seen()).toBe(true), { timeout: 60_000, interval: 5 });
  child.kill('SIGKILL');
  expect(await exited).toBe('SIGKILL');
}

test('with a database server, a replica and S3: taken under writes, killed in the middle, restored elsewhere', async () => {
  const from = await emptyPlace('before');
  const server = await start(from);
  const client = await signIn(server.url);
  const [steady, changing] = [await upload(client, 'steady', 5_000), await upload(client, 'changing', 100)];
  const charts = [await makeChart(client, steady, 'steady'), await makeChart(client, changing, 'changing')] as const;
  const expected = await answerOf(client, charts[0]);
  const writer = writeOn(client, changing);
  await vi.waitFor(() => expect(writer.acknowledged.length).toBeGreaterThan(12), { timeout: 30_000 });

  await killAt(from, ['backup', '--to', at('killed')], async () =>
    (await readdir(dir)).join().includes('killed.partial'),
  );
  expect(existsSync(at('killed'))).toBe(false);
  const taking = cli<{ takenAt: string }>(from, 'backup', '--json', '--to', at('backup'));
  await vi.waitFor(async () => expect((await readdir(dir)).join()).toContain('backup.partial'), { timeout: 30_000 });
  await server.kill(); // Whoever takes the backup needs no server.
  const backup = await taking;
  expect(backup).toMatchObject({ code: 0 });
  const acknowledged = await writer.end();

  const to = await emptyPlace('after');
  await killAt(to, ['restore', '--from', at('backup')], async () => {
    const storage = await s3.client.send(new ListObjectsV2Command({ Bucket: 'files-after' }));
    return (storage.KeyCount ?? 0) > 0;
  });
  const refused = await cli(to, 'restore', '--from', at('backup'));
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('is not empty') as string });
  expect(await cli(to, 'restore', '--from', at('backup'), '--replace')).toMatchObject({ code: 0 });

  const after = await start(to);
  const again = await signIn(after.url);
  expect(await answerOf(again, charts[0])).toEqual(expected);
  expect(await answerOf(again, charts[1])).toHaveLength(2);
  const promised = acknowledged.filter((one) => one.at < Date.parse(backup.json().takenAt)).map(({ name }) => name);
  const { body } = await again.call<{ items: Dashboard[] }>('GET', '/api/dashboards?limit=200&q=Written');
  const names = body.items.map(({ name }) => name);
  expect(promised.filter((name) => !names.includes(name))).toEqual([]);
  await after.stop();
});

test('an installation moves to one machine with embedded parts, and back, and is the same', async () => {
  const laptop = { ...secrets, DATA_DIR: at('laptop') };
  expect(await cli(laptop, 'restore', '--from', at('backup'))).toMatchObject({ code: 0 });
  const looked = await cli(laptop, 'doctor', '--deep');
  expect(looked.out).toMatch(/ok +files: [1-9]\d* stored files were looked for and found/);
  expect(await cli(laptop, 'backup', '--to', at('of-laptop'))).toMatchObject({ code: 0 });
  const back = await emptyPlace('back');
  expect(await cli(back, 'restore', '--from', at('of-laptop'))).toMatchObject({ code: 0 });
  expect(await cli(back, 'backup', '--to', at('of-back'))).toMatchObject({ code: 0 });
  const [first, second, third] = [
    await manifestOf('backup'),
    await manifestOf('of-laptop'),
    await manifestOf('of-back'),
  ];
  for (const [name, other] of [
    ['of-laptop', second],
    ['of-back', third],
  ] as const) {
    expect(contentOf(other)).toEqual(contentOf(first));
    expect(await readFileList(at(name), other.files!)).toEqual(await readFileList(at('backup'), first.files!));
  }
});

/** Everything that people made. What is kept back for a running backup is noted by each. */
const contentOf = ({ database, migrations }: Manifest): unknown => [
  migrations,
  database.tables
    .filter(({ file }) => !file.includes('retired_objects'))
    .map(({ file, rows, sha256 }) => [file, rows, sha256]),
];
