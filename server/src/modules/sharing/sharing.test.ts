import { randomUUID } from 'node:crypto';
import { EntitySchema, type DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Grant, Group, Page, Revision } from '@datavizpro/contract';
import { idParams } from '@datavizpro/contract/schemas';
import {
  startPeopleServer,
  type Browser,
  type PeopleServer,
  type SignedInBrowser,
} from '../../../test/support/people-server.js';
import { AppError } from '../../platform/app-error.js';
import { updateVersioned } from '../../platform/db/index.js';
import { route, type Route } from '../../platform/http/index.js';
import type { Principal } from '../../platform/principal.js';
import { recordRevision, requireAccess, scopeToVisible, type SharedObject, type SharingModule } from './index.js';

/** The smallest module that shares something: boards with a title, kept by this test alone. */
interface BoardRow {
  id: string;
  ownerId: string;
  title: string;
  version: number;
}
const boardEntity = new EntitySchema<BoardRow>({
  name: 'Board',
  tableName: 'dashboards',
  columns: {
    id: { type: 'uuid', primary: true },
    ownerId: { type: 'uuid', name: 'owner_id' },
    title: { type: 'text' },
    version: { type: 'integer', default: 1 },
  },
});
class Boards1764000000901 implements MigrationInterface {
  readonly name = 'Boards1764000000901';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE dashboards (id uuid PRIMARY KEY, owner_id uuid, sample boolean NOT NULL DEFAULT false, title text NOT NULL, version integer NOT NULL DEFAULT 1)',
    );
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dashboards');
  }
}

function boardRoutes(db: DataSource, sharing: SharingModule): readonly Route[] {
  const load = async ({ userId }: Principal, id: string): Promise<SharedObject & { title: string }> => {
    const query = db.manager.createQueryBuilder(boardEntity, 'board').where('board.id = :id', { id });
    const { entities, raw } = await scopeToVisible(query, 'dashboards', { userId }).getRawAndEntities<SharedObject>();
    const [row] = entities;
    if (row === undefined) throw new AppError('not_found');
    return { ...row, access: raw[0]!.access };
  };
  const get = route(
    {
      method: 'GET',
      path: '/api/dashboards/:id',
      action: 'dashboards.get',
      summary: 'One board',
      params: idParams,
      policy: {
        kind: 'object',
        object: 'dashboards',
        need: 'view',
        load: ({ principal, params }) => load(principal, params.id),
      },
    },
    ({ loaded }) => Promise.resolve({ body: { ...loaded } }),
  );
  const edit = route(
    {
      method: 'POST',
      path: '/api/dashboards/:id/touch',
      action: 'dashboards.touch',
      summary: 'Something that needs edit',
      params: idParams,
      policy: {
        kind: 'object',
        object: 'dashboards',
        need: 'edit',
        load: async ({ principal, params }) => {
          const board = await load(principal, params.id);
          requireAccess(board.access, 'edit');
          return board;
        },
      },
    },
    ({ loaded }) => Promise.resolve({ body: { id: loaded.id } }),
  );
  return [
    get,
    edit,
    ...sharing.grantRoutes('dashboards', load),
    ...sharing.revisionRoutes(
      'dashboards',
      load,
      ({ principal, objectId, revisionNumber, snapshot, expectedVersion }) =>
        db.transaction(async (manager) => {
          const { title } = snapshot as BoardRow;
          await updateVersioned(manager, boardEntity, { id: objectId, expectedVersion }, { title });
          const summary = `Restored number ${revisionNumber}`;
          const revision = {
            kind: 'dashboards',
            objectId,
            authorId: principal.userId,
            summary,
            at: new Date(),
          } as const;
          await recordRevision(manager, { ...revision, snapshot: { title } });
          return { id: objectId, title, version: expectedVersion + 1 };
        }),
    ),
  ];
}

let server: PeopleServer;
let owner: SignedInBrowser;
let bob: SignedInBrowser;
let ada: SignedInBrowser;
let board: string;

beforeAll(async () => {
  server = await startPeopleServer({
    persistence: [{ entities: [boardEntity], migrations: [Boards1764000000901] }],
    moreRoutes: ({ sharing }, { db }) => boardRoutes(db, sharing),
  });
  ada = await server.administrator();
  owner = await server.person('Olga Owner');
  bob = await server.person('Bob');
});
afterAll(() => server.close());
beforeEach(async () => {
  board = randomUUID();
  await server.platform.db.manager.insert(boardEntity, { id: board, ownerId: owner.user.id, title: 'First' });
});

const path = (rest = '') => `/api/dashboards/${board}${rest}`;
const status = async (who: SignedInBrowser | null, method: string, url: string, body?: object) =>
  (await (who?.browser ?? server.browser()).call(method, url, body)).status;
const give = (principal: object, access: string, by: Browser = owner.browser) =>
  by.call<Grant>('POST', path('/grants'), { principal, access });
