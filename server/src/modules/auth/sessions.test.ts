import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeviceSession, Page, SessionAnswer } from '@datavizpro/contract';
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

const refreshCookie = 'dvp_refresh';
const refresh = (browser: Browser) => browser.enter('/api/auth/refresh', {});
const me = (browser: Browser) => browser.call('GET', '/api/auth/me');
/** What another tab or a thief has: the same cookie, at this moment. */
const copyOf = (browser: Browser): Browser => {
  const copy = server.browser();
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  copy.accessToken = browser.accessToken;
  return copy;
};

describe('signing in', () => {
  it('answers the person and a short access token, and keeps the refresh token from scripts', async () => {
    const { user } = await server.person('Grace');
    const browser = server.browser();
    const answer = await browser.enter('/api/auth/login', { email: user.email.toUpperCase(), password: goodPassword });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ user: { id: user.id, name: 'Grace', role: 'USER' }, expiresIn: 600 });
    expect(answer.body).not.toHaveProperty('refreshToken');
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(refreshCookie));
    expect(cookie).toMatch(/Path=\/api\/auth; .*HttpOnly; SameSite=Strict/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await me(browser)).body).toMatchObject({ email: user.email });
  });

  it('hands the refresh token over in the body for clients that ask for it', async () => {
    const { user } = await server.person();
    const client = server.browser();
    const login = await client.enter('/api/auth/login', {
      email: user.email,
      password: goodPassword,
      tokenTransport: 'body',
    });
    expect(client.cookies.size).toBe(0);
    const { refreshToken } = login.body;
    const renewed = await client.call<SessionAnswer>('POST', '/api/auth/refresh', { refreshToken });
    expect(renewed.status).toBe(200);
    expect(renewed.body.refreshToken).not.toBe(refreshToken);
    expect(client.cookies.size).toBe(0);
  });

  it('behind TLS sets a __Host- cookie that is secure', async () => {
    const tls = await startPeopleServer({ env: { publicUrl: 'https://viz.example.org' } });
    const { browser } = await tls.person();
    const answer = await browser.call(
      'POST',
      '/api/auth/refresh',
      {},
      { headers: { origin: 'https://viz.example.org' } },
    );
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-dvp_refresh'));
    expect(cookie).toMatch(/Path=\/;/);
    expect(cookie).toContain('Secure');
    expect(cookie).not.toContain('Domain');
    await tls.close();
  });

  it('gives the same answer for an unknown address, a wrong password, and an account that is only invited', async () => {
    const { user } = await server.person();
    const { browser: ada } = await server.administrator();
    const invited = 'invited@example.org';
    await ada.call('POST', '/api/users', { email: invited, name: 'Invited', role: 'USER' });
    const attempts = [
      { email: 'nobody@example.org', password: goodPassword },
      { email: user.email, password: 'not the password' },
      { email: invited, password: goodPassword },
    ];
    const answers = await Promise.all(attempts.map((body) => server.browser().call('POST', '/api/auth/login', body)));
    const bodies = answers.map(({ body }) => ({ ...body, requestId: '' }));
    expect(bodies[0]).toMatchObject({ status: 401, code: 'invalid_credentials' });
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
  });

  it('refuses to register an address twice, in whatever case', async () => {
    const { user } = await server.person();
    const again = { email: user.email.toUpperCase(), password: goodPassword, name: 'Again' };
    const answer = await server.browser().call('POST', '/api/auth/register', again);
    expect(answer).toMatchObject({ status: 409, body: { code: 'email_taken' } });
  });

  it('registers nobody where registration is closed', async () => {
    const closed = await startPeopleServer({ env: { registration: 'closed' } });
    const body = { email: 'x@example.org', password: goodPassword, name: 'X' };
    expect(await closed.browser().call('POST', '/api/auth/register', body)).toMatchObject({
      status: 403,
      body: { code: 'registration_closed' },
    });
    await closed.close();
  });

  it.each([
    ['a role', { role: 'ADMIN' }],
    ['an id', { id: '00000000-0000-4000-8000-000000000000' }],
    ['a status', { status: 'active' }],
  ])('lets nobody register with %s of their choice', async (_what, extra) => {
    const body = { email: 'mass@example.org', password: goodPassword, name: 'M', ...extra };
    expect((await server.browser().call('POST', '/api/auth/register', body)).status).toBe(400);
  });
});

