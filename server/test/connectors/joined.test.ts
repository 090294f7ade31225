import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type {
  CellValue,
  CompiledSql,
  DataSource,
  Join,
  QueryResult,
  QuerySpec,
  UploadAnswer,
} from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../support/data-server.js';
import type { SignedInBrowser } from '../support/people-server.js';
import { startMariaDbSource } from './sources/mariadb.js';
import { startPostgresSource } from './sources/postgres.js';
import type { SourceUnderTest } from './sources/source.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const shops = [
  [1, 'Nord', 'EU', 10],
  [2, 'Süd', 'EU', 20],
  [3, 'West', 'US', null],
  [9, 'Closed', 'US', 5],
] as const;

let server: DataServer;
let postgres: SourceUnderTest;
let mariadb: SourceUnderTest;
let ada: SignedInBrowser;
/** The shops as a file, and in each database; the orders are in PostgreSQL. */
let ids: { file: string; postgres: string; mariadb: string };

beforeAll(async () => {
  [postgres, mariadb, server] = await Promise.all([
    startPostgresSource(),
    startMariaDbSource(),
    startDataServer({ env: { egressAllow: ['127.0.0.1'] } }),
  ]);
  ada = await server.administrator();
  const values = shops
    .map((row) => `(${row.map((cell) => (cell === null ? 'null' : `'${cell}'`)).join(', ')})`)
    .join(', ');
  await postgres.admin(`
    create table orders (id bigint primary key, shop_id bigint, amount numeric(12, 2), discount double precision, ordered_at timestamptz, note text);
    insert into orders select i, case when i % 7 = 0 then null else 1 + i % 4 end, i * 1.25, case when i % 3 = 0 then null else i / 10.0 end,
      timestamptz '2026-01-01Z' + i * interval '13 hours', case when i % 5 = 0 then null else 'note ' || i % 5 end
      from generate_series(1, 200) i;
    create table shops (id bigint primary key, name text, area text, size bigint);
    insert into shops values ${values};
    grant select on orders, shops to reader`);
  await mariadb.admin(
    'create table shop.shops (id bigint primary key, name varchar(40), area varchar(40), size bigint) character set utf8mb4',
  );
  await mariadb.admin(`insert into shop.shops values ${values}`);
  const csv = `id,name,area,size\n${shops.map((row) => row.join(',')).join('\n')}\n`;
  const { body } = await server.upload(ada, '/api/data-sources/upload', { 'shops.csv': csv });
  ids = {
    file: (body as unknown as UploadAnswer).dataSource.id,
    postgres: await connect('postgres', postgres),
    mariadb: await connect('mysql', mariadb),
  };
});
afterAll(async () => {
  await server.close();
  await Promise.all([postgres.close(), mariadb.close()]);
});

