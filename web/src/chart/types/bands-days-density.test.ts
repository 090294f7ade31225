import { describe, expect, it } from 'vitest';
import { column, drawn, inputOf, resultOf, sum, times } from '../test/inputs';
import { sceneFaults } from '../test/scene-faults';
import { computeAreaBump, type AreaBumpModel } from './area-bump';
import { computeDensityHeatmap, type DensityHeatmapModel } from './density-heatmap';
import { computeTimeRange, type TimeRangeModel } from './time-range';

const sizes = [
  [240, 160],
  [600, 400],
  [1920, 1000],
] as const;

describe('area bump', () => {
  const bump = (rows: readonly (readonly [number, string, number | null])[], [width, height] = [600, 400]) => {
    const input = inputOf({
      ...{ type: 'areaBump' as const, width, height },
      mapping: { x: ['x'], y: ['n'], series: ['s'] },
      query: { dimensions: [{ column: 'x' }, { column: 's' }], measures: sum('n') },
      result: resultOf(
        column(
          'x',
          'integer',
          rows.map(([x]) => x),
        ),
        column(
          's',
          'string',
          rows.map(([, s]) => s),
        ),
        column(
          'n',
          'integer',
          rows.map(([, , n]) => n),
        ),
      ),
    });
    return { input, model: drawn<AreaBumpModel>(computeAreaBump(input)) };
  };
  const overtaking = [
    [1, 'a', 30],
    [1, 'b', 10],
    [2, 'a', 10],
    [2, 'b', 30],
  ] as const;

  it('lays the first on top, each as thick as its value', () => {
    const { marks } = bump(overtaking).model;
    const box = (index: number) => marks.mark(index)?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const [a1, b1, a2, b2] = [box(0), box(1), box(2), box(3)];
    expect(a1.y).toBeLessThan(b1.y);
    expect(b2.y).toBeLessThan(a2.y);
    expect(a1.height / b1.height).toBeCloseTo(3, 5);
    expect(a1.y + a1.height).toBeLessThanOrEqual(b1.y);
    expect(a1.height).toBeCloseTo(b2.height, 5);
  });

  it('is walked by rank and along a band, and says who is where', () => {
    const { marks } = bump(overtaking).model;
    expect(marks.mark(0)).toMatchObject({ reading: '1: a is number 1 with 30', values: { x: 1, s: 'a' } });
    expect(marks.step(0, 'down')).toBe(1);
    expect(marks.step(0, 'right')).toBe(2);
    expect(marks.step(2, 'up')).toBe(3);
  });

  it.each(sizes)('at %i × %i nothing lies on anything, however many and however long their names', (...size) => {
    const rows = times(12, (index) => `A rather long name of a competitor ${index}`).flatMap((name, index) =>
      Array.from({ length: 9 }, (_, x) => [x, name, (index * 7 + x * 5) % 40] as const),
    );
    const { input, model } = bump(rows, [...size]);
    expect(sceneFaults(model, input)).toEqual([]);
    expect(model.scene.shapes.length + model.scene.texts.length).toBeLessThan(120);
  });
});

