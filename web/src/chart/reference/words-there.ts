import type { MeasureText } from '../layout/text';
import type { Box, MarkSet } from '../model';
import { sceneFont, type SceneText } from '../scene/scene';

/** Radius of the circle at the place of a note. */
export const ring = 4;

/** What the words of a picture take up; turned ones stand outside of the plot. */
export function wordBoxes(
  texts: readonly Pick<SceneText, 'x' | 'y' | 'text' | 'anchor' | 'size' | 'weight' | 'turn'>[],
  measure: MeasureText,
  origin: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
): Box[] {
  return texts.flatMap(({ x, y, text, anchor = 'middle', size = sceneFont, weight, turn }): Box[] => {
    if (turn !== undefined) return [];
    const width = measure(text, size, weight) + 4;
    const left = anchor === 'start' ? x - 2 : anchor === 'end' ? x - width + 2 : x - width / 2;
    return [{ x: origin.x + left, y: origin.y + y - size * 0.6, width, height: size * 1.2 }];
  });
}

/** Beyond so many marks the top of a place is looked for by the charts themselves. */
const mostLookedAt = 2_000;

/** Where the marks end that stand at a place: the highest of them, or the one that reaches farthest to the right. */
export function topOfMarks(marks: MarkSet, upright: boolean, along: number): number | null {
  let top: number | null = null;
  for (let index = 0; index < Math.min(marks.count, mostLookedAt); index += 1) {
    const mark = marks.mark(index);
    if (!mark) continue;
    const box = mark.box ?? { x: mark.x - 1, y: mark.y - 1, width: 2, height: 2 };
    const [from, size] = upright ? [box.x, box.width] : [box.y, box.height];
    if (along < from || along > from + size) continue;
    const end = mark.box ? (upright ? box.y : box.x + box.width) : upright ? mark.y : mark.x;
    if (top === null || (upright ? end < top : end > top)) top = end;
  }
  return top;
}
