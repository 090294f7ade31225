import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InvitedUser } from '@datavizpro/contract';
import { testRedis } from '../../../test/support/index.js';
import {
  goodPassword,
  startPeopleServer,
  type Browser,
  type PeopleServer,
} from '../../../test/support/people-server.js';

let server: PeopleServer;
beforeAll(async () => {
  server = await startPeopleServer();
});
afterAll(() => server.close());

const newPassword = 'another-good-one!';
const login = (browser: Browser, email: string, password: string) =>
  browser.enter('/api/auth/login', { email, password });
const wrong = (browser: Browser, email: string) =>
  browser.call('POST', '/api/auth/login', { email, password: 'wrong guess' });
const tokenOf = (link: string) => new URL(link).searchParams.get('token');

describe('one’s own account', () => {
  it('changes name and address, with the version that was read', async () => {
    const { browser, user } = await server.person('Before');
    const patch = (body: object, ifMatch: number) => browser.call('PATCH', '/api/auth/me', body, { ifMatch });
    const changed = await patch({ name: 'After', email: `New.${user.email}` }, user.version);
    expect(changed.body).toMatchObject({ name: 'After', email: `new.${user.email}`, version: user.version + 1 });
    expect(changed.headers.get('etag')).toBe(`"${user.version + 1}"`);
    expect(await patch({ name: 'Late' }, user.version)).toMatchObject({ status: 412, body: { code: 'stale_version' } });
    expect((await login(server.browser(), `new.${user.email}`, goodPassword)).status).toBe(200);
    const unconditional = await browser.call('PATCH', '/api/auth/me', { name: 'X' });
    expect(unconditional.body).toMatchObject({ code: 'precondition_required' });
  });

  it('cannot take somebody else’s address, nor change its role', async () => {
    const [one, other] = [await server.person(), await server.person()];
    const patch = (body: object) => one.browser.call('PATCH', '/api/auth/me', body, { ifMatch: one.user.version });
    expect((await patch({ email: other.user.email.toUpperCase() })).body).toMatchObject({ code: 'email_taken' });
    expect((await patch({ role: 'ADMIN' })).status).toBe(400);
    expect((await patch({})).status).toBe(400);
  });

  it('gets a new password, which ends the other sessions and keeps this one', async () => {
    const { browser, user } = await server.person();
    const other = server.browser();
    await login(other, user.email, goodPassword);
    const body = { currentPassword: goodPassword, newPassword };
    expect((await browser.call('POST', '/api/auth/password', body)).status).toBe(204);
    expect((await other.call('GET', '/api/auth/me')).body).toMatchObject({ code: 'session_revoked' });
    expect((await other.enter('/api/auth/refresh', {})).status).toBe(401);
    expect((await browser.call('GET', '/api/auth/me')).body).toMatchObject({ version: user.version });
    expect((await login(server.browser(), user.email, goodPassword)).status).toBe(401);
    expect((await login(server.browser(), user.email, newPassword)).status).toBe(200);
  });

  it('keeps its password when the current one is wrong or the new one is weak', async () => {
    const { browser, user } = await server.person();
    const wrong = await browser.call('POST', '/api/auth/password', { currentPassword: 'wrong', newPassword });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ path: 'currentPassword' }] } });
    const weak = await browser.call('POST', '/api/auth/password', {
      currentPassword: goodPassword,
      newPassword: 'password123',
    });
    expect(weak).toMatchObject({ status: 422, body: { code: 'weak_password', errors: [{ path: 'newPassword' }] } });
    expect((await login(server.browser(), user.email, goodPassword)).status).toBe(200);
  });

  it('is not opened by a password that was changed while it was being checked', async () => {
    const { browser, user } = await server.person();
    const attempts = Array.from({ length: 8 }, () => login(server.browser(), user.email, goodPassword));
    const changing = browser.call('POST', '/api/auth/password', { currentPassword: goodPassword, newPassword });
    await Promise.all([...attempts, changing]);
    const sessions = await browser.call('GET', '/api/auth/sessions');
    const alive = await server.platform.db.query(
      'SELECT count(*)::int AS n FROM sessions WHERE user_id = $1 AND revoked_at IS NULL',
      [user.id],
    );
    expect(sessions.body['total']).toBe(1);
    expect(alive).toEqual([{ n: 1 }]);
  });
});

