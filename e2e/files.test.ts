import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { DataSource } from '@datavizpro/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signIn, startInstance, type ApiClient, type Instance } from '../server/test/support/instance.js';
import { eventually } from '../server/test/support/wait.js';
import { chooseFiles, dropFiles, enter, picture } from './support/app.js';
import { newVisitor, openBrowser, type Visitor } from './support/browser.js';

let instance: Instance;
let browser: Browser;
let client: ApiClient;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  [instance, browser] = await Promise.all([startInstance({ from: 'dist' }), openBrowser()]);
  client = await signIn(instance.url);
});
afterAll(async () => {
  await browser.close();
  await instance.stop();
});
beforeEach(async () => {
  visitor = await newVisitor(browser, instance.url);
  page = visitor.page;
  await enter(visitor);
  await page.goto('/data');
  await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
  return () => {
    expect(visitor.complaints).toEqual([]);
  };
});

const uploadButton = () => page.getByRole('button', { name: 'Upload files' }).first();
const tray = () => page.getByRole('region', { name: 'Uploads' });
const sources = async (): Promise<readonly DataSource[]> =>
  (await client.call<{ items: readonly DataSource[] }>('GET', '/api/data-sources?limit=100')).body.items;

const withBadRows = [
  'id,name,amount',
  '1,Alder,12.5',
  '2,Birch,twelve',
  '3,Cedar,3.75,surplus',
  ...Array.from({ length: 60 }, (_, index) => `${index + 4},Tree ${index},${index}.25`),
].join('\n');

test('rows that cannot be taken are counted and downloadable with line, column, reason and text', async () => {
  await chooseFiles(page, uploadButton(), [{ name: 'trees.csv', content: withBadRows }]);
  await page.getByRole('heading', { level: 1, name: 'trees' }).waitFor();
  const tab = page.getByRole('tab', { name: /^Refused \d/ });
  await tab.click();
  const table = page.getByRole('table', { name: 'Refused rows' });
  await table.getByText('surplus').waitFor();
  // “twelve” makes its column text; whoever says that it holds numbers is told what is none.
  await page.getByRole('tab', { name: 'Columns' }).click();
  await page.getByLabel('Type of amount').selectOption({ label: 'Decimal number' });
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('1 value did not fit').waitFor();
  await tab.click();
  await table.getByText('twelve').waitFor();
  await picture(page, 'files-refused');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const [head, ...rows] = text.trim().split(/\r?\n/);
  expect(head).toMatch(/line.*column.*reason.*raw/i);
  expect(rows.find((row) => row.includes('twelve'))).toMatch(/\b3\b.*amount/);
  expect(rows.find((row) => row.includes('surplus'))).toMatch(/\b4\b/);
  await page.goto('/data');
  await page
    .getByText(/refused$/)
    .first()
    .waitFor();
});

test('dates that fit two readings are asked, and read again as chosen', async () => {
  const lines = Array.from({ length: 12 }, (_, index) => `0${(index % 9) + 1}/0${((index + 3) % 9) + 1}/2025,${index}`);
  await chooseFiles(page, uploadButton(), [{ name: 'visits.csv', content: ['day,visits', ...lines].join('\n') }]);
  await page.getByText(/day first or month first\?|month first or day first\?/).waitFor();
  await picture(page, 'files-ambiguous');
  const choices = page.getByRole('group', { name: 'How to read day' });
  const chosen = await choices.getByRole('button', { pressed: false }).textContent();
  await choices.getByRole('button', { pressed: false }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  const [source] = (await sources()).filter(({ name }) => name === 'visits');
  const path = `/api/data-sources/${source?.id ?? ''}/tables/visits/rows?limit=1`;
  const wanted = chosen === 'Day first' ? '2025-04-01' : '2025-01-04';
  const answer = await eventually(
    () => client.call('GET', path),
    ({ body }) => JSON.stringify(body).includes(wanted),
    20_000,
  );
  expect(answer.status).toBe(200);
  // Once it is decided, it is not asked again.
  await page.getByText(/day first or month first\?|month first or day first\?/).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('textbox', { name: 'Name of column day' }).waitFor();
  await picture(page, 'files-reread');
  expect(await page.getByText(/day first or month first\?/).count()).toBe(0);
});

test('several files at once become tables of their own', async () => {
  const before = (await sources()).length;
  await dropFiles(page.getByRole('heading', { level: 1, name: 'Data' }), [
    { name: 'ports.csv', content: 'port,ships\nHamburg,3\nRotterdam,5\n' },
    { name: 'ships.csv', content: 'ship,port\nAurora,Hamburg\nBoreas,Rotterdam\n' },
  ]);
  await page.getByText('2 tables').waitFor();
  await page.getByLabel('Table', { exact: true }).selectOption({ label: 'ships' });
  await page.getByRole('textbox', { name: 'Name of column ship' }).waitFor();
  await picture(page, 'files-several');
  expect((await sources()).length).toBe(before + 1);
});

test('a picture that is called a table is refused in words that say what to do', async () => {
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), randomBytes(4000)]);
  await chooseFiles(page, uploadButton(), [{ name: 'figures.csv', content: png }]);
  const told = page.getByRole('alert').filter({ hasText: /./ }).first();
  await told.waitFor();
  await picture(page, 'files-binary');
  expect(await told.textContent()).toMatch(/PNG|picture|image|binary|not a (text|table)/i);
  expect(await told.textContent()).toMatch(/CSV|Excel|upload|save|export/i);
});

test('an upload that is cancelled leaves nothing behind', async () => {
  const before = (await sources()).length;
  const row = `${'some words that fill a line of a large file, '.repeat(5)}42\n`;
  const content = `${'a,'.repeat(5)}b\n${row.repeat(150_000)}`;
  // Slow enough to be cancelled while it is on its way.
  const session = await visitor.context.newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 2_000_000,
  });
  await dropLarge(page, 'large.csv', content);
  await tray().getByText('1 upload running').waitFor();
  await picture(page, 'files-sending');
  await tray().getByRole('button', { name: 'Cancel large.csv' }).click();
  await tray().getByText('Cancelled').waitFor();
  await eventually(sources, (all) => all.length === before);
  await picture(page, 'files-cancelled');
});

/** A file made in the page: large ones are not sent there in pieces of text. */
async function dropLarge(target: Page, name: string, content: string): Promise<void> {
  const line = content.slice(content.indexOf('\n') + 1, content.indexOf('\n', content.indexOf('\n') + 1) + 1);
  const head = content.slice(0, content.indexOf('\n') + 1);
  const lines = (content.length - head.length) / line.length;
  await target.getByRole('heading', { level: 1 }).evaluate(
    (element, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.head, file.line.repeat(file.lines)], file.name));
      for (const type of ['dragenter', 'dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, head, line, lines },
  );
}
