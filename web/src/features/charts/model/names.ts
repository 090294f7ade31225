import type { Aggregate, CalculationKind, CalculationPeriod, Grain, MovingAggregate } from '@datavizpro/contract';
import type { Pill, PillCalculation } from './types';

export const aggregateTitles: Readonly<Record<Aggregate, string>> = {
  count: 'Count',
  countDistinct: 'Distinct count',
  sum: 'Sum',
  avg: 'Average',
  min: 'Minimum',
  max: 'Maximum',
  median: 'Median',
  quantile: 'Quantile',
  stddev: 'Standard deviation',
  variance: 'Variance',
  first: 'First',
  last: 'Last',
  corr: 'Correlation',
  regrSlope: 'Slope',
  regrIntercept: 'Intercept',
  regrR2: 'R²',
};

export const grainTitles: Readonly<Record<Grain, string>> = {
  second: 'Second',
  minute: 'Minute',
  hour: 'Hour',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  hourOfDay: 'Hour of day',
  dayOfWeek: 'Day of week',
  monthOfYear: 'Month of year',
};

/** Before the column's name; the suggestions of the server name their outputs in the same way. */
const aggregatePrefixes: Readonly<Record<Aggregate, string>> = {
  count: 'Count of',
  countDistinct: 'Distinct',
  sum: 'Total',
  avg: 'Average',
  min: 'Minimum',
  max: 'Maximum',
  median: 'Median',
  quantile: 'Quantile of',
  stddev: 'Deviation of',
  variance: 'Variance of',
  first: 'First',
  last: 'Last',
  corr: 'Correlation of',
  regrSlope: 'Slope of',
  regrIntercept: 'Intercept of',
  regrR2: 'R² of',
};

const longest = 120;
const clip = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** The name that an output gets when nobody has named it: what axes and legends show. */
export function autoName(pill: Omit<Pill, 'name'>): string {
  const { calculations = [], parts } = pill;
  if (parts || calculations.length === 0) return clip(plainName(pill));
  return clip(
    calculations.reduce((name, calculation) => calculationName(calculation, inSentence(name)), innerName(pill)),
  );
}

/** What a measure is called without the calculations made of it. */
function plainName({ field, aggregate, use, parts }: Omit<Pill, 'name'>): string {
  if (field.kind === 'rows') return 'Rows';
  const base = field.kind === 'column' ? field.column : field.expression;
  if (use === 'dimension' || aggregate === null || parts) return base;
  return prefixed(aggregatePrefixes[aggregate], base);
}

/** `Total amount`; a column that says so itself needs no `Total total`. */
function prefixed(prefix: string, base: string): string {
  const says = base.toLowerCase().startsWith(prefix.toLowerCase()) && !/^[a-z]/i.test(base.slice(prefix.length));
  return says ? base : `${prefix} ${base}`;
}

/** A running total of a sum is one of the column: what is added up says so already. */
function innerName(pill: Omit<Pill, 'name'>): string {
  return pill.aggregate === 'sum' && pill.field.kind === 'column' ? pill.field.column : inSentence(plainName(pill));
}

/** Only words of ours begin small: columns are called what they are called. */
function inSentence(name: string): string {
  const ours = [...Object.values(aggregatePrefixes), ...Object.values(calculationPrefixes), 'Rows', 'Moving'];
  return ours.some((start) => name === start || name.startsWith(`${start} `))
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
}

export const calculationTitles: Readonly<Record<CalculationKind, string>> = {
  runningTotal: 'Running total',
  shareOfTotal: 'Share of total',
  cumulativeShare: 'Cumulative share',
  previous: 'Previous value',
  difference: 'Difference from previous',
  percentDifference: 'Percent difference from previous',
  rank: 'Rank',
  moving: 'Moving average or sum',
};

const calculationPrefixes: Readonly<Record<Exclude<CalculationKind, 'moving'>, string>> = {
  runningTotal: 'Running total of',
  shareOfTotal: 'Share of',
  cumulativeShare: 'Cumulative share of',
  previous: 'Previous',
  difference: 'Change of',
  percentDifference: 'Percent change of',
  rank: 'Rank by',
};

export const movingTitles: Readonly<Record<MovingAggregate, string>> = {
  avg: 'average',
  sum: 'sum',
  min: 'minimum',
  max: 'maximum',
};

function calculationName(calculation: PillCalculation, of: string): string {
  if (calculation.kind === 'moving') {
    const over = (calculation.before ?? 0) + (calculation.after ?? 0) + 1;
    return `Moving ${movingTitles[calculation.agg]} of ${of} over ${over}`;
  }
  const period = 'period' in calculation ? calculation.period : undefined;
  return `${calculationPrefixes[calculation.kind]} ${of}${period ? since(period) : ''}`;
}

/** ` since the year before`; of one group before nothing is said. */
function since({ count, unit }: CalculationPeriod): string {
  if (unit === undefined) return count === 1 ? '' : ` since ${count} before`;
  return count === 1 ? ` since the ${unit} before` : ` since ${count} ${unit}s before`;
}

/** `name`, or `name 2`, `name 3`, … until one is free. */
export function uniqueName(name: string, isFree: (name: string) => boolean): string {
  if (isFree(name)) return name;
  for (let number = 2; ; number += 1) {
    const candidate = `${name} ${number}`;
    if (isFree(candidate)) return candidate;
  }
}

/** True when the name is one that we would have given, the number at the end aside. */
export function isAutoName(pill: Pill): boolean {
  const automatic = autoName(pill);
  if (pill.name === automatic) return true;
  return pill.name.startsWith(`${automatic} `) && /^\d+$/.test(pill.name.slice(automatic.length + 1));
}
