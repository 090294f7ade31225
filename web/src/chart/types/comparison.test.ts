import { describe, expect, it } from 'vitest';
import type { ChartVisual, QuerySpec } from '@datavizpro/contract';
import type { ChartInput } from '../model';
import { column, drawn, inputOf, resultOf, sum, times } from '../test/inputs';
import { computeBullet, type BulletModel } from './bullet';
import { computeFunnel, type FunnelModel } from './funnel';
import { computeMarimekko, type MarimekkoModel } from './marimekko';
import { computePolarBar, type PolarBarModel } from './polar-bar';
import { computeRadar, type RadarModel } from './radar';
import { computeRadialBar, type RadialBarModel } from './radial-bar';
import { computeWaterfall, type WaterfallModel } from './waterfall';

type Values = readonly (number | null)[];

const of = (names: readonly string[], values: Values, visual: ChartVisual = {}, query: Partial<QuerySpec> = {}) =>
  inputOf({
    mapping: { x: ['name'], y: ['n'], category: ['name'], value: ['n'] },
    visual,
    query: { dimensions: [{ column: 'name' }], measures: sum('n'), ...query },
    result: resultOf(column('name', 'string', names), column('n', 'integer', values)),
  });
/** Each name with each kind; values name by name. */
const split = (names: readonly string[], kinds: readonly string[], values: Values): ChartInput =>
  inputOf({
    mapping: { x: ['name'], y: ['n'], series: ['kind'] },
    query: { dimensions: [{ column: 'name' }, { column: 'kind' }], measures: sum('n') },
    result: resultOf(
      column(
        'name',
        'string',
        names.flatMap((name) => kinds.map(() => name)),
      ),
      column(
        'kind',
        'string',
        names.flatMap(() => kinds),
      ),
      column('n', 'integer', values),
    ),
  });

describe('a waterfall', () => {
  const fall = (input: ChartInput) => drawn<WaterfallModel>(computeWaterfall(input));
  const standing: ChartVisual = { orientation: 'vertical' };

  it('carries each sum over to the next bar, and ends with the total from zero', () => {
    const { bars } = fall(of(['a', 'b', 'c'], [60, 20, -50], standing));
    const bottom = (index: number) => (bars[index]?.y ?? 0) + (bars[index]?.height ?? 0);
    expect(bars.map(({ label, way }) => [label, way])).toEqual([
      ['a', 'up'],
      ['b', 'up'],
      ['c', 'down'],
      ['Total', 'total'],
    ]);
    expect(bars[0]?.y).toBeCloseTo(bottom(1));
    expect(bars[2]?.y).toBeCloseTo(bars[1]?.y ?? -1);
    expect(bottom(2)).toBeCloseTo(bars[3]?.y ?? -1);
    expect(bottom(3)).toBeCloseTo(bottom(0));
  });

  it('has bars as long as their changes', () => {
    const { bars } = fall(of(['a', 'b', 'c'], [60, 20, -50], standing));
    expect((bars[0]?.height ?? 0) / (bars[1]?.height ?? 1)).toBeCloseTo(3);
    expect((bars[2]?.height ?? 0) / (bars[1]?.height ?? 1)).toBeCloseTo(2.5);
  });

  it('writes changes with their sign, and the total without', () => {
    const texts = fall(of(['a', 'b'], [60, -20], standing)).scene.texts.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['+60', '−20', '40']));
  });

  it('folds small changes without losing any of the total', () => {
    const model = fall(
      of(
        times(300, (index) => `Category ${index}`),
        Array.from({ length: 300 }, (_, index) => (index % 2 ? -index : 2 * index)),
      ),
    );
    const sumOfSteps = model.bars.filter(({ way }) => way !== 'total').reduce((all, { change }) => all + change, 0);
    expect(sumOfSteps).toBe(model.bars.at(-1)?.change);
    expect(model.notes[0]).toMatch(/^“Other” holds the \d+ smallest of 300 changes\.$/);
  });

  it.each([
    ['vertical', { width: 600, height: 400 }],
    ['vertical', { width: 240, height: 160 }],
    ['horizontal', { width: 600, height: 400 }],
    ['horizontal', { width: 240, height: 160 }],
  ] as const)('%s, in %j, names its first step and its total however many there are', (orientation, size) => {
    const names = times(200, (index) => `Category ${index}`);
    const days = times(200, (index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10));
    const ones = names.map(() => 1);
    const wordsOf = (input: ChartInput) => fall({ ...input, ...size }).scene.texts.map(({ text }) => text);
    const named = wordsOf(of(names, ones, { orientation }));
    const dated = wordsOf({
      ...of(days, ones, { orientation }),
      result: resultOf(column('name', 'date', days), column('n', 'integer', ones)),
    });
    for (const words of [named, dated]) expect(words.filter((word) => word === 'Total')).toHaveLength(1);
    expect(named).toContain('Category 0');
  });

  it('judges only when it is told what good news is', () => {
    const neutral = fall(of(['a', 'b'], [60, -20], standing)).bars.map(({ color }) => color);
    const judged = fall(of(['a', 'b'], [60, -20], { ...standing, better: 'less' })).bars.map(({ color }) => color);
    expect(judged.slice(0, 2)).not.toEqual(neutral.slice(0, 2));
  });

  it('says what gains and losses make', () => {
    expect(fall(of(['a', 'b', 'c'], [60, 20, -50])).description).toBe(
      'Waterfall of n by name: 3 changes make 30 in all. Increases make 80, most of it a with 60. Decreases make −50, most of it c with −50.',
    );
  });
});

