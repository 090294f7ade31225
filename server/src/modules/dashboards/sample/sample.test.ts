import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Chart, Dashboard, DashboardDataLine, DataSource, FilterValues, Page } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../../test/support/data-server.js';
import type { SignedInBrowser } from '../../../../test/support/people-server.js';
import { eventually } from '../../../../test/support/wait.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: DataServer;
let bob: SignedInBrowser;
let dashboard: Dashboard;
beforeAll(async () => {
  server = await startDataServer({ samples: true });
  await server.administrator();
  bob = await server.person('Bob');
  const list = await eventually(
    async () => (await bob.browser.call<Page<Dashboard>>('GET', '/api/dashboards')).body,
    ({ total }) => total > 0,
    100_000,
  );
  dashboard = list.items[0] as Dashboard;
});
afterAll(() => server.close());

const linesOf = async (id: string): Promise<readonly DashboardDataLine[]> => {
  const { body } = await bob.browser.call<string>('GET', `/api/dashboards/${id}/data`);
  return body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DashboardDataLine);
};

test('everybody finds the sample at the first start, to look at and not to change', async () => {
  expect(dashboard).toMatchObject({ name: 'Bird strikes at US airports', sample: true, access: 'view' });
  const sources = (await bob.browser.call<Page<DataSource>>('GET', '/api/data-sources')).body.items;
  expect(sources).toMatchObject([{ name: 'Bird strikes', sample: true, access: 'view', rowCount: 10_000 }]);
  const ifMatch = dashboard.version;
  for (const path of [`/api/dashboards/${dashboard.id}`, `/api/data-sources/${sources[0]?.id ?? ''}`]) {
    expect((await bob.browser.call('PATCH', path, { name: 'Mine' }, { ifMatch })).status).toBe(403);
    expect((await bob.browser.call('DELETE', path, undefined, { ifMatch })).status).toBe(403);
  }
});

test('all of its charts have data, and the numbers are right', async () => {
  const lines = await linesOf(dashboard.id);
  expect(lines).toHaveLength(12);
  expect(lines.filter(({ status }) => status !== 'ok')).toEqual([]);
  // The figures of the last full year, as counted from the shipped file by other means.
  const values = Object.fromEntries(
    lines.flatMap((line) =>
      line.status === 'ok' && line.result.columns[0]?.name === 'Year'
        ? [[line.result.columns[1]?.name, Number(line.result.columns[1]?.values.at(-1))]]
        : [],
    ),
  );
  expect(values).toEqual({
    Strikes: 1095,
    'With damage': 111 / 1095,
    Cost: 5768566,
    'Median speed': 140,
  });
});

test('its filters have choices', async () => {
  const choices = async (filter: string): Promise<FilterValues> =>
    (await bob.browser.call<FilterValues>('GET', `/api/dashboards/${dashboard.id}/filters/${filter}/values`)).body;
  expect((await choices('state')).values[0]).toEqual({ value: 'Texas', count: 1495 });
  expect(await choices('date')).toMatchObject({ min: '1990-01-08', max: '2002-07-25' });
  expect((await choices('speed')).max).toBe(350);
});

test('a copy of it is one’s own', async () => {
  const copy = await bob.browser.call<Dashboard>('POST', `/api/dashboards/${dashboard.id}/duplicate`);
  expect([copy.status, copy.body.access, copy.body.sample]).toEqual([201, 'owner', false]);
  expect((await linesOf(copy.body.id)).every(({ status }) => status === 'ok')).toBe(true);
  const charts = (await bob.browser.call<Page<Chart>>('GET', `/api/charts?dashboardId=${copy.body.id}`)).body.items;
  expect(charts).toHaveLength(12);
  // What is shipped was never checked: saved by a person it is.
  for (const { id, name, version: ifMatch, configuration } of charts) {
    const saved = await bob.browser.call('PATCH', `/api/charts/${id}`, { configuration }, { ifMatch });
    expect([name, saved.status, saved.body['detail']]).toEqual([name, 200, undefined]);
  }
});
