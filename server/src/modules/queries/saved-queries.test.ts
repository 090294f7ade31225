import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Page, Problem, QueryRun, QuerySpec, SavedQuery, SqlParameter, UploadAnswer } from '@datavizpro/contract';
import { startOrdersServer, type OrdersServer } from '../../../test/support/orders-server.js';
import type { Answer, SignedInBrowser } from '../../../test/support/people-server.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: OrdersServer;
let ada: SignedInBrowser;
let viewer: SignedInBrowser;
let writer: SignedInBrowser;
let stranger: SignedInBrowser;
let dataSourceId: string;

beforeAll(async () => {
  server = await startOrdersServer();
  ({ ada, dataSourceId } = server);
  [viewer, writer, stranger] = [await server.person(), await server.person(), await server.person()];
  await grant('data-sources', dataSourceId, viewer, {});
  await grant('data-sources', dataSourceId, writer, { sql: true });
});
afterAll(() => server.close());

const specOf: OrdersServer['specOf'] = (...from) => server.specOf(...from);
const ask: OrdersServer['ask'] = (...from) => server.ask(...from);
const rows: OrdersServer['rows'] = (...from) => server.rows(...from);
const problem: OrdersServer['problem'] = (...from) => server.problem(...from);
const grant: OrdersServer['grant'] = (...from) => server.grant(...from);

describe('saved queries', () => {
  const definition = () => ({
    name: 'Sales of a region',
    dataSourceId,
    sql: 'select ordered_at, amount from orders where region = {{region}}',
    parameters: [{ name: 'region', type: 'text', default: 'EU', options: ['EU', 'US'] }],
  });
  const create = async (who = ada, over: object = {}): Promise<Answer<SavedQuery>> =>
    who.browser.call<SavedQuery>('POST', '/api/queries', { ...definition(), ...over });
  const saved = (query: SavedQuery, parameters?: readonly SqlParameter[]): QuerySpec => ({
    source: { dataSourceId, queryId: query.id, ...(parameters && { parameters }) },
    measures: [{ agg: 'sum', column: 'amount', as: 'total' }],
  });

  test('are made by who may write SQL, and run by who may see the data', async () => {
    const { status, body, headers } = await create(writer);
    expect([status, headers.get('location')]).toEqual([201, `/api/queries/${body.id}`]);
    expect(body).toMatchObject({ access: 'owner', version: 1, description: '', ...definition() });
    expect(await rows(saved(body), viewer)).toEqual([[30]]);
    const us: SqlParameter = { name: 'region', type: 'text', value: 'US' };
    expect(await rows(saved(body, [us]), viewer)).toEqual([[5]]);
    expect((await ask(saved(body), stranger)).status).toBe(404);
    expect((await create(viewer)).body).toMatchObject({ code: 'sql_not_allowed' });
    expect((await create(stranger)).status).toBe(404);
  });

  test('are listed and read where the data source may be seen', async () => {
    const { body: query } = await create(ada, { name: 'Listed' });
    const read = async (who: SignedInBrowser) => {
      const { body } = await who.browser.call<Page<SavedQuery>>(
        'GET',
        `/api/queries?dataSourceId=${dataSourceId}&q=list`,
      );
      const one = await who.browser.call<SavedQuery>('GET', `/api/queries/${query.id}`);
      return [body.items.map(({ name, access }) => [name, access]), one.status, one.body.access];
    };
    expect(await read(ada)).toEqual([[['Listed', 'owner']], 200, 'owner']);
    expect(await read(writer)).toEqual([[['Listed', 'view']], 200, 'view']);
    expect(await read(viewer)).toEqual([[['Listed', 'view']], 200, 'view']);
    expect(await read(stranger)).toEqual([[], 404, undefined]);
  });

  test('are changed over the version that was read, by who may write SQL and edit the data source or owns the query', async () => {
    const { body: query } = await create(ada);
    const path = `/api/queries/${query.id}`;
    const change = { sql: 'select 1 as amount', parameters: [] };
    expect((await viewer.browser.call('PATCH', path, change, { ifMatch: 1 })).status).toBe(403);
    expect((await writer.browser.call('PATCH', path, change, { ifMatch: 1 })).status).toBe(403);
    expect((await ada.browser.call('PATCH', path, change)).status).toBe(428);
    expect(await rows(saved(query))).toEqual([[30]]);
    const changed = await ada.browser.call<SavedQuery>('PATCH', path, change, { ifMatch: 1 });
    expect([changed.status, changed.body.version]).toEqual([200, 2]);
    expect((await ada.browser.call('PATCH', path, { name: 'x' }, { ifMatch: 1 })).status).toBe(412);
    expect(await rows(saved(query))).toEqual([[1]]);
    const history = await viewer.browser.call<Page<{ id: string; summary: string }>>('GET', `${path}/revisions`);
    expect(history.body.items.map(({ summary }) => summary)).toEqual(['Changed SQL, parameters', 'Created']);
    const restore = `${path}/revisions/${history.body.items[1]?.id ?? ''}/restore`;
    expect((await viewer.browser.call('POST', restore, {}, { ifMatch: 2 })).status).toBe(403);
    expect((await ada.browser.call<SavedQuery>('POST', restore, {}, { ifMatch: 2 })).body.version).toBe(3);
    expect(await rows(saved(query))).toEqual([[30]]);
    expect((await writer.browser.call('DELETE', path, undefined, { ifMatch: 3 })).status).toBe(403);
    expect((await ada.browser.call('DELETE', path, undefined, { ifMatch: 3 })).status).toBe(204);
    expect((await ask<Problem>(saved(query))).body.errors?.[0]?.path).toBe('source.queryId');
  });

  test('belong to one data source', async () => {
    const { body } = await create(ada);
    const other = await server.upload(ada, '/api/data-sources/upload', { 'other.csv': 'a\n1\n' });
    const source = { dataSourceId: (other.body as unknown as UploadAnswer).dataSource.id, queryId: body.id };
    expect((await ask<Problem>({ source })).body.errors?.[0]?.path).toBe('source.queryId');
  });

  test.each([
    ['a parameter that is not declared', { parameters: [] }, 'sql', 53],
    ['one that is declared in vain', { sql: 'select 1 as one' }, 'parameters.0', undefined],
    [
      'a default of another type',
      { parameters: [{ name: 'region', type: 'number', default: 'x' }] },
      'parameters.0.default',
      undefined,
    ],
    ['a range in one piece', { parameters: [{ name: 'region', type: 'dateRange' }] }, 'sql', 53],
    ['two statements', { sql: 'select {{region}} as r; select 2' }, 'sql', 24],
  ])('refuse %s', async (_name, over, path, position) => {
    const { status, body } = await create(ada, over);
    const [error] = (body as unknown as Problem).errors ?? [];
    expect([status, error?.path, error?.position]).toEqual([422, path, position]);
  });

  test.each([
    ['of another type than declared', { name: 'region', type: 'number', value: 1 }],
    ['that the query does not have', { name: 'regoin', type: 'text', value: 'EU' }],
  ] as const)('refuse a value %s', async (_name, parameter) => {
    const { body } = await create(ada);
    expect((await problem(saved(body, [parameter]), viewer)).errors?.[0]?.path).toBe('source.parameters.0');
  });

  test('ask for what has no default', async () => {
    const { body } = await create(ada, { parameters: [{ name: 'region', type: 'text' }] });
    expect((await problem(saved(body))).detail).toContain('"region" has no value');
    expect(await rows(saved(body, [{ name: 'region', type: 'text', value: 'Asia' }]))).toEqual([[7]]);
  });
});

