import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AxisView } from '../model';
import { column, drawn, inputOf, resultOf, sum } from '../test/inputs';
import { computeLine, type LineModel } from './line';

type Row = readonly [x: number, y: number];

/** Series that are hard to reduce. */
const noise = (index: number): number => ((Math.imul(index + 1, 2_654_435_761) >>> 0) % 1_000) / 8;
const many = (count: number, row: (index: number) => Row): readonly Row[] =>
  Array.from({ length: count }, (_, index) => row(index));
const hard: Readonly<Record<string, readonly Row[]>> = {
  noise: many(9_000, (index) => [index, noise(index)]),
  zigzag: many(9_000, (index) => [index, index % 2 === 0 ? -1 : 1]),
  spike: many(9_000, (index) => [index, index === 4_321 ? 1e6 : 0]),
  crowd: many(9_000, (index) => [Math.floor(index / 3_000) * 4_000 + (index % 3_000) / 50, noise(index)]),
  fractions: many(5_000, (index) => [index * 1.001 + (index % 3) / 7, noise(index) - 60]),
  slopes: many(6_000, (index) => [index ** 1.3, index % 997]),
};

const inner = { width: 400 };

/** What `reduce` of a query keeps: see the tests of the engines for that it does. */
function reduced(rows: readonly Row[], width: number, { from, to }: AxisView): readonly Row[] {
  const column = (x: number): number => {
    if (x < from) return -1;
    return x > to ? width : Math.min(width - 1, Math.floor(((x - from) * width) / (to - from)));
  };
  const groups = new Map<number, Row[]>();
  for (const row of rows) groups.set(column(row[0]), [...(groups.get(column(row[0])) ?? []), row]);
  return [...groups.values()].flatMap((group) => {
    const byValue = [...group].sort((a, b) => a[1] - b[1]);
    return [...new Set([group[0], byValue[0], byValue.at(-1), group.at(-1)])]
      .filter((row) => row !== undefined)
      .sort((a, b) => a[0] - b[0]);
  });
}

function draw(rows: readonly Row[], columns: number | null, view: AxisView | null): LineModel {
  const result = resultOf(
    column(
      'x',
      'float',
      rows.map(([x]) => x),
    ),
    column(
      'y',
      'float',
      rows.map(([, y]) => y),
    ),
  );
  const query = {
    dimensions: [{ column: 'x' }],
    measures: sum('y'),
    ...(columns === null ? {} : { reduce: { x: 'x', y: 'y', width: columns } }),
  };
  const mapping = { x: ['x'], y: ['y'] };
  return drawn<LineModel>(
    computeLine({ ...inputOf({ type: 'line', mapping, query, result, width: 500, height: 300 }), view, columns }),
  );
}

/** Every row where the drawing has to have it, written as paths are. */
function everyRow(rows: readonly Row[], { axis, scale, frame }: LineModel, view: AxisView | null): readonly Row[] {
  const round = (value: number): number => Math.round(value * 100) / 100;
  const { width, height } = frame.inner;
  const inColumn = (x: number): number => round(Math.min(x, Math.floor(x + 1e-6) + 0.99));
  const place = ([x, y]: Row): Row => [
    inColumn(((x - axis.min) / (axis.max - axis.min)) * width),
    round((1 - (y - scale.min) / (scale.max - scale.min)) * height),
  ];
  if (!view) return rows.map(place);
  const first = rows.findIndex(([x]) => x >= view.from);
  const last = rows.findLastIndex(([x]) => x <= view.to);
  return [
    place(between(rows[first - 1], rows[first], view.from)),
    ...rows.slice(first, last + 1).map(place),
    place(between(rows[last], rows[last + 1], view.to)),
  ];
}

function between([x1, y1]: Row = [0, 0], [x2, y2]: Row = [0, 0], at: number): Row {
  return [at, y1 + ((y2 - y1) * (at - x1)) / (x2 - x1)];
}

const pointsOf = (path: string): readonly Row[] =>
  [...path.matchAll(/(-?[\d.]+(?:e-?\d+)?),(-?[\d.]+(?:e-?\d+)?)/g)].map(([, x, y]) => [Number(x), Number(y)]);

