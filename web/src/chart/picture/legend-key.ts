import type { LegendItem } from '../model';
import { circlePath, linePathOf, rectPath, type Point } from '../scene/paths';
import { dashOf, symbolPath } from '../scene/patterns';
import type { SceneShape } from '../scene/scene';

/** What a name in the legend stands beside, `at` its left and middle: drawn as the series is. */
export function keyShape({ shape, color, dash, pattern }: LegendItem, at: Point, width: number): SceneShape {
  const { x, y } = at;
  if (shape === 'line') {
    const stroke = dash ?? (pattern && dashOf(pattern.index));
    const d = linePathOf(at, { x: x + width, y });
    return { d, stroke: color, strokeWidth: 2, ...(stroke === undefined ? {} : { dash: stroke }) };
  }
  if (shape === 'dot') {
    const center = { x: x + width / 2, y };
    return { d: pattern ? symbolPath(pattern.index, center, 4) : circlePath(center, 4), fill: color };
  }
  const d = rectPath({ x: x + 2, y: y - 5, width: width - 4, height: 10 });
  return { d, fill: color, ...(pattern ? { pattern } : {}) };
}
