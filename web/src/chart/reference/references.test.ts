import { describe, expect, it } from 'vitest';
import type { ChartVisual } from '@datavizpro/contract';
import type { ChartInput, ChartModel } from '../model';
import { computeBar } from '../types/bar';
import { computeCombo } from '../types/combo';
import { computeArea, computeLine } from '../types/line';
import { computeViolin, type ViolinModel } from '../types/violin';
import { computeWaterfall, type WaterfallModel } from '../types/waterfall';
import { computeScatter } from '../types/scatter';
import { column, drawn, inputOf, resultOf, times } from '../test/inputs';
import type { SceneText } from '../scene/scene';

const months = times(12, (index) => `2026-${String(index + 1).padStart(2, '0')}-01`);
const amounts = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];
type Compute = (input: ChartInput) => ChartModel;

const bars = (visual: ChartVisual, size = {}): ChartInput =>
  inputOf({
    mapping: { x: ['name'], y: ['Amount'] },
    visual: { orientation: 'vertical', ...visual },
    result: resultOf(column('name', 'string', ['a', 'b', 'c', 'd']), column('Amount', 'integer', [4, 8, 2, 6])),
    ...size,
  });
const course = (visual: ChartVisual, values: readonly (number | null)[] = amounts): ChartInput =>
  inputOf({
    type: 'line',
    mapping: { x: ['Month'], y: ['Amount'] },
    query: { dimensions: [{ column: 'Month', grain: 'month' }] },
    visual,
    result: resultOf(column('Month', 'date', months.slice(0, values.length)), column('Amount', 'integer', values)),
  });
const words = (model: ChartModel): string[] => (model.reference?.over.texts ?? []).map(({ text }) => text);
const compute = (of: Compute, input: ChartInput): ChartModel => drawn<ChartModel>(of(input));

describe('goal lines', () => {
  it('stand where their value is, and reach over the axis when they have to', () => {
    const model = drawn(computeBar(bars({ goals: [{ at: 20, label: 'Goal' }] })));
    expect(model.scale.max).toBeGreaterThanOrEqual(20);
    expect(words(model)).toEqual(['Goal 20']);
    expect(model.description).toContain('Line “Goal” at 20: all values are below it.');
    const { inner } = model.frame;
    const y = inner.y + (1 - 20 / model.scale.max) * inner.height;
    expect(model.reference?.over.shapes[0]?.d).toContain(`M${inner.x},${Math.round(y * 100) / 100}L`);
  });

  it.each([
    [{ statistic: 'average' }, 'Average 5'],
    [{ statistic: 'median' }, 'Median 5'],
    [{ statistic: 'min' }, 'Lowest 2'],
    [{ statistic: 'max' }, 'Highest 8'],
    [{ statistic: 'percentile', percentile: 25 }, '25th percentile 3.5'],
  ] as const)('are made of what is drawn: %j', (goal, text) => {
    expect(words(drawn(computeBar(bars({ goals: [goal] }))))).toEqual([text]);
  });

  it('are made of the totals of stacks, or of one series', () => {
    const result = resultOf(
      column('name', 'string', ['a', 'a', 'b', 'b']),
      column('kind', 'string', ['x', 'y', 'x', 'y']),
      column('Amount', 'integer', [1, 2, 3, 4]),
    );
    const input = inputOf({
      mapping: { x: ['name'], y: ['Amount'], series: ['kind'] },
      visual: { stack: 'stacked', goals: [{ statistic: 'average' }, { statistic: 'average', of: 'y' }] },
      result,
    });
    expect(words(drawn(computeBar(input)))).toEqual(['Average 5', 'Average of y 3']);
  });

  it('say when there is no place for them', () => {
    const goals: ChartVisual['goals'] = [
      { at: 50, label: 'Far' },
      { axis: 'right', at: 1, label: 'Right' },
      { statistic: 'average', of: 'nobody' },
      { axis: 'x', at: 'z' },
    ];
    const model = drawn(computeBar(bars({ goals, axes: { y: { max: 10 } } })));
    expect(model.notes).toEqual([
      'The line “Far” (50) lies beyond the axis.',
      'The line “Right” has no axis in this chart.',
      'The line “Average of nobody” has no values to be made of.',
      'The line lies beyond the axis.',
    ]);
    expect(model.reference?.over.shapes).toEqual([]);
  });

  it('go across the right axis of a combo chart', () => {
    const input = inputOf({
      type: 'combo',
      mapping: { x: ['name'], y: ['Amount'], line: ['Share'] },
      visual: { secondAxis: 'right', goals: [{ axis: 'right', at: 0.5, label: 'Half' }] },
      result: resultOf(
        column('name', 'string', ['a', 'b', 'c']),
        column('Amount', 'integer', [100, 200, 300]),
        column('Share', 'float', [0.2, 0.4, 0.6]),
      ),
    });
    const model = compute(computeCombo, input);
    expect(words(model)).toEqual(['Half 0.5']);
    expect(model.description).toContain('Line “Half” at 0.5: 1 of 3 values reach it.');
  });
});

