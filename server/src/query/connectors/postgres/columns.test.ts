import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellValue, QuerySpec } from '@datavizpro/contract';
import { startDebianPostgres, type ExternalPostgres } from '../../../../test/support/debian-postgres.js';
import { asOwner, ask, openPostgres } from '../../../../test/support/postgres-client.js';
import { conformCell } from '../../conform.js';
import { prepareQuery } from '../../prepare.js';
import type { SourceDescription } from '../../source.js';
import type { DatabaseClient, DatabaseTable } from '../database/driver.js';

let server: ExternalPostgres;
let client: DatabaseClient;
let tables: readonly DatabaseTable[];
const patient = new AbortController().signal;

const setUp = [
  `create role reader login password 'reader'`,
  'create extension citext',
  'create schema sales',
  `comment on schema sales is 'what was sold'`,
  `create type mood as enum ('sad', 'ok', 'happy')`,
  'create domain price as numeric(10,2) check (value >= 0)',
  `create collation anycase (provider = icu, locale = 'und-u-ks-level2', deterministic = false)`,
  `create table sales.kinds (
     id uuid primary key default gen_random_uuid(), feeling mood, folded citext, padded char(5), "case" text collate anycase,
     at timestamptz, cost price, paid money, tags text[], doc json, docb jsonb, net inet, span int4range, raw bytea, yes boolean,
     late timetz, took interval)`,
  `insert into sales.kinds values
     ('f47ac10b-58cc-4372-a567-0e02b2c3d479', 'ok', 'Ab', 'x', 'Same', '2025-03-30 00:30:00+00', 1.5, 12.34, '{a,"b c"}', '{"a": 1}', '{"a": 1}', '10.0.0.1', '[1,5)', '\\x00', true, '10:00+02', '1 day'),
     ('f47ac10b-58cc-4372-a567-0e02b2c3d480', 'happy', 'ab', 'x', 'same', '2025-03-30 01:30:00+00', 2, 0.66, '{a,"b c"}', '{"a": 1}', '{"a": 1}', '10.0.0.2', '[1,5)', '\\x00', false, '10:00+02', '1 day'),
     ('f47ac10b-58cc-4372-a567-0e02b2c3d481', null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null)`,
  `create table sales.orders (id bigint primary key, kind uuid references sales.kinds, code text, unique (code))`,
  `insert into sales.orders select i, 'f47ac10b-58cc-4372-a567-0e02b2c3d479', 'c' || i from generate_series(1, 1000) i`,
  'create table sales.lines (order_id bigint, line int, note text, primary key (order_id, line), foreign key (order_id) references sales.orders (id))',
  `comment on table sales.orders is 'Orders, one a row'`,
  `comment on column sales.orders.code is 'As printed'`,
  'create view sales.shown as select id, code from sales.orders',
  'create materialized view sales.kept as select kind, count(*) as orders from sales.orders group by kind',
  'create table sales.parts (at date, amount int) partition by range (at)',
  `create table sales.parts_2025 partition of sales.parts for values from ('2025-01-01') to ('2026-01-01')`,
  `insert into sales.parts select '2025-01-01', i from generate_series(1, 500) i`,
  'create extension postgres_fdw',
  'create server elsewhere foreign data wrapper postgres_fdw',
  'create foreign table sales.far (a int) server elsewhere',
  'create table sales.secret (a int)',
  'create table sales.half (open text, closed text)',
  'create table public.elsewhere (a int)',
  'grant usage on schema sales to reader',
  'grant select on all tables in schema sales to reader',
  'grant select on public.elsewhere to reader',
  'revoke all on sales.secret, sales.half from reader',
  'grant select (open) on sales.half to reader',
  'analyze',
];

beforeAll(async () => {
  server = await startDebianPostgres({
    settings: { timezone: 'America/New_York', max_locks_per_transaction: '1000', synchronous_commit: 'off' },
  });
  await asOwner(server.url, ...setUp);
  client = openPostgres(server.port, 'reader');
  tables = await client.introspect(patient);
});
afterAll(async () => {
  await client.close();
  await server.stop();
});

const table = (name: string) => tables.find((item) => item.name === name);

