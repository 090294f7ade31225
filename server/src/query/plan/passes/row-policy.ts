import { bindFilter } from '../conditions.js';
import type { Plan } from '../plan.js';
import { PlanError } from '../plan-error.js';
import type { PassContext } from './pass.js';

/**
 * Which rows this person may see: a conjunct of its own, beside everything that the user wrote.
 * A policy that does not fit the table refuses the query: better no answer than too much.
 */
export function applyRowPolicy(plan: Plan, { scope, rowPolicy }: PassContext): Plan {
  if (rowPolicy === null) return plan;
  try {
    return { ...plan, policy: bindFilter(rowPolicy, { scope, timezone: plan.timezone }, 'rowPolicy') };
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    const message = 'The row policy of this data source does not fit this table, so nothing of it is shown.';
    throw new PlanError('forbidden', [{ path: 'source', message }]);
  }
}
