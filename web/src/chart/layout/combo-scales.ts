import type { AxisVisual } from '@datavizpro/contract';
import type { ChartInput } from '../model';
import { axisWish } from './axis-wish';
import { tickCountFor, type ValueScale } from './linear-ticks';
import { twinScales } from './twin-scales';
import { valueScale } from './value-axis';

/** Measures whose largest values differ less than by this factor may share an axis. */
const near = 4;

export interface ComboScales {
  readonly left: ValueScale;
  /** Null: lines are measured on the left axis, too. */
  readonly right: ValueScale | null;
}

type Extent = readonly [number, number];

/** One axis for measures of about the same size; else two that share zero and grid. Bars always stand on zero. */
export function comboScales(
  input: ChartInput,
  left: Extent,
  right: Extent,
  whole: readonly [boolean, boolean],
): ComboScales {
  const length = input.height - 80;
  const size = ([min, max]: Extent): number => Math.max(Math.abs(min), Math.abs(max));
  const ratio = size(left) === 0 || size(right) === 0 ? 1 : size(left) / size(right);
  const wish = input.configuration.visual.secondAxis ?? 'auto';
  const [leftWish, rightWish] = [axisWish(input.configuration, 'y'), axisWish(input.configuration, 'right')];
  const shared = wish === 'none' || (wish === 'auto' && ratio < near && ratio > 1 / near);
  if (shared) {
    const range = [Math.min(left[0], right[0]), Math.max(left[1], right[1])] as const;
    const options = { length, zero: true, log: false, whole: whole[0] && whole[1], wish: leftWish };
    return { left: valueScale(range, options), right: null };
  }
  const zero = input.configuration.visual.zeroBaseline;
  if (zero === false || isSet(leftWish) || isSet(rightWish)) {
    return {
      left: valueScale(left, { length, zero: true, log: false, whole: whole[0], wish: leftWish }),
      right: valueScale(right, { length, zero: zero ?? true, log: false, whole: whole[1], wish: rightWish }),
    };
  }
  const [first, second] = twinScales(left, right, { count: tickCountFor(length), whole });
  return { left: first, right: second };
}

/** An axis that is set goes its own way: two such do not share their grid. */
const isSet = (wish: AxisVisual): boolean => Object.keys(wish).length > 0;
