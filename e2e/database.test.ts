import type { DataSource } from '@datavizpro/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn, startInstance, type Instance } from '../server/test/support/instance.js';
import { invitePerson, type Person } from '../server/test/support/people.js';
import { drawnChart, enter, fieldOf, picture } from './support/app.js';
import { newVisitor, openBrowser, type Visitor } from './support/browser.js';
import { amountByCity, startShop, type Shop } from './support/database.js';

let instance: Instance;
let browser: Browser;
let shop: Shop;
let ben: Person;
let visitor: Visitor;
/** Of the page of the connected database, once it is there. */
let address = '';
let shopIsOpen = true;

beforeAll(async () => {
  [instance, browser, shop] = await Promise.all([startInstance({ from: 'dist' }), openBrowser(), startShop()]);
  ben = await invitePerson(instance.url, await signIn(instance.url), 'Ben Boyle');
  visitor = await newVisitor(browser, instance.url);
  await enter(visitor);
});
afterAll(async () => {
  await browser.close();
  await instance.stop();
  if (shopIsOpen) await shop.server.stop();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** A paste by keyboard, as the browser does it. */
async function paste(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).evaluate((element, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', content);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a database is connected from its form', async () => {
  const { page, complaints } = visitor;
  await page.getByRole('link', { name: 'Connect a database' }).first().click();
  await page
    .getByRole('list', { name: 'Kinds of database' })
    .getByRole('link', { name: /^PostgreSQL/ })
    .click();
  await paste(page, 'Host', shop.url);
  await page.getByText('Filled in from the address').waitFor();
  expect(await page.getByLabel('Host', { exact: true }).inputValue()).toBe(shop.host);
  expect(await page.getByLabel('Port', { exact: true }).inputValue()).toBe(String(shop.port));
  await picture(page, 'database-1-form');

  const password = page.getByLabel(/^Password/);
  await password.fill('wrong');
  await button(page, 'Test connection').click();
  const steps = page.getByRole('list', { name: 'Steps' });
  await steps.getByRole('listitem').filter({ hasText: 'Login' }).getByRole('img', { name: 'Failed' }).waitFor();
  await picture(page, 'database-2-refused');

  // What was typed survives a reload; the password does not lie around.
  await page.reload();
  await page.getByText('Restored from your last visit').waitFor();
  expect(await page.getByLabel('Host', { exact: true }).inputValue()).toBe(shop.host);
  expect(await password.inputValue()).toBe('');
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(kept).not.toContain(shop.password);

  await password.fill(shop.password);
  await button(page, 'Test connection').click();
  await page.getByText(/Connected to PostgreSQL/).waitFor();
  await picture(page, 'database-3-found');
  await page.getByLabel('Name', { exact: true }).fill('Shop');
  await button(page, 'Connect').click();
  await page.getByRole('heading', { level: 1, name: 'Shop' }).waitFor();
  address = new URL(page.url()).pathname;
  expect(complaints).toEqual([]);
});

test('its tables are found among many, with keys, comments and first rows', async () => {
  const { page, complaints } = visitor;
  await page.goto(address);
  const tables = page.getByRole('listbox', { name: 'Tables' });
  await page.getByText('403 tables').first().waitFor();
  await page.getByLabel('Find a table').fill('orders');
  await page.getByText('2 tables found').waitFor();
  await tables.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'orders', exact: true }).waitFor();
  await page.getByText('In euros, tax included').waitFor();
  await picture(page, 'database-4-table');
  await page.getByRole('link', { name: 'customers.id' }).click();
  await page.getByText('Who buys').waitFor();
  await page.getByRole('tab', { name: 'Preview' }).click();
  await page.getByRole('cell', { name: 'Cleo' }).waitFor();
  await page.getByRole('tab', { name: 'Profile' }).click();
  await button(page, 'Profile this table').click();
  await page.getByRole('list', { name: 'Columns' }).getByText('city').first().waitFor();
  await picture(page, 'database-5-profile');
  expect(complaints).toEqual([]);
});

test('a chart without SQL, joined with another table by the suggested keys', async () => {
  const { page, complaints } = visitor;
  await page.goto(`${address}?table=public.orders`);
  await page.getByRole('link', { name: 'Create a chart' }).click();
  await fieldOf(page, 'amount').click();
  await button(page, 'Join a table').click();
  const dialog = page.getByRole('dialog', { name: /^Join a table/ });
  await dialog
    .getByRole('list', { name: 'Suggested tables' })
    .getByRole('button', { name: /^customers/ })
    .click();
  await picture(page, 'database-6-join');
  await page.getByRole('dialog').getByRole('button', { name: 'Join', exact: true }).click();
  await fieldOf(page, 'city').click();
  await drawnChart(page);
  await picture(page, 'database-7-joined');
  await button(page, 'Save').click();
  const saving = page.getByRole('dialog', { name: 'Save the chart' });
  await saving.getByLabel('Name', { exact: true }).fill('Amount by city');
  await saving.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'More', exact: true }).waitFor();
  await button(page, 'Show as table').click();
  const numbers = page.getByRole('group', { name: 'Amount by city' });
  for (const [city, amount] of Object.entries(amountByCity())) {
    const row = numbers.getByRole('row').filter({ hasText: city });
    await row.filter({ hasText: new RegExp(amount.toLocaleString('en-GB')) }).waitFor();
  }
  expect(complaints).toEqual([]);
});

