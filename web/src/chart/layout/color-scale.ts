import { rampColor } from '../colors';

/** A colour for each value, and the ramp that tells what they mean. */
export type ColorScale = ((value: number) => string) & { readonly ramp: readonly string[] };

/** From little to much; from below to above zero when there are values on both sides. */
export function colorScale(
  [min, max]: readonly [number, number],
  tokens: { seq: readonly string[]; div: readonly string[] },
): ColorScale {
  if (min < 0 && max > 0) {
    const far = Math.max(-min, max);
    const paint = (value: number): string => rampColor(tokens.div, (value / far + 1) / 2);
    return Object.assign(paint, {
      ramp: [-far, -far / 2, 0, far / 2, far].map((value) => paint(Math.min(max, Math.max(min, value)))),
    });
  }
  const paint = (value: number): string => rampColor(tokens.seq, max === min ? 0.6 : (value - min) / (max - min));
  return Object.assign(paint, { ramp: tokens.seq });
}