describe('renewing', () => {
  it('spends the token for its successor and keeps the session', async () => {
    const { browser } = await server.person();
    const first = browser.cookies.get(refreshCookie);
    const answer = await refresh(browser);
    expect(answer.status).toBe(200);
    expect(browser.cookies.get(refreshCookie)).not.toBe(first);
    expect((await me(browser)).status).toBe(200);
  });

  it('needs no body at all', async () => {
    const { browser } = await server.person();
    expect((await browser.call('POST', '/api/auth/refresh')).status).toBe(200);
  });

  it('gives fifty tabs that renew at once one and the same successor', async () => {
    const { browser } = await server.person();
    const tabs = Array.from({ length: 50 }, () => copyOf(browser));
    const answers = await Promise.all(tabs.map(refresh));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
    const successors = new Set(tabs.map((tab) => tab.cookies.get(refreshCookie)));
    expect(successors.size).toBe(1);
    expect((await refresh(tabs[7]!)).status).toBe(200);
  });

  it('forgives the preceding token for seconds only: afterwards the whole family is revoked', async () => {
    const { browser } = await server.person();
    const late = copyOf(browser);
    await refresh(browser);
    server.platform.clock.advance(9_000);
    expect((await refresh(copyOf(late))).status).toBe(200);
    server.platform.clock.advance(2_000);
    const reuse = await refresh(late);
    expect(reuse).toMatchObject({ status: 401, body: { code: 'session_revoked' } });
    expect((await refresh(browser)).body).toMatchObject({ code: 'session_revoked' });
    expect((await me(browser)).body).toMatchObject({ code: 'session_revoked' });
  });

  it('revokes the family for an older token, also within the grace of a newer one', async () => {
    const { browser } = await server.person();
    const thief = copyOf(browser);
    await refresh(browser);
    await refresh(browser);
    expect((await refresh(thief)).body).toMatchObject({ code: 'session_revoked' });
    expect((await me(browser)).status).toBe(401);
  });

  it('writes the reuse into the audit', async () => {
    const { browser, user } = await server.person();
    const thief = copyOf(browser);
    await refresh(browser);
    await refresh(browser);
    await refresh(thief);
    const { browser: ada } = await server.administrator();
    const events = await ada.call('GET', `/api/audit?action=auth.refreshTokenReused&objectId=${user.id}`);
    expect(events.body).toMatchObject({ total: 1, items: [{ outcome: 'denied' }] });
  });

  it.each([
    ['nothing', undefined],
    ['text', 'not-a-token'],
    ['a made-up token of the right length', Buffer.alloc(64, 7).toString('base64url')],
    ['very long text', 'x'.repeat(900)],
  ])('answers 401 to %s, and ends nobody’s session', async (_what, token) => {
    const { browser } = await server.person();
    const stranger = server.browser();
    const body = token === undefined ? {} : { refreshToken: token };
    expect(await stranger.call('POST', '/api/auth/refresh', body)).toMatchObject({
      status: 401,
      body: { code: 'unauthenticated' },
    });
    expect((await refresh(browser)).status).toBe(200);
  });

  it('does not end a session for a token of it that was tampered with', async () => {
    const { browser } = await server.person();
    const bytes = Buffer.from(browser.cookies.get(refreshCookie)!, 'base64url');
    bytes[20]! ^= 1;
    const body = { refreshToken: bytes.toString('base64url') };
    expect((await server.browser().call('POST', '/api/auth/refresh', body)).status).toBe(401);
    expect((await refresh(browser)).status).toBe(200);
  });

  it('ends with its thirty days, however often it was renewed', async () => {
    const own = await startPeopleServer();
    const { browser } = await own.person();
    const days = (count: number) => own.platform.clock.advance(count * 86_400_000);
    for (const pause of [13, 13]) {
      days(pause);
      expect((await refresh(browser)).status).toBe(200);
    }
    days(5);
    expect((await refresh(browser)).status).toBe(401);
    await own.close();
  });

  it('ends when it was not used for two weeks', async () => {
    const own = await startPeopleServer();
    const { browser } = await own.person();
    own.platform.clock.advance(15 * 86_400_000);
    expect((await refresh(browser)).body).toMatchObject({ code: 'session_revoked' });
    await own.close();
  });
});

