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

/** Room beyond the longest bar for its value; none when values stand inside. */
export function labelRoom(input: ChartInput, plan: BarPlan): number {
  if (plan.stack !== 'none') return 0;
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
    if (bar.value < 0) return { x: bar.x - gap, y, text, color, anchor: 'end' };
    return { x: bar.x + bar.width + gap, y, text, color, anchor: 'start' };
  }
  if (widthOf(input, text) > bar.width * 1.5 + 6) return null;
  const y = bar.value < 0 ? bar.y + bar.height + 9 : bar.y - 8;
  return { x: bar.x + bar.width / 2, y, text, color, anchor: 'middle' };
}

function inside(input: ChartInput, bar: DrawnBar, text: string): BarLabel | null {
  if (bar.height < 14 || widthOf(input, text) + 6 > bar.width) return null;
  return { x: bar.x + bar.width / 2, y: bar.y + bar.height / 2, text, color: inkOn(bar.color), anchor: 'middle' };
}
