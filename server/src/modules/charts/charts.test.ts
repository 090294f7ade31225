import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Chart, ChartConfiguration, ChartSuggestion, QueryResult, UploadAnswer } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../test/support/data-server.js';
import type { Answer, SignedInBrowser } from '../../../test/support/people-server.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: DataServer;
let ada: SignedInBrowser;
let bob: SignedInBrowser;
let dataSourceId: string;
beforeAll(async () => {
  server = await startDataServer();
  ada = await server.administrator();
  bob = await server.person('Bob');
  const csv = 'region,product,day,amount\nEU,tea,2024-01-05,10\nEU,milk,2024-02-06,20\nUS,tea,2024-02-07,5\n';
  const { body } = await server.upload(ada, '/api/data-sources/upload', { 'orders.csv': csv });
  dataSourceId = (body as unknown as UploadAnswer).dataSource.id;
});
afterAll(() => server.close());

const configuration = (change: Partial<ChartConfiguration> = {}): ChartConfiguration => ({
  type: 'bar',
  query: {
    source: { dataSourceId, table: 'orders' },
    dimensions: [{ column: 'region' }],
    measures: [{ agg: 'sum', column: 'amount', as: 'total' }],
    sort: [{ by: 'total', direction: 'desc' }],
  },
  mapping: { x: ['region'], y: ['total'] },
  visual: {},
  ...change,
});
const create = (person: SignedInBrowser, change: object = {}): Promise<Answer<Chart>> =>
  person.browser.call<Chart>('POST', '/api/charts', {
    name: 'Sales',
    dataSourceId,
    configuration: configuration(),
    ...change,
  });
const get = <T>(person: SignedInBrowser, path: string, headers: Record<string, string> = {}): Promise<Answer<T>> =>
  person.browser.call<T>('GET', path, undefined, { headers });
const dataOf = (person: SignedInBrowser, id: string, search = ''): Promise<Answer<QueryResult>> =>
  get<QueryResult>(person, `/api/charts/${id}/data${search}`);
const filtersParam = (...filters: readonly object[]): string =>
  `filters=${encodeURIComponent(JSON.stringify(filters))}`;
const share = (path: string, access: 'view' | 'edit'): Promise<Answer> =>
  ada.browser.call('POST', `${path}/grants`, { principal: { kind: 'user', id: bob.user.id }, access });

