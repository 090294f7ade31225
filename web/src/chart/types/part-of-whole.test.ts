import { describe, expect, it } from 'vitest';
import type { ChartVisual } from '@datavizpro/contract';
import type { ChartInput } from '../model';
import { column, drawn, inputOf, resultOf, sum, times } from '../test/inputs';
import { computeCirclePacking, type CirclePackingModel } from './circle-packing';
import { computeIcicle, type IcicleModel } from './icicle';
import { computePie, type PieModel } from './pie';
import { computeSunburst, type SunburstModel } from './sunburst';
import { computeTreemap, type TreemapModel } from './treemap';
import { computeWaffle, shareOut, type WaffleModel } from './waffle';

const flat = (names: readonly string[], values: readonly number[], visual: ChartVisual = {}) =>
  inputOf({
    mapping: { category: ['name'], value: ['n'] },
    visual,
    query: { dimensions: [{ column: 'name' }], measures: sum('n') },
    result: resultOf(column('name', 'string', names), column('n', 'integer', values)),
  });
const deep = (selected: ChartInput['selected'] = null, size: { width?: number; height?: number } = {}) =>
  inputOf({
    ...size,
    selected,
    mapping: { category: ['group', 'name'], value: ['n'] },
    query: { dimensions: [{ column: 'group' }, { column: 'name' }], measures: sum('n') },
    result: resultOf(
      column('group', 'string', ['a', 'a', 'b', 'b']),
      column('name', 'string', ['1', '2', '3', '4']),
      column('n', 'integer', [40, 20, 30, 10]),
    ),
  });
const paths = (parts: readonly { part: { path: readonly string[] } }[]) => parts.map(({ part }) => part.path.join('/'));

describe('a waffle', () => {
  it('has a hundred squares, none wrong by a whole one', () => {
    const shares = [0.335, 0.335, 0.33].map((share) => ({ share }));
    const squares = shareOut(shares);
    expect(squares).toHaveLength(100);
    shares.forEach(({ share }, part) => {
      expect(Math.abs(squares.filter((each) => each === part).length - share * 100)).toBeLessThan(1);
    });
  });

  it('finds the part of a square', () => {
    const model = drawn<WaffleModel>(computeWaffle(flat(['a', 'b'], [75, 25])));
    const { inner, marks } = model;
    expect(marks.mark(marks.hit(inner.x + 5, inner.y + 5) ?? -1)?.reading).toBe('a: 75, 75%');
    expect(marks.mark(marks.hit(inner.x + 5, inner.y + inner.height - 5) ?? -1)?.title).toBe('b');
  });
});

describe('a treemap', () => {
  const map = (input: ChartInput) => drawn<TreemapModel>(computeTreemap(input));

  it('has areas like its values within a group', () => {
    const { blocks } = map(deep());
    const area = (path: string) => {
      const block = blocks.find(({ part }) => part.path.join('/') === path);
      return (block?.box.width ?? 0) * (block?.box.height ?? 0);
    };
    expect(area('a/1') / area('a/2')).toBeCloseTo(2, 0);
    expect(paths(blocks)).toEqual(['a', 'a/1', 'a/2', 'b', 'b/3', 'b/4']);
  });

  it('keeps parts within their group', () => {
    const { blocks } = map(deep());
    for (const { box, parent } of blocks) {
      const around = parent === null ? { x: 0, y: 0, width: 640, height: 320 } : blocks[parent]!.box;
      expect(box.x).toBeGreaterThanOrEqual(around.x - 0.01);
      expect(box.x + box.width).toBeLessThanOrEqual(around.x + around.width + 0.01);
      expect(box.y + box.height).toBeLessThanOrEqual(around.y + around.height + 0.01);
    }
  });

  it('shows the groups alone where it is small', () => {
    expect(paths(map(deep(null, { width: 240, height: 160 })).blocks)).toEqual(['a', 'b']);
  });

  it('adds up what is too small to be seen, and loses nothing', () => {
    const model = map(
      flat(
        times(2000, (index) => `c${index}`),
        Array.from({ length: 2000 }, (_, index) => index + 1),
      ),
    );
    const drawnSum = model.blocks.reduce((all, { part }) => all + part.value, 0);
    expect(drawnSum).toBe((2000 * 2001) / 2);
    expect(model.blocks.at(-1)?.part.label).toMatch(/^Other \([\d,]+\)$/);
    expect(model.blocks.at(-1)?.part.values).toEqual({});
    expect(model.notes[0]).toMatch(/parts that are too small or too many are drawn as “Other”\.$/);
  });

  it('reads a part with its share of the whole, and says what it is in', () => {
    const { marks } = map(deep());
    expect(marks.mark(1)).toMatchObject({
      title: 'a · 1',
      reading: 'a · 1: 40, 40%',
      values: { group: 'a', name: '1' },
      rows: [{ value: '40 · 40%' }, { label: 'Of a', value: '67%' }],
    });
  });

  it('is walked into a part, along its level, and out again', () => {
    const { marks } = map(deep());
    expect(marks.step(0, 'down')).toBe(1);
    expect(marks.step(1, 'right')).toBe(2);
    expect(marks.step(2, 'right')).toBe(4);
    expect(marks.step(4, 'up')).toBe(3);
    expect(marks.step(3, 'left')).toBe(0);
    expect(marks.step(1, 'down')).toBe(1);
  });

  it('keeps a group lit when it, or what is in it, is selected', () => {
    const all = map(deep()).blocks.map(({ part }) => part.color);
    const one = map(deep({ group: 'a' })).blocks.map(({ part }) => part.color);
    expect(one.map((color, index) => color === all[index])).toEqual([true, true, true, false, false, false]);
  });
});

