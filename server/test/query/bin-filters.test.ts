import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellValue, Filter, Measure } from '@datavizpro/contract';
import { describeFixture, FixtureDatabase, now, specOf, type CaseSpec } from './fixture.js';
import { prepareQuery } from '../../src/query/prepare.js';
import type { FixtureTable } from './tables.js';

/** Numbers on edges, beside them by a rounding, and anywhere. */
const near = (value: number): readonly number[] => [value, value * (1 + Number.EPSILON), value * (1 - Number.EPSILON)];
const floats = Array.from({ length: 120 }, (_, index) => near((index - 40) / 10)).flat();
const table: FixtureTable = {
  name: 'numbers',
  columns: [
    { name: 'float', type: 'float' },
    { name: 'decimal', type: 'decimal', digits: [18, 2] },
    { name: 'integer', type: 'integer' },
    { name: 'large', type: 'float' },
  ],
  rows: [
    ...floats.map((float, index): readonly CellValue[] => [
      float,
      (((index * 7_919) % 3_001) / 100 - 9).toFixed(2),
      ((index * 31) % 97) - 13,
      1e9 + ((index * 7_919) % 100_000) / 8,
    ]),
    [null, null, null, null],
  ],
};

let files: FixtureDatabase;
beforeAll(async () => {
  files = await FixtureDatabase.open([table]);
});
afterAll(() => files.close());

const source = describeFixture({ type: 'file', schema: 'main', tables: [table] });
const ask = async (spec: CaseSpec) =>
  (
    await files.run(
      prepareQuery({ spec: specOf({ table: 'numbers', ...spec }) }, source, now, { defaultRows: 999, maxRows: 999 })
        .compiled,
    )
  ).rows;

const within = (column: string, from: number, to: number): Filter => ({
  and: [
    { column, op: 'gte', value: from },
    { column, op: 'lt', value: to },
  ],
});

/** What a person chooses in a histogram: each bin by itself, and bins beside each other as one range. */
test('the edges of counted bins are a filter of exactly the rows that were counted', async () => {
  const columns = fc.constantFrom('float', 'decimal', 'integer', 'large');
  await fc.assert(
    fc.asyncProperty(columns, fc.integer({ min: 1, max: 40 }), async (column, count) => {
      const bins = await ask({
        dimensions: [{ column, as: 'from', bin: { count, endAs: 'to' } }],
        measures: [{ agg: 'count', as: 'rows' }],
        filters: [{ column, op: 'isNotNull' }],
        sort: [{ by: 'from', direction: 'asc' }],
      });
      const edges = bins.map(([from, to]) => [Number(from), Number(to)] as const);
      const counted = edges.map(([from, to], index): Measure => ({
        agg: 'count',
        filter: within(column, from, to),
        as: `b${String(index)}`,
      }));
      const [first, last] = [edges[0]?.[0] ?? 0, edges.at(-1)?.[1] ?? 0];
      const all: Measure = { agg: 'count', filter: within(column, first, last), as: 'all' };
      const [found = []] = await ask({ measures: [...counted, all] });
      expect(found.slice(0, -1).map(Number)).toEqual(bins.map(([, , rows]) => Number(rows)));
      expect(Number(found.at(-1))).toBe(floats.length);
    }),
    { numRuns: 60 },
  );
});
