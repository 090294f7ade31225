import { describe, expect, it } from 'vitest';
import type { CellValue, ChartVisual } from '@datavizpro/contract';
import { column, drawn, inputOf, resultOf, sum, times } from '../test/inputs';
import { computeArea, computeLine, type LineModel } from './line';

const monthly = (months: readonly (string | null)[], values: readonly (string | number | null)[], visual = {}) =>
  inputOf({
    type: 'line',
    mapping: { x: ['month'], y: ['revenue'] },
    visual,
    query: { dimensions: [{ column: 'at', grain: 'month', as: 'month' }], measures: sum('revenue') },
    result: resultOf(column('month', 'date', months), column('revenue', 'decimal', values)),
  });
const bySeries = (kinds: number, agg: 'sum' | 'avg' = 'sum') => {
  const rows = times(kinds * 3, (i) => `s${i % kinds}`);
  return inputOf({
    type: 'line',
    mapping: { x: ['year'], y: ['n'], series: ['kind'] },
    query: {
      dimensions: [{ column: 'year' }, { column: 'kind' }],
      measures: [{ agg, column: 'n', as: 'n' }],
    },
    result: resultOf(
      column(
        'year',
        'integer',
        rows.map((_, i) => 2020 + Math.floor(i / kinds)),
      ),
      column('kind', 'string', rows),
      column(
        'n',
        'integer',
        rows.map((_, i) => i + 1),
      ),
    ),
  });
};
const line = (input: Parameters<typeof computeLine>[0]) => drawn<LineModel>(computeLine(input));

describe('a line over time', () => {
  it('leaves a gap where a bucket is missing, and counts calendar months', () => {
    const model = line(monthly(['2026-01-01', '2026-02-01', '2026-05-01'], ['1', '2', '3']));
    expect(model.lines[0]?.line.match(/M/g)).toHaveLength(2);
    expect(model.axis.ticks[0]?.label).toBe('Jan 2026');
  });

  it('draws decimals that travel as text', () => {
    expect(line(monthly(['2026-01-01', '2026-02-01'], ['10.50', '20.25'])).endLabels[0]?.text).toBe('20.3');
  });

  it('says how many rows have no time', () => {
    const model = line(monthly(['2026-01-01', null, '2026-02-01'], [1, 2, 3]));
    expect(model.notes).toEqual(['1 row has no month and is not drawn.']);
  });

  it('describes span, extremes and course', () => {
    const model = line(monthly(['2026-01-01', '2026-02-01', '2026-03-01'], [100, 50, 150]));
    expect(model.description).toBe(
      'Line chart of revenue by month, January 2026 to March 2026. Lowest 50 at February 2026, highest 150 at March 2026; up 50% from first to last.',
    );
  });

  it('stays inside its frame, with round ends', () => {
    const model = line(monthly(['2026-01-01', '2026-02-01'], [97, 1013]));
    expect([model.scale.min, model.scale.max % model.scale.step]).toEqual([0, 0]);
    const { inner, outer } = model.frame;
    expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
  });

  it('does not start at zero when the data is far from it, unless asked', () => {
    expect(line(monthly(['2026-01-01', '2026-02-01'], [1000, 1010])).scale.min).toBeGreaterThan(900);
    expect(line(monthly(['2026-01-01', '2026-02-01'], [1000, 1010], { zeroBaseline: true })).scale.min).toBe(0);
  });

  it('draws zero on an axis that is linear next to it where a logarithmic one was asked for, and says so', () => {
    const model = line(monthly(['2026-01-01', '2026-02-01', '2026-03-01'], [0, 10, 1000], { scale: 'log' }));
    expect(model.scale.kind).toBe('symlog');
    expect(model.notes).toEqual([expect.stringContaining('linear next to zero')]);
  });

  it('shows one point as a dot', () => {
    expect(line(monthly(['2026-01-01'], [5])).lines[0]?.dots).toHaveLength(1);
  });
});

