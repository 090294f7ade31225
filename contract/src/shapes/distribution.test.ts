import { describe, expect, it } from 'vitest';
import { shapeHistogram, shapeHistogram2d, shapeViolin } from './bins.js';
import { shapeBoxPlot } from './box-plot.js';
import { shapeDensity } from './density.js';
import { column, shapeInput } from './test/inputs.js';

const histogram = { x: ['x'], y: ['n'], series: ['s'] };

describe('histogram', () => {
  it('puts each series on the same ranges, in their order', () => {
    const shape = shapeHistogram(
      shapeInput('histogram', histogram, [
        column('x', 'float', [20, 0, 10, 0]),
        column('n', 'integer', [1, 2, 3, 4]),
        column('s', 'string', ['a', 'a', 'b', 'b']),
      ]),
    );
    expect(shape).toEqual({
      binWidth: 10,
      bins: [
        { from: 0, to: 10 },
        { from: 10, to: 20 },
        { from: 20, to: 30 },
      ],
      series: [
        { value: 'a', values: [2, 0, 1] },
        { value: 'b', values: [4, 3, 0] },
      ],
      notes: [],
    });
  });

  it('takes the width from the query, and tells what has no range or no size', () => {
    const shape = shapeHistogram(
      shapeInput(
        'histogram',
        { x: ['x'], y: ['n'] },
        [column('x', 'decimal', ['0.1', null, '0.7']), column('n', 'integer', [5, 3, -1])],
        { query: { dimensions: [{ column: 'x', bin: { width: 0.1 } }] } },
      ),
    );
    expect(shape?.binWidth).toBe(0.1);
    expect(shape?.bins).toEqual([
      { from: 0.1, to: 0.2 },
      { from: 0.7, to: 0.8 },
    ]);
    expect(shape?.series).toEqual([{ values: [5, 0] }]);
    expect(shape?.notes).toEqual([
      '3 n without x are left out.',
      '1 values below zero cannot be drawn and are left out.',
    ]);
  });

  it('does not know the width of one range alone; is nothing without its roles', () => {
    const one = [column('x', 'float', [5]), column('n', 'integer', [1])];
    expect(shapeHistogram(shapeInput('histogram', { x: ['x'], y: ['n'] }, one))?.binWidth).toBeNull();
    expect(shapeHistogram(shapeInput('histogram', { x: ['x'] }, one))).toBeNull();
  });
});

it('a violin is a histogram for each category', () => {
  const shape = shapeViolin(
    shapeInput('violin', { y: ['v'], x: ['k'], value: ['n'] }, [
      column('v', 'float', [0, 5, 0]),
      column('k', 'string', ['a', 'a', null]),
      column('n', 'integer', [1, 2, 3]),
    ]),
  );
  expect(shape?.series).toEqual([
    { value: 'a', values: [1, 2] },
    { value: null, values: [3, 0] },
  ]);
});

it('a 2-D histogram has a field for each pair of ranges', () => {
  const shape = shapeHistogram2d(
    shapeInput('histogram2d', { x: ['x'], y: ['y'], value: ['n'] }, [
      column('x', 'float', [0, 2, null]),
      column('y', 'float', [10, 15, 10]),
      column('n', 'integer', [7, 8, 9]),
    ]),
  );
  expect(shape?.cells).toEqual([
    { x: { from: 0, to: 2 }, y: { from: 10, to: 15 }, value: 7 },
    { x: { from: 2, to: 4 }, y: { from: 15, to: 20 }, value: 8 },
  ]);
  expect(shape?.notes).toEqual(['Rows without x or y are not drawn.']);
});

describe('box plot', () => {
  const numbers = [1, 2, 3, 4, 5, 6].map((_, index) => column(`n${index}`, 'float', [index, index * 10, null]));
  const mapping = { value: numbers.map(({ name }) => name), x: ['k'] };

  it('reads the numbers of each row in their order, and leaves out groups without values', () => {
    const shape = shapeBoxPlot(shapeInput('boxPlot', mapping, [column('k', 'string', ['a', null, 'c']), ...numbers]));
    expect(shape?.boxes).toEqual([
      { category: 'a', min: 0, lowerQuartile: 1, median: 2, upperQuartile: 3, max: 4, count: 5 },
      { category: null, min: 0, lowerQuartile: 10, median: 20, upperQuartile: 30, max: 40, count: 50 },
    ]);
    expect(shape?.notes).toEqual(['1 group has no values.']);
  });

  it('needs at least five numbers', () => {
    expect(shapeBoxPlot(shapeInput('boxPlot', { value: mapping.value.slice(0, 4) }, numbers))).toBeNull();
  });
});

describe('density', () => {
  const mapping = { x: ['x'], y: ['y'], value: ['n'] };
  const query = (agg: 'count' | 'avg') => ({
    query: {
      dimensions: [
        { column: 'x', bin: { width: 1 } },
        { column: 'y', bin: { width: 2 } },
      ],
      measures: [{ agg, column: 'n', as: 'n' }],
    },
  });
  const columns = (x: number[], y: number[], n: number[]) => [
    column('x', 'float', x),
    column('y', 'float', y),
    column('n', 'integer', n),
  ];

  it('keeps all of what was counted, and is densest where most was', () => {
    const shape = shapeDensity(
      shapeInput('densityHeatmap', mapping, columns([0, 5, 9], [0, 8, 0], [10, 70, 20]), query('count')),
    );
    const { x, y, shares } = shape!.grid!;
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    const best = shares.indexOf(Math.max(...shares));
    expect(x.from + (best % x.count) * x.step).toBeCloseTo(5, 0);
    expect(y.from + Math.floor(best / x.count) * y.step).toBeGreaterThan(7);
    // Never narrower than a field of the engine.
    expect(x.bandwidth).toBeGreaterThanOrEqual(1);
    expect(x.count * x.step).toBeCloseTo(10, 9);
  });

  it('joins fields too fine to be drawn evenly: a flat count has a flat density', () => {
    const xs = Array.from({ length: 1_000 }, (_, index) => index);
    const shape = shapeDensity(
      shapeInput(
        'densityHeatmap',
        mapping,
        columns(
          xs,
          xs.map(() => 0),
          xs.map(() => 1),
        ),
        query('count'),
      ),
    );
    const { x, shares } = shape!.grid!;
    expect(x.count).toBeLessThanOrEqual(72);
    const inner = shares.slice(2, x.count - 2);
    expect(Math.max(...inner) / Math.min(...inner)).toBeLessThan(1.1);
  });

  it('is none of averages, of nothing, and of numbers without end', () => {
    const of = (n: number[], agg: 'count' | 'avg') =>
      shapeDensity(shapeInput('densityHeatmap', mapping, columns([0, 1], [0, 1], n), query(agg)));
    expect(of([1, 2], 'avg')).toMatchObject({ grid: null, notes: [expect.stringContaining('averages')] });
    expect(of([0, 0], 'count')?.grid).toBeNull();
    expect(of([-1, 4], 'count')?.notes).toEqual(['1 fields below zero are left out.']);
    expect(of([1e308, 1e308], 'count')?.grid).toBeNull();
  });
});
