import { expect, test } from 'vitest';
import { built } from '../../../test/query/plan.js';
import { passes, runPasses } from './passes.js';

test('no pass stands twice in the list', () => {
  expect(new Set(passes).size).toBe(passes.length);
});

test('the result is frozen and serialisable', () => {
  const { plan, context } = built({ dimensions: [{ column: 'date1', grain: 'month' }], measures: [{ agg: 'count' }] });
  const done = runPasses(plan, context);
  expect(Object.isFrozen(done.sort[0])).toBe(true);
  expect(JSON.parse(JSON.stringify(done))).toEqual(done);
});
