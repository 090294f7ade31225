import { describe, expect, it } from 'vitest';
import type { ChartVisual } from '@datavizpro/contract';
import { twinScales } from '../layout/twin-scales';
import { streamBands } from '../layout/stream-bands';
import { column, drawn, inputOf, resultOf, times } from '../test/inputs';
import { computeBump, type BumpModel } from './bump';
import { computeCalendar, type CalendarModel } from './calendar';
import { computeCandlestick, type CandlestickModel } from './candlestick';
import { computeCombo, type ComboModel } from './combo';
import { computeSparkline, type SparklineModel } from './sparkline';
import { computeStream, type StreamModel } from './stream';

describe('combo', () => {
  const combo = (bars: readonly number[], lines: readonly number[], visual: ChartVisual = {}): ComboModel =>
    drawn<ComboModel>(
      computeCombo(
        inputOf({
          type: 'combo',
          mapping: { x: ['k'], y: ['sales'], line: ['rate'] },
          result: resultOf(
            column(
              'k',
              'string',
              bars.map((_, index) => `k${index}`),
            ),
            column('sales', 'float', bars),
            column('rate', 'float', lines),
          ),
          visual,
        }),
      ),
    );
  const legendOf = (model: ComboModel): unknown => model.legend?.items.map(({ label }) => label);

  it('shares an axis where the sizes are near, and has two where they are not', () => {
    expect(legendOf(combo([10, 20], [12, 18]))).toEqual(['sales', 'rate']);
    expect(legendOf(combo([1000, 2000], [1, 2]))).toEqual(['sales', 'rate (right)']);
    expect(legendOf(combo([10, 20], [12, 18], { secondAxis: 'right' }))).toEqual(['sales', 'rate (right)']);
    expect(legendOf(combo([1000, 2000], [1, 2], { secondAxis: 'none' }))).toEqual(['sales', 'rate']);
  });

  it('two axes share zero and grid', () => {
    for (const [left, right] of [
      [
        [0, 642],
        [0, 26],
      ],
      [
        [-5, 100],
        [0, 3],
      ],
      [
        [0, 10],
        [-0.2, 0.1],
      ],
      [
        [-3, -1],
        [4, 9],
      ],
    ] as const) {
      const [first, second] = twinScales(left, right, { count: 5, whole: [false, false] });
      expect(first.ticks).toHaveLength(second.ticks.length);
      expect(first.min / first.max).toBeCloseTo(second.min / second.max, 9);
      for (const [scale, range] of [
        [first, left],
        [second, right],
      ] as const) {
        expect(scale.min).toBeLessThanOrEqual(Math.min(0, range[0]));
        expect(scale.max).toBeGreaterThanOrEqual(Math.max(0, range[1]));
      }
    }
  });

  it('reads bars and lines of a place together, and filters by it', () => {
    const mark = combo([10, 20], [12, 18]).marks.mark(1);
    expect(mark).toMatchObject({ reading: 'k1: sales 20, rate 18', values: { k: 'k1' } });
  });
});