describe('invitations', () => {
  const invite = async (email: string) => {
    const { browser } = await server.administrator();
    const answer = await browser.call<InvitedUser>('POST', '/api/users', { email, name: 'Invited', role: 'USER' });
    expect(answer.status).toBe(201);
    return answer.body;
  };

  it('set a password once and sign in', async () => {
    const { user, inviteUrl } = await invite('guest1@example.org');
    expect(user.status).toBe('invited');
    expect(inviteUrl).toMatch(/^http:\/\/localhost:3000\/invite\?token=[\w-]{43}$/);
    const browser = server.browser();
    const body = { token: tokenOf(inviteUrl), password: newPassword, name: 'Guest' };
    const answer = await browser.enter('/api/auth/accept-invite', body);
    expect(answer.body.user).toMatchObject({ id: user.id, name: 'Guest', status: 'active' });
    expect((await browser.call('GET', '/api/auth/me')).status).toBe(200);
    expect((await server.browser().call('POST', '/api/auth/accept-invite', body)).status).toBe(404);
    expect((await login(server.browser(), 'GUEST1@example.org', newPassword)).status).toBe(200);
  });

  it('are accepted once, however many try at the same time', async () => {
    const { inviteUrl } = await invite('guest2@example.org');
    const body = { token: tokenOf(inviteUrl), password: newPassword };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => server.browser().call('POST', '/api/auth/accept-invite', body)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(9);
  });

  it('survive a password that is too weak', async () => {
    const { inviteUrl } = await invite('guest3@example.org');
    const token = tokenOf(inviteUrl);
    const weak = await server.browser().call('POST', '/api/auth/accept-invite', { token, password: 'guest3' });
    expect(weak.body).toMatchObject({ code: 'weak_password' });
    expect(
      (await server.browser().call('POST', '/api/auth/accept-invite', { token, password: newPassword })).status,
    ).toBe(200);
  });

  it('end after a week, when a newer one is made, and when the person is suspended', async () => {
    const { browser: ada } = await server.administrator();
    const accept = (link: string) =>
      server.browser().call('POST', '/api/auth/accept-invite', { token: tokenOf(link), password: newPassword });
    const first = await invite('guest4@example.org');
    const second = await ada.call('POST', `/api/users/${first.user.id}/reset`);
    expect((await accept(first.inviteUrl)).status).toBe(404);
    await ada.call('PATCH', `/api/users/${first.user.id}`, { status: 'suspended' }, { ifMatch: 1 });
    expect((await accept(String(second.body['resetUrl']))).status).toBe(404);
    expect((await ada.call('POST', `/api/users/${first.user.id}/reset`)).status).toBe(409);
    const back = await ada.call('PATCH', `/api/users/${first.user.id}`, { status: 'active' }, { ifMatch: 2 });
    expect(back.body).toMatchObject({ status: 'invited' });
    const late = await invite('guest5@example.org');
    server.platform.clock.advance(7 * 86_400_000 + 1);
    expect((await accept(late.inviteUrl)).status).toBe(404);
    await ada.enter('/api/auth/refresh', {});
  });

  it('that reset a password end every session of before', async () => {
    const { browser: ada } = await server.administrator();
    const { browser, user } = await server.person();
    const { body } = await ada.call('POST', `/api/users/${user.id}/reset`);
    expect((await browser.call('GET', '/api/auth/me')).status).toBe(200);
    const accepted = { token: tokenOf(String(body['resetUrl'])), password: newPassword };
    expect((await server.browser().enter('/api/auth/accept-invite', accepted)).status).toBe(200);
    expect((await browser.call('GET', '/api/auth/me')).body).toMatchObject({ code: 'session_revoked' });
    expect((await login(server.browser(), user.email, goodPassword)).status).toBe(401);
  });
});

