import { describe, expect, it } from 'vitest';
import type { ColumnProfile } from '@datavizpro/contract';
import { cellText, columnWidth } from '../preview/cells';
import { describeShare, histogramBars, nullShare, shortValue, topBars } from './bars';

const profile = (part: Partial<ColumnProfile>): ColumnProfile => ({
  name: 'num1',
  type: 'float',
  nulls: 0,
  distinct: 1,
  min: 0,
  max: 1,
  mean: null,
  quantiles: null,
  histogram: null,
  top: [],
  ...part,
});

describe('profile', () => {
  it('draws each bin as a share of the highest', () => {
    const histogram = [
      { from: 0, to: 1, count: 5 },
      { from: 1, to: 2, count: 10 },
      { from: 2, to: 3, count: 0 },
    ];
    expect(histogramBars(profile({ histogram })).map((bar) => bar.share)).toEqual([0.5, 1, 0]);
    expect(histogramBars(profile({}))).toEqual([]);
  });

  it('draws equally spaced times without the gaps that the bins make', () => {
    const months = [4, 0, 5, 0, 0, 6, 0].map((count, index) => ({ from: `2026-0${index + 1}-01`, to: 'x', count }));
    expect(histogramBars(profile({ type: 'date', histogram: months })).map(({ count }) => count)).toEqual([4, 5, 6]);
    const pause = [1, 1, 0, 0, 0, 0, 1].map((count, index) => ({ from: `2026-0${index + 1}-01`, to: 'x', count }));
    expect(histogramBars(profile({ type: 'date', histogram: pause }))).toHaveLength(7);
    expect(histogramBars(profile({ type: 'float', histogram: months }))).toHaveLength(7);
  });

  it('shows the commonest values, the empty ones told apart', () => {
    const top = [
      { value: 'a', count: 4 },
      { value: '', count: 2 },
      { value: null, count: 1 },
    ];
    expect(topBars(profile({ type: 'string', top })).map((bar) => [bar.label, bar.share])).toEqual([
      ['a', 1],
      ['“”', 0.5],
      ['none', 0.25],
    ]);
  });

  it('tells shares and values in a few letters', () => {
    expect(describeShare(0)).toBe('none');
    expect(describeShare(0.00001)).toBe('< 0.1%');
    expect(describeShare(0.25)).toBe('25%');
    expect(nullShare(profile({ nulls: 5 }), 0)).toBe(0);
    expect(shortValue('2026-01-31T10:00:00', 'timestamp')).toBe('2026-01-31');
    expect(shortValue(2024, 'integer')).toBe('2024');
  });
});

describe('cells', () => {
  it('keep a value whole, on one line', () => {
    expect(cellText('a\r\nb', 'string')).toBe('a ⏎ b');
    expect(cellText('2026-01-31T10:00:00.000Z', 'timestamp')).toBe('2026-01-31 10:00:00');
    expect(cellText('12345678901234567890', 'integer')).toBe('12345678901234567890');
    expect(cellText(false, 'boolean')).toBe('false');
    expect(cellText(null, 'string')).toBe('');
  });

  it('give columns a width that holds most values, within bounds', () => {
    const column = (values: string[]) => ({ name: 'a', type: 'string', values }) as const;
    expect(columnWidth(column(['x']))).toBe(84);
    expect(columnWidth(column(['x'.repeat(1000)]))).toBe(320);
  });
});
