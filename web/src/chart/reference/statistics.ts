import type { GoalLine } from '@datavizpro/contract';
import { sumOf } from '@datavizpro/contract/shapes';

/** Between the two nearest values in proportion, as spreadsheets do. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** The number that a statistic is of these values; null of none. */
export function statisticOf({ statistic, percentile = 50 }: GoalLine, values: readonly number[]): number | null {
  if (values.length === 0 || statistic === undefined) return null;
  if (statistic === 'average') return sumOf(values) / values.length;
  const sorted = [...values].sort((a, b) => a - b);
  const share = { median: 0.5, min: 0, max: 1, percentile: percentile / 100 }[statistic];
  return quantile(sorted, share);
}

const names = { average: 'Average', median: 'Median', min: 'Lowest', max: 'Highest' } as const;

/** What a line is called that has no name of its own. */
export function goalName({ label, statistic, percentile = 50, of }: GoalLine): string {
  if (label) return label;
  if (statistic === undefined) return '';
  const name = statistic === 'percentile' ? `${ordinal(percentile)} percentile` : names[statistic];
  return of === undefined ? name : `${name} of ${of}`;
}

function ordinal(value: number): string {
  if (!Number.isInteger(value)) return `${value}th`;
  const last = value % 10;
  const teens = value % 100 >= 11 && value % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][last] ?? 'th');
  return `${value}${ending}`;
}
