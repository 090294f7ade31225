import { describe, expect, it } from 'vitest';
import { createColorBook } from '../colors';
import { createValueFormat } from '../format/numbers';
import { linePath } from '../path';
import { timeTicks } from './axis-ticks';
import { spreadLabels } from './end-labels';
import { linearScale } from './linear-ticks';
import { logScale } from './log-ticks';
import { reducePoints } from './reduce';
import { apart, estimateText, fitText, wrapText } from './text';
import { valueScale, valueTickLabels } from './value-axis';

const options = { count: 5, zero: false, whole: false };

describe('value axes', () => {
  it.each([
    [
      [0, 97],
      [0, 20, 40, 60, 80, 100],
    ],
    [
      [-3, 7],
      [-4, -2, 0, 2, 4, 6, 8],
    ],
    [
      [0.1, 0.3],
      [0.1, 0.15, 0.2, 0.25, 0.3],
    ],
  ] as const)('%j', (range, ticks) => expect(linearScale(range, options).ticks).toEqual(ticks));

  it('have room around one value', () => {
    const { min, max } = linearScale([5, 5], options);
    expect(min).toBeLessThan(5);
    expect(max).toBeGreaterThan(5);
  });

  it('survive the largest numbers there are', () => {
    const scale = linearScale([-1.7e308, 1.7e308], options);
    expect(Number.isNaN(scale.min + scale.max)).toBe(false);
    expect(logScale([1e-300, 1e300], { count: 4 }).ticks.length).toBeLessThan(8);
  });
});

describe('logarithmic axes', () => {
  it.each([
    [
      [120, 180],
      [120, 130, 140, 150, 160, 170, 180],
    ],
    [
      [2000, 9000],
      [2000, 5000, 10_000],
    ],
    [
      [3, 3000],
      [1, 10, 100, 1000, 10_000],
    ],
    [
      [1, 2],
      [1, 1.2, 1.4, 1.6, 1.8, 2],
    ],
  ] as const)('begin just below %j and have ticks to read', (range, ticks) =>
    expect(logScale(range, { count: 5, tight: true }).ticks).toEqual(ticks),
  );

  it('have ticks between ends that are set within a decade', () => {
    const { min, max, ticks } = logScale([1, 1000], { count: 5 }, { min: 110, max: 190 });
    expect([min, max]).toEqual([110, 190]);
    expect(ticks).toEqual([120, 140, 160, 180]);
  });

  it('have whole ticks for counts', () =>
    expect(logScale([2, 5], { count: 6, tight: true, whole: true }).ticks).toEqual([2, 3, 4, 5]));

  it('begin at a power of ten where bars stand on them', () =>
    expect(logScale([120, 180], { count: 5 })).toMatchObject({ min: 100, max: 1000, ticks: [100, 200, 500, 1000] }));

  it('write ticks that are near to each other apart', () => {
    const wish = { scale: 'log' } as const;
    const scale = valueScale([1_002_000, 1_005_000], { length: 300, zero: undefined, log: false, whole: false, wish });
    const labels = valueTickLabels(scale, createValueFormat(undefined, 'float', [1_002_000, 1_005_000], 'en-GB'));
    expect(labels.length).toBeGreaterThan(2);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

it('keeps names from right to left apart from the value that follows', () => {
  expect(apart('שלום')).toBe('\u2068שלום\u2069');
  expect(apart('Ελληνικά 東京')).toBe('Ελληνικά 東京');
});

describe('time axes', () => {
  const ticks = (from: string, to: string, unit: 'day' | 'month' | 'hour', width: number) =>
    timeTicks({
      min: Date.parse(from),
      max: Date.parse(to),
      unit,
      buckets: null,
      width,
      locale: 'en-GB',
      measure: estimateText,
    }).map((tick) => tick.label);

  it('are never finer than the data', () => {
    expect(ticks('2026-01-01', '2026-03-01', 'month', 900)).toEqual(['Jan 2026', 'Feb', 'Mar']);
  });

  it('are on round dates and thin out with the width', () => {
    expect(ticks('2024-01-15', '2026-06-01', 'day', 900)).toContain('Jan 2025');
    expect(ticks('2024-01-15', '2026-06-01', 'day', 160).length).toBeLessThan(4);
  });

  it('never touch each other', () => {
    for (const width of [40, 90, 200, 500, 1300]) {
      const made = ticks('2026-02-27T05:00', '2026-03-02T23:00', 'hour', width);
      expect(made.join('').length * 6).toBeLessThan(Math.max(width, 110) * 1.2);
    }
  });
});

it('spreads labels that would overlap, and gives up when there is no room', () => {
  const label = (id: string, y: number) => ({ id, text: id, color: '', lead: '', y, from: y });
  const spread = spreadLabels([label('a', 50), label('b', 52), label('c', 10)], 200);
  expect(spread?.map((each) => each.y)).toEqual([10, 50, 64]);
  expect(
    spreadLabels(
      Array.from({ length: 9 }, (_, i) => label(String(i), 50)),
      200,
    ),
  ).toBeNull();
});

it('cuts text between letters, also those of two code units', () => {
  expect(fitText('short', 100, estimateText, 11)).toBe('short');
  expect(fitText('😀😀😀😀😀😀', 30, estimateText, 11)).toMatch(/^(😀)*…$/u);
});

it('breaks lines between words, and between the letters of scripts without spaces', () => {
  expect(wrapText('One two three', 48, estimateText, 11)).toEqual(['One two', 'three']);
  expect(wrapText('東京都千代田区永田町', 70, estimateText, 11)).toEqual(['東京都千代', '田区永田町']);
  // No line begins with a full stop, and none is a letter alone.
  expect(wrapText('漢字の名前です。', 80, estimateText, 11)).toEqual(['漢字の名', '前です。']);
  expect(wrapText('한국어 이름표', 40, estimateText, 11)).toEqual(['한국어', '이름표']);
});

it('keeps the highest and lowest point of every pixel', () => {
  const points = Array.from({ length: 1000 }, (_, i) => [i / 100, i === 555 ? -9 : i === 556 ? 99 : 0] as const);
  const reduced = reducePoints(points);
  expect(reduced.length).toBeLessThanOrEqual(40);
  expect(reduced.map((point) => point?.[1])).toEqual(expect.arrayContaining([-9, 99]));
});

it('breaks a line at a gap, and makes a dot of a lonely point', () => {
  expect(linePath([[0, 1], [1, 2], null, [3, 4]], false)).toBe('M0,1L1,2M3,4h0');
});

it('a smooth line stays between its points', () => {
  const path = linePath(
    [
      [0, 0],
      [10, 10],
      [20, 10],
      [30, 0],
    ],
    true,
  );
  const ys = path.match(/[\d.]+,[\d.]+/g)?.map((pair) => Number(pair.split(',')[1])) ?? [];
  expect(Math.max(...ys)).toBe(10);
});

it('remembers colours by scope, and never gives two series of a chart the same one', () => {
  const book = createColorBook();
  const first = book.slots('a', ['x', 'y', 'z']);
  expect(book.slots('a', ['z', 'x'])).toEqual([first[2], first[0]]);
  expect(new Set(book.slots('a', ['p', 'q', 'r', 's', 't', 'u', 'v', 'w'])).size).toBe(8);
});