describe('bands', () => {
  it('take whole categories, days of time, and open ends', () => {
    const categories = drawn(computeBar(bars({ bands: [{ axis: 'x', from: 'b', to: 'c', label: 'Both' }] })));
    expect(categories.description).toContain('Band “Both” from b to c.');
    const time = drawn(
      computeLine(course({ bands: [{ axis: 'x', from: '2026-03', to: '2026-05-16' }, { from: 60 }] })),
    );
    expect(time.description).toContain('Band from March 2026 to May 2026.');
    expect(time.reference?.under.shapes).toHaveLength(4);
    const { inner } = time.frame;
    for (const { d } of time.reference?.under.shapes ?? []) {
      for (const [, x, y] of d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(inner.x - 0.01);
        expect(Number(x)).toBeLessThanOrEqual(inner.x + inner.width + 0.01);
        expect(Number(y)).toBeGreaterThanOrEqual(inner.y - 0.01);
      }
    }
  });

  it('end with the axis where they reach beyond it', () => {
    const model = drawn(computeLine(course({ bands: [{ axis: 'x', from: '2020-01-01', to: '2026-02-01' }] })));
    const { inner } = model.frame;
    expect(model.reference?.under.shapes[0]?.d.startsWith(`M${Math.round(inner.x * 100) / 100},`)).toBe(true);
  });
});

describe('annotations', () => {
  it('stand at the mark of their place', () => {
    const model = drawn(computeLine(course({ annotations: [{ text: 'Here', at: '2026-06-15' }] })));
    expect(words(model)).toEqual(['Here']);
    expect(model.notes).toEqual([]);
    const bar = drawn(
      computeBar(
        bars({
          annotations: [
            { text: 'Here', at: 'b' },
            { text: 'Where?', at: 'q' },
          ],
        }),
      ),
    );
    expect(bar.notes).toEqual(['The note “Where?” is about q, which is not drawn.']);
  });

  it('are read with the arrows after the last mark, and pointed at', () => {
    const plain = drawn(computeBar(bars({})));
    const model = drawn(computeBar(bars({ annotations: [{ text: 'Here', at: 'b' }] })));
    expect(model.marks.count).toBe(plain.marks.count + 1);
    const last = model.marks.step(null, 'last');
    const note = model.marks.step(last, 'right');
    expect(model.marks.mark(note)?.reading).toBe('Note at b: “Here”.');
    expect(model.marks.step(note, 'right')).toBe(note);
    expect(model.marks.step(note, 'left')).toBe(last);
    const { x, y } = model.marks.mark(note) ?? { x: 0, y: 0 };
    expect(model.marks.hit(x, y)).toBe(note);
  });
});

describe('their words', () => {
  const many: ChartVisual = {
    goals: [
      ...[30, 33, 36, 60, 90].map((at) => ({ at, label: `Goal of forty letters or some more than ${at}` })),
      { statistic: 'average' as const },
      { axis: 'x' as const, at: '2026-12-01', label: 'At the right edge' },
      { axis: 'x' as const, at: '2026-01-01', label: 'At the left edge' },
    ],
    bands: [
      { axis: 'x', from: '2026-04-01', to: '2026-06-01', label: 'A band' },
      { to: 15, label: 'Low' },
    ],
    annotations: months.map((at, index) => ({ at, text: `A note about ${index} שלום 東京` })),
  };
  it.each([
    [240, 160],
    [600, 400],
    [1440, 900],
  ])('never lie on each other nor leave the picture at %d × %d', (width, height) => {
    const input = { ...course(many), width, height };
    for (const of of [computeLine, computeArea]) {
      const model = compute(of, input);
      const boxes = (model.reference?.over.texts ?? []).map((text) => boxOf(text, input));
      expect(boxes.length).toBeGreaterThan(3);
      for (const [index, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.bottom).toBeLessThanOrEqual(height);
        for (const other of boxes.slice(index + 1))
          expect(overlap(box, other), `${box.text} on ${other.text}`).toBe(false);
      }
    }
  });

  it('are left out of tiny pictures, and said all the same', () => {
    const model = drawn(computeBar(bars({ goals: [{ at: 5, label: 'Goal' }] }, { width: 120, height: 80 })));
    expect(words(model)).toEqual([]);
    expect(model.description).toContain('Line “Goal” at 5');
  });
});

