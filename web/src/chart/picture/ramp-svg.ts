import type { Tokens } from '../../ui/theme/tokens';
import type { MeasureText } from '../layout/text';
import { tag, textTag } from './svg';

/** What the colours of a chart run from and to. */
export interface RampModel {
  readonly colors: readonly string[];
  readonly low: string;
  readonly high: string;
}

const fontSize = 11;
const barWidth = 88;
const gap = 6;

/** The key of a colour scale, at the right end of the figure's first line, as on the page. */
export function rampSvg(
  { colors, low, high }: RampModel,
  width: number,
  { tokens, measure }: { readonly tokens: Tokens; readonly measure: MeasureText },
): string {
  const style = { 'font-size': fontSize, fill: tokens.ink2 };
  const highX = width - 6 - measure(high, fontSize);
  const barX = highX - gap - barWidth;
  const steps = colors.map((color, index) =>
    tag('rect', {
      x: barX + (index * barWidth) / colors.length,
      y: 5,
      width: barWidth / colors.length,
      height: 6,
      fill: color,
    }),
  );
  const lowText = textTag(low, barX - gap, 12, { ...style, 'text-anchor': 'end' });
  return tag('g', {}, lowText, ...steps, textTag(high, highX, 12, style));
}