describe('series', () => {
  it('are named at their ends and have no legend', () => {
    const model = line(bySeries(3));
    expect(model.legend).toBeNull();
    expect(model.endLabels.map((label) => label.text).sort()).toEqual(['s0', 's1', 's2']);
  });

  it('beyond eight: seven and the sum of the others', () => {
    const model = line(bySeries(12));
    expect(model.lines).toHaveLength(8);
    expect(model.notes).toContain('“Other” holds the 5 smallest of 12 series.');
  });

  it('beyond eight of averages: eight, because averages cannot be added up', () => {
    const model = line(bySeries(12, 'avg'));
    expect(model.lines).toHaveLength(8);
    expect(model.notes).toContain('The largest 8 of 12 series are drawn.');
  });

  it('all have colours of their own', () => {
    expect(new Set(line(bySeries(8)).lines.map((each) => each.color)).size).toBe(8);
  });

  it('keep their colours when a filter takes some away', () => {
    const all = bySeries(4);
    const before = line(all);
    const fewer = bySeries(2);
    const after = line({ ...fewer, environment: all.environment });
    const colorOf = (model: LineModel, name: string) => {
      const at = model.marks.step(null, 'first');
      return model.marks.mark(at)?.rows.find((row) => row.label === name)?.color;
    };
    expect(colorOf(after, 's1')).toBe(colorOf(before, 's1'));
  });
});

describe('areas', () => {
  it('stand on each other, a missing part counting as nothing', () => {
    const model = drawn<LineModel>(computeArea({ ...bySeries(2), selected: null }));
    expect(model.scale.max).toBeGreaterThanOrEqual(11);
    expect(model.lines.every((each) => each.area?.endsWith('Z'))).toBe(true);
  });

  it('as shares reach from nothing to all', () => {
    const input = bySeries(2);
    const percent = { ...input, configuration: { ...input.configuration, visual: { stack: 'percent' as const } } };
    expect(drawn<LineModel>(computeArea(percent)).valueLabels).toEqual(['0%', '25%', '50%', '75%', '100%']);
  });

  describe('of rows that were cut off', () => {
    const note = expect.stringMatching(/^Rows of .+ may be missing: it is not drawn\.$/) as string;
    /** The first rows of three series at three places. */
    const first = (rows: number, visual: ChartVisual = {}, order = (index: number) => index) => {
      const { result, ...input } = bySeries(3);
      const cut = (values: readonly CellValue[]) =>
        values.map((_, index) => values[order(index)] ?? null).slice(0, rows);
      const columns = result.columns.map((each) => ({ ...each, values: cut(each.values) }));
      const configuration = { ...input.configuration, visual };
      return { ...input, configuration, result: { ...result, columns, rowCount: rows, truncated: true } };
    };
    const lastPlace = ({ marks }: LineModel) => marks.mark(marks.step(null, 'last'))?.title;

    it.each([7, 8, 9])('end at the last place that is there as a whole: %i rows', (rows) => {
      for (const visual of [{}, { stack: 'percent' as const }]) {
        const model = drawn<LineModel>(computeArea(first(rows, visual)));
        expect([lastPlace(model), model.notes]).toEqual(['2021', ['Rows of 2022 may be missing: it is not drawn.']]);
      }
    });

    it('are drawn as they are behind each other, as lines, and where rows run along something else', () => {
      const behind = drawn<LineModel>(computeArea(first(7, { stack: 'none' })));
      expect([lastPlace(behind), behind.notes]).toEqual(['2022', expect.not.arrayContaining([note])]);
      expect(line(first(7)).notes).not.toContainEqual(note);
      const bySeriesFirst = (index: number) => (index % 3) * 3 + Math.floor(index / 3);
      expect(drawn<LineModel>(computeArea(first(7, {}, bySeriesFirst))).notes).not.toContainEqual(note);
    });

    it('are drawn as they are where one place is all there is', () => {
      expect(drawn<LineModel>(computeArea(first(2))).notes).not.toContainEqual(note);
    });
  });
});

