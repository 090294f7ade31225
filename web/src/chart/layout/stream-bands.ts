/** Edges of a band at each place. */
export interface StreamBand {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/**
 * Bands on a baseline that moves so that they bend as little as may be, the one that starts first in the middle.
 * Byron and Wattenberg, Stacked Graphs: Geometry & Aesthetics, 2008.
 */
export function streamBands(given: readonly (readonly number[])[]): StreamBand[] {
  const series = inUnits(given);
  const order = insideOut(series);
  const places = series[0]?.length ?? 0;
  const base = baseline(
    order.map((index) => series[index] ?? []),
    places,
  );
  const bands: StreamBand[] = series.map(() => ({ low: [], high: [] }));
  const edge = [...base];
  for (const index of order) {
    const low = [...edge];
    for (let place = 0; place < places; place += 1) edge[place] = (edge[place] ?? 0) + (series[index]?.[place] ?? 0);
    bands[index] = { low, high: [...edge] };
  }
  return bands;
}

/** As parts of the largest value: only proportions count, and huge values stay within what can be calculated with. */
function inUnits(series: readonly (readonly number[])[]): number[][] {
  const most = series.reduce((largest, values) => values.reduce((a, b) => Math.max(a, b), largest), 0) || 1;
  return series.map((values) => values.map((value) => value / most));
}

/** Early peaks in the middle, later ones outside, both sides in balance. */
function insideOut(series: readonly (readonly number[])[]): number[] {
  const peak = (values: readonly number[]): number =>
    values.reduce((best, value, place) => (value > (values[best] ?? 0) ? place : best), 0);
  const sums = series.map((values) => values.reduce((sum, value) => sum + value, 0));
  const byPeak = [...series.keys()].sort((a, b) => peak(series[a] ?? []) - peak(series[b] ?? []));
  const sides = { top: 0, bottom: 0 };
  const tops: number[] = [];
  const bottoms: number[] = [];
  for (const index of byPeak) {
    if (sides.top < sides.bottom) {
      sides.top += sums[index] ?? 0;
      tops.push(index);
    } else {
      sides.bottom += sums[index] ?? 0;
      bottoms.push(index);
    }
  }
  return [...bottoms.reverse(), ...tops];
}

function baseline(ordered: readonly (readonly number[])[], places: number): number[] {
  const base = new Array<number>(places).fill(0);
  let level = 0;
  for (let place = 1; place < places; place += 1) {
    let total = 0;
    let weighted = 0;
    let below = 0;
    for (const values of ordered) {
      const here = values[place] ?? 0;
      const change = here - (values[place - 1] ?? 0);
      total += here;
      weighted += (below + change / 2) * here;
      below += change;
    }
    if (total > 0) level -= weighted / total;
    base[place] = level;
  }
  return base;
}
