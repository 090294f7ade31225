import { sumOf } from '@datavizpro/contract/shapes';
import { inkOn } from '../colors';
import { formatShare } from '../format/numbers';
import type { DrawnBar } from '../marks/bar-marks';
import type { ChartInput } from '../model';
import type { BarPlan } from './bar-plan';
import type { Frame } from './frame';

/** A value written at the end of a bar, or inside a part of one. */
export interface BarLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly color: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export const barLabelFont = 11;
export const barLabelWeight = 560;
/** Up to so many bars show their values unasked. */
const mostUnasked = 16;
const gap = 6;

const textOf = (input: ChartInput, plan: BarPlan, bar: DrawnBar): string =>
  plan.stack === 'percent' ? formatShare(bar.value, input.environment.locale) : plan.table.format.short(bar.value);

/** Values are written when asked for, or when there is one row of a few bars. */
export function wantsLabels(input: ChartInput, plan: BarPlan): boolean {
  const wish = input.configuration.visual.labels;
  if (wish !== undefined) return wish;
  const [series] = plan.table.series;
  const count = plan.table.places.positions.length;
  if (plan.table.series.length > 1 || !series || count > mostUnasked) return false;
  if (plan.horizontal) return input.width >= 220;
  const widestText = Math.max(0, ...series.values.map((value) => widthOf(input, plan.table.format.short(value ?? 0))));
  return widestText + 4 < (input.width - 60) / Math.max(1, count);
}

const widthOf = (input: ChartInput, text: string): number =>
  input.environment.measure(text, barLabelFont, barLabelWeight);

/** What whole stacks make, where that can be said: sums of values of one sign. Null where a stack has none. */
function stackTotals({ table, stack }: BarPlan): (number | null)[] {
  const { series, places } = table;
  const values = series.flatMap((each) => each.values);
  const summable = series.length > 1 && series.every(({ additive }) => additive);
  if (stack !== 'stacked' || !summable || values.some((value) => (value ?? 0) < 0))
    return places.positions.map(() => null);
  return places.positions.map((_, place) => {
    const there = series.flatMap((each) => each.values[place] ?? []);
    return there.length === 0 ? null : sumOf(there);
  });
}

/** Totals are written on a few stacks unasked, where they fit. */
export function wantsTotals(input: ChartInput, plan: BarPlan): boolean {
  const wish = input.configuration.visual.labels;
  const totals = stackTotals(plan).filter((total) => total !== null);
  if (wish === false || totals.length === 0) return false;
  const count = plan.table.places.positions.length;
  if (plan.horizontal) return input.width >= 220 && (input.height - 50) / count >= 13;
  const room = (input.width - 60) / count;
  return totals.every((total) => widthOf(input, plan.table.format.short(total)) + 4 < room);
}

/** Beyond the end of each stack, what it makes. */
export function totalLabels(input: ChartInput, plan: BarPlan, bars: readonly DrawnBar[]): BarLabel[] {
  const color = input.environment.tokens.ink;
  return stackTotals(plan).flatMap((total, place): BarLabel[] => {
    const parts = bars.filter((bar) => bar.place === place);
    const [first] = parts;
    if (total === null || !first) return [];
    const text = plan.table.format.short(total);
    if (plan.horizontal) {
      const end = Math.max(...parts.map((bar) => bar.x + bar.width));
      return [{ x: end + gap, y: first.y + first.height / 2, text, color, anchor: 'start' }];
    }
    const y = plan.scale.inverted
      ? Math.max(...parts.map((bar) => bar.y + bar.height)) + 9
      : Math.min(...parts.map((bar) => bar.y)) - 8;
    return [{ x: first.x + first.width / 2, y, text, color, anchor: 'middle' }];
  });
}

/** Room beyond the longest bar for its value, or a stack's total; none when values stand inside. */
export function labelRoom(input: ChartInput, plan: BarPlan): number {
  if (plan.totals) {
    const texts = stackTotals(plan).map((total) => (total === null ? '' : plan.table.format.short(total)));
    return Math.ceil(Math.max(0, ...texts.map((text) => widthOf(input, text)))) + gap + 4;
  }
  if (!plan.labelled || plan.stack !== 'none') return 0;
  let widestText = 0;
  for (const series of plan.shown) {
    for (const value of series.values) {
      if (value !== null) widestText = Math.max(widestText, widthOf(input, plan.table.format.short(value)));
    }
  }
  return Math.ceil(widestText) + gap + 4;
}

/** Beyond the ends of bars that stand alone; inside stacked parts that are large enough. */
export function barLabels(input: ChartInput, plan: BarPlan, bars: readonly DrawnBar[], frame: Frame): BarLabel[] {
  return bars.flatMap((bar): BarLabel[] => {
    const text = textOf(input, plan, bar);
    const label = plan.stack === 'none' ? outside(input, plan, bar, text) : inside(input, bar, text);
    return label && label.y > -14 && label.y < frame.inner.height + 16 ? [label] : [];
  });
}

function outside(input: ChartInput, plan: BarPlan, bar: DrawnBar, text: string): BarLabel | null {
  const color = input.environment.tokens.ink;
  if (plan.horizontal) {
    if (bar.height < 9) return null;
    const y = bar.y + bar.height / 2;
    // Of a bar that reaches back the value stands on the other side: before it are the names.
    return { x: bar.x + bar.width + gap, y, text, color, anchor: 'start' };
  }
  if (widthOf(input, text) > bar.width * 1.5 + 6) return null;
  const down = bar.value < 0 !== (plan.scale.inverted === true);
  const y = down ? bar.y + bar.height + 9 : bar.y - 8;
  return { x: bar.x + bar.width / 2, y, text, color, anchor: 'middle' };
}

function inside(input: ChartInput, bar: DrawnBar, text: string): BarLabel | null {
  if (bar.height < 14 || widthOf(input, text) + 6 > bar.width) return null;
  return { x: bar.x + bar.width / 2, y: bar.y + bar.height / 2, text, color: inkOn(bar.color), anchor: 'middle' };
}
