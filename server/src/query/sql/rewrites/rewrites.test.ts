import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellValue, Measure } from '@datavizpro/contract';
import { queryCases } from '../../../../test/query/cases.js';
import { FixtureDatabase, now, source, specOf, type CaseSpec } from '../../../../test/query/fixture.js';
import { buildPlan } from '../../plan/build-plan.js';
import { lower } from '../../plan/lower.js';
import { runPasses } from '../../plan/passes.js';
import { compile } from '../compile.js';
import { duckdbDialect } from '../dialects/duckdb.js';
import type { Dialect } from '../dialects/dialect.js';
import { aggregatesByRank } from './aggregates-by-rank.js';
import { filtersInside } from './filters-inside.js';
import { pairsByMoments } from './pairs-by-moments.js';

/** DuckDB as if it lacked what others lack: the rows must stay the same. */
const poorer: Dialect = {
  ...duckdbDialect,
  rewrites: [aggregatesByRank(new Set(['median', 'quantile', 'first', 'last'])), pairsByMoments, filtersInside],
};

function textOf(spec: CaseSpec, dialect: Dialect) {
  const { plan, scope } = buildPlan(specOf(spec), source);
  const context = { scope, now, dashboardFilters: [], rowPolicy: null, limits: { defaultRows: 100, maxRows: 1_000 } };
  return compile(lower(runPasses(plan, context)), dialect);
}

const rounded = (cell: CellValue): CellValue => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell);

describe('the same rows in another shape', () => {
  let database: FixtureDatabase;
  beforeAll(async () => {
    database = await FixtureDatabase.open();
  });
  afterAll(() => database.close());

  const rowsOf = async (spec: CaseSpec, dialect: Dialect) =>
    (await database.run(textOf(spec, dialect))).rows.map((row) => row.map(rounded));

  const specs = queryCases.filter(({ options, spec }) => !options && (spec.measures ?? []).length > 0);
  test.each(specs.map(({ name, spec }) => [name, spec] as const))('%s', async (_name, spec) => {
    const rows = await rowsOf(spec, poorer);
    // Rows are compared in their order where one was asked for or made by the plan.
    expect(rows).toEqual(await rowsOf(spec, duckdbDialect));
  });

  const filter = { column: 'bool1', op: 'eq', value: true } as const;
  const ranked: readonly Measure[] = [
    { agg: 'median', column: 'num1' },
    { agg: 'median', column: 'num1', filter },
    { agg: 'median', column: 'dec1', filter: { column: 'int1', op: 'gt', value: 100 } },
    { agg: 'quantile', column: 'int2', q: 0 },
    { agg: 'quantile', column: 'int2', q: 0, filter },
    { agg: 'quantile', column: 'int2', q: 1 },
    { agg: 'quantile', column: 'int2', q: 0.9, filter },
    { agg: 'first', column: 'txt1', orderBy: 'ts1' },
    { agg: 'first', column: 'num1', orderBy: 'date1', filter },
    { agg: 'last', column: 'time1', orderBy: 'int1' },
    { agg: 'last', column: 'txt1', orderBy: 'num1', filter: { column: 'int1', op: 'gt', value: 100 } },
  ];
  test.each([
    ['all rows', {}],
    ['by a dimension with nulls', { dimensions: [{ column: 'bool1' }] }],
    ['by two', { dimensions: [{ column: 'bool1' }, { column: 'date1', grain: 'year' }] }],
    ['of nothing', { filters: [{ column: 'int1', op: 'lt', value: 0 }] }],
  ] as const)('every ranked aggregate, %s', async (_name, spec) => {
    const measures = ranked.map((measure, index) => ({ ...measure, as: `m ${String(index)}` }));
    const rows = await rowsOf({ ...spec, measures }, poorer);
    expect(rows).toEqual(await rowsOf({ ...spec, measures }, duckdbDialect));
  });
});

test('quantiles are told apart by what they rank', () => {
  const text = textOf(
    { dimensions: [{ column: 'bool1' }], measures: [{ agg: 'median', column: 'num1' }, { agg: 'count' }] },
    poorer,
  );
  expect(text.sql).toContain('row_number() over (partition by r.d0 order by try_cast(r.v0 as double) nulls last) as k');
  expect(text.sql).not.toContain('quantile_cont');
});