/** Pixels of a line of one pixel's width, drawn without shades: of each column all between where the line is there. */
function lit(points: readonly Row[], width: number): ReadonlySet<number> {
  const pixels = new Set<number>();
  const add = (column: number, low: number, high: number): void => {
    for (let y = Math.floor(Math.min(low, high)); y <= Math.floor(Math.max(low, high)); y += 1)
      pixels.add(y * 10_000 + column);
  };
  points.forEach(([x2, y2], index) => {
    const [x1, y1] = points[index - 1] ?? [x2, y2];
    const columnOf = (x: number): number => Math.min(width - 1, Math.max(0, Math.floor(x + 1e-6)));
    const [first, last] = [columnOf(x1), columnOf(x2)];
    const at = (x: number): number => {
      if (x === x1) return y1;
      return x === x2 ? y2 : y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
    };
    for (let column = first; column <= last; column += 1)
      add(column, at(Math.max(x1, column)), at(Math.min(x2, column + 1)));
  });
  return pixels;
}

describe('a line of the rows that are kept for its pixels', () => {
  it.each(Object.entries(hard))('lights the same pixels as one of all rows: %s', (_name, rows) => {
    const ends = { from: rows[0]?.[0] ?? 0, to: rows.at(-1)?.[0] ?? 0 };
    const middle = ends.from + (ends.to - ends.from) * 0.37;
    for (const view of [null, { from: middle, to: middle + (ends.to - ends.from) / 11 }]) {
      const few = draw(reduced(rows, inner.width, view ?? ends), inner.width, view);
      expect(few.frame.inner.width).toBe(inner.width);
      const ours = lit(pointsOf(few.lines[0]?.line ?? ''), inner.width);
      const wanted = lit(everyRow(rows, few, view), inner.width);
      expect(wanted.size).toBeGreaterThan(100);
      expect([...wanted].filter((pixel) => !ours.has(pixel)).length).toBe(0);
      expect([...ours].filter((pixel) => !wanted.has(pixel)).length).toBe(0);
    }
  });

  it('lights the same pixels for each of several measures, whose rows stand apart', () => {
    const { noise: one = [], fractions: other = [] } = hard;
    const ends = { from: 0, to: 9_000 };
    const few = [reduced(one, inner.width, ends), reduced(other, inner.width, ends)];
    const rows = few.flatMap((kept, line) => kept.map(([x, y]) => [x, line === 0 ? y : null, line === 1 ? y : null]));
    const values = (at: number) => rows.map((row) => row[at] ?? null);
    const result = resultOf(
      column('x', 'float', values(0)),
      column('a', 'float', values(1)),
      column('b', 'float', values(2)),
    );
    const reduce = { x: 'x', y: ['a', 'b'], width: inner.width };
    const query = { dimensions: [{ column: 'x' }], measures: [...sum('a'), ...sum('b')], reduce };
    const mapping = { x: ['x'], y: ['a', 'b'] };
    const input = inputOf({ type: 'line', mapping, query, result, width: 500, height: 300 });
    const model = drawn<LineModel>(computeLine({ ...input, view: ends, columns: inner.width }));
    expect(model.frame.inner.width).toBe(inner.width);
    expect(model.lines).toHaveLength(2);
    [one, other].forEach((all, line) => {
      const wanted = lit(everyRow(all, model, null), inner.width);
      expect(lit(pointsOf(model.lines[line]?.line ?? ''), inner.width)).toEqual(wanted);
    });
  });

  it('has the axis that is seen, and marks of rows only', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 10, max: 4_000, noNaN: true }),
        fc.double({ min: 20, max: 900, noNaN: true }),
        (from, span) => {
          const view = { from, to: from + span };
          const { axis, marks, window } = draw(hard['noise'] ?? [], null, view);
          expect([axis.min, axis.max, window?.from]).toEqual([view.from, view.to, view.from]);
          const rows = Math.floor(view.to) - Math.ceil(view.from) + 1;
          expect(marks.count).toBe(rows);
        },
      ),
      { numRuns: 4 },
    );
  });
});
