import { describe, expect, it } from 'vitest';
import type { ChartVisual } from '@datavizpro/contract';
import { column, drawn, inputOf, resultOf, times } from '../test/inputs';
import { computeBoxPlot, type BoxPlotModel } from './box-plot';
import { computeHistogram, type HistogramModel } from './histogram';
import { computeHistogram2d, type Histogram2dModel } from './histogram-2d';
import { computeViolin, type ViolinModel } from './violin';

const binned = {
  dimensions: [{ column: 'x', bin: { width: 10 } }, { column: 's' }],
  measures: [{ agg: 'count' as const, as: 'n' }],
};

describe('histogram', () => {
  const histogram = (edges: readonly number[], counts: readonly number[], series?: readonly string[]): HistogramModel =>
    drawn<HistogramModel>(
      computeHistogram(
        inputOf({
          type: 'histogram',
          mapping: { x: ['x'], y: ['n'], ...(series ? { series: ['s'] } : {}) },
          query: binned,
          result: resultOf(
            column('x', 'float', edges),
            column('n', 'integer', counts),
            column('s', 'string', series ?? edges.map(() => 'a')),
          ),
        }),
      ),
    );

  it('has a mark for each range, which says its share and filters by it', () => {
    const { marks } = histogram([0, 10, 20], [1, 2, 1]);
    expect(marks.count).toBe(3);
    expect(marks.mark(1)).toMatchObject({ title: '10 – 20', reading: '10 – 20: 2, 50%', values: { x: 10 } });
  });

  it('stands bars side by side, from edge to edge, with room for empty ranges', () => {
    const { marks } = histogram([0, 10, 40], [1, 2, 1]);
    const [first, second, last] = [0, 1, 2].map((index) => marks.mark(index)?.box);
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo((first?.width ?? 0) + 1, 0);
    expect((last?.x ?? 0) - (second?.x ?? 0)).toBeCloseTo(3 * ((first?.width ?? 0) + 1), 0);
  });

  it('draws ranges that are too many to tell apart as larger ones, without losing any', () => {
    const edges = times(2000, String).map((_, index) => index * 10);
    const model = histogram(
      edges,
      edges.map(() => 1),
    );
    expect(model.marks.count).toBeLessThan(250);
    expect(model.notes.join()).toContain('ranges each are drawn as one');
    expect(model.description).toContain('2,000 n');
    expect(model.marks.mark(0)?.values).toEqual({});
    expect(model.scene.shapes.length + model.scene.texts.length).toBeLessThan(40);
  });

  it('stacks series, names them, and adds the smallest up when there are many', () => {
    expect(histogram([0, 0], [1, 2], ['a', 'b']).legend?.items.map(({ label }) => label)).toEqual(['b', 'a']);
    const names = times(9, (index) => `s${index}`);
    const many = histogram(
      names.map(() => 0),
      names.map((_, index) => index + 1),
      names,
    );
    expect(many.legend?.items).toHaveLength(6);
    expect(many.notes).toEqual(['“Other” holds the 4 smallest of 9 groups.']);
  });

  it('tells where most is, and where the middle', () => {
    expect(histogram([0, 10, 20], [1, 6, 3]).description).toBe(
      'Histogram of x, 0 to 30: 10 n. The highest bar is 10 – 20 with 60%; the middle value lies in 10 – 20.',
    );
  });
});

