import { describe, expect, it } from 'vitest';
import { comparisonCalculations, type ChartKind, type ChartVisual } from '@datavizpro/contract';
import { shapeOf, type SeriesCourse } from '@datavizpro/contract/shapes';
import { withCourse } from '../data/course';
import { readSeries } from '../data/series';
import type { ChartInput, ChartModel } from '../model';
import { column, drawn, inputOf, resultOf, sum, times } from '../test/inputs';
import { computeBar, type BarModel } from './bar';
import { computeArea, computeLine, type LineModel } from './line';
import { computeHistogram2d } from './histogram-2d';
import { computeScatter, type ScatterModel } from './scatter';

const monthsFrom = (year: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 10));
/** A slope of 2 a month, with seasons that are highest in July. */
const seasonal = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => 100 + 2 * at + 20 * Math.cos(((at % 12) - 6) * (Math.PI / 6)));

interface Given {
  readonly count?: number;
  readonly from?: number;
  readonly values?: readonly (number | null)[];
  readonly type?: ChartKind;
  readonly grain?: 'month' | null;
}

function inputFor(
  visual: ChartVisual,
  { count = 48, from = 2020, type = 'line', grain = 'month', ...given }: Given = {},
) {
  const values = given.values ?? seasonal(count);
  return inputOf({
    type,
    visual,
    mapping: { x: ['month'], y: ['sales'] },
    query: { dimensions: [{ column: 'month', ...(grain ? { grain } : {}) }], measures: sum('sales') },
    result: resultOf(column('month', 'date', monthsFrom(from, values.length)), column('sales', 'float', values)),
  });
}
const lineOf = (visual: ChartVisual, given?: Given): LineModel =>
  drawn<LineModel>(computeLine(inputFor(visual, given)));
const names = (model: LineModel): (string | undefined)[] =>
  model.legend?.items.map(({ label, detail }) => [label, detail].filter(Boolean).join(', ')) ?? [];

