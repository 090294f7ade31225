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

/** Along the axis, by a share of what is seen. */
export function moved({ from, to }: AxisView, share: number): AxisView {
  const by = (to - from) * share;
  return { from: from + by, to: to + by };
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