describe('signing out', () => {
  it('ends this session and no other', async () => {
    const { browser, user } = await server.person();
    const other = server.browser();
    await other.enter('/api/auth/login', { email: user.email, password: goodPassword });
    const stolen = copyOf(browser);
    expect((await browser.call('POST', '/api/auth/logout')).status).toBe(204);
    expect(browser.cookies.has(refreshCookie)).toBe(false);
    expect((await refresh(stolen)).status).toBe(401);
    expect((await me(stolen)).body).toMatchObject({ code: 'session_revoked' });
    expect((await me(other)).status).toBe(200);
  });

  it('works with an access token that has expired, and without any session', async () => {
    const { browser } = await server.person();
    browser.accessToken = 'expired';
    const stolen = copyOf(browser);
    expect((await browser.call('POST', '/api/auth/logout')).status).toBe(204);
    expect((await refresh(stolen)).status).toBe(401);
    expect((await server.browser().call('POST', '/api/auth/logout')).status).toBe(204);
  });

  it('everywhere ends every session', async () => {
    const { browser, user } = await server.person();
    const other = server.browser();
    await other.enter('/api/auth/login', { email: user.email, password: goodPassword });
    expect((await browser.call('POST', '/api/auth/logout-all')).status).toBe(204);
    for (const one of [browser, other]) expect((await me(one)).body).toMatchObject({ code: 'session_revoked' });
    expect((await refresh(other)).status).toBe(401);
  });

  it('lists devices and signs one of them out', async () => {
    const { browser, user } = await server.person();
    const phone = server.browser();
    await phone.call(
      'POST',
      '/api/auth/login',
      { email: user.email, password: goodPassword },
      { headers: { 'user-agent': 'Phone/1.0' } },
    );
    const list = await browser.call<Page<DeviceSession>>('GET', '/api/auth/sessions');
    expect(list.body).toMatchObject({ total: 2, nextCursor: null });
    expect(list.body.items.find((item) => item.current)).toBeDefined();
    const other = list.body.items.find((item) => !item.current)!;
    expect(other.userAgent).toBe('Phone/1.0');
    expect((await browser.call('DELETE', `/api/auth/sessions/${other.id}`)).status).toBe(204);
    expect((await refresh(phone)).status).toBe(401);
    const stranger = await server.person();
    const mine = list.body.items.find((item) => item.current)!;
    expect((await stranger.browser.call('DELETE', `/api/auth/sessions/${mine.id}`)).status).toBe(404);
    expect((await me(browser)).status).toBe(200);
  });
});

describe('requests from foreign pages', () => {
  const forms = { 'content-type': 'application/x-www-form-urlencoded' };
  it.each([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['the null origin', { origin: 'null' }, 403],
    ['another site without Origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', forms, 415],
    ['text', { 'content-type': 'text/plain' }, 415],
  ])('from %s change nothing', async (_what, headers, status) => {
    const { browser, user } = await server.person();
    const before = browser.cookies.get(refreshCookie);
    const login = { email: user.email, password: goodPassword };
    for (const [path, body] of [
      ['refresh', undefined],
      ['logout', undefined],
      ['logout-all', undefined],
      ['login', login],
    ] as const) {
      const answer = await browser.call('POST', `/api/auth/${path}`, body, { headers });
      expect(answer.status).toBe(status);
    }
    expect(browser.cookies.get(refreshCookie)).toBe(before);
    expect((await refresh(browser)).status).toBe(200);
  });

  it('are told from our own pages, at the public address and at the one in the browser', async () => {
    for (const origin of ['http://localhost:3000', server.url]) {
      const { browser } = await server.person();
      expect((await browser.call('POST', '/api/auth/refresh', {}, { headers: { origin } })).status).toBe(200);
    }
  });
});