const userOf = ({ user }: SignedInBrowser) => ({ kind: 'user', id: user.id });
const group = async (members: readonly SignedInBrowser[]): Promise<Group> => {
  const body = { name: `Group ${randomUUID()}`, memberIds: members.map(({ user }) => user.id) };
  return (await ada.browser.call<Group>('POST', '/api/groups', body)).body;
};

describe('what others may do with an object', () => {
  type Relation = 'owner' | 'edit' | 'view' | 'group edit' | 'group view' | 'none' | 'administrator' | 'anonymous';
  const table: readonly (readonly [Relation, { get: number; edit: number; grants: number }])[] = [
    ['owner', { get: 200, edit: 200, grants: 200 }],
    ['edit', { get: 200, edit: 200, grants: 403 }],
    ['group edit', { get: 200, edit: 200, grants: 403 }],
    ['view', { get: 200, edit: 403, grants: 403 }],
    ['group view', { get: 200, edit: 403, grants: 403 }],
    ['none', { get: 404, edit: 404, grants: 404 }],
    ['administrator', { get: 404, edit: 404, grants: 404 }],
    ['anonymous', { get: 401, edit: 401, grants: 401 }],
  ];
  const actor = async (relation: Relation): Promise<SignedInBrowser | null> => {
    if (relation === 'anonymous') return null;
    if (relation === 'owner') return owner;
    if (relation === 'administrator') return ada;
    if (relation === 'none') return bob;
    const access = relation.endsWith('edit') ? 'edit' : 'view';
    const principal = relation.startsWith('group') ? { kind: 'group', id: (await group([bob])).id } : userOf(bob);
    expect((await give(principal, access)).status).toBe(201);
    return bob;
  };

  it.each(table)('as %s', async (relation, expected) => {
    const who = await actor(relation);
    expect(await status(who, 'GET', path())).toBe(expected.get);
    expect(await status(who, 'POST', path('/touch'))).toBe(expected.edit);
    expect(await status(who, 'GET', path('/grants'))).toBe(expected.grants);
    expect(await status(who, 'GET', path('/revisions'))).toBe(expected.get);
    if (relation === 'owner') return;
    const grant = { principal: userOf(ada), access: 'edit' };
    expect(await status(who, 'POST', path('/grants'), grant)).toBe(expected.grants);
    expect(await status(who, 'PATCH', path(`/grants/${randomUUID()}`), { access: 'edit' })).toBe(expected.grants);
    expect(await status(who, 'DELETE', path(`/grants/${randomUUID()}`))).toBe(expected.grants);
    expect(await status(ada, 'GET', path())).toBe(404);
  });

  it('is told in the same words whether it is hidden or not there', async () => {
    const hidden = await bob.browser.call('GET', path());
    const missing = await bob.browser.call('GET', `/api/dashboards/${randomUUID()}`);
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
  });

  it('changes at the very next request', async () => {
    const { body: grant } = await give(userOf(bob), 'view');
    expect(await status(bob, 'POST', path('/touch'))).toBe(403);
    expect(await status(owner, 'PATCH', path(`/grants/${grant.id}`), { access: 'edit' })).toBe(200);
    expect(await status(bob, 'POST', path('/touch'))).toBe(200);
    expect(await status(owner, 'DELETE', path(`/grants/${grant.id}`))).toBe(204);
    expect(await status(bob, 'GET', path())).toBe(404);
  });

  it('ends with leaving the group, and with the group', async () => {
    const team = await group([bob]);
    await give({ kind: 'group', id: team.id }, 'edit');
    const change = (body: object, ifMatch: number) =>
      ada.browser.call('PATCH', `/api/groups/${team.id}`, body, { ifMatch });
    expect(await status(bob, 'GET', path())).toBe(200);
    await change({ memberIds: [] }, 1);
    expect(await status(bob, 'GET', path())).toBe(404);
    await change({ memberIds: [bob.user.id] }, 2);
    expect(await status(bob, 'GET', path())).toBe(200);
    await ada.browser.call('DELETE', `/api/groups/${team.id}`, undefined, { ifMatch: 3 });
    expect(await status(bob, 'GET', path())).toBe(404);
    const { body } = await owner.browser.call<Page<Grant>>('GET', path('/grants'));
    expect(body.items).toEqual([]);
  });
});

