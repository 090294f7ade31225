import { describe, expect, it } from 'vitest';
import { fillBuckets, floorUnit, parseTime } from '../data/time';
import { formatTime, formatTimeTick } from './dates';
import { createValueFormat, formatShare } from './numbers';

const format = (wish: string | undefined, type: 'integer' | 'float', ...values: number[]) =>
  createValueFormat(wish, type, values, 'en');

describe('numbers', () => {
  it.each([
    [undefined, 'integer', 1_143_221, '1,143,221', '1.14M'],
    [undefined, 'float', 15.459531159605831, '15.46', '15.5'],
    [undefined, 'float', 0.00234, '0.0023', '0.0023'],
    [undefined, 'float', -1234.5, '−1,234.5', '−1,235'],
    [undefined, 'float', 1e21, '1E21', '1E21'],
    ['percent', 'float', 0.1234, '12.3%', '12.3%'],
    ['currency:EUR', 'float', 12.5, '€12.50', '€12.5'],
    ['decimal:3', 'float', 2, '2.000', '2.000'],
    ['integer', 'float', 2.7, '3', '3'],
    ['compact', 'float', 12_345, '12.3K', '12.3K'],
    ['currency:nonsense', 'float', 2, '2', '2'],
  ] as const)('%s of %s: %d', (wish, type, value, full, short) => {
    const made = format(wish, type, value);
    expect([made.full(value), made.short(value)]).toEqual([full, short]);
  });

  it('tell the steps of an axis apart', () => {
    const axis = format(undefined, 'float', 1).axis(0.25, 1);
    expect([0, 0.25, 0.5].map(axis)).toEqual(['0', '0.25', '0.5']);
    const millions = format(undefined, 'float', 2e6).axis(500_000, 2_000_000);
    expect([0, 500_000, 1_500_000].map(millions)).toEqual(
      ['0', '0.5M', '1.5M'].map((text) => text.replace('0.5M', '500K')),
    );
  });

  it('never say minus nothing', () => {
    expect(format(undefined, 'float', 1).full(-0)).toBe('0');
  });

  it('show small shares with a decimal', () => {
    expect([formatShare(0.053, 'en'), formatShare(0.53, 'en')]).toEqual(['5.3%', '53%']);
  });
});

describe('times', () => {
  it.each([
    ['2026-05-04', Date.UTC(2026, 4, 4)],
    ['2026-05-04T10:20:30.5', Date.UTC(2026, 4, 4, 10, 20, 30, 500)],
    ['2026-05-04 10:20', Date.UTC(2026, 4, 4, 10, 20)],
    ['2026-05-04T10:00:00+02:00', Date.UTC(2026, 4, 4, 8)],
    ['infinity', null],
    ['04.05.2026', null],
  ])('%s', (text, time) => expect(parseTime(text)).toBe(time));

  it('of an instant are put on the clock of the query', () => {
    expect(parseTime('2026-05-03T22:00:00Z', 'Europe/Berlin')).toBe(Date.UTC(2026, 4, 4));
    expect(parseTime('2026-05-04', 'Europe/Berlin')).toBe(Date.UTC(2026, 4, 4));
  });

  it('fill months, leap days and weeks by the calendar', () => {
    const months = fillBuckets([Date.UTC(2024, 0, 1), Date.UTC(2024, 3, 1)], 'month');
    expect(months?.map((time) => new Date(time).getUTCMonth())).toEqual([0, 1, 2, 3]);
    expect(fillBuckets([Date.UTC(2024, 1, 28), Date.UTC(2024, 2, 1)], 'day')).toHaveLength(3);
    expect(fillBuckets([0, 1e13], 'second')).toBeNull();
  });

  it('start weeks on Monday', () => {
    expect(new Date(floorUnit(Date.UTC(2026, 10, 22), 'week')).getUTCDay()).toBe(1);
  });

  it('are written as exactly as their bucket', () => {
    const time = Date.UTC(2026, 4, 4, 14);
    const units = ['year', 'quarter', 'month', 'week', 'day', 'hour'] as const;
    expect(units.map((unit) => formatTime(time, unit, 'en-GB'))).toEqual([
      '2026',
      'Q2 2026',
      'May 2026',
      'Week of 4 May 2026',
      '4 May 2026',
      '4 May 2026, 14:00',
    ]);
  });

  it('on an axis do not say the year again', () => {
    const january = Date.UTC(2026, 0, 1);
    expect(formatTimeTick(january, null, 'month', 'en')).toBe('Jan 2026');
    expect(formatTimeTick(Date.UTC(2026, 1, 1), january, 'month', 'en')).toBe('Feb');
  });
});
