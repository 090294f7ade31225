import type { Chart } from '@datavizpro/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signIn, startInstance, type Instance } from '../server/test/support/instance.js';
import { invitePerson, type Person } from '../server/test/support/people.js';
import { drawnChart, enter, fieldOf, fillSignIn, picture } from './support/app.js';
import { newVisitor, openBrowser, type Visitor } from './support/browser.js';
import { prepareSales, type Sales } from './support/data.js';

let instance: Instance;
let browser: Browser;
let anna: Person;
let sales: Sales;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  [instance, browser] = await Promise.all([startInstance({ from: 'dist' }), openBrowser()]);
  anna = await invitePerson(instance.url, await signIn(instance.url), 'Anna Ashby');
  sales = await prepareSales(anna.client);
});
afterAll(async () => {
  await browser.close();
  await instance.stop();
});
beforeEach(async () => {
  visitor = await newVisitor(browser, instance.url);
  page = visitor.page;
  await enter(visitor, anna);
  return () => {
    expect(visitor.complaints).toEqual([]);
  };
});

const nameField = () => page.getByRole('textbox', { name: 'Name of the chart' });
const save = (): Promise<void> => page.getByRole('button', { name: 'Save', exact: true }).click();
const saved = (): Promise<void> => page.getByText('Saved', { exact: true }).first().waitFor();
const stored = async (): Promise<Chart> => (await anna.client.call<Chart>('GET', `/api/charts/${sales.bars.id}`)).body;

async function openChart(): Promise<void> {
  const { name } = await stored();
  await page.goto(`/charts/${sales.bars.id}`);
  await drawnChart(page, name);
}

test('a new chart survives a reload, and can be started over', async () => {
  await page.goto(`/charts/new?dataSourceId=${sales.source.id}`);
  await fieldOf(page, 'units').click();
  await fieldOf(page, 'region').click();
  await nameField().fill('Half a thought');
  await drawnChart(page, 'Half a thought');
  await page.reload();
  await page.getByText('Restored from your last visit').waitFor();
  await drawnChart(page, 'Half a thought');
  expect(await nameField().inputValue()).toBe('Half a thought');
  await picture(page, 'nothing-lost-restored');
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('list', { name: 'Suggested charts' }).waitFor();
});

test('typing at the very moment of a reload is kept', async () => {
  await openChart();
  await nameField().pressSequentially(' at once');
  await page.reload();
  await page.getByText('Restored from your last visit').waitFor();
  expect(await nameField().inputValue()).toContain(' at once');
  await page.getByRole('button', { name: 'Back to the saved one' }).click();
  expect(await nameField().inputValue()).toBe(sales.bars.name);
});

test('a session that is ended elsewhere asks for the password over the page; the work is still there and is saved', async () => {
  await openChart();
  await nameField().fill('Typed before the session ended');
  const password = 'Anna walks 9 longer miles';
  const changed = await anna.client.call('POST', '/api/auth/password', {
    currentPassword: anna.password,
    newPassword: password,
  });
  expect(changed.status, JSON.stringify(changed.body)).toBeLessThan(300);
  anna = { ...anna, password };
  await save();
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await dialog.waitFor();
  await picture(page, 'nothing-lost-session-ended');
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await nameField().inputValue()).toBe('Typed before the session ended');
  // What was asked for before goes on by itself.
  await saved();
  anna = { ...anna, client: await signIn(instance.url, anna) };
  expect((await stored()).name).toBe('Typed before the session ended');
});

test('a server that fails, and a network that is away, while saving: told, kept, and saved at the next try', async () => {
  await openChart();
  await nameField().fill('Typed in a tunnel');
  await page.route('**/api/charts/**', (route) =>
    route.request().method() === 'PATCH' ? route.fulfill({ status: 502, body: 'bad gateway' }) : route.continue(),
  );
  await save();
  await page.getByText('The chart was not saved').waitFor();
  await picture(page, 'nothing-lost-bad-gateway');
  await page.unroute('**/api/charts/**');
  await visitor.context.setOffline(true);
  // The first failure is still told: only the request itself shows that the second one is over.
  const failed = page.waitForEvent('requestfailed', (request) => request.method() === 'PATCH');
  await Promise.all([failed, save()]);
  await page.getByText('The chart was not saved').last().waitFor();
  await picture(page, 'nothing-lost-offline');
  expect(await nameField().inputValue()).toBe('Typed in a tunnel');
  await visitor.context.setOffline(false);
  await save();
  await saved();
  expect((await stored()).name).toBe('Typed in a tunnel');
});

test('an expired session that begins with the page leads back to where one was', async () => {
  await visitor.context.clearCookies();
  await page.goto(`/charts/${sales.bars.id}`);
  await page.getByText('You will go on where you left off.').waitFor();
  await fillSignIn(page, anna);
  await page.waitForURL(`**/charts/${sales.bars.id}`);
});