async function connect(type: string, source: SourceUnderTest): Promise<string> {
  const { configuration, secrets } = source.settings(source.port).settings;
  const answer = await ada.browser.call<DataSource>('POST', '/api/data-sources', {
    name: type,
    type,
    configuration: { ...configuration, password: secrets['password']?.reveal() },
  });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

const post = <T>(path: string, spec: unknown) => ada.browser.call<T>('POST', path, spec);

/** Rows, sorted, floats without their last digits. */
async function rowsOf(spec: QuerySpec): Promise<readonly string[]> {
  const { status, body } = await post<QueryResult>('/api/query', spec);
  expect([status, body]).toEqual([200, expect.anything()]);
  const plain = (cell: CellValue | undefined): CellValue =>
    typeof cell === 'number' || (typeof cell === 'string' && /^-?\d+\.\d+$/.test(cell))
      ? Number(Number(cell).toPrecision(12))
      : (cell ?? null);
  return Array.from({ length: body.rowCount }, (_, row) =>
    JSON.stringify(body.columns.map(({ values }) => plain(values[row]))),
  ).sort();
}

type Asked = Omit<QuerySpec, 'source' | 'joins'>;

function joining(asked: Asked, kind: Join['kind'], shopsIn: string): QuerySpec {
  const there = shopsIn === ids.postgres ? {} : { dataSourceId: shopsIn };
  const join = { ...there, table: 'shops', kind, on: [{ left: 'shop_id', right: 'id' }] } as const;
  return { ...asked, source: { dataSourceId: ids.postgres, table: 'orders' }, joins: [join] };
}

const count = { agg: 'count', as: 'n' } as const;
const total = { agg: 'sum', column: 'amount', as: 'total' } as const;

/** What is asked; the same tables joined inside PostgreSQL say what is right. */
const questions: readonly (readonly [string, Asked])[] = [
  ['groups of the other side', { dimensions: [{ column: 'area' }], measures: [count, total] }],
  [
    'groups of both',
    { dimensions: [{ column: 'ordered_at', grain: 'month' }, { column: 'name' }], measures: [count, total] },
  ],
  [
    'groups in a time zone',
    { dimensions: [{ column: 'ordered_at', grain: 'day' }], measures: [count], timezone: 'Asia/Tokyo' },
  ],
  [
    'every aggregate that is made of parts',
    {
      dimensions: [{ column: 'area' }],
      measures: [
        { agg: 'avg', column: 'amount', as: 'mean' },
        { agg: 'avg', column: 'discount', as: 'discounts' },
        { agg: 'min', column: 'amount', as: 'least' },
        { agg: 'max', column: 'ordered_at', as: 'last' },
        { agg: 'count', column: 'note', as: 'notes' },
        { agg: 'sum', expression: 'amount * 2', as: 'double' },
        { agg: 'sum', column: 'amount', filter: { column: 'amount', op: 'gt', value: 100 }, as: 'large' },
      ],
    },
  ],
  ['the whole', { measures: [count, total] }],
  ['the whole of nothing', { measures: [count, total], filters: [{ column: 'amount', op: 'gt', value: 1e9 }] }],
  [
    'aggregates that are not',
    {
      dimensions: [{ column: 'area' }],
      measures: [
        { agg: 'median', column: 'amount', as: 'middle' },
        { agg: 'countDistinct', column: 'note', as: 'notes' },
      ],
    },
  ],
  [
    'measures of the other side',
    { dimensions: [{ column: 'name' }], measures: [{ agg: 'sum', column: 'size', as: 'size' }] },
  ],
  [
    'formulas of both sides',
    {
      dimensions: [{ expression: 'concat([area], note)', as: 'both' }],
      measures: [{ agg: 'sum', expression: 'amount * size', as: 'x' }],
    },
  ],
  [
    'filters of each side',
    {
      dimensions: [{ column: 'name' }],
      measures: [count],
      filters: [
        { column: 'area', op: 'eq', value: 'EU' },
        { column: 'amount', op: 'lt', value: 150 },
      ],
    },
  ],
  ['a filter that lets null through', { measures: [count], filters: [{ column: 'area', op: 'isNull' }] }],
  [
    'a filter over both sides',
    {
      dimensions: [{ column: 'name' }],
      measures: [count],
      filters: [
        {
          or: [
            { column: 'area', op: 'eq', value: 'US' },
            { column: 'amount', op: 'lt', value: 50 },
          ],
        },
      ],
    },
  ],
  [
    'conditions on groups',
    { dimensions: [{ column: 'name' }], measures: [count], having: [{ measure: 'n', op: 'gt', value: 40 }] },
  ],
  ['the largest and the rest', { dimensions: [{ column: 'name', top: { count: 1 } }], measures: [total] }],
  [
    'calculations of groups',
    {
      dimensions: [{ column: 'ordered_at', grain: 'week', as: 'week' }, { column: 'area' }],
      measures: [total],
      calculations: [
        { kind: 'runningTotal', of: 'total' },
        { kind: 'shareOfTotal', of: 'total', by: ['week'] },
        { kind: 'rank', of: 'total' },
      ],
      having: [{ measure: 'rank_total', op: 'lte', value: 10 }],
    },
  ],
  [
    'the week before',
    {
      dimensions: [{ column: 'ordered_at', grain: 'week', as: 'week' }, { column: 'area' }],
      measures: [total],
      calculations: [{ kind: 'difference', of: 'total', period: { count: 1 } }],
    },
  ],
  [
    'counted bins, and a regression',
    {
      dimensions: [{ column: 'amount', bin: { count: 6, endAs: 'to' } }],
      measures: [count, { agg: 'regrSlope', column: 'amount', x: 'size', as: 'slope' }],
    },
  ],
  [
    'a long series',
    {
      dimensions: [{ column: 'ordered_at' }, { column: 'amount' }, { column: 'area' }],
      reduce: { x: 'ordered_at', y: 'amount', width: 3 },
    },
  ],
  [
    'rows',
    {
      dimensions: [{ column: 'id' }, { column: 'shops.name' }, { column: 'note' }],
      filters: [{ column: 'id', op: 'lte', value: 20 }],
    },
  ],
];

describe.each(['inner', 'left', 'right', 'full'] as const)('%s join', (kind) => {
  test.each(questions)('%s: the same as inside one database', async (_name, asked) => {
    const expected = await rowsOf(joining(asked, kind, ids.postgres));
    expect(await rowsOf(joining(asked, kind, ids.file))).toEqual(expected);
    expect(await rowsOf(joining(asked, kind, ids.mariadb))).toEqual(expected);
  });
});

test('a file comes first as well', async () => {
  const spec = (orders: string): QuerySpec => ({
    source: { dataSourceId: orders === ids.postgres ? ids.postgres : ids.file, table: 'shops' },
    joins: [{ dataSourceId: ids.postgres, table: 'orders', kind: 'left', on: [{ left: 'id', right: 'shop_id' }] }],
    dimensions: [{ column: 'name' }],
    measures: [{ agg: 'sum', column: 'orders.amount', as: 'total' }, count],
  });
  expect(await rowsOf(spec(ids.file))).toEqual(await rowsOf(spec(ids.postgres)));
});

test('groups and filters are asked of the database, and the plan says so', async () => {
  const filters = [{ column: 'amount', op: 'gt', value: 10 }] as const;
  const { body } = await post<CompiledSql>(
    '/api/query/sql',
    joining({ dimensions: [{ column: 'area' }], measures: [total], filters }, 'inner', ids.file),
  );
  expect(body.sides).toHaveLength(1);
  expect(body.sides?.[0]).toMatchObject({ dataSourceId: ids.postgres, dialect: 'postgres', table: 'orders' });
  expect(body.sides?.[0]?.sql).toMatch(/sum\([^]*group by/);
  expect(body.sides?.[0]?.parameters).toContain(10);
  expect(body.dialect).toBe('duckdb');
  expect(body.sql).toContain('inner join');
});

test('as a file, too', async () => {
  const answer = await ada.browser.call<string>(
    'POST',
    '/api/query?format=csv',
    joining(
      { dimensions: [{ column: 'area' }], measures: [count], sort: [{ by: 'area', direction: 'asc' }] },
      'inner',
      ids.mariadb,
    ),
  );
  expect(answer.body.split('\r\n')).toEqual(['area,n', 'EU,86', 'US,43', '']);
});

test('takes the right to see every side', async () => {
  const bob = await server.person();
  await ada.browser.call('POST', `/api/data-sources/${ids.postgres}/grants`, {
    principal: { kind: 'user', id: bob.user.id },
    access: 'view',
  });
  const asked = (where: string) => joining({ measures: [count] }, 'inner', where);
  expect((await bob.browser.call('POST', '/api/query', asked(ids.postgres))).status).toBe(200);
  expect((await bob.browser.call('POST', '/api/query', asked(ids.file))).status).toBe(404);
});

test('names what is not there', async () => {
  const wrong = await post<{ code: string; detail: string }>(
    '/api/query',
    joining({ dimensions: [{ column: 'aera' }], measures: [count] }, 'inner', ids.file),
  );
  expect([wrong.status, wrong.body.code]).toEqual([422, 'unknown_column']);
});
