/** A value axis: its ends, and the ticks between them. */
export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly ticks: readonly number[];
  readonly kind: 'linear' | 'log' | 'symlog';
  /** For `symlog`: how far from zero the axis is nearly linear. */
  readonly constant?: number;
  /** The smallest value is where the largest would be. */
  readonly inverted?: boolean;
}

/** Ends of an axis that a person has set. */
export interface Ends {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
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
  /** Kept as they are; the other end is made round. */
  readonly ends?: Ends;
}

/** A linear axis around the data with round ends. All equal values get room on both sides. */
export function linearScale(range: readonly [number, number], options: LinearOptions): ValueScale {
  const { ends = {} } = options;
  const [min, max] = withEnds(roomyRange(range, options.zero), ends);
  const rough = niceStep((max - min) / Math.max(1, options.count));
  const step = options.whole ? Math.max(1, Math.round(rough)) : rough;
  if (!Number.isFinite(max - min) || step === 0) return { min, max, step: 1, ticks: [], kind: 'linear' };
  const low = tidy(Math.floor(min / step + 1e-9) * step);
  const high = tidy(Math.ceil(max / step - 1e-9) * step);
  const from = options.tight ? min : (ends.min ?? low);
  const to = options.tight ? max : (ends.max ?? high);
  const ticks = multiples(low, high, step).filter((tick) => tick >= from && tick <= to);
  return { min: from, max: to, step, ticks, kind: 'linear' };
}

/** The range with zero in it where it should be; all equal values get room on both sides. */
function roomyRange(range: readonly [number, number], zero: boolean): readonly [number, number] {
  const min = zero ? Math.min(0, range[0]) : range[0];
  const max = zero ? Math.max(0, range[1]) : range[1];
  if (min !== max) return [min, max];
  const room = Math.abs(min) * 0.1 || 1;
  return zero || min === 0 ? [min, max + room] : [min - room, max + room];
}

/** The range between the ends that are set. An end that all values lie beyond still has an axis on its other side. */
export function withEnds([low, high]: readonly [number, number], ends: Ends): readonly [number, number] {
  const min = ends.min ?? low;
  const max = ends.max ?? high;
  if (min < max) return [min, max];
  const room = Math.abs(ends.min ?? ends.max ?? 0) * 0.1 || 1;
  return ends.min === undefined ? [max - room, max] : [min, min + room];
}

/** Ticks that a length has room for: one in about 46 pixels, 3 to 6. */
export const tickCountFor = (length: number, per = 46): number => Math.min(6, Math.max(3, Math.floor(length / per)));
