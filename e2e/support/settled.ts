import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const unfinished = '[aria-busy="true"], .MuiSkeleton-root, .MuiLinearProgress-indeterminate, [role="progressbar"]';

/** What is on the screen and still loading. Tiles far below begin when they come near. */
const loading = (page: Page): Promise<number> =>
  page.locator(unfinished).evaluateAll(
    (elements) =>
      elements.filter((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight;
      }).length,
  );

/** Waits until the page has a heading, and nothing in sight is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await expect.poll(() => loading(page), { timeout: 20_000 }).toBe(0);
  await page.evaluate(() => document.fonts.ready.then(() => null));
}

/** By how many pixels the page is wider than the window. */
export async function overflowOf(page: Page): Promise<number> {
  // A grid follows the width of the window a moment later: what counts is where it comes to rest.
  await page
    .waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, null, {
      timeout: 5_000,
    })
    .catch(() => undefined);
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
