import type { Tokens } from '../../ui/theme/tokens';
import type { FormatNumber } from '../format/numbers';
import type { MeasureText } from '../layout/text';
import type { Box } from '../model';
import { circlePath, linePathOf } from './paths';
import type { Scene, SceneShape, SceneText } from './scene';

interface Options {
  readonly title: string;
  /** The largest value, and its radius. */
  readonly most: number;
  readonly radius: number;
  readonly write: FormatNumber;
  readonly measure: MeasureText;
  readonly tokens: Tokens;
  /** It stands in the lower left corner. */
  readonly box: Box;
}

const font = 10.5;

/** One of 1, 2, 5 times a power of ten, at most this. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [5, 2, 1].find((each) => each * power <= value * 1.0001) ?? 1;
  return factor * power;
}

/** What sizes mean: two circles in each other, with their values. Null where they would take too much of the picture. */
export function sizeKey({ title, most, radius, write, measure, tokens, box }: Options): Scene | null {
  if (!(most > 0) || radius < 8 || box.width < 360 || box.height < 230) return null;
  const large = roundBelow(most);
  const small = roundBelow(large / 4);
  const radiusOf = (value: number): number => radius * Math.sqrt(value / most);
  const left = box.x + 4;
  const bottom = box.y + box.height - 6;
  const center = left + radiusOf(large);
  const shapes: SceneShape[] = [];
  const texts: SceneText[] = [];
  for (const value of [large, small]) {
    const r = radiusOf(value);
    const top = bottom - 2 * r;
    const label = { x: center + radiusOf(large) + 10, y: value === large ? Math.min(top, bottom - 15) : bottom - 3 };
    shapes.push({ d: circlePath({ x: center, y: bottom - r }, r), stroke: tokens.ink3, strokeWidth: 1 });
    shapes.push({
      d: linePathOf({ x: center, y: value === large ? top : label.y }, { x: label.x - 3, y: label.y }),
      stroke: tokens.hairStrong,
      strokeWidth: 0.8,
    });
    texts.push({ ...label, text: write(value), color: tokens.ink2, anchor: 'start', size: font, halo: tokens.surface });
  }
  const y = Math.min(bottom - 2 * radiusOf(large), bottom - 15) - 12;
  if (measure(title, font, 560) <= box.width / 2)
    texts.push({
      x: left,
      y,
      text: title,
      color: tokens.ink2,
      anchor: 'start',
      size: font,
      weight: 560,
      halo: tokens.surface,
    });
  return { shapes, texts };
}
