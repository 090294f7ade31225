import { expect, test } from 'vitest';
import { built } from '../../../../test/query/plan.js';
import { PlanError } from '../plan-error.js';
import { applyRowPolicy } from './row-policy.js';

test('the policy stands apart from the filters', () => {
  const { plan, context } = built(
    { filters: [{ column: 'int1', op: 'gt', value: 0 }] },
    { rowPolicy: { column: 'txt1', op: 'eq', value: 'north' } },
  );
  const applied = applyRowPolicy(plan, context);
  expect(applied.policy).toMatchObject({ kind: 'compare', op: '=' });
  expect(applied.filters).toEqual(plan.filters);
});
test('without a policy nothing changes', () => {
  const { plan, context } = built({});
  expect(applyRowPolicy(plan, context)).toBe(plan);
});
test('a policy that does not fit refuses the query, and does not tell its columns', () => {
  const { plan, context } = built({}, { rowPolicy: { column: 'secret', op: 'eq', value: 1 } });
  const apply = () => applyRowPolicy(plan, context);
  expect(apply).toThrow(PlanError);
  expect(apply).not.toThrow(/secret/);
});
