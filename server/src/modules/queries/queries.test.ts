import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type {
  Chart,
  Page,
  Problem,
  QueryDescription,
  QueryResult,
  QueryRun,
  QuerySpec,
  SavedQuery,
  SqlParameter,
  UploadAnswer,
} from '@datavizpro/contract';

import { escapes } from '../../../test/support/sandbox-escapes.js';
import { startDataServer, type DataServer } from '../../../test/support/data-server.js';
import type { Answer, SignedInBrowser } from '../../../test/support/people-server.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: DataServer;
let ada: SignedInBrowser;
let viewer: SignedInBrowser;
let writer: SignedInBrowser;
let stranger: SignedInBrowser;
let dataSourceId: string;

const csv = [
  'region,amount,ordered_at',
  'EU,10,2026-01-05',
  'US,5,2026-01-20',
  'EU,20,2026-02-01',
  'Asia,7,2026-02-14',
].join('\n');

beforeAll(async () => {
  server = await startDataServer();
  ada = await server.administrator();
  [viewer, writer, stranger] = [await server.person(), await server.person(), await server.person()];
  const { body } = await server.upload(ada, '/api/data-sources/upload', { 'orders.csv': `${csv}\n` });
  dataSourceId = (body as unknown as UploadAnswer).dataSource.id;
  await grant('data-sources', dataSourceId, viewer, {});
  await grant('data-sources', dataSourceId, writer, { sql: true });
});
afterAll(() => server.close());

const grant = async (kind: string, id: string, { user }: SignedInBrowser, more: object): Promise<void> => {
  const body = { principal: { kind: 'user', id: user.id }, access: 'view', ...more };
  expect((await ada.browser.call('POST', `/api/${kind}/${id}/grants`, body)).status).toBe(201);
};

const specOf = (sql: string, parameters?: readonly SqlParameter[], more: Partial<QuerySpec> = {}): QuerySpec => ({
  source: { dataSourceId, sql, ...(parameters && { parameters }) },
  ...more,
});
const ask = <T = QueryResult>(spec: QuerySpec, who = ada, path = '/api/query'): Promise<Answer<T>> =>
  who.browser.call<T>('POST', path, spec);

async function rows(spec: QuerySpec, who = ada): Promise<readonly unknown[]> {
  const { status, body } = await ask(spec, who);
  expect(status, JSON.stringify(body)).toBe(200);
  const { columns, rowCount } = body;
  return Array.from({ length: rowCount }, (_, row) => columns.map(({ values }) => values[row]));
}

async function problem(spec: QuerySpec, who = ada): Promise<Problem> {
  const { status, body } = await ask<Problem>(spec, who);
  expect(status, JSON.stringify(body)).toBeGreaterThanOrEqual(400);
  return body;
}

describe('SQL as the source of a query', () => {
  test('answers its columns, in its order', async () => {
    const sql =
      'with big as (select * from orders where amount > 6) select region, amount from big order by amount desc';
    expect(await rows(specOf(sql))).toEqual([
      ['EU', 20],
      ['EU', 10],
      ['Asia', 7],
    ]);
  });

  test('groups, measures, filters, sort and limit go around it', async () => {
    const spec = specOf('select *, amount * 2 as double from orders -- all of them', undefined, {
      dimensions: [{ column: 'ordered_at', grain: 'month', as: 'month' }],
      measures: [{ agg: 'sum', column: 'double', as: 'total' }, { agg: 'count' }],
      filters: [{ column: 'region', op: 'neq', value: 'Asia' }],
      sort: [{ by: 'total', direction: 'desc' }],
      limit: 1,
    });
    expect(await rows(spec)).toEqual([['2026-02-01', 40, 1]]);
  });

  test('joins with tables of the same data source', async () => {
    const spec = specOf('select distinct region, length(region) as letters from orders;', undefined, {
      joins: [{ table: 'orders', on: [{ left: 'region', right: 'region' }], kind: 'inner' }],
      dimensions: [{ column: 'letters' }],
      measures: [{ agg: 'sum', column: 'orders.amount', as: 'amount' }],
    });
    expect(await rows(spec)).toEqual([
      [2, 35],
      [4, 7],
    ]);
  });

  test('streams as files, too', async () => {
    const { body } = await ask<string>(
      specOf("select region from orders where region = 'US'"),
      ada,
      '/api/query?format=csv',
    );
    expect(body.replaceAll('\r', '')).toBe('region\nUS\n');
  });

  test('equal SQL is answered from memory', async () => {
    const spec = specOf('select max(amount) as highest from orders');
    await rows(spec);
    expect((await ask(spec)).body.cache).toBe('hit');
  });

  test('tells the columns without running, and the SQL that would run', async () => {
    const spec = specOf('select region, ordered_at, 1.5 as rate, count(*) over () as n, \'x\' as "a b" from orders');
    const { body } = await ask<QueryDescription>(spec, ada, '/api/query/describe');
    expect(body.sourceColumns.map(({ name, type, role }) => [name, type, role])).toEqual([
      ['region', 'string', 'dimension'],
      ['ordered_at', 'date', 'time'],
      ['rate', 'decimal', 'measure'],
      ['n', 'integer', 'measure'],
      ['a b', 'string', 'dimension'],
    ]);
    expect(body.columns).toHaveLength(5);
    const compiled = await ask<{ sql: string; parameters: unknown[] }>(
      specOf('select * from orders where region = {{r}}', [{ name: 'r', type: 'text', value: "E'U" }]),
      ada,
      '/api/query/sql',
    );
    expect(compiled.body.sql).toContain('select * from orders where region = $1');
    expect(compiled.body.parameters[0]).toBe("E'U");
  });
});

