import { applyDashboardFilters } from './passes/dashboard-filters.js';
import { applyDefaults } from './passes/defaults.js';
import { applyLimits } from './passes/limits.js';
import { canonicaliseParameters } from './passes/parameters.js';
import type { Pass, PassContext } from './passes/pass.js';
import { readBeyond } from './passes/read-beyond.js';
import { applyRelativeDates } from './passes/relative-dates.js';
import { applyRowPolicy } from './passes/row-policy.js';
import { groupDatesInTwoLevels } from './passes/two-level-dates.js';
import { freeze, type Plan } from './plan.js';

/**
 * All rewrites, in order, each once. What adds conditions comes before what resolves them; the shape of the SQL is
 * decided when everything that it must hold is there.
 */
export const passes: readonly Pass[] = [
  applyDefaults,
  applyDashboardFilters,
  applyRowPolicy,
  applyRelativeDates,
  readBeyond,
  canonicaliseParameters,
  groupDatesInTwoLevels,
  applyLimits,
];

export const runPasses = (plan: Plan, context: PassContext): Plan =>
  freeze(passes.reduce((current, pass) => pass(current, context), plan));
