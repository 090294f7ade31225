import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chart } from '@datavizpro/contract';
import { signIn, startInstance, type Instance } from '../server/test/support/instance.js';
import { descriptionOf, enter, picture } from './support/app.js';
import { accessibilityFindings, newVisitor, openBrowser, type Visitor } from './support/browser.js';
import { uploadData } from './support/data.js';

let instance: Instance;
let browser: Browser;
let visitor: Visitor;
let chart: Chart;

const start = Date.UTC(2026, 0, 1);
const csv = Array.from(
  { length: 12_000 },
  (_, index) => `${new Date(start + index * 60_000).toISOString().slice(0, 19)},${(index * 37) % 101}`,
);

beforeAll(async () => {
  [instance, browser] = await Promise.all([startInstance({ from: 'dist' }), openBrowser()]);
  const api = await signIn(instance.url);
  const source = await uploadData(api, 'readings.csv', `at,value\n${csv.join('\n')}\n`);
  const made = await api.call<Chart>('POST', '/api/charts', {
    name: 'Readings',
    dataSourceId: source.id,
    configuration: {
      type: 'line',
      query: {
        source: { dataSourceId: source.id, table: 'readings' },
        dimensions: [{ column: 'at', as: 'at' }],
        measures: [{ agg: 'sum', column: 'value', as: 'Total value' }],
      },
      mapping: { x: ['at'], y: ['Total value'] },
      visual: {},
    },
  });
  chart = made.body;
  visitor = await newVisitor(browser, instance.url);
  await enter(visitor);
});
afterAll(async () => {
  await browser.close();
  await instance.stop();
});

test('a long line is zoomed into and back; its running total is one choice, and its rows are there', async () => {
  const { page, complaints } = visitor;
  await page.goto(`/charts/${chart.id}`);
  // Twelve thousand rows are read by pixels: nothing is cut.
  await expect
    .poll(async () => descriptionOf(page, 'Readings'), { timeout: 15_000 })
    .toMatch(/^(?!.*Only the first).*Total value/);
  const axis = await page.getByTitle('Drag to zoom in').boundingBox();
  if (!axis) throw new Error('There is no axis to drag along.');
  await page.mouse.move(axis.x + axis.width * 0.25, axis.y + 6);
  await page.mouse.down();
  await page.mouse.move(axis.x + axis.width * 0.5, axis.y + 6, { steps: 3 });
  await page.mouse.up();
  await page.getByText(/^Shows 3 Jan 2026/).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Reset zoom' }).waitFor();
  await picture(page, 'zoomed');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.locator('.dvp-marks').focus();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Reset zoom' }).waitFor({ state: 'detached' });

  const pill = (name: string): Locator => page.locator('[data-pill]').filter({ hasText: name });
  await pill('Total value').getByRole('button').first().click();
  await page.getByLabel('Calculation').selectOption('Running total');
  await page.keyboard.press('Escape');
  await pill('Running total of value').waitFor();
  await page.getByRole('button', { name: 'Show as table' }).click();
  await page.getByRole('columnheader', { name: /Running total of value/ }).waitFor();
  expect(complaints).toEqual([]);
});
