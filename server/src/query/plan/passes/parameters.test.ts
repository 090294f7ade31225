import { expect, test } from 'vitest';
import type { Scalar } from '@datavizpro/contract';
import { built } from '../../../../test/query/plan.js';
import { canonicaliseParameters } from './parameters.js';

const canonical = (values: readonly Scalar[]) =>
  canonicaliseParameters(built({ filters: [{ column: 'txt1', op: 'in', values }] }).plan).filters[0];

test('the order and repetition of listed values make no difference', () => {
  expect(canonical(['b', 'a', 'b', 'c'])).toEqual(canonical(['c', 'b', 'a']));
});
test('lists with other values differ', () => {
  expect(canonical(['a', 'b'])).not.toEqual(canonical(['a', 'c']));
});
