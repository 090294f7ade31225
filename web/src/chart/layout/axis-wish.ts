import type { AxisVisual, ChartConfiguration, ValueAxisName } from '@datavizpro/contract';
import { formatCount, type FormatNumber } from '../format/numbers';
import type { ValueScale } from './linear-ticks';

/** What is set for an axis; the scale of the values may also be said the short way. */
export function axisWish({ visual }: ChartConfiguration, axis: ValueAxisName): AxisVisual {
  const wish = visual.axes?.[axis] ?? {};
  const short = axis === 'y' ? visual.scale : undefined;
  return wish.scale === undefined && short !== undefined ? { ...wish, scale: short } : wish;
}

/** Parts that stand on each other have sizes only on a linear axis. */
export const linearOnly = ({ scale: _, ...rest }: AxisVisual): AxisVisual => rest;

interface Told {
  readonly wish: AxisVisual;
  readonly scale: ValueScale;
  /** All that is to be drawn on the axis. */
  readonly values: Iterable<number | null>;
  readonly write: FormatNumber;
  readonly locale: string;
  /** What stands on the axis with its length: it is only honest from zero. */
  readonly lengths?: 'Bars' | 'Areas' | undefined;
  readonly stacked?: boolean;
}

/** What a reader has to know about an axis that was set. */
export function axisNotes(told: Told): string[] {
  const { wish, stacked = false } = told;
  if (Object.keys(wish).length === 0) return [];
  return [
    ...(stacked && (wish.scale ?? 'linear') !== 'linear'
      ? ['Parts that are stacked can only be measured on a linear axis.']
      : []),
    ...scaleNotes(told, stacked),
    ...lengthNotes(told),
    ...outsideNotes(told),
  ];
}

function scaleNotes({ wish, scale }: Told, stacked: boolean): string[] {
  if (wish.scale !== 'log' || stacked) return [];
  if (scale.kind === 'symlog')
    return [
      'A logarithmic axis has no place for zero and less: this one is linear next to zero, and logarithmic beyond.',
    ];
  const lost = [wish.min, wish.max].some((end) => end !== undefined && end <= 0);
  return lost ? ['A logarithmic axis cannot end at zero or below: that end is automatic.'] : [];
}

function lengthNotes({ scale, lengths, write }: Told): string[] {
  if (!lengths) return [];
  if (scale.kind !== 'linear')
    return [
      `${lengths} on a ${scale.kind === 'log' ? 'logarithmic' : 'partly logarithmic'} axis: compare their ends, not their lengths.`,
    ];
  if (scale.min <= 0 && scale.max >= 0) return [];
  const near = scale.min > 0 ? scale.min : scale.max;
  return [`The axis begins at ${write(near)}, not at zero: differences look larger than they are.`];
}

function outsideNotes({ scale, values, locale }: Told): string[] {
  let count = 0;
  for (const value of values) if (value !== null && (value < scale.min || value > scale.max)) count += 1;
  if (count === 0) return [];
  return [`${formatCount(count, locale)} ${count === 1 ? 'value lies' : 'values lie'} beyond the ends of the axis.`];
}
