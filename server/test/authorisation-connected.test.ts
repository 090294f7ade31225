import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DataSource, DataSourceTest, Page, QuerySpec, SavedQuery } from '@datavizpro/contract';
import { startDataServer, type DataServer } from './support/data-server.js';
import type { SignedInBrowser } from './support/people-server.js';
import { canary, connectShop, readerPassword, sendTo, startShop, type Shop } from './support/shop.js';

/*
 * Every route about data, queries and saved queries × every kind of person, on a database that somebody connected.
 * What may be done is written out here, apart from the policies that the routes declare.
 */

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const people = ['owner', 'editor', 'writer', 'editingWriter', 'viewer', 'stranger', 'administrator'] as const;
type Who = (typeof people)[number];

/** Who may, for each thing that there is to do. */
const may = {
  view: ['owner', 'editor', 'writer', 'editingWriter', 'viewer'],
  edit: ['owner', 'editor', 'editingWriter'],
  own: ['owner'],
  writeSql: ['owner', 'writer', 'editingWriter'],
  /** Of a saved query that is the owner's. */
  editQuery: ['owner', 'editingWriter'],
  anything: people,
} as const satisfies Readonly<Record<string, readonly Who[]>>;

interface Case {
  readonly right: keyof typeof may;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  /** What those who may are answered. A version that is none proves that the rest was let pass. */
  readonly passed: number;
}

const nobody = '00000000-0000-4000-8000-000000000000';
const stale = 412;

let shop: Shop;
let server: DataServer;
let browsers: Record<Who, SignedInBrowser>;
let source: DataSource;
let saved: SavedQuery;
let revisionId: string;

beforeAll(async () => {
  [shop, server] = await Promise.all([startShop(), startDataServer()]);
  // An administrator owns nothing here, so that the role has to open it, if anything does.
  const administrator = await server.administrator();
  const others = people.filter((who) => who !== 'administrator');
  browsers = { administrator } as typeof browsers;
  for (const who of others) browsers[who] = await server.person(`Person ${who}`);
  source = await connectShop(shop, browsers.owner);
  const grants = {
    editor: ['edit', false],
    writer: ['view', true],
    editingWriter: ['edit', true],
    viewer: ['view', false],
  } as const;
  for (const [who, [access, sql]] of Object.entries(grants)) {
    const principal = { kind: 'user', id: browsers[who as Who].user.id };
    const answer = await call('owner', 'POST', `/api/data-sources/${source.id}/grants`, { principal, access, sql });
    expect(answer.status).toBe(201);
  }
  const query = { name: 'By country', dataSourceId: source.id, sql: 'select country from shop.customers' };
  saved = (await call<SavedQuery>('owner', 'POST', '/api/queries', query)).body;
  const revisions = await call<Page<{ id: string }>>('owner', 'GET', `/api/queries/${saved.id}/revisions`);
  revisionId = revisions.body.items[0]?.id ?? '';
});
afterAll(async () => {
  await server.close();
  await shop.stop();
});

const call = <T>(who: Who, method: string, path: string, body?: object, ifMatch?: number) =>
  browsers[who].browser.call<T>(method, path, body, ifMatch === undefined ? {} : { ifMatch });

