import type { ValueScale } from './linear-ticks';

/** Where `value` lies on the axis: 0 at its beginning, 1 at its end. Outside of its range it is less or more. */
export function positionOn(scale: ValueScale, value: number): number {
  const share = upwards(scale, value);
  return scale.inverted ? 1 - share : share;
}

function upwards(scale: ValueScale, value: number): number {
  if (scale.kind === 'log') return Math.log(value / scale.min) / Math.log(scale.max / scale.min);
  const bend = scale.kind === 'symlog' ? bendOf(scale.constant ?? 1) : (each: number): number => each;
  const low = bend(scale.min);
  const span = bend(scale.max) - low;
  return span === 0 ? 0.5 : (bend(value) - low) / span;
}

const bendOf =
  (constant: number) =>
  (value: number): number =>
    Math.sign(value) * Math.log1p(Math.abs(value) / constant);

/** The same, kept on the axis: what lies outside of its range stands at its end. */
export const placeOn = (scale: ValueScale, value: number): number => {
  if (scale.kind === 'log' && value <= 0) return scale.inverted ? 1 : 0;
  return Math.min(1, Math.max(0, positionOn(scale, value)));
};

/** Where lengths begin: at zero, or at the end of the axis that is next to it. */
export const baseOf = (scale: ValueScale): number =>
  scale.kind === 'log' ? scale.min : Math.min(Math.max(0, scale.min), scale.max);

/** Whether zero and what is below it have a place. */
export const isDrawable = (scale: ValueScale, value: number | null): value is number =>
  value !== null && (scale.kind !== 'log' || value > 0);
