import { describe, expect, test } from 'vitest';
import { AppError } from '../../platform/app-error.js';
import type { CacheEntry } from './entry.js';
import { freshnessOf, outlives } from './freshness.js';

const nothing = Buffer.alloc(0);
const now = new Date('2026-03-01T12:00:00Z');
const aged = (seconds: number): CacheEntry => ({
  etag: 'e',
  asOfMs: now.getTime() - seconds * 1_000,
  hit: nothing,
  rowCount: 0,
  truncated: false,
});

describe('freshness', () => {
  test.each([
    [undefined, 1e9, 'fresh'],
    [60, 0, 'fresh'],
    [60, 59.9, 'fresh'],
    [60, 60, 'stale'],
    [60, 119.9, 'stale'],
    [60, 120, 'old'],
    [0, 0, 'old'],
    // Another instance's clock may be ahead.
    [60, -5, 'fresh'],
  ] as const)('a limit of %s seconds, %s seconds old: %s', (freshnessSeconds, seconds, expected) => {
    expect(freshnessOf(aged(seconds), freshnessSeconds === undefined ? {} : { freshnessSeconds }, now)).toBe(expected);
  });
});

describe('what is better than an error', () => {
  test.each([
    ['source_unreachable', true],
    ['source_failed', true],
    ['source_timeout', true],
    ['connection_failed', false],
    ['egress_refused', false],
    ['invalid_query', false],
    ['cancelled', false],
    ['overloaded', false],
  ] as const)('%s: %s', (code, expected) => {
    expect(outlives(aged(100), new AppError(code), now, 3_600)).toBe(expected);
  });

  test('not for ever, and not for faults of ours', () => {
    expect(outlives(aged(3_601), new AppError('source_unreachable'), now, 3_600)).toBe(false);
    expect(outlives(aged(1), new TypeError('ours'), now, 3_600)).toBe(false);
  });
});