describe('saving', () => {
  test('keeps the chart and every earlier state of it', async () => {
    const { status, body: chart, headers } = await create(ada);
    expect([status, headers.get('etag'), chart.access, chart.version]).toEqual([201, '"1"', 'owner', 1]);
    const saved = await ada.browser.call<Chart>(
      'PATCH',
      `/api/charts/${chart.id}`,
      { name: 'Renamed' },
      { ifMatch: 1 },
    );
    expect([saved.status, saved.body.name, saved.body.version]).toEqual([200, 'Renamed', 2]);
    const revisions = await get<{ items: { id: string; number: number; summary: string }[] }>(
      ada,
      `/api/charts/${chart.id}/revisions`,
    );
    expect(revisions.body.items.map(({ number, summary }) => [number, summary])).toEqual([
      [2, 'Renamed to “Renamed”'],
      [1, 'Created'],
    ]);
    const first = revisions.body.items[1]?.id ?? '';
    const restored = await ada.browser.call<Chart>(
      'POST',
      `/api/charts/${chart.id}/revisions/${first}/restore`,
      undefined,
      { ifMatch: 2 },
    );
    expect([restored.status, restored.body.name, restored.body.version]).toEqual([200, 'Sales', 3]);
  });

  test.each<[string, () => object, number, string]>([
    [
      'an unknown column',
      () => ({
        configuration: configuration({ query: { ...configuration().query, dimensions: [{ column: 'regoin' }] } }),
      }),
      422,
      'unknown_column',
    ],
    [
      'an unknown table',
      () => ({
        configuration: configuration({ query: { source: { dataSourceId, table: 'x' }, measures: [{ agg: 'count' }] } }),
      }),
      422,
      'unknown_table',
    ],
    [
      'a mapping that does not fit',
      () => ({ configuration: configuration({ mapping: { x: ['total'], y: ['region'] } }) }),
      422,
      'invalid_chart',
    ],
    ['a missing place', () => ({ configuration: configuration({ mapping: { x: ['region'] } }) }), 422, 'invalid_chart'],
    [
      'an unknown type of chart',
      () => ({ configuration: { ...configuration(), type: 'crystalBall' } }),
      400,
      'malformed_request',
    ],
    [
      'an unknown field deep inside',
      () => ({ configuration: { ...configuration(), visual: { onClick: 'x' } } }),
      400,
      'malformed_request',
    ],
    ['an owner', () => ({ ownerId: bob.user.id }), 400, 'malformed_request'],
    ['a query about other data than it says', () => ({ dataSourceId: bob.user.id }), 400, 'malformed_request'],
    ['a dashboard that is not there', () => ({ dashboardId: bob.user.id }), 404, 'not_found'],
  ])('refuses %s', async (_what, change, status, code) => {
    const answer = await create(ada, change());
    expect([answer.status, (answer.body as unknown as { code: string }).code]).toEqual([status, code]);
  });

  test('of a hundred racing writers one wins each round', async () => {
    const { body: chart } = await create(ada);
    for (let round = 1; round <= 3; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, writer) =>
          ada.browser.call<Chart>(
            'PATCH',
            `/api/charts/${chart.id}`,
            { name: `${round} by ${writer}` },
            { ifMatch: round },
          ),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => status === 412 || status === 503 || status === 429)).toHaveLength(99);
      const winner = answers.find(({ status }) => status === 200)?.body;
      const now = (await get<Chart>(ada, `/api/charts/${chart.id}`)).body;
      expect([now.name, now.version]).toEqual([winner?.name, round + 1]);
    }
  });

  test('needs the right to see the data, also when somebody else owns the chart', async () => {
    expect((await create(bob)).status).toBe(404);
    const { body: chart } = await create(ada);
    expect((await share(`/api/charts/${chart.id}`, 'edit')).status).toBe(201);
    const path = `/api/charts/${chart.id}`;
    expect((await bob.browser.call('PATCH', path, { name: 'Mine' }, { ifMatch: 1 })).status).toBe(200);
    const other = { configuration: configuration({ visual: { labels: true } }) };
    expect((await bob.browser.call('PATCH', path, other, { ifMatch: 2 })).status).toBe(404);
    expect((await bob.browser.call('DELETE', path, undefined, { ifMatch: 2 })).status).toBe(403);
  });
});

describe('the data of a chart', () => {
  test('is the result, with an ETag that says whether it is the same', async () => {
    const { body: chart } = await create(ada);
    const first = await dataOf(ada, chart.id);
    expect(first.body.columns.map(({ name, values }) => [name, values.map(String)])).toEqual([
      ['region', ['EU', 'US']],
      ['total', ['30', '5']],
    ]);
    const etag = first.headers.get('etag') ?? '';
    const second = await dataOf(ada, chart.id);
    expect([second.headers.get('etag'), second.body.cache]).toEqual([etag, 'hit']);
    const same = await get(ada, `/api/charts/${chart.id}/data`, { 'if-none-match': etag });
    expect([same.status, same.body]).toEqual([304, '']);
  });

  test('can be had in the shape that its type draws, encoded, or as a filtered part', async () => {
    const { body: chart } = await create(ada);
    const shaped = await get(ada, `/api/charts/${chart.id}/data?format=chart&encoding=dictionary`);
    expect(shaped.body).toMatchObject({
      type: 'bar',
      roles: { x: ['region'], y: ['total'] },
      shape: { categories: ['EU', 'US'], series: [{ measure: 'total', values: [30, 5] }] },
      rowCount: 2,
    });
    const trended = await create(ada, {
      configuration: configuration({ visual: { trend: 'linear', movingAverage: 2 } }),
    });
    const course = await get(ada, `/api/charts/${trended.body.id}/data?format=chart`);
    expect(course.body).toMatchObject({
      shape: { notes: ['Trends, forecasts and comparisons need times or numbers along the axis.'] },
    });
    expect((await dataOf(ada, chart.id, '?encoding=dictionary')).body.rowCount).toBe(2);
    const filtered = await dataOf(ada, chart.id, `?${filtersParam({ column: 'product', op: 'eq', value: 'tea' })}`);
    expect(filtered.body.columns[1]?.values.map(String)).toEqual(['10', '5']);
  });

  test.each(['{', '[{"column":"region"}]', '[{"column":"region","op":"eq","value":"EU","__proto__":{}}]', '{"a":1}'])(
    'refuses %s as filters',
    async (filters) => {
      const { body: chart } = await create(ada);
      expect((await dataOf(ada, chart.id, `?filters=${encodeURIComponent(filters)}`)).status).toBe(400);
    },
  );

  test('is shown to whoever may see the chart, by the rights of its owner, and by known columns only', async () => {
    const { body: chart } = await create(ada, {
      configuration: configuration({
        query: { ...configuration().query, filters: [{ column: 'day', op: 'gte', value: '2024-01-01' }] },
      }),
    });
    expect((await dataOf(bob, chart.id)).status).toBe(404);
    await share(`/api/charts/${chart.id}`, 'view');
    expect((await dataOf(bob, chart.id)).status).toBe(200);
    const by = (column: string): Promise<Answer> =>
      dataOf(bob, chart.id, `?${filtersParam({ column, op: 'isNotNull' })}`) as unknown as Promise<Answer>;
    expect((await by('region')).status).toBe(200);
    // What the chart only filters by is not shown by it: exact filters on it would be an oracle.
    expect([(await by('day')).status, (await by('product')).status]).toEqual([403, 403]);
    expect((await get(bob, `/api/data-sources/${dataSourceId}`)).status).toBe(404);
  });

  test('goes when its owner may no longer see the data', async () => {
    const csv = 'a,b\n1,2\n';
    const { body } = await server.upload(ada, '/api/data-sources/upload', { 'lent.csv': csv });
    const { id } = (body as unknown as UploadAnswer).dataSource;
    const grant = await share(`/api/data-sources/${id}`, 'view');
    const query = { source: { dataSourceId: id, table: 'lent' }, measures: [{ agg: 'count' as const, as: 'n' }] };
    const chart = await bob.browser.call<Chart>('POST', '/api/charts', {
      name: 'Lent',
      dataSourceId: id,
      configuration: { type: 'number', query, mapping: { value: ['n'] }, visual: {} },
    });
    expect([chart.status, (await dataOf(bob, chart.body.id)).status]).toEqual([201, 200]);
    await ada.browser.call('DELETE', `/api/data-sources/${id}/grants/${String(grant.body['id'])}`);
    expect((await dataOf(bob, chart.body.id)).status).toBe(403);
  });
});

