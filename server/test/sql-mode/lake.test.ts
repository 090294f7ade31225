import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DataSource, Problem, QueryResult, QuerySpec } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../support/data-server.js';
import type { SignedInBrowser } from '../support/people-server.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** SQL that people write on a lake: many files per table, values in the names of folders, in the same sandbox. */
let folder: string;
let server: DataServer;
let ada: SignedInBrowser;
let dataSourceId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sql-lake-'));
  const connection = await (await DuckDBInstance.create()).connect();
  for (const year of [2024, 2025]) {
    const into = join(folder, 'lake', 'sales', `year=${String(year)}`);
    await mkdir(into, { recursive: true });
    await connection.run(
      `COPY (SELECT i AS id, i * 2 AS amount FROM range(10) t(i)) TO '${join(into, 'part 0.parquet')}'`,
    );
  }
  await connection.run(`COPY (SELECT 1 AS id, 'Ada' AS name) TO '${join(folder, 'lake', 'people.csv')}'`);
  connection.closeSync();
  server = await startDataServer({ env: { lakeFolders: [join(folder, 'lake')] } });
  ada = await server.administrator();
  const answer = await ada.browser.call<DataSource>('POST', '/api/data-sources', {
    name: 'Lake',
    type: 'lake',
    configuration: { location: 'disk', path: join(folder, 'lake') },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  dataSourceId = answer.body.id;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (sql: string, more: Partial<QuerySpec> = {}) =>
  ada.browser.call<QueryResult & Problem>('POST', '/api/query', { source: { dataSourceId, sql }, ...more });

test('reads tables of many files, of several formats, with what their folders say', async () => {
  const sql = 'select year, name, sum(amount) as total from sales left join people using (id) group by all';
  const { status, body } = await ask(sql, {
    filters: [{ column: 'name', op: 'isNull' }],
    dimensions: [{ column: 'year' }],
    measures: [{ agg: 'sum', column: 'total', as: 'total' }],
  });
  expect([status, body.columns.map(({ values }) => values.map(Number))], JSON.stringify(body)).toEqual([
    200,
    [
      [2024, 2025],
      [88, 88],
    ],
  ]);
});

test('a filter around it is no reason to leave files out that the SQL reads', async () => {
  const { body } = await ask('select year + 1 as year, count(*) as n from sales group by 1', {
    filters: [{ column: 'year', op: 'eq', value: 2026 }],
  });
  expect(body.columns.map(({ values }) => values.map(Number))).toEqual([[2026], [10]]);
});

test.each([
  `select * from read_csv('/etc/passwd')`,
  `select * from '/etc/passwd'`,
  'select * from duckdb_settings()',
  "select * from glob('/**')",
  'copy sales to stdout',
])('refused: %s', async (sql) => {
  const { status, body } = await ask(sql);
  expect([status, body.code, JSON.stringify(body).includes(folder)]).toEqual([422, 'invalid_query', false]);
});