describe('time range', () => {
  const range = (first: string, count: number, [width, height] = [600, 400], filters = {}) => {
    const days = Array.from({ length: count }, (_, index) =>
      new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10),
    );
    const input = inputOf({
      ...{ type: 'timeRange' as const, width, height },
      mapping: { day: ['d'], value: ['n'] },
      query: { dimensions: [{ column: 'd', grain: 'day' }], measures: sum('n'), ...filters },
      result: resultOf(
        column('d', 'date', days),
        column(
          'n',
          'integer',
          days.map((_, index) => index),
        ),
      ),
    });
    return { input, model: drawn<TimeRangeModel>(computeTimeRange(input)) };
  };

  it.each([
    ['2026-01-15', 1],
    ['2025-12-20', 30],
    ['2025-11-01', 120],
    ['2023-01-01', 1_100],
  ])('from %s, %i days: each has its field, in the picture, at any size', (first, count) => {
    for (const size of sizes) {
      const { input, model } = range(first, count, [...size]);
      expect(sceneFaults(model, input)).toEqual([]);
      expect(model.marks.count).toBe(count);
      const boxes = Array.from({ length: count }, (_, index) => model.marks.mark(index)?.box);
      expect(new Set(boxes.map((box) => `${box?.x.toFixed(2)} ${box?.y.toFixed(2)}`)).size).toBe(count);
      for (const box of boxes) {
        expect(box!.x + box!.width).toBeLessThanOrEqual(size[0] + 1);
        expect(box!.y + box!.height).toBeLessThanOrEqual(size[1] + 1);
      }
      expect(model.scene.shapes.length + model.scene.texts.length).toBeLessThan(250);
    }
  });

  it('shows empty days at the ends that its filter names, and steps over them', () => {
    const filters = { filters: [{ column: 'd', op: 'between', values: ['2026-01-01', '2026-01-31'] }] };
    const { model } = range('2026-01-10', 5, [600, 400], filters);
    expect(model.description).toContain('Jan 1, 2026 to Jan 31, 2026');
    expect(model.description).toContain('26 days have no value');
    expect(model.marks.count).toBe(5);
  });

  it('draws the last days of a range without end, and says so', () => {
    const { model } = range('2015-01-01', 1_600);
    expect(model.marks.count).toBe(1_500);
    expect(model.notes.join()).toContain('The last 1500 of 1600 days');
  });
});

describe('density heatmap', () => {
  const density = (cells: readonly (readonly [number, number, number])[], agg: 'count' | 'avg' = 'count') =>
    computeDensityHeatmap(
      inputOf({
        ...{ type: 'densityHeatmap' as const, width: 600, height: 400 },
        mapping: { x: ['x'], y: ['y'], value: ['n'] },
        query: {
          dimensions: [
            { column: 'x', bin: { width: 1 } },
            { column: 'y', bin: { width: 1 } },
          ],
          measures: [{ agg, column: 'x', as: 'n' }],
        },
        result: resultOf(
          ...(['x', 'y', 'n'] as const).map((name, place) =>
            column(
              name,
              name === 'n' ? 'integer' : 'float',
              cells.map((cell) => cell[place] ?? 0),
            ),
          ),
        ),
      }),
    );
  const hill = Array.from({ length: 20 }, (_, x) =>
    Array.from({ length: 20 }, (_unused, y) => {
      const height = 1_000 * Math.exp(-((x - 6) ** 2 + (y - 12) ** 2) / 18);
      return [x, y, Math.round(height)] as const;
    }),
  ).flat();

  it('has five areas, one in the other, and a dot for what lies outside', () => {
    const model = drawn<DensityHeatmapModel>(density([...hill, [19, 0, 1]]));
    const areas = model.scene.shapes.filter(({ d }) => d.includes('Q'));
    expect(areas).toHaveLength(5);
    const width = ({ d }: { d: string }): number => {
      const xs = [...d.matchAll(/(-?[\d.]+),-?[\d.]+/g)].map(([, x]) => Number(x));
      return Math.max(...xs) - Math.min(...xs);
    };
    const widths = areas.map(width);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(model.description).toMatch(/Densest around 6\.\d+ and 12\.\d+/);
    expect(model.scene.shapes.some(({ d }) => d.includes('a1.6,1.6'))).toBe(true);
  });

  it('tells the counts of fields as they are', () => {
    const model = drawn<DensityHeatmapModel>(density([[0, 0, 5], [3, 2, 15]])); // prettier-ignore
    expect(model.marks.mark(1)).toMatchObject({ reading: 'x 3 – 4, y 2 – 3: 15 · 75%', values: { x: 3, y: 2 } });
  });

  it('of averages there is none, and one field is one area', () => {
    expect(density(hill, 'avg').empty).toContain('Counts and sums do');
    expect(density([[5, 5, 9]]).empty).toBeNull();
  });
});
