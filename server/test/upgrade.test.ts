import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  migrationNames,
  openDatabase,
  readMigrationState,
  restrictMigrations,
  withClient,
  type DatabaseConnection,
  type Persistence,
} from '../src/platform/db/index.js';
import { silentLog } from '../src/platform/log/index.js';
import { jobsPersistence } from '../src/platform/queue/index.js';
import { allPersistence } from '../src/roles/persistence.js';
import { cli } from './support/cli.js';
import { emptyDatabase } from './support/index.js';
import { startInstance } from './support/instance.js';

vi.setConfig({ testTimeout: 60_000 });

const thisVersion = [jobsPersistence, ...allPersistence];
class AddLater2000000000001 implements MigrationInterface {
  readonly name = 'AddLater2000000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE dashboards ADD COLUMN later integer');
  }
  async down(): Promise<void> {}
}
const nextVersion = [...thisVersion, { entities: [], migrations: [AddLater2000000000001] }];

let database: Awaited<ReturnType<typeof emptyDatabase>>;
let dir: string;
beforeEach(async () => {
  [database, dir] = [await emptyDatabase(), await mkdtemp(path.join(tmpdir(), 'dvp-upgrade-'))];
});
afterEach(async () => {
  await database.drop();
  await rm(dir, { recursive: true, force: true });
});

const ask = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(database.connection, async (client) => (await client.query(sql, values)).rows as Row[]);
const stateOf = (persistence: readonly Persistence[]) =>
  withClient(database.connection, (client) => readMigrationState(client, persistence));
/** As a version does that starts here. */
const start = async (persistence: readonly Persistence[]): Promise<string[]> => {
  const said: string[] = [];
  const log = { ...silentLog, warn: (text: string) => void said.push(text) };
  await (await openDatabase({ connection: database.connection, persistence, log, poolSize: 1 })).destroy();
  return said;
};
const urlOf = (connection: DatabaseConnection): string => {
  if ('url' in connection) return connection.url.reveal();
  const { user, password, host, port, database: name } = connection.embedded;
  return `postgres://${user}:${encodeURIComponent(password.reveal())}@${encodeURIComponent(host)}:${port}/${name}`;
};
const environment = (): Record<string, string> => ({
  DATABASE_URL: urlOf(database.connection),
  DATA_DIR: dir,
  TOKEN_SECRET: 'one token secret that all instances share 01',
  PASSWORD_PEPPER: 'one pepper that all instances share, 0123456',
  ENCRYPTION_KEY: 'one encryption key that all instances share',
});
/** A version so new that this one cannot work beside it. */
const leaveBehind = async (): Promise<void> => {
  await start(nextVersion);
  await ask('UPDATE schema_support SET needed = $1', ['AddLater2000000000001']);
};

test('what an older version wrote is there when this one has started on it', async () => {
  const older = migrationNames(thisVersion).filter((name) => Number(name.slice(-13)) < 1_764_100_000_000);
  await start(restrictMigrations(thisVersion, older));
  const id = randomUUID();
  const insert = "INSERT INTO data_sources (id, sample, name, type, status) VALUES ($1, true, 'kept', 'file', 'ready')";
  await ask(insert, [id]);
  expect((await stateOf(thisVersion)).pending.length).toBeGreaterThan(3);
  expect(await start(thisVersion)).toEqual([]);
  expect(await stateOf(thisVersion)).toMatchObject({ pending: [], unknown: [], supported: true });
  expect(await ask('SELECT id, name FROM data_sources')).toEqual([{ id, name: 'kept' }]);
});

test('one version back starts beside the next one, says so, and leaves what that one said', async () => {
  await start(nextVersion);
  await ask("UPDATE schema_support SET needed = 'CreateSchemaSupport1764300000001'");
  expect(await start(thisVersion)).toEqual([expect.stringMatching(/newer version .* this one can work on it/)]);
  expect(await ask('SELECT needed FROM schema_support')).toEqual([{ needed: 'CreateSchemaSupport1764300000001' }]);
  const check = await cli<{ canStart: boolean }>(environment(), 'upgrade', '--check', '--json');
  expect([check.code, check.json().canStart]).toEqual([0, true]);
  expect((await cli(environment(), 'doctor')).out).toMatch(/warning {2}schema: A newer version/);
});

test('what is too new is refused by the start and by every command, with what to do, and nothing is changed', async () => {
  await leaveBehind();
  const before = await stateOf(thisVersion);
  await expect(startInstance({ dataDir: dir, from: 'source', env: environment() })).rejects.toThrow(
    /The server cannot start: A newer version wrote this database \(AddLater2000000000001 .*start the newer version, or restore/,
  );
  expect(await stateOf(thisVersion)).toEqual(before);
  const check = await cli(environment(), 'upgrade', '--check');
  expect([check.code, check.out]).toEqual([1, expect.stringContaining('This version refuses to start on it')]);
  const doctor = await cli(environment(), 'doctor');
  expect([doctor.code, doctor.out]).toEqual([1, expect.stringMatching(/FAILED {3}schema: A newer version/)]);
  expect((await cli(environment(), 'migrate')).err).toContain('A newer version wrote this database');
});

test('newer than all that this version has heard of, and nobody says that it may: refused', async () => {
  await start(nextVersion);
  await ask('DROP TABLE schema_support');
  await expect(start(thisVersion)).rejects.toThrow('start the newer version');
});
