import type { Calculation, CalculationPeriod, QuerySpec } from './query.js';

/** `a year before`, `3 months before`. */
export function periodName({ count, unit = 'year' }: CalculationPeriod): string {
  if (count > 1) return `${String(count)} ${unit}s before`;
  return `${unit === 'hour' ? 'an' : 'a'} ${unit} before`;
}

/** The calculations that a chart with `visual.compareWith` draws beside its measures, groups before its filters too. */
export const comparisonCalculations = (
  measures: readonly string[],
  along: string,
  { count, unit = 'year' }: CalculationPeriod,
): readonly Calculation[] =>
  measures.map((of) => ({
    kind: 'previous',
    of,
    along,
    period: { count, unit, beyond: true },
    as: `${of}, ${periodName({ count, unit })}`,
  }));

/** The output with the values of a measure so long before; null where the query has none. */
export function comparedOutput(
  { calculations = [] }: QuerySpec,
  measure: string,
  wanted: CalculationPeriod,
): string | null {
  const found = calculations.find(
    (each) => each.kind === 'previous' && each.of === measure && each.period && isSame(each.period, wanted),
  );
  return found ? (found.as ?? `${found.kind}_${found.of}`) : null;
}

const isSame = (left: CalculationPeriod, right: CalculationPeriod): boolean =>
  left.count === right.count && (left.unit ?? 'year') === (right.unit ?? 'year');
