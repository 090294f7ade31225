import { Bar } from '@nivo/bar';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../ui/theme/tokens';
import { nivoBars } from '../plots/bar-plot';
import { column, drawn, inputOf, resultOf, sum, times, type Given } from '../test/inputs';
import { computeBar, type BarModel } from './bar';

const categories = (
  names: readonly (string | null)[],
  values: readonly (number | string | null)[],
  more: Partial<Given> = {},
) =>
  inputOf({
    mapping: { x: ['name'], y: ['n'] },
    query: { dimensions: [{ column: 'name' }], measures: sum('n') },
    result: resultOf(column('name', 'string', names), column('n', 'integer', values)),
    ...more,
  });
const twoWays = (visual = {}) =>
  inputOf({
    mapping: { x: ['name'], y: ['n'], series: ['kind'] },
    visual,
    query: { dimensions: [{ column: 'name' }, { column: 'kind' }], measures: sum('n') },
    result: resultOf(
      column('name', 'string', ['a', 'a', 'b', 'b']),
      column('kind', 'string', ['x', 'y', 'x', 'y']),
      column('n', 'integer', [10, 30, 5, 15]),
    ),
  });
const bar = (input: Parameters<typeof computeBar>[0]) => drawn<BarModel>(computeBar(input));
const labels = (model: BarModel) => model.placeTicks.map((tick) => tick.label);

describe('rows that were cut off', () => {
  /** The first three rows of four. */
  const cut = (visual = {}) => {
    const { result, ...input } = twoWays(visual);
    const columns = result.columns.map((each) => ({ ...each, values: each.values.slice(0, 3) }));
    return { ...input, result: { ...result, columns, rowCount: 3, truncated: true } };
  };

  it.each(['stacked', 'percent'] as const)('leave no stack that lacks parts: %s', (stack) => {
    const model = bar(cut({ stack }));
    expect(labels(model)).toEqual(['a']);
    expect(model.notes).toContain('Rows of b may be missing: it is not drawn.');
  });

  it('leave bars beside each other as they are', () => {
    expect(labels(bar(cut({ stack: 'none' })))).toEqual(['a', 'b']);
  });
});

describe('categories', () => {
  it('are sorted by size when nobody says otherwise', () => {
    expect(labels(bar(categories(['a', 'b', 'c'], [1, 3, 2])))).toEqual(['b', 'c', 'a']);
  });

  it('stay as the query sorts them', () => {
    const sorted = categories(['a', 'b', 'c'], [1, 3, 2], {
      query: { dimensions: [{ column: 'name' }], measures: sum('n'), sort: [{ by: 'name', direction: 'asc' }] },
    });
    expect(labels(bar(sorted))).toEqual(['a', 'b', 'c']);
  });

  it('with long names lie', () => {
    expect(bar(categories(['a', 'b'], [1, 2])).horizontal).toBe(false);
    expect(
      bar(
        categories(
          times(9, (i) => `A rather long name ${i}`),
          times(9, String),
        ),
      ).horizontal,
    ).toBe(true);
  });

  it('have names that fit beside the bars', () => {
    const model = bar(
      categories(
        times(5, (i) => `${i} ${'x'.repeat(400)}`),
        times(5, String),
        { width: 300 },
      ),
    );
    expect(model.frame.margin.left).toBeLessThan(300 * 0.5);
    expect(labels(model).every((label) => label.endsWith('…'))).toBe(true);
  });

  it('are as many as have room; the rest is told of', () => {
    const model = bar(
      categories(
        times(200, (i) => `Category number ${i}`),
        times(200, String),
      ),
    );
    expect(model.rows.length).toBeLessThan(30);
    expect(model.notes[0]).toMatch(
      /^The largest \d+ of 200 categories are drawn, [\d.]+% of the total; the table has all\.$/,
    );
  });

  it('of null and of nothing are named', () => {
    expect(labels(bar(categories([null, ''], [2, 1])))).toEqual(['(empty)', '(blank)']);
  });

  it('in several rows are added up, and said so', () => {
    const model = bar(categories(['a', 'a', 'b'], [1, 2, 5]));
    expect(model.bars.map((each) => each.value)).toEqual([5, 3]);
    expect(model.notes).toEqual(['Several rows share a value of name: they are added up.']);
  });

  it('never become keys of objects', () => {
    const model = bar(categories(['__proto__', 'constructor'], [1, 2]));
    expect(model.keys).toEqual(['s0']);
    expect(model.rows).toEqual([
      { place: '0', s0: 2 },
      { place: '1', s0: 1 },
    ]);
  });
});

