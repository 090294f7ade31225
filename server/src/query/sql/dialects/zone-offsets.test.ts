import { describe, expect, test } from 'vitest';
import { toLocal } from '../../../calendar/zone.js';
import { zoneOffsets } from './zone-offsets.js';

function offsetAt(instant: number, timezone: string): number {
  const { starts, offsets } = zoneOffsets(timezone);
  const index = starts.filter((start) => start * 1000 <= instant).length;
  return offsets[index]! * 1000;
}

describe('the offsets of a zone', () => {
  test('UTC has one', () => {
    expect(zoneOffsets('UTC')).toEqual({ starts: [], offsets: [0] });
  });

  test('change when the clocks do', () => {
    const { starts, offsets } = zoneOffsets('Europe/Berlin');
    const index = starts.indexOf(Date.UTC(2025, 2, 30, 1) / 1000);
    expect(index).toBeGreaterThan(0);
    expect(offsets.slice(index, index + 2)).toEqual([3600, 7200]);
    expect(starts[index + 1]).toBe(Date.UTC(2025, 9, 26, 1) / 1000);
  });

  // Morocco changes four times a year, Lord Howe by half an hour, Samoa left out a day, Gaza goes by decree.
  test.each([
    'America/New_York',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Asia/Gaza',
    'Asia/Kathmandu',
  ])('agree with the clock of %s at any time', (timezone) => {
    for (let index = 0; index < 3_000; index += 1) {
      const instant = Date.UTC(1901, 0, 1) + index * 24.37 * 86_400_000;
      if (instant > Date.UTC(2100, 11, 31)) break;
      expect(offsetAt(instant, timezone), new Date(instant).toISOString()).toBe(toLocal(instant, timezone) - instant);
    }
  });
});
