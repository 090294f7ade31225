import type { CellValue } from '../result.js';
import { sumOf } from './columns.js';
import { once } from './once.js';
import { shapeSeries, type SeriesShape, type ShapedSeries } from './series.js';
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
export const shapeBump = /* @__PURE__ */ once((input): BumpShape | null => {
  const shaped = shapeSeries(input);
  return shaped && rankSeries(shaped);
});

/** The same for bands: what is zero has no width, and what is below has none that could be drawn. */
export const shapeAreaBump = /* @__PURE__ */ once(rankBands);

function rankBands(input: ShapeInput): BumpShape | null {
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
  const sums = new Map(shaped.series.map((each) => [each, sumOf(each.values)]));
  const all = [...shaped.series].sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0));
  const kept = all.slice(0, mostRanked);
  const ranks = kept.map(() => new Array<number | null>(shaped.categories.length).fill(null));
  const order: number[] = [];
  for (let category = 0; category < shaped.categories.length; category += 1) rankAt(category, kept, ranks, order);
  const cut = all.length - kept.length;
  const cutNote = `The ${kept.length} largest of ${all.length} are ranked, among each other.`;
  return {
    categories: shaped.categories,
    series: kept.map((series, index) => ({ ...series, ranks: ranks[index] ?? [] })),
    notes: [...shaped.notes, ...(cut > 0 ? [cutNote] : [])],
  };
}

/** Of a dozen at each of thousands of categories: put in order in a list that is used again at the next one. */
function rankAt(
  category: number,
  kept: readonly ShapedSeries[],
  ranks: readonly (number | null)[][],
  order: number[],
): void {
  let count = 0;
  for (let index = 0; index < kept.length; index += 1) {
    const value = kept[index]?.values[category] ?? null;
    if (value === null) continue;
    let at = count;
    for (; at > 0 && (kept[order[at - 1] ?? 0]?.values[category] ?? 0) < value; at -= 1) order[at] = order[at - 1] ?? 0;
    order[at] = index;
    count += 1;
  }
  for (let rank = 0; rank < count; rank += 1) {
    const row = ranks[order[rank] ?? 0];
    if (row) row[category] = rank + 1;
  }
}