async function write(page: Page, sql: string): Promise<void> {
  await page.getByRole('textbox', { name: 'SQL' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(sql);
}

test('SQL with a parameter: run, corrected where it is wrong, saved, and charted', async () => {
  const { page, complaints } = visitor;
  await page.goto(`${address}?table=public.orders`);
  await page.getByRole('link', { name: 'Query with SQL' }).click();
  await write(page, 'select produkt, sum(amount) as total from public.orders group by 1');
  await page.keyboard.press('Control+Enter');
  await page.locator('.cm-lintRange-error', { hasText: 'produkt' }).waitFor();
  await picture(page, 'database-8-wrong');

  await write(page, 'select product, sum(amount) as total from public.orders where amount >= {{least}} group by 1');
  await button(page, 'Settings of least').click();
  await page.getByLabel('Type', { exact: true }).selectOption('number');
  await page.keyboard.press('Escape');
  await page.getByLabel('least', { exact: true }).fill('291');
  await button(page, 'Run').click();
  const rows = page.getByRole('table', { name: 'Rows of the result' });
  await rows.getByRole('cell', { name: 'Coffee' }).waitFor();
  // 291, 293, … 299 and 292, 294, … 300.
  await rows.getByRole('cell', { name: '1475.00' }).waitFor();
  await rows.getByRole('cell', { name: '1480.00' }).waitFor();
  await picture(page, 'database-9-result');

  await button(page, 'Save').click();
  const dialog = page.getByRole('dialog', { name: 'Save the query' });
  await dialog.getByLabel('Name', { exact: true }).fill('Large orders');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: 'Large orders' }).waitFor();
  await button(page, 'Run').click();
  await button(page, 'Make a chart').click();
  await fieldOf(page, 'product').click();
  await fieldOf(page, 'total').click();
  await drawnChart(page);
  await page.getByText('1,480').first().waitFor();
  await page.getByLabel('least', { exact: true }).fill('300');
  await page.getByText('300', { exact: true }).first().waitFor();
  await picture(page, 'database-10-chart');
  expect(complaints).toEqual([]);
});

test('who may not write SQL runs what was saved, with values of their own', async () => {
  const owner = await signIn(instance.url);
  const id = address.split('/').at(-1) ?? '';
  const principal = { kind: 'user', id: ben.id };
  await owner.call('POST', `/api/data-sources/${id}/grants`, { principal, access: 'view', sql: false });
  const bens = await newVisitor(browser, instance.url);
  await enter(bens, ben);
  const { page, complaints } = bens;
  await page.goto(`/sql?dataSourceId=${id}`);
  await page.getByText(/You may not write SQL/).waitFor();
  await page.getByRole('link', { name: 'Large orders', exact: true }).click();
  await page.getByLabel('least', { exact: true }).fill('300');
  await button(page, 'Run').click();
  await page.getByRole('cell', { name: '300.00' }).waitFor();
  await page.goto(address);
  expect(await page.getByRole('link', { name: 'Query with SQL' }).count()).toBe(0);
  await picture(page, 'database-11-reader');
  expect(complaints).toEqual([]);
});

test('a table that is gone is told with the charts that it breaks; a database that is down, too', async () => {
  const { page, complaints } = visitor;
  await shop.run('alter table orders drop constraint orders_customer_id_fkey; drop table customers');
  await page.goto(address);
  await button(page, 'Refresh').click();
  const dialog = page.getByRole('dialog', { name: /in the database$/ });
  await dialog.getByRole('link', { name: 'Amount by city' }).waitFor();
  await picture(page, 'database-12-changes');
  await dialog.getByRole('button', { name: 'Done' }).click();

  shopIsOpen = false;
  await shop.server.stop();
  await page.goto(`${address}?table=public.big_orders&tab=preview`);
  await button(page, 'Test connection').click({ timeout: 40_000 });
  await page.getByRole('dialog').getByRole('img', { name: 'Failed' }).waitFor();
  await picture(page, 'database-13-down');
  const { body } = await (
    await signIn(instance.url)
  ).call<DataSource>('GET', `/api${address.replace('/data', '/data-sources')}`);
  expect(JSON.stringify(body)).not.toContain(shop.password);
  expect(complaints).toEqual([]);
}, 90_000);
