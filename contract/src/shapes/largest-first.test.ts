import { describe, expect, it } from 'vitest';
import { largestFirst } from './largest-first.js';

describe('the largest first', () => {
  it('keeps equal ones in their order', () => {
    expect(largestFirst([3, 7, 3, 9, 7, 3])).toEqual([3, 1, 4, 0, 2, 5]);
  });

  it('begins as if all were in order, and has each once', () => {
    const sizes = Array.from({ length: 90 }, (_, index) => ((index * 7919) % 23) - 11);
    const all = [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
    const some = largestFirst(sizes, 10);
    expect(some.slice(0, 10)).toEqual(all.slice(0, 10));
    expect([...some].sort((a, b) => a - b)).toEqual([...sizes.keys()]);
  });
});
