import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DataSource, DataSourceTest, Problem } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../../test/support/data-server.js';
import type { SignedInBrowser } from '../../../../test/support/people-server.js';
import { canary, connectShop, sendTo, startShop, type Shop } from '../../../../test/support/shop.js';
import { startSshServer } from '../../../../test/support/ssh-server.js';

vi.setConfig({ testTimeout: 60_000 });

let shop: Shop;
let server: DataServer;
let ada: SignedInBrowser;
let bob: SignedInBrowser;
let send: ReturnType<typeof sendTo>;

beforeAll(async () => {
  [shop, server] = await Promise.all([startShop(), startDataServer()]);
  ada = await server.administrator();
  bob = await server.person('Bob');
  send = sendTo(ada);
}, 120_000);
afterAll(async () => {
  await server.close();
  await shop.stop();
});

describe('a test', () => {
  const tryIt = async (more: object) =>
    (await send<DataSourceTest>('POST', '/test', { type: 'postgres', configuration: shop.configuration(more) })).body;
  const outcomes = ({ checks = [] }: DataSourceTest) => checks.map(({ step, outcome }) => `${step} ${outcome}`);

  test('tells every step', async () => {
    const found = await tryIt({});
    expect(found).toMatchObject({ ok: true, detail: expect.stringMatching(/^Connected to PostgreSQL \d/) as unknown });
    expect(outcomes(found)).toEqual([
      'name ok',
      'egress ok',
      'port ok',
      'tunnel skipped',
      'tls skipped',
      'login ok',
      'rights ok',
    ]);
  });

  test.each<[string, object, string, RegExp]>([
    ['name', { host: 'nobody.invalid' }, 'name', /not known/],
    ['network', { host: '10.255.0.1' }, 'egress', /private/],
    ['port', { port: 1 }, 'port', /Nothing listens/],
    ['TLS', { tls: 'require' }, 'tls', /TLS|SSL|encrypt/i],
    ['login', { password: `${canary}-wrong` }, 'login', /password|login|user/i],
    ['database', { database: 'nothing_there' }, 'login', /nothing_there|database/i],
  ])('says that the %s is wrong, with a hint, and stops there', async (_what, more, step, words) => {
    const found = await tryIt(more);
    const at = found.checks?.findIndex((check) => check.outcome === 'failed') ?? -1;
    expect(found.ok).toBe(false);
    expect(found.checks?.[at]).toMatchObject({ step, detail: expect.stringMatching(words) as unknown });
    expect(found.checks?.[at]?.hint).toBeTruthy();
    expect(found.checks?.slice(at + 1).every(({ outcome }) => outcome === 'skipped')).toBe(true);
    expect(JSON.stringify(found)).not.toContain(canary);
  });

  test('says what is wrong with a tunnel', async () => {
    const ssh = await startSshServer();
    const hostKey = `SHA256:${'A'.repeat(43)}`;
    const tunnel = { sshHost: '127.0.0.1', sshPort: ssh.port, sshUser: 'hop', sshHostKey: hostKey, sshPassword: 'x' };
    expect(outcomes(await tryIt(tunnel)).slice(0, 5)).toEqual([
      'name ok',
      'egress ok',
      'port ok',
      'tunnel failed',
      'tls skipped',
    ]);
    await ssh.close();
  });

  test('of a stored one uses what is stored; with other settings only for those who may edit', async () => {
    const source = await connectShop(shop, ada);
    expect((await send<DataSourceTest>('POST', `/${source.id}/test`)).body.ok).toBe(true);
    const { password: _password, ...rest } = shop.configuration();
    const kept = await send<DataSourceTest>('POST', `/${source.id}/test`, { configuration: rest });
    expect(kept.body.ok).toBe(true);
    await send('POST', `/${source.id}/grants`, { principal: { kind: 'user', id: bob.user.id }, access: 'view' });
    const byViewer = await sendTo(bob)<DataSourceTest>('POST', `/${source.id}/test`);
    expect(byViewer).toMatchObject({ status: 200, body: { ok: true } });
    expect(JSON.stringify(byViewer.body)).not.toMatch(/127\.0\.0\.1|reader|PostgreSQL|checks/);
    expect((await sendTo(bob)('POST', `/${source.id}/test`, { configuration: rest })).status).toBe(403);
    const elsewhere = await send<Problem>('POST', `/${source.id}/test`, {
      configuration: { ...rest, host: 'localhost' },
    });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'secrets_required']);
  });
});

