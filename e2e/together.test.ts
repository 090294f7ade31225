import type { ChartConfiguration, DataSource } from '@datavizpro/contract';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeCertificates } from '../server/test/support/certificates.js';
import { signIn, startInstance, type ApiClient, type Instance } from '../server/test/support/instance.js';
import { descriptionOf, drawnChart, enter, fieldOf, picture } from './support/app.js';
import { newVisitor, openBrowser, type Visitor } from './support/browser.js';
import { showsNumbers } from './support/connecting.js';
import { createChart, createDashboard, uploadData } from './support/data.js';
import { connectShop, startShop, type Shop } from './support/database.js';
import type { ConnectableEngine } from './support/engines/engine.js';
import { startMariadbSales } from './support/engines/mariadb.js';
import { amountsByCity, sales, salesValues } from './support/engines/sales.js';

const archived = 5_000;
let instance: Instance;
let browser: Browser;
let client: ApiClient;
let shop: Shop;
let mariadb: ConnectableEngine;
let visitor: Visitor;
/** Where the sales are: in PostgreSQL, in MariaDB and in a file. */
let sources: Readonly<Record<'postgres' | 'mariadb' | 'file', DataSource>>;

beforeAll(async () => {
  const certificates = makeCertificates();
  [instance, browser, shop, mariadb] = await Promise.all([
    startInstance({ from: 'dist' }),
    openBrowser(),
    startShop(archived),
    startMariadbSales(certificates),
  ]);
  client = await signIn(instance.url);
  await shop.run(`create table sales (id int, day date, city text, amount numeric(12, 2));
    insert into sales values ${salesValues}; grant select on sales to reader`);
  const csv = ['id,day,city,amount', ...sales.map((sale) => Object.values(sale).join(','))].join('\n');
  await uploadData(client, 'cities.csv', 'city,country\nGraz,AT\nLinz,AT\nWels,DE\n');
  sources = {
    postgres: (await connectShop(client, shop)).source,
    mariadb: await connectMariadb(),
    file: await uploadData(client, 'sales.csv', csv),
  };
  visitor = await newVisitor(browser, instance.url);
  await enter(visitor);
});
afterAll(async () => {
  await browser.close();
  await instance.stop();
  await Promise.all([shop.server.stop(), mariadb.stop()]);
});

beforeEach(() => visitor.page.setViewportSize({ width: 1440, height: 900 }));

async function connectMariadb(): Promise<DataSource> {
  const typed = Object.fromEntries(mariadb.fields);
  const configuration = {
    host: typed['Host'],
    port: Number(typed['Port']),
    database: typed['Database'],
    user: typed['User'],
    password: typed['Password (optional)'],
    tls: 'require',
  };
  const answer = await client.call<DataSource>('POST', '/api/data-sources', {
    name: 'Branches',
    type: 'mysql',
    configuration,
  });
  expect(answer.status).toBe(201);
  return answer.body;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function startJoin(page: Page, table: string): Promise<Locator> {
  await page.goto(`/charts/new?dataSourceId=${sources.postgres.id}&table=public.${table}`);
  await fieldOf(page, 'amount').click();
  await button(page, 'Join a table').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/able of$/).selectOption({ label: 'cities' });
  await dialog.getByRole('listbox', { name: 'Tables' }).getByRole('option', { name: 'cities' }).click();
  return dialog;
}