describe('grants', () => {
  it('are listed with whom they are for', async () => {
    const team = await group([]);
    await give(userOf(bob), 'view');
    await give({ kind: 'group', id: team.id }, 'edit');
    const { body } = await owner.browser.call<Page<Grant>>('GET', path('/grants'));
    expect(body).toMatchObject({
      total: 2,
      nextCursor: null,
      items: [
        { principal: { kind: 'user', id: bob.user.id, name: 'Bob', email: bob.user.email }, access: 'view' },
        { principal: { kind: 'group', id: team.id, name: team.name }, access: 'edit' },
      ],
    });
  });

  it('given twice are given once, with the access said last', async () => {
    const first = await give(userOf(bob), 'view');
    const second = await give(userOf(bob), 'edit');
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toMatchObject({ id: first.body.id, access: 'edit' });
    const parallel = await Promise.all(Array.from({ length: 8 }, () => give(userOf(ada), 'view')));
    expect(new Set(parallel.map(({ body }) => body.id)).size).toBe(1);
    expect(parallel.filter(({ status: code }) => code === 201)).toHaveLength(1);
  });

  it('are for somebody who exists, and not for the owner', async () => {
    const suspended = await server.person();
    await ada.browser.call('PATCH', `/api/users/${suspended.user.id}`, { status: 'suspended' }, { ifMatch: 1 });
    const team = await group([]);
    for (const principal of [
      userOf(owner),
      userOf(suspended),
      { kind: 'user', id: randomUUID() },
      { kind: 'group', id: randomUUID() },
      { kind: 'user', id: team.id },
      { kind: 'group', id: bob.user.id },
    ])
      expect(await give(principal, 'edit')).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'principal.id' }] },
      });
  });

  it.each([
    { principal: { kind: 'everyone', id: randomUUID() }, access: 'view' },
    { principal: { kind: 'user', id: 'x' }, access: 'view' },
    { principal: { kind: 'user', id: randomUUID() }, access: 'owner' },
    { principal: { kind: 'user', id: randomUUID(), role: 'ADMIN' }, access: 'view' },
    { principal: 'user', access: 'view' },
    { access: 'view' },
  ])('are not made of %j', async (body) => {
    expect(await status(owner, 'POST', path('/grants'), body)).toBe(400);
  });

  it('of SQL are made on data sources alone', async () => {
    const refused = await owner.browser.call('POST', path('/grants'), {
      principal: userOf(bob),
      access: 'view',
      sql: true,
    });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'sql' }] } });
    expect((await give(userOf(bob), 'view')).body).not.toHaveProperty('sql');
  });

  it('of one object are not reached through another', async () => {
    const { body: grant } = await give(userOf(bob), 'view');
    const other = randomUUID();
    await server.platform.db.manager.insert(boardEntity, { id: other, ownerId: bob.user.id, title: 'Bob’s' });
    expect(await status(bob, 'PATCH', `/api/dashboards/${other}/grants/${grant.id}`, { access: 'edit' })).toBe(404);
    expect(await status(bob, 'DELETE', `/api/dashboards/${other}/grants/${grant.id}`)).toBe(404);
    expect(await status(bob, 'GET', path())).toBe(200);
  });

  it('are written into the audit', async () => {
    await give(userOf(bob), 'view');
    const { body } = await ada.browser.call('GET', `/api/audit?action=dashboards.grants.create&objectId=${board}`);
    expect(body).toMatchObject({ total: 1, items: [{ actor: { id: owner.user.id }, object: { kind: 'dashboards' } }] });
  });
});

describe('revisions', () => {
  const save = (title: string, author: SignedInBrowser = owner) =>
    server.platform.db.transaction(async (manager) => {
      await manager.query('UPDATE dashboards SET title = $2, version = version + 1 WHERE id = $1', [board, title]);
      const revision = { kind: 'dashboards', objectId: board, authorId: author.user.id, at: new Date() } as const;
      return recordRevision(manager, { ...revision, summary: `Named ${title}`, snapshot: { title } });
    });
  const list = (query = '') => owner.browser.call<Page<Revision>>('GET', path(`/revisions${query}`));

  it('keep every save with a number, however many save at the same time', async () => {
    const numbers = await Promise.all(Array.from({ length: 12 }, (_, i) => save(`t${i}`)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    const { body } = await list('?limit=5');
    expect(body.items.map(({ number }) => number)).toEqual([12, 11, 10, 9, 8]);
    const next = await list(`?limit=5&cursor=${body.nextCursor}`);
    expect(next.body.items.map(({ number }) => number)).toEqual([7, 6, 5, 4, 3]);
    expect(body.items[0]).toMatchObject({ author: { id: owner.user.id, name: 'Olga Owner' } });
    expect(JSON.stringify(body)).not.toContain('snapshot');
  });

  it('are restored as a new save, with the version that was read', async () => {
    await save('Second');
    await save('Third');
    const { body } = await list();
    const second = body.items.find(({ number }) => number === 1)!;
    const restore = (who: SignedInBrowser, ifMatch: number) =>
      who.browser.call('POST', path(`/revisions/${second.id}/restore`), undefined, { ifMatch });
    await give(userOf(bob), 'view');
    expect((await restore(bob, 3)).status).toBe(403);
    expect((await restore(owner, 1)).status).toBe(412);
    const restored = await restore(owner, 3);
    expect(restored).toMatchObject({ status: 200, body: { title: 'Second', version: 4 } });
    expect((await list()).body).toMatchObject({ total: 3, items: [{ summary: 'Restored number 1' }, {}, {}] });
  });

  it('of one object are not restored into another', async () => {
    await save('Secret');
    const [revision] = (await list()).body.items;
    const other = randomUUID();
    await server.platform.db.manager.insert(boardEntity, { id: other, ownerId: bob.user.id, title: 'Bob’s' });
    const url = `/api/dashboards/${other}/revisions/${revision!.id}/restore`;
    expect((await bob.browser.call('POST', url, undefined, { ifMatch: 1 })).status).toBe(404);
  });
});