interface Words {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
function boxOf({ text, x, y, anchor = 'middle', size = 11, weight }: SceneText, { environment }: ChartInput): Words {
  const width = environment.measure(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - size * 0.5, bottom: y + size * 0.5 };
}
const overlap = (a: Words, b: Words): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

describe('axes that are set', () => {
  it('keep the ends that are said, and cut lines exactly there', () => {
    const model = drawn(computeLine(course({ axes: { y: { min: 35, max: 95 } } })));
    expect([model.scale.min, model.scale.max]).toEqual([35, 95]);
    expect(model.notes).toEqual(['6 values lie beyond the ends of the axis.']);
    const ys = [...(model.lines[0]?.line ?? '').matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...ys)).toBe(0);
    expect(Math.max(...ys)).toBeCloseTo(model.frame.inner.height, 1);
  });

  it('turn round: the largest value is at the bottom', () => {
    const model = drawn(computeBar(bars({ axes: { y: { inverted: true } } })));
    const [first, second] = model.bars;
    expect(first?.y).toBe(0);
    expect(first?.height).toBeGreaterThan(second?.height ?? Infinity);
    expect(model.own).not.toBeNull();
  });

  it('tell that bars do not begin at zero', () => {
    const model = drawn(computeBar(bars({ axes: { y: { min: 3 } } })));
    expect(model.notes[0]).toBe('The axis begins at 3, not at zero: differences look larger than they are.');
    for (const bar of model.bars) expect(bar.height).toBeGreaterThanOrEqual(0);
  });

  it('are linear next to zero where a logarithmic one has no place for the values', () => {
    const model = drawn(computeLine(course({ axes: { y: { scale: 'log' } } }, [-100, 0, 10, 1000])));
    expect(model.scale.kind).toBe('symlog');
    expect(model.notes).toEqual([expect.stringContaining('linear next to zero')]);
    expect(model.scale.ticks).toContain(0);
  });

  it('stay linear under stacked parts, and say so', () => {
    const result = resultOf(
      column('name', 'string', ['a', 'a']),
      column('kind', 'string', ['x', 'y']),
      column('Amount', 'integer', [1, 2]),
    );
    const mapping = { x: ['name'], y: ['Amount'], series: ['kind'] };
    const visual = { stack: 'stacked', axes: { y: { scale: 'log' } } } as const;
    const model = drawn(computeBar(inputOf({ mapping, visual, result })));
    expect(model.scale.kind).toBe('linear');
    expect(model.notes).toEqual(['Parts that are stacked can only be measured on a linear axis.']);
  });

  it('are both of a scatter plot’s', () => {
    const input = inputOf({
      type: 'scatter',
      mapping: { x: ['a'], y: ['b'] },
      visual: { axes: { x: { scale: 'log' }, y: { inverted: true, max: 5 } } },
      result: resultOf(column('a', 'float', [1, 10, 100]), column('b', 'float', [1, 2, 9])),
    });
    const model = drawn(computeScatter(input));
    const [first, second] = model.points;
    expect(model.points).toHaveLength(2);
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(model.frame.inner.width / 2, 0);
    expect(second?.y).toBeGreaterThan(first?.y ?? 0);
    expect(model.notes).toEqual(['1 value lies beyond the ends of the axis.']);
  });

  it('may lie wholly beyond the values', () => {
    const model = drawn(computeLine(course({ axes: { y: { min: 1000 } } })));
    expect(model.scale.max).toBeGreaterThan(1000);
    expect(model.lines[0]?.line).toBe('');
  });
});

