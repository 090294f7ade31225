import type { ChartVisual } from '@datavizpro/contract';
import type { Series, SeriesTable } from './series';

/** The table with what is missing counted as zero, where that is wanted. */
export function withZeros(table: SeriesTable, nulls: ChartVisual['nulls']): SeriesTable {
  if (nulls !== 'zero' || !table.series.some(({ values }) => values.includes(null))) return table;
  const series = table.series.map((each) => ({ ...each, values: each.values.map((value) => value ?? 0) }));
  return { ...table, series, notes: [...table.notes, 'Where there is no value, it counts as zero.'] };
}

/** Series with the values between two known ones on a straight line: what is stacked needs one at every place. */
export function interpolated(series: readonly Series[], positions: readonly number[]): Series[] {
  return series.map((each) => ({ ...each, values: bridge(each.values, positions) }));
}

function bridge(values: readonly (number | null)[], positions: readonly number[]): (number | null)[] {
  const filled = [...values];
  let before: number | null = null;
  values.forEach((value, place) => {
    if (value === null) return;
    if (before !== null && place > before + 1) {
      const from = values[before] ?? 0;
      const start = positions[before] ?? 0;
      const span = (positions[place] ?? 0) - start;
      for (let gap = before + 1; gap < place; gap += 1)
        filled[gap] = from + ((value - from) * ((positions[gap] ?? 0) - start)) / span;
    }
    before = place;
  });
  return filled;
}

/** A place without a value between two that have one. */
export function hasGap(values: readonly (number | null)[]): boolean {
  const first = values.findIndex((value) => value !== null);
  const last = values.findLastIndex((value) => value !== null);
  return values.slice(Math.max(0, first), last).includes(null);
}
