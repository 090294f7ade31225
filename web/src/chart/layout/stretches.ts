import type { Box } from '../model';
import type { PathPoint } from '../path';

/** Longest stretch of a line that is taken for one box, in pixels. */
const longest = 8;
const thickness = 8;

/** What a line takes up, piece by piece: words keep off it. */
export function stretchesOf(points: readonly PathPoint[]): Box[] {
  return points.slice(1).flatMap((point, index): Box[] => {
    const before = points[index];
    if (!point || !before) return [];
    const [x, y] = [point[0] - before[0], point[1] - before[1]];
    const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(x), Math.abs(y)) / longest));
    return Array.from({ length: pieces }, (_, piece): Box => {
      const [from, to] = [piece / pieces, (piece + 1) / pieces];
      return {
        x: before[0] + Math.min(x * from, x * to),
        y: before[1] + Math.min(y * from, y * to) - thickness / 2,
        width: Math.max(1, Math.abs(x) / pieces),
        height: Math.abs(y) / pieces + thickness,
      };
    });
  });
}
