import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { onTestFailed } from 'vitest';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The distribution's Chromium, without any connection of its own to the outside. */
export function openBrowser(): Promise<Browser> {
  const executablePath = candidates.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('Chromium is not installed.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page complained about: exceptions, console errors, broken content security policy. */
  readonly complaints: readonly string[];
}

export interface VisitorOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** A person with a browser profile of their own. Motion is reduced, so that pictures and axe see settled screens. */
export async function newVisitor(browser: Browser, baseURL: string, options: VisitorOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    // A refused request is the application's business to show; the console repeats it.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  keepPictureOfFailure(page, complaints);
  return { context, page, complaints };
}

/** When the journey fails and `E2E_PICTURES` names a folder: what the visitor saw last, and what was complained about. */
function keepPictureOfFailure(page: Page, complaints: readonly string[]): void {
  const folder = process.env.E2E_PICTURES;
  if (folder === undefined || !isInTest()) return;
  onTestFailed(async ({ task }) => {
    const name = `failed ${task.name.replaceAll(/\W+/g, '-')} ${Date.now()}.png`;
    await page.screenshot({ path: join(folder, name), timeout: 5_000 }).catch(() => undefined);
    console.log(`${page.url()} ${name}`, complaints);
  });
}

/** In a hook there is no test to fail; `currentTestName` still names the one before. */
function isInTest(): boolean {
  try {
    onTestFailed(() => undefined);
    return true;
  } catch {
    return false;
  }
}

/** What looks at colours: all that the dark mode changes. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** axe's findings (WCAG 2.2 A and AA, best practices) on what is shown now, one line each. */
export async function accessibilityFindings(
  page: Page,
  look: 'everything' | 'colours' = 'everything',
): Promise<string[]> {
  // Legacy: without a second page that puts the findings of frames together. There are none, and it takes half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (look === 'colours' ? axe.withRules(colourRules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