describe('parameters', () => {
  const p = (name: string, type: SqlParameter['type'], value: SqlParameter['value']): SqlParameter => ({
    name,
    type,
    value,
  });

  test.each<[string, string, readonly SqlParameter[], readonly unknown[]]>([
    ['text', 'select amount from orders where region = {{region}}', [p('region', 'text', 'US')], [[5]]],
    [
      'text that looks like SQL',
      'select {{x}} as x',
      [p('x', 'text', "'; drop table orders; --")],
      [["'; drop table orders; --"]],
    ],
    ['number', 'select region from orders where amount > {{ least }}', [p('least', 'number', 15)], [['EU']]],
    ['number as text', 'select count(*) as n from orders where amount > {{x}}', [p('x', 'number', '6.5')], [[3]]],
    [
      'date',
      'select amount from orders where ordered_at >= {{d}} order by 1',
      [p('d', 'date', '2026-02-01')],
      [[7], [20]],
    ],
    [
      'date range',
      'select sum(amount) as n from orders where ordered_at between {{r.from}} and {{r.to}}',
      [p('r', 'dateRange', ['2026-01-10', '2026-02-01'])],
      [[25]],
    ],
    [
      'list',
      'select count(*) as n from orders where region in ({{regions}})',
      [p('regions', 'list', ['US', 'Asia', "O'Neill"])],
      [[2]],
    ],
    ['list of numbers', 'select region from orders where amount in ({{a}})', [p('a', 'list', [5, 6])], [['US']]],
    ['empty list', 'select count(*) as n from orders where region in ({{r}})', [p('r', 'list', [])], [[0]]],
    ['column', 'select max({{c}}) as m from orders', [p('c', 'column', 'amount')], [[20]]],
    [
      'null means that it was not chosen',
      'select count(*) as n from orders where {{r}} is null or region = {{r}}',
      [p('r', 'text', null)],
      [[4]],
    ],
    [
      'what only looks like one is text',
      'select \'{{no}}\' as a, 1 as "{{c}}" /* {{x}} */ -- {{y}}\nfrom orders limit {{n}}',
      [p('n', 'number', 1)],
      [['{{no}}', 1]],
    ],
  ])('%s', async (_name, sql, parameters, expected) => {
    expect(await rows(specOf(sql, parameters))).toEqual(expected);
  });

  test.each<[string, string, readonly SqlParameter[], object]>([
    ['missing', 'select\n  {{x}}', [], { path: 'source.sql', position: 9 }],
    ['never mentioned', 'select 1 as one', [p('x', 'text', '')], { path: 'source.parameters.0' }],
    [
      'nearly right',
      'select {{regoin}} as r',
      [p('region', 'text', '')],
      { path: 'source.parameters.0', suggestions: ['regoin'] },
    ],
    ['a range in one piece', 'select {{r}}', [p('r', 'dateRange', ['2026-01-01', '2026-01-02'])], { position: 7 }],
    ['an end of what has none', 'select {{r.from}}', [p('r', 'date', '2026-01-01')], { position: 7 }],
    ['not a date', 'select {{r}}', [p('r', 'date', 'yesterday')], { path: 'source.parameters.0.value' }],
    ['not a number', 'select {{r}}', [p('r', 'number', '1; drop')], { path: 'source.parameters.0.value' }],
    ['not a list', 'select {{r}}', [p('r', 'list', 'x')], { path: 'source.parameters.0.value' }],
    ['half a range', 'select {{r.from}}', [p('r', 'dateRange', ['2026-01-01'])], { path: 'source.parameters.0.value' }],
    [
      'a column that is none',
      'select {{c}} from orders',
      [p('c', 'column', 'amount"; drop table x; --')],
      { path: 'source.parameters.0.value' },
    ],
    ['malformed', 'select {{a-b}}', [], { path: 'source.sql', position: 7 }],
    ['a placeholder of the engine', 'select $1', [], { path: 'source.sql', position: 7 }],
  ])('refuses one that is %s', async (_name, sql, parameters, error) => {
    const { status, errors } = await problem(specOf(sql, parameters));
    expect([status, errors?.[0]]).toEqual([422, expect.objectContaining(error)]);
  });
});

