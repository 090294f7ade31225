import type { CellValue, ColumnProfile, ColumnType } from '@datavizpro/contract';

/** One bar of a small distribution: `share` of the highest, 0 to 1. */
export interface Bar {
  readonly share: number;
  readonly count: number;
  readonly label: string;
}

const numbers = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 4, useGrouping: 'min2' });

/** A value for a narrow place: four digits of numbers, the day of times. */
export function shortValue(value: CellValue, type: ColumnType): string {
  if (value === null) return 'none';
  if (type === 'date' || type === 'timestamp') return String(value).slice(0, 10);
  const isNumber = type === 'integer' || type === 'float' || type === 'decimal';
  if (isNumber && Number.isFinite(Number(value))) return numbers.format(Number(value));
  return value === '' ? '“”' : String(value);
}

type Bin = NonNullable<ColumnProfile['histogram']>[number];

/** The distribution of numbers and times, bar by bar. */
export function histogramBars(column: ColumnProfile): readonly Bar[] {
  const all = column.histogram ?? [];
  const bins = column.type === 'date' || column.type === 'timestamp' ? withoutFence(all) : all;
  const highest = Math.max(0, ...bins.map((bin) => bin.count));
  return bins.map(({ from, to, count }) => ({
    count,
    share: highest === 0 ? 0 : count / highest,
    label: `${shortValue(from, column.type)} to ${shortValue(to, column.type)}`,
  }));
}

/**
 * Equally spaced times (one a month) leave every second bin empty, which says nothing of them: then a bar reaches
 * to the next. Gaps of different lengths are real, and stay.
 */
function withoutFence(bins: readonly Bin[]): readonly Bin[] {
  const filled = bins.flatMap((bin, index) => (bin.count > 0 ? [index] : []));
  const gaps = filled.slice(1).map((index, before) => index - (filled[before] ?? 0));
  const regular = filled.length > 2 && Math.max(...gaps) - Math.min(...gaps) <= 1;
  if (!regular || filled.length === bins.length) return bins;
  return filled.flatMap((index, place) => {
    const bin = bins[index];
    const next = bins[filled[place + 1] ?? -1];
    return bin ? [{ ...bin, to: next?.from ?? bin.to }] : [];
  });
}

/** The commonest values; the last bar gathers the others when there are more. */
export function topBars(column: ColumnProfile, shown = 5): readonly Bar[] {
  const top = column.top.slice(0, shown);
  const highest = Math.max(0, ...top.map((entry) => entry.count));
  return top.map(({ value, count }) => ({
    count,
    share: highest === 0 ? 0 : count / highest,
    label: shortValue(value, column.type),
  }));
}

/** Part of the rows, 0 to 1, for which the column has no value. */
export const nullShare = (column: ColumnProfile, rowCount: number): number =>
  rowCount === 0 ? 0 : Math.min(1, column.nulls / rowCount);

const percents = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });

/** `none`, `< 0.1%`, `12%`. */
export function describeShare(share: number): string {
  if (share === 0) return 'none';
  return share < 0.001 ? `< ${percents.format(0.001)}` : percents.format(share);
}
