import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cyclicGrains,
  timeGrains,
  weekStarts,
  type CellValue,
  type Filter,
  type Measure,
  type QuerySpec,
  type Scalar,
} from '@datavizpro/contract';
import { buildPlan } from '../../src/query/plan/build-plan.js';
import { lower } from '../../src/query/plan/lower.js';
import { runPasses } from '../../src/query/plan/passes.js';
import { prepareQuery } from '../../src/query/prepare.js';
import { compile } from '../../src/query/sql/compile.js';
import { duckdbDialect } from '../../src/query/sql/dialects/duckdb.js';
import type { SourceDescription } from '../../src/query/index.js';
import { FixtureDatabase, now, prepare, source, specOf, type CaseSpec } from './fixture.js';

let database: FixtureDatabase;
beforeAll(async () => {
  database = await FixtureDatabase.open();
});
afterAll(() => database.close());

describe('values', () => {
  /** Recognisable wherever they turned up in the text. */
  const marked = fc.integer({ min: 1_000_000, max: 9_999_999 });
  const text = fc.oneof(
    marked.map((number) => `v${String(number)}`),
    fc
      .tuple(fc.constantFrom("'; drop table types; --", '$1', '" or 1=1', "'"), marked)
      .map(([attack, number]) => `${attack}${String(number)}`),
  );
  const condition: fc.Arbitrary<Filter> = fc.oneof(
    text.map((value): Filter => ({ column: 'txt1', op: 'eq', value })),
    text.map((value): Filter => ({ column: 'txt1', op: 'contains', value })),
    fc.array(text, { minLength: 1, maxLength: 4 }).map((values): Filter => ({ column: 'txt1', op: 'notIn', values })),
    marked.map((value): Filter => ({ column: 'num1', op: 'gt', value: value + 0.5 })),
    marked.map((value): Filter => ({ column: 'int1', op: 'in', values: [value, -value, null] })),
  );
  const spec: fc.Arbitrary<CaseSpec> = fc.record({
    dimensions: fc.tuple(marked, text).map(([width, literal]) => [
      { column: 'num1', bin: { width, origin: width / 2 } },
      { expression: `concat([txt1], '${literal.replaceAll("'", "''")}')`, as: 'x' },
    ]),
    measures: fc.tuple(condition, marked).map(([filter, number]) => [
      { agg: 'count' as const, filter },
      { expression: `sum(num1 * ${String(number)}) / ${String(number)}.25`, as: 'y' },
    ]),
    filters: fc.array(
      fc.oneof(
        condition,
        condition.map((inner): Filter => ({ not: inner })),
      ),
      { maxLength: 3 },
    ),
    having: marked.map((value) => [{ measure: 'count', op: 'lt' as const, value }]),
    limit: marked,
    offset: marked,
  });

  test('never stand in the text, and always among the parameters', async () => {
    const property = fc.asyncProperty(spec, async (asked) => {
      const { sql, parameters } = prepare(asked, { maxRows: 10_000_000 }).compiled;
      expect(sql).not.toMatch(/\d{7}/);
      expect(sql).not.toMatch(/drop table|or 1=1/);
      expect(new Set(sql.match(/\$\d+/g)).size).toBe(parameters.length);
      await database.run({ sql, parameters });
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

describe('names', () => {
  /** NUL is the one character that no database takes in a name. */
  const name = fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
      fc.constantFrom(
        '"',
        '""',
        "'",
        '`',
        '[x]',
        ']]',
        '$1',
        '?',
        ';--',
        '/*',
        'select',
        'a.b',
        '\\',
        '\n',
        ' ',
        'd0',
        's',
        'ß',
        '🎉',
      ),
      fc.string({
        minLength: 1,
        maxLength: 8,
        unit: fc.constantFrom('"', "'", '`', ']', '[', '.', ';', '\\', '$', '\n', ' '),
      }),
    )
    .filter((text) => !text.includes('\0'));
  const names = fc.uniqueArray(name, {
    minLength: 3,
    maxLength: 3,
    selector: (text) => text.toLowerCase().normalize('NFKD'),
  });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

  test('of tables, columns and outputs may be anything', async () => {
    const property = fc.asyncProperty(
      names,
      fc.string({ minLength: 1, maxLength: 20 }),
      async ([table = '', first = '', second = ''], output) => {
        await database.connection.run(
          `create or replace temp table ${quote(table)} as select 7 as ${quote(first)}, 'x' as ${quote(second)}`,
        );
        const column = (item: string, type: 'integer' | 'string') => ({
          name: item,
          type,
          nullable: true,
          role: 'dimension' as const,
        });
        const described: SourceDescription = {
          ...source,
          tables: [{ schema: 'main', name: table, columns: [column(first, 'integer'), column(second, 'string')] }],
        };
        const spec: QuerySpec = {
          source: { dataSourceId: source.id, table },
          dimensions: [{ column: second }, { expression: `[${first.replaceAll(']', ']]')}] + 1`, as: `${output}x` }],
          measures: [{ agg: 'sum', column: first, as: `${output}y` }],
          filters: [{ column: first, op: 'eq', value: 7 }],
          sort: [{ by: `${output}y`, direction: 'desc' }],
        };
        const { compiled } = prepareQuery({ spec }, described, now, { defaultRows: 10, maxRows: 10 });
        const { names: outputs, rows } = await database.run(compiled);
        await database.connection.run(`drop table ${quote(table)}`);
        expect(rows).toEqual([['x', 8, 7]]);
        expect(outputs).toEqual([second, `${output}x`, `${output}y`]);
      },
    );
    await fc.assert(property, { numRuns: 120 });
  });
});

describe('dates in two levels', () => {
  const rows = 4_000;
  beforeAll(async () => {
    await database.connection.run(`
      create table random as select
        case when hash(i) % 50 = 0 then null else date '1965-01-01' + (hash(i * 3) % 25000)::integer end as date1,
        case when hash(i) % 40 = 0 then null else timestamp '1965-01-01' + to_microseconds((hash(i * 7) % 2000000000000)::bigint * 1000) end as ts1,
        case when hash(i) % 30 = 0 then null else (hash(i * 11) % 2000)::bigint - 1000 end as int1,
        (hash(i * 13) % 100000)::double / 8 as num1, ['a', 'b', null][1 + (hash(i * 17) % 3)::integer] as txt1, hash(i * 19) % 2 = 0 as bool1
      from range(${String(rows)}) t(i)`);
  });
  const types = source.tables[0]?.columns ?? [];
  const random: SourceDescription = { ...source, tables: [{ schema: 'main', name: 'random', columns: types }] };

  const measure = fc.constantFrom<Measure>(
    { agg: 'count', as: 'a' },
    { agg: 'count', column: 'int1', as: 'b' },
    { agg: 'sum', column: 'int1', as: 'c' },
    { agg: 'avg', column: 'int1', as: 'd' },
    { agg: 'min', column: 'ts1', as: 'e' },
    { agg: 'max', column: 'txt1', as: 'f' },
    { agg: 'sum', column: 'num1', filter: { column: 'bool1', op: 'eq', value: true }, as: 'g' },
    { expression: 'sum(num1) / count(int1) + max(int1)', as: 'h' },
    { expression: 'avg(if(bool1, num1, null))', as: 'i' },
  );
  const spec: fc.Arbitrary<QuerySpec> = fc.record({
    source: fc.constant({ dataSourceId: source.id, table: 'random' }),
    dimensions: fc
      .tuple(
        fc.oneof(
          fc
            .constantFrom('week', 'month', 'quarter', 'year', 'dayOfWeek', 'monthOfYear')
            .map((grain) => ({ column: 'date1', grain })),
          fc.constantFrom(...timeGrains, ...cyclicGrains).map((grain) => ({ column: 'ts1', grain })),
        ),
        fc.option(fc.constant({ column: 'txt1' })),
      )
      .map(([date, other]) => (other ? [other, date] : [date]) as NonNullable<QuerySpec['dimensions']>),
    measures: fc.uniqueArray(measure, { minLength: 1, maxLength: 4, selector: ({ as }) => as }),
    timezone: fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Pacific/Kiritimati',
      'Africa/Monrovia',
      'Australia/Lord_Howe',
    ),
    weekStart: fc.constantFrom(...weekStarts),
  });

  test('give what one level gives', async () => {
    let inTwo = 0;
    const property = fc.asyncProperty(spec, async (asked) => {
      const { plan, scope } = buildPlan(asked, random);
      const limits = { defaultRows: 100_000, maxRows: 100_000 };
      const done = runPasses(plan, { scope, now, dashboardFilters: [], rowPolicy: null, limits });
      inTwo += done.preGroup ? 1 : 0;
      const ask = async (preGroup: typeof done.preGroup) =>
        rounded((await database.run(compile(lower({ ...done, preGroup }), duckdbDialect))).rows);
      expect(await ask(done.preGroup)).toEqual(await ask(null));
    });
    await fc.assert(property, { numRuns: 80 });
    expect(inTwo).toBeGreaterThan(20);
  });

  /** Floats are added up in another order. */
  const rounded = (cells: readonly (readonly CellValue[])[]) =>
    cells.map((row) => row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(10)) : cell)));
});

describe('filters', () => {
  type Row = Readonly<Record<'int1' | 'num1' | 'txt1' | 'bool1', Scalar>>;
  const operators = {
    eq: (left: Scalar, right: Scalar) => left === right,
    neq: (left: Scalar, right: Scalar) => left !== right,
    lt: (left: Scalar, right: Scalar) => (left ?? 0) < (right ?? 0),
    gte: (left: Scalar, right: Scalar) => (left ?? 0) >= (right ?? 0),
  };
  const number = fc.constantFrom(-3.5, -0.5, 0, 1, 3, 3.3, 7.25, 10.5, 1_000_000);
  const text = fc.constantFrom('north', 'South', '', 'x', '100%_a');
  const condition: fc.Arbitrary<Filter> = fc.oneof(
    fc.record({
      column: fc.constantFrom('int1', 'num1'),
      op: fc.constantFrom('eq', 'neq', 'lt', 'gte'),
      value: number,
    }),
    fc.record({ column: fc.constant('txt1'), op: fc.constantFrom('eq', 'neq'), value: text }),
    fc.record({ column: fc.constantFrom('num1', 'txt1', 'bool1'), op: fc.constantFrom('isNull', 'isNotNull') }),
    fc.record({
      column: fc.constant('txt1'),
      op: fc.constantFrom('in', 'notIn'),
      values: fc.array(fc.oneof(text, fc.constant(null)), { maxLength: 3 }),
    }),
    fc.record({ column: fc.constant('num1'), op: fc.constant('between'), values: fc.tuple(number, number) }),
  );
  const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      condition,
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((and): Filter => ({ and })),
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((or): Filter => ({ or })),
      tie('filter').map((not): Filter => ({ not })),
    ),
  }));

  /** True, false or unknown (null), as SQL has it. */
  function judge(asked: Filter, row: Row): boolean | null {
    if ('and' in asked) return every(asked.and.map((inner) => judge(inner, row)));
    if ('or' in asked) return negate(every(asked.or.map((inner) => negate(judge(inner, row)))));
    if ('not' in asked) return negate(judge(asked.not, row));
    const cell = row[asked.column as keyof Row];
    if (asked.op === 'isNull' || asked.op === 'isNotNull') return (cell === null) === (asked.op === 'isNull');
    if (asked.op === 'in' || asked.op === 'notIn') return judgeList(asked.values, asked.op === 'notIn', cell);
    if (cell === null) return null;
    if (asked.op === 'between') return operators.gte(cell, asked.values[0]) && operators.gte(asked.values[1], cell);
    return operators[asked.op as keyof typeof operators](cell, (asked as { value: Scalar }).value);
  }
  const negate = (truth: boolean | null): boolean | null => (truth === null ? null : !truth);
  const every = (truths: readonly (boolean | null)[]): boolean | null =>
    truths.includes(false) ? false : truths.includes(null) ? null : true;
  function judgeList(values: readonly Scalar[], negated: boolean, cell: Scalar): boolean | null {
    if (values.length === 0) return negated;
    if (cell === null) return values.includes(null) ? !negated : null;
    return values.includes(cell) !== negated;
  }

  test('leave the rows that logic leaves', async () => {
    const all = await database.ask({ dimensions: ['int1', 'num1', 'txt1', 'bool1'].map((column) => ({ column })) });
    const table = all.rows.map(([int1 = null, num1 = null, txt1 = null, bool1 = null]): Row => ({
      int1,
      num1,
      txt1,
      bool1,
    }));
    const property = fc.asyncProperty(filter, async (asked) => {
      const { rows } = await database.ask({
        dimensions: [{ column: 'int1' }],
        filters: [asked],
        sort: [{ by: 'int1', direction: 'asc' }],
      });
      expect(rows.map(([id]) => id)).toEqual(table.filter((row) => judge(asked, row) === true).map((row) => row.int1));
    });
    await fc.assert(property, { numRuns: 150 });
  });
});

test('compiling is pure: the same question, the same text', () => {
  const asked = {
    dimensions: [{ column: 'date1', grain: 'month' }],
    measures: [{ agg: 'avg', column: 'num1' }],
  } as const;
  expect(prepare(asked)).toEqual(prepare(asked));
  expect(specOf(asked)).toEqual(specOf(asked));
});
