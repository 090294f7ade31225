import type { Dimension } from '@datavizpro/contract';
import type { PlanCalculation, PlanDimension, PlanMeasure, PlanTop } from './plan.js';
import { invalidQuery } from './plan-error.js';
import { unknownColumn } from './scope.js';

const otherwise = 'Others';

interface Outputs {
  readonly dimensions: readonly PlanDimension[];
  readonly measures: readonly PlanMeasure[];
  readonly calculations: readonly PlanCalculation[];
}

/** The one dimension that keeps its largest groups, resolved. Null when none does. */
export function bindTop(dimensions: readonly Dimension[], outputs: Outputs): PlanTop | null {
  const [index, second] = dimensions.flatMap(({ top }, at) => (top ? [at] : []));
  const top = index === undefined ? undefined : dimensions[index]?.top;
  if (index === undefined || !top) return null;
  const path = `dimensions.${String(index)}.top`;
  if (second !== undefined)
    throw invalidQuery(`dimensions.${String(second)}.top`, 'Only one dimension can have a top.');
  if (outputs.measures.length === 0) throw invalidQuery(path, 'A top needs a measure that says what is largest.');
  const { count, by, direction = 'desc', others = otherwise } = top;
  if (others !== null && outputs.dimensions[index]?.type !== 'string')
    throw invalidQuery(`${path}.others`, 'Only text can have a group of others: set "others" to null for other types.');
  return { dimension: index, measure: measureOf(by, outputs, path), count, direction, others };
}

function measureOf(by: string | undefined, { measures, calculations }: Outputs, path: string): number {
  const index = by === undefined ? 0 : measures.findIndex(({ name }) => name === by);
  if (index >= 0) return index;
  if (calculations.some(({ name }) => name === by))
    throw invalidQuery(`${path}.by`, `"${by ?? ''}" is calculated of the groups that a top leaves: name a measure.`);
  throw unknownColumn(
    by ?? '',
    `${path}.by`,
    measures.map(({ name }) => name),
  );
}
