import type { Dimension, QuerySpec } from '@datavizpro/contract';
import { bindCalculations, derivedCalculationName } from './calculations.js';
import type { ConditionContext } from './conditions.js';
import { bindDimension, bindMeasure, derivedDimensionName, derivedMeasureName, nameOutputs } from './outputs.js';
import type { PlanCalculation, PlanDimension, PlanMeasure } from './plan.js';

export interface Outputs {
  readonly dimensions: readonly PlanDimension[];
  readonly measures: readonly PlanMeasure[];
  readonly calculations: readonly PlanCalculation[];
}

/** Everything that a spec answers with, under the names that its other parts call it by. */
export function bindOutputs(spec: QuerySpec, context: ConditionContext): Outputs {
  const { measures = [], calculations = [] } = spec;
  const wanted = spec.dimensions ?? [];
  // A spec that names no output asks for the rows as they are.
  const everything: readonly Dimension[] = context.scope.names.map((column) => ({ column }));
  const dimensions = wanted.length + measures.length > 0 ? wanted : everything;
  const ends = dimensions.flatMap((dimension, index) => upperEdge(dimension, index));
  const names = nameOutputs([
    ...dimensions.map((item, index) => naming(item.as, derivedDimensionName(item), at('dimensions', index))),
    ...ends.map(({ name, path }) => ({ as: name, derived: name, path, field: 'endAs' })),
    ...measures.map((item, index) => naming(item.as, derivedMeasureName(item), at('measures', index))),
    ...calculations.map((item, index) => naming(item.as, derivedCalculationName(item), at('calculations', index))),
  ]);
  const lower = dimensions.map((item, index) => ({
    ...bindDimension(item, context, at('dimensions', index)),
    name: names[index] ?? '',
  }));
  const bound = {
    dimensions: [...lower, ...ends.map(({ name, upperOf }) => edgeAbove(lower, upperOf, name))],
    measures: measures.map((item, index) => ({
      ...bindMeasure(item, context, at('measures', index)),
      name: names[dimensions.length + ends.length + index] ?? '',
    })),
  };
  const own = names.slice(dimensions.length + ends.length + measures.length);
  return { ...bound, calculations: bindCalculations(calculations, own, bound) };
}

const at = (list: string, index: number): string => `${list}.${String(index)}`;

const naming = (as: string | undefined, derived: string, path: string) =>
  as === undefined ? { derived, path } : { as, derived, path };

/** One more output for the dimensions of bins that want it: where the bin ends. */
function upperEdge({ bin }: Dimension, index: number) {
  if (!bin || !('count' in bin) || bin.endAs === undefined) return [];
  return [{ name: bin.endAs, upperOf: index, path: `${at('dimensions', index)}.bin` }];
}

function edgeAbove(dimensions: readonly PlanDimension[], upperOf: number, name: string): PlanDimension {
  const lower = dimensions[upperOf];
  if (!lower?.bin || !('count' in lower.bin)) throw new Error('An upper edge belongs to counted bins');
  return { ...lower, name, bin: { ...lower.bin, upperOf } };
}
