import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DataSource, DataSourceTest, QueryResult, TableDetail, TableSummary } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../support/data-server.js';
import type { Answer, SignedInBrowser } from '../support/people-server.js';
import { testS3, type TestS3 } from '../support/s3.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let folder: string;
let server: DataServer;
let s3: TestS3;
let endpoint: string;
let ada: SignedInBrowser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dvp-lake-'));
  s3 = await testS3();
  endpoint = s3.endpoint;
  await fill(path.join(folder, 'open', 'shop'));
  await s3.uploadFolder(path.join(folder, 'open', 'shop'), 'warehouse/shop');
  server = await startDataServer({ env: { egressAllow: ['127.0.0.1'], lakeFolders: [path.join(folder, 'open')] } });
  ada = await server.administrator();
});
afterAll(async () => {
  await server.close();
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

/** Sales by year and region, the newest with a column more; people as CSV; events as NDJSON. */
async function fill(root: string): Promise<void> {
  await mkdir(path.join(root, 'events'), { recursive: true });
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const year of [2023, 2024, 2025])
    for (const region of ['EU', 'São Paulo']) {
      const into = path.join(root, 'sales', `year=${String(year)}`, `region=${encodeURIComponent(region)}`);
      await mkdir(into, { recursive: true });
      const more = year === 2025 ? ', i % 2 = 0 as online' : '';
      await connection.run(
        `copy (select i as id, (i * 1.5)::decimal(12, 2) as amount, timestamp '${String(year)}-01-01' + to_hours(i::int) as at${more} from range(1000) t(i)) to '${path.join(into, 'part 0.parquet')}' (format parquet)`,
      );
    }
  connection.closeSync();
  await writeFile(path.join(root, 'people.csv'), 'id,name,born\n1,Ada,1990-01-02\n2,"Bob, B.",1980-05-06\n');
  await writeFile(path.join(root, 'events', 'a.ndjson'), '{"id":1,"tags":["x"],"n":2.5}\n{"id":2,"n":3}\n');
}

const inS3 = (more: object = {}) => ({
  location: 's3',
  endpoint,
  bucket: 'bucket',
  path: 'warehouse/shop',
  accessKeyId: s3.accessKeyId,
  secretAccessKey: s3.secretAccessKey,
  ...more,
});
const onDisk = (more: object = {}) => ({ location: 'disk', path: path.join(folder, 'open', 'shop'), ...more });

const connect = async (configuration: object): Promise<DataSource> => {
  const answer = await ada.browser.call<DataSource>('POST', '/api/data-sources', {
    name: 'Lake',
    type: 'lake',
    configuration,
  });
  expect(answer.body).toMatchObject({ status: 'ready', type: 'lake' });
  return answer.body;
};
const ask = (spec: object): Promise<Answer<QueryResult>> => ada.browser.call<QueryResult>('POST', '/api/query', spec);
const values = ({ body }: Answer<QueryResult>) => body.columns.map((column) => column.values);

describe.each([
  ['in S3', inS3],
  ['on disk', onDisk],
])('a lake %s', (where, configuration) => {
  let lake: DataSource;
  beforeAll(async () => {
    lake = await connect(configuration());
  });

  test('shows folders and files as tables, partitions as columns', async () => {
    const tables = await ada.browser.call<readonly TableSummary[]>('GET', `/api/data-sources/${lake.id}/tables`);
    expect(tables.body.map(({ name }) => name).sort()).toEqual(['events', 'people', 'sales']);
    const { body } = await ada.browser.call<TableDetail>('GET', `/api/data-sources/${lake.id}/tables/sales`);
    expect(body.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'id integer',
      'amount decimal',
      'at timestamp',
      'online boolean',
      'year integer',
      'region string',
    ]);
    expect(Math.abs((body.rowCountEstimate ?? 0) - 6_000)).toBeLessThan(60);
  });

  test('answers charts over partitions, files and columns that some files lack', async () => {
    const answer = await ask({
      source: { dataSourceId: lake.id, table: 'sales' },
      dimensions: [{ column: 'region' }],
      measures: [
        { agg: 'sum', column: 'amount', as: 'total' },
        { agg: 'count', as: 'rows', filter: { column: 'online', op: 'eq', value: true } },
      ],
      filters: [{ column: 'year', op: 'gte', value: 2024 }],
    });
    expect(values(answer)).toEqual([
      ['EU', 'São Paulo'],
      ['1498500.00', '1498500.00'],
      [500, 500],
    ]);
  });

  test('a column that only other files have is still there', async () => {
    const answer = await ask({
      source: { dataSourceId: lake.id, table: 'sales' },
      measures: [{ agg: 'count', as: 'n' }],
      filters: [
        { column: 'year', op: 'eq', value: 2023 },
        { column: 'online', op: 'isNull' },
      ],
    });
    expect(values(answer)).toEqual([[2000]]);
    const none = {
      source: { dataSourceId: lake.id, table: 'sales' },
      measures: [{ agg: 'count', as: 'n' }],
      filters: [{ column: 'year', op: 'eq', value: 1999 }],
    };
    expect(values(await ask(none))).toEqual([[0]]);
  });

  test('CSV and NDJSON, and tables joined', async () => {
    const people = {
      source: { dataSourceId: lake.id, table: 'people' },
      dimensions: [{ column: 'name' }, { column: 'born' }],
    };
    expect(values(await ask({ ...people, sort: [{ by: 'name', direction: 'asc' }] }))).toEqual([
      ['Ada', 'Bob, B.'],
      ['1990-01-02', '1980-05-06'],
    ]);
    const joined = await ask({
      source: { dataSourceId: lake.id, table: 'events' },
      joins: [{ table: 'people', on: [{ left: 'id', right: 'id' }], kind: 'left' }],
      dimensions: [{ column: 'people.name', as: 'name' }],
      measures: [{ agg: 'sum', column: 'n', as: 'n' }],
      sort: [{ by: 'name', direction: 'asc' }],
    });
    expect(values(joined)).toEqual([
      ['Ada', 'Bob, B.'],
      [2.5, 3],
    ]);
  });

  test('takes SQL of its owner, with the tables it names and no others', async () => {
    const sql = 'select region, sum(amount) as total from sales where year = 2025 group by region';
    const spec = {
      source: { dataSourceId: lake.id, sql },
      dimensions: [{ column: 'region' }],
      measures: [{ agg: 'sum', column: 'total', as: 'total' }],
    };
    expect(values(await ask(spec))).toEqual([
      ['EU', 'São Paulo'],
      ['749250.00', '749250.00'],
    ]);
    const other = { source: { dataSourceId: lake.id, sql: "select * from read_csv('/etc/passwd')" } };
    expect((await ask(other)).status).toBe(422);
  });

  test('streams exports', async () => {
    const spec = { source: { dataSourceId: lake.id, table: 'sales' }, dimensions: [{ column: 'id' }], limit: 3 };
    const answer = await ada.browser.call<string>('POST', '/api/query?format=csv', spec);
    expect(answer.body.trim().split('\r\n')).toHaveLength(4);
  });

  test('tells what it found, or why not', async () => {
    const check = (configured: object) =>
      ada.browser.call<DataSourceTest>('POST', '/api/data-sources/test', { type: 'lake', configuration: configured });
    expect((await check(configuration())).body).toMatchObject({ ok: true });
    const wrong = where === 'in S3' ? configuration({ bucket: 'nobodys' }) : configuration({ path: '/etc' });
    expect((await check(wrong)).body).toMatchObject({ ok: false });
  });
});

