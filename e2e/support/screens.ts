import type { Dashboard, UploadAnswer } from '@datavizpro/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { admin, signIn, startInstance, type ApiClient, type Instance } from '../../server/test/support/instance.js';
import { invitePerson, type Person } from '../../server/test/support/people.js';
import { eventually } from '../../server/test/support/wait.js';
import { drawnChart, enter, picture } from './app.js';
import { accessibilityFindings, newVisitor, openBrowser, type Visitor } from './browser.js';
import { prepareSales, uploadData, type Sales } from './data.js';
import { connectShop, startShop, type Shop } from './database.js';
import { overflowOf, settled } from './settled.js';

/** A laptop, a phone, a wall; on the last, axe would only find what it found on the first. */
const sizes = [
  { width: 1440, height: 900, axe: true },
  { width: 360, height: 760, axe: true },
  { width: 3840, height: 2160, axe: false },
] as const;
type Who = 'guest' | 'newcomer' | 'admin';

let instance: Instance;
let browser: Browser;
let newcomer: Person;
let sales: Sales;
let refused: string;
let failed: string;
let sample: string;
let shop: Shop;
let connected: Awaited<ReturnType<typeof connectShop>>;
const visitors = new Map<Who, Visitor>();

async function prepare(): Promise<void> {
  [instance, browser, shop] = await Promise.all([startInstance({ from: 'dist' }), openBrowser(), startShop()]);
  const client = await signIn(instance.url);
  newcomer = await invitePerson(instance.url, client, 'Nora Newcomer');
  sales = await prepareSales(client);
  refused = (await uploadData(client, 'trees.csv', 'id,amount\n1,2.5\n2,many\n3,4,5\n4,1.5\n5,2\n6,9\n')).id;
  const broken = await client.upload<UploadAnswer>('/api/data-sources/upload', 'broken.parquet', 'PAR1 is all it has');
  failed = broken.status < 300 ? broken.body.dataSource.id : '';
  await client.call('POST', '/api/groups', { name: 'Analysts' });
  sample = await sampleDashboard(client);
  connected = await connectShop(client, shop);
  visitors.set('guest', await newVisitor(browser, instance.url));
  visitors.set('newcomer', await signedIn(newcomer));
  visitors.set('admin', await signedIn(admin));
}

async function leave(): Promise<void> {
  await browser.close();
  await instance.stop();
  await shop.server.stop();
}

/** The sample is imported while the server already answers. */
async function sampleDashboard(client: ApiClient): Promise<string> {
  const read = async (): Promise<Dashboard | undefined> =>
    (await client.call<{ items: readonly Dashboard[] }>('GET', '/api/dashboards')).body.items.find((one) => one.sample);
  return (await eventually(read, (found) => found !== undefined, 60_000))?.id ?? '';
}

async function signedIn(credentials: Pick<Person, 'email' | 'password'>): Promise<Visitor> {
  const visitor = await newVisitor(browser, instance.url);
  await enter(visitor, credentials);
  return visitor;
}

interface Screen {
  readonly name: string;
  readonly who: Who;
  readonly at: () => string;
  /** What is opened on the page. */
  readonly open?: (page: Page) => Promise<unknown>;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dashboard = (): string => `/dashboards/${sales.dashboard.id}`;
const filter = (label: string) => async (page: Page) => {
  await page
    .getByRole('toolbar', { name: 'Filters' })
    .getByRole('button', { name: new RegExp(`^${label}`) })
    .click();
  await page.getByRole('dialog', { name: `Filter ${label}` }).waitFor();
};

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'SQL' }).waitFor();

