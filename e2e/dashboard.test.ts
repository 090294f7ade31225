import type { Dashboard } from '@datavizpro/contract';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signIn, startInstance, type ApiClient, type Instance } from '../server/test/support/instance.js';
import { descriptionOf, drawnChart, enter, picture } from './support/app.js';
import { newVisitor, openBrowser, type Visitor } from './support/browser.js';
import { prepareSales, unitsOf, type Sales } from './support/data.js';

let instance: Instance;
let browser: Browser;
let client: ApiClient;
let sales: Sales;
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
  sales = await prepareSales(client);
  visitor = await newVisitor(browser, instance.url);
  page = visitor.page;
  await enter(visitor);
  await page.goto(`/dashboards/${sales.dashboard.id}`);
  await shows(unitsOf(null));
  return () => {
    expect(visitor.complaints).toEqual([]);
  };
});

const tile = (name: string): Locator => page.getByRole('article', { name, exact: true });
const written = (value: number): string => value.toLocaleString('en-GB');
/** The figure on the dashboard is this one. */
const shows = (value: number): Promise<void> =>
  tile(sales.total.name).getByText(written(value), { exact: true }).waitFor();
const filter = (label: string): Locator =>
  page.getByRole('toolbar', { name: 'Filters' }).getByRole('button', { name: new RegExp(`^${label}`) });
const address = (): string => decodeURIComponent(new URL(page.url()).search);

test('a list filter changes numbers and address; back undoes it, a reload keeps it', async () => {
  await filter('Region').click();
  const values = page.getByRole('dialog', { name: 'Filter Region' });
  await values.getByLabel('North').check();
  await picture(page, 'dashboard-list-filter');
  await values.getByRole('button', { name: 'Apply 1' }).click();
  await shows(unitsOf('North'));
  expect(address()).toContain('f.region=in~["North"]');
  expect(await descriptionOf(page, sales.bars.name)).not.toMatch(/South|East|West/);

  await page.goBack();
  await shows(unitsOf(null));
  expect(address()).toBe('');
  await page.goForward();
  await shows(unitsOf('North'));
  await page.reload();
  await shows(unitsOf('North'));
  await page.getByRole('button', { name: 'Reset' }).click();
  await shows(unitsOf(null));
});

test('a date range, by preset and by days, and a number range', async () => {
  await filter('Day').click();
  await page
    .getByRole('dialog', { name: 'Filter Day' })
    .getByRole('group', { name: 'Spans' })
    .getByRole('button')
    .first()
    .click();
  expect(address()).toMatch(/f\.day=last\.\d+\.\w+/);
  // The sales ended before any span that ends now.
  await expect
    .poll(() =>
      tile(sales.total.name)
        .getByText(written(unitsOf(null)), { exact: true })
        .count(),
    )
    .toBe(0);
  await picture(page, 'dashboard-empty-span');

  await filter('Day').click();
  const days = page.getByRole('dialog', { name: 'Filter Day' });
  await days.getByLabel('From').fill('2024-01-01');
  await days.getByLabel('To').fill('2025-12-31');
  await days.getByRole('button', { name: 'Apply' }).click();
  await shows(unitsOf(null));

  await filter('Units').click();
  const range = page.getByRole('dialog', { name: 'Filter Units' });
  await range.getByText('The data runs from 10 to 54.').waitFor();
  await range.getByLabel('From').fill('54');
  await range.getByRole('button', { name: 'Apply' }).click();
  await shows(54);
  expect(address()).toContain('f.units=gte~[54]');
  await picture(page, 'dashboard-number-range');
});

test('a click on a bar filters the other charts, and ends by Escape, by its chip, and by a second click', async () => {
  const marks = (await drawnChart(page, sales.bars.name)).getByRole('application');
  const chip = page.getByRole('toolbar', { name: 'Filters' }).getByRole('button', { name: /West/ }).first();
  const clickFirstBar = async (): Promise<void> => {
    const { height } = (await marks.boundingBox()) ?? { height: 0 };
    // West sold most: the first bar, whose foot is near the axis.
    await marks.click({ position: { x: 90, y: height - 60 } });
  };
  await clickFirstBar();
  await shows(unitsOf('West'));
  await chip.waitFor();
  await picture(page, 'dashboard-cross-filter');
  // The clicked chart keeps its other bars.
  expect(await descriptionOf(page, sales.bars.name)).toMatch(/4 values/);
  await page.keyboard.press('Escape');
  await shows(unitsOf(null));

  await clickFirstBar();
  await shows(unitsOf('West'));
  await page.getByRole('button', { name: /^Remove filter .*West/ }).click();
  await shows(unitsOf(null));

  await clickFirstBar();
  await shows(unitsOf('West'));
  await clickFirstBar();
  await shows(unitsOf(null));
});