describe('introspection', () => {
  test('finds what may be read, and nothing else', () => {
    expect(tables.map(({ schema, name, kind }) => [schema, name, kind].join(' '))).toEqual([
      'public elsewhere table',
      'sales far table',
      'sales half table',
      'sales kept view',
      'sales kinds table',
      'sales lines table',
      'sales orders table',
      'sales parts table',
      'sales shown view',
    ]);
    expect(table('half')?.columns.map(({ name }) => name)).toEqual(['open']);
  });

  test('knows keys, comments and sizes without owning anything', () => {
    expect(table('orders')).toMatchObject({
      primaryKey: ['id'],
      foreignKeys: [{ columns: ['kind'], schema: 'sales', table: 'kinds', references: ['id'] }],
      comment: 'Orders, one a row',
      rowCountEstimate: 1000,
    });
    expect(table('orders')?.columns[2]).toMatchObject({ name: 'code', comment: 'As printed', nullable: true });
    expect(table('lines')).toMatchObject({ primaryKey: ['order_id', 'line'], rowCountEstimate: null });
    expect(table('parts')?.rowCountEstimate).toBe(500);
    expect(table('shown')?.rowCountEstimate).toBeNull();
  });

  test('maps the types of PostgreSQL to ours', () => {
    expect(
      Object.fromEntries(
        table('kinds')?.columns.map(({ name, type, nativeType }) => [name, `${type}: ${nativeType ?? ''}`]) ?? [],
      ),
    ).toEqual({
      id: 'string: uuid',
      feeling: 'string: mood',
      folded: 'string: citext',
      padded: 'string: character(5)',
      case: 'string: text collate anycase',
      at: 'timestamp: timestamp with time zone',
      cost: 'decimal: numeric(10,2)',
      paid: 'decimal: money',
      tags: 'json: text[]',
      doc: 'json: json',
      docb: 'json: jsonb',
      net: 'string: inet',
      span: 'string: int4range',
      raw: 'binary: bytea',
      yes: 'boolean: boolean',
      late: 'string: time with time zone',
      took: 'string: interval',
    });
  });

  test('keeps to the schemas that were asked for', async () => {
    const only = openPostgres(server.port, 'reader', { configuration: { schemas: ['public', 'no such'] } });
    expect((await only.introspect(patient)).map(({ name }) => name)).toEqual(['elsewhere']);
    await only.close();
  });

  test('is right about 5,000 tables', async () => {
    await asOwner(
      server.url,
      'create schema many',
      `do $$ begin
         for i in 1..5000 loop
           execute format('create table many.t%s (id bigint, n int, b real, c timestamptz)', i);
           if i % 500 = 0 then execute format('comment on table many.t%s is %L', i, 'number ' || i); execute format('alter table many.t%s add primary key (id)', i); end if;
         end loop;
       end $$`,
      'grant usage on schema many to reader',
      'grant select on all tables in schema many to reader',
    );
    const only = openPostgres(server.port, 'reader', { configuration: { schemas: ['many'] } });
    const found = await only.introspect(patient);
    expect(found).toHaveLength(5_000);
    expect(found.every(({ columns }) => columns.length === 4)).toBe(true);
    expect(found.filter(({ primaryKey }) => primaryKey[0] === 'id')).toHaveLength(10);
    expect(found.filter(({ comment }) => comment !== undefined)).toHaveLength(10);
    await only.close();
  }, 60_000);
});