/** Tiles ask for their data when they come near the screen. */
async function seeAll(page: Page): Promise<void> {
  await drawnChart(page);
  for (const tile of await page.getByRole('article').all()) {
    await tile.scrollIntoViewIfNeeded();
    await expect.poll(() => tile.locator('figure [aria-busy], .MuiSkeleton-root').count()).toBe(0);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}

const screens: readonly Screen[] = [
  { name: 'sign-in', who: 'guest', at: () => '/sign-in' },
  { name: 'registration closed', who: 'guest', at: () => '/register' },
  { name: 'set-up', who: 'guest', at: () => '/setup?token=0123456789abcdef0123456789abcdef' },
  { name: 'set-up with half a link', who: 'guest', at: () => '/setup' },
  { name: 'invitation', who: 'guest', at: () => '/invite?token=0123456789abcdef0123456789abcdef' },
  { name: 'home, empty', who: 'newcomer', at: () => '/' },
  { name: 'charts, empty', who: 'newcomer', at: () => '/charts' },
  { name: 'home', who: 'admin', at: () => '/' },
  { name: 'data', who: 'admin', at: () => '/data' },
  { name: 'data source, columns', who: 'admin', at: () => `/data/${sales.source.id}` },
  { name: 'data source, preview', who: 'admin', at: () => `/data/${sales.source.id}?tab=preview` },
  { name: 'data source, profile', who: 'admin', at: () => `/data/${sales.source.id}?tab=profile` },
  { name: 'data source, refused', who: 'admin', at: () => `/data/${refused}?tab=refused` },
  { name: 'data source, settings', who: 'admin', at: () => `/data/${sales.source.id}?tab=settings` },
  { name: 'data source, failed', who: 'admin', at: () => `/data/${failed}` },
  { name: 'new data', who: 'admin', at: () => '/data/new' },
  {
    name: 'connecting a database',
    who: 'admin',
    at: () => '/data/new/postgres',
    open: async (page) => {
      await button(page, /^SSH tunnel/).click();
      await button(page, 'Test connection').click();
    },
  },
  { name: 'connected database', who: 'admin', at: () => `/data/${connected.source.id}` },
  { name: 'table of a database', who: 'admin', at: () => `/data/${connected.source.id}?table=public.orders` },
  {
    name: 'table of a database, preview',
    who: 'admin',
    at: () => `/data/${connected.source.id}?table=public.orders&tab=preview`,
  },
  {
    name: 'table of a database, profile',
    who: 'admin',
    at: () => `/data/${connected.source.id}?table=public.orders&tab=profile`,
  },
  { name: 'saved queries', who: 'admin', at: () => `/data/${connected.source.id}?view=queries` },
  { name: 'connected database, settings', who: 'admin', at: () => `/data/${connected.source.id}?view=settings` },
  { name: 'editing a connection', who: 'admin', at: () => `/data/${connected.source.id}/connection` },
  { name: 'SQL, of what data', who: 'admin', at: () => '/sql' },
  { name: 'SQL', who: 'admin', at: () => `/sql?dataSourceId=${connected.source.id}`, open: editorOf },
  {
    name: 'saved query with its result',
    who: 'admin',
    at: () => `/sql?dataSourceId=${connected.source.id}&queryId=${connected.query.id}`,
    open: async (page) => {
      await editorOf(page);
      await button(page, 'Run').click();
      await page.getByRole('table', { name: 'Rows of the result' }).waitFor();
    },
  },
  { name: 'charts', who: 'admin', at: () => '/charts' },
  { name: 'new chart, of what data', who: 'admin', at: () => '/charts/new' },
  { name: 'new chart', who: 'admin', at: () => `/charts/new?dataSourceId=${sales.source.id}` },
  { name: 'new chart, of what table', who: 'admin', at: () => `/charts/new?dataSourceId=${connected.source.id}` },
  {
    name: 'new chart on a saved query',
    who: 'admin',
    at: () => `/charts/new?dataSourceId=${connected.source.id}&queryId=${connected.query.id}`,
    open: (page) => page.getByRole('group', { name: 'Parameters' }).waitFor(),
  },
  {
    name: 'joining a table',
    who: 'admin',
    at: () => `/charts/new?dataSourceId=${connected.source.id}&table=public.orders`,
    open: async (page) => {
      await button(page, 'Join a table').click();
      await page.getByRole('list', { name: 'Suggested tables' }).waitFor();
    },
  },
  {
    name: 'chart',
    who: 'admin',
    at: () => `/charts/${sales.bars.id}`,
    open: (page) => drawnChart(page, sales.bars.name),
  },
  {
    name: 'chart, field settings',
    who: 'admin',
    at: () => `/charts/${sales.bars.id}`,
    open: async (page) => {
      await drawnChart(page, sales.bars.name);
      await page.getByRole('tabpanel', { name: 'Build' }).getByRole('button', { name: /Units/ }).first().click();
      await page.getByRole('dialog', { name: /^Settings of / }).waitFor();
    },
  },
  { name: 'dashboards', who: 'admin', at: () => '/dashboards' },
  {
    name: 'sample dashboard',
    who: 'admin',
    at: () => `/dashboards/${sample}`,
    open: seeAll,
  },
  { name: 'dashboard', who: 'admin', at: dashboard, open: (page) => drawnChart(page, sales.bars.name) },
  {
    name: 'dashboard, editing',
    who: 'admin',
    at: () => `${dashboard()}?edit=1`,
    open: (page) => drawnChart(page, sales.bars.name),
  },
  { name: 'date filter', who: 'admin', at: dashboard, open: filter('Day') },
  { name: 'list filter', who: 'admin', at: dashboard, open: filter('Region') },
  { name: 'number filter', who: 'admin', at: dashboard, open: filter('Units') },
  { name: 'sharing', who: 'admin', at: dashboard, open: (page) => button(page, 'Share').click() },
  { name: 'account', who: 'admin', at: () => '/account' },
  { name: 'people', who: 'admin', at: () => '/admin/people' },
  {
    name: 'inviting',
    who: 'admin',
    at: () => '/admin/people',
    open: (page) => button(page, 'Invite somebody').click(),
  },
  { name: 'groups', who: 'admin', at: () => '/admin/groups' },
  { name: 'health', who: 'admin', at: () => '/admin/health' },
  { name: 'activity', who: 'admin', at: () => '/admin/activity' },
  { name: 'audit', who: 'admin', at: () => '/admin/audit' },
  { name: 'command palette', who: 'admin', at: () => '/charts', open: (page) => page.keyboard.press('Control+k') },
  { name: 'not found', who: 'admin', at: () => '/nowhere' },
  { name: 'something not found', who: 'admin', at: () => '/charts/00000000-0000-4000-8000-000000000000' },
];

/**
 * Every screen at every size, in light and dark: nothing runs over, nothing complains, and axe finds nothing. Every
 * other screen, from the first or the second on: two files run side by side.
 */
export function lookAtScreens(from: 0 | 1): void {
  beforeAll(prepare);
  afterAll(leave);
  const half = screens.filter((_, index) => index % 2 === from);
  test.each(half)('$name', ({ name, who, at, open }) => look(name, who, at(), open));
}

async function look(name: string, who: Who, address: string, open: Screen['open']): Promise<void> {
  const visitor = visitors.get(who);
  if (!visitor) throw new Error('Nobody of that kind is here.');
  const { page, complaints } = visitor;
  const before = complaints.length;
  // The address of the same page with another fragment would not load it.
  await page.goto('about:blank');
  await page.setViewportSize(sizes[0]);
  await page.goto(address);
  await settled(page);
  await open?.(page);
  const seen: Record<string, unknown> = {};
  for (const { axe, ...size } of sizes) {
    await page.setViewportSize(size);
    await settled(page);
    await picture(page, `screen ${name} light ${size.width}`);
    const findings = axe ? await accessibilityFindings(page) : [];
    seen[size.width] = {
      overflow: await overflowOf(page),
      findings: [...findings, ...(await inDark(page, name, size, axe))],
    };
  }
  expect({ seen, complaints: complaints.slice(before) }).toEqual({
    seen: Object.fromEntries(sizes.map(({ width }) => [width, { overflow: 0, findings: [] }])),
    complaints: [],
  });
}

/** What axe finds about colours when the system's mode changes, and changes back. */
async function inDark(
  page: Page,
  name: string,
  { width }: { readonly width: number },
  axe: boolean,
): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled(page);
  await picture(page, `screen ${name} dark ${width}`);
  const findings = axe ? await accessibilityFindings(page, 'colours') : [];
  await page.emulateMedia({ colorScheme: 'light' });
  return findings.map((finding) => `dark: ${finding}`);
}