describe('values', () => {
  it('stand on zero', () => {
    const { scale } = bar(categories(['a', 'b'], [1000, 1001]));
    expect(scale.min).toBe(0);
  });

  it('below zero hang from it', () => {
    const model = bar(categories(['a', 'b'], [5, -5]));
    expect(model.scale.min).toBeLessThan(0);
    const [up, down] = model.bars;
    expect((up?.y ?? 0) + (up?.height ?? 0)).toBeCloseTo(down?.y ?? -1);
  });

  it('that are counts have whole ticks', () => {
    expect(bar(categories(['a', 'b'], [1, 2])).valueTicks.map((tick) => tick.label)).toEqual(['0', '1', '2']);
  });

  it('are written at the bars when those are few', () => {
    expect(bar(categories(['a', 'b'], [1200, 34_567])).labels.map((label) => label.text)).toEqual(['34.6K', '1,200']);
    expect(
      bar(
        categories(
          times(40, (i) => `c${i}`),
          times(40, String),
        ),
      ).labels,
    ).toEqual([]);
  });

  it('have room for what is written beyond the longest bar', () => {
    const model = bar(
      categories(
        times(6, (i) => `A rather long name ${i}`),
        [123_456, 2, 3, 4, 5, 6],
      ),
    );
    const [first] = model.labels;
    const end = model.frame.inner.x + (first?.x ?? 0) + (first?.text.length ?? 0) * 6.5;
    expect(end).toBeLessThanOrEqual(model.width + 1);
  });
});

describe('two dimensions', () => {
  it('are stacked, with a legend, and described by the largest', () => {
    const model = bar(twoWays());
    expect(model.grouped).toBe(false);
    expect(model.legend?.items.map((item) => item.label)).toEqual(['y', 'x']);
    expect(model.description).toBe(
      'Bar chart of n by name, 2 values. 2 series: y and x. y is the largest with 75% of the total.',
    );
  });

  it('stand side by side when asked', () => {
    const model = bar(twoWays({ stack: 'none' }));
    expect(model.grouped).toBe(true);
    expect(model.bars[1]?.x).toBeGreaterThan(model.bars[0]?.x ?? Infinity);
  });

  it('as shares make one', () => {
    const model = bar(twoWays({ stack: 'percent' }));
    expect(model.bars.filter((each) => each.place === 0).reduce((all, each) => all + each.value, 0)).toBeCloseTo(1);
  });

  it('dim what is not selected', () => {
    const all = bar(twoWays());
    const some = bar({ ...twoWays(), selected: { name: 'a', kind: 'x' } });
    const changed = some.bars.filter((each, index) => each.color !== all.bars[index]?.color);
    expect(changed).toHaveLength(3);
  });
});

describe('stacks', () => {
  const totals = (visual = {}) => bar(twoWays(visual)).labels.map((label) => label.text);

  it('carry their totals beyond them', () => {
    const model = bar(twoWays());
    expect(model.labels.map((label) => label.text)).toEqual(['40', '20']);
    const tops = model.bars.filter((each) => each.place === 0).map((each) => each.y);
    expect(model.labels[0]?.y).toBeLessThan(Math.min(...tops));
  });

  it('have none where they are shares, stand side by side, or nobody wants them', () => {
    expect(totals({ stack: 'none' })).toEqual([]);
    expect(totals({ stack: 'percent' })).toEqual([]);
    expect(totals({ labels: false })).toEqual([]);
  });

  it('of shares say how values below zero count', () => {
    const below = inputOf({
      ...{ mapping: { x: ['name'], y: ['n'], series: ['kind'] }, visual: { stack: 'percent' } },
      query: { dimensions: [{ column: 'name' }, { column: 'kind' }], measures: sum('n') },
      result: resultOf(
        column('name', 'string', ['a', 'a']),
        column('kind', 'string', ['x', 'y']),
        column('n', 'integer', [30, -10]),
      ),
    });
    expect(bar(below).bars.map((each) => each.value)).toEqual([0.75, -0.25]);
    expect(bar(below).notes).toEqual([
      'Values below zero count with their size: each bar is 100% of what its parts measure.',
    ]);
  });
});