function casesByAction(): Readonly<Record<string, readonly Case[]>> {
  const one = `/api/data-sources/${source.id}`;
  const table = `${one}/tables/orders`;
  const query = `/api/queries/${saved.id}`;
  const { password: _password, ...configuration } = shop.configuration();
  const get = (path: string, right: Case['right'] = 'view', passed = 200): Case => ({
    right,
    method: 'GET',
    path,
    passed,
  });
  const post = (path: string, body: object, right: Case['right'], passed: number): Case => ({
    right,
    method: 'POST',
    path,
    body,
    passed,
  });
  const specs = {
    table: { source: { dataSourceId: source.id, table: 'orders' }, measures: [{ agg: 'count' }] },
    sql: { source: { dataSourceId: source.id, sql: 'select 1 as one' } },
    saved: { source: { dataSourceId: source.id, queryId: saved.id } },
    joined: {
      source: { dataSourceId: source.id, table: 'orders' },
      joins: [{ table: 'customers', on: [{ left: 'customer_id', right: 'id' }], kind: 'left' }],
      limit: 1,
    },
  } satisfies Readonly<Record<string, QuerySpec>>;
  const asked = (path: string): readonly Case[] => [
    post(path, specs.table, 'view', 200),
    post(path, specs.joined, 'view', 200),
    post(path, specs.saved, 'view', 200),
    post(path, specs.sql, 'writeSql', 200),
  ];
  return {
    'data-sources.create': [post('/api/data-sources', { name: 'x', type: 'postgres', configuration }, 'anything', 422)],
    'data-sources.test-new': [post('/api/data-sources/test', { type: 'postgres', configuration }, 'anything', 200)],
    'data-sources.test': [post(`${one}/test`, {}, 'view', 200), post(`${one}/test`, { configuration }, 'edit', 200)],
    'data-sources.refresh': [post(`${one}/refresh`, {}, 'edit', 200)],
    'data-sources.refresh.get': [get(`${one}/refresh`)],
    'data-sources.types': [get('/api/data-sources/types', 'anything')],
    'data-sources.list': [get('/api/data-sources', 'anything')],
    'data-sources.get': [get(one)],
    'data-sources.update': [{ right: 'edit', method: 'PATCH', path: one, body: { name: 'Taken' }, passed: stale }],
    'data-sources.delete': [{ right: 'own', method: 'DELETE', path: one, passed: stale }],
    'data-sources.grants.list': [get(`${one}/grants`, 'own')],
    'data-sources.grants.create': [
      post(`${one}/grants`, { principal: { kind: 'user', id: browsers.viewer.user.id }, access: 'view' }, 'own', 200),
    ],
    'data-sources.grants.update': [
      { right: 'own', method: 'PATCH', path: `${one}/grants/${nobody}`, body: { access: 'edit' }, passed: 404 },
    ],
    'data-sources.grants.delete': [{ right: 'own', method: 'DELETE', path: `${one}/grants/${nobody}`, passed: 404 }],
    'data-sources.reread': [post(`${one}/reread`, { table: 'orders' }, 'edit', 422)],
    'data-sources.ingest.get': [get(`${one}/ingest`, 'view', 404)],
    'data-sources.ingest.cancel': [{ right: 'edit', method: 'DELETE', path: `${one}/ingest`, passed: 409 }],
    'data-sources.tables.list': [get(`${one}/tables`)],
    'data-sources.tables.get': [get(table)],
    'data-sources.tables.rows': [get(`${table}/rows?limit=1`)],
    'data-sources.tables.profile': [get(`${table}/profile`)],
    'data-sources.tables.joins': [get(`${table}/joins`)],
    'data-sources.tables.rejects': [get(`${table}/rejects`, 'view', 404)],
    'query.run': asked('/api/query'),
    'query.sql': asked('/api/query/sql'),
    'query.describe': asked('/api/query/describe'),
    'query.cancel': [{ right: 'anything', method: 'DELETE', path: '/api/query/not-running', passed: 404 }],
    'queries.history.list': [get('/api/queries/history', 'anything')],
    'queries.history.clear': [{ right: 'anything', method: 'DELETE', path: '/api/queries/history', passed: 204 }],
    'queries.list': [get('/api/queries', 'anything')],
    'queries.create': [
      post('/api/queries', { name: 'Mine', dataSourceId: source.id, sql: 'select 1 as one' }, 'writeSql', 201),
    ],
    'queries.get': [get(query)],
    'queries.update': [{ right: 'editQuery', method: 'PATCH', path: query, body: { name: 'Taken' }, passed: stale }],
    'queries.delete': [{ right: 'own', method: 'DELETE', path: query, passed: stale }],
    'queries.revisions.list': [get(`${query}/revisions`)],
    'queries.revisions.restore': [
      { right: 'editQuery', method: 'POST', path: `${query}/revisions/${revisionId}/restore`, passed: stale },
    ],
  };
}
/** They take a form, which no browser here sends as JSON; below they are asked by one. */
const uploads = ['data-sources.upload', 'data-sources.append', 'data-sources.replace'];

