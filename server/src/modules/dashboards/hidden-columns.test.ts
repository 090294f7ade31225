import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Chart, Dashboard, DashboardDataLine, FilterValues, LayoutItem, UploadAnswer } from '@datavizpro/contract';
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
  const csv = 'team,salary\nred,100\nred,200\nblue,300\n';
  const { body } = await server.upload(ada, '/api/data-sources/upload', { 'people.csv': csv });
  dataSourceId = (body as unknown as UploadAnswer).dataSource.id;
});
afterAll(() => server.close());

async function chartOfAda(dashboardId: string | null = null): Promise<Chart> {
  const query = {
    source: { dataSourceId, table: 'people' },
    dimensions: [{ column: 'team' }],
    measures: [{ agg: 'count', as: 'n' }],
    sort: [{ by: 'team', direction: 'asc' }],
  };
  const configuration = { type: 'bar', query, mapping: { x: ['team'], y: ['n'] }, visual: {} };
  const body = { name: 'People by team', dataSourceId, dashboardId, configuration };
  const answer = await ada.browser.call<Chart>('POST', '/api/charts', body);
  expect(answer.status).toBe(201);
  return answer.body;
}
const share = (path: string, access: 'view' | 'edit'): Promise<Answer> =>
  ada.browser.call('POST', `${path}/grants`, { principal: { kind: 'user', id: bob.user.id }, access });
const tile = (chart: Chart): LayoutItem => ({ id: 't', kind: 'chart', chartId: chart.id, x: 0, y: 0, w: 6, h: 4 });
const salaries = [{ id: 'salary', label: 'Salary', column: 'salary', kind: 'list' }] as const;
const teams = [{ id: 'team', label: 'Team', column: 'team', kind: 'list' }] as const;
const choices = async (person: SignedInBrowser, { id }: Dashboard, filter: string): Promise<FilterValues> =>
  (await person.browser.call<FilterValues>('GET', `/api/dashboards/${id}/filters/${filter}/values`)).body;
async function lineOf(
  person: SignedInBrowser,
  { id }: Dashboard,
  filters: readonly object[],
): Promise<DashboardDataLine> {
  const search = `?filters=${encodeURIComponent(JSON.stringify(filters))}`;
  const { body } = await person.browser.call<string>('GET', `/api/dashboards/${id}/data${search}`);
  return JSON.parse(body.trim()) as DashboardDataLine;
}
const overHundred = [{ column: 'salary', op: 'gt', value: 100 }];

test('a dashboard of one’s own opens no hidden column of a chart that was shared', async () => {
  const chart = await chartOfAda();
  await share(`/api/charts/${chart.id}`, 'view');
  const filters = [...salaries, ...teams];
  const own = await bob.browser.call<Dashboard>('POST', '/api/dashboards', {
    name: 'Trap',
    filters,
    layout: [tile(chart)],
  });
  expect(own.status).toBe(201);
  expect(await choices(bob, own.body, 'salary')).toEqual({ values: [], truncated: false });
  expect((await choices(bob, own.body, 'team')).values.map(({ value }) => value)).toEqual(['red', 'blue']);
  expect(await lineOf(bob, own.body, overHundred)).toMatchObject({ status: 'ok', ignoredFilters: ['salary'] });
});

test('an editor of another’s dashboard brings no hidden column and chart together', async () => {
  const { body: empty } = await ada.browser.call<Dashboard>('POST', '/api/dashboards', { name: 'Teams' });
  const chart = await chartOfAda(empty.id);
  const path = `/api/dashboards/${empty.id}`;
  const change = { layout: [tile(chart)] };
  const { body: shown } = await ada.browser.call<Dashboard>('PATCH', path, change, { ifMatch: empty.version });
  await share(path, 'edit');
  const patch = (person: SignedInBrowser, filters: readonly object[], version: number): Promise<Answer<Dashboard>> =>
    person.browser.call<Dashboard>('PATCH', path, { filters }, { ifMatch: version });
  expect((await patch(bob, salaries, shown.version)).status).toBe(403);
  const byTeam = await patch(bob, teams, shown.version);
  expect(byTeam.status).toBe(200);
  // What its owner opens is open, and stays when others save.
  const opened = await patch(ada, [...teams, ...salaries], byTeam.body.version);
  const saved = await patch(bob, [...salaries, ...teams], opened.body.version);
  expect([opened.status, saved.status]).toEqual([200, 200]);
  expect((await choices(bob, saved.body, 'salary')).values).toHaveLength(3);
  expect(await lineOf(bob, saved.body, overHundred)).not.toHaveProperty('ignoredFilters');
});

test('an editor opens no column of a chart that they do not see themselves', async () => {
  // The chart is another's own, placed on the dashboard but not living in it: Bob edits the one and sees not the other.
  const chart = await chartOfAda();
  const { body: dashboard } = await ada.browser.call<Dashboard>('POST', '/api/dashboards', {
    name: 'Placed',
    layout: [tile(chart)],
  });
  const path = `/api/dashboards/${dashboard.id}`;
  await share(path, 'edit');
  const version = { ifMatch: dashboard.version };
  expect((await bob.browser.call('PATCH', path, { filters: salaries }, version)).status).toBe(403);
  expect((await bob.browser.call('PATCH', path, { name: 'Renamed' }, version)).status).toBe(200);
});

test('a chart that no longer fits names no hidden column to who may not see the data', async () => {
  const chart = await chartOfAda();
  await share(`/api/charts/${chart.id}`, 'view');
  const path = `/api/data-sources/${dataSourceId}/replace?confirm=true`;
  expect((await server.upload(ada, path, { 'people.csv': 'teams,salary\nred,1\n' })).status).toBe(200);
  const dataFor = (person: SignedInBrowser): Promise<Answer> =>
    person.browser.call('GET', `/api/charts/${chart.id}/data`);
  const [owner, viewer] = [await dataFor(ada), await dataFor(bob)];
  expect([owner.status, viewer.status]).toEqual([422, 422]);
  expect(JSON.stringify(owner.body)).toContain('"teams"');
  expect(JSON.stringify(viewer.body)).not.toContain('teams');
});
