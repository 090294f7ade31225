import type { Browser, Page } from 'playwright-core';
import type { Chart } from '@datavizpro/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signIn, startInstance, type ApiClient, type Instance } from '../server/test/support/instance.js';
import { invitePerson, type Person } from '../server/test/support/people.js';
import { drawnChart, enter, picture } from './support/app.js';
import { accessibilityFindings, newVisitor, openBrowser, type Visitor } from './support/browser.js';
import { createChart, prepareSales, uploadData, type Sales } from './support/data.js';

let instance: Instance;
let browser: Browser;
let anna: Person;
let ben: Person;
let sales: Sales;
let annas: Visitor;
let bens: Visitor;

beforeAll(async () => {
  [instance, browser] = await Promise.all([startInstance({ from: 'dist' }), openBrowser()]);
  const administrator = await signIn(instance.url);
  anna = await invitePerson(instance.url, administrator, 'Anna Ashby');
  ben = await invitePerson(instance.url, administrator, 'Ben Boyle');
  sales = await prepareSales(anna.client, 'Anna’s sales');
});
afterAll(async () => {
  await browser.close();
  await instance.stop();
});
beforeEach(async () => {
  annas = await newVisitor(browser, instance.url);
  bens = await newVisitor(browser, instance.url);
  await Promise.all([enter(annas, anna), enter(bens, ben)]);
  return () => {
    expect([...annas.complaints, ...bens.complaints]).toEqual([]);
  };
});

interface Thing {
  readonly list: string;
  readonly address: string;
  readonly name: string;
}
const things = (): Record<'data' | 'chart' | 'dashboard', Thing> => ({
  data: { list: '/data', address: `/data/${sales.source.id}`, name: sales.source.name },
  chart: { list: '/charts', address: `/charts/${sales.bars.id}`, name: sales.bars.name },
  dashboard: { list: '/dashboards', address: `/dashboards/${sales.dashboard.id}`, name: sales.dashboard.name },
});

/** The list without the thing in it, and the page of something that is not there. */
async function expectUnseen(page: Page, { list, address, name }: Thing): Promise<void> {
  await page.goto(list);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The list has come when its rows, or the words for an empty one, are there.
  await page
    .getByRole('table')
    .or(page.getByText(/^No \w+ yet$/))
    .first()
    .waitFor();
  expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0);
  await page.goto(address);
  await page.getByText('There is nothing here').waitFor();
  expect(await page.getByText(name).count()).toBe(0);
}

async function openShareDialog(page: Page, { address }: Thing): Promise<void> {
  await page.goto(address);
  if (address.startsWith('/data')) await page.getByRole('tab', { name: 'Settings' }).click();
  if (address.startsWith('/charts')) {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Share' }).click();
  } else await page.getByRole('button', { name: 'Share', exact: true }).click();
}

async function share(page: Page, thing: Thing, person: string, access: 'Can view' | 'Can edit'): Promise<void> {
  await openShareDialog(page, thing);
  const dialog = page.getByRole('dialog', { name: `Share “${thing.name}”` });
  await dialog.getByRole('combobox', { name: 'Person or group' }).fill(person.slice(0, 4));
  await page.getByRole('option', { name: new RegExp(person) }).click();
  if (access === 'Can edit') {
    await dialog.getByRole('combobox', { name: 'What they may do' }).click();
    await page.getByRole('option', { name: access }).click();
  }
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();
  await dialog.getByRole('listitem').filter({ hasText: person }).waitFor();
  await picture(page, `two-people-share-${thing.list.slice(1)}`);
  await dialog.getByRole('button', { name: 'Done' }).click();
}

async function changeAccess(page: Page, thing: Thing, person: string, access: string): Promise<void> {
  await openShareDialog(page, thing);
  const row = page.getByRole('dialog').getByRole('listitem').filter({ hasText: person });
  await row.getByRole('combobox', { name: `What ${person} may do` }).click();
  const changed = page.waitForResponse((answer) => answer.url().includes('/grants') && answer.ok());
  await page.getByRole('option', { name: access }).click();
  await changed;
  await page.getByRole('button', { name: 'Done' }).click();
}

async function revoke(page: Page, thing: Thing, person: string): Promise<void> {
  await openShareDialog(page, thing);
  await page.getByRole('button', { name: `Stop sharing with ${person}` }).click();
  await page.getByText('Not shared with anybody yet.').waitFor();
}

test('neither sees anything of the other before it is granted', async () => {
  for (const thing of Object.values(things())) await expectUnseen(bens.page, thing);
  await picture(bens.page, 'two-people-unseen');
  await annas.page.goto('/dashboards');
  await annas.page.getByRole('link', { name: sales.dashboard.name }).waitFor();
});

test('data: view looks and does not change, edit changes, revoked is gone', async () => {
  const { data } = things();
  await share(annas.page, data, 'Ben Boyle', 'Can view');
  await bens.page.goto(data.list);
  await bens.page.getByRole('link', { name: data.name, exact: true }).click();
  await bens.page.getByRole('tab', { name: 'Preview' }).waitFor();
  expect(await bens.page.getByLabel('Name of column region').isEditable()).toBe(false);
  await bens.page.getByRole('tab', { name: 'Settings' }).click();
  await bens.page.getByText('Owned by Anna Ashby').waitFor();
  expect(await bens.page.getByRole('button', { name: 'Rename' }).count()).toBe(0);

  await changeAccess(annas.page, data, 'Ben Boyle', 'Can edit');
  await bens.page.reload();
  await bens.page.getByLabel('Shown wherever this data is used').fill('sales of everybody');
  await bens.page.getByRole('button', { name: 'Rename' }).click();
  await bens.page.getByRole('heading', { level: 1, name: 'sales of everybody' }).waitFor();
  sales = { ...sales, source: { ...sales.source, name: 'sales of everybody' } };

  await revoke(annas.page, things().data, 'Ben Boyle');
  await expectUnseen(bens.page, things().data);
});

