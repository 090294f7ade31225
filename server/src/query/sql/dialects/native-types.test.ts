import { beforeAll, describe, expect, test } from 'vitest';
import type { ColumnType, Filter, QuerySpec } from '@datavizpro/contract';
import { now } from '../../../../test/query/fixture.js';
import { loadTrinoGrammar } from '../../../../test/query/grammars/trino.js';
import { tsqlProblems } from '../../../../test/query/grammars/tsql.js';
import { prepareQuery } from '../../prepare.js';

const columns: Readonly<Record<'sqlserver' | 'trino', Readonly<Record<string, readonly [ColumnType, string]>>>> = {
  sqlserver: {
    wide: ['string', 'nvarchar(50)'],
    narrow: ['string', 'varchar(50)'],
    endless: ['string', 'varchar(max)'],
    old: ['string', 'ntext'],
    id: ['string', 'uniqueidentifier'],
    price: ['decimal', 'money'],
    at: ['timestamp', 'datetimeoffset(7)'],
    moment: ['timestamp', 'datetime2(7)'],
    n: ['integer', 'int'],
    flag: ['boolean', 'bit'],
  },
  trino: {
    wide: ['string', 'varchar(50)'],
    padded: ['string', 'char(5)'],
    id: ['string', 'uuid'],
    at: ['timestamp', 'timestamp(3) with time zone'],
    moment: ['timestamp', 'timestamp(3)'],
  },
};

function sqlOf(type: 'sqlserver' | 'trino', spec: Omit<QuerySpec, 'source'>) {
  const described = Object.entries(columns[type]).map(([name, [ours, nativeType]]) => ({
    name,
    type: ours,
    nativeType,
    nullable: true,
    role: 'dimension' as const,
  }));
  const source = { id: 's', type, dataVersion: '1', tables: [{ schema: 'dbo', name: 't', columns: described }] };
  const asked: QuerySpec = { source: { dataSourceId: 's', table: 't' }, ...spec };
  return prepareQuery({ spec: asked }, source, now, { defaultRows: 10, maxRows: 10 }).compiled;
}

