import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiToken, CreatedApiToken, Page } from '@datavizpro/contract';
import { testRedis } from '../../../test/support/index.js';
import {
  goodPassword,
  peopleServerPersistence,
  startPeopleServer,
  type Browser,
  type PeopleServer,
  type SignedInBrowser,
} from '../../../test/support/people-server.js';
import { testDatabase } from '../../../test/support/index.js';

let server: PeopleServer;
let ada: SignedInBrowser;
beforeAll(async () => {
  server = await startPeopleServer();
  ada = await server.administrator();
});
afterAll(() => server.close());

const me = (browser: Browser) => browser.call('GET', '/api/auth/me');
const versionOf = async (id: string) => Number((await ada.browser.call('GET', `/api/users/${id}`)).body['version']);
const change = async (id: string, body: object) =>
  ada.browser.call('PATCH', `/api/users/${id}`, body, { ifMatch: await versionOf(id) });

describe('who is asking', () => {
  it('is nobody without credentials', async () => {
    const answer = await me(server.browser());
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  it.each([
    'Basic YWRhOmFkYQ==',
    'Bearer',
    'Bearer a b',
    'Bearer dvp_unknown',
    'Bearer a.b.c',
    'Bearer ' + 'x'.repeat(5000),
  ])('is nobody with %.30s', async (authorization) => {
    const answer = await server.browser().call('GET', '/api/auth/me', undefined, { headers: { authorization } });
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  it('is nobody with a refresh token in the place of an access token', async () => {
    const { browser } = await server.person();
    const refresh = browser.cookies.get('dvp_refresh');
    const headers = { authorization: `Bearer ${refresh}` };
    expect((await server.browser().call('GET', '/api/auth/me', undefined, { headers })).status).toBe(401);
  });

  it('may no longer do anything when suspended, at the very next request', async () => {
    const { browser, user } = await server.person();
    expect((await me(browser)).status).toBe(200);
    expect((await change(user.id, { status: 'suspended' })).status).toBe(200);
    expect((await me(browser)).body).toMatchObject({ code: 'session_revoked' });
    expect((await browser.enter('/api/auth/refresh', {})).status).toBe(401);
    const login = { email: user.email, password: goodPassword };
    expect((await server.browser().call('POST', '/api/auth/login', login)).body).toMatchObject({
      code: 'invalid_credentials',
    });
    await change(user.id, { status: 'active' });
    expect((await me(browser)).status).toBe(401);
    expect((await server.browser().call('POST', '/api/auth/login', login)).status).toBe(200);
  });

  it('has the new role at the very next request', async () => {
    const { browser, user } = await server.person();
    expect((await browser.call('GET', '/api/users')).status).toBe(403);
    await change(user.id, { role: 'ADMIN' });
    expect((await browser.call('GET', '/api/users')).status).toBe(200);
    await change(user.id, { role: 'USER' });
    expect((await browser.call('GET', '/api/users')).status).toBe(403);
  });

  it('was seen, to the minute', async () => {
    const { browser, user } = await server.person();
    server.platform.clock.advance(120_000);
    await me(browser);
    const { body } = await ada.browser.call('GET', `/api/users/${user.id}`);
    expect(Date.parse(String(body['lastSeenAt']))).toBeGreaterThan(Date.parse(user.createdAt) + 100_000);
  });
});

describe('two instances on one database', () => {
  it.each(['without Redis', 'with Redis'])('forget a suspended person within a second %s', async (kind) => {
    const redis = kind === 'with Redis' ? await testRedis() : null;
    const database = await testDatabase(peopleServerPersistence);
    const env = { redisUrl: redis?.url ?? null };
    const one = await startPeopleServer({ database, env });
    const admin = await one.administrator();
    const two = await startPeopleServer({ database, env: { ...env, ...secretsOf(one) } });
    const { browser, user } = await one.person();
    const there = two.browser();
    there.accessToken = browser.accessToken;
    expect((await me(there)).status).toBe(200);
    const suspended = await admin.browser.call(
      'PATCH',
      `/api/users/${user.id}`,
      { status: 'suspended' },
      { ifMatch: 1 },
    );
    expect(suspended.status).toBe(200);
    two.platform.clock.advance(kind === 'with Redis' ? 0 : 500);
    if (redis !== null) await sleep(100);
    expect((await me(there)).body).toMatchObject({ code: 'session_revoked' });
    await two.close();
    await one.close();
    await database.close();
    await redis?.close();
  });
});

describe('personal API tokens', () => {
  const create = async (browser: Browser, body: object) =>
    browser.call<CreatedApiToken>('POST', '/api/auth/tokens', { name: 'Script', expiresInDays: 30, ...body });
  const withToken = (token: string): Browser => {
    const script = server.browser();
    script.accessToken = token;
    return script;
  };

  it('are shown once and act for their owner', async () => {
    const { browser, user } = await server.person();
    const { status, body } = await create(browser, { scopes: ['read'] });
    expect(status).toBe(201);
    expect(body.token).toMatch(/^dvp_[\w-]{43}$/);
    expect((await me(withToken(body.token))).body).toMatchObject({ id: user.id });
    const list = await browser.call<Page<ApiToken>>('GET', '/api/auth/tokens');
    expect(list.body.items).toMatchObject([{ id: body.id, name: 'Script', scopes: ['read'] }]);
    expect(JSON.stringify(list.body)).not.toContain(body.token);
    const stored = await server.platform.db.query('SELECT * FROM api_tokens');
    expect(JSON.stringify(stored)).not.toContain(body.token.slice(4));
  });

  it('do only what their scopes say, and never what needs the person', async () => {
    const { body } = await create(ada.browser, { scopes: ['read', 'write'] });
    const script = withToken(body.token);
    expect((await script.call('GET', '/api/users')).status).toBe(403);
    expect((await script.call('GET', '/api/auth/tokens')).status).toBe(403);
    expect((await script.call('POST', '/api/auth/logout-all')).status).toBe(403);
    expect((await script.call('PATCH', '/api/auth/me', { name: 'X' }, { ifMatch: 1 })).status).toBe(403);
    const admin = await create(ada.browser, { scopes: ['admin'] });
    expect((await withToken(admin.body.token).call('GET', '/api/users')).status).toBe(200);
  });

  it('that administrate are for administrators only', async () => {
    const { browser } = await server.person();
    expect((await create(browser, { scopes: ['admin'] })).status).toBe(403);
  });

  it.each([
    { scopes: [] },
    { scopes: ['root'] },
    { scopes: ['read'], expiresInDays: 366 },
    { scopes: ['read'], userId: 'x' },
  ])('are not made of %j', async (body) => {
    expect((await create(ada.browser, body)).status).toBe(400);
  });

  it('end with their time, with their deletion, and with their owner', async () => {
    const { browser, user } = await server.person();
    const short = await create(browser, { scopes: ['read'], expiresInDays: 1 });
    const long = await create(browser, { scopes: ['read'], expiresInDays: 365 });
    server.platform.clock.advance(86_400_001);
    expect((await me(withToken(short.body.token))).status).toBe(401);
    expect((await me(withToken(long.body.token))).status).toBe(200);
    await browser.enter('/api/auth/refresh', {});
    await ada.browser.enter('/api/auth/refresh', {});
    const other = await create(browser, { scopes: ['read'] });
    expect((await browser.call('DELETE', `/api/auth/tokens/${other.body.id}`)).status).toBe(204);
    expect((await me(withToken(other.body.token))).status).toBe(401);
    await change(user.id, { status: 'suspended' });
    expect((await me(withToken(long.body.token))).status).toBe(401);
    await change(user.id, { status: 'active' });
    expect((await me(withToken(long.body.token))).status).toBe(401);
  });

  it('end with the password that an administrator resets', async () => {
    const { browser, user } = await server.person();
    const { body } = await create(browser, { scopes: ['read'] });
    const link = await ada.browser.call('POST', `/api/users/${user.id}/reset`);
    const token = new URL(String(link.body['resetUrl'])).searchParams.get('token');
    expect((await me(withToken(body.token))).status).toBe(200);
    await server.browser().call('POST', '/api/auth/accept-invite', { token, password: 'another-good-passphrase' });
    expect((await me(withToken(body.token))).status).toBe(401);
  });

  it('of somebody else are not there', async () => {
    const { browser } = await server.person();
    const { body } = await create(ada.browser, { scopes: ['read'] });
    expect((await browser.call('DELETE', `/api/auth/tokens/${body.id}`)).status).toBe(404);
  });
});

/** Instances of one installation share their secrets. */
function secretsOf({ platform }: PeopleServer) {
  const { tokenSecret, passwordPepper, encryptionKey } = platform.env;
  return { tokenSecret, passwordPepper, encryptionKey };
}
