import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chartKinds } from '@datavizpro/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings, newVisitor, openBrowser, type Visitor } from './support/browser.js';
import { openGallerySite } from './support/gallery-site.js';
import { settled } from './support/settled.js';
import { textFaults } from './support/text-faults.js';

let site: Awaited<ReturnType<typeof openGallerySite>>;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openGallerySite(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A tile, a card, a wall. Colours are the same at every size: the dark ones are looked at once. */
const sizes = {
  light: [
    { width: 240, height: 160 },
    { width: 600, height: 400 },
    { width: 1600, height: 860 },
  ],
  dark: [{ width: 600, height: 400 }],
} as const;
const pictures = process.env.E2E_PICTURES;

describe.each(['light', 'dark'] as const)('%s', (mode) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await newVisitor(browser, site.url, { colorScheme: mode, width: 1700 });
  });
  afterAll(() => visitor.context.close());

  test.each(chartKinds)('%s: drawn, its words can be read at every size, axe finds nothing', async (kind) => {
    const { page, complaints } = visitor;
    const before = complaints.length;
    const faults: string[] = [];
    for (const { width, height } of sizes[mode]) {
      await page.goto(`/gallery.html?kind=${kind}&mode=${mode}&width=${width}&height=${height}`);
      await settled(page);
      await expect.poll(() => undrawn(page), { timeout: 15_000 }).toBe(0);
      // Words stand where they stand in either mode.
      if (mode === 'light') faults.push(...(await textFaults(page)).map((fault) => `${width} × ${height}, ${fault}`));
      if (width === 600)
        faults.push(...(await accessibilityFindings(page, mode === 'dark' ? 'colours' : 'everything')));
      if (pictures !== undefined) await photograph(page, `${kind}-${mode}-${width}.png`);
    }
    expect([...faults, ...complaints.slice(before)]).toEqual([]);
  });
});

/** Charts whose code is still on its way, or one for a page without any. */
const undrawn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const entries = [...document.querySelectorAll('[data-entry]')];
    return entries.length === 0 ? 1 : entries.filter((entry) => !entry.querySelector('.dvp-chart .dvp-drawing')).length;
  });

async function photograph(page: Page, name: string): Promise<void> {
  const folder = path.join(pictures ?? '', 'gallery');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, name), fullPage: true });
}
