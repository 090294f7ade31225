import type { Tokens } from '../../ui/theme/tokens';
import type { FormatNumber } from '../format/numbers';
import type { ColorSteps } from '../layout/color-steps';
import { fitText, type MeasureText } from '../layout/text';
import type { Box } from '../model';
import { rectPath } from './paths';
import type { Scene, SceneShape, SceneText } from './scene';

export interface ColorKey {
  readonly scene: Scene;
  readonly height: number;
}

interface Options {
  readonly steps: ColorSteps;
  readonly title: string;
  readonly write: FormatNumber;
  /** What stands beside the steps for what has no value; null: everything has one. */
  readonly without: string | null;
  readonly measure: MeasureText;
  readonly tokens: Tokens;
  /** Where it may stand: at the top of this box. */
  readonly box: Box;
}

const font = 10.5;
const barHeight = 9;
const widestStep = 62;
const titleHeight = 17;

/** The key of a map in steps: a bar of colours, the edges written below it as far as they have room. */
export function colorKey({ steps, title, write, without, measure, tokens, box }: Options): ColorKey {
  const count = steps.colors.length;
  const withTitle = box.height >= 46;
  const top = box.y + (withTitle ? titleHeight : 0);
  const withoutWidth = without === null ? 0 : 18 + measure(without, font);
  const labels = steps.edges.map(write);
  const pad = Math.ceil(measure(labels[0] ?? '', font) / 2);
  const width = Math.max(40, Math.min(count * widestStep, box.width - withoutWidth - 2 * pad - 26));
  const step = width / count;
  const left = box.x + pad;
  const shapes: SceneShape[] = steps.colors.map((fill, index) => ({
    d: rectPath({ x: left + index * step, y: top, width: step, height: barHeight }),
    fill,
    stroke: tokens.surface,
    strokeWidth: 1,
  }));
  const texts = edgeTexts(labels, (index) => left + index * step, top + barHeight + 8, measure, tokens);
  if (withTitle) {
    texts.push({
      x: box.x,
      y: box.y + 6,
      text: fitText(title, box.width, measure, 11, 560),
      color: tokens.ink2,
      anchor: 'start',
      weight: 560,
    });
  }
  const scene = { shapes, texts };
  const height = (withTitle ? titleHeight : 0) + barHeight + 16;
  if (without === null || left + width + 20 + withoutWidth > box.x + box.width) return { scene, height };
  const x = left + width + Math.max(20, pad + 8);
  shapes.push({
    d: rectPath({ x, y: top, width: 12, height: barHeight }),
    fill: tokens.sunken,
    stroke: tokens.control,
    strokeWidth: 0.5,
  });
  texts.push({ x: x + 17, y: top + barHeight / 2, text: without, color: tokens.ink2, anchor: 'start', size: font });
  return { scene, height };
}

/** All edges, or every second, or the ends: as many as do not touch. */
function edgeTexts(
  labels: readonly string[],
  at: (index: number) => number,
  y: number,
  measure: MeasureText,
  tokens: Tokens,
): SceneText[] {
  const last = labels.length - 1;
  const choices = [
    labels.map((_, index) => index),
    labels.map((_, index) => index).filter((index) => index % 2 === last % 2 || index === 0),
    [0, last],
  ];
  const fits = (indices: readonly number[]): boolean =>
    indices.every((index, place) => {
      const before = indices[place - 1];
      if (before === undefined) return true;
      const half = (measure(labels[index] ?? '', font) + measure(labels[before] ?? '', font)) / 2;
      return at(index) - at(before) >= half + 8;
    });
  const chosen = choices.find(fits) ?? [last];
  return chosen.map((index) => ({ x: at(index), y, text: labels[index] ?? '', color: tokens.ink2, size: font }));
}