describe('history', () => {
  test('holds what one ran oneself, newest first, equal ones once', async () => {
    const person = await server.person();
    await grant('data-sources', dataSourceId, person, { sql: true });
    const first = specOf('select {{n}} as n', [{ name: 'n', type: 'number', value: 1 }]);
    await ask(first, person);
    await ask(specOf('select nope'), person);
    await ask(specOf('select nope'), person);
    const { body } = await person.browser.call<readonly QueryRun[]>('GET', '/api/queries/history');
    expect(body.map(({ sql, outcome, rowCount, parameters }) => [sql, outcome, rowCount, parameters.length])).toEqual([
      ['select nope', 'failed', null, 0],
      ['select {{n}} as n', 'done', 1, 1],
    ]);
    expect(body[0]?.error).toMatch(/nope/);
    const others = await ada.browser.call<readonly QueryRun[]>('GET', '/api/queries/history?limit=200');
    expect(others.body.some(({ sql }) => sql === 'select {{n}} as n')).toBe(false);
    expect((await person.browser.call('DELETE', '/api/queries/history')).status).toBe(204);
    expect((await person.browser.call('GET', '/api/queries/history')).body).toEqual([]);
  });

  test('forgets what is old when long SQL takes the room, and long values at once', async () => {
    const person = await server.person();
    await grant('data-sources', dataSourceId, person, { sql: true });
    const long = (n: number) => specOf(`select ${n} as n -- ${'x'.repeat(99_000)}`);
    for (let n = 1; n <= 50; n += 1) await ask(long(n), person);
    const list = async () =>
      (await person.browser.call<readonly QueryRun[]>('GET', '/api/queries/history?limit=200')).body;
    const kept = await list();
    expect(kept[0]?.sql).toContain('select 50 ');
    expect(kept.length).toBeGreaterThan(30);
    expect(kept.reduce((sum, { sql }) => sum + sql.length, 0)).toBeLessThanOrEqual(4 * 2 ** 20);
    const values = Array.from({ length: 10_000 }, (_, n) => `value ${n}`);
    await ask(specOf('select 1 as n where 1 in ({{ids}})', [{ name: 'ids', type: 'list', value: values }]), person);
    expect((await list())[0]).toMatchObject({ sql: 'select 1 as n where 1 in ({{ids}})', parameters: [] });
  });
});
