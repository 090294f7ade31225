import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page, Role, User } from '@datavizpro/contract';
import {
  startPeopleServer,
  type Browser,
  type PeopleServer,
  type SignedInBrowser,
} from '../../../test/support/people-server.js';

let server: PeopleServer;
let ada: SignedInBrowser;
beforeAll(async () => {
  server = await startPeopleServer();
  ada = await server.administrator();
});
afterAll(() => server.close());

const get = async (id: string) => (await ada.browser.call<User>('GET', `/api/users/${id}`)).body;
const patch = async (browser: Browser, id: string, body: object) =>
  browser.call('PATCH', `/api/users/${id}`, body, { ifMatch: (await get(id)).version });

describe('the administration of people', () => {
  it('is for administrators', async () => {
    const { browser, user } = await server.person();
    const calls = [
      ['GET', '/api/users', undefined],
      ['GET', `/api/users/${user.id}`, undefined],
      ['POST', '/api/users', { email: 'x@example.org', name: 'X', role: 'ADMIN' }],
      ['PATCH', `/api/users/${user.id}`, { role: 'ADMIN' }],
      ['POST', `/api/users/${ada.user.id}/reset`, undefined],
    ] as const;
    for (const [method, path, body] of calls) {
      const answer = await browser.call(method, path, body, { ifMatch: 1 });
      expect(answer, path).toMatchObject({ status: 403, body: { code: 'forbidden' } });
      expect((await server.browser().call(method, path, body, { ifMatch: 1 })).status).toBe(401);
    }
    expect((await get(user.id)).role).toBe('USER');
  });

  it('answers 404 for people who do not exist, and 412 for a version of yesterday', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const options = { ifMatch: 1 };
    expect((await ada.browser.call('GET', `/api/users/${nobody}`)).status).toBe(404);
    expect((await ada.browser.call('PATCH', `/api/users/${nobody}`, { name: 'X' }, options)).status).toBe(404);
    expect((await ada.browser.call('GET', '/api/users/not-an-id')).status).toBe(400);
    const { user } = await server.person();
    expect((await ada.browser.call('PATCH', `/api/users/${user.id}`, { name: 'A' }, options)).status).toBe(200);
    expect((await ada.browser.call('PATCH', `/api/users/${user.id}`, { name: 'B' }, options)).status).toBe(412);
    expect((await get(user.id)).name).toBe('A');
  });

  it.each([
    ['an unknown field', { name: 'X', ownerId: 'x' }],
    ['a password', { passwordHash: 'x' }],
    ['an address', { email: 'x@example.org' }],
    ['a wrong role', { role: 'ROOT' }],
    ['an invited status', { status: 'invited' }],
    ['a name of two lines', { name: 'A\nB' }],
    ['an object for a name', { name: { toString: 'x' } }],
  ])('refuses %s', async (_what, body) => {
    const { user } = await server.person();
    expect((await ada.browser.call('PATCH', `/api/users/${user.id}`, body, { ifMatch: 1 })).status).toBe(400);
  });

  it('activates nobody who has not accepted the invitation', async () => {
    const body = { email: 'pending@example.org', name: 'Pending', role: 'USER' };
    const { body: invited } = await ada.browser.call<{ user: User }>('POST', '/api/users', body);
    expect((await patch(ada.browser, invited.user.id, { status: 'active' })).status).toBe(409);
    expect((await ada.browser.call('POST', '/api/users', body)).body).toMatchObject({ code: 'email_taken' });
  });

  it('is written into the audit', async () => {
    const { user } = await server.person();
    await patch(ada.browser, user.id, { status: 'suspended' });
    const { body } = await ada.browser.call('GET', `/api/audit?action=users.update&objectId=${user.id}`);
    expect(body).toMatchObject({ total: 1, items: [{ actor: { id: ada.user.id, name: 'Ada Admin' }, outcome: 'ok' }] });
  });
});

