import type { Plan, PlanDimension, PlanReduce, PlanSort } from '../plan.js';

/**
 * Groups come in an order that never changes between two runs: as the spec says, then by the dimensions that it does
 * not name. Without any sort, time runs first. Rows stay as they are stored.
 */
export function applyDefaults(plan: Plan): Plan {
  if (plan.reduce) return alongTheAxis(plan, plan.reduce);
  if (plan.mode === 'rows') return plan;
  const named = new Set(plan.sort.map(({ output }) => output));
  const rest = plan.dimensions
    .map((dimension, index) => ({ output: `d${String(index)}`, time: isTime(dimension) }))
    .filter(({ output }) => !named.has(output))
    .sort((left, right) => Number(right.time && named.size === 0) - Number(left.time && named.size === 0));
  const defaults: readonly PlanSort[] = rest.map(({ output }) => ({ output, direction: 'asc' }));
  return { ...plan, sort: [...plan.sort, ...defaults] };
}

const isTime = ({ type, grain }: PlanDimension): boolean => type === 'date' || type === 'timestamp' || grain !== null;

/** A line runs along its axis; where rows are at one place, by the series, and then upwards. */
function alongTheAxis(plan: Plan, { x, ys }: PlanReduce): Plan {
  const named = new Set(plan.sort.map(({ output }) => output));
  const others = plan.dimensions
    .map((_, index) => `d${String(index)}`)
    .filter((output) => output !== x && !ys.includes(output));
  const rest = [x, ...others, ...ys].filter((output) => !named.has(output));
  return { ...plan, sort: [...plan.sort, ...rest.map((output) => ({ output, direction: 'asc' as const }))] };
}
