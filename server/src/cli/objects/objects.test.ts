import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Chart, Dashboard, DataSource, Page, QueryResult } from '@datavizpro/contract';
import { cli } from '../../../test/support/cli.js';
import { startDataServer, type DataServer } from '../../../test/support/data-server.js';
import type { SignedInBrowser } from '../../../test/support/people-server.js';
import { writeSqliteFile } from '../../../test/support/sqlite-file.js';
import type { Applied } from './apply.js';
import { readSecrets } from './secrets.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let dir: string;
let first: DataServer;
let ada: SignedInBrowser;
const at = (name: string): string => path.join(dir, name);

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dvp-objects-'));
  await mkdir(at('sqlite'));
  writeSqliteFile(at('sqlite/shop.sqlite'), [
    'CREATE TABLE sales (region TEXT, amount INTEGER)',
    "INSERT INTO sales VALUES ('EU', 3), ('US', 4)",
  ]);
  first = await startDataServer({ env: { sqliteFolders: [at('sqlite')] } });
  ada = await first.administrator();
  await fill();
});
afterAll(async () => {
  await first.close();
  await rm(dir, { recursive: true, force: true });
});

/** A connection, a chart of its own, and a dashboard with a chart that lives in it and a filter. */
async function fill(): Promise<void> {
  const { browser } = ada;
  const source = await browser.call<DataSource>('POST', '/api/data-sources', {
    name: 'Shop & co',
    type: 'sqlite',
    configuration: { file: 'shop.sqlite' },
  });
  const dashboard = await browser.call<Dashboard>('POST', '/api/dashboards', { name: 'Überblick' });
  const dataSourceId = source.body.id;
  const query = {
    source: { dataSourceId, table: 'main.sales' },
    dimensions: [{ column: 'region' }],
    measures: [{ agg: 'sum', column: 'amount', as: 'total' }],
    sort: [{ by: 'region', direction: 'asc' }],
  };
  const configuration = { type: 'bar', query, mapping: { x: ['region'], y: ['total'] }, visual: {} };
  const chart = { name: 'Sales', dataSourceId, configuration, dashboardId: dashboard.body.id };
  const { status, body } = await browser.call<Chart>('POST', '/api/charts', chart);
  expect(status, JSON.stringify([source.body, body])).toBe(201);
  const layout = [{ id: 'a', kind: 'chart', chartId: body.id, x: 0, y: 0, w: 6, h: 4 }];
  const filters = [{ id: 'f', label: 'Region', column: 'region', kind: 'list' }];
  await browser.call('PATCH', `/api/dashboards/${dashboard.body.id}`, { layout, filters }, { ifMatch: 1 });
}

const variables = (server: DataServer, person: SignedInBrowser): Record<string, string> => ({
  DATAVIZPRO_URL: server.url,
  DATAVIZPRO_TOKEN: person.browser.accessToken ?? '',
});
const exportTo = (folder: string) => cli(variables(first, ada), 'export', '--to', at(folder));
const apply = (server: DataServer, person: SignedInBrowser, folder: string, ...more: string[]) =>
  cli<Applied>(variables(server, person), 'apply', '--json', '--from', at(folder), ...more);

describe('objects as files', () => {
  test('are written without ids in references, the same each time, and applying them again changes nothing', async () => {
    expect(await exportTo('files')).toMatchObject({ code: 0 });
    expect(await readdir(at('files/dashboards'))).toEqual(['uberblick.yaml']);
    const chart = await readFile(at('files/charts/sales.yaml'), 'utf8');
    expect(chart).toContain('dataSourceId: data-sources/shop-co');
    expect(chart).toContain('dashboardId: dashboards/uberblick');
    await exportTo('files');
    expect(await readFile(at('files/charts/sales.yaml'), 'utf8')).toBe(chart);
    const again = await apply(first, ada, 'files');
    expect(again.json()).toMatchObject({
      created: [],
      changed: [],
      unchanged: expect.objectContaining({ length: 3 }) as object,
    });
  });

  test('make the same on another server, once, and what is changed in a file changes there', async () => {
    const second = await startDataServer({ env: { sqliteFolders: [at('sqlite')] } });
    const bob = await second.administrator();
    const planned = await apply(second, bob, 'files', '--dry-run');
    expect(planned.json().created).toHaveLength(3);
    expect((await bob.browser.call<Page<Chart>>('GET', '/api/charts')).body.total).toBe(0);
    expect((await apply(second, bob, 'files')).json()).toMatchObject({
      created: expect.objectContaining({ length: 3 }) as object,
    });
    expect((await apply(second, bob, 'files')).json()).toMatchObject({ created: [], changed: [] });

    const file = at('files/charts/sales.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('name: Sales', 'name: Sold'));
    // The name was how it was found on this server: only the id of the first one still fits.
    expect((await apply(first, ada, 'files')).json()).toMatchObject({ changed: ['charts/sales'] });
    const { items } = (await bob.browser.call<Page<Chart>>('GET', '/api/charts')).body;
    const data = await bob.browser.call<QueryResult>('GET', `/api/charts/${items[0]?.id ?? ''}/data`);
    expect(data.body.columns.map(({ values }) => values)).toEqual([
      ['EU', 'US'],
      [3, 4],
    ]);
    const board = (await bob.browser.call<Page<Dashboard>>('GET', '/api/dashboards')).body.items[0];
    expect(board?.layout[0]?.chartId).toBe(items[0]?.id);
    await second.close();
  });

  test('name what is wrong and where: unknown fields, references that lead nowhere, broken YAML, a wrong token', async () => {
    const put = async (text: string) => {
      await mkdir(at('broken/charts'), { recursive: true });
      await writeFile(at('broken/charts/one.yaml'), text);
      const { code, err } = await cli(variables(first, ada), 'apply', '--from', at('broken'));
      return `${code} ${err}`;
    };
    expect(await put('name: A\nowner: me\n')).toMatch(/^1 charts\/one: unknown fields: owner/);
    expect(await put('name: A\ndataSourceId: data-sources/none\n')).toMatch(
      /^1 charts\/one: it refers to data-sources\/none/,
    );
    expect(await put('name: A\n  x: [\n')).toMatch(/^1 charts\/one\.yaml: /);
    expect(await put('name: A\ndescription: 7\n')).toMatch(/^1 charts\/one: .*description/);
    const token = { ...variables(first, ada), DATAVIZPRO_TOKEN: 'canary-7f3a' };
    const refused = await cli(token, 'export', '--to', at('none'));
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('does not know this token') as string });
    expect(refused.err).not.toContain('canary-7f3a');
  });

  test('take secrets from variables and files alone', async () => {
    await writeFile(at('password'), 'from-a-file\n');
    const file = (secrets: object) =>
      ({
        kind: 'data-sources',
        slug: 'sales',
        id: null,
        content: { name: 'Sales', secrets: secrets as never },
      }) as const;
    const named = { password: { env: 'SALES_PASSWORD' }, sshPassword: { file: at('password') } };
    expect(readSecrets(file(named), { SALES_PASSWORD: 'x' })).toEqual({ password: 'x', sshPassword: 'from-a-file' });
    expect(() => readSecrets(file(named), {})).toThrow(
      'data-sources/sales: secret password comes from the variable SALES_PASSWORD, which is not set.',
    );
    expect(() => readSecrets(file({ password: 'hunter2' }), {})).toThrow('secrets do not stand in files');
  });
});
