import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chart } from '@datavizpro/contract';
import { signIn, startInstance, type Instance } from '../server/test/support/instance.js';
import { descriptionOf, drawnChart, enter, picture } from './support/app.js';
import { settled } from './support/settled.js';
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
  // Letters and what stands beside may still move it.
  await settled(page);
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
  await (await drawnChart(page)).locator('.dvp-marks').focus();
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

test('a dashboard: zoomed on the full screen, from step to step; bins filter the others from edge to edge', async () => {
  const { page, complaints } = visitor;
  const api = await signIn(instance.url);
  const query = chart.configuration.query;
  const histogram = await api.call<Chart>('POST', '/api/charts', {
    name: 'Sizes',
    dataSourceId: chart.dataSourceId,
    configuration: {
      type: 'histogram',
      query: {
        source: query.source,
        dimensions: [{ column: 'value', bin: { count: 10, endAs: 'value to' } }],
        measures: [{ agg: 'count', as: 'Rows' }],
      },
      mapping: { x: ['value'], y: ['Rows'] },
      visual: {},
    },
  });
  expect(histogram.status, JSON.stringify(histogram.body)).toBe(201);
  const layout = [chart, histogram.body].map(({ id: chartId }, index) => ({
    ...{ id: `t${index}`, kind: 'chart', chartId, x: 6 * index, y: 0, w: 6, h: 8 },
  }));
  const board = await api.call<{ id: string }>('POST', '/api/dashboards', { name: 'Board', layout });
  await page.goto(`/dashboards/${board.body.id}`);

  // Dragged from one bar to another, both and all between them are chosen.
  const bars = page.getByRole('group', { name: 'Sizes' }).locator('.dvp-marks');
  const box = await bars.boundingBox();
  if (!box) throw new Error('There are no bars.');
  const at = (share: number): readonly [number, number] => [box.x + box.width * share, box.y + box.height * 0.8];
  await page.mouse.move(...at(0.35));
  await page.mouse.down();
  await page.mouse.move(...at(0.62), { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => decodeURIComponent(page.url())).toMatch(/"value":\{"from":\d+0,"to":\d+0\}/);
  const chip = page.getByRole('toolbar', { name: 'Filters' }).getByRole('button', { name: /^value: \d+ – \d+/ });
  await chip.first().waitFor();
  await picture(page, 'bins-chosen');
  await page.reload();
  await chip.first().waitFor();
  await page.keyboard.press('Escape');
  await chip.first().waitFor({ state: 'detached' });

  await page
    .getByRole('button', { name: /Readings/ })
    .last()
    .click();
  await page.getByRole('menuitem', { name: 'Full screen' }).click();
  const large = page.getByRole('dialog', { name: 'Readings' });
  const asked: string[] = [];
  page.on('request', (request) => {
    const part = new URL(request.url()).searchParams.get('part');
    if (part !== null) asked.push(part);
  });
  await large.locator('.dvp-marks').focus();
  await expect
    .poll(async () => descriptionOf(page, 'Readings'), { timeout: 15_000 })
    .toMatch(/^(?!.*Only the first).*Plus and minus zoom/);
  for (const key of ['+', '+', '+']) await page.keyboard.press(key);
  await large.getByRole('button', { name: 'Reset zoom' }).waitFor();
  await expect.poll(() => asked.some((part) => part.includes('"reach"')), { timeout: 15_000 }).toBe(true);
  await large.locator('.dvp-part[aria-busy=false]').waitFor();
  await picture(page, 'zoomed-full-screen');
  expect(await accessibilityFindings(page)).toEqual([]);
  await large.locator('.dvp-marks').focus();
  await page.keyboard.press('Escape');
  await large.getByRole('button', { name: 'Reset zoom' }).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});
