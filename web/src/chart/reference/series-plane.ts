import type { SeriesTable } from '../data/series';
import type { Series } from '../data/series';
import { sumOf } from '@datavizpro/contract/shapes';

/** The numbers that lines and bars are drawn at: of stacks what they make together, or those of one series. */
export function valuesOfSeries(
  table: SeriesTable,
  shown: readonly Series[],
  stacked: boolean,
): (series?: string) => readonly number[] | null {
  const numbers = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
  return (name) => {
    if (name !== undefined) {
      const index = table.series.findIndex(
        ({ label, value }) => label === name || (value !== undefined && String(value) === name),
      );
      const series = shown[index];
      return series ? numbers(series.values) : null;
    }
    if (!stacked) return shown.flatMap(({ values }) => numbers(values));
    return table.places.positions.flatMap((_, place) => {
      const parts = numbers(shown.map(({ values }) => values[place] ?? null));
      return parts.length === 0 ? [] : [sumOf(parts)];
    });
  };
}
