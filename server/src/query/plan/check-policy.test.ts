import { expect, test } from 'vitest';
import type { Filter } from '@datavizpro/contract';
import { built } from '../../../test/query/plan.js';
import { assertRowPolicy } from './check-policy.js';
import { lower } from './lower.js';
import { runPasses } from './passes.js';

const policy: Filter = { column: 'txt1', op: 'eq', value: 'north' };
/** A policy of several conditions is a conjunction itself, and still counts as one. */
const wide: Filter = { and: [policy, { column: 'int1', op: 'gt', value: 0 }] };

test.each([policy, wide])('a plan with its policy passes: %j', (rowPolicy) => {
  const { plan, context } = built(
    { dimensions: [{ column: 'date1', grain: 'month' }], measures: [{ agg: 'count' }] },
    { rowPolicy },
  );
  const done = runPasses(plan, context);
  expect(() => assertRowPolicy(lower(done), done, rowPolicy)).not.toThrow();
});

test('a plan that lost it does not', () => {
  const { plan, context } = built({ measures: [{ agg: 'count' }] }, { rowPolicy: policy });
  const done = runPasses(plan, context);
  expect(() => assertRowPolicy(lower({ ...done, policy: null }), done, policy)).toThrow('missing');
  expect(() => assertRowPolicy(lower(done), { ...done, policy: null }, policy)).toThrow('missing');
});