describe('a connected database', () => {
  test('has every route about data and queries in this matrix', () => {
    const prefix = /^\/api\/(data-sources|query|queries)(\/|$)/;
    const actions = server.data.routes
      .map(({ definition }) => definition)
      .filter(({ path }) => prefix.test(path))
      .map(({ action }) => action);
    expect([...Object.keys(casesByAction()), ...uploads].sort()).toEqual([...actions].sort());
  });

  test.each(people)('answers the %s as is written here', async (who) => {
    const wrong: string[] = [];
    for (const [action, cases] of Object.entries(casesByAction()))
      for (const { right, method, path, body, passed } of cases) {
        const allowed = (may[right] as readonly Who[]).includes(who);
        const sees = (may.view as readonly Who[]).includes(who);
        const expected = allowed ? passed : sees ? 403 : 404;
        const { status, body: answer } = await call<object>(who, method, path, body, 9999);
        if (status !== expected)
          wrong.push(
            `${action} ${JSON.stringify(body ?? {})}: ${status}, not ${expected}: ${JSON.stringify(answer).slice(0, 200)}`,
          );
        if (JSON.stringify(answer).includes(canary)) wrong.push(`${action} tells the password`);
      }
    expect(wrong).toEqual([]);
  });

  test('takes no files, from anybody', async () => {
    for (const who of people)
      for (const action of ['append', 'replace']) {
        const sees = (may.view as readonly Who[]).includes(who);
        const allowed = (may.edit as readonly Who[]).includes(who);
        const { status } = await server.upload(browsers[who], `/api/data-sources/${source.id}/${action}`, {
          'a.csv': 'a\n1\n',
        });
        expect([who, action, status]).toEqual([who, action, allowed ? 422 : sees ? 403 : 404]);
      }
  });

  test('is listed for those who see it, with what each may know of it', async () => {
    for (const who of people) {
      const sees = (may.view as readonly Who[]).includes(who);
      const { body } = await call<Page<DataSource>>(who, 'GET', '/api/data-sources');
      expect(
        body.items.some(({ id }) => id === source.id),
        who,
      ).toBe(sees);
      const queries = await call<Page<SavedQuery>>(who, 'GET', '/api/queries');
      expect(
        queries.body.items.some(({ id }) => id === saved.id),
        who,
      ).toBe(sees);
      if (!sees) continue;
      const seen = (await call<DataSource>(who, 'GET', `/api/data-sources/${source.id}`)).body;
      expect(seen.connection !== undefined, who).toBe((may.edit as readonly Who[]).includes(who));
      expect(seen.sqlAllowed, who).toBe((may.writeSql as readonly Who[]).includes(who));
      const tested = await sendTo(browsers[who])<DataSourceTest>('POST', `/${source.id}/test`);
      expect(tested.body.checks !== undefined, who).toBe((may.edit as readonly Who[]).includes(who));
    }
  });

  test('is the same after all of that', async () => {
    const now = (await call<DataSource>('owner', 'GET', `/api/data-sources/${source.id}`)).body;
    expect(now).toMatchObject({ name: 'Shop', version: source.version, access: 'owner' });
    const query = (await call<SavedQuery>('owner', 'GET', `/api/queries/${saved.id}`)).body;
    expect(query).toMatchObject({ name: 'By country', version: saved.version });
    expect(readerPassword).toContain(canary);
  });
});
