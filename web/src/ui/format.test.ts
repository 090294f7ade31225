import { describe, expect, test } from 'vitest';
import { formatBytes, formatCount, formatDuration, formatRelative, initials } from './format.js';

describe('as people read it', () => {
  test.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [640, '640 bytes'],
    [1536, '1.5 KB'],
    [150 * 1024, '150 KB'],
    [1024 ** 3, '1 GB'],
  ])('%d bytes', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

  test.each([
    [12, '12 ms'],
    [2100, '2.1 s'],
    [180_000, '3 min'],
    [5_400_000, '1.5 h'],
    [90_000_000, '1 day'],
  ])('%d milliseconds', (milliseconds, text) => expect(formatDuration(milliseconds)).toBe(text));

  test('counts have their plural', () => {
    expect([formatCount(1, 'row'), formatCount(0, 'row'), formatCount(2, 'person', 'people')]).toEqual([
      '1 row',
      '0 rows',
      '2 people',
    ]);
  });

  test('times are told from now', () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    const ago = (seconds: number): string => formatRelative(new Date(now - seconds * 1000).toISOString(), now);
    expect([ago(5), ago(240), ago(86_400), ago(-7200)]).toEqual([
      'just now',
      '4 minutes ago',
      'yesterday',
      'in 2 hours',
    ]);
  });

  test.each([
    ['Mara Keller', 'MK'],
    ['mara', 'M'],
    ['  Ana María de la Cruz ', 'AC'],
    ['李 娜', '李娜'],
    ['', '?'],
  ])('initials of %j', (name, letters) => expect(initials(name)).toBe(letters));
});
