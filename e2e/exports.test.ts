import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn, startInstance, type Instance } from '../server/test/support/instance.js';
import { drawnChart, enter, picture } from './support/app.js';
import { accessibilityFindings, newVisitor, openBrowser, type Visitor } from './support/browser.js';
import { prepareSales, unitsOf, type Sales } from './support/data.js';

const name = 'Sales by region';
let instance: Instance;
let browser: Browser;
let sales: Sales;
let visitor: Visitor;

/** A page of somebody else's server, on the same site. */
let wiki: Server;
let frame = '';

beforeAll(async () => {
  wiki = createServer((_req, res) => res.setHeader('Content-Type', 'text/html').end(`<h1>Wiki</h1>${frame}`));
  await new Promise<void>((resolve) => wiki.listen(0, '127.0.0.1', resolve));
  const env = { EMBED_ORIGINS: originOf(wiki) };
  [instance, browser] = await Promise.all([startInstance({ from: 'dist', env }), openBrowser()]);
  sales = await prepareSales(await signIn(instance.url));
  visitor = await newVisitor(browser, instance.url);
  await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await enter(visitor);
});
afterAll(async () => {
  await browser.close();
  await instance.stop();
  wiki.close();
});

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** The dialog of the bars by region, with the dashboard filtered to one region. */
async function openExport(page: Page): Promise<void> {
  await page.goto(`/dashboards/${sales.dashboard.id}?f.region=${encodeURIComponent('in~["North"]')}`);
  await drawnChart(page, name);
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Download or copy…' }).click();
  await page.getByRole('img', { name: 'The picture as it will be' }).waitFor();
}

async function downloaded(
  page: Page,
  button: string,
): Promise<{ readonly download: Download; readonly bytes: Buffer }> {
  const began = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  const download = await began;
  return { download, bytes: await readFile(await download.path()) };
}

/** Width and height from the header of a PNG. */
const pixelsOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('a chart is had as it is seen: as pictures of three sizes, with its title', async () => {
  const { page, complaints } = visitor;
  await openExport(page);
  await picture(page, 'export');
  expect(await accessibilityFindings(page)).toEqual([]);
  const sizes: [number, number][] = [];
  for (const scale of ['1×', '2×', '4×']) {
    await page.getByRole('button', { name: scale }).click();
    const { download, bytes } = await downloaded(page, 'PNG');
    expect(download.suggestedFilename()).toBe(`${name}.png`);
    sizes.push(pixelsOf(bytes));
  }
  const [[width, height]] = sizes as [[number, number]];
  expect(sizes.slice(1)).toEqual([
    [2 * width, 2 * height],
    [4 * width, 4 * height],
  ]);
  const svg = (await downloaded(page, 'SVG')).bytes.toString();
  expect(svg).toMatch(/<text[^>]*>Sales by region<\/text>/);
  expect(svg).toMatch(/<text[^>]*>Only where region is North\.<\/text>/);
  expect(svg).toMatch(/<text[^>]*>Data as of [^<]+<\/text>/);
  expect(complaints).toEqual([]);
});

test('its numbers are had as files, and on the clipboard', async () => {
  const { page, complaints } = visitor;
  await openExport(page);
  const csv = (await downloaded(page, 'CSV')).bytes.toString();
  expect(csv).toContain(`North,${unitsOf('North')}`);
  expect((await downloaded(page, 'Excel')).bytes.subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('region', { name: 'Data' }).getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Data copied').waitFor();
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toContain(`North\t${unitsOf('North')}`);
  await page.getByRole('button', { name: 'Copy HTML' }).click();
  await page.getByText('HTML copied').waitFor();
  expect(await copied()).toMatch(/^<figure[^>]*><img src="data:image\/svg\+xml;base64,/);
  await page.getByRole('region', { name: 'Picture' }).getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Picture copied').waitFor();
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types]));
  expect(types).toEqual(['image/png']);
  expect(complaints).toEqual([]);
});

test('a frame in an allowed page shows the chart to whoever may see it here, and to nobody else', async () => {
  const { page, complaints } = visitor;
  await openExport(page);
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.getByRole('button', { name: 'Copy frame' }).click();
  await page.getByText('Frame copied').waitFor();
  frame = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(originOf(wiki));
  const inside = page.frameLocator('iframe');
  await inside.getByRole('group', { name }).waitFor();
  await inside.getByText('Data as of').waitFor();
  expect(await inside.locator('main').getAttribute('data-theme')).toBe('dark');
  expect(complaints).toEqual([]);

  const stranger = await newVisitor(browser, instance.url);
  await stranger.page.goto(originOf(wiki));
  const link = stranger.page.frameLocator('iframe').getByRole('link', { name: 'Sign in, in a new tab' });
  expect(await link.getAttribute('target')).toBe('_blank');
  await stranger.context.close();
});
