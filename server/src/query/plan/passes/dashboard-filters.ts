import type { Filter } from '@datavizpro/contract';
import type { Expression } from '../../sql/nodes.js';
import { bindFilter, type ConditionContext } from '../conditions.js';
import type { Plan } from '../plan.js';
import { PlanError } from '../plan-error.js';
import type { PassContext } from './pass.js';

/**
 * Filters of the dashboard hold for every chart that has their columns. One that does not fit here (no such column,
 * or one of another type) is left out and reported, so that it never breaks a chart.
 */
export function applyDashboardFilters(plan: Plan, { scope, dashboardFilters }: PassContext): Plan {
  if (dashboardFilters.length === 0) return plan;
  const applied: Expression[] = [];
  const ignored = new Set(plan.ignoredFilters);
  for (const filter of dashboardFilters) {
    const expression = bindWhereItFits(filter, { scope, timezone: plan.timezone });
    if (expression) applied.push(expression);
    else for (const column of columnsOf(filter)) ignored.add(column);
  }
  return { ...plan, filters: [...plan.filters, ...applied], ignoredFilters: [...ignored] };
}

function bindWhereItFits(filter: Filter, context: ConditionContext): Expression | null {
  try {
    return bindFilter(filter, context, 'filters');
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}

/** Every column that a filter names. */
export function columnsOf(filter: Filter): readonly string[] {
  if ('and' in filter) return filter.and.flatMap(columnsOf);
  if ('or' in filter) return filter.or.flatMap(columnsOf);
  return 'not' in filter ? columnsOf(filter.not) : [filter.column];
}
