import { areaColor, dimmedColor, otherColor } from '../colors';
import type { WaterfallPlan } from '../data/waterfall-steps';
import type { ValueFormat } from '../format/numbers';
import { isLit, type Box, type ChartInput, type MarkValues } from '../model';
import { linePathOf, rectPath } from '../scene/paths';
import { patternChoice, type PatternChoice } from '../scene/patterns';
import { mergeShapes, type Scene, type SceneShape, type SceneText } from '../scene/scene';
import { barLabelFont, barLabelWeight } from './bar-labels';

export type Way = 'up' | 'down' | 'total';

/** A bar that hangs between two sums, or stands for the whole; its box is that of the figure. */
export interface FallBar extends Box {
  readonly place: number;
  readonly label: string;
  readonly way: Way;
  readonly change: number;
  readonly from: number;
  readonly to: number;
  readonly values: MarkValues;
  readonly color: string;
}

export const widthOf = (input: ChartInput, text: string): number =>
  input.environment.measure(text, barLabelFont, barLabelWeight);

export const signed = (format: ValueFormat, value: number): string => `${value > 0 ? '+' : ''}${format.short(value)}`;

/** Green and red only where the chart says which way is good news. */
export function wayColor(input: ChartInput, way: Way): string {
  const { tokens } = input.environment;
  const { better } = input.configuration.visual;
  if (way === 'total') return otherColor(tokens);
  if (better === undefined) return areaColor(way === 'up' ? tokens.brand : tokens.accent, tokens);
  return areaColor((way === 'up') === (better === 'more') ? tokens.good : tokens.bad, tokens);
}

export function colorOf(input: ChartInput, way: Way, values: MarkValues): string {
  const color = wayColor(input, way);
  return isLit(values, input.selected) ? color : dimmedColor(color, input.environment.tokens);
}

/** Increase, decrease and total without colour, where patterns are asked for. */
export const patternOf = ({ configuration, environment }: ChartInput, way: Way): PatternChoice =>
  patternChoice(configuration.visual.patterns === true, { up: 0, down: 1, total: 2 }[way], environment.tokens);

interface Lying {
  readonly horizontal: boolean;
  readonly inverted: boolean;
}

/** Bars, and the lines that carry each sum over to the next. */
export function barsScene(input: ChartInput, bars: readonly FallBar[], way: Lying): Scene {
  const carried = bars.slice(1).flatMap((bar, index): SceneShape[] => {
    const before = bars[index];
    const paint = { stroke: input.environment.tokens.ink3, strokeWidth: 1 };
    return before ? [{ d: carryPath(before, bar, way), ...paint }] : [];
  });
  const boxes = bars.map((bar): SceneShape => ({ d: rectPath(bar), fill: bar.color, ...patternOf(input, bar.way) }));
  return { shapes: [...mergeShapes(carried, true), ...mergeShapes(boxes, true)], texts: [] };
}

function carryPath(before: FallBar, bar: FallBar, { horizontal, inverted }: Lying): string {
  const rises = before.to >= before.from !== inverted;
  if (horizontal) {
    const x = rises ? before.x + before.width : before.x;
    return linePathOf({ x, y: before.y + before.height }, { x, y: bar.y });
  }
  const y = rises ? before.y : before.y + before.height;
  return linePathOf({ x: before.x + before.width, y }, { x: bar.x, y });
}

export function barTexts(
  input: ChartInput,
  plan: WaterfallPlan,
  bars: readonly FallBar[],
  horizontal: boolean,
): SceneText[] {
  const { ink } = input.environment.tokens;
  return bars.flatMap((bar): SceneText[] => {
    const text = bar.way === 'total' ? plan.format.short(bar.change) : signed(plan.format, bar.change);
    const style = { text, color: ink, size: barLabelFont, weight: barLabelWeight };
    if (horizontal) {
      const fits = bar.height >= 9;
      return fits ? [{ ...style, x: bar.x + bar.width + 6, y: bar.y + bar.height / 2, anchor: 'start' }] : [];
    }
    return widthOf(input, text) <= bar.width * 1.5 + 6 ? [{ ...style, x: bar.x + bar.width / 2, y: bar.y - 8 }] : [];
  });
}
