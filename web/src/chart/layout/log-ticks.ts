import { linearScale, withEnds, type Ends, type ValueScale } from './linear-ticks';

/** Fewer ticks than this do not tell how an axis grows. */
const fewest = 3;

/** Of powers of ten between two ends, with 2 and 5 times them where there are few; within a decade in equal steps. */
function logTicks(min: number, max: number, { count, whole = false }: LogOptions): number[] {
  const low = Math.ceil(Math.log10(min) - 1e-9);
  const high = Math.floor(Math.log10(max) + 1e-9);
  const every = Math.max(1, Math.ceil((high - low) / Math.max(1, count)));
  const powers: number[] = [];
  for (let power = low; power <= high; power += every) powers.push(10 ** power);
  if (powers.length >= fewest) return powers;
  const finer: number[] = [];
  for (let power = low - 1; power <= high; power += 1) finer.push(10 ** power, 2 * 10 ** power, 5 * 10 ** power);
  const between = finer.filter((tick) => tick >= min * (1 - 1e-9) && tick <= max * (1 + 1e-9));
  if (between.length >= fewest) return between;
  return [...linearScale([min, max], { count, zero: false, whole, tight: true }).ticks];
}

interface LogOptions {
  /** About how many ticks. */
  readonly count: number;
  /** Only whole numbers make sense: counts. */
  readonly whole?: boolean;
  /** Nothing stands on the axis: it may begin just below the data. */
  readonly tight?: boolean;
}

/** Values that are at most this many times the smallest are as good as in a line: so are their ticks. */
const nearlyLinear = 3;

/** A logarithmic axis with round ends, or with those that are set; both above zero. */
export function logScale(range: readonly [number, number], options: LogOptions, ends: Ends = {}): ValueScale {
  const [min, max] = withEnds(roundEnds(range, options), positive(ends));
  const ticks = logTicks(min, max, options);
  const [first = min, second = max] = ticks;
  return { min, max, step: max / min < 10 ? second - first : min, ticks, kind: 'log' };
}

/** From power to power of ten; where nothing stands on the axis, closer around data of less than a decade. */
function roundEnds([least, most]: readonly [number, number], options: LogOptions): readonly [number, number] {
  const { count, whole = false, tight = false } = options;
  if (tight && least < most && most < least * nearlyLinear) {
    const { min, max } = linearScale([least, most], { count, zero: false, whole });
    return [min, max];
  }
  if (tight && least < most && most < least * 10) return [1 / roundAway(1 / least), roundAway(most)];
  const low = Math.floor(Math.log10(least) + 1e-9);
  return [10 ** low, 10 ** Math.max(low + 1, Math.ceil(Math.log10(most) - 1e-9))];
}

/** Ends that a logarithmic axis can have: there is no place for zero on it. */
const positive = ({ min, max }: Ends): Ends => ({
  min: min !== undefined && min > 0 ? min : undefined,
  max: max !== undefined && max > 0 ? max : undefined,
});

/** Powers of ten on each side of zero that are told apart; what is smaller lies in the linear part. */
const powersShown = 3;

/**
 * An axis that is logarithmic on both sides of zero and linear next to it.
 * Webber, A bi-symmetric log transformation for wide-range data, 2013.
 */
export function symlogScale(range: readonly [number, number], count: number, ends: Ends, whole: boolean): ValueScale {
  const [low, high] = withEnds([Math.min(0, range[0]), Math.max(0, range[1])], ends);
  const size = Math.max(Math.abs(low), Math.abs(high));
  const power = Math.floor(Math.log10(size)) - powersShown + 1;
  const constant = 10 ** (whole ? Math.max(0, power) : power);
  const [min, max] = [ends.min ?? roundAway(low), ends.max ?? roundAway(high)];
  return { min, max, step: constant, ticks: symlogTicks(min, max, constant, count), kind: 'symlog', constant };
}

/** The next of 1, 2 and 5 times a power of ten, away from zero. */
function roundAway(value: number): number {
  if (value === 0) return 0;
  const size = Math.abs(value);
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5, 10].find((each) => each * power >= size * (1 - 1e-9)) ?? 10;
  return Math.sign(value) * Number((factor * power).toPrecision(12));
}

function symlogTicks(min: number, max: number, constant: number, count: number): number[] {
  const side = (end: number): number[] => {
    const powers: number[] = [];
    for (let tick = constant; tick <= end * (1 + 1e-9); tick *= 10) powers.push(Number(tick.toPrecision(12)));
    const room = Math.max(1, min < 0 && max > 0 ? Math.floor(count / 2) : count - 1);
    const every = Math.max(1, Math.ceil(powers.length / room));
    // Counted from the outer end: the largest is the one that matters.
    return powers.filter((_, index) => (powers.length - 1 - index) % every === 0);
  };
  const below = side(-min).map((tick) => -tick);
  return [...below.reverse(), 0, ...side(max)].filter((tick) => tick >= min && tick <= max);
}