test('a table of a database is joined with a file; what is asked of whom is shown', async () => {
  const { page, complaints } = visitor;
  const dialog = await startJoin(page, 'sales');
  await dialog.getByLabel('sales', { exact: true }).selectOption('city');
  await dialog.getByLabel('cities', { exact: true }).selectOption('city');
  await picture(page, 'together-1-join');
  await dialog.getByRole('button', { name: 'Join', exact: true }).click();
  await fieldOf(page, 'country').click();
  await drawnChart(page);
  await picture(page, 'together-2-joined');
  const { Graz = 0, Linz = 0, Wels = 0 } = amountsByCity();
  await showsNumbers(page, { AT: Graz + Linz, DE: Wels });
  await button(page, 'SQL').click();
  const drawer = page.getByRole('dialog', { name: 'SQL' });
  await drawer.getByText(/^First asked of Shop/).waitFor();
  const asked = drawer.getByLabel('Statement for public.sales').or(drawer.getByLabel('Statement for sales'));
  // The database adds up by city: what crosses the wire are three rows.
  expect(await asked.innerText()).toMatch(/sum\([^]*group by/i);
  await drawer.getByText('Then joined here').waitFor();
  await picture(page, 'together-2-plan');
  expect(complaints).toEqual([]);
});

test('what is open stays open when the window crosses from one layout to another', async () => {
  const { page, complaints } = visitor;
  const dialog = await startJoin(page, 'orders');
  await dialog.getByLabel('orders', { exact: true }).selectOption('product');
  for (const width of [1000, 360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => isInside(page, dialog)).toBe(true);
    expect(await dialog.getByLabel('orders', { exact: true }).inputValue()).toBe('product');
  }
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await button(page, 'Filter').click();
  await page.getByRole('menuitem', { name: 'ordered_on' }).click();
  await page.getByRole('group', { name: 'Filters' }).getByRole('button').first().click();
  const filter = page.getByRole('dialog', { name: 'Filter by ordered_on' });
  for (const width of [1000, 360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => isInside(page, filter)).toBe(true);
    await expect.poll(() => distanceTo(page, filter), { timeout: 5_000 }).toBeLessThan(60);
    await picture(page, `together-3-filter-${width}`);
  }
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
});

async function isInside(page: Page, element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  return box !== null && box.x >= 0 && box.x + box.width <= width;
}

/** How far below the filter's pill its popover begins; or above it, where there is no room below. */
async function distanceTo(page: Page, popover: Locator): Promise<number> {
  const pill = await page.locator('[data-filter] button').first().boundingBox();
  const box = await popover.boundingBox();
  if (pill === null || box === null) return Infinity;
  const isOver = box.y < pill.y + pill.height && box.y + box.height > pill.y;
  return isOver ? 0 : Math.min(Math.abs(box.y - (pill.y + pill.height)), Math.abs(pill.y - (box.y + box.height)));
}

const totals = (dataSourceId: string, table: string): ChartConfiguration => ({
  type: 'bar',
  query: {
    source: { dataSourceId, table },
    dimensions: [{ column: 'city', as: 'City' }],
    measures: [{ agg: 'sum', column: 'amount', as: 'Amount' }],
    sort: [{ by: 'Amount', direction: 'desc' }],
  },
  mapping: { x: ['City'], y: ['Amount'] },
  visual: {},
});

test('a dashboard of two databases and a file: one filter acts on all', async () => {
  const { page, complaints } = visitor;
  const named = { 'In PostgreSQL': sources.postgres, 'In MariaDB': sources.mariadb, 'In the file': sources.file };
  const charts = [];
  for (const [name, { id }] of Object.entries(named)) charts.push(await createChart(client, name, totals(id, 'sales')));
  const dashboard = await createDashboard(client, {
    name: 'Everywhere',
    layout: charts.map(({ id }, at) => ({ id, kind: 'chart', chartId: id, x: at * 4, y: 0, w: 4, h: 8 })),
  });
  await page.goto(`/dashboards/${dashboard.id}?edit=1`);
  await page.getByRole('toolbar', { name: 'Filters' }).getByRole('button', { name: 'Filter', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a filter' });
  await dialog.getByLabel('Column').selectOption('city');
  await dialog.getByLabel('Label').fill('City');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await button(page, 'Save').click();
  await button(page, 'Edit').waitFor();
  const { Graz = 0, Linz = 0, Wels = 0 } = amountsByCity();
  const words = (amount: number): string => amount.toLocaleString('en-GB');
  for (const name of Object.keys(named)) expect(await descriptionOf(page, name)).toContain(words(Wels));

  await page.getByRole('toolbar', { name: 'Filters' }).getByRole('button', { name: /^City/ }).click();
  const values = page.getByRole('dialog', { name: 'Filter City' });
  await values.getByLabel(/^Graz/).check();
  await values.getByRole('button', { name: /^Apply/ }).click();
  for (const name of Object.keys(named)) {
    await expect.poll(() => descriptionOf(page, name), { timeout: 15_000 }).not.toContain(words(Wels));
    expect(await descriptionOf(page, name)).toContain(words(Graz));
    expect(await descriptionOf(page, name)).not.toContain(words(Linz));
  }
  await picture(page, 'together-4-dashboard');
  expect(complaints).toEqual([]);
});

test('five thousand tables: the default schema first, searched, paged and walked by keyboard', async () => {
  const { page, complaints } = visitor;
  const pages: string[] = [];
  page.on('request', (request) => {
    if (/\/tables\?/.test(request.url())) pages.push(request.url());
  });
  await page.goto(`/data/${sources.postgres.id}`);
  await page
    .getByText(`${(archived + 4).toLocaleString('en-GB')} tables`)
    .first()
    .waitFor();
  const tables = page.getByRole('listbox', { name: 'Tables' });
  const options = tables.getByRole('option');
  expect(await options.first().getAttribute('title')).toBe('public.big_orders');
  await picture(page, 'together-5-tables');
  // Only what is in sight is drawn, and only what is near is fetched.
  expect(await options.count()).toBeLessThan(80);
  expect(pages).toHaveLength(1);

  await tables.focus();
  const toTheEnd = async (): Promise<number> => {
    await page.keyboard.press('End');
    return pages.length;
  };
  await expect.poll(toTheEnd).toBeGreaterThan(3);
  expect(await options.count()).toBeLessThan(80);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'customers', exact: true }).waitFor();

  await page.getByLabel('Find a table').fill('year_4999');
  await page.getByText('1 table found').waitFor();
  await page.keyboard.press('Tab');
  await tables.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'year_4999', exact: true }).waitFor();
  await picture(page, 'together-6-found');

  // On a phone, the table takes the place of the list; what was searched is there on the way back.
  await page.setViewportSize({ width: 360, height: 760 });
  await button(page, 'All tables').click();
  expect(await page.getByLabel('Find a table').inputValue()).toBe('year_4999');
  await picture(page, 'together-7-phone');
  expect(complaints).toEqual([]);
});