describe('a funnel', () => {
  const funnel = (input: ChartInput) => drawn<FunnelModel>(computeFunnel(input));

  it('has bars as long as their stages, in the middle of each other', () => {
    const { bars } = funnel(of(['seen', 'tried', 'paid'], [200, 100, 50]));
    const middle = ({ x, width }: { x: number; width: number }) => x + width / 2;
    expect((bars[0]?.width ?? 0) / (bars[2]?.width ?? 1)).toBeCloseTo(4);
    expect(bars.every((bar) => Math.abs(middle(bar) - middle(bars[0]!)) < 0.01)).toBe(true);
  });

  it('tells how many went on, and of how many at first', () => {
    const model = funnel(of(['seen', 'tried', 'paid'], [200, 100, 25]));
    expect(model.bars.map(({ ofFirst, ofBefore }) => [ofFirst, ofBefore])).toEqual([
      [1, null],
      [0.5, 0.5],
      [0.125, 0.25],
    ]);
    expect(model.marks.mark(2)?.reading).toBe('paid: 25, 13% of the first stage, 25% of the stage before');
    expect(model.description).toBe(
      'Funnel of 3 stages, seen 200 to paid 25, 13% of the first. The steepest drop is to paid, where 25% went on.',
    );
  });
});

describe('a bullet chart', () => {
  const bullets = (values: Values, goals: Values, ranges: Values = []) =>
    drawn<BulletModel>(
      computeBullet(
        inputOf({
          mapping: { category: ['t'], value: ['n'], target: ['goal'], ...(ranges.length ? { ranges: ['range'] } : {}) },
          query: { dimensions: [{ column: 't' }], measures: [...sum('n'), ...sum('goal'), ...sum('range')] },
          result: resultOf(
            column(
              't',
              'string',
              values.map((_, index) => `team ${index}`),
            ),
            column('n', 'integer', values),
            column('goal', 'integer', goals),
            column('range', 'integer', ranges.length ? ranges : values.map(() => null)),
          ),
        }),
      ),
    );

  it('starts bars at zero, and marks targets on the same scale', () => {
    const { rows, inner } = bullets([50, 25], [100, 25]);
    expect(rows[0]?.bar?.x).toBeCloseTo(inner.x);
    expect((rows[0]?.bar?.width ?? 0) / (rows[1]?.bar?.width ?? 1)).toBeCloseTo(2);
    const tick = rows[1]?.tick;
    expect((tick?.x ?? 0) + (tick?.width ?? 0) / 2).toBeCloseTo((rows[1]?.bar?.x ?? 0) + (rows[1]?.bar?.width ?? 0));
  });

  it('says who reaches the target', () => {
    expect(bullets([50, 25], [100, 25]).description).toBe(
      'Bullet chart of n against goal by t, 2 rows. 1 of 2 reach the target; team 1 is furthest with 100%, team 0 has 50%.',
    );
    expect(bullets([5], [0]).description).toBe('Bullet chart of n against goal by t, 1 row.');
  });

  it('draws a target without a value, and a value without a target', () => {
    const { rows } = bullets([null, 3], [5, null]);
    expect(rows.map(({ bar, tick }) => [bar === null, tick === null])).toEqual([
      [false, true],
      [true, false],
    ]);
  });
});

