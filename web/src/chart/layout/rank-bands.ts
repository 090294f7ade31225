import { extent } from '@datavizpro/contract/shapes';
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
  const most = runners.reduce((max, { values }) => Math.max(max, extent(values)?.[1] ?? -Infinity), -Infinity);
  const whole = Number.isFinite(most) ? most : 1;
  const { tallest, crowd } = fullest(runners, count, whole);
  const gap = Math.min(widestGap, (inner.height * 0.12) / Math.max(1, crowd - 1));
  const scale = Math.max(0, inner.height - gap * (crowd - 1)) / (tallest || 1);
  const bands = runners.map(() => new Array<BandEdge>(count).fill(null));
  const order: number[] = [];
  for (let place = 0; place < count; place += 1) {
    fromLast(runners, place, order);
    let bottom = inner.y + inner.height;
    for (const index of order) {
      const top = bottom - Math.max(0.5, ((runners[index]?.values[place] ?? 0) / whole) * scale);
      const own = bands[index];
      if (own) own[place] = { top, bottom };
      bottom = top - gap;
    }
  }
  return bands;
}

/** The largest sum at one place, as shares of the largest value, and the most that are at one. */
function fullest(runners: Ranked['runners'], count: number, whole: number): { tallest: number; crowd: number } {
  let [tallest, crowd] = [count > 0 ? -Infinity : 1, count > 0 ? 0 : 1];
  for (let place = 0; place < count; place += 1) {
    let [sum, there] = [0, 0];
    for (const { values } of runners) {
      const value = values[place] ?? null;
      if (value === null) continue;
      sum += value / whole;
      there += 1;
    }
    tallest = Math.max(tallest, sum);
    crowd = Math.max(crowd, there);
  }
  return { tallest, crowd };
}

/** Those that are at a place, the last one first: written into a list that is used again at the next one. */
function fromLast(runners: Ranked['runners'], place: number, order: number[]): void {
  order.length = 0;
  runners.forEach(({ ranks }, index) => {
    const rank = ranks[place] ?? null;
    if (rank === null) return;
    let at = order.length;
    for (; at > 0 && (runners[order[at - 1] ?? 0]?.ranks[place] ?? 0) < rank; at -= 1) order[at] = order[at - 1] ?? 0;
    order[at] = index;
  });
}
