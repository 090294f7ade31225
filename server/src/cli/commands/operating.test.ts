import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { User } from '@datavizpro/contract';
import { cli } from '../../../test/support/cli.js';
import { EmbeddedPostgres, withClient, type DatabaseClient } from '../../platform/db/index.js';
import { silentLog } from '../../platform/log/index.js';
import { Secret } from '../../platform/secret.js';
import { createVault } from '../../platform/vault/index.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** One embedded database, held as a running server holds it: every command works beside it. */
let dir: string;
let server: EmbeddedPostgres;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dvp-operating-'));
  await chmod(dir, 0o755); // As root the database's own user has to get through.
  server = await EmbeddedPostgres.start({ dataDir: path.join(dir, 'data'), log: silentLog });
});
afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

const run = <T>(...args: readonly string[]) => cli<T>({ DATA_DIR: path.join(dir, 'data') }, ...args);
const inDatabase = <T>(use: (client: DatabaseClient) => Promise<T>) => withClient({ embedded: server.connection }, use);

test('migrate makes the schema, once; upgrade --check says what is pending, and refuses what a newer version wrote', async () => {
  expect((await run('user', 'list')).err).toContain('run "datavizpro migrate"');
  const before = await run<{ migrations: { pending: string[] } }>('upgrade', '--check', '--json');
  expect([before.code, before.json().migrations.pending.length > 10]).toEqual([0, true]);
  expect((await run<{ migrations: string[] }>('migrate', '--json')).json().migrations).toEqual(
    before.json().migrations.pending,
  );
  expect((await run('migrate')).out).toContain('nothing to do');
  expect((await run('upgrade', '--check')).out).toContain('Nothing is pending');
  await inDatabase((client) =>
    client.query(
      `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999');
       UPDATE schema_support SET needed = 'FromTheFuture9999999999999'`,
    ),
  );
  const newer = await run('upgrade', '--check');
  expect([newer.code, newer.out]).toEqual([1, expect.stringMatching(/FromTheFuture\d+ is not known here/)]);
  expect((await run('migrate')).code).toBe(1);
  await inDatabase((client) => client.query(`DELETE FROM migrations WHERE name LIKE 'FromTheFuture%'`));
});

test('user creates, changes and audits; the last administrator stays', async () => {
  const created = await run<{ user: User; link: string }>(
    ...['user', 'create', 'Ada@Example.org', '--name', 'Ada', '--role', 'ADMIN', '--json'],
  );
  expect(created.json()).toMatchObject({ user: { email: 'ada@example.org', role: 'ADMIN', status: 'invited' } });
  expect(created.json().link).toContain('/invite?token=');
  expect((await run('user', 'create', 'ada@example.org', '--name', 'Ada')).code).toBe(1);
  expect((await run('user', 'create', 'no address', '--name', 'X')).err).toMatch(/cannot be created: .*email/i);
  await inDatabase((client) => client.query(`UPDATE users SET status = 'active', password_hash = 'x'`));
  const last = await run('user', 'suspend', 'ada@example.org');
  expect([last.code, last.err]).toEqual([1, expect.stringContaining('last active administrator')]);
  await run('user', 'create', 'bob@example.org', '--name', 'Bob');
  expect((await run<{ user: User }>('user', 'role', 'bob@example.org', 'ADMIN', '--json')).json().user.role).toBe(
    'ADMIN',
  );
  expect((await run('user', 'suspend', 'bob@example.org')).code).toBe(0);
  expect((await run('user', 'reset-link', 'bob@example.org')).err).toContain('suspended');
  expect((await run('user', 'role', 'nobody@example.org', 'USER')).err).toContain('Nobody has the address');
  const { rows } = await inDatabase((client) =>
    client.query<{ action: string }>('SELECT action FROM audit_events ORDER BY seq'),
  );
  expect(rows.map(({ action }) => action)).toEqual(['users.invite', 'users.invite', 'users.update', 'users.update']);
});

test('rotate-keys makes a new key, wraps what the old one sealed, and forgets the old one when nothing needs it', async () => {
  const secrets = async () =>
    JSON.parse(await readFile(path.join(dir, 'data/secrets.json'), 'utf8')) as Record<string, string>;
  const old = (await secrets())['encryptionKey'] ?? '';
  const id = randomUUID();
  const place = { table: 'connection_secrets', row: id, field: 'password', boundTo: 'db:5432' };
  const oldVault = createVault(new Secret(old));
  await inDatabase(async (client) => {
    await client.query(
      `INSERT INTO data_sources (id, sample, name, type, status) VALUES ($1, true, 'x', 'postgres', 'ready')`,
      [id],
    );
    await client.query('INSERT INTO connections (data_source_id, revision) VALUES ($1, gen_random_uuid())', [id]);
    await client.query('INSERT INTO connection_secrets VALUES ($1, $2, $3, $4)', [
      ...[id, 'password', oldVault.seal(new Secret('hunter2'), place), oldVault.keyId],
    ]);
  });
  expect(await run('rotate-keys', '--generate')).toMatchObject({ code: 0 });
  expect((await secrets())['encryptionKey']).not.toBe(old);
  const finished = await run('rotate-keys', '--finish', '--json');
  expect(finished.json()).toMatchObject({ ok: true, rewrapped: 1, failed: 0, left: 0, forgotten: 1 });
  expect(JSON.stringify(await secrets())).not.toContain(old);
  const { rows } = await inDatabase((client) =>
    client.query<{ sealed: Buffer }>('SELECT sealed FROM connection_secrets'),
  );
  const vault = createVault(new Secret((await secrets())['encryptionKey'] ?? ''));
  expect(vault.open(rows[0]?.sealed ?? randomBytes(1), place).reveal()).toBe('hunter2');
  expect((await run('doctor')).out).toContain('All 1 stored credentials open with ENCRYPTION_KEY');
});
