/** A value axis: its ends, and the ticks between them. */
export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly ticks: readonly number[];
  readonly kind: 'linear' | 'log';
}

/** The one of 1, 2, 5 times a power of ten that is nearest to `rough`, as proportions go. */
export function niceStep(rough: number): number {
  if (!(rough > 0) || !Number.isFinite(rough)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const error = rough / power;
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.SQRT2 ? 2 : 1;
  return factor * power;
}

/** `0.1 + 0.2` as `0.3`. */
const tidy = (value: number): number => Number(value.toPrecision(12));

function multiples(first: number, last: number, step: number): number[] {
  const ticks: number[] = [];
  for (let index = Math.round(first / step); index <= Math.round(last / step) && ticks.length < 50; index += 1) {
    ticks.push(tidy(index * step));
  }
  return ticks;
}

export interface LinearOptions {
  /** About how many ticks. */
  readonly count: number;
  readonly zero: boolean;
  /** Only whole numbers make sense: counts. */
  readonly whole: boolean;
  /** Ends stay where the data ends: for axes that nothing stands on. */
  readonly tight?: boolean;
}

/** A linear axis around the data with round ends. All equal values get room on both sides. */
export function linearScale(range: readonly [number, number], options: LinearOptions): ValueScale {
  let [min, max] = range;
  if (options.zero) {
    min = Math.min(0, min);
    max = Math.max(0, max);
  }
  if (min === max) {
    const room = Math.abs(min) * 0.1 || 1;
    if (options.zero || min === 0) max += room;
    else {
      min -= room;
      max += room;
    }
  }
  const rough = niceStep((max - min) / Math.max(1, options.count));
  const step = options.whole ? Math.max(1, Math.round(rough)) : rough;
  if (!Number.isFinite(max - min) || step === 0) return { min, max, step: 1, ticks: [], kind: 'linear' };
  const low = tidy(Math.floor(min / step + 1e-9) * step);
  const high = tidy(Math.ceil(max / step - 1e-9) * step);
  if (!options.tight) return { min: low, max: high, step, ticks: multiples(low, high, step), kind: 'linear' };
  const ticks = multiples(low, high, step).filter((tick) => tick >= min && tick <= max);
  return { min, max, step, ticks, kind: 'linear' };
}

/** A logarithmic axis from power to power of ten; both ends above zero. */
export function logScale(range: readonly [number, number], count: number): ValueScale {
  const low = Math.floor(Math.log10(range[0]) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(range[1]) - 1e-9));
  const every = Math.max(1, Math.ceil((high - low) / Math.max(1, count)));
  const ticks: number[] = [];
  for (let power = low; power <= high; power += every) ticks.push(10 ** power);
  return { min: 10 ** low, max: 10 ** high, step: 10 ** low, ticks, kind: 'log' };
}

/** Where `value` lies on the axis: 0 at its lower end, 1 at its upper. */
export function positionOn(scale: ValueScale, value: number): number {
  if (scale.kind === 'log') {
    return Math.log(value / scale.min) / Math.log(scale.max / scale.min);
  }
  const span = scale.max - scale.min;
  return span === 0 ? 0.5 : (value - scale.min) / span;
}

/** Ticks that a length has room for: one in about 46 pixels, 3 to 6. */
export const tickCountFor = (length: number, per = 46): number => Math.min(6, Math.max(3, Math.floor(length / per)));
