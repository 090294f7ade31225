import { withEnds, type Ends, type ValueScale } from './linear-ticks';

/** Of powers of ten between two ends, with 2 and 5 times them where there are few. */
function logTicks(min: number, max: number, count: number): number[] {
  const low = Math.ceil(Math.log10(min) - 1e-9);
  const high = Math.floor(Math.log10(max) + 1e-9);
  const every = Math.max(1, Math.ceil((high - low) / Math.max(1, count)));
  const powers: number[] = [];
  for (let power = low; power <= high; power += every) powers.push(10 ** power);
  if (powers.length > 2) return powers;
  const finer: number[] = [];
  for (let power = low - 1; power <= high; power += 1) finer.push(10 ** power, 2 * 10 ** power, 5 * 10 ** power);
  return finer.filter((tick) => tick >= min * (1 - 1e-9) && tick <= max * (1 + 1e-9));
}

/** A logarithmic axis from power to power of ten, or to the ends that are set; both above zero. */
export function logScale(range: readonly [number, number], count: number, ends: Ends = {}): ValueScale {
  const low = Math.floor(Math.log10(range[0]) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(range[1]) - 1e-9));
  const [min, max] = withEnds([10 ** low, 10 ** high], positive(ends));
  return { min, max, step: min, ticks: logTicks(min, max, count), kind: 'log' };
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
