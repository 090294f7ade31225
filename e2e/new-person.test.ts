import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInstance, type Instance } from '../server/test/support/instance.js';
import { descriptionOf, drawnChart, dropFiles, enter, picture } from './support/app.js';
import { newVisitor, openBrowser } from './support/browser.js';
import { salesCsv } from './support/data.js';

const nobody = { DATAVIZPRO_ADMIN_EMAIL: '', DATAVIZPRO_ADMIN_PASSWORD: '' };
const mara = { name: 'Mara Lindt', email: 'mara@example.org', password: 'eleven blue herons' };

let browser: Browser;
let dataDir: string;
let running: Instance | undefined;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dvp-new-person-'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await running?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** The one-time link as the terminal shows it, without its origin. */
function setupLink(instance: Instance): string {
  const link = /https?:\/\/\S+\/setup\S+/.exec(instance.output())?.[0];
  if (link === undefined) throw new Error(`No set-up link was printed:\n${instance.output()}`);
  return link.slice(instance.url.length);
}

/** Counts what a person does: a drop, a click. */
function counted(): { readonly act: (what: () => Promise<unknown>) => Promise<void>; readonly count: () => number } {
  let actions = 0;
  return {
    act: async (what) => {
      actions += 1;
      await what();
    },
    count: () => actions,
  };
}

test('from an empty folder to a dashboard on a file of one’s own, and back the next day', async () => {
  const first = await startInstance({ from: 'dist', dataDir, env: nobody });
  running = first;
  const link = setupLink(first);
  const visitor = await newVisitor(browser, first.url);
  const { page, complaints } = visitor;

  await page.goto(link);
  await page.getByLabel('Your name').fill(mara.name);
  await page.getByLabel('E-mail').fill(mara.email);
  await page.getByLabel('Password', { exact: true }).fill(mara.password);
  await page.getByRole('button', { name: 'Create the first account' }).click();
  const greeting = page.getByRole('heading', { level: 1, name: /^Good .*, Mara$/ });
  await greeting.waitFor();
  await picture(page, 'new-person-1-home');

  const { act, count } = counted();
  await act(() => dropFiles(greeting, [{ name: 'sales.csv', content: salesCsv() }]));
  await act(() => page.getByRole('link', { name: 'Create a chart' }).click());
  const suggestions = page.getByRole('list', { name: 'Suggested charts' });
  // They are shown as they would look, before anything is chosen.
  await suggestions.locator('figure .dvp-drawing').nth(2).waitFor();
  await act(() => suggestions.getByRole('button').first().click());
  await drawnChart(page);
  expect(count()).toBeLessThanOrEqual(3);
  await picture(page, 'new-person-2-chart');

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Save the chart' });
  await dialog.getByLabel('Name', { exact: true }).fill('My sales');
  await dialog.getByLabel('Dashboard').selectOption({ label: 'A new dashboard' });
  await dialog.getByLabel('Name of the new dashboard').fill('My first dashboard');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: 'My first dashboard' }).waitFor();
  const told = await descriptionOf(page, 'My sales');
  expect(told).toMatch(/\d/);
  await picture(page, 'new-person-3-dashboard');
  const { pathname } = new URL(page.url());
  expect(complaints).toEqual([]);
  await visitor.context.close();

  expect(await first.stop()).toBe(0);
  const second = await startInstance({ from: 'dist', dataDir, env: nobody });
  running = second;
  expect(second.output()).not.toContain('/setup');

  const back = await newVisitor(browser, second.url);
  await enter(back, mara);
  await back.page.getByRole('link', { name: 'My first dashboard' }).click();
  await back.page.waitForURL(`**${pathname}`);
  expect(await descriptionOf(back.page, 'My sales')).toBe(told);

  const stranger = await newVisitor(browser, second.url);
  await stranger.page.goto(link);
  await stranger.page.getByLabel('Your name').fill('Somebody Else');
  await stranger.page.getByLabel('E-mail').fill('else@example.org');
  await stranger.page.getByLabel('Password', { exact: true }).fill(mara.password);
  await stranger.page.getByRole('button', { name: 'Create the first account' }).click();
  await stranger.page.getByRole('alert').waitFor();
  await picture(stranger.page, 'new-person-4-link-used');
  expect(new URL(stranger.page.url()).pathname).toBe('/setup');
  expect([...back.complaints, ...stranger.complaints]).toEqual([]);
});
