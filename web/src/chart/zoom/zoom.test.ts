import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChartConfiguration } from '@datavizpro/contract';
import { column, resultOf } from '../test/inputs';
import { reachOf } from './reach';
import { moved, pinched, rounded } from './zoom-math';

const configuration: ChartConfiguration = {
  type: 'line',
  query: {
    source: { dataSourceId: 'd', table: 't' },
    dimensions: [{ column: 'at' }, { column: 'name' }],
    measures: [
      { agg: 'sum', column: 'a', as: 'a' },
      { agg: 'sum', column: 'b', as: 'b' },
    ],
  },
  mapping: { x: ['at'], y: ['a', 'b'], series: ['name'] },
  visual: {},
};

interface Row {
  readonly at: number;
  readonly name: string;
  readonly a: number | null;
  readonly b: number | null;
}
const start = Date.UTC(2026, 0, 1);
const value = fc.option(fc.integer({ min: 0, max: 9 }));
const rows = (isTime: boolean) =>
  fc.array(
    fc.record<Row>({
      // Finer than what is written of a time: parts of milliseconds.
      at: fc.integer({ min: 0, max: 40_000 }).map((each) => (isTime ? start + each / 8 : each / 8)),
      name: fc.constantFrom('one', 'two', 'three'),
      ...{ a: value, b: value },
    }),
    { minLength: 2, maxLength: 60 },
  );
const micros = (at: number): string =>
  `${new Date(Math.floor(at)).toISOString().slice(0, 23)}${String(Math.round((at - Math.floor(at)) * 1_000)).padStart(3, '0')}`;
const answer = (all: readonly Row[], isTime: boolean) =>
  resultOf(
    isTime
      ? column(
          'at',
          'timestamp',
          all.map(({ at }) => micros(at)),
        )
      : column(
          'at',
          'float',
          all.map(({ at }) => at),
        ),
    column(
      'name',
      'string',
      all.map(({ name }) => name),
    ),
    column(
      'a',
      'float',
      all.map(({ a }) => a),
    ),
    column(
      'b',
      'float',
      all.map(({ b }) => b),
    ),
  );

/** The first and the last row of each line, and some between. */
function kept(all: readonly Row[], every: number): readonly Row[] {
  const lines = all.flatMap((row) => (['a', 'b'] as const).flatMap((y) => (row[y] === null ? [] : [{ row, y }])));
  return lines.flatMap(({ row, y }, index) => {
    const places = lines.filter((each) => each.y === y && each.row.name === row.name).map((each) => each.row.at);
    const isEnd = row.at === Math.min(...places) || row.at === Math.max(...places);
    return isEnd || index % every === 0 ? [{ ...row, a: null, b: null, [y]: row[y] }] : [];
  });
}

test.each([true, false])('the reach has the rows that lead into and out of what is seen; times: %s', (isTime) => {
  const views = fc.record({ from: fc.integer({ min: 0, max: 4_900 }), span: fc.integer({ min: 10, max: 3_000 }) });
  fc.assert(
    fc.property(rows(isTime), views, fc.integer({ min: 2, max: 9 }), (all, { from: begin, span }, every) => {
      const from = begin + (isTime ? start : 0);
      const ends = { from, to: from + span };
      const reach = reachOf(
        configuration,
        [answer(kept(all, every), isTime), answer(kept(all, every + 1), isTime)],
        ends,
      );
      for (const name of ['one', 'two', 'three'])
        for (const y of ['a', 'b'] as const) {
          const places = all.flatMap((row) => (row.name === name && row[y] !== null ? [row.at] : []));
          const [before, behind] = [places.filter((at) => at <= ends.from), places.filter((at) => at >= ends.to)];
          const [first, last] = [Math.min(...places), Math.max(...places)];
          if (before.length > 0 && last > ends.from) expect(Math.max(...before)).toBeGreaterThanOrEqual(reach.from);
          if (behind.length > 0 && first < ends.to) expect(Math.min(...behind)).toBeLessThanOrEqual(reach.to);
        }
    }),
    { numRuns: 200 },
  );
});

test('of dense lines little more is read than is seen', () => {
  const all = Array.from({ length: 4_000 }, (_, at): Row => ({ at, name: 'one', a: 1, b: null }));
  expect(reachOf(configuration, [answer(all, false)], { from: 1_000, to: 1_800 })).toEqual({ from: 900, to: 1_900 });
});

test('views go from step to step: nearly equal ones are one, and the way back leads to where one was', () => {
  const views = fc.record({
    from: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((from) => from / 8),
    span: fc.integer({ min: 1, max: 1_000_000 }).map((span) => span / 8),
  });
  fc.assert(
    fc.property(views, ({ from, span }) => {
      const seen = rounded({ from, to: from + span });
      expect(seen.from).toBeLessThanOrEqual(from);
      expect(seen.to).toBeGreaterThanOrEqual(from + span);
      expect(seen.to - seen.from).toBeLessThanOrEqual(span * 1.06);
      expect(rounded(moved(rounded(moved(seen, 0.25)), -0.25))).toEqual(seen);
    }),
  );
});

test('what lies under two fingers stays under them', () => {
  const axis = { from: 100, to: 300 };
  expect(pinched(axis, [50, 150], [0, 200], 200)).toEqual({ from: 150, to: 250 });
  expect(pinched(axis, [150, 50], [150, 100], 200)).toEqual({ from: -50, to: 350 });
  expect(pinched(axis, [50, 150], [80, 85], 200)).toBeNull();
  expect(pinched(axis, [50, 150], [150, 50], 200)).toBeNull();
});