describe('a rest', () => {
  const many = (count: number, value: (index: number) => number) =>
    bar(
      categories(
        times(count, (index) => `Category number ${index}`),
        Array.from({ length: count }, (_, index) => value(index)),
      ),
    );

  it('that is not too large is a bar of its own, which filters nothing', () => {
    const model = many(40, (index) => 1000 * 0.7 ** index);
    const last = model.marks.mark(model.marks.count - 1);
    expect(last?.title).toBe('Other');
    expect(last?.values).toEqual({});
    expect(model.bars.reduce((all, each) => all + each.value, 0)).toBeCloseTo((1000 * (1 - 0.7 ** 40)) / 0.3);
  });

  it('that would dwarf all others is told', () => {
    expect(many(200, () => 5).notes[0]).toMatch(/^The largest \d+ of 200 categories are drawn, [\d.]+% of the total;/);
  });
});

it('writes values of lying bars that reach back on their other side, away from the names', () => {
  const model = bar(
    categories(['gain', 'loss'], [5, -5], { visual: { orientation: 'horizontal' }, width: 240, height: 160 }),
  );
  const loss = model.bars.find((each) => each.value < 0);
  const label = model.labels.find((each) => each.text === '−5');
  expect(label?.x).toBeGreaterThan((loss?.x ?? 0) + (loss?.width ?? 0));
});

it('fills missing bins and months with nothing, so that the distance is right', () => {
  const bins = inputOf({
    mapping: { x: ['price'], y: ['n'] },
    query: { dimensions: [{ column: 'price', bin: { width: 10 } }], measures: sum('n') },
    result: resultOf(column('price', 'float', [0, 10, 40]), column('n', 'integer', [1, 2, 3])),
  });
  const model = bar(bins);
  expect(model.rows).toHaveLength(5);
  expect(model.marks.mark(2)?.title).toBe('40 – 50');
});

/** Where Nivo really draws: our own geometry must be the same, or marks are found beside what is seen. */
describe.each([
  ['standing', categories(['a', 'b', 'c'], [3, -1, 2])],
  ['lying', categories(['a', 'b', 'c'], [3, 1, 2], { visual: { orientation: 'horizontal' } })],
  ['stacked', twoWays()],
  ['grouped', twoWays({ stack: 'none' })],
  ['grouped and lying', twoWays({ stack: 'none', orientation: 'horizontal' })],
])('bars %s', (_name, input) => {
  it('are where Nivo draws them', () => {
    const model = bar(input);
    const html = renderToStaticMarkup(
      <Bar {...nivoBars(model, tokens.light, false)} layers={['bars']} animate={false} />,
    );
    const found = [
      ...html.matchAll(/<g transform="translate\(([-\d.]+),\s*([-\d.]+)\)"><rect width="([\d.]+)" height="([\d.]+)"/g),
    ];
    const inOrder = (boxes: number[][]) => boxes.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!).flat();
    const drawnBoxes = inOrder(found.map((match) => match.slice(1, 5).map(Number)));
    const ours = inOrder(model.bars.map((each) => [each.x, each.y, each.width, each.height]));
    expect(drawnBoxes).toHaveLength(ours.length);
    for (const [index, value] of drawnBoxes.entries()) expect(value).toBeCloseTo(ours[index]!, 1);
  });
});

describe('marks of bars', () => {
  const model = bar(categories(['a', 'b', 'c'], [3, 2, 1]));
  const { inner } = model.frame;

  it('are meant anywhere above or below them', () => {
    const index = model.marks.hit(inner.x + inner.width - 10, inner.y + 2);
    expect(model.marks.mark(index ?? -1)).toMatchObject({ title: 'c', reading: 'c: 1', values: { name: 'c' } });
  });

  it('are walked along their row', () => {
    const second = model.marks.step(model.marks.step(null, 'right'), 'right');
    expect(model.marks.mark(second)?.title).toBe('b');
    expect(model.marks.step(2, 'right')).toBe(2);
  });
});