describe('a change', () => {
  const patch = <T = DataSource>(source: DataSource, body: object, who = ada) =>
    sendTo(who)<T>('PATCH', `/${source.id}`, body, source.version);

  test('of the name or the freshness leaves the connection alone', async () => {
    const source = await connectShop(shop, ada);
    const named = await patch(source, { name: ' Renamed ', freshnessSeconds: 300 });
    expect(named.body).toMatchObject({ name: 'Renamed', version: source.version + 1 });
    expect(named.body.connection).toMatchObject({ freshnessSeconds: 300, secrets: ['password'] });
    expect((await patch(source, { name: 'Stale' })).status).toBe(412);
    expect((await patch(named.body, { freshnessSeconds: 86_401 })).status).toBe(400);
    expect((await patch(named.body, {})).status).toBe(400);
  });

  test('keeps secrets that are left out, as long as it leads to the same place', async () => {
    const source = await connectShop(shop, ada);
    const { password, ...rest } = shop.configuration();
    const filtered = await patch(source, { configuration: { ...rest, schemas: ['shop'] } });
    expect(filtered.status).toBe(200);
    expect(filtered.body.connection).toMatchObject({ configuration: { schemas: ['shop'] }, secrets: ['password'] });
    expect((await send('GET', `/${source.id}/tables/orders/rows?limit=1`)).status).toBe(200);
    for (const [field, value] of [
      ['host', 'localhost'],
      ['port', shop.address.port + 1],
      ['user', 'somebody'],
      ['database', 'template1'],
    ] as const) {
      const moved = await patch<Problem>(filtered.body, { configuration: { ...rest, [field]: value } });
      expect([moved.status, moved.body.code, moved.body.errors?.[0]?.path]).toEqual([
        422,
        'secrets_required',
        'configuration.password',
      ]);
    }
    const sent = await patch(filtered.body, { configuration: { ...rest, host: 'localhost', password } });
    expect([sent.status, sent.body.connection?.configuration['host']]).toEqual([200, 'localhost']);
    expect((await send('GET', `/${source.id}/tables/orders/rows?limit=1`)).status).toBe(200);
  });

  test('by an editor reaches no further with the owner’s login than the owner meant it to', async () => {
    const source = await connectShop(shop, ada, { schemas: ['shop'] });
    await send('POST', `/${source.id}/grants`, { principal: { kind: 'user', id: bob.user.id }, access: 'edit' });
    const { password, ...rest } = shop.configuration();
    for (const configuration of [rest, { ...rest, schemas: ['public'] }, { ...rest, database: 'template1' }]) {
      const refused = await patch<Problem>(source, { configuration }, bob);
      expect([refused.status, refused.body.code]).toEqual([422, 'secrets_required']);
      const tried = await sendTo(bob)<Problem>('POST', `/${source.id}/test`, { configuration });
      expect([tried.status, tried.body.code]).toEqual([422, 'secrets_required']);
    }
    const same = await patch(source, { configuration: { ...rest, schemas: ['shop'] } }, bob);
    expect(same.status).toBe(200);
    const known = await patch(same.body, { configuration: { ...rest, password, schemas: ['shop', 'public'] } }, bob);
    expect(known.status).toBe(200);
  });

  test('that does not connect is refused, and the old settings stay', async () => {
    const source = await connectShop(shop, ada);
    const broken = await patch<Problem>(source, { configuration: shop.configuration({ password: 'wrong' }) });
    expect([broken.status, broken.body.code]).toEqual([422, 'connection_failed']);
    expect((await send('GET', `/${source.id}/tables/orders/rows?limit=1`)).status).toBe(200);
    expect((await send<DataSource>('GET', `/${source.id}`)).body.version).toBe(source.version);
  });

  test('of what leads there behind our back opens no secret', async () => {
    const source = await connectShop(shop, ada);
    await server.platform.db.query(
      `UPDATE data_sources SET configuration = configuration || '{"host": "localhost"}' WHERE id = $1`,
      [source.id],
    );
    const tried = await send<Problem>('POST', `/${source.id}/test`);
    expect(tried.body).toMatchObject({ code: 'connection_failed' });
    // Another one's sealed password is of no use, either.
    const other = await connectShop(shop, ada);
    await server.platform.db.query(
      `UPDATE connection_secrets SET sealed = (SELECT sealed FROM connection_secrets WHERE data_source_id = $1)
        WHERE data_source_id = $2`,
      [source.id, other.id],
    );
    expect((await send<Problem>('POST', `/${other.id}/test`)).body).toMatchObject({ code: 'connection_failed' });
  });

  test('of a file’s connection there is none', async () => {
    const uploaded = await server.upload(ada, '/api/data-sources/upload', { 'a.csv': 'id\n1\n' });
    const { dataSource } = uploaded.body as unknown as { dataSource: DataSource };
    expect((await patch<Problem>(dataSource, { freshnessSeconds: 5 })).body.code).toBe('not_supported');
    expect((await send<Problem>('POST', `/${dataSource.id}/refresh`)).body.code).toBe('not_supported');
    const source = await connectShop(shop, ada);
    const appended = await server.upload(ada, `/api/data-sources/${source.id}/append`, { 'a.csv': 'id\n1\n' });
    expect([appended.status, appended.body['code']]).toEqual([422, 'not_supported']);
  });
});
