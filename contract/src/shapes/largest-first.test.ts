import { describe, expect, it } from 'vitest';
import { largestFirst } from './largest-first.js';

describe('the largest first', () => {
  it('keeps equal ones in their order', () => {
    expect(largestFirst([3, 7, 3, 9, 7, 3])).toEqual([3, 1, 4, 0, 2, 5]);
  });

  it('orders as a stable sort does, at every length', () => {
    for (let length = 0; length < 70; length += 1) {
      const sizes = Array.from({ length }, (_, index) => ((index * 7919) % 23) - 11);
      const expected = [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
      expect(largestFirst(sizes)).toEqual(expected);
    }
  });
});
