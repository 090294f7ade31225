import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addUnits, formatDate, formatTimestamp, hasQuarterHourOffsets, startOf, toInstant, toLocal } from './zone.js';

const at = (text: string): number => Date.parse(`${text}Z`);

test.each([
  ['2025-01-07T10:20:30.400', 'Europe/Berlin', '2025-01-07T11:20:30.400'],
  ['2025-07-07T10:20:30', 'Europe/Berlin', '2025-07-07T12:20:30'],
  ['2025-01-07T03:00:00', 'America/New_York', '2025-01-06T22:00:00'],
  ['2025-01-07T00:00:00', 'Asia/Kathmandu', '2025-01-07T05:45:00'],
  ['1969-12-31T23:59:59.500', 'UTC', '1969-12-31T23:59:59.500'],
])('%s is in %s the time %s', (instant, zone, local) => {
  expect(toLocal(at(instant), zone)).toBe(at(local));
  expect(toInstant(at(local), zone)).toBe(at(instant));
});

test('a time that the clock shows twice is the first; one that it skips is read by the clock before', () => {
  expect(toInstant(at('2025-10-26T02:30:00'), 'Europe/Berlin')).toBe(at('2025-10-26T00:30:00'));
  expect(toInstant(at('2025-03-30T02:30:00'), 'Europe/Berlin')).toBe(at('2025-03-30T01:30:00'));
  // Samoa skipped the 30th of December 2011 altogether.
  expect(toInstant(at('2011-12-31T00:00:00'), 'Pacific/Apia')).toBe(at('2011-12-30T10:00:00'));
});

test('to local and back is where one was, unless the clock shows the time twice', () => {
  const zones = fc.constantFrom(
    'Europe/Berlin',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'Pacific/Chatham',
  );
  const instants = fc.integer({ min: at('1975-01-01T00:00:00'), max: at('2035-01-01T00:00:00') });
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const local = toLocal(instant, zone);
      const back = toInstant(local, zone);
      expect(toLocal(back, zone)).toBe(local);
      expect(back).toBeLessThanOrEqual(instant);
    }),
  );
});

test.each([
  ['week', 'monday', '2025-01-05T10:00:00', '2024-12-30'],
  ['week', 'sunday', '2025-01-05T10:00:00', '2025-01-05'],
  ['week', 'saturday', '2025-01-05T10:00:00', '2025-01-04'],
  ['month', 'monday', '2024-02-29T10:00:00', '2024-02-01'],
  ['quarter', 'monday', '2024-12-31T23:59:59', '2024-10-01'],
  ['year', 'monday', '2024-12-31T23:59:59', '2024-01-01'],
  ['day', 'monday', '1969-12-31T23:59:59', '1969-12-31'],
] as const)('start of the %s (%s) of %s is %s', (unit, weekStart, local, start) => {
  expect(formatDate(startOf(at(local), unit, weekStart))).toBe(start);
});

test('starts of hours and minutes, also before 1970', () => {
  expect(formatTimestamp(startOf(at('1969-12-31T23:59:59.999'), 'hour', 'monday'))).toBe('1969-12-31 23:00:00');
  expect(formatTimestamp(startOf(at('2025-01-01T10:20:30.999'), 'minute', 'monday'))).toBe('2025-01-01 10:20:00');
  expect(formatTimestamp(at('2025-01-01T10:20:30.250'))).toBe('2025-01-01 10:20:30.250');
});

test('calendar steps', () => {
  expect(formatDate(addUnits(at('2024-03-01T00:00:00'), 'day', -1))).toBe('2024-02-29');
  expect(formatDate(addUnits(at('2024-11-01T00:00:00'), 'quarter', 1))).toBe('2025-02-01');
  expect(formatDate(addUnits(at('2024-02-29T00:00:00'), 'year', -1))).toBe('2023-03-01');
  expect(formatDate(addUnits(at('2024-01-01T00:00:00'), 'week', 2))).toBe('2024-01-15');
});

/** What the grouping of timestamps in two levels stands on: see InstantBucketNode. */
describe('quarters of an hour since 1980', () => {
  const quarterHour = 15 * 60_000;
  const step = 45 * 86_400_000;
  const shown = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/;
  const formatters = new Map<string, Intl.DateTimeFormat>();

  /** Like toLocal, for the years at hand only, and four times as fast: there are half a million to ask. */
  function offsetAt(instant: number, timeZone: string): number {
    const formatter =
      formatters.get(timeZone) ??
      new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    formatters.set(timeZone, formatter);
    const [, month, day, year, ...time] = (shown.exec(formatter.format(instant)) ?? []).map(Number);
    const [hour = NaN, minute = NaN, second = NaN] = time;
    return Date.UTC(year ?? NaN, (month ?? NaN) - 1, day, hour, minute, second) - instant;
  }

  /** The quarter of an hour in which the offset changes, between two instants with different ones. */
  function findChange(low: number, high: number, zone: string): number {
    if (high - low <= quarterHour) return high;
    const middle = low + Math.floor((high - low) / 2 / quarterHour) * quarterHour;
    return offsetAt(middle, zone) === offsetAt(low, zone)
      ? findChange(middle, high, zone)
      : findChange(low, middle, zone);
  }

  function isRegular(zone: string): boolean {
    let before = offsetAt(Date.UTC(1980, 0, 1), zone);
    for (let instant = Date.UTC(1980, 0, 1); instant < Date.UTC(2038, 0, 1); instant += step) {
      const after = offsetAt(instant + step, zone);
      if (after % quarterHour !== 0) return false;
      if (after !== before) {
        const change = findChange(instant, instant + step, zone);
        if (offsetAt(change - 1_000, zone) !== before) return false;
      }
      before = after;
    }
    return before % quarterHour === 0;
  }

  test('every zone is as we say', () => {
    const wrong = Intl.supportedValuesOf('timeZone').filter((zone) => isRegular(zone) !== hasQuarterHourOffsets(zone));
    expect(wrong).toEqual([]);
    expect(hasQuarterHourOffsets('Canada/Newfoundland')).toBe(false);
  });
});
