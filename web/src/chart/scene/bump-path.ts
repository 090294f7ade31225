import type { Point } from './paths';

const round = (value: number): number => Math.round(value * 100) / 100;

/** From point to point with level ends, so that a line leaves and enters its ranks evenly; broken where there is none. */
export function bumpPath(points: readonly (Point | null)[]): string {
  return points
    .map((point, index) => {
      if (!point) return '';
      const before = points[index - 1];
      const here = `${round(point.x)},${round(point.y)}`;
      if (!before) return `M${here}`;
      const middle = round((before.x + point.x) / 2);
      return `C${middle},${round(before.y)} ${middle},${round(point.y)} ${here}`;
    })
    .join('');
}
