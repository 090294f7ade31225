import { niceStep, type ValueScale } from './linear-ticks';

type Range = readonly [min: number, max: number];

interface TwinOptions {
  /** Most steps that have room. */
  readonly count: number;
  readonly whole: readonly [left: boolean, right: boolean];
}

interface Steps {
  readonly step: number;
  readonly below: number;
  readonly above: number;
}

/** Two axes of one plot that share their zero and their grid: bars and lines stand on the same ground. */
export function twinScales(
  left: Range,
  right: Range,
  { count, whole }: TwinOptions,
): readonly [ValueScale, ValueScale] {
  let best: { readonly filled: number; readonly scales: readonly [ValueScale, ValueScale] } | null = null;
  for (let steps = 2; steps <= Math.max(3, count); steps += 1) {
    const pair = [stepsOf(left, steps, whole[0]), stepsOf(right, steps, whole[1])] as const;
    const below = Math.max(pair[0].below, pair[1].below);
    const above = Math.max(1, pair[0].above, pair[1].above);
    const filled =
      shareOf(left, pair[0], below + above) * shareOf(right, pair[1], below + above) * Math.min(1, steps / 4);
    const scales = [scaleOf(pair[0].step, below, above), scaleOf(pair[1].step, below, above)] as const;
    if (!best || filled > best.filled) best = { filled, scales };
  }
  return best?.scales ?? [scaleOf(1, 0, 1), scaleOf(1, 0, 1)];
}

const spanOf = ([min, max]: Range): number => Math.max(0, max) - Math.min(0, min) || 1;
/** How much of the axis the values take up. */
const shareOf = (range: Range, { step }: Steps, steps: number): number => spanOf(range) / (step * steps);

/** How many steps below and above zero hold the range. */
function stepsOf(range: Range, count: number, whole: boolean): Steps {
  let step = upperStep(spanOf(range) / count);
  if (whole) step = Math.max(1, Math.ceil(step));
  const [min, max] = range;
  return { step, below: Math.ceil(Math.max(0, -min) / step - 1e-9), above: Math.ceil(Math.max(0, max) / step - 1e-9) };
}

/** The nearest nice step that is not below `rough`. */
function upperStep(rough: number): number {
  const near = niceStep(rough);
  if (near >= rough * 0.999) return near;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([2, 2.5, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
}

function scaleOf(step: number, below: number, above: number): ValueScale {
  const tidy = (value: number): number => Number(value.toPrecision(12));
  const ticks = Array.from({ length: below + above + 1 }, (_, index) => tidy((index - below) * step));
  return { min: tidy(-below * step), max: tidy(above * step), step, ticks, kind: 'linear' };
}