const edit = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  // The grid that can be changed comes with its own code and takes the place of the other.
  await page.locator('.react-grid-item').first().waitFor();
};
const save = (): Promise<void> => page.getByRole('button', { name: 'Save', exact: true }).click();
const stored = async (): Promise<Dashboard> =>
  (await client.call<Dashboard>('GET', `/api/dashboards/${sales.dashboard.id}`)).body;

test('tiles are moved and resized by keyboard, text is added, steps are undone and redone, and all is saved', async () => {
  await edit();
  await tile(sales.total.name)
    .getByRole('button', { name: `More for ${sales.total.name}` })
    .click();
  await page.getByRole('menuitem', { name: 'Move and resize…' }).click();
  const arrange = page.getByRole('dialog', { name: `Move and resize “${sales.total.name}”` });
  // Keys go where the focus is: the dialog takes it when it has opened.
  await arrange.locator(':focus').waitFor({ state: 'attached' });
  await page.keyboard.press('Shift+ArrowDown');
  await arrange.getByText('4 wide, 5 high').waitFor({ state: 'attached' });
  await page.keyboard.press('Shift+ArrowLeft');
  await arrange.getByText('3 wide, 5 high').waitFor({ state: 'attached' });
  await picture(page, 'dashboard-arrange');
  await arrange.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'Add text' }).click();
  await page.getByRole('dialog', { name: 'Text' }).getByRole('textbox').fill('# What we sell\n\nTea, **mostly**.');
  await page.getByRole('dialog', { name: 'Text' }).getByRole('button', { name: 'Done' }).click();
  const heading = page.getByRole('heading', { name: 'What we sell' });
  await heading.waitFor();
  await picture(page, 'dashboard-editing');
  await page.getByRole('button', { name: 'Undo' }).click();
  await heading.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Redo' }).click();
  await heading.waitFor();
  await save();
  await page.getByText('Dashboard saved').waitFor();

  const { layout } = await stored();
  expect(layout.find((item) => item.id === 'total')).toMatchObject({ w: 3, h: 5 });
  expect(layout.find((item) => item.kind === 'text')?.text).toContain('What we sell');
  await page.reload();
  await heading.waitFor();
});

test('a tile is dragged by the pointer', async () => {
  await edit();
  const total = tile(sales.total.name);
  const head = total.getByRole('heading', { name: sales.total.name });
  await head.hover();
  await page.mouse.down();
  const target = await tile(sales.bars.name).boundingBox();
  const from = await head.boundingBox();
  if (!target || !from) throw new Error('The tiles are not on the page.');
  await page.mouse.move(from.x - 300, from.y + 60, { steps: 8 });
  await page.mouse.move(target.x + 40, target.y + 20, { steps: 8 });
  await page.mouse.up();
  await save();
  await page.getByText('Dashboard saved').waitFor();
  expect((await stored()).layout.find((item) => item.id === 'total')?.x).toBe(0);
});

test('who saves second is asked, and nothing of either is lost', async () => {
  await edit();
  await page.getByRole('textbox', { name: 'Name of the dashboard' }).fill('Mine');
  const theirs = { name: 'Theirs' };
  const answer = await client.call('PATCH', `/api/dashboards/${sales.dashboard.id}`, theirs, {
    'if-match': `"${sales.dashboard.version}"`,
  });
  expect(answer.status).toBe(200);
  await save();
  const dialog = page.getByRole('dialog', { name: 'Somebody saved this dashboard meanwhile' });
  await dialog.waitFor();
  await picture(page, 'dashboard-conflict');
  await dialog.getByRole('button', { name: 'Decide later' }).click();
  expect(await page.getByRole('textbox', { name: 'Name of the dashboard' }).inputValue()).toBe('Mine');
  expect((await stored()).name).toBe('Theirs');
  await save();
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByText('Dashboard saved').waitFor();
  expect((await stored()).name).toBe('Mine');

  // What they saved is in the history, and comes back from there.
  await page.getByRole('button', { name: 'More for Mine' }).click();
  await page.getByRole('menuitem', { name: 'History' }).click();
  const history = page.getByRole('dialog');
  await expect.poll(() => history.getByRole('listitem').count()).toBe(3);
  await picture(page, 'dashboard-history');
});
