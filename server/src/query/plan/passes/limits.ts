import type { Plan } from '../plan.js';
import type { PassContext } from './pass.js';

/**
 * Every query has a limit. Where it is ours and not the person's, one row more is asked for than may be answered:
 * if it comes, the answer is cut and says so.
 */
export function applyLimits(plan: Plan, { limits }: PassContext): Plan {
  if (plan.limit !== null && plan.limit <= limits.maxRows) return { ...plan, maxRows: limits.maxRows };
  const maxRows = plan.limit === null ? Math.min(limits.defaultRows, limits.maxRows) : limits.maxRows;
  return { ...plan, limit: maxRows + 1, maxRows };
}
