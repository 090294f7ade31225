import { afterEach, describe, expect, it } from 'vitest';
import type { PublicInfo } from '@datavizpro/contract';
import { Secret } from '../../platform/secret.js';
import { testDatabase } from '../../../test/support/index.js';
import {
  goodPassword,
  peopleServerPersistence,
  startPeopleServer,
  type PeopleServer,
} from '../../../test/support/people-server.js';

const open: { close(): Promise<void> }[] = [];
const start = async (options: Parameters<typeof startPeopleServer>[0] = {}): Promise<PeopleServer> => {
  const server = await startPeopleServer(options);
  open.unshift(server);
  return server;
};
const sharedDatabase = async () => {
  const database = await testDatabase(peopleServerPersistence);
  open.push(database);
  return database;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const tokenOf = (link: string | null) => new URL(link ?? '').searchParams.get('token');
const request = (token: unknown, number = 0) => ({
  token,
  email: `admin${number}@example.org`,
  password: goodPassword,
  name: 'First',
});
const info = async (server: PeopleServer) => (await server.browser().call<PublicInfo>('GET', '/api/info')).body;
const countAdmins = (server: PeopleServer) =>
  server.platform.db.query<unknown[]>(`SELECT id FROM users WHERE role = 'ADMIN'`);

describe('the first administrator', () => {
  it('comes in by the link of the start, is signed in, and closes the way behind them', async () => {
    const server = await start();
    expect(server.setupLink).toMatch(/^http:\/\/localhost:3000\/setup\?token=[\w-]{43}$/);
    expect(await info(server)).toMatchObject({ name: 'DataVizPro', setupNeeded: true, registration: 'open' });
    const browser = server.browser();
    const answer = await browser.enter('/api/setup', request(tokenOf(server.setupLink)));
    expect(answer).toMatchObject({ status: 201, body: { user: { role: 'ADMIN', status: 'active' } } });
    expect((await browser.call('GET', '/api/users')).status).toBe(200);
    expect((await info(server)).setupNeeded).toBe(false);
    const again = await server.browser().call('POST', '/api/setup', request(tokenOf(server.setupLink), 1));
    expect(again).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('is exactly one, of fifty who try at the same time on two instances', async () => {
    const database = await sharedDatabase();
    const [one, two] = [await start({ database }), await start({ database })];
    const token = tokenOf(two.setupLink);
    const attempts = Array.from({ length: 50 }, (_, number) =>
      (number % 2 === 0 ? one : two).browser().call('POST', '/api/setup', request(token, number)),
    );
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 404)).toHaveLength(49);
    expect(await countAdmins(one)).toHaveLength(1);
  });

  it.each([
    ['another token', 'x'.repeat(43)],
    ['an empty one', ''],
    ['none', undefined],
    ['an object', { a: 1 }],
  ])('is nobody with %s', async (_what, token) => {
    const server = await start();
    const answer = await server.browser().call('POST', '/api/setup', request(token));
    expect([400, 403]).toContain(answer.status);
    expect(await countAdmins(server)).toHaveLength(0);
  });

  it('needs a good password, and may try again', async () => {
    const server = await start();
    const token = tokenOf(server.setupLink);
    const weak = await server.browser().call('POST', '/api/setup', { ...request(token), password: 'admin12345' });
    expect(weak).toMatchObject({ status: 422, body: { code: 'weak_password' } });
    expect((await server.browser().call('POST', '/api/setup', request(token))).status).toBe(201);
  });

  it('gets a new link by a restart, and the old one stops working', async () => {
    const database = await sharedDatabase();
    const before = await start({ database });
    const after = await start({ database });
    const stale = await after.browser().call('POST', '/api/setup', request(tokenOf(before.setupLink)));
    expect(stale).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const stored = JSON.stringify(await database.db.query('SELECT * FROM setup'));
    expect(stored).not.toContain(tokenOf(after.setupLink));
    await after.administrator();
    expect((await start({ database })).setupLink).toBeNull();
  });

  it('is still to come when somebody has registered before', async () => {
    const server = await start();
    await server.person();
    expect((await info(server)).setupNeeded).toBe(true);
    expect((await server.administrator()).user.role).toBe('ADMIN');
  });

  it('comes from the environment without a person, once', async () => {
    const pepper = new Secret('pepper of both instances'.repeat(2));
    const env = { adminEmail: 'Ops@example.org', adminPassword: new Secret(goodPassword), passwordPepper: pepper };
    const database = await sharedDatabase();
    const [server] = await Promise.all([start({ database, env }), start({ database, env })]);
    expect(server.setupLink).toBeNull();
    expect(await countAdmins(server)).toHaveLength(1);
    const login = { email: 'ops@example.org', password: goodPassword };
    expect(await server.browser().call('POST', '/api/auth/login', login)).toMatchObject({
      body: { user: { role: 'ADMIN' } },
    });
  });

  it('does not come from the environment with a weak password: the start fails', async () => {
    const env = { adminEmail: 'ops@example.org', adminPassword: new Secret('short') };
    await expect(startPeopleServer({ env })).rejects.toMatchObject({ code: 'weak_password' });
  });
});
