import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type {
  Chart,
  Dashboard,
  DashboardDataLine,
  FilterValues,
  LayoutItem,
  NewDashboard,
  Page,
  UploadAnswer,
} from '@datavizpro/contract';
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

const createDashboard = async (change: Partial<NewDashboard> = {}): Promise<Dashboard> => {
  const answer = await ada.browser.call<Dashboard>('POST', '/api/dashboards', { name: 'Sales', ...change });
  expect(answer.status).toBe(201);
  return answer.body;
};
const createChart = async (by: string, dashboardId: string | null, filters: readonly object[] = []): Promise<Chart> => {
  const answer = await ada.browser.call<Chart>('POST', '/api/charts', {
    name: `By ${by}`,
    dataSourceId,
    dashboardId,
    configuration: {
      type: 'bar',
      query: {
        source: { dataSourceId, table: 'orders' },
        dimensions: [{ column: by }],
        measures: [{ agg: 'count', as: 'n' }],
        filters,
        sort: [{ by, direction: 'asc' }],
      },
      mapping: { x: [by], y: ['n'] },
      visual: {},
    },
  });
  expect(answer.status).toBe(201);
  return answer.body;
};
const tile = (id: string, chart: { readonly id: string }, y = 0): LayoutItem => ({
  id,
  kind: 'chart',
  chartId: chart.id,
  x: 0,
  y,
  w: 6,
  h: 4,
});
const patch = (dashboard: Dashboard, change: object, person = ada): Promise<Answer<Dashboard>> =>
  person.browser.call('PATCH', `/api/dashboards/${dashboard.id}`, change, { ifMatch: dashboard.version });
const share = (path: string, access: 'view' | 'edit'): Promise<Answer> =>
  ada.browser.call('POST', `${path}/grants`, { principal: { kind: 'user', id: bob.user.id }, access });