describe('box plot', () => {
  const boxes = (names: readonly string[], visual: ChartVisual = {}, width = 640): BoxPlotModel => {
    const numbers = ['min', 'q1', 'median', 'q3', 'max'].map((name, part) =>
      column(
        name,
        'float',
        names.map((_, index) => index * 10 + part),
      ),
    );
    return drawn<BoxPlotModel>(
      computeBoxPlot(
        inputOf({
          type: 'boxPlot',
          mapping: { value: numbers.map(({ name }) => name), x: ['k'] },
          result: resultOf(
            column('k', 'string', names),
            ...numbers,
            column(
              'n',
              'integer',
              names.map(() => 5),
            ),
          ),
          visual,
          width,
        }),
      ),
    );
  };

  it('puts the highest median first, and reads all five numbers', () => {
    const { marks } = boxes(['low', 'high']);
    expect(marks.mark(0)).toMatchObject({ title: 'high', values: { k: 'high' } });
    expect(marks.mark(0)?.reading).toBe('high: median 12, half of the values from 11 to 13, all from 10 to 14');
  });

  it('lies where the names are long, and stands where they are not', () => {
    const shapeOfMark = (model: BoxPlotModel): boolean => {
      const box = model.marks.mark(0)?.box;
      return (box?.width ?? 0) > (box?.height ?? 0);
    };
    expect(shapeOfMark(boxes(['a', 'b', 'c']))).toBe(false);
    expect(shapeOfMark(boxes(times(6, (index) => `a rather long name ${index}`)))).toBe(true);
    expect(shapeOfMark(boxes(['a', 'b'], { orientation: 'horizontal' }))).toBe(true);
  });

  it('stays in its picture, and never overlaps', () => {
    for (const width of [240, 640, 1900]) {
      const model = boxes(
        times(12, (index) => `name ${index}`),
        {},
        width,
      );
      const drawnBoxes = times(model.marks.count, String).map((_, index) => model.marks.mark(index)?.box);
      for (const box of drawnBoxes) {
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      }
      const across = drawnBoxes.map((box) => [box?.x ?? 0, box?.y ?? 0]);
      expect(new Set(across.map(String)).size).toBe(across.length);
    }
  });

  it('cuts what has no room, and says so', () => {
    expect(boxes(times(300, (index) => `name ${index}`)).notes.join()).toMatch(/\d+ of 300 boxes are drawn/);
  });
});

describe('2-D histogram', () => {
  const grid = (step: number, count: number): Histogram2dModel => {
    const cells = times(count, String).flatMap((_, x) =>
      times(count, String).map((_unused, y) => [x * step, y * step] as const),
    );
    return drawn<Histogram2dModel>(
      computeHistogram2d(
        inputOf({
          type: 'histogram2d',
          mapping: { x: ['x'], y: ['y'], value: ['n'] },
          query: {
            dimensions: [
              { column: 'x', bin: { width: step } },
              { column: 'y', bin: { width: step } },
            ],
            measures: [{ agg: 'count', as: 'n' }],
          },
          result: resultOf(
            column(
              'x',
              'float',
              cells.map(([x]) => x),
            ),
            column(
              'y',
              'float',
              cells.map(([, y]) => y),
            ),
            column(
              'n',
              'integer',
              cells.map((_, index) => index % 7),
            ),
          ),
        }),
      ),
    );
  };

  it('has a field for each pair, that filters by both', () => {
    const { marks } = grid(5, 3);
    expect(marks.count).toBe(9);
    expect(marks.mark(0)).toMatchObject({ title: 'x 0 – 5', values: { x: 0, y: 0 } });
  });

  it('is walked along rows and columns', () => {
    const { marks } = grid(5, 3);
    const right = marks.step(0, 'right');
    expect(marks.mark(right)?.values).toEqual({ x: 5, y: 0 });
    expect(marks.mark(marks.step(right, 'up'))?.values).toEqual({ x: 5, y: 5 });
    expect(marks.step(0, 'left')).toBe(0);
  });

  it('adds up fields too small to be seen, in few paths', () => {
    const model = grid(1, 100);
    expect(model.marks.count).toBeLessThan(4000);
    expect(model.notes.join()).toContain('too many to tell apart');
    expect(model.scene.shapes.length).toBeLessThan(30);
  });
});

describe('violin', () => {
  const violin = (): ViolinModel =>
    drawn<ViolinModel>(
      computeViolin(
        inputOf({
          type: 'violin',
          mapping: { y: ['x'], x: ['s'], value: ['n'] },
          query: binned,
          result: resultOf(
            column('x', 'float', [0, 10, 20, 10, 20, 30]),
            column('s', 'string', ['a', 'a', 'a', 'b', 'b', 'b']),
            column('n', 'integer', [1, 2, 1, 10, 20, 10]),
          ),
        }),
      ),
    );

  it('estimates the quartiles from the ranges', () => {
    const { marks } = violin();
    expect(marks.mark(0)?.title).toBe('b');
    expect(marks.mark(0)?.reading).toBe('b: median about 25, half from 20 – 30, most at 20 – 30 · 50%');
    expect(marks.mark(1)?.reading).toContain('median about 15');
  });

  it('gives all groups the same area, however many values they have', () => {
    const { marks } = violin();
    expect(marks.mark(0)?.box?.width).toBe(marks.mark(1)?.box?.width);
  });
});