describe('a sunburst', () => {
  it('turns once on every ring, parts within their group', () => {
    const { pieces } = drawn<SunburstModel>(computeSunburst(deep()));
    const angle = (depth: number) =>
      pieces.filter(({ part }) => part.depth === depth).reduce((all, { from, to }) => all + to - from, 0);
    expect(angle(1)).toBeCloseTo(2 * Math.PI);
    expect(angle(2)).toBeCloseTo(2 * Math.PI);
    for (const { from, to, parent } of pieces) {
      if (parent === null) continue;
      expect(from).toBeGreaterThanOrEqual(pieces[parent]!.from - 1e-9);
      expect(to).toBeLessThanOrEqual(pieces[parent]!.to + 1e-9);
    }
  });
});

it('many parts of one level have one colour, as long as all are drawn apart', () => {
  const names = times(20, (index) => `c${index}`);
  const many = flat(
    names,
    names.map(() => 5),
  );
  const colors = (parts: readonly { part: { color: string } }[]) => new Set(parts.map(({ part }) => part.color)).size;
  expect(colors(drawn<TreemapModel>(computeTreemap(many)).blocks)).toBe(1);
  expect(colors(drawn<SunburstModel>(computeSunburst(many)).pieces)).toBe(8);
});

describe('an icicle', () => {
  it('has heights like its values, one level a column', () => {
    const { slabs } = drawn<IcicleModel>(computeIcicle(deep()));
    const [first, , second] = slabs.filter(({ part }) => part.depth === 2);
    expect(slabs[0]!.box.height + 1).toBeCloseTo(320 * 0.6);
    expect(first!.box.x).toBeCloseTo(second!.box.x);
    expect(first!.box.x).toBeGreaterThan(slabs[0]!.box.x);
  });
});

describe('packed circles', () => {
  it('have areas like their values, and lie within their group without touching', () => {
    const { circles } = drawn<CirclePackingModel>(computeCirclePacking(deep()));
    const leaves = circles.filter(({ leaf }) => leaf);
    const find = (path: string) => leaves.find(({ part }) => part.path.join('/') === path)!;
    expect((find('a/1').r / find('a/2').r) ** 2).toBeCloseTo(2, 0);
    for (const a of leaves) {
      const group = circles[a.parent!]!;
      expect(Math.hypot(a.x - group.x, a.y - group.y) + a.r).toBeLessThanOrEqual(group.r + 0.01);
      for (const b of leaves) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
    }
  });
});

describe('shares on the slices of a pie', () => {
  const labels = (visual: ChartVisual) =>
    drawn<PieModel>(computePie(flat(['a', 'b', 'tiny'], [75, 24, 1], visual))).labels.map(({ text }) => text);

  it('are written when asked for, where they fit', () => {
    expect(labels({ labels: true })).toEqual(['75%', '24%']);
  });

  it('have names where there is no list, and are not there beside one', () => {
    expect(labels({ legend: 'none' })).toEqual(['a 75%', 'b 24%']);
    expect(labels({})).toEqual([]);
  });
});
