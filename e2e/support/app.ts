import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { admin } from '../../server/test/support/instance.js';
import type { Visitor } from './browser.js';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Signs in as people do, and waits for the first screen. */
export async function enter({ page }: Visitor, credentials: Credentials = admin): Promise<void> {
  await page.goto('/sign-in');
  await fillSignIn(page, credentials);
  await page.getByRole('heading', { level: 1, name: /^Good / }).waitFor();
}

/** Fills the form of the sign-in page, or of the dialog over a page, and sends it. */
export async function fillSignIn(page: Page, { email, password }: Credentials): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export interface LocalFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** Drops files on what is shown, as from a file manager. */
export async function dropFiles(target: Locator, files: readonly LocalFile[]): Promise<void> {
  const described = files.map(({ name, content }) => ({ name, base64: Buffer.from(content).toString('base64') }));
  await target.evaluate((element, dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragenter', 'dragover', 'drop'])
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, described);
}

/** Chooses files with the button's file chooser. */
export async function chooseFiles(page: Page, button: Locator, files: readonly LocalFile[]): Promise<void> {
  const opened = page.waitForEvent('filechooser');
  await button.click();
  const chooser = await opened;
  await chooser.setFiles(
    files.map(({ name, content }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })),
  );
}

/** A chart: the one of this name, or the first. */
const chartOf = (page: Page, name?: string): Locator =>
  (name === undefined ? page.getByRole('group') : page.getByRole('group', { name, exact: true }))
    .and(page.locator('figure'))
    .first();

/** What a chart tells those who cannot see it: its kind, span, and most important numbers. Nothing until it is drawn. */
const told = (chart: Locator): Promise<string> =>
  chart.evaluate(
    (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
  );

/** The chart, once it is drawn. */
export async function drawnChart(page: Page, name?: string): Promise<Locator> {
  const chart = chartOf(page, name);
  await chart.waitFor();
  await expect.poll(() => told(chart), { timeout: 15_000 }).not.toBe('');
  return chart;
}

/** What a drawn chart says of its numbers. */
export const descriptionOf = async (page: Page, name: string): Promise<string> => told(await drawnChart(page, name));

/** A column in the chart editor's list of fields. */
export const fieldOf = (page: Page, column: string): Locator =>
  page.getByRole('region', { name: 'Fields' }).getByRole('button', { name: new RegExp(`^(\\S+ )*${column}$`) });

/** Keeps a picture of the page when `E2E_PICTURES` names a folder: to be looked at by people. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.E2E_PICTURES;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