describe('suggestions', () => {
  test('fit the columns of a real table, and can be saved as they are', async () => {
    const { body } = await ada.browser.call<ChartSuggestion[]>('POST', '/api/charts/suggest', {
      dataSourceId,
      table: 'orders',
      columns: ['day', 'amount'],
    });
    expect(body[0]?.configuration.type).toBe('line');
    for (const { configuration: suggested, title } of body) {
      const answer = await create(ada, { name: title, configuration: suggested });
      expect([suggested.type, answer.status]).toEqual([suggested.type, 201]);
      expect((await dataOf(ada, answer.body.id)).status).toBe(200);
    }
  });

  test('are only for whoever may see the table, and name unknown columns', async () => {
    const ask = (person: SignedInBrowser, columns: readonly string[]): Promise<Answer> =>
      person.browser.call('POST', '/api/charts/suggest', { dataSourceId, table: 'orders', columns });
    expect((await ask(bob, [])).status).toBe(404);
    expect([(await ask(ada, ['amuont'])).status, (await ask(ada, [])).status]).toEqual([422, 200]);
  });
});

test('lists hold what one may see, sorted, searched and paged', async () => {
  const cara = await server.person('Cara');
  const { body } = await server.upload(cara, '/api/data-sources/upload', { 'orders.csv': 'region,amount\nEU,1\n' });
  const { id } = (body as unknown as UploadAnswer).dataSource;
  const query = { ...configuration().query, source: { dataSourceId: id, table: 'orders' } };
  for (const name of ['b', 'a', 'd', 'c', '50% off'])
    await create(cara, { name, dataSourceId: id, configuration: configuration({ query }) });
  interface List {
    items: Chart[];
    total: number;
    nextCursor: string | null;
  }
  const first = (await get<List>(cara, '/api/charts?sort=name&limit=3')).body;
  const second = (await get<List>(cara, `/api/charts?sort=name&limit=3&cursor=${first.nextCursor ?? ''}`)).body;
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['50% off', 'a', 'b', 'c', 'd']);
  expect([first.total, second.nextCursor]).toEqual([5, null]);
  expect((await get<List>(cara, '/api/charts?q=%25')).body.items.map(({ name }) => name)).toEqual(['50% off']);
  expect((await get<List>(cara, `/api/charts?dataSourceId=${dataSourceId}`)).body.total).toBe(0);
});
