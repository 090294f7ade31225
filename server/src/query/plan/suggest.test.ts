import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '@datavizpro/contract';
import { nearestNames } from './suggest.js';

test.each([
  ['', '', 0],
  ['region', 'region', 0],
  ['regoin', 'region', 1],
  ['region', 'regions', 1],
  ['rgion', 'region', 1],
  ['amount', 'account', 2],
  ['', 'abc', 3],
])('from %j to %j it is %i', (left, right, distance) => {
  expect(editDistance(left, right)).toBe(distance);
});

test('a distance: symmetric, zero only for equals, never more than the longer name', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (left, right) => {
      const distance = editDistance(left, right);
      expect(distance).toBe(editDistance(right, left));
      expect(distance === 0).toBe(left === right);
      expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length));
    }),
  );
});

const names = ['order_date', 'Order amount', 'region', 'customer.name', 'x'];
test.each([
  ['orderdate', ['order_date']],
  ['ORDER_AMOUNT', ['Order amount', 'order_date']],
  ['reigon', ['region']],
  ['name', ['customer.name']],
  ['q', []],
  ['completely different', []],
])('for %j the nearest are %j', (wanted, nearest) => {
  expect(nearestNames(wanted, names)).toEqual(nearest);
});

test('names of any length are compared quickly', () => {
  const long = Array.from({ length: 500 }, (_, index) => `${'a'.repeat(300)}${String(index)}`);
  expect(nearestNames('b'.repeat(300), long)).toEqual([]);
});
