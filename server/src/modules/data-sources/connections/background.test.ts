import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DataSource, DataSourceTest, SchemaRefresh } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../../test/support/data-server.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/index.js';
import { goodPassword, type SignedInBrowser } from '../../../../test/support/people-server.js';
import { connectShop, sendTo, startShop, type Shop } from '../../../../test/support/shop.js';
import { jobsPersistence } from '../../../platform/queue/index.js';
import { Secret } from '../../../platform/secret.js';
import { allPersistence } from '../../../roles/persistence.js';

vi.setConfig({ testTimeout: 60_000 });

const newKey = () => new Secret(randomBytes(48).toString('base64'));
const [oldKey, newestKey] = [newKey(), newKey()];
const common = { passwordPepper: newKey(), tokenSecret: newKey() };
let shop: Shop;
let database: TestDatabase;
/** The same installation before and after its key was changed. */
let server: DataServer;
let ada: SignedInBrowser;
let source: DataSource;
beforeAll(async () => {
  [shop, database] = await Promise.all([startShop(), testDatabase([jobsPersistence, ...allPersistence])]);
  server = await startDataServer({ database, env: { ...common, encryptionKey: oldKey } });
  ada = await server.administrator();
  source = await connectShop(shop, ada);
}, 120_000);
afterAll(async () => {
  await server.close();
  await database.close();
  await shop.stop();
});

describe('in the background', () => {
  test('tables are read again, and what nobody saw is not forgotten', async () => {
    const send = sendTo(ada);
    const found = async () => (await send<SchemaRefresh>('GET', `/${source.id}/refresh`)).body;
    const look = async () => {
      const before = (await found()).readAt;
      await server.platform.jobs.enqueue('data-sources.refresh', { id: source.id });
      await vi.waitFor(async () => expect((await found()).readAt).not.toBe(before), { timeout: 50_000, interval: 200 });
      return (await found()).changes.map(({ table, column, change }) => `${table} ${column ?? ''} ${change}`);
    };
    await shop.admin.query('ALTER TABLE shop.customers ADD COLUMN vip boolean');
    expect(await look()).toEqual(['customers vip added']);
    await shop.admin.query('ALTER TABLE shop.orders DROP COLUMN note');
    expect(await look()).toEqual(['orders note removed', 'customers vip added']);
    expect(await look()).toEqual(['orders note removed', 'customers vip added']);
    // Whoever asks has seen them by then.
    expect((await send<SchemaRefresh>('POST', `/${source.id}/refresh`)).body.changes).toEqual([]);
  });

  test('a database that is away fails no job and loses nothing', async () => {
    await shop.admin.query('ALTER USER reader NOLOGIN');
    await shop.admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'reader'");
    await server.platform.jobs.enqueue('data-sources.refresh', { id: source.id });
    await vi.waitFor(
      async () => {
        const [row]: { open: number }[] = await database.db.query(
          "SELECT count(*)::int AS open FROM jobs.job WHERE name = 'data-sources.refresh'",
        );
        expect(row?.open).toBe(0);
      },
      { timeout: 50_000, interval: 200 },
    );
    await shop.admin.query('ALTER USER reader LOGIN');
    expect((await sendTo(ada)<unknown[]>('GET', `/${source.id}/tables`)).body).toHaveLength(2);
  });

  test('secrets are wrapped with a new key after a restart, and open without the old one', async () => {
    const keyIds = async (): Promise<string[]> => {
      const rows: { key_id: string }[] = await database.db.query('SELECT DISTINCT key_id FROM connection_secrets');
      return rows.map(({ key_id: id }) => id);
    };
    const before = await keyIds();
    await server.data.close();
    const env = { ...common, encryptionKey: newestKey, encryptionKeysPrevious: [oldKey] };
    const during = await startDataServer({ database, env });
    await vi.waitFor(async () => expect(await keyIds()).not.toEqual(before), { timeout: 50_000, interval: 200 });
    await during.close();
    const after = await startDataServer({ database, env: { ...common, encryptionKey: newestKey } });
    const browser = after.browser();
    await browser.enter('/api/auth/login', { email: ada.user.email, password: goodPassword });
    const tested = await browser.call<DataSourceTest>('POST', `/api/data-sources/${source.id}/test`);
    expect(tested.body).toMatchObject({ ok: true });
    await after.close();
  });
});
