import type { CellValue } from '../result.js';
import { sumOf } from './columns.js';
import { shapeSeries, type SeriesShape } from './series.js';
import type { Shape, ShapeInput } from './shape.js';

/** Who is first, second, third … at each place. */
export interface BumpShape extends Shape {
  readonly categories: readonly CellValue[];
  /** Those with the largest sums, the largest first. */
  readonly series: readonly RankedSeries[];
}
export interface RankedSeries {
  readonly value?: CellValue;
  readonly measure: string;
  readonly values: readonly (number | null)[];
  /** Among the series that are kept: 1 is the largest value; null where there is none. */
  readonly ranks: readonly (number | null)[];
}

const mostRanked = 12;

/** Ranks at each category, of the largest dozen series. Equal values keep the order of their sums. */
export function shapeBump(input: ShapeInput): BumpShape | null {
  const shaped = shapeSeries(input);
  return shaped && rankSeries(shaped);
}

/** The same for bands: what is zero has no width, and what is below has none that could be drawn. */
export function shapeAreaBump(input: ShapeInput): BumpShape | null {
  const shaped = shapeSeries(input);
  if (!shaped) return null;
  let negative = 0;
  const series = shaped.series.map(({ values, ...about }) => ({
    ...about,
    values: values.map((value) => {
      if (value !== null && value < 0) negative += 1;
      return value !== null && value > 0 ? value : null;
    }),
  }));
  const ranked = rankSeries({ ...shaped, series });
  if (negative === 0) return ranked;
  const lost = `${negative} ${negative === 1 ? 'value below zero has' : 'values below zero have'} no width and ${negative === 1 ? 'is' : 'are'} left out.`;
  return { ...ranked, notes: [...ranked.notes, lost] };
}

function rankSeries(shaped: SeriesShape): BumpShape {
  const all = [...shaped.series].sort((a, b) => sumOf(b.values) - sumOf(a.values));
  const kept = all.slice(0, mostRanked);
  const ranks = kept.map(() => new Array<number | null>(shaped.categories.length).fill(null));
  shaped.categories.forEach((_, category) => {
    const there = kept.flatMap(({ values }, index) => {
      const value = values[category] ?? null;
      return value === null ? [] : [{ index, value }];
    });
    there.sort((a, b) => b.value - a.value || a.index - b.index);
    there.forEach(({ index }, rank) => {
      const row = ranks[index];
      if (row) row[category] = rank + 1;
    });
  });
  const cut = all.length - kept.length;
  const cutNote = `The ${kept.length} largest of ${all.length} are ranked, among each other.`;
  return {
    categories: shaped.categories,
    series: kept.map((series, index) => ({ ...series, ranks: ranks[index] ?? [] })),
    notes: [...shaped.notes, ...(cut > 0 ? [cutNote] : [])],
  };
}