describe('guessing', () => {
  it('is slowed down per account, and for accounts that do not exist alike', async () => {
    const { user } = await server.person();
    for (const email of [user.email, 'nobody-here@example.org']) {
      for (let guess = 0; guess < 10; guess += 1) expect((await wrong(server.browser(), email)).status).toBe(401);
      const refused = await wrong(server.browser(), email.toUpperCase());
      expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await login(server.browser(), user.email, goodPassword)).status).toBe(429);
  });

  it('by strangers does not lock the owner out of a browser in which they signed in before', async () => {
    const { browser, user } = await server.person();
    await browser.call('POST', '/api/auth/logout');
    for (let guess = 0; guess < 11; guess += 1) await wrong(server.browser(), user.email);
    expect((await login(server.browser(), user.email, goodPassword)).status).toBe(429);
    expect((await login(browser, user.email, goodPassword)).status).toBe(200);
  });

  it('in bursts gets no further than one by one', async () => {
    const { user } = await server.person();
    await wrong(server.browser(), user.email);
    const burst = await Promise.all(Array.from({ length: 40 }, () => wrong(server.browser(), user.email)));
    expect(burst.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(9);
  });

  it('stops counting after a while', async () => {
    const { user } = await server.person();
    for (let guess = 0; guess < 11; guess += 1) await wrong(server.browser(), user.email);
    server.platform.clock.advance(5 * 60_000 + 1);
    expect((await login(server.browser(), user.email, goodPassword)).status).toBe(200);
  });

  it('of the current password is slowed down, too', async () => {
    const { browser } = await server.person();
    const guess = () => browser.call('POST', '/api/auth/password', { currentPassword: 'wrong', newPassword });
    for (let count = 0; count < 10; count += 1) expect((await guess()).status).toBe(400);
    expect((await guess()).status).toBe(429);
  });
});

describe('two instances', () => {
  it('count guesses together through Redis', async () => {
    const redis = await testRedis();
    const env = { redisUrl: redis.url };
    const [one, two] = [await startPeopleServer({ env }), await startPeopleServer({ env })];
    const email = `${randomUUID()}@example.org`;
    for (let guess = 0; guess < 10; guess += 1) expect((await wrong(one.browser(), email)).status).toBe(401);
    expect((await wrong(one.browser(), email)).status).toBe(429);
    expect((await wrong(two.browser(), email)).status).toBe(401);
    expect((await wrong(two.browser(), email)).status).toBe(429);
    await Promise.all([one.close(), two.close()]);
    await redis.close();
  });

  it('go on signing people in while Redis is away', async () => {
    const redis = await testRedis();
    const own = await startPeopleServer({ env: { redisUrl: redis.url } });
    const { browser, user } = await own.person();
    await redis.kill();
    expect((await browser.call('GET', '/api/auth/me')).status).toBe(200);
    expect((await browser.enter('/api/auth/refresh', {})).status).toBe(200);
    expect((await wrong(own.browser(), user.email)).status).toBe(401);
    expect((await login(own.browser(), user.email, goodPassword)).status).toBe(200);
    expect((await browser.call('POST', '/api/auth/logout-all')).status).toBe(204);
    expect((await browser.call('GET', '/api/auth/me')).status).toBe(401);
    await own.close();
    await redis.close();
  });
});

describe('the database', () => {
  it('holds no password and no token that opens anything', async () => {
    const { browser: ada } = await server.administrator();
    const { browser, user } = await server.person();
    const apiToken = await browser.call('POST', '/api/auth/tokens', { name: 'T', scopes: ['read'], expiresInDays: 1 });
    const first = browser.cookies.get('dvp_refresh')!;
    await browser.enter('/api/auth/refresh', {});
    const reset = await ada.call('POST', `/api/users/${user.id}/reset`);
    const secrets = [
      goodPassword,
      String(apiToken.body['token']),
      first,
      browser.cookies.get('dvp_refresh')!,
      browser.accessToken!,
      tokenOf(String(reset.body['resetUrl']))!,
    ];
    const tables = await server.platform.db.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) {
      const rows = JSON.stringify(await server.platform.db.query(`SELECT t::text AS row FROM "${name}" t`));
      for (const secret of secrets) {
        expect(rows, name).not.toContain(secret);
        expect(rows, name).not.toContain(Buffer.from(secret).toString('hex'));
        expect(rows, name).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
      }
    }
  });
});

describe('hostile text', () => {
  it.each(['a\0b@example.org', "' OR '1'='1", 'x@y', '%', 'a@b.c\r\nSet-Cookie: x=y', '\ud800@example.org'])(
    'as an address (%j) gets in nowhere and breaks nothing',
    async (email) => {
      const answer = await server.browser().call('POST', '/api/auth/login', { email, password: goodPassword });
      expect([400, 401]).toContain(answer.status);
    },
  );
});
