import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Group, Page, Shareable } from '@datavizpro/contract';
import { startPeopleServer, type PeopleServer, type SignedInBrowser } from '../../../test/support/people-server.js';

let server: PeopleServer;
let ada: SignedInBrowser;
let bob: SignedInBrowser;
beforeAll(async () => {
  server = await startPeopleServer();
  ada = await server.administrator();
  bob = await server.person('Bob Builder');
});
afterAll(() => server.close());

const create = (body: object) => ada.browser.call<Group>('POST', '/api/groups', body);

describe('groups', () => {
  it('are made, renamed, given other members and deleted by administrators', async () => {
    const { user: carol } = await server.person('Carol');
    const created = await create({ name: 'Sales', memberIds: [bob.user.id] });
    expect(created).toMatchObject({ status: 201, body: { name: 'Sales', memberIds: [bob.user.id], version: 1 } });
    const path = `/api/groups/${created.body.id}`;
    const renamed = await ada.browser.call('PATCH', path, { name: 'Sales North' }, { ifMatch: 1 });
    expect(renamed.body).toMatchObject({ name: 'Sales North', memberIds: [bob.user.id], version: 2 });
    const moved = await ada.browser.call('PATCH', path, { memberIds: [carol.id] }, { ifMatch: 2 });
    expect(moved.body).toMatchObject({ memberIds: [carol.id], version: 3 });
    expect((await ada.browser.call('PATCH', path, { name: 'Late' }, { ifMatch: 2 })).status).toBe(412);
    expect((await ada.browser.call('DELETE', path, undefined, { ifMatch: 2 })).status).toBe(412);
    expect((await ada.browser.call('DELETE', path)).status).toBe(428);
    expect((await ada.browser.call('DELETE', path, undefined, { ifMatch: 3 })).status).toBe(204);
    expect((await ada.browser.call('GET', path)).status).toBe(404);
  });

  it('have names of their own and members who exist', async () => {
    await create({ name: 'Finance' });
    expect((await create({ name: 'FINANCE' })).body).toMatchObject({ code: 'conflict' });
    const stranger = '00000000-0000-4000-8000-000000000000';
    expect(await create({ name: 'Ghosts', memberIds: [stranger] })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'memberIds' }] },
    });
    const { body } = await ada.browser.call<Page<Group>>('GET', '/api/groups?q=ghost');
    expect(body.total).toBe(0);
  });

  it('are listed with their members, page by page', async () => {
    for (const name of ['g3', 'g1', 'g2']) await create({ name, memberIds: [bob.user.id] });
    const first = await ada.browser.call<Page<Group>>('GET', '/api/groups?q=g&limit=2');
    expect(first.body).toMatchObject({ total: 3, items: [{ name: 'g1', memberIds: [bob.user.id] }, { name: 'g2' }] });
    const second = await ada.browser.call<Page<Group>>(
      'GET',
      `/api/groups?q=g&limit=2&cursor=${first.body.nextCursor}`,
    );
    expect(second.body).toMatchObject({ items: [{ name: 'g3' }], nextCursor: null });
  });

  it('are nobody else’s business', async () => {
    const { body: group } = await create({ name: 'Board' });
    for (const [method, path] of [
      ['GET', '/api/groups'],
      ['GET', `/api/groups/${group.id}`],
      ['DELETE', `/api/groups/${group.id}`],
    ] as const)
      expect((await bob.browser.call(method, path, undefined, { ifMatch: 1 })).status).toBe(403);
    expect((await bob.browser.call('POST', '/api/groups', { name: 'Mine' })).status).toBe(403);
  });

  it('are made once for one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'one-group' };
    const twice = await Promise.all(
      [1, 2].map(() => ada.browser.call<Group>('POST', '/api/groups', { name: 'Once' }, { headers })),
    );
    expect(twice.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1);
    const again = await ada.browser.call<Group>('POST', '/api/groups', { name: 'Once' }, { headers });
    expect(again.status).toBe(201);
    const { body } = await ada.browser.call<Page<Group>>('GET', '/api/groups?q=once');
    expect(body).toMatchObject({ total: 1, items: [{ id: again.body.id }] });
  });
});

describe('whom one may share with', () => {
  const search = async (q: string) =>
    (await bob.browser.call<Page<Shareable>>('GET', `/api/principals?q=${encodeURIComponent(q)}`)).body;

  it('are people and groups, with name and address and nothing more', async () => {
    const { user } = await server.person('Dora Design');
    const { body: group } = await create({ name: 'Design' });
    const { items, total } = await search('design');
    expect(total).toBe(2);
    expect(items).toEqual([
      { kind: 'group', id: group.id, name: 'Design' },
      { kind: 'user', id: user.id, name: 'Dora Design', email: user.email },
    ]);
  });

  it('are not oneself, and nobody who was suspended', async () => {
    expect((await search('Bob Builder')).total).toBe(0);
    const { user } = await server.person('Eve Ended');
    expect((await search('Eve Ended')).total).toBe(1);
    await ada.browser.call('PATCH', `/api/users/${user.id}`, { status: 'suspended' }, { ifMatch: 1 });
    expect((await search('Eve Ended')).total).toBe(0);
  });

  it('need a sign-in', async () => {
    expect((await server.browser().call('GET', '/api/principals')).status).toBe(401);
  });
});