describe('calendar', () => {
  const calendar = (days: readonly string[], size = { width: 600, height: 400 }): CalendarModel =>
    drawn<CalendarModel>(
      computeCalendar(
        inputOf({
          type: 'calendar',
          mapping: { day: ['d'], value: ['v'] },
          query: { dimensions: [{ column: 'd', grain: 'day' }], measures: [{ agg: 'sum', column: 'v', as: 'v' }] },
          result: resultOf(
            column('d', 'date', days),
            column(
              'v',
              'float',
              days.map((_, index) => index % 30),
            ),
          ),
          ...size,
        }),
      ),
    );
  const year = (of: number, count = 365): string[] =>
    times(count, String).map((_, index) => new Date(Date.UTC(of, 0, 1 + index)).toISOString().slice(0, 10));

  it('has a mark for each day, in few paths, within its picture', () => {
    for (const size of [
      { width: 240, height: 160 },
      { width: 600, height: 400 },
      { width: 1900, height: 1000 },
    ]) {
      const model = calendar(year(2025), size);
      expect(model.marks.count).toBe(365);
      expect(model.scene.shapes.length + model.scene.texts.length).toBeLessThan(60);
      for (const index of [0, 100, 364]) {
        const box = model.marks.mark(index)?.box;
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
      }
    }
  });

  it('names the day, its weekday and its value; arrows lead to the days around it', () => {
    const { marks } = calendar(year(2025));
    expect(marks.mark(0)?.reading).toBe('Wednesday, Jan 1, 2025: 0');
    expect(marks.mark(marks.step(0, 'right'))?.values).toEqual({ d: '2025-01-02' });
    expect(marks.mark(marks.step(0, 'down'))?.values).toEqual({ d: '2025-01-08' });
  });

  it('steps over days without a value, and counts them', () => {
    const model = calendar(['2025-01-01', '2025-01-05']);
    expect(model.marks.step(0, 'right')).toBe(1);
    expect(model.description).toContain('3 days have no value');
  });

  it('draws the last years that have room', () => {
    const decades = times(40, (index) => `${1980 + index}-06-01`);
    expect(calendar(decades, { width: 240, height: 160 }).notes.join()).toMatch(/last \d of 40 years/);
  });
});

const split = (
  kind: 'bump' | 'stream' | 'sparkline',
  values: Readonly<Record<string, readonly (number | null)[]>>,
  size = { width: 640, height: 320 },
) => {
  const rows = Object.entries(values).flatMap(([name, list]) =>
    list.map((value, index) => ({ name, x: 2020 + index, value })),
  );
  return inputOf({
    type: kind,
    mapping: { x: ['x'], y: ['v'], series: ['s'] },
    query: { dimensions: [{ column: 'x' }, { column: 's' }], measures: [{ agg: 'sum', column: 'v', as: 'v' }] },
    result: resultOf(
      column(
        'x',
        'integer',
        rows.map(({ x }) => x),
      ),
      column(
        's',
        'string',
        rows.map(({ name }) => name),
      ),
      column(
        'v',
        'float',
        rows.map(({ value }) => value),
      ),
    ),
    ...size,
  });
};

describe('bump', () => {
  const bump = (values: Parameters<typeof split>[1]): BumpModel => drawn<BumpModel>(computeBump(split('bump', values)));

  it('puts the first on top, and says who climbs', () => {
    const model = bump({ a: [9, 1], b: [5, 5], c: [1, 9] });
    const { marks } = model;
    const tops = [0, 1, 2].map((index) => marks.mark(index)).sort((p, q) => (p?.y ?? 0) - (q?.y ?? 0));
    expect(tops.map((mark) => mark?.values['s'])).toEqual(['a', 'b', 'c']);
    expect(model.description).toBe(
      's ranked by v, 3 of them, 2020 to 2021. a is first at the beginning, c at the end. c climbs most, from 3 to 1.',
    );
  });

  it('is walked along a line and down the ranks', () => {
    const { marks } = bump({ a: [9, 1], b: [5, 5] });
    const first = marks.step(null, 'first');
    expect(marks.mark(marks.step(first, 'right'))?.reading).toContain('a is number 2');
    expect(marks.mark(marks.step(first, 'down'))?.reading).toContain('b is number 2');
  });

  it('stays lean with many places', () => {
    const model = bump(
      Object.fromEntries(
        times(12, (name) => `s${name}`).map((name, index) => [
          name,
          times(200, String).map((_, at) => (at * (index + 3)) % 17),
        ]),
      ),
    );
    expect(model.scene.shapes.length + model.scene.texts.length).toBeLessThan(150);
  });
});

