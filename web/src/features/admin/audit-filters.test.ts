import { describe, expect, test } from 'vitest';
import { hasFilters, readFilters, toAuditQuery, writeFilters } from './audit-filters.js';

const read = (search: string) => readFilters(new URLSearchParams(search));

describe('filters of the audit page', () => {
  test('survive the address', () => {
    const filters = read('action=charts.delete&outcome=denied&from=2026-11-01&to=2026-11-02');
    expect(readFilters(writeFilters(filters))).toEqual(filters);
    expect(hasFilters(filters)).toBe(true);
    expect(hasFilters(read(''))).toBe(false);
  });

  test('what cannot be is left out', () => {
    expect(hasFilters(read('outcome=perhaps&from=yesterday&to=2026-13-40'))).toBe(false);
  });

  test('both days are included', () => {
    const { from, to } = toAuditQuery(read('from=2026-11-01&to=2026-11-01'));
    expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(86_400_000);
  });

  test('nothing chosen asks for everything', () => expect(toAuditQuery(read(''))).toEqual({}));
});