/** A dashboard of ada with two charts that live in it. */
async function twoCharts(
  change: Partial<NewDashboard> = {},
): Promise<{ dashboard: Dashboard; charts: [Chart, Chart] }> {
  const empty = await createDashboard(change);
  const charts: [Chart, Chart] = [await createChart('region', empty.id), await createChart('product', empty.id)];
  const saved = await patch(empty, { layout: [tile('a', charts[0]), tile('b', charts[1], 4)] });
  expect(saved.status).toBe(200);
  return { dashboard: saved.body, charts };
}
async function dataOf(person: SignedInBrowser, id: string, search = ''): Promise<readonly DashboardDataLine[]> {
  const answer = await person.browser.call<string>('GET', `/api/dashboards/${id}/data${search}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
  return answer.body
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DashboardDataLine);
}
const lineOf = (lines: readonly DashboardDataLine[], chart: Chart): DashboardDataLine | undefined =>
  lines.find(({ chartId }) => chartId === chart.id);
const countsOf = (line: DashboardDataLine | undefined): unknown =>
  line?.status === 'ok' ? line.result.columns.map(({ values }) => values.map(String)) : line;
const filtersParam = (...filters: readonly object[]): string =>
  `?filters=${encodeURIComponent(JSON.stringify(filters))}`;

describe('saving', () => {
  test.each<[string, Partial<NewDashboard>, string]>([
    ['a tile past the grid', { layout: [{ id: 'a', kind: 'text', text: '', x: 8, y: 0, w: 5, h: 1 }] }, 'layout.0.w'],
    ['two tiles of one id', { layout: [text('a'), text('a')] }, 'layout.1'],
    ['a tile on no tab', { layout: [{ ...text('a'), tabId: 'x' }] }, 'layout.0.tabId'],
    [
      'a chart tile without a chart',
      { layout: [{ id: 'a', kind: 'chart', x: 0, y: 0, w: 1, h: 1 }] },
      'layout.0.chartId',
    ],
    ['an unknown time zone', { settings: { timezone: 'Mars/Olympus' } }, 'settings.timezone'],
    [
      "a filter's default on another column",
      { filters: [{ id: 'f', label: 'F', column: 'a', kind: 'list', default: { column: 'b', op: 'isNull' } }] },
      'filters.0.default.column',
    ],
  ])('refuses %s', async (_what, change, path) => {
    const answer = await ada.browser.call('POST', '/api/dashboards', { name: 'x', ...change });
    expect([answer.status, (answer.body['errors'] as { path: string }[])[0]?.path]).toEqual([400, path]);
  });

  test('of a hundred racing writers one wins', async () => {
    let dashboard = await createDashboard();
    for (let round = 1; round <= 2; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, writer) => patch(dashboard, { description: `${round} by ${writer}` })),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      expect(answers.filter(({ status }) => [412, 429, 503].includes(status))).toHaveLength(99);
      dashboard = (await ada.browser.call<Dashboard>('GET', `/api/dashboards/${dashboard.id}`)).body;
      expect(dashboard.description).toBe(won[0]?.body.description);
    }
  });

  test('shows only charts that the writer may see, but keeps tiles of others', async () => {
    const { dashboard } = await twoCharts();
    const hidden = await createChart('day', null);
    const withHidden = (await patch(dashboard, { layout: [...dashboard.layout, tile('c', hidden, 8)] })).body;
    await share(`/api/dashboards/${dashboard.id}`, 'edit');
    const moved = await patch(withHidden, { layout: withHidden.layout.map((item) => ({ ...item, x: 1 })) }, bob);
    expect(moved.status).toBe(200);
    const stolen = await createChart('amount', null);
    const added = await patch(moved.body, { layout: [...moved.body.layout, tile('d', stolen, 12)] }, bob);
    expect(added.status).toBe(404);
  });

  test('keeps every state, and restores one', async () => {
    const { dashboard } = await twoCharts({ name: 'First' });
    const renamed = (await patch(dashboard, { name: 'Second', layout: [] })).body;
    const path = `/api/dashboards/${dashboard.id}/revisions`;
    const { items } = (await ada.browser.call<Page<{ id: string; number: number }>>('GET', path)).body;
    const second = items.find(({ number }) => number === 2)?.id ?? '';
    const back = await ada.browser.call<Dashboard>('POST', `${path}/${second}/restore`, undefined, {
      ifMatch: renamed.version,
    });
    expect([back.status, back.body.name, back.body.layout]).toEqual([200, 'First', dashboard.layout]);
  });

  test('deleting one takes the charts that live in it along, and no others', async () => {
    const { dashboard, charts } = await twoCharts();
    const free = await createChart('day', null);
    const saved = (await patch(dashboard, { layout: [...dashboard.layout, tile('c', free, 8)] })).body;
    const remove = { ifMatch: saved.version };
    expect((await ada.browser.call('DELETE', `/api/dashboards/${dashboard.id}`, undefined, remove)).status).toBe(204);
    expect((await ada.browser.call('GET', `/api/charts/${charts[0].id}`)).status).toBe(404);
    expect((await ada.browser.call('GET', `/api/charts/${free.id}`)).status).toBe(200);
  });
});

function text(id: string): LayoutItem {
  return { id, kind: 'text', text: 'Hello', x: 0, y: 0, w: 1, h: 1 };
}

describe('data', () => {
  test('comes as a line per chart, all or some', async () => {
    const { dashboard, charts } = await twoCharts();
    const lines = await dataOf(ada, dashboard.id);
    expect(lines).toHaveLength(2);
    expect(countsOf(lineOf(lines, charts[0]))).toEqual([
      ['EU', 'US'],
      ['2', '1'],
    ]);
    expect(countsOf(lineOf(lines, charts[1]))).toEqual([
      ['milk', 'tea'],
      ['1', '2'],
    ]);
    expect(await dataOf(ada, dashboard.id, `?charts=${charts[1].id}`)).toHaveLength(1);
  });

  test('is filtered everywhere, except in the chart that was clicked', async () => {
    const { dashboard, charts } = await twoCharts();
    const clicked = { column: 'region', op: 'eq', value: 'US', exceptChartId: charts[0].id };
    const lines = await dataOf(ada, dashboard.id, filtersParam(clicked));
    expect(countsOf(lineOf(lines, charts[0]))).toEqual([
      ['EU', 'US'],
      ['2', '1'],
    ]);
    expect(countsOf(lineOf(lines, charts[1]))).toEqual([['tea'], ['1']]);
  });

  test('tells which filters found no column', async () => {
    const { dashboard, charts } = await twoCharts();
    const lines = await dataOf(ada, dashboard.id, filtersParam({ column: 'colour', op: 'eq', value: 'red' }));
    expect(lineOf(lines, charts[0])).toMatchObject({ status: 'ok', ignoredFilters: ['colour'] });
  });

  test('of a chart that fails is its problem alone', async () => {
    const { dashboard, charts } = await twoCharts();
    const gone = await createChart('day', null);
    const saved = (await patch(dashboard, { layout: [...dashboard.layout, tile('c', gone, 8)] })).body;
    await ada.browser.call('DELETE', `/api/charts/${gone.id}`, undefined, { ifMatch: 1 });
    const lines = await dataOf(ada, saved.id);
    expect(lineOf(lines, gone)).toMatchObject({ status: 'error', error: { code: 'not_found', status: 404 } });
    expect(lineOf(lines, charts[0])?.status).toBe('ok');
  });

  test('of a shared dashboard is there for a viewer without rights on the data, by known columns only', async () => {
    const { dashboard, charts } = await twoCharts({
      filters: [{ id: 'day', label: 'Day', column: 'day', kind: 'dateRange' }],
    });
    expect((await bob.browser.call('GET', `/api/dashboards/${dashboard.id}/data`)).status).toBe(404);
    await share(`/api/dashboards/${dashboard.id}`, 'view');
    const byBar = { column: 'day', op: 'gte', value: '2024-02-01' };
    const lines = await dataOf(bob, dashboard.id, filtersParam(byBar));
    expect(countsOf(lineOf(lines, charts[0]))).toEqual([
      ['EU', 'US'],
      ['1', '1'],
    ]);
    const hidden = await dataOf(bob, dashboard.id, filtersParam({ column: 'amount', op: 'gt', value: 15 }));
    expect(lineOf(hidden, charts[0])).toMatchObject({ status: 'ok', ignoredFilters: ['amount'] });
    expect(countsOf(lineOf(hidden, charts[0]))).toEqual([
      ['EU', 'US'],
      ['2', '1'],
    ]);
    expect((await patch(dashboard, { name: 'Mine' }, bob)).status).toBe(403);
  });

  test('malformed filters and chart lists are 400', async () => {
    const { dashboard } = await twoCharts();
    for (const search of ['?filters=%7B', '?charts=abc', '?chart=x', filtersParam({ column: 'a', op: 'sql' })])
      expect((await ada.browser.call('GET', `/api/dashboards/${dashboard.id}/data${search}`)).status).toBe(400);
  });
});

describe('choices of a filter', () => {
  const filters = [
    { id: 'product', label: 'Product', column: 'product', kind: 'list' },
    { id: 'day', label: 'Day', column: 'day', kind: 'dateRange' },
    { id: 'amount', label: 'Amount', column: 'amount', kind: 'numberRange' },
    { id: 'colour', label: 'Colour', column: 'colour', kind: 'list' },
  ] as const;
  const choices = async (person: SignedInBrowser, id: string, filter: string): Promise<FilterValues> =>
    (await person.browser.call<FilterValues>('GET', `/api/dashboards/${id}/filters/${filter}`)).body;

  test('are the values with their counts, searched in the engine, or the range', async () => {
    const { dashboard } = await twoCharts({ filters });
    const products = await choices(ada, dashboard.id, 'product/values');
    expect(products).toEqual({
      values: [
        { value: 'tea', count: 2 },
        { value: 'milk', count: 1 },
      ],
      truncated: false,
    });
    expect((await choices(ada, dashboard.id, 'product/values?q=il')).values).toEqual([{ value: 'milk', count: 1 }]);
    expect(await choices(ada, dashboard.id, 'day/values')).toMatchObject({ min: '2024-01-05', max: '2024-02-07' });
    const amount = await choices(ada, dashboard.id, 'amount/values');
    expect([Number(amount.min), Number(amount.max)]).toEqual([5, 20]);
    expect(await choices(ada, dashboard.id, 'colour/values')).toEqual({ values: [], truncated: false });
    expect((await ada.browser.call('GET', `/api/dashboards/${dashboard.id}/filters/x/values`)).status).toBe(404);
  });

  test('never tell what no chart of the dashboard would show', async () => {
    const empty = await createDashboard({ filters });
    const chart = await createChart('region', empty.id, [{ column: 'region', op: 'eq', value: 'US' }]);
    const dashboard = (await patch(empty, { layout: [tile('a', chart)] })).body;
    await share(`/api/dashboards/${dashboard.id}`, 'view');
    expect((await choices(bob, dashboard.id, 'product/values')).values).toEqual([{ value: 'tea', count: 1 }]);
    const amount = await choices(bob, dashboard.id, 'amount/values');
    expect([Number(amount.min), Number(amount.max)]).toEqual([5, 5]);
  });
});

test('a copy is whole and one’s own', async () => {
  const { dashboard, charts } = await twoCharts();
  const copy = await ada.browser.call<Dashboard>('POST', `/api/dashboards/${dashboard.id}/duplicate`);
  expect([copy.status, copy.body.name, copy.body.access]).toEqual([201, 'Copy of Sales', 'owner']);
  expect(copy.body.layout.map(({ x, y, w, h }) => [x, y, w, h])).toEqual(
    dashboard.layout.map(({ x, y, w, h }) => [x, y, w, h]),
  );
  expect(copy.body.layout.map(({ chartId }) => chartId)).not.toContain(charts[0].id);
  expect((await dataOf(ada, copy.body.id)).map(({ status }) => status)).toEqual(['ok', 'ok']);
  await share(`/api/dashboards/${dashboard.id}`, 'view');
  const foreign = await bob.browser.call('POST', `/api/dashboards/${dashboard.id}/duplicate`);
  expect([foreign.status, foreign.body['code']]).toEqual([403, 'forbidden']);
});
