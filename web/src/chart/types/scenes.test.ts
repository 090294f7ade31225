import { describe, expect, it } from 'vitest';
import type { ChartKind, QueryResult } from '@datavizpro/contract';
import type { ChartInput, ChartModel } from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { column, inputOf, resultOf, sum, times } from '../test/inputs';
import { sceneFaults } from '../test/scene-faults';
import { computeBullet } from './bullet';
import { computeCirclePacking } from './circle-packing';
import { computeFunnel } from './funnel';
import { computeIcicle } from './icicle';
import { computeMarimekko } from './marimekko';
import { computePolarBar } from './polar-bar';
import { computeRadar } from './radar';
import { computeRadialBar } from './radial-bar';
import { computeSunburst } from './sunburst';
import { computeTreemap } from './treemap';
import { computeWaffle } from './waffle';
import { computeWaterfall } from './waterfall';

type Compute = (input: ChartInput) => SceneModel | ChartModel;
type Mapping = Readonly<Record<string, readonly string[]>>;

const places: Mapping = { x: ['name'], y: ['n'] };
const split: Mapping = { ...places, series: ['kind'] };
const parts: Mapping = { category: ['name'], value: ['n'] };
const tree: Mapping = { category: ['kind', 'name'], value: ['n'] };

/** Every chart that is drawn as a scene, with the roles in which it has the most to draw. */
const charts: Readonly<Partial<Record<ChartKind, readonly [Compute, Mapping]>>> = {
  waterfall: [computeWaterfall, places],
  funnel: [computeFunnel, parts],
  bullet: [computeBullet, { ...parts, target: ['goal'], ranges: ['goal', 'n'] }],
  radar: [computeRadar, split],
  polarBar: [computePolarBar, split],
  radialBar: [computeRadialBar, split],
  marimekko: [computeMarimekko, split],
  waffle: [computeWaffle, parts],
  treemap: [computeTreemap, tree],
  sunburst: [computeSunburst, tree],
  icicle: [computeIcicle, tree],
  circlePacking: [computeCirclePacking, tree],
};

const data = (names: readonly (string | null)[], values: readonly (number | null)[]): QueryResult =>
  resultOf(
    column('name', 'string', names),
    column(
      'kind',
      'string',
      names.map((_, index) => ['A group', 'Another', 'ثالث', null][index % 4] ?? null),
    ),
    column('n', 'integer', values),
    column(
      'goal',
      'integer',
      values.map((value) => (value === null ? null : Math.abs(value) + 3)),
    ),
  );
const cases: Readonly<Record<string, QueryResult>> = {
  few: data(['one', 'two', 'three', 'four', 'five'], [50, 40, 30, 20, 10]),
  'two hundred': data(
    times(200, (index) => `Category number ${index}`),
    Array.from({ length: 200 }, (_, index) => 1 + ((index * 37) % 101)),
  ),
  'forty letters': data(
    times(12, (index) => `A label of forty letters and a few more ${index}`),
    Array.from({ length: 12 }, (_, index) => 100 - index * 8),
  ),
  'one giant': data(['giant', 'two', 'three', 'four'], [4_000_000, 3, 2, 1]),
  'below zero': data(['gains', 'small', 'nothing', 'losses', 'refunds'], [60, 3, 0, -45, -12]),
  scripts: data(['שלום עולם', 'مرحبا بالعالم', '東京都千代田区永田町', null, 'é'], [5, 4, 3, 2, 1]),
};
const sizes = [
  [240, 160],
  [600, 400],
  [1920, 1000],
  [90, 60],
] as const;

const given = (kind: ChartKind, mapping: Mapping, result: QueryResult, [width, height]: readonly [number, number]) =>
  inputOf({
    ...{ type: kind, mapping, result, width, height },
    query: { dimensions: [{ column: 'name' }, { column: 'kind' }], measures: [...sum('n'), ...sum('goal')] },
  });

describe.each(Object.keys(charts) as ChartKind[])('%s', (kind) => {
  const [compute, mapping] = charts[kind]!;

  it.each(Object.keys(cases))('of %s: words can be read at every size, and nodes are few', (name) => {
    for (const size of sizes) {
      const input = given(kind, mapping, cases[name]!, size);
      const model = compute(input);
      if (!('scene' in model)) continue;
      expect(sceneFaults(model, input), size.join(' × ')).toEqual([]);
      expect(model.scene.shapes.length + model.scene.texts.length).toBeLessThanOrEqual(250);
      expect(JSON.stringify(model.scene)).not.toMatch(/NaN|Infinity|null/);
    }
  });

  it('has marks that a pointer finds where they say they are, and that arrow keys go through', () => {
    const { marks } = compute(given(kind, mapping, cases['few']!, [600, 400]));
    expect(marks.count).toBeGreaterThan(3);
    const first = marks.step(null, 'right');
    const seen = new Set<number>();
    for (let at = first, guard = 0; !seen.has(at) && guard < 60; guard += 1) {
      seen.add(at);
      const mark = marks.mark(at)!;
      expect(mark.reading).toMatch(/\d/);
      const found = marks.hit(mark.x, mark.y + (mark.box ? 0.5 : 0));
      if (kind !== 'waterfall') expect(found === null ? null : marks.mark(found)?.title).toBe(mark.title);
      at = marks.step(at, 'right');
    }
    expect(seen.size).toBeGreaterThan(1);
    expect(marks.mark(marks.step(first, 'last'))).not.toBeNull();
    expect(marks.hit(-50, -50)).toBeNull();
  });

  it('draws back what is not selected', () => {
    const input = given(kind, mapping, cases['few']!, [600, 400]);
    const chosen = mapping['series'] && kind === 'radar' ? 'kind' : 'name';
    const selected = { [chosen]: chosen === 'kind' ? 'Another' : 'two' };
    const fills = (model: SceneModel | ChartModel) =>
      'scene' in model ? model.scene.shapes.map(({ d, fill, stroke }) => `${d.length} ${fill ?? stroke ?? ''}`) : [];
    expect(fills(compute({ ...input, selected }))).not.toEqual(fills(compute(input)));
  });

  it('says why there is nothing', () => {
    const empty = given(kind, mapping, data([], []), [600, 400]);
    expect(compute(empty).empty).toBe('No rows match.');
    expect(compute(given(kind, mapping, data(['a', 'b'], [null, null]), [600, 400])).empty).toMatch(
      /no values to draw|three spokes/,
    );
    expect(compute(given(kind, {}, cases['few']!, [600, 400])).empty).toBe('Choose columns to draw this chart.');
  });
});
