import { describe, expect, it } from 'vitest';
import type { ChartConfiguration, ChartKind } from '@datavizpro/contract';
import { pearson } from '@datavizpro/contract/shapes';
import { forceLayout } from '../layout/force-layout';
import type { ChartInput, ChartModel } from '../model';
import { column, drawn, inputOf, resultOf, sum, times } from '../test/inputs';
import { computeChord, type ChordModel } from './chord';
import { computeCorrelation, type CorrelationModel } from './correlation';
import { computeNetwork, type NetworkModel } from './network';
import { computeParallel, type ParallelModel } from './parallel';
import { computeScatter, type ScatterModel } from './scatter';

const sizes = [
  { width: 240, height: 160 },
  { width: 600, height: 400 },
  { width: 1920, height: 1000 },
];

interface Given {
  readonly type: ChartKind;
  readonly mapping: ChartConfiguration['mapping'];
  readonly result: ChartInput['result'];
  readonly query?: Partial<ChartConfiguration['query']>;
}
const modelOf = <Model extends ChartModel>(
  compute: (input: ChartInput) => Model | ChartModel,
  given: Given,
  size = sizes[1],
): Model => drawn<Model>(compute(inputOf({ ...given, ...size })));

/** Every mark can be reached, and says something. */
function expectReadable({ marks }: ChartModel): void {
  for (let index = 0; index < marks.count; index += 1)
    expect(marks.mark(index)?.reading).not.toMatch(/NaN|undefined|^$/);
  expect(marks.step(null, 'first')).toBe(0);
  expect(marks.step(0, 'last')).toBe(marks.count - 1);
}

const flows = {
  mapping: { source: ['from'], target: ['to'], value: ['n'] },
  query: { dimensions: [{ column: 'from' }, { column: 'to' }], measures: sum('n') },
};
const trade = resultOf(
  column('from', 'string', ['A', 'A', 'B', 'C', 'C']),
  column('to', 'string', ['B', 'C', 'A', 'A', 'C']),
  column('n', 'float', [10, 5, 8, 2, 1]),
);

describe('chord', () => {
  it.each(sizes)('stays inside $width × $height', (size) => {
    const model = modelOf<ChordModel>(computeChord, { type: 'chord', ...flows, result: trade }, size);
    for (const { x, y } of model.scene.texts) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(size.width);
      expect(y).toBeLessThan(size.height);
    }
    expectReadable(model);
  });

  it('reads what goes where, the largest first', () => {
    const { marks, description } = modelOf<ChordModel>(computeChord, { type: 'chord', ...flows, result: trade });
    expect(marks.mark(0)).toMatchObject({ reading: 'A to B: 10', values: { from: 'A', to: 'B' } });
    expect(description).toBe('Chord diagram of n between 3 places, 5 relations. The largest goes from A to B, 10.');
  });

  it('makes one of the smallest of many', () => {
    const result = resultOf(
      column(
        'from',
        'string',
        times(100, (index) => `p${index % 40}`),
      ),
      column(
        'to',
        'string',
        times(100, (index) => `p${(index * 3) % 40}`),
      ),
      column(
        'n',
        'integer',
        Array.from({ length: 100 }, (_, index) => index),
      ),
    );
    const model = modelOf<ChordModel>(computeChord, { type: 'chord', ...flows, result });
    expect(model.notes).toEqual(['“Other” holds the 25 smallest of 40 places.']);
    expect(model.scene.shapes.length + model.scene.texts.length).toBeLessThan(230);
  });
});

describe('network', () => {
  const ring = resultOf(
    column(
      'from',
      'string',
      times(30, (index) => `n${index}`),
    ),
    column(
      'to',
      'string',
      times(30, (index) => `n${(index + 1) % 30}`),
    ),
  );
  const given: Given = { type: 'network', mapping: { source: ['from'], target: ['to'] }, result: ring };

  it.each(sizes)('keeps its places inside $width × $height', (size) => {
    const model = modelOf<NetworkModel>(computeNetwork, given, size);
    for (const { x, y, radius } of model.nodes) {
      expect(x - radius).toBeGreaterThanOrEqual(0);
      expect(x + radius).toBeLessThanOrEqual(size.width);
      expect(y - radius).toBeGreaterThanOrEqual(0);
      expect(y + radius).toBeLessThanOrEqual(size.height);
    }
    expectReadable(model);
    expect(model.scene.shapes.length + model.scene.texts.length).toBeLessThan(100);
  });

  it('looks the same each time, linked places nearer than others', () => {
    const shape = {
      nodes: [],
      links: Array.from({ length: 12 }, (_, index) => ({ source: index, target: (index + 1) % 12, value: 1 })),
    };
    const nodes = Array.from({ length: 12 }, (_, index) => ({
      id: String(index),
      category: index,
      columns: [],
      step: null,
    }));
    const places = forceLayout({ ...shape, nodes });
    expect(forceLayout({ ...shape, nodes })).toEqual(places);
    const far = (a: number, b: number): number =>
      Math.hypot((places[a]?.x ?? 0) - (places[b]?.x ?? 0), (places[a]?.y ?? 0) - (places[b]?.y ?? 0));
    expect(far(0, 1)).toBeLessThan(far(0, 6));
  });

  it('tells who has most connections', () => {
    const star = resultOf(
      column(
        'from',
        'string',
        times(6, () => 'hub'),
      ),
      column(
        'to',
        'string',
        times(6, (index) => `leaf ${index}`),
      ),
    );
    const model = modelOf<NetworkModel>(computeNetwork, { ...given, result: star });
    expect(model.description).toBe('Network of 7 places with 6 connections. hub has most: 6.');
    expect(model.marks.mark(0)).toMatchObject({ title: 'hub', values: { from: 'hub' } });
  });
});