describe('what is wrong with the SQL is told at its place', () => {
  test.each([
    ['a column', 'select region,\n  amuont\nfrom orders', 17],
    ['a column, with wide letters before it', "select 'Größe 東京 😀' as size, nope from orders", 30],
    ['a table', 'select 1 as one\nfrom ordres', 21],
    ['a keyword', 'select region frm orders where', 18],
    ['a function that is not allowed', "select region, getenv('HOME') as h from orders", 15],
    ['a string without end', "select 'EU", 7],
    ['a bracket without end', 'select (1 as one', 7],
    ['a bracket too many', 'select 1) as one', 8],
    ['two statements', 'select 1 as one; select 2', 17],
    ['no SELECT', '  delete from orders', 2],
    ['after a parameter', 'select {{p}} as p, wrong from orders', 19],
  ])('%s', async (_name, sql, position) => {
    const parameters: readonly SqlParameter[] = sql.includes('{{p}}')
      ? [{ name: 'p', type: 'text', value: 'long' }]
      : [];
    const { status, code, errors } = await problem(specOf(sql, parameters));
    expect([status, code, errors?.[0]?.path, errors?.[0]?.position]).toEqual([
      422,
      'invalid_query',
      'source.sql',
      position,
    ]);
  });

  test('columns need names of their own', async () => {
    expect((await problem(specOf('select'))).status).toBe(422);
    expect((await problem(specOf('-- nothing'))).detail).toMatch(/no SQL/);
  });

  test('errors while it runs are told without a place', async () => {
    const { status, errors } = await problem(specOf("select cast(region || 'x' as integer) as n from orders"));
    expect([status, errors?.[0]?.position]).toEqual([422, undefined]);
  });

  test('columns around it are named with the nearest ones', async () => {
    const spec = specOf('select region from orders', undefined, { dimensions: [{ column: 'regoin' }] });
    const { code, errors } = await problem(spec);
    expect([code, errors?.[0]?.suggestions]).toEqual(['unknown_column', ['region']]);
  });
});

test('escapes from the sandbox are refused, each with a sentence', async () => {
  const folder = '/tmp/no-such-folder-of-ours';
  const targets = {
    secret: '/etc/hostname',
    parquet: `${folder}/x.parquet`,
    link: `${folder}/link.parquet`,
    folder,
    url: 'http://127.0.0.1:1',
  };
  const table = (sql: string): string => sql.replaceAll(/\bds\b/g, 'orders');
  // All of them are tried on the engine itself; here a part of them goes all the way.
  for (const sql of escapes(targets).filter((_, index) => index % 4 === 0)) {
    const { status, body } = await ask<Problem>(specOf(table(sql)));
    expect([sql, status, typeof body.detail]).toEqual([sql, 422, 'string']);
  }
  expect(existsSync(folder)).toBe(false);
});

describe('the right to write SQL', () => {
  const spec = () => specOf('select count(*) as n from orders');

  test('is the owner’s and theirs who were given it; others are told, and strangers see nothing', async () => {
    const paths = ['/api/query', '/api/query?format=csv', '/api/query/sql', '/api/query/describe'];
    for (const path of paths) {
      expect((await ask(spec(), ada, path)).status).toBe(200);
      expect((await ask(spec(), writer, path)).status).toBe(200);
      const refused = await ask<Problem>(spec(), viewer, path);
      expect([refused.status, refused.body.code]).toEqual([403, 'sql_not_allowed']);
      expect((await ask(spec(), stranger, path)).status).toBe(404);
    }
    const table: QuerySpec = { source: { dataSourceId, table: 'orders' }, measures: [{ agg: 'count', as: 'n' }] };
    expect(await rows(table, viewer)).toEqual([[4]]);
  });

  test('taken away, it is gone within the second', async () => {
    const late = await server.person();
    await grant('data-sources', dataSourceId, late, { sql: true });
    expect((await ask(spec(), late)).status).toBe(200);
    const { body } = await ada.browser.call<Page<{ id: string; principal: { id: string } }>>(
      'GET',
      `/api/data-sources/${dataSourceId}/grants`,
    );
    const given = body.items.find(({ principal }) => principal.id === late.user.id);
    await ada.browser.call('PATCH', `/api/data-sources/${dataSourceId}/grants/${given?.id ?? ''}`, {
      access: 'view',
      sql: false,
    });
    await expect.poll(async () => (await ask(spec(), late)).status, { timeout: 2_000 }).toBe(403);
  });
});

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

