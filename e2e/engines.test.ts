import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCertificates } from '../server/test/support/certificates.js';
import { startInstance, type Instance } from '../server/test/support/instance.js';
import { drawnChart, enter, fieldOf, picture } from './support/app.js';
import { newVisitor, openBrowser, type Visitor } from './support/browser.js';
import {
  chartTable,
  connect,
  fillIn,
  openForm,
  setNumber,
  showsNumbers,
  testConnection,
  typedIn,
  writeSql,
} from './support/connecting.js';
import { startClickhouseSales } from './support/engines/clickhouse.js';
import type { ConnectableEngine } from './support/engines/engine.js';
import { makeDiskLake, startS3Lake } from './support/engines/lakes.js';
import { startMariadbSales } from './support/engines/mariadb.js';
import { amountsByCity } from './support/engines/sales.js';
import { makeSqliteSales } from './support/engines/sqlite.js';
import { startSqlserverDouble } from './support/engines/sqlserver-double.js';
import { startTrinoSales } from './support/engines/trino-double.js';

const certificates = makeCertificates();
let folder: string;
let instance: Instance;
let browser: Browser;
let visitor: Visitor;

/** PostgreSQL has journeys of its own: database.test.ts. */
const engines: readonly (readonly [name: string, start: () => Promise<ConnectableEngine>])[] = [
  ['MariaDB', () => startMariadbSales(certificates)],
  ['ClickHouse', startClickhouseSales],
  ['SQLite', () => Promise.resolve(makeSqliteSales(folder))],
  ['a data lake on disk', () => makeDiskLake(folder)],
  ['a data lake in S3', () => startS3Lake(path.join(folder, 'to-s3'))],
];
/** They speak the engine's protocol, and know no SQL but what charts ask. */
const doubles: typeof engines = [
  ['SQL Server', startSqlserverDouble],
  ['Trino', () => startTrinoSales(certificates)],
];
const sql = 'select city, sum(amount) as total from sales where amount >= {{least}} group by city';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dvp-engines-'));
  const env = { LAKE_FOLDERS: folder, SQLITE_FOLDERS: folder };
  [instance, browser] = await Promise.all([startInstance({ from: 'dist', env }), openBrowser()]);
  visitor = await newVisitor(browser, instance.url);
  await enter(visitor);
});
afterAll(async () => {
  await browser.close();
  await instance.stop();
  await rm(folder, { recursive: true, force: true });
});

const isHere = async (page: Page, fields: ConnectableEngine['fields']): Promise<void> => {
  const labels = fields.map(([label]) => label);
  expect(await typedIn(page, labels)).toEqual(fields.map(([, value]) => value));
};

/** One after the other; each is told for what it is, and nothing that was typed is lost by it. */
async function makeMistakes({ page }: Visitor, { fields, mistakes }: ConnectableEngine): Promise<void> {
  for (const mistake of mistakes) {
    await fillIn(page, mistake.fields);
    const failed = await testConnection(page);
    expect(failed).toMatch(new RegExp(`^${mistake.step}\\s`));
    expect(failed).toMatch(mistake.words);
    const wrong = new Map(mistake.fields);
    await isHere(
      page,
      fields.map(([label, value]) => [label, wrong.get(label) ?? value]),
    );
    await fillIn(page, fields);
  }
}

async function connectAndChart({ page, complaints }: Visitor, name: string, engine: ConnectableEngine): Promise<void> {
  await openForm(page, engine.kind);
  await fillIn(page, engine.fields);
  await makeMistakes(visitor, engine);
  await picture(page, `engine ${name} 1 form`);
  expect(await testConnection(page)).toBeNull();
  await page.getByText(engine.connected).waitFor();
  await picture(page, `engine ${name} 2 found`);
  await connect(page, name);
  await page.getByText(engine.tables === 1 ? '1 table' : `${engine.tables} tables`, { exact: true }).waitFor();
  await page
    .getByRole('listbox', { name: 'Tables' })
    .getByRole('option', { name: /\bsales\b/ })
    .click();
  await page.getByRole('heading', { level: 2, name: 'sales', exact: true }).waitFor();
  await picture(page, `engine ${name} 3 tables`);
  await chartTable(page, 'amount', 'city');
  await showsNumbers(page, amountsByCity());
  await picture(page, `engine ${name} 4 chart`);
  expect(complaints).toEqual([]);
}

async function askWithSql({ page, complaints }: Visitor, name: string): Promise<void> {
  await page.goto('/sql');
  const sources = page.getByRole('list', { name: 'Data sources' });
  await sources.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await writeSql(page, sql);
  await setNumber(page, 'least', '250');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('table', { name: 'Rows of the result' }).getByRole('cell', { name: 'Graz' }).waitFor();
  await picture(page, `engine ${name} 5 SQL`);
  await page.getByRole('button', { name: 'Make a chart', exact: true }).click();
  await fieldOf(page, 'city').click();
  await fieldOf(page, 'total').click();
  await drawnChart(page);
  await showsNumbers(page, amountsByCity(250));
  expect(complaints).toEqual([]);
}

/** The database is there as long as its journey. */
async function travel(start: () => Promise<ConnectableEngine>, title: string, withSql: boolean): Promise<void> {
  const name = `Sales in ${title}`;
  const engine = await start();
  try {
    await connectAndChart(visitor, name, engine);
    if (withSql) await askWithSql(visitor, name);
  } finally {
    await engine.stop();
  }
}

test.each(engines)('%s is connected from its form, and charted without SQL and with it', (title, start) =>
  travel(start, title, true),
);

test.each(doubles)('%s, a double and not the server, is connected from its form and charted', (title, start) =>
  travel(start, title, false),
);
