import type { Aggregate, Grain } from '@datavizpro/contract';
import type { Pill } from './types';

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
  const { field, aggregate } = pill;
  if (field.kind === 'rows') return 'Rows';
  const base = field.kind === 'column' ? field.column : field.expression;
  if (pill.use === 'dimension' || aggregate === null || pill.parts) return clip(base);
  return clip(`${aggregatePrefixes[aggregate]} ${base}`);
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
