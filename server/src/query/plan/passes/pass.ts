import type { Filter } from '@datavizpro/contract';
import type { Plan } from '../plan.js';
import type { Scope } from '../scope.js';

/** What passes know besides the plan. */
export interface PassContext {
  readonly scope: Scope;
  readonly now: Date;
  readonly dashboardFilters: readonly Filter[];
  readonly rowPolicy: Filter | null;
  readonly limits: RowLimits;
}

export interface RowLimits {
  /** Rows when the spec does not say how many. */
  readonly defaultRows: number;
  /** Rows at most, whatever the spec says. */
  readonly maxRows: number;
}

/** One rewrite. Pure; gives the plan itself back when there is nothing to do. */
export type Pass = (plan: Plan, context: PassContext) => Plan;
