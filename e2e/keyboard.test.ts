import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { admin, signIn, startInstance, type Instance } from '../server/test/support/instance.js';
import { drawnChart, fieldOf, picture } from './support/app.js';
import { newVisitor, openBrowser, type Visitor } from './support/browser.js';
import { prepareSales, type Sales } from './support/data.js';

let instance: Instance;
let browser: Browser;
let sales: Sales;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  [instance, browser] = await Promise.all([startInstance({ from: 'dist' }), openBrowser()]);
  sales = await prepareSales(await signIn(instance.url));
});
afterAll(async () => {
  await browser.close();
  await instance.stop();
});
beforeEach(async () => {
  visitor = await newVisitor(browser, instance.url);
  page = visitor.page;
  await page.goto('/');
  // The first field has the focus: one types at once.
  await page.getByLabel('E-mail').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(admin.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(admin.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Good / }).waitFor();
  return () => {
    expect(visitor.complaints).toEqual([]);
  };
});

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));

/** Goes on with Tab until the target has the focus, and sees that the focus can be seen. */
async function tabTo(target: Locator, most = 60): Promise<void> {
  await target.first().waitFor();
  for (let step = 0; step < most; step += 1) {
    if (await isFocused(target)) {
      const outline = await page.evaluate(() => {
        const shownAt = (element: Element | null): boolean =>
          element !== null &&
          (['', '::after'].some((part) => getComputedStyle(element, part).outlineStyle !== 'none') ||
            getComputedStyle(element).boxShadow !== 'none');
        const { activeElement } = document;
        return shownAt(activeElement) || shownAt(activeElement?.closest(':focus-within:not(main, body, html)') ?? null);
      });
      if (!outline) throw new Error(`The focus on ${target.toString()} cannot be seen.`);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target.toString()} is not reached by ${most} Tabs.`);
}

test('a chart from sign-in to saved, without a pointer', async () => {
  await tabTo(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Data' }));
  await page.keyboard.press('Enter');
  await tabTo(page.getByRole('link', { name: sales.source.name, exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page.getByRole('link', { name: 'Create a chart' }));
  await page.keyboard.press('Enter');
  await tabTo(fieldOf(page, 'units'));
  await page.keyboard.press('Enter');
  await tabTo(page.getByRole('button', { name: 'Put product on…' }));
  await page.keyboard.press('Enter');
  const places = page.getByRole('menu');
  await places.getByRole('menuitem').first().waitFor();
  await picture(page, 'keyboard-place-menu');
  await page.keyboard.press('Enter');
  await places.waitFor({ state: 'detached' });
  await tabTo(page.getByRole('button', { name: 'Bar', exact: true }));
  await page.keyboard.press('Enter');
  await drawnChart(page);
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Save the chart' });
  await dialog.getByLabel('Name', { exact: true }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Made by hand');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/charts\/[0-9a-f-]{36}$/);
  await drawnChart(page, 'Made by hand');
  await picture(page, 'keyboard-saved');
});

test('the marks of a chart are read out by the arrow keys, and Enter filters by one', async () => {
  await page.goto(`/dashboards/${sales.dashboard.id}`);
  const chart = await drawnChart(page, sales.bars.name);
  await tabTo(chart.getByRole('application'));
  await page.keyboard.press('ArrowRight');
  const reading = chart.locator('[aria-live]');
  await expect.poll(() => reading.textContent()).toMatch(/West/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Remove filter .*West/ }).waitFor();
});

test('the skip link is the first stop and leads past the navigation', async () => {
  await page.goto('/data');
  await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  expect(await isFocused(skip)).toBe(true);
  await picture(page, 'keyboard-skip-link');
  await page.keyboard.press('Enter');
  await expect.poll(() => isFocused(page.getByRole('main'))).toBe(true);
  await page.keyboard.press('Tab');
  expect(await isFocused(page.getByRole('main').getByRole('link', { name: 'Connect a database' }))).toBe(true);
});

test('the command palette finds things and does things, and Escape gives the focus back', async () => {
  await tabTo(page.getByRole('link', { name: 'New chart' }));
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Find or do anything' });
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('at a glance');
  await page.getByRole('option', { name: new RegExp(sales.dashboard.name) }).waitFor();
  await picture(page, 'keyboard-palette');
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  expect(await isFocused(page.getByRole('link', { name: 'New chart' }))).toBe(true);
  await page.keyboard.press('Control+k');
  await field.waitFor();
  await page.keyboard.type('at a glance');
  // Enter takes what is marked: commands stand first until the answer has come.
  await page.getByRole('option', { name: new RegExp(sales.dashboard.name), selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: sales.dashboard.name }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: /shortcuts/i }).waitFor();
});
