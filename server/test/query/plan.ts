import type { Filter } from '@datavizpro/contract';
import { buildPlan } from '../../src/query/plan/build-plan.js';
import type { PassContext } from '../../src/query/plan/passes/pass.js';
import type { Plan } from '../../src/query/plan/plan.js';
import { now, source, specOf, type CaseSpec } from './fixture.js';

export interface BuiltForPass {
  readonly plan: Plan;
  readonly context: PassContext;
}

/** A plan as the first pass gets it, with what passes know. */
export function built(
  spec: CaseSpec,
  options: { dashboardFilters?: readonly Filter[]; rowPolicy?: Filter; now?: Date } = {},
): BuiltForPass {
  const { plan, scope } = buildPlan(specOf(spec), source);
  return {
    plan,
    context: {
      scope,
      now: options.now ?? now,
      dashboardFilters: options.dashboardFilters ?? [],
      rowPolicy: options.rowPolicy ?? null,
      limits: { defaultRows: 100, maxRows: 1_000 },
    },
  };
}