describe('stream', () => {
  it('keeps the thickness of every part', () => {
    const series = [
      [1, 2, 3],
      [4, 0, 1],
    ];
    const bands = streamBands(series);
    bands.forEach((band, index) =>
      band.high.forEach((high, place) =>
        expect(high - (band.low[place] ?? 0)).toBeCloseTo((series[index]?.[place] ?? 0) / 4, 9),
      ),
    );
  });

  it('names bands inside where there is room, else in a legend', () => {
    const wide = drawn<StreamModel>(computeStream(split('stream', { a: [5, 6, 7], b: [6, 5, 4] })));
    expect(wide.legend).toBeNull();
    expect(wide.scene.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['a', 'b']));
    const thin = drawn<StreamModel>(computeStream(split('stream', { a: [500, 600, 700], b: [1, 1, 1] })));
    expect(thin.legend?.items.map(({ label }) => label)).toEqual(['a', 'b']);
  });

  it('ends at the last place that is there as a whole', () => {
    const { result, ...input } = split('stream', { a: [5, 6], b: [6, 5] });
    const columns = result.columns.map((each) => ({
      ...each,
      values: [0, 2, 1].map((row) => each.values[row] ?? null),
    }));
    const cut = computeStream({ ...input, result: { ...result, columns, rowCount: 3, truncated: true } });
    expect(cut.notes).toContain('Rows of 2021 may be missing: it is not drawn.');
    expect(cut.marks.mark(cut.marks.step(null, 'last'))?.title).toBe('2020');
  });

  it('leaves out what is below zero, and says so', () => {
    expect(computeStream(split('stream', { a: [5, -6], b: [1, 1] })).notes.join()).toContain('1 negative value');
  });
});

describe('sparklines', () => {
  const lines = (count: number, height: number): SparklineModel =>
    drawn<SparklineModel>(
      computeSparkline(
        split(
          'sparkline',
          Object.fromEntries(times(count, (index) => `s${index}`).map((name, index) => [name, [1, index + 2]])),
          { width: 300, height },
        ),
      ),
    );

  it('ends with the last value, the largest on top', () => {
    const words = lines(3, 200).scene.texts.map(({ text }) => text);
    expect(words).toEqual(['s2', '4', 's1', '3', 's0', '2']);
  });

  it('draws as many rows as have room', () => {
    expect(lines(30, 160).notes).toEqual(['The first 8 of 30 lines are drawn; the table has all.']);
  });

  it('is walked from row to row', () => {
    const { marks } = lines(3, 200);
    const first = marks.step(null, 'first');
    expect(marks.mark(marks.step(first, 'last'))?.reading).toBe('2021: s2 4');
    expect(marks.mark(marks.step(first, 'down'))?.values).toEqual({ x: 2020, s: 's1' });
  });
});

describe('candlestick', () => {
  const candles = (count: number, width = 640): CandlestickModel =>
    drawn<CandlestickModel>(
      computeCandlestick(
        inputOf({
          type: 'candlestick',
          mapping: { x: ['t'], value: ['o', 'h', 'l', 'c'] },
          query: { dimensions: [{ column: 't', grain: 'day' }] },
          result: resultOf(
            // Every third day only: the days between take no room.
            column(
              't',
              'date',
              times(count, (index) => new Date(Date.UTC(2020, 0, 1 + index * 3)).toISOString().slice(0, 10)),
            ),
            column(
              'o',
              'float',
              times(count, String).map((_, index) => 10 + (index % 3)),
            ),
            column(
              'h',
              'float',
              times(count, String).map(() => 15),
            ),
            column(
              'l',
              'float',
              times(count, String).map(() => 5),
            ),
            column(
              'c',
              'float',
              times(count, String).map((_, index) => 10 + (index % 2)),
            ),
          ),
          width,
        }),
      ),
    );

  it('reads the four numbers, with the change', () => {
    expect(candles(3).marks.mark(1)?.reading).toBe('Jan 4, 2020: first 11, highest 15, lowest 5, last 11 (+0%)');
  });

  it('leaves no room for days without trade', () => {
    const { marks } = candles(10);
    const xs = times(10, String).map((_, index) => marks.mark(index)?.x ?? 0);
    const steps = xs.slice(1).map((x, index) => Math.round(x - (xs[index] ?? 0)));
    expect(new Set(steps).size).toBeLessThanOrEqual(2);
  });

  it('draws the last ones that can be told apart, in few paths', () => {
    const model = candles(1000, 400);
    expect(model.notes.join()).toMatch(/The last \d+ of 1000/);
    expect(model.scene.shapes.length + model.scene.texts.length).toBeLessThan(40);
  });
});