describe('a trend', () => {
  it('is named with its slope per unit and how well it fits', () => {
    const model = lineOf({ trend: 'linear' }, { values: Array.from({ length: 12 }, (_, at) => 5 + 2.5 * at) });
    expect(names(model)).toEqual(['sales', 'Trend +2.5 per month, R² 1.00']);
    expect(model.description).toContain('Trend by least squares: +2.5 per month (R² 1.00).');
    const mark = model.marks.mark(1);
    expect(mark?.rows.map(({ label, value }) => `${label}: ${value}`)).toEqual(['sales: 5', 'Trend +2.5 per month: 5']);
  });

  it('leaves out a month that was not over', () => {
    const values = [...Array.from({ length: 10 }, (_, at) => 10 * at), 1];
    const model = lineOf({ trend: 'linear' }, { from: 2026, values });
    expect(names(model)[1]).toBe('Trend +10 per month, R² 1.00');
    expect(model.notes).toEqual(['November 2026 was not over yet, and is left out of the fit.']);
  });

  it('goes through the sum of stacked areas, and is none of shares', () => {
    const input = inputOf({
      type: 'area',
      visual: { trend: 'linear', stack: 'stacked' },
      mapping: { x: ['m'], y: ['v'], series: ['k'] },
      query: { dimensions: [{ column: 'm', grain: 'month' }, { column: 'k' }], measures: sum('v') },
      result: resultOf(
        column('m', 'date', [...monthsFrom(2020, 4), ...monthsFrom(2020, 4)]),
        column('k', 'string', ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b']),
        column('v', 'integer', [1, 2, 3, 4, 10, 10, 10, 10]),
      ),
    });
    const model = drawn<LineModel>(computeArea(input));
    expect(names(model)).toContain('Total: trend +1 per month, R² 1.00');
    const total = model.marks.mark(0)?.rows.map(({ label, value }) => `${label} ${value}`);
    expect(total).toEqual(['b 10 · 91%', 'a 1 · 9.1%', 'Total 11', 'Total: trend +1 per month 11']);
    const shares = { ...input.configuration, visual: { ...input.configuration.visual, stack: 'percent' as const } };
    const percent = drawn<LineModel>(computeArea({ ...input, configuration: shares }));
    expect(percent.course).toEqual([]);
    expect(percent.notes).toContain('Trends, forecasts and comparisons are not drawn over shares.');
  });
});

it('draws a moving average from where there are enough values', () => {
  const model = lineOf({ movingAverage: 12 });
  expect(names(model)[1]).toBe('12-month average');
  const [average] = model.course;
  expect(average?.line.startsWith(`M${String(model.course[0]?.line.slice(1).split(',')[0])}`)).toBe(true);
  expect(model.marks.mark(2 * 11 + 1)?.rows[1]?.label).toBe('12-month average');
  expect(model.marks.mark(2 * 10 + 1)?.rows).toHaveLength(1);
});

describe('a forecast', () => {
  it('goes on along the axis with its band, named by its method', () => {
    const model = lineOf({ forecast: { periods: 6 } });
    expect(names(model)[1]).toBe('Forecast, 95% interval');
    expect(model.notes).toEqual(['Forecast: Holt–Winters, additive, seasons of 12 months; 95% interval.']);
    expect(model.axis.ticks.at(-1)?.label).toMatch(/2024|Jun|May|Apr/);
    const end = model.marks.mark(2 * 53 + 1);
    expect(end?.title).toBe('June 2024');
    expect(end?.reading).toMatch(/^June 2024: Forecast \d+[.\d]* \(\d+[.\d]* to \d+[.\d]*\)$/);
    expect(end?.values).toEqual({});
    const [forecast] = model.course;
    expect(forecast?.band).toMatch(/^M.*Z$/);
    // It begins where the data ends.
    const endOfData = model.lines[0]?.line.split('L').at(-1);
    expect(forecast?.line.startsWith(`M${String(endOfData)}L`)).toBe(true);
  });

  it('forecasts a month that was not over instead of going on from it', () => {
    const values = [...seasonal(22), 3];
    const model = lineOf({ forecast: { periods: 2, interval: 80 } }, { from: 2025, values });
    expect(model.notes).toHaveLength(2);
    expect(model.marks.mark(2 * 22 + 1)?.title).toBe('November 2026');
    expect(model.marks.mark(2 * 24 + 1)?.title).toBe('January 2027');
  });

  it.each<[string, Given, string]>([
    ['few values', { count: 8 }, 'No forecast: it takes 12 months, and there are 8.'],
    [
      'a gap',
      { values: [...seasonal(20), null, ...seasonal(5)] },
      'No forecast: it takes 12 months without a gap, and there are 5.',
    ],
    ['no grain', { grain: null }, 'No forecast: it takes times in equal steps, as days or months.'],
  ])('is not drawn with %s, and says why', (_, given, note) => {
    const model = lineOf({ forecast: { periods: 6 } }, given);
    expect(model.course).toEqual([]);
    expect(model.notes).toContain(note);
  });

  it('never says less than nothing of what was never below zero', () => {
    const values = Array.from({ length: 30 }, (_, at) => (at % 3 === 0 ? 40 : 1));
    const model = lineOf({ forecast: { periods: 6 } }, { values });
    expect(model.scale.min).toBe(0);
  });
});

describe('values of the time before', () => {
  const before = { count: 1, unit: 'month' } as const;
  const input = (asked: boolean) =>
    inputOf({
      type: 'line',
      visual: { compareWith: before },
      mapping: { x: ['m'], y: ['v'] },
      query: {
        dimensions: [{ column: 'm', grain: 'month' }],
        measures: sum('v'),
        ...(asked ? { calculations: comparisonCalculations(['v'], 'm', before) } : {}),
      },
      result: resultOf(
        column('m', 'date', monthsFrom(2020, 3)),
        column('v', 'integer', [3, 5, 9]),
        ...(asked ? [column('v, a month before', 'integer', [1, 3, 5])] : []),
      ),
    });

  it('are a quieter line under the data', () => {
    const model = drawn<LineModel>(computeLine(input(true)));
    expect(names(model)).toEqual(['v', 'A month before']);
    expect(model.course.map(({ under }) => under)).toEqual([true]);
    expect(model.marks.mark(0)?.rows.map(({ value }) => value)).toEqual(['3', '1']);
  });

  it('are missed where the query has none', () => {
    const model = drawn<LineModel>(computeLine(input(false)));
    expect(model.notes).toEqual(['The query does not ask for the values of the time before.']);
  });
});

it('says that more than a few series have no lines over them', () => {
  const kinds = ['a', 'b', 'c', 'd', 'e'];
  const model = drawn<LineModel>(
    computeLine(
      inputOf({
        type: 'line',
        visual: { trend: 'linear' },
        mapping: { x: ['m'], y: ['v'], series: ['k'] },
        query: { dimensions: [{ column: 'm', grain: 'month' }, { column: 'k' }], measures: sum('v') },
        result: resultOf(
          column(
            'm',
            'date',
            kinds.flatMap(() => monthsFrom(2020, 3)),
          ),
          column(
            'k',
            'string',
            kinds.flatMap((kind) => [kind, kind, kind]),
          ),
          column(
            'v',
            'integer',
            kinds.flatMap((_, at) => [at, at + 1, at + 2]),
          ),
        ),
      }),
    ),
  );
  expect(model.notes).toEqual(['Trends, forecasts and comparisons are drawn for at most 4 series; there are 5.']);
});

it('draws the trend of a cloud of points over it, and names it', () => {
  const given = {
    type: 'scatter',
    mapping: { x: ['a'], y: ['b'] },
    result: resultOf(column('a', 'float', [0, 1, 2, 3]), column('b', 'float', [1, 3, 5, 7])),
  } as const;
  const model = drawn<ScatterModel>(computeScatter(inputOf({ ...given, visual: { trend: 'linear' } })));
  expect(model.legend?.items.map(({ label, detail }) => [label, detail])).toEqual([
    ['Trend, slope +2', 'R² 1.00, n = 4'],
  ]);
  expect(model.description).toContain('Trend +2 per 1 a, by least squares of 4 rows (R² 1.00).');
  expect(model.reference?.over.shapes).toHaveLength(2);
  expect(drawn<ScatterModel>(computeScatter(inputOf(given))).reference).toBeUndefined();
});

describe('what goes over a chart', () => {
  const before = [...seasonal(24).map((value) => value - 24), ...new Array<number>(24).fill(7)];
  const split = {
    ...resultOf(
      column('month', 'date', [...monthsFrom(2022, 24), ...monthsFrom(2022, 24)]),
      column('kind', 'string', [...times(24, () => 'a'), ...times(24, () => 'b')]),
      column('sales', 'float', [...seasonal(24), ...seasonal(24).map((value) => value / 3)]),
      column('sales, a year before', 'float', before),
    ),
    asOf: '2023-12-10T00:00:00Z',
  };
  const visual: ChartVisual = {
    ...{ trend: 'linear', movingAverage: 3, compareWith: { count: 1, unit: 'year' } },
    forecast: { periods: 4, interval: 80 },
  };
  const query = {
    dimensions: [{ column: 'month', grain: 'month' as const }, { column: 'kind' }],
    measures: sum('sales'),
    calculations: comparisonCalculations(['sales'], 'month', { count: 1, unit: 'year' }),
  };

  it.each(['line', 'area', 'bar'] as const)('of %s is the same on the screen and by the API', (type) => {
    const mapping = { x: ['month'], y: ['sales'], series: ['kind'] };
    const input = inputOf({ type, mapping, query, visual, result: split });
    const table = readSeries(input, type === 'bar');
    const onScreen = table ? withCourse(input, table, type === 'line' ? 'none' : 'stacked').derived : [];
    const { course = [] } = (shapeOf(input) as SeriesCourse | null) ?? {};
    expect(course).toHaveLength(type === 'line' ? 2 : 1);
    for (const { series, trend, movingAverage, forecast, before: earlier } of course) {
      const of = (kind: string): readonly (number | null)[] =>
        onScreen.find(({ derived }) => derived?.kind === kind && derived.of === series)?.values ?? [];
      expect(trend?.values).toEqual(of('trend').slice(0, 24));
      expect(movingAverage).toEqual(of('average').slice(0, 24));
      expect(earlier).toEqual(of('before').slice(0, 24));
      if (type === 'bar') continue;
      expect(forecast?.points.map(({ mean }) => mean)).toEqual(of('forecast').slice(23));
      // December was not over when the data was read.
      expect(forecast?.points[0]?.at).toBe('2023-12-01');
    }
  });
});

describe('the trend of a cloud', () => {
  const cloud = (ys: readonly number[], axes: ChartVisual['axes'], more: Partial<ChartInput> = {}): ScatterModel => {
    const xs = ys.map((_, at) => 10 ** at);
    const result = resultOf(column('a', 'float', xs), column('b', 'float', ys));
    const visual: ChartVisual = { trend: 'linear', ...(axes ? { axes } : {}) };
    const input = inputOf({ type: 'scatter', mapping: { x: ['a'], y: ['b'] }, visual, result });
    return drawn<ScatterModel>(computeScatter({ ...input, ...more }));
  };
  const labels = ({ legend }: ScatterModel): (string | undefined)[] =>
    (legend?.items ?? []).map(({ label, detail }) => `${label}, ${detail ?? ''}`);

  it('is of logarithms on logarithmic axes, where it is straight', () => {
    const log = { scale: 'log' } as const;
    expect(labels(cloud([1, 100, 10_000, 1e6], { x: log, y: log }))).toEqual(['Trend, power 2, R² 1.00, n = 4']);
    expect(labels(cloud([5, 7, 9, 11], { x: log }))).toEqual(['Trend, +2 per ×10, R² 1.00, n = 4']);
    const over = cloud([1, 100, 10_000, 1e6], { x: log, y: log }).reference?.over.shapes ?? [];
    expect(over[1]?.d.match(/[ML]/g)).toHaveLength(2);
  });

  it('is none where an axis bends next to zero, and says so', () => {
    const model = cloud([0, 7, 9, 11], { y: { scale: 'symlog' } });
    expect(labels(model)).toEqual([]);
    expect(model.notes).toEqual([expect.stringContaining('No trend')]);
  });

  const line = { slope: 0.5, intercept: 4, r2: 0.25, count: 1_200_000 };

  it('is of all rows where not all are drawn, as the database tells it', () => {
    const fit = { kind: 'fitted', line } as const;
    expect(labels(cloud([5, 7, 9, 11], undefined, { fit }))).toEqual(['Trend, slope +0.5, R² 0.25, n = 1,200,000']);
    const log = cloud([5, 7, 9, 11], { x: { scale: 'log' } }, { fit });
    expect(labels(log)).toEqual([]);
    expect(log.notes).toEqual([
      expect.stringContaining('on logarithmic axes it is fitted to the points that are drawn'),
    ]);
  });

  it('is none until it is known, and says when it cannot be', () => {
    expect(cloud([5, 7, 9, 11], undefined, { fit: { kind: 'waiting' } }).notes).toEqual([]);
    const failed = cloud([5, 7, 9, 11], undefined, { fit: { kind: 'failed', why: 'The source is away.' } });
    expect(failed.notes).toEqual(['The trend of all rows could not be read: The source is away.']);
  });

  it('of groups is told to be of those that are drawn', () => {
    const truncated = {
      ...resultOf(column('a', 'float', [1, 2, 3]), column('b', 'float', [1, 3, 4])),
      truncated: true,
    };
    expect(cloud([5, 7, 9, 11], undefined, { result: truncated }).notes).toEqual([
      'The trend is of the 3 points drawn.',
    ]);
  });

  it('lies over fields that count the rows', () => {
    const result = resultOf(
      column('a', 'float', [0, 10]),
      column('b', 'float', [0, 10]),
      column('n', 'integer', [3, 9]),
    );
    const query = {
      dimensions: [
        { column: 'a', bin: { width: 10 } },
        { column: 'b', bin: { width: 10 } },
      ],
    };
    const mapping = { x: ['a'], y: ['b'], value: ['n'] };
    const input = inputOf({ type: 'histogram2d', mapping, query, visual: { trend: 'linear' }, result });
    const model = drawn<ChartModel>(computeHistogram2d({ ...input, fit: { kind: 'fitted', line } }));
    expect(model.legend?.items.map(({ detail }) => detail)).toEqual(['R² 0.25, n = 1,200,000']);
    expect(model.reference?.over.shapes).toHaveLength(2);
    expect(drawn<ChartModel>(computeHistogram2d(input)).reference).toBeUndefined();
  });
});

it('draws over bars, and strokes at each bar for the time before', () => {
  const before = { count: 1, unit: 'month' } as const;
  const input = inputOf({
    type: 'bar',
    visual: { compareWith: before, trend: 'linear' },
    mapping: { x: ['m'], y: ['v'] },
    query: {
      dimensions: [{ column: 'm', grain: 'month' }],
      measures: sum('v'),
      calculations: comparisonCalculations(['v'], 'm', before),
    },
    result: resultOf(
      column('m', 'date', monthsFrom(2020, 3)),
      column('v', 'integer', [3, 5, 7]),
      column('v, a month before', 'integer', [20, 3, 5]),
    ),
  });
  const model = drawn<BarModel>(computeBar(input));
  expect(model.scale.max).toBeGreaterThanOrEqual(20);
  expect(model.legend?.items.map(({ label }) => label)).toEqual(['v', 'A month before', 'Trend +2 per month']);
  expect(model.marks.count).toBe(3);
  expect(model.marks.mark(1)?.rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'v: 5',
    'A month before: 3',
    'Trend +2 per month: 5',
  ]);
  const strokes = model.reference?.over.shapes[1]?.d ?? '';
  expect(strokes.match(/M/g)).toHaveLength(3);
});