describe('waterfalls and violins', () => {
  const steps = resultOf(column('name', 'string', ['a', 'b', 'c']), column('Amount', 'integer', [10, -4, 6]));
  const fall = (visual: ChartVisual): WaterfallModel =>
    drawn(
      computeWaterfall(inputOf({ type: 'waterfall', mapping: { x: ['name'], y: ['Amount'] }, visual, result: steps })),
    );

  it('have lines among the sums, and statistics of them', () => {
    const model = fall({ goals: [{ at: 20, label: 'Goal' }, { statistic: 'max' }], bands: [{ from: 8, to: 11 }] });
    expect(model.description).toContain('Line “Goal” at 20: all values are below it.');
    expect(model.description).toContain('Line “Highest” at 16.');
    expect(model.reference?.under.shapes.length).toBeGreaterThan(0);
  });

  it('turn round and end where it is said, and tell what that does', () => {
    const plain = fall({});
    const turned = fall({ axes: { y: { inverted: true } } });
    expect(turned.bars[0]?.y).toBeLessThan(plain.bars[0]?.y ?? 0);
    const cut = fall({ axes: { y: { min: 5, scale: 'log' } } });
    expect(cut.notes).toEqual([
      'Parts that are stacked can only be measured on a linear axis.',
      expect.stringContaining('The axis begins at 5, not at zero'),
    ]);
    for (const bar of cut.bars) expect(bar.y + bar.height).toBeLessThanOrEqual(cut.inner.y + cut.inner.height + 0.5);
  });

  it('tell ways apart by patterns', () => {
    const patterns = fall({ patterns: true }).scene.shapes.flatMap(({ pattern }) => pattern?.index ?? []);
    expect(new Set(patterns)).toEqual(new Set([0, 1, 2]));
  });

  it('cut shapes straight at the ends of the axis', () => {
    const bins = resultOf(column('v', 'float', [0, 10, 20, 30]), column('n', 'integer', [1, 5, 5, 1]));
    const query = { dimensions: [{ column: 'v', bin: { width: 10 } }], measures: [{ agg: 'count' as const, as: 'n' }] };
    const visual: ChartVisual = {
      axes: { y: { min: 10, max: 30 } },
      goals: [{ at: 25, label: 'Limit' }, { statistic: 'average' }],
    };
    const model = drawn<ViolinModel>(
      computeViolin(inputOf({ type: 'violin', mapping: { y: ['v'], value: ['n'] }, query, visual, result: bins })),
    );
    expect(model.notes).toEqual([
      'The axis shows 10 to 30 of 0 to 40.',
      'The line “Average” has no values to be made of.',
    ]);
    expect(model.description).toContain('Line “Limit” at 25.');
  });
});

describe('missing values', () => {
  const gaps = [10, null, 30, null, null, 60];
  it('are gaps, dotted bridges, or zero', () => {
    const lineOf = (nulls: NonNullable<ChartVisual['nulls']>) => drawn(computeLine(course({ nulls }, gaps)));
    expect(lineOf('gap').lines[0]?.bridge).toBeNull();
    const connected = lineOf('connect');
    expect(connected.lines[0]?.bridge?.match(/M/g)).toHaveLength(2);
    expect(connected.notes).toEqual(['Dotted stretches have no values.']);
    const zero = lineOf('zero');
    expect(zero.lines[0]?.line.match(/M/g)).toHaveLength(1);
    expect(zero.scale.min).toBe(0);
    expect(zero.notes).toEqual(['Where there is no value, it counts as zero.']);
  });

  it('of stacked parts are drawn between their neighbours', () => {
    const result = resultOf(
      column('Month', 'date', [...months.slice(0, 3), months[0]!, months[2]!]),
      column('kind', 'string', ['x', 'x', 'x', 'y', 'y']),
      column('Amount', 'integer', [10, 10, 10, 20, 40]),
    );
    const area = (nulls: ChartVisual['nulls']) =>
      drawn(
        computeArea(
          inputOf({
            type: 'area',
            mapping: { x: ['Month'], y: ['Amount'], series: ['kind'] },
            query: { dimensions: [{ column: 'Month', grain: 'month' }] },
            visual: { stack: 'stacked', ...(nulls ? { nulls } : {}) },
            result,
          }),
        ),
      );
    expect(area(undefined).notes).toEqual(['Where a part has no value, it counts as nothing.']);
    expect(area('connect').notes).toEqual([expect.stringContaining('straight from the one before')]);
    expect(area('connect').lines[1]?.area).not.toBe(area(undefined).lines[1]?.area);
  });
});

describe('patterns', () => {
  it('tell series apart in marks and legend', () => {
    const result = resultOf(
      column('name', 'string', ['a', 'a', 'a']),
      column('kind', 'string', ['x', 'y', 'z']),
      column('Amount', 'integer', [1, 2, 3]),
    );
    const mapping = { x: ['name'], y: ['Amount'], series: ['kind'] };
    const model = drawn(computeBar(inputOf({ mapping, visual: { patterns: true }, result })));
    expect(model.legend?.items.map(({ pattern }) => pattern?.index)).toEqual([0, 1, 2]);
    expect(new Set(model.own?.map(({ pattern }) => pattern?.index)).size).toBe(3);
  });

  it('are not for a single series', () => {
    expect(drawn(computeBar(bars({ patterns: true }))).own).toBeNull();
  });
});
