import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Calculation, CellValue } from '@datavizpro/contract';
import { prepareQuery } from '../../src/query/prepare.js';
import { describeFixture, FixtureDatabase, now, specOf, type CaseSpec } from './fixture.js';
import type { FixtureTable } from './tables.js';

const regions = ['north', 'south', null] as const;
/** Looks random, and is the same every time. */
const noise = (index: number): number => Math.imul(index + 1, 2_654_435_761) >>> 0;
const monthOf = (index: number): string | null =>
  index % 19 === 0
    ? null
    : `${String(2023 + (noise(index) % 2))}-${String(1 + (noise(index * 7) % 12)).padStart(2, '0')}-01`;

const table: FixtureTable = {
  name: 'facts',
  columns: [
    { name: 'id', type: 'integer' },
    { name: 'month', type: 'date' },
    { name: 'region', type: 'string' },
    { name: 'amount', type: 'integer' },
  ],
  rows: Array.from({ length: 120 }, (_, index) => [
    index,
    monthOf(index),
    regions[noise(index * 3) % 3] ?? null,
    index % 11 === 0 ? null : (noise(index * 5) % 9) - 3,
  ]),
};
const source = describeFixture({ type: 'file', schema: 'main', tables: [table] });

interface Group {
  readonly month: string | null;
  readonly region: string | null;
  readonly total: number | null;
}

/** Groups as the query has them: by month, then by region, nulls last. */
function groupsOf(ids: ReadonlySet<number>): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [id, month, region, amount] of table.rows as readonly [
    number,
    string | null,
    string | null,
    number | null,
  ][]) {
    if (!ids.has(id)) continue;
    const key = JSON.stringify([month, region]);
    const total = groups.get(key)?.total ?? null;
    groups.set(key, { month, region, total: amount === null ? total : (total ?? 0) + amount });
  }
  const last = (text: string | null): string => text ?? '\uFFFF';
  return [...groups.values()].sort((left, right) =>
    last(left.month) === last(right.month)
      ? last(left.region) < last(right.region)
        ? -1
        : 1
      : last(left.month) < last(right.month)
        ? -1
        : 1,
  );
}

const sum = (values: readonly (number | null)[]): number | null =>
  values.every((each) => each === null) ? null : values.reduce<number>((total, each) => total + (each ?? 0), 0);
const over = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;

function monthsBefore(month: string | null, count: number): string | null {
  if (month === null) return null;
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 10);
}

/** As it is said in the documentation, group by group. */
function naive(calculation: Calculation, all: readonly Group[]): readonly (number | null)[] {
  const byRegion =
    calculation.by?.includes('region') ?? (calculation.kind !== 'rank' && calculation.kind !== 'shareOfTotal');
  return all.map((group) => {
    const part = all.filter(({ region }) => !byRegion || region === group.region);
    const at = part.indexOf(group);
    const totals = part.map(({ total }) => total);
    const { total } = group;
    switch (calculation.kind) {
      case 'runningTotal':
        return sum(totals.slice(0, at + 1));
      case 'shareOfTotal':
        return over(total, sum(totals));
      case 'cumulativeShare':
        return over(sum(totals.slice(0, at + 1)), sum(totals));
      case 'rank': {
        if (total === null) return null;
        const larger = totals.filter((each) => each !== null && each > total);
        return 1 + (calculation.ties === 'dense' ? new Set(larger).size : larger.length);
      }
      case 'moving': {
        const window = totals.slice(Math.max(0, at - (calculation.before ?? 0)), at + (calculation.after ?? 0) + 1);
        const given = window.filter((each) => each !== null);
        if (given.length === 0) return null;
        if (calculation.agg === 'min') return Math.min(...given);
        if (calculation.agg === 'max') return Math.max(...given);
        return calculation.agg === 'sum' ? sum(given) : over(sum(given), given.length);
      }
      default: {
        const { period } = calculation;
        const months = (period?.count ?? 0) * (period?.unit === 'year' ? 12 : 1);
        const sought = monthsBefore(group.month, months);
        const before = period ? part.find(({ month }) => month !== null && month === sought) : part[at - 1];
        const previous = before?.total ?? null;
        if (calculation.kind === 'previous') return previous;
        const difference = total === null || previous === null ? null : total - previous;
        return calculation.kind === 'difference'
          ? difference
          : over(difference, previous === null ? null : Math.abs(previous));
      }
    }
  });
}