test('a chart: view shows its numbers without the data, edit saves, revoked is gone', async () => {
  const { chart } = things();
  await share(annas.page, chart, 'Ben Boyle', 'Can view');
  await bens.page.goto(chart.list);
  await bens.page.getByRole('link', { name: chart.name, exact: true }).click();
  await bens.page.getByText('You may look, but not change').waitFor();
  await drawnChart(bens.page, chart.name);
  await picture(bens.page, 'two-people-chart-viewed');
  expect(await bens.page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);

  await changeAccess(annas.page, chart, 'Ben Boyle', 'Can edit');
  await share(annas.page, things().data, 'Ben Boyle', 'Can view');
  await bens.page.reload();
  await bens.page.getByRole('textbox', { name: 'Name of the chart' }).fill('Ben was here');
  await bens.page.getByRole('button', { name: 'Save', exact: true }).click();
  await bens.page.getByText('Saved', { exact: true }).first().waitFor();
  await annas.page.goto(chart.address);
  await annas.page.getByRole('heading', { level: 1, name: 'Ben was here' }).waitFor();
  sales = { ...sales, bars: { ...sales.bars, name: 'Ben was here' } };

  await revoke(annas.page, things().chart, 'Ben Boyle');
  await revoke(annas.page, things().data, 'Ben Boyle');
  await expectUnseen(bens.page, things().chart);
});

test('a dashboard: view looks, edit arranges, revoked is gone', async () => {
  const { dashboard } = things();
  await share(annas.page, dashboard, 'Ben Boyle', 'Can view');
  await bens.page.goto(dashboard.list);
  await bens.page.getByRole('link', { name: dashboard.name }).click();
  await bens.page.getByRole('heading', { level: 1, name: dashboard.name }).waitFor();
  await picture(bens.page, 'two-people-dashboard-viewed');
  expect(await bens.page.getByRole('button', { name: 'Edit', exact: true }).count()).toBe(0);
  expect(await bens.page.getByRole('button', { name: 'Share', exact: true }).count()).toBe(0);

  await changeAccess(annas.page, dashboard, 'Ben Boyle', 'Can edit');
  await bens.page.reload();
  await bens.page.getByRole('button', { name: 'Edit', exact: true }).click();
  await bens.page.getByRole('textbox', { name: 'Name of the dashboard' }).fill('Sales, by Ben');
  await bens.page.getByRole('button', { name: 'Save', exact: true }).click();
  await bens.page.getByRole('heading', { level: 1, name: 'Sales, by Ben' }).waitFor();
  sales = { ...sales, dashboard: { ...sales.dashboard, name: 'Sales, by Ben' } };

  await revoke(annas.page, things().dashboard, 'Ben Boyle');
  await expectUnseen(bens.page, things().dashboard);
});

test('an administrator sees whose query runs, stops it, and whoever waits for it is told', async () => {
  const { page } = bens;
  const chart = await endlessChart(ben.client);
  await page.goto(`/charts/${chart.id}`);
  const ada = await newVisitor(browser, instance.url);
  await enter(ada);
  await ada.page.goto('/admin/activity');
  const stop = ada.page.getByRole('button', { name: 'Stop the query of Ben Boyle' }).first();
  await stop.waitFor({ timeout: 30_000 });
  expect(await ada.page.getByText('Without end').count()).toBe(0);
  await stop.click();
  const dialog = ada.page.getByRole('dialog', { name: 'Stop the query of Ben Boyle?' });
  await dialog.waitFor();
  await picture(ada.page, 'two-people-stop-query');
  expect(await accessibilityFindings(ada.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Stop', exact: true }).click();
  await ada.page.getByText('The query of Ben Boyle was stopped').waitFor();
  await ada.page.getByText('Nothing runs at this moment.').waitFor();
  await page.getByText('An administrator stopped this query.').first().waitFor();
  await picture(ada.page, 'two-people-stopped');
  await picture(page, 'two-people-stopped-told');
  expect(ada.complaints).toEqual([]);
  await ada.context.close();
});

/** A chart whose query ends before no deadline: every row with every other, many times over. */
async function endlessChart(client: ApiClient): Promise<Chart> {
  const { id: dataSourceId } = await uploadData(client, 'wide.csv', `one\n${'1\n'.repeat(2_000)}`);
  const joins = Array.from({ length: 8 }, (_, i) => ({
    table: 'wide',
    as: `w${String(i)}`,
    kind: 'inner' as const,
    on: [{ left: 'one', right: 'one' }],
  }));
  return createChart(client, 'Without end', {
    type: 'number',
    query: { source: { dataSourceId, table: 'wide' }, measures: [{ agg: 'count', as: 'n' }], joins },
    mapping: { value: ['n'] },
    visual: {},
  });
}
