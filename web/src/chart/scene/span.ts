import type { Box } from '../model';
import { linePathOf } from './paths';

/** Where something stands that stretches along values: upright, or lying. */
export interface Span {
  readonly along: (value: number) => number;
  /** Its middle across. */
  readonly center: number;
  readonly lying: boolean;
}

/** A box between two places along, as thick as said. */
export const boxAt = ({ lying, center }: Span, start: number, length: number, thickness: number): Box =>
  lying
    ? { x: start, y: center - thickness / 2, width: length, height: thickness }
    : { x: center - thickness / 2, y: start, width: thickness, height: length };

type Spot = readonly [value: number, across: number];

/** A line between two places, each given as a value and a height across. */
export function lineAt({ along, lying }: Span, from: Spot, to: Spot): string {
  const point = ([value, across]: Spot): { x: number; y: number } =>
    lying ? { x: along(value), y: across } : { x: across, y: along(value) };
  return linePathOf(point(from), point(to));
}