const by = fc.option(fc.constantFrom<readonly string[]>([], ['region']), { nil: undefined });
const period = fc.option(fc.record({ count: fc.constantFrom(1, 2, 12), unit: fc.constantFrom('month', 'year') }), {
  nil: undefined,
});
const calculation: fc.Arbitrary<Calculation> = fc
  .oneof(
    fc.record({ kind: fc.constantFrom('runningTotal', 'shareOfTotal', 'cumulativeShare'), by }),
    fc.record({
      kind: fc.constantFrom('previous', 'difference', 'percentDifference'),
      by: fc.constant(['region']),
      period,
    }),
    fc.record({ kind: fc.constant('rank'), by, ties: fc.constantFrom('dense', 'competition') }),
    fc.record({
      kind: fc.constant('moving'),
      by,
      agg: fc.constantFrom('sum', 'avg', 'min', 'max'),
      before: fc.nat(4),
      after: fc.nat(4),
    }),
  )
  .map((each) => JSON.parse(JSON.stringify({ ...each, of: 'total' })) as Calculation);

let database: FixtureDatabase;
beforeAll(async () => {
  database = await FixtureDatabase.open([table]);
});
afterAll(() => database.close());

test('calculations are what their definition says, whatever groups there are', async () => {
  const property = fc.asyncProperty(
    fc.uniqueArray(fc.nat(119), { minLength: 1, maxLength: 60 }),
    fc.array(calculation, { minLength: 1, maxLength: 5 }),
    async (ids, calculations) => {
      const spec: CaseSpec = {
        table: 'facts',
        dimensions: [{ column: 'month', grain: 'month', as: 'month' }, { column: 'region' }],
        measures: [{ agg: 'sum', column: 'amount', as: 'total' }],
        filters: [{ column: 'id', op: 'in', values: ids }],
        calculations,
        limit: 1_000,
      };
      const { compiled } = prepareQuery({ spec: specOf(spec) }, source, now, { defaultRows: 1_000, maxRows: 1_000 });
      const { rows } = await database.run(compiled);
      const groups = groupsOf(new Set(ids));
      const columns = calculations.map((each) => naive(each, groups));
      const round = (cell: CellValue): CellValue => (cell === null ? null : Number(Number(cell).toPrecision(12)) || 0);
      expect(rows.map(([month, region, ...numbers]) => [month, region, ...numbers.map(round)])).toEqual(
        groups.map(({ month, region, total }, index) => [
          month,
          region,
          total,
          ...columns.map((column) => round(column[index] ?? null)),
        ]),
      );
    },
  );
  await fc.assert(property, { numRuns: 80 });
});

/** The month before and the year before are read; nothing else sees them. */
test.each(['2024-01-01', '2024-03-15', '2023-01-01', '2025-06-01'])(
  'a comparison looks beyond a beginning of %s, and all that is answered stays as it was',
  async (from) => {
    const run = async (beyond: boolean, filters: CaseSpec['filters']) => {
      const previous = (count: number, unit: 'month' | 'year') =>
        ({ kind: 'previous', of: 'total', period: { count, unit, beyond }, as: `${unit} before` }) as const;
      const spec: CaseSpec = {
        table: 'facts',
        dimensions: [{ column: 'month', grain: 'month', as: 'month' }, { column: 'region' }],
        measures: [{ agg: 'sum', column: 'amount', as: 'total' }],
        ...(filters ? { filters } : {}),
        calculations: [{ kind: 'runningTotal', of: 'total', as: 'running' }, previous(1, 'month'), previous(1, 'year')],
        limit: 1_000,
      };
      const { compiled } = prepareQuery({ spec: specOf(spec) }, source, now, { defaultRows: 1_000, maxRows: 1_000 });
      return (await database.run(compiled)).rows;
    };
    const bound = [{ column: 'month', op: 'gte', value: from }] as const;
    const [plain, wide, all] = [await run(false, bound), await run(true, bound), await run(true, [])];
    // Month, region, total and running total: as without looking back.
    expect(wide.map((row) => row.slice(0, 4))).toEqual(plain.map((row) => row.slice(0, 4)));
    const known = new Map(all.map((row) => [JSON.stringify(row.slice(0, 2)), row.slice(4)]));
    expect(wide.map((row) => row.slice(4))).toEqual(wide.map((row) => known.get(JSON.stringify(row.slice(0, 2)))));
  },
);
