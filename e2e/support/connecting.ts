import type { Page } from 'playwright-core';
import { drawnChart, fieldOf } from './app.js';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** From the first screen about new data to the form of one kind of database. */
export async function openForm(page: Page, kind: string): Promise<void> {
  await page.goto('/data/new');
  await page
    .getByRole('list', { name: 'Kinds of database' })
    .getByRole('link')
    .filter({ has: page.getByText(kind, { exact: true }) })
    .click();
  await page.getByRole('heading', { level: 1, name: /^Connect / }).waitFor();
}

/** Types into fields, and chooses where there is a choice. */
export async function fillIn(page: Page, fields: readonly (readonly [label: string, value: string])[]): Promise<void> {
  for (const [label, value] of fields) {
    const field = page.getByLabel(label, { exact: true });
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}

/** What is typed into the form now, by label. */
export async function typedIn(page: Page, labels: readonly string[]): Promise<readonly string[]> {
  const values: string[] = [];
  for (const label of labels) values.push(await page.getByLabel(label, { exact: true }).inputValue());
  return values;
}

/** "Test connection", until it has come to an end; the step that failed, if one did. */
export async function testConnection(page: Page): Promise<string | null> {
  await button(page, 'Test connection').click();
  const failed = page
    .getByRole('list', { name: 'Steps' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('img', { name: 'Failed' }) });
  await page
    .getByText(/^Connected to /)
    .or(failed)
    .first()
    .waitFor();
  return (await failed.count()) === 0 ? null : failed.innerText();
}

/** Names the connection and makes it; answers the address of its page. */
export async function connect(page: Page, name: string): Promise<string> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await button(page, 'Connect').click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  return new URL(page.url()).pathname;
}

/** A chart of the table that is shown: a value by a group. */
export async function chartTable(page: Page, value: string, group: string): Promise<void> {
  await page.getByRole('link', { name: 'Create a chart' }).click();
  await fieldOf(page, value).click();
  await fieldOf(page, group).click();
  await drawnChart(page);
}

/** The numbers of a chart as its table shows them. */
export async function showsNumbers(page: Page, numbers: Readonly<Record<string, number>>): Promise<void> {
  await button(page, 'Show as table').click();
  const figure = await drawnChart(page);
  for (const [group, value] of Object.entries(numbers)) {
    const row = figure.getByRole('row').filter({ hasText: group });
    await row.filter({ hasText: value.toLocaleString('en-GB') }).waitFor();
  }
}

/** Replaces what is written in the editor. */
export async function writeSql(page: Page, sql: string): Promise<void> {
  await page.getByRole('textbox', { name: 'SQL' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(sql);
}

/** Gives a parameter of the statement a type, and a value. */
export async function setNumber(page: Page, parameter: string, value: string): Promise<void> {
  await button(page, `Settings of ${parameter}`).click();
  await page.getByLabel('Type', { exact: true }).selectOption('number');
  await page.keyboard.press('Escape');
  await page.getByLabel(parameter, { exact: true }).fill(value);
}