describe('a marimekko', () => {
  const mekko = (input: ChartInput) => drawn<MarimekkoModel>(computeMarimekko(input));

  it('has columns as wide as their totals, and parts as high as their shares', () => {
    const { columns, cells } = mekko(split(['a', 'b'], ['x', 'y'], [30, 10, 10, 10]));
    expect((columns[0]?.width ?? 0) / (columns[1]?.width ?? 1)).toBeCloseTo(2);
    expect(cells.map(({ share }) => share)).toEqual([0.75, 0.25, 0.5, 0.5]);
    const heights = cells.filter(({ place }) => place === 0).map(({ height }) => height);
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(3, 1);
  });

  it('keeps the whole: thin columns are one', () => {
    const names = times(100, (index) => `c${index}`);
    const model = mekko(
      split(
        names,
        ['x', 'y'],
        names.flatMap((_, index) => [1000 - 9 * index, 1]),
      ),
    );
    expect(model.columns.at(-1)?.label).toBe('Other');
    expect(model.columns.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1);
    expect(model.marks.mark(model.marks.count - 1)?.values).not.toHaveProperty('name');
  });
});

describe('around a middle', () => {
  it('wedges have areas like their values', () => {
    const model = drawn<PolarBarModel>(computePolarBar(of(['a', 'b', 'c'], [400, 100, -5])));
    const [large, small] = model.wedges;
    expect((large?.outer ?? 0) / (small?.outer ?? 1)).toBeCloseTo(2);
    expect(model.notes).toEqual(['1 negative value cannot be drawn so and is left out.']);
  });

  it('rings have angles like their values', () => {
    const model = drawn<RadialBarModel>(computeRadialBar(of(['a', 'b'], [400, 100])));
    const [large, small] = model.arcs;
    expect((large?.to ?? 0) / (small?.to ?? 1)).toBeCloseTo(4);
    expect(large?.to).toBeLessThanOrEqual(1.5 * Math.PI);
  });

  it('spokes have lengths like their values, and gaps stay gaps', () => {
    const model = drawn<RadarModel>(computeRadar(split(['a', 'b', 'c'], ['x', 'y'], [4, 2, 4, null, 4, 2])));
    const { center } = model.round;
    const length = (line: number, spoke: number) => {
      const point = model.outlines[line]?.points[spoke];
      return point ? Math.hypot(point.x - center.x, point.y - center.y) : null;
    };
    expect((length(0, 0) ?? 0) / (length(1, 0) ?? 1)).toBeCloseTo(2);
    expect(length(1, 1)).toBeNull();
  });

  it('few outlines are drawn, and the rest is told', () => {
    const kinds = times(7, (index) => `k${index}`);
    const model = drawn<RadarModel>(
      computeRadar(
        split(
          ['a', 'b', 'c'],
          kinds,
          ['a', 'b', 'c'].flatMap(() => kinds.map((_, index) => index + 1)),
        ),
      ),
    );
    expect(model.outlines).toHaveLength(4);
    expect(model.notes).toContain('The first 4 of 7 outlines are drawn; the table has all.');
  });
});
