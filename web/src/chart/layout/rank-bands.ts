import { extent, sumOf } from '@datavizpro/contract/shapes';
import type { Ranked } from '../data/ranked';
import type { Box } from '../model';

/** Where a band lies at a place; null where there is none. */
export type BandEdge = { readonly top: number; readonly bottom: number } | null;
/** For each of those that compete, its band at each place. */
export type RankBands = readonly (readonly BandEdge[])[];

const widestGap = 3;

/** Bands on a common ground, the first of each place on top, each as thick as its value. */
export function rankBands({ runners, places }: Ranked, inner: Box): RankBands {
  const count = places.positions.length;
  const most = extent(runners.flatMap(({ values }) => values))?.[1] ?? 1;
  const sizes = runners.map(({ values }) => values.map((value) => (value === null ? null : value / most)));
  const columns = Array.from({ length: count }, (_, place) => sizes.map((values) => values[place] ?? null));
  const tallest = extent(columns.map(sumOf))?.[1] ?? 1;
  const crowd = extent(columns.map((column) => column.filter((size) => size !== null).length))?.[1] ?? 1;
  const gap = Math.min(widestGap, (inner.height * 0.12) / Math.max(1, crowd - 1));
  const scale = Math.max(0, inner.height - gap * (crowd - 1)) / (tallest || 1);
  const bands = runners.map(() => new Array<BandEdge>(count).fill(null));
  columns.forEach((column, place) => {
    const order = [...runners.keys()].filter((index) => runners[index]?.ranks[place] != null);
    order.sort((a, b) => (runners[b]?.ranks[place] ?? 0) - (runners[a]?.ranks[place] ?? 0));
    let bottom = inner.y + inner.height;
    for (const index of order) {
      const top = bottom - Math.max(0.5, (column[index] ?? 0) * scale);
      const own = bands[index];
      if (own) own[place] = { top, bottom };
      bottom = top - gap;
    }
  });
  return bands;
}
