import type { Dimension } from '@datavizpro/contract';
import type { Expression } from '../sql/nodes.js';
import type { Fill } from '../../result/index.js';
import type { Plan, PlanDimension, PlanMeasure } from './plan.js';
import { invalidQuery } from './plan-error.js';

interface Outputs {
  readonly dimensions: readonly PlanDimension[];
  readonly measures: readonly PlanMeasure[];
}

/** The dimension whose empty units are wanted. Null when none is. */
export function bindFill(dimensions: readonly Dimension[], { dimensions: bound, measures }: Outputs): number | null {
  const [index, second] = dimensions.flatMap(({ fill }, at) => (fill === true ? [at] : []));
  if (index === undefined) return null;
  const pathOf = (at: number): string => `dimensions.${String(at)}.fill`;
  if (second !== undefined) throw invalidQuery(pathOf(second), 'Only one dimension can be filled.');
  if (!bound[index]?.grain) throw invalidQuery(pathOf(index), 'Only a time with a grain can be filled.');
  if (measures.length === 0)
    throw invalidQuery(pathOf(index), 'Only groups can be filled, and this query has no measure.');
  return index;
}

const subDay: ReadonlySet<string> = new Set(['second', 'minute', 'hour']);

/** What is to be put into the result. Null: nothing, or a page of it only, whose neighbours are not known. */
export function fillOf(plan: Plan): Fill | null {
  const dimension = plan.fill === null ? undefined : plan.dimensions[plan.fill];
  if (plan.fill === null || !dimension?.grain || plan.offset > 0) return null;
  if (plan.having.length > 0 || plan.havingAfter.length > 0) return null;
  const [first] = plan.sort;
  const local = dimension.instant && plan.timezone !== 'UTC' && subDay.has(dimension.grain);
  return {
    column: plan.fill,
    grain: dimension.grain,
    timezone: local ? plan.timezone : null,
    series: plan.dimensions.map((_, index) => index).filter((index) => index !== plan.fill),
    zeros: plan.measures.flatMap(({ expression }, index) =>
      counts(expression) ? [plan.dimensions.length + index] : [],
    ),
    direction: first?.output === `d${String(plan.fill)}` ? first.direction : null,
    limit: plan.limit ?? Infinity,
  };
}

const counts = (expression: Expression): boolean =>
  expression.kind === 'aggregate' && (expression.agg === 'count' || expression.agg === 'countDistinct');
