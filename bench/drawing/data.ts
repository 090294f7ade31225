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

export const drawnKinds = ['line', 'bar', 'scatter', 'heatmap', 'pie', 'treemap', 'histogram'] as const;
export type DrawnKind = (typeof drawnKinds)[number];

/** Mulberry32: the same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pixelColumns = 560;
const mostCategories = 15;
const bins = 48;

export function sampleOf(kind: DrawnKind, rows: number): Sample {
  const next = random(rows);
  const numbers = (make: (index: number) => number): number[] =>
    Array.from({ length: rows }, (_, index) => make(index));
  let level = 100;
  if (kind === 'line') {
    const raw = { x: numbers((index) => index), y: numbers(() => (level += next() - 0.5)) };
    return { raw, sent: m4(raw) };
  }
  if (kind === 'scatter' || kind === 'heatmap') {
    const raw = { x: numbers(() => next() + next()), y: numbers(() => next() + next()) };
    return { raw, sent: raw };
  }
  if (kind === 'histogram') {
    const raw = { x: numbers(() => next() + next() + next()), y: numbers(() => 1) };
    return { raw, sent: raw };
  }
  const raw = {
    x: Array.from({ length: rows }, (_, index) => `Group ${index + 1}`),
    y: numbers(() => 1 + next() * 100),
  };
  return { raw, sent: topAndOthers(raw) };
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

function topAndOthers({ x, y }: Points): Points {
  if (y.length <= mostCategories + 1) return { x, y };
  const order = y.map((_, index) => index).sort((a, b) => y[b]! - y[a]!);
  const [top, rest] = [order.slice(0, mostCategories), order.slice(mostCategories)];
  const others = rest.reduce((sum, index) => sum + y[index]!, 0);
  return { x: [...top.map((index) => x[index]!), 'Others'], y: [...top.map((index) => y[index]!), others] };
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
