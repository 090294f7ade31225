import { parseTime } from '../data/time';
import type { AxisView } from '../model';

/** So much of the whole axis is seen at least: beyond it numbers lose their digits. */
const least = 1e-9;

/** The view inside of the whole; null when it is all of it. */
export function within(view: AxisView, whole: AxisView): AxisView | null {
  const span = whole.to - whole.from;
  const wanted = Math.max(view.to - view.from, span * least);
  if (!(span > 0) || wanted >= span) return null;
  const from = Math.min(Math.max(view.from, whole.from), whole.to - wanted);
  return { from, to: from + wanted };
}

/** Nearer by `factor`, around a position that stays where it is. */
export const zoomed = ({ from, to }: AxisView, factor: number, around: number): AxisView => ({
  from: around - (around - from) * factor,
  to: around + (to - around) * factor,
});

/** Along the axis, by a share of what is seen; in whole steps, so that the way back leads to where one was. */
export function moved({ from, to }: AxisView, share: number): AxisView {
  const step = stepOf(to - from);
  const by = Math.sign(share) * step * Math.round(((to - from) * Math.abs(share)) / step);
  return { from: from + by, to: to + by };
}

/** A power of two between a 128th and a 64th of what is seen: less than anybody aims at. */
const stepOf = (span: number): number => 2 ** Math.floor(Math.log2(span / 64));

/** What is seen, from step to step: views that are nearly one share their rows. */
export function rounded({ from, to }: AxisView): AxisView {
  if (!(to > from)) return { from, to };
  const step = stepOf(to - from);
  // Zero is never a negative one.
  const wider = { from: Math.floor(from / step) * step + 0, to: Math.ceil(to / step) * step + 0 };
  return stepOf(wider.to - wider.from) > step ? rounded(wider) : wider;
}

/** Fingers nearer than this to each other say nothing of how near one wants to be. */
const leastApart = 8;

/** Two places of the axis moved from these pixels to those; null where they tell no two places. */
export function pinched(
  { from, to }: AxisView,
  [start, otherStart]: readonly [number, number],
  [now, other]: readonly [number, number],
  width: number,
): AxisView | null {
  const apart = other - now;
  const before = otherStart - start;
  if (Math.abs(apart) < leastApart || Math.abs(before) < leastApart || apart * before < 0) return null;
  const eachPixel = (to - from) / width;
  const place = from + start * eachPixel;
  const next = (eachPixel * before) / apart;
  return { from: place - now * next, to: place + (width - now) * next };
}

/** Ends as somebody dragged them, in either direction. */
export const between = (a: number, b: number): AxisView => ({ from: Math.min(a, b), to: Math.max(a, b) });

/** The instant at which clocks of the zone show this: the first one, where they show it twice. */
export function instantOf(clock: number, timezone: string | undefined): number {
  if (timezone === undefined) return clock;
  const shown = (instant: number): number => parseTime(new Date(instant).toISOString(), timezone) ?? instant;
  const guess = clock - (shown(clock) - clock);
  return guess - (shown(guess) - clock);
}