test('only the files of the partitions that are asked for are fetched', async () => {
  await s3.uploadFolder(path.join(folder, 'open', 'shop'), 'another/shop');
  const copies = path.join(server.platform.env.dataDir, 'cache', 'lake', 'objects');
  const lake = await connect(inS3({ path: 'another/shop' }));
  const before = new Set(await readdir(copies).catch(() => []));
  const spec = {
    source: { dataSourceId: lake.id, table: 'sales' },
    measures: [{ agg: 'count', as: 'n' }],
    filters: [
      { column: 'year', op: 'eq', value: 2024 },
      { column: 'region', op: 'eq', value: 'EU' },
    ],
  };
  expect(values(await ask(spec))).toEqual([[1000]]);
  expect((await readdir(copies)).filter((name) => !before.has(name))).toHaveLength(1);
});

test('on disk, links lead nowhere and other folders are closed', async () => {
  const inside = path.join(folder, 'open', 'links');
  await mkdir(inside, { recursive: true });
  await mkdir(path.join(folder, 'closed'), { recursive: true });
  await writeFile(path.join(folder, 'closed', 'secret.csv'), 'a\n1\n');
  await symlink(path.join(folder, 'closed'), path.join(inside, 'out'));
  await symlink(path.join(folder, 'closed', 'secret.csv'), path.join(inside, 'secret.csv'));
  await writeFile(path.join(inside, 'mine.csv'), 'a\n1\n');
  const lake = await connect(onDisk({ path: inside }));
  expect(lake.tableCount).toBe(1);
  for (const other of [path.join(folder, 'closed'), path.join(inside, 'out'), `${inside}/../../closed`]) {
    const configuration = onDisk({ path: other });
    const answer = await ada.browser.call('POST', '/api/data-sources', { name: 'x', type: 'lake', configuration });
    expect(answer.status).toBe(422);
  }
});
