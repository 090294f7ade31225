import type { CalculationKind, ChartConfiguration } from '@datavizpro/contract';
import { outputShape } from '@datavizpro/contract/shapes';

const shares: readonly CalculationKind[] = ['shareOfTotal', 'cumulativeShare', 'percentDifference'];

/** Where nothing else was chosen, and all that is drawn are parts of something: 0.25 is written as 25 %. */
export function withNaturalFormat(configuration: ChartConfiguration): ChartConfiguration {
  const { query, mapping, visual } = configuration;
  const { calculations = [] } = query;
  if (visual.valueFormat !== undefined || calculations.length === 0) return configuration;
  const values = Object.values(mapping)
    .flat()
    .filter((name) => outputShape(query, name).kind === 'measure');
  const isShare = (name: string): boolean =>
    calculations.some(({ as, kind, of }) => (as ?? `${kind}_${of}`) === name && shares.includes(kind));
  if (values.length === 0 || !values.every(isShare)) return configuration;
  return { ...configuration, visual: { ...visual, valueFormat: 'percent' } };
}
