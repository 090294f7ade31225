import type { Series } from '../data/series';
import type { ValueFormat } from '../format/numbers';
import { extent } from '@datavizpro/contract/shapes';
import type { AxisVisual } from '@datavizpro/contract';
import { positionOn } from './axis-position';
import { linearScale, tickCountFor, withEnds, type ValueScale } from './linear-ticks';
import { logScale, symlogScale } from './log-ticks';

export interface ValueAxisOptions {
  readonly length: number;
  /** Undefined: zero is shown when the data is not far from it. */
  readonly zero: boolean | undefined;
  readonly log: boolean;
  readonly whole: boolean;
  readonly per?: number;
  /** What is set for this axis. */
  readonly wish?: AxisVisual | undefined;
}

/** Values below this share of the largest are near enough to zero to start the axis there. */
const nearZero = 0.4;

function wantsZero([min, max]: readonly [number, number], wish: boolean | undefined): boolean {
  if (wish !== undefined) return wish;
  if (min < 0 && max > 0) return true;
  const [near, far] = max <= 0 ? [-max, -min] : [min, max];
  return near < nearZero * far;
}

/**
 * The scale of a value axis, with the ends that are set. A logarithmic one needs values above zero: where there are
 * others, it is linear next to zero.
 */
export function valueScale(range: readonly [number, number], options: ValueAxisOptions): ValueScale {
  const { wish = {}, whole } = options;
  const count = tickCountFor(options.length, options.per);
  const ends = { min: wish.min, max: wish.max };
  const scale = ((): ValueScale => {
    const kind = wish.scale ?? (options.log ? 'log' : 'linear');
    if (kind === 'log' && range[0] > 0) return logScale(range, { count, whole, tight: options.zero !== true }, ends);
    const measurable = Number.isFinite(range[1] - range[0]) && (range[0] !== 0 || range[1] !== 0);
    if (kind !== 'linear' && measurable) return ticksApart(symlogScale(range, count, ends, whole), options);
    return linearScale(range, { count, zero: wantsZero(range, options.zero), whole, ends });
  })();
  return wish.inverted ? { ...scale, inverted: true } : scale;
}

/** Ticks next to zero stand close: those that would touch a larger one are left out. */
function ticksApart(scale: ValueScale, { length, per = 46 }: ValueAxisOptions): ValueScale {
  const least = per / 3 / Math.max(1, length);
  const kept: number[] = [0];
  const bySize = [...scale.ticks].sort((a, b) => Math.abs(b) - Math.abs(a));
  const isFree = (tick: number): boolean =>
    kept.every((other) => Math.abs(positionOn(scale, tick) - positionOn(scale, other)) >= least);
  for (const tick of bySize) if (tick !== 0 && isFree(tick)) kept.push(tick);
  return { ...scale, ticks: scale.ticks.filter((tick) => kept.includes(tick)) };
}

/** Labels of the ticks, all with the same decimals. */
export function valueTickLabels(scale: ValueScale, format: ValueFormat): string[] {
  const isWide = scale.kind === 'symlog' || (scale.kind === 'log' && scale.max >= scale.min * 10);
  if (isWide) return scale.ticks.map((tick) => format.short(tick));
  const write = format.axis(scale.step, Math.max(Math.abs(scale.min), Math.abs(scale.max)));
  return scale.ticks.map((tick) => write(tick));
}

/** Smallest and largest value of all series; with `stacked` of their sums, up and down apart. */
export function seriesRange(series: readonly Series[], stacked: boolean): readonly [number, number] | null {
  if (!stacked) return extent(series.flatMap((each) => each.values));
  const places = series[0]?.values.length ?? 0;
  let range: [number, number] | null = null;
  for (let place = 0; place < places; place += 1) {
    let up = 0;
    let down = 0;
    let any = false;
    for (const { values } of series) {
      const value = values[place] ?? null;
      if (value === null) continue;
      any = true;
      if (value >= 0) up += value;
      else down += value;
    }
    if (any) range = range ? [Math.min(range[0], down), Math.max(range[1], up)] : [down, up];
  }
  return range;
}

/** Each value as its share of all absolute values at its place, so that each place makes 1. */
export function toShares(series: readonly Series[]): Series[] {
  const places = series[0]?.values.length ?? 0;
  const totals = Array.from({ length: places }, (_, place) =>
    series.reduce((sum, each) => sum + Math.abs(each.values[place] ?? 0), 0),
  );
  return series.map((each) => ({
    ...each,
    values: each.values.map((value, place) => (value === null || !totals[place] ? null : value / totals[place])),
  }));
}

/** The axis of shares; below zero only when there are negative parts. */
export function percentScale(range: readonly [number, number], wish: AxisVisual = {}): ValueScale {
  const [min, max] = withEnds([range[0] < 0 ? -1 : 0, 1], wish);
  const inverted = wish.inverted ? { inverted: true } : {};
  if (wish.min !== undefined || wish.max !== undefined)
    return { ...linearScale([min, max], { count: 4, zero: false, whole: false, ends: { min, max } }), ...inverted };
  const step = min < 0 ? 0.5 : 0.25;
  const ticks = Array.from({ length: Math.round((1 - min) / step) + 1 }, (_, index) => min + index * step);
  return { min, max: 1, step, ticks, kind: 'linear', ...inverted };
}
