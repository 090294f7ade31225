import { random } from './random.js';

/** Rows of a source, and what our engine would send of them: the same numbers for every library. */
export interface Sample {
  /** All rows: what a library that has no engine behind it must draw. */
  readonly raw: Points;
  /** What the query answers with, for our chart. */
  readonly sent: Points;
}
export interface Points {
  readonly x: readonly (number | string)[];
  readonly y: readonly number[];
}

/** Types whose data is made here, because what the engine sends of it differs from its rows. */
export const reducedKinds = [
  'line',
  'scatter',
  'heatmap',
  'histogram',
  'histogram2d',
  'densityHeatmap',
  'violin',
] as const;
export type ReducedKind = (typeof reducedKinds)[number];

const pixelColumns = 560;
const bins = 48;

export function sampleOf(kind: ReducedKind, rows: number): Sample {
  const next = random(rows);
  const numbers = (make: (index: number) => number): number[] =>
    Array.from({ length: rows }, (_, index) => make(index));
  let level = 100;
  if (kind === 'line') {
    const raw = { x: numbers((index) => index), y: numbers(() => (level += next() - 0.5)) };
    return { raw, sent: m4(raw) };
  }
  const several = (count: number) => () => Array.from({ length: count }, next).reduce((sum, one) => sum + one, 0);
  const raw =
    kind === 'histogram' || kind === 'violin'
      ? { x: numbers(several(3)), y: numbers(() => 1) }
      : { x: numbers(several(2)), y: numbers(several(2)) };
  return { raw, sent: raw };
}

/** First, last, least and greatest of each pixel's column (Jugel et al., M4, VLDB 2014), as the engine sends them. */
function m4({ x, y }: Points): Points {
  const step = Math.ceil(y.length / pixelColumns);
  if (step <= 4) return { x, y };
  const kept: number[] = [];
  for (let from = 0; from < y.length; from += step) {
    const to = Math.min(y.length, from + step);
    let [least, greatest] = [from, from];
    for (let index = from; index < to; index += 1) {
      if (y[index]! < y[least]!) least = index;
      if (y[index]! > y[greatest]!) greatest = index;
    }
    kept.push(...new Set([from, least, greatest, to - 1].sort((a, b) => a - b)));
  }
  return { x: kept.map((index) => x[index]!), y: kept.map((index) => y[index]!) };
}

/** Counts of equal steps, as `bin: {count}` gives them. */
export function binned({ x, y }: Points, two: boolean): { x: number[]; y: number[]; count: number[] } {
  const scale = (values: readonly (number | string)[]) => {
    const numbers = values as readonly number[];
    let [low, high] = [Infinity, -Infinity];
    for (const value of numbers) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const width = (high - low) / bins || 1;
    return (index: number) => low + Math.min(bins - 1, Math.floor((numbers[index]! - low) / width)) * width;
  };
  const [placeX, placeY] = [scale(x), two ? scale(y) : () => 0];
  const counts = new Map<string, { x: number; y: number; count: number }>();
  y.forEach((_, index) => {
    const at = { x: placeX(index), y: placeY(index) };
    const key = `${at.x} ${at.y}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { ...at, count: 1 });
  });
  const cells = [...counts.values()];
  return { x: cells.map((cell) => cell.x), y: cells.map((cell) => cell.y), count: cells.map((cell) => cell.count) };
}