/** What is read of a column, and what it is compared as. */
function readAndCompared(type: 'sqlserver' | 'trino', column: string, value: string) {
  const filters: readonly Filter[] = [{ column, op: 'eq', value }];
  const { sql } = sqlOf(type, { dimensions: [{ column }], filters });
  const [, read = ''] = /select (t0\S.*|\w+\(.*) as d0/.exec(sql) ?? [];
  const [, compared = ''] = /where (.*)/.exec(sql) ?? [];
  return { read, compared, sql };
}

const moment = '2025-01-01T10:00:00Z';

describe('SQL Server', () => {
  const exact = 'collate Latin1_General_100_BIN2';
  const time = 'cast(@p2 as datetime2(6))';
  test.each([
    ['wide', 'x', `t0.[wide] ${exact}`, `t0.[wide] = @p2 and t0.[wide] ${exact} + '|' = @p3 + '|'`],
    // Another code page would lose what it does not have: wide first, then exact.
    [
      'narrow',
      'x',
      `cast(t0.[narrow] as nvarchar(50)) ${exact}`,
      `t0.[narrow] = @p2 and cast(t0.[narrow] as nvarchar(50)) ${exact} + '|' = @p3 + '|'`,
    ],
    [
      'old',
      'x',
      `cast(t0.[old] as nvarchar(max)) ${exact}`,
      `cast(t0.[old] as nvarchar(max)) ${exact} + '|' = @p2 + '|'`,
    ],
    [
      'id',
      'x',
      `lower(cast(t0.[id] as nvarchar(36))) ${exact}`,
      `lower(cast(t0.[id] as nvarchar(36))) ${exact} + '|' = @p2 + '|'`,
    ],
    ['price', '1.50', 'cast(t0.[price] as decimal(19, 4))', 't0.[price] = cast(@p2 as decimal(38, 2))'],
    ['at', moment, "cast(t0.[at] at time zone 'UTC' as datetime2(6))", `t0.[at] = ${time}`],
    ['moment', moment, 't0.[moment]', `t0.[moment] = ${time}`],
  ])('a column %s', (column, value, read, compared) => {
    const found = readAndCompared('sqlserver', column, value);
    expect(found).toMatchObject({ read, compared });
    expect(tsqlProblems(found.sql)).toEqual([]);
  });

  test('a list that is longer than a statement takes values is one value', () => {
    const values = Array.from({ length: 3_000 }, (_, index) => index);
    const filters: readonly Filter[] = [
      { column: 'n', op: 'in', values },
      { column: 'wide', op: 'in', values: values.map(String) },
      { column: 'narrow', op: 'notIn', values: values.map(String) },
    ];
    const { sql, parameters } = sqlOf('sqlserver', { dimensions: [{ column: 'n' }], filters });
    expect(parameters.length).toBeLessThan(10);
    expect(sql).toContain("t0.[n] in (select j.v from openjson(@p2) with (v bigint '$') as j)");
    expect(tsqlProblems(sql)).toEqual([]);
  });

  test('conditions are values, and values are conditions', () => {
    const measures = [
      { agg: 'max', expression: 'flag', as: 'any' },
      { agg: 'countDistinct', expression: '[n] > 1 and flag', as: 'kinds' },
      { agg: 'count', filter: { not: { column: 'flag', op: 'eq', value: true } }, as: 'rest' },
    ] as const;
    const dimensions = [{ expression: 'if(flag or [n] is null, [n] = 3, not flag)', as: 'x' }] as const;
    const { sql } = sqlOf('sqlserver', { dimensions, measures });
    expect(sql).toContain('cast(max(cast(');
    expect(tsqlProblems(sql)).toEqual([]);
  });

  test('comparisons of comparisons end before their text explodes', () => {
    const nested = (depth: number): string =>
      depth === 0 ? 'flag' : `(${nested(depth - 1)}) = ([n] > ${String(depth)})`;
    const ask = (depth: number) => () => sqlOf('sqlserver', { dimensions: [{ expression: nested(depth), as: 'x' }] });
    expect(ask(4)).not.toThrow();
    expect(ask(40)).toThrow(expect.objectContaining({ code: 'not_supported' }));
  });

  test('a time zone that Windows does not know is named before anything runs', () => {
    const ask = () =>
      sqlOf('sqlserver', { timezone: 'Antarctica/Troll', dimensions: [{ column: 'moment', grain: 'hour' }] });
    expect(ask).toThrow('SQL Server has no time zone "Antarctica/Troll".');
  });
});

describe('Trino', () => {
  let problems: (sql: string) => readonly string[];
  beforeAll(async () => {
    problems = await loadTrinoGrammar();
  });

  test.each([
    ['wide', 'x', 't0."wide"', 't0."wide" = ?'],
    ['padded', 'x', 'cast(t0."padded" as varchar)', 'cast(t0."padded" as varchar) = ?'],
    ['id', 'x', 'cast(t0."id" as varchar)', 'cast(t0."id" as varchar) = ?'],
    [
      'at',
      moment,
      `cast(at_timezone(t0."at", 'UTC') as timestamp(6))`,
      `t0."at" = with_timezone(cast(? as timestamp(6)), 'UTC')`,
    ],
    ['moment', moment, 't0."moment"', 't0."moment" = cast(? as timestamp(6))'],
  ])('a column %s', (column, value, read, compared) => {
    const found = readAndCompared('trino', column, value);
    expect(found).toMatchObject({ read, compared });
    expect(problems(found.sql)).toEqual([]);
  });

  test('an output that is called like a relation of ours', () => {
    const measures = [
      { agg: 'count', as: 'A' },
      { agg: 'count', as: 'a0' },
    ] as const;
    const sort = [{ by: 'A', direction: 'desc' }] as const;
    const { sql } = sqlOf('trino', { dimensions: [{ column: 'wide' }], measures, sort });
    expect(sql).toContain(') as a1\norder by a1.m0 desc nulls last');
  });
});
