import { pointAt, type Point } from '../scene/paths';
import type { SceneText } from '../scene/scene';
import { fitText, type MeasureText } from './text';

export interface Round {
  readonly center: Point;
  readonly radius: number;
}

const font = 11;
const distance = 10;
const lineHeight = 13;

/** A circle in a box with room around it for names at these angles; names take at most a quarter of the width each. */
export function roundWithNames(
  box: { x: number; y: number; width: number; height: number },
  names: readonly string[],
  measure: MeasureText,
): Round & { readonly names: readonly string[] } {
  const most = box.width * 0.24;
  const fitted = names.map((name) => fitText(name, most, measure, font));
  const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const radius = fitted.reduce((least, name, index) => {
    const angle = (index / fitted.length) * 2 * Math.PI;
    const [across, up] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))];
    const width = across < 0.1 ? 0 : measure(name, font);
    const byWidth = across < 0.1 ? Infinity : (box.width / 2 - width - 2) / across - distance;
    const byHeight = up < 0.1 ? Infinity : (box.height / 2 - lineHeight / 2 - 2) / up - distance;
    return Math.min(least, byWidth, byHeight);
  }, Infinity);
  const fallback = Math.min(box.width, box.height) / 2 - distance;
  return {
    center,
    radius: Math.max(4, Math.min(Number.isFinite(radius) ? radius : fallback, fallback)),
    names: fitted,
  };
}

/** Names around a circle, thinned where they would touch. */
export function namesAround(
  { center, radius }: Round,
  names: readonly string[],
  angleOf: (index: number) => number,
  color: string,
  measure: MeasureText,
): SceneText[] {
  const boxes: { x0: number; x1: number; y0: number; y1: number }[] = [];
  return names.flatMap((text, index): SceneText[] => {
    const angle = angleOf(index);
    const { x, y } = pointAt(center, radius + distance, angle);
    const across = Math.sin(angle);
    const anchor = Math.abs(across) < 0.1 ? 'middle' : across > 0 ? 'start' : 'end';
    const width = measure(text, font);
    const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    const box = { x0: x0 - 3, x1: x0 + width + 3, y0: y - lineHeight / 2, y1: y + lineHeight / 2 };
    const touches = boxes.some((o) => box.x0 < o.x1 && o.x0 < box.x1 && box.y0 < o.y1 && o.y0 < box.y1);
    if (touches) return [];
    boxes.push(box);
    return [{ x, y, text, color, anchor }];
  });
}