describe('correlation matrix', () => {
  const rows = resultOf(
    column('a', 'float', [1, 2, 3, 4, null]),
    column('b', 'float', [2, 4, 6, 8, 1]),
    column('c', 'float', [4, 3, 2, 1, 9]),
    column('d', 'float', [5, 5, 5, 5, 5]),
  );
  const given: Given = { type: 'correlation', mapping: { columns: ['a', 'b', 'c', 'd'] }, result: rows };

  it('has each pair once, and nothing where nothing changes', () => {
    const model = modelOf<CorrelationModel>(computeCorrelation, given);
    const values = Object.fromEntries(model.cells.map(({ row, column: at, value }) => [`${row} ${at}`, value]));
    expect(values).toEqual({
      '1 0': 1,
      '2 0': -1,
      '2 1': expect.closeTo(-0.8634, 3),
      '3 0': null,
      '3 1': null,
      '3 2': null,
    });
    expect(model.description).toContain('Most alike are b and a (1.00).');
    expectReadable(model);
  });

  it('takes what the database computed', () => {
    const model = modelOf<CorrelationModel>(computeCorrelation, {
      type: 'correlation',
      mapping: { columns: ['xy', 'xz', 'yz'] },
      query: {
        measures: [
          { agg: 'corr', column: 'y', x: 'x', as: 'xy' },
          { agg: 'corr', column: 'z', x: 'x', as: 'xz' },
          { agg: 'corr', column: 'z', x: 'y', as: 'yz' },
        ],
      },
      result: resultOf(column('xy', 'float', [0.5]), column('xz', 'float', [-0.25]), column('yz', 'float', [null])),
    });
    expect(model.cells.map(({ value }) => value)).toEqual([0.5, -0.25, null]);
  });

  it.each(sizes)('keeps square cells inside $width × $height', (size) => {
    const model = modelOf<CorrelationModel>(computeCorrelation, given, size);
    for (const cell of model.cells) {
      expect(cell.width).toBe(cell.height);
      expect(cell.x + cell.width).toBeLessThanOrEqual(size.width);
      expect(cell.y + cell.height).toBeLessThanOrEqual(size.height);
    }
  });

  it('loses no digits of large numbers', () => {
    expect(pearson([1e9, 1e9 + 1, 1e9 + 2], [3, 2, 1])).toBeCloseTo(-1, 10);
    expect(pearson([1, 2], [1, 2])).toBeNull();
  });
});

describe('parallel coordinates', () => {
  const given: Given = {
    type: 'parallel',
    mapping: { axes: ['a', 'b', 'c'], detail: ['name'] },
    query: { dimensions: [{ column: 'name' }] },
    result: resultOf(
      column('name', 'string', ['x', 'y', 'z']),
      column('a', 'float', [0, 5, 10]),
      column('b', 'float', [100, null, 300]),
      column('c', 'float', [-1, 0, null]),
    ),
  };

  it('runs from the smallest to the largest value of each axis, with gaps', () => {
    const { lines } = modelOf<ParallelModel>(computeParallel, given);
    const [x, y, z] = lines.map(({ points }) => points);
    expect(x?.[0]?.[1]).toBeGreaterThan(z?.[0]?.[1] ?? 1e9);
    expect(y?.[1]).toBeNull();
    expect(z?.[2]).toBeNull();
    expect(y?.[0]?.[1]).toBeCloseTo(((x?.[0]?.[1] ?? 0) + (z?.[0]?.[1] ?? 0)) / 2, 6);
  });

  it('finds the line under the pointer, and reads it', () => {
    const model = modelOf<ParallelModel>(computeParallel, given);
    const [first] = model.lines;
    const [from, to] = [first?.points[0], first?.points[1]];
    const hit = model.marks.hit(((from?.[0] ?? 0) + (to?.[0] ?? 0)) / 2, ((from?.[1] ?? 0) + (to?.[1] ?? 0)) / 2);
    expect(model.marks.mark(hit ?? -1)).toMatchObject({ reading: 'x, a 0, b 100, c −1', values: { name: 'x' } });
    expectReadable(model);
  });

  it('draws a part of very many rows, and says so', () => {
    const many = Array.from({ length: 9000 }, (_, index) => index);
    const model = modelOf<ParallelModel>(computeParallel, {
      type: 'parallel',
      mapping: { axes: ['a', 'b'] },
      result: resultOf(column('a', 'integer', many), column('b', 'integer', many)),
    });
    expect(model.notes).toEqual(['One in 5 rows is drawn: 1800 of 9000.']);
    expect(model.scene.shapes.length).toBeLessThan(5);
  });
});

describe('bubble', () => {
  const model = modelOf<ScatterModel>(computeScatter, {
    type: 'bubble',
    mapping: { x: ['a'], y: ['b'], size: ['n'], detail: ['name'] },
    query: { dimensions: [{ column: 'name' }], measures: sum('n') },
    result: resultOf(
      column('name', 'string', ['small', 'large']),
      column('a', 'float', [1, 9]),
      column('b', 'float', [1, 9]),
      column('n', 'float', [25, 100]),
    ),
  });

  it('has areas as large as its values, and names beside them', () => {
    const [large, small] = model.points;
    expect((large?.radius ?? 0) / (small?.radius ?? 1)).toBeCloseTo(2, 6);
    expect(model.labels.map(({ text }) => text)).toEqual(['large', 'small']);
    expect(model.legend?.items.map(({ label }) => label)).toEqual(['Area: n, up to 100']);
  });
});