describe('charts', () => {
  const chartOf = (query: QuerySpec, name = 'Total') => ({
    name,
    dataSourceId,
    configuration: { type: 'number', query, mapping: { value: ['total'] }, visual: {} },
  });
  const rawSpec = (): QuerySpec =>
    specOf('select region, amount from orders', undefined, {
      measures: [{ agg: 'sum', column: 'amount', as: 'total' }],
    });
  const totalOf = async (chart: Chart, who: SignedInBrowser, search = '') => {
    const { status, body } = await who.browser.call<QueryResult & Problem>(
      'GET',
      `/api/charts/${chart.id}/data${search}`,
    );
    return status === 200 ? body.columns[0]?.values : body.code;
  };

  test('with SQL are saved by who may write it, and shown by the chart’s rights', async () => {
    expect((await viewer.browser.call('POST', '/api/charts', chartOf(rawSpec()))).body['code']).toBe('sql_not_allowed');
    const { status, body } = await writer.browser.call<Chart>('POST', '/api/charts', chartOf(rawSpec()));
    expect([status, await totalOf(body, writer)]).toEqual([201, [42]]);
    const give = { principal: { kind: 'user', id: stranger.user.id }, access: 'edit' };
    await writer.browser.call('POST', `/api/charts/${body.id}/grants`, give);
    expect(await totalOf(body, stranger)).toEqual([42]);
    const name = await stranger.browser.call<Chart>('PATCH', `/api/charts/${body.id}`, { name: 'New' }, { ifMatch: 1 });
    expect([name.status, name.body.name]).toEqual([200, 'New']);
  });

  test('with SQL cannot be changed by who may edit the chart and see the data, but not write SQL', async () => {
    const { body } = await writer.browser.call<Chart>('POST', '/api/charts', chartOf(rawSpec()));
    const give = { principal: { kind: 'user', id: viewer.user.id }, access: 'edit' };
    await writer.browser.call('POST', `/api/charts/${body.id}/grants`, give);
    const path = `/api/charts/${body.id}`;
    for (const query of [rawSpec(), specOf('select 1 as total')]) {
      const { configuration } = chartOf(query);
      const answer = await viewer.browser.call('PATCH', path, { configuration }, { ifMatch: 1 });
      expect([answer.status, answer.body['code']]).toEqual([403, 'sql_not_allowed']);
    }
    const table = chartOf({ source: { dataSourceId, table: 'orders' }, measures: rawSpec().measures ?? [] });
    const replaced = await viewer.browser.call('PATCH', path, { configuration: table.configuration }, { ifMatch: 1 });
    expect(replaced.status).toBe(200);
    const history = await viewer.browser.call<Page<{ id: string; number: number }>>('GET', `${path}/revisions`);
    const first = history.body.items.find(({ number }) => number === 1);
    const restored = await viewer.browser.call(
      'POST',
      `${path}/revisions/${first?.id ?? ''}/restore`,
      {},
      { ifMatch: 2 },
    );
    expect([restored.status, restored.body['code']]).toEqual([403, 'sql_not_allowed']);
    expect(
      (await writer.browser.call('POST', `${path}/revisions/${first?.id ?? ''}/restore`, {}, { ifMatch: 2 })).status,
    ).toBe(200);
  });

  test('of a saved query are made by who may only see the data, and shown to those who may not', async () => {
    const query = await ada.browser.call<SavedQuery>('POST', '/api/queries', {
      name: 'For charts',
      dataSourceId,
      sql: 'select region, amount from orders where amount >= {{least}}',
      parameters: [{ name: 'least', type: 'number', default: 0 }],
    });
    const source = { dataSourceId, queryId: query.body.id, parameters: [{ name: 'least', type: 'number', value: 7 }] };
    const spec = { ...rawSpec(), source } as QuerySpec;
    const { status, body } = await viewer.browser.call<Chart>('POST', '/api/charts', chartOf(spec));
    expect(status).toBe(201);
    const give = { principal: { kind: 'user', id: stranger.user.id }, access: 'view' };
    await viewer.browser.call('POST', `/api/charts/${body.id}/grants`, give);
    expect(await totalOf(body, stranger)).toEqual([37]);
    const filters = encodeURIComponent(JSON.stringify([{ column: 'region', op: 'eq', value: 'EU' }]));
    expect(await totalOf(body, viewer, `?filters=${filters}`)).toEqual([30]);
    expect(await totalOf(body, stranger, `?filters=${filters}`)).toBe('forbidden');
    const version = { ifMatch: query.body.version };
    const change = { sql: 'select nothing_there as amount from orders where 1 >= {{least}}' };
    await ada.browser.call('PATCH', `/api/queries/${query.body.id}`, change, version);
    const seen = await stranger.browser.call<Problem>('GET', `/api/charts/${body.id}/data`);
    expect([seen.status, JSON.stringify(seen.body).includes('nothing_there')]).toEqual([422, false]);
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
});
