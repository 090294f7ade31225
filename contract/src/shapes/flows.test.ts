import { describe, expect, it } from 'vitest';
import type { CellValue, ResultColumn } from '../result.js';
import { shapeGauge } from './gauge.js';
import { shapePointMap } from './point-map.js';
import { shapeSankey } from './sankey.js';
import type { ShapeInput } from './shape.js';

function inputOf(
  type: ShapeInput['configuration']['type'],
  mapping: ShapeInput['configuration']['mapping'],
  values: Record<string, CellValue[]>,
  more: Partial<ShapeInput['configuration']> = {},
): ShapeInput {
  const columns = Object.entries(values).map(([name, cells]): ResultColumn => ({
    name,
    type: cells.some((cell) => typeof cell === 'number') ? 'float' : 'string',
    values: cells,
  }));
  return {
    configuration: {
      type,
      mapping,
      visual: {},
      query: { source: { dataSourceId: 'd', table: 't' }, measures: [{ agg: 'sum', column: 'n', as: 'n' }] },
      ...more,
    },
    result: {
      columns,
      rowCount: columns[0]?.values.length ?? 0,
      truncated: false,
      asOf: '',
      durationMs: 0,
      cache: 'miss',
    },
  };
}

describe('the shape of a sankey', () => {
  const sankeyOf = (values: Record<string, CellValue[]>, steps: string[]) => {
    const shape = shapeSankey(inputOf('sankey', { steps, value: ['n'] }, values));
    const name = (index: number): string => String(shape?.nodes[index]?.category ?? 'Other');
    return { shape, written: shape?.links.map((link) => `${name(link.source)}>${name(link.target)} ${link.value}`) };
  };

  it('adds up flows of one pair, and goes on through a name that is in both columns', () => {
    const { shape, written } = sankeyOf({ from: ['a', 'a', 'b'], to: ['b', 'b', 'c'], n: [1, 2, 3] }, ['from', 'to']);
    expect(written).toEqual(['a>b 3', 'b>c 3']);
    expect(shape?.nodes).toHaveLength(3);
    expect(shape?.nodes[1]?.columns).toEqual(['to', 'from']);
  });

  it('cuts circles at their smallest flow, and says where', () => {
    const { shape, written } = sankeyOf({ from: ['a', 'b', 'c', 'd'], to: ['b', 'c', 'a', 'd'], n: [5, 4, 1, 9] }, [
      'from',
      'to',
    ]);
    expect(written).toEqual(['a>b 5', 'b>c 4']);
    expect(shape?.notes).toEqual(['2 flows lead back and are not drawn: d → d, c → a.']);
  });

  it('keeps steps apart when there are more than two', () => {
    const { written } = sankeyOf({ x: ['a', 'a'], y: ['a', 'b'], z: ['a', 'a'], n: [1, 2] }, ['x', 'y', 'z']);
    expect(written).toEqual(['a>a 1', 'a>a 1', 'a>b 2', 'b>a 2']);
  });

  it('leaves out what is negative, and makes one of what is small', () => {
    const names = Array.from({ length: 30 }, (_, index) => `n${index}`);
    const { shape, written } = sankeyOf(
      { from: names, to: names.map(() => 'all'), n: names.map((_, index) => index - 1) },
      ['from', 'to'],
    );
    expect(shape?.nodes).toHaveLength(13);
    expect(written?.at(-1)).toBe('n29>all 28');
    expect(written?.find((each) => each.startsWith('Other'))).toBe(`Other>all ${(17 * 18) / 2}`);
    expect(shape?.notes[0]).toBe('1 negative flow is left out.');
  });
});

describe('the shape of a gauge', () => {
  const gaugeOf = (n: CellValue[], visual = {}) => shapeGauge(inputOf('gauge', { value: ['n'] }, { n }, { visual }));

  it('has its figure, its goal and its bands in order', () => {
    expect(
      gaugeOf([7], {
        gauge: {
          target: 9,
          max: 10,
          bands: [
            { to: 10, look: 'good' },
            { to: 5, look: 'bad' },
          ],
        },
      }),
    ).toEqual({
      value: 7,
      target: 9,
      min: null,
      max: 10,
      bands: [
        { to: 5, look: 'bad' },
        { to: 10, look: 'good' },
      ],
      notes: [],
    });
  });

  it('adds up rows, and says so', () => {
    expect(gaugeOf([1, 2, null])).toMatchObject({ value: 3, notes: ['Several rows: they are added up.'] });
    expect(gaugeOf([null])?.value).toBeNull();
  });

  it('does not stand on its head', () => {
    expect(gaugeOf([1], { gauge: { min: 5, max: 1 } })).toMatchObject({ min: null, max: null });
  });
});

describe('the shape of a map of points', () => {
  it('leaves out what is not on the globe', () => {
    const shape = shapePointMap(
      inputOf(
        'pointMap',
        { latitude: ['lat'], longitude: ['lon'], size: ['n'] },
        { lat: [1, 91, null, -90], lon: [2, 2, 2, 180], n: [5, 5, 5, null] },
      ),
    );
    expect(shape?.points).toEqual([
      { row: 0, latitude: 1, longitude: 2, size: 5 },
      { row: 3, latitude: -90, longitude: 180, size: null },
    ]);
    expect(shape?.notes).toEqual(['2 rows have no place on the globe and are not drawn.']);
  });

  it('puts bins at their middle', () => {
    const input = inputOf(
      'pointMap',
      { latitude: ['lat'], longitude: ['lon'] },
      { lat: [10], lon: [20] },
      {
        query: {
          source: { dataSourceId: 'd', table: 't' },
          dimensions: [
            { column: 'lat', bin: { width: 2 } },
            { column: 'lon', bin: { width: 4 } },
          ],
        },
      },
    );
    expect(shapePointMap(input)?.points[0]).toMatchObject({ latitude: 11, longitude: 22 });
  });
});