describe('marks of lines', () => {
  const model = line(bySeries(2));
  const { inner } = model.frame;

  it('are found at the nearest place and line', () => {
    const index = model.marks.hit(inner.x + inner.width, inner.y);
    expect(model.marks.mark(index ?? -1)).toMatchObject({ title: '2022', values: { year: 2022, kind: 's1' } });
  });

  it('are none outside of the plot', () => {
    expect(model.marks.hit(inner.x - 50, inner.y)).toBeNull();
  });

  it('list all series of a place, the largest first', () => {
    const index = model.marks.hit(inner.x + inner.width, inner.y) ?? -1;
    expect(model.marks.mark(index)?.rows.map((row) => row.value)).toEqual(['6', '5']);
  });

  it('are walked with the arrow keys and stop at the ends', () => {
    const first = model.marks.step(null, 'right');
    expect(model.marks.mark(first)?.title).toBe('2020');
    const last = model.marks.step(model.marks.step(first, 'last'), 'right');
    expect(model.marks.mark(last)?.title).toBe('2022');
    expect(model.marks.mark(model.marks.step(first, 'down'))?.values['kind']).toBe('s0');
  });
});

it('is empty, with a reason, without rows, columns or values', () => {
  expect(computeLine(monthly([], [])).empty).toBe('No rows match.');
  expect(computeLine(monthly(['2026-01-01'], [null])).empty).toBe('There are no values to draw.');
  const unmapped = inputOf({ mapping: {}, result: resultOf(column('a', 'integer', [1])) });
  expect(computeLine(unmapped).empty).toBe('Choose columns to draw this chart.');
});

it('draws 20,000 points with few of them, and looks the same at every pixel', () => {
  const count = 20_000;
  const input = inputOf({
    type: 'line',
    mapping: { x: ['x'], y: ['y'] },
    result: resultOf(
      column(
        'x',
        'float',
        Array.from({ length: count }, (_, i) => i),
      ),
      column(
        'y',
        'float',
        Array.from({ length: count }, (_, i) => (i === 777 ? 1000 : Math.sin(i))),
      ),
    ),
  });
  const model = line(input);
  expect(model.lines[0]?.line.split('L').length).toBeLessThan(model.frame.inner.width * 4 + 4);
  expect(model.lines[0]?.line).toContain(',0');
});

describe('what the words and areas of lines do', () => {
  const months = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'];
  const split = (agg: 'sum' | 'avg', values: readonly (number | null)[]): ReturnType<typeof inputOf> =>
    inputOf({
      type: 'area',
      mapping: { x: ['month'], y: ['v'], series: ['kind'] },
      query: {
        dimensions: [{ column: 'month', grain: 'month' }, { column: 'kind' }],
        measures: [{ agg, column: 'v', as: 'v' }],
      },
      result: resultOf(
        column('month', 'date', [...months, ...months]),
        column('kind', 'string', [...months.map(() => 'a'), ...months.map(() => 'b')]),
        column('v', 'float', [1, 2, 3, 4, ...values]),
      ),
    });

  it('stack areas only where their sum means something', () => {
    expect(drawn<LineModel>(computeArea(split('sum', [1, 1, 1, 1]))).stacked).toBe(true);
    expect(drawn<LineModel>(computeArea(split('avg', [1, 1, 1, 1]))).stacked).toBe(false);
    expect(drawn<LineModel>(computeArea(split('sum', [1, -1, 1, 1]))).stacked).toBe(false);
  });

  it('say that a missing part counts as nothing', () => {
    expect(computeArea(split('sum', [1, null, 1, 1])).notes).toEqual([
      'Where a part has no value, it counts as nothing.',
    ]);
    expect(computeArea(split('sum', [null, 1, 1, 1])).notes).toEqual([]);
  });

  it('mark points that no line leads to, and lead from a line that ends early to its name', () => {
    const model = line(split('sum', [null, 5, null, null]));
    expect(model.lines.map(({ dots }) => dots.length).sort()).toEqual([0, 1]);
    const early = model.endLabels.filter(({ start }) => start !== undefined);
    expect(early.map(({ text }) => text)).toEqual(['b']);
  });
});