describe('the last administrator', () => {
  it('is neither demoted nor suspended', async () => {
    for (const body of [{ role: 'USER' }, { status: 'suspended' }])
      expect(await patch(ada.browser, ada.user.id, body)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await get(ada.user.id)).toMatchObject({ role: 'ADMIN', status: 'active' });
  });

  it('stays, when all of them demote each other at the same time', async () => {
    const others = await Promise.all([1, 2, 3].map(() => server.person()));
    for (const { user } of others) await patch(ada.browser, user.id, { role: 'ADMIN' });
    const all = [ada, ...others];
    const versions = await Promise.all(all.map(async ({ user }) => (await get(user.id)).version));
    const answers = await Promise.all(
      all.map(({ browser, user }, index) => {
        const body = index % 2 === 0 ? { role: 'USER' as Role } : { status: 'suspended' as const };
        return browser.call('PATCH', `/api/users/${user.id}`, body, { ifMatch: versions[index]! });
      }),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(1);
    const left = await server.platform.db.query(`SELECT id FROM users WHERE role = 'ADMIN' AND status = 'active'`);
    expect(left).toHaveLength(1);
    await server.platform.db.query(`UPDATE users SET role = 'ADMIN', status = 'active' WHERE id = $1`, [ada.user.id]);
    await ada.browser.enter('/api/auth/login', { email: ada.user.email, password: 'correct-horse-battery' });
  });
});

describe('the list of people', () => {
  const names = ['zoe', 'Émile', 'anna', 'Anna', 'bob', '100%', '100 days', 'x_y', 'xzy'];
  beforeAll(async () => {
    for (const name of names) await server.person(name);
  });

  const list = async (query: string) => {
    const answer = await ada.browser.call<Page<User>>('GET', `/api/users?${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const walk = async (sort: string, limit: number): Promise<User[]> => {
    const seen: User[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page<User> = await list(`sort=${sort}&limit=${limit}${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    return seen;
  };

  it.each(['name', '-name', 'email', 'createdAt', '-createdAt', 'lastSeenAt', '-lastSeenAt'])(
    'sorted by %s has each person exactly once, whatever the page size',
    async (sort) => {
      const { total } = await list('limit=1');
      const whole = (await walk(sort, 200)).map(({ id }) => id);
      const paged = (await walk(sort, 3)).map(({ id }) => id);
      expect(paged).toEqual(whole);
      expect(new Set(paged).size).toBe(total);
    },
  );

  it('goes on where it was while people come', async () => {
    const first = await list('sort=-createdAt&limit=2');
    await server.person('Newcomer');
    const second = await list(`sort=-createdAt&limit=2&cursor=${first.nextCursor}`);
    expect(second.items.map(({ id }) => id)).not.toContain(first.items[1]!.id);
  });

  it('finds what is typed, taken literally', async () => {
    const found = async (q: string) => (await list(`q=${encodeURIComponent(q)}`)).items.map(({ name }) => name).sort();
    expect(await found('ANNA')).toEqual(['Anna', 'anna']);
    expect(await found('100%')).toEqual(['100%']);
    expect(await found('x_y')).toEqual(['x_y']);
    expect(await found("'; DROP TABLE users; --")).toEqual([]);
    expect((await found('')).length).toBeGreaterThan(8);
  });

  it('never shows a hash', async () => {
    expect(JSON.stringify(await list('limit=200'))).not.toMatch(/\$2b\$|password/i);
  });

  const forge = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    ['text', 'abc'],
    ['another sort', forge(['email', 'a', '00000000-0000-4000-8000-000000000000'])],
    ['no id', forge(['createdAt', '2026-01-01'])],
    ['a wrong time', forge(['createdAt', '2026-99-99', '00000000-0000-4000-8000-000000000000'])],
    ['a wrong id', forge(['createdAt', '2026-01-01', 'x'])],
    ['a NUL byte', forge(['createdAt', '2026\0', '00000000-0000-4000-8000-000000000000'])],
    ['numbers', forge(['createdAt', 1, 2])],
    ['an object', forge({ a: 1 })],
  ])('refuses a cursor made of %s', async (_what, cursor) => {
    const answer = await ada.browser.call('GET', `/api/users?sort=createdAt&cursor=${cursor}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed_request', errors: [{ path: 'cursor' }] } });
  });

  it.each(['limit=0', 'limit=201', 'limit=1.5', 'limit=x', 'sort=passwordHash', 'sort=name;', 'offset=3', 'q=%00'])(
    'refuses %s',
    async (query) => {
      expect((await ada.browser.call('GET', `/api/users?${query}`)).status).toBe(400);
    },
  );
});