describe('compiled queries', () => {
  async function answer(spec: Omit<QuerySpec, 'source'>, name = 'kinds'): Promise<readonly (readonly CellValue[])[]> {
    const source: SourceDescription = { id: 'a', type: 'postgres', dataVersion: '1', tables };
    const asked = { spec: { source: { dataSourceId: 'a', table: name }, ...spec } };
    const { compiled, columns } = prepareQuery(asked, source, new Date(), { defaultRows: 100, maxRows: 1_000 });
    const rows = await ask(client, compiled.sql, compiled.parameters);
    return rows.map((row) => row.map((cell, index) => conformCell(cell, columns[index]?.type ?? 'string')));
  }
  const all = [
    'id',
    'feeling',
    'folded',
    'padded',
    'case',
    'at',
    'cost',
    'paid',
    'tags',
    'doc',
    'docb',
    'net',
    'span',
    'raw',
    'yes',
    'late',
    'took',
  ];
  const first = {
    id: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
    feeling: 'ok',
    folded: 'Ab',
    padded: 'x',
    case: 'Same',
    at: '2025-03-30T00:30:00',
    cost: '1.50',
    paid: '12.34',
    tags: '["a","b c"]',
    doc: '{"a": 1}',
    docb: '{"a": 1}',
    net: '10.0.0.1/32',
    span: '[1,5)',
    raw: 'AA==',
    yes: true,
    late: '10:00:00+02',
    took: 'P1D',
  };

  test('show every type', async () => {
    const filters = [{ column: 'id', op: 'eq', value: first.id }] as const;
    const rows = await answer({ dimensions: all.map((column) => ({ column })), filters });
    expect(Object.fromEntries(all.map((name, index) => [name, rows[0]?.[index]]))).toEqual(first);
  });

  test.each(all)('group by %s', async (column) => {
    const rows = await answer({ dimensions: [{ column }], measures: [{ agg: 'count' }] });
    expect(rows.reduce((total, [, count]) => total + Number(count), 0)).toBe(3);
    expect(rows.at(-1)).toEqual([column === 'id' ? 'f47ac10b-58cc-4372-a567-0e02b2c3d481' : null, 1]);
  });

  const texts = {
    id: '…480',
    feeling: 'happy',
    folded: 'ab',
    padded: 'x',
    case: 'same',
    net: '10.0.0.2/32',
    late: '10:00:00+02',
    took: 'P1D',
    span: '[1,5)',
  };
  test.each(Object.entries(texts))('compare %s exactly', async (column, value) => {
    const count = async (content: string) =>
      (await answer({ measures: [{ agg: 'count' }], filters: [{ column, op: 'eq', value: content }] }))[0]?.[0];
    const full = column === 'id' ? 'f47ac10b-58cc-4372-a567-0e02b2c3d480' : value;
    expect(await count(full)).toBe(['padded', 'late', 'took', 'span'].includes(column) ? 2 : 1);
    expect(await count(`${full} `)).toBe(0);
    expect(await count('no such value')).toBe(0);
  });

  test('aggregate what PostgreSQL itself does not', async () => {
    const rows = await answer({
      measures: [
        { agg: 'min', column: 'yes' },
        { agg: 'max', column: 'yes' },
        { agg: 'max', column: 'feeling' },
        { agg: 'min', column: 'id' },
        { agg: 'sum', column: 'paid' },
        { agg: 'max', column: 'at' },
        { agg: 'countDistinct', column: 'doc' },
        { agg: 'countDistinct', column: 'case' },
        { agg: 'first', column: 'folded', orderBy: 'at' },
      ],
    });
    expect(rows).toEqual([[false, true, 'ok', first.id, '13.00', '2025-03-30T01:30:00', 1, 2, 'Ab']]);
  });

  test('see instants in the zone of the query, not in the session’s', async () => {
    const berlin = { timezone: 'Europe/Berlin', filters: [{ column: 'at', op: 'isNotNull' }] } as const;
    const hours = await answer({
      ...berlin,
      dimensions: [{ column: 'at', grain: 'hour' }],
      measures: [{ agg: 'count' }],
    });
    expect(hours).toEqual([
      ['2025-03-30T01:00:00', 1],
      ['2025-03-30T03:00:00', 1],
    ]);
    const filters = [{ column: 'at', op: 'gte', value: '2025-03-30T03:00:00' }] as const;
    expect(await answer({ ...berlin, filters, measures: [{ agg: 'count' }] })).toEqual([[1]]);
  });

  test('use the index on what they ask for', async () => {
    const plan = async (spec: Omit<QuerySpec, 'source'>, name: string): Promise<string> => {
      const source: SourceDescription = { id: 'a', type: 'postgres', dataVersion: '1', tables };
      const asked = { spec: { source: { dataSourceId: 'a', table: name }, ...spec } };
      const { compiled } = prepareQuery(asked, source, new Date(), { defaultRows: 100, maxRows: 1_000 });
      return JSON.stringify(await ask(client, `explain ${compiled.sql}`, compiled.parameters));
    };
    const byCode = await plan({ filters: [{ column: 'code', op: 'eq', value: 'c500' }] }, 'orders');
    expect(byCode).toContain('Index Scan using orders_code_key');
    const byId = await plan({ filters: [{ column: 'id', op: 'in', values: [1, 2, 3] }] }, 'orders');
    expect(byId).toMatch(/Index (Only )?Scan/);
  });

  test('take lists longer than the protocol counts', async () => {
    const values = Array.from({ length: 70_000 }, (_, index) => (index === 5 ? `c7` : `"\\{x},${index}`));
    const count = [{ agg: 'count' }] as const;
    expect(await answer({ measures: count, filters: [{ column: 'code', op: 'in', values }] }, 'orders')).toEqual([[1]]);
    expect(await answer({ measures: count, filters: [{ column: 'code', op: 'notIn', values }] }, 'orders')).toEqual([
      [999],
    ]);
    const numbers = Array.from({ length: 70_000 }, (_, index) => index + 500.5);
    expect(
      await answer({ measures: count, filters: [{ column: 'id', op: 'in', values: [...numbers, 3] }] }, 'orders'),
    ).toEqual([[1]]);
  });

  test('join columns of one type as they are', async () => {
    const joins = [{ table: 'orders', on: [{ left: 'id', right: 'kind' }], kind: 'inner' }] as const;
    expect(await answer({ joins, measures: [{ agg: 'count' }] })).toEqual([[1000]]);
  });
});
