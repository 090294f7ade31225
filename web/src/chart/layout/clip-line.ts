import type { PathPoint } from '../path';

type Point = readonly [x: number, y: number];

const isWithin = ([, y]: Point, height: number): boolean => y >= 0 && y <= height;
const areWithin = (points: readonly PathPoint[], height: number): boolean =>
  points.every((point) => !point || isWithin(point, height));

/** Where a stretch between two points crosses the upper or the lower edge, in the order of the stretch. */
function crossings([, y1]: Point, [, y2]: Point, height: number): number[] {
  return [0, height]
    .map((edge) => (edge - y1) / (y2 - y1))
    .filter((share) => share > 0 && share < 1)
    .sort((a, b) => a - b);
}

const between = ([x1, y1]: Point, [x2, y2]: Point, share: number): Point => [
  x1 + (x2 - x1) * share,
  y1 + (y2 - y1) * share,
];

/** A line as far as it lies between the top and `height`: cut exactly where it leaves and comes back. */
export function clipLine(points: readonly PathPoint[], height: number): readonly PathPoint[] {
  if (areWithin(points, height)) return points;
  const clipped: PathPoint[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1] ?? null;
    if (point && before) {
      const cuts = crossings(before, point, height).map((share) => between(before, point, share));
      // A cut at which the line comes in begins a new run; one at which it leaves ends it.
      cuts.forEach((cut, place) => {
        const comesIn = place === 0 ? !isWithin(before, height) : true;
        clipped.push(...(comesIn ? [null, cut] : [cut, null]));
      });
    }
    clipped.push(point && isWithin(point, height) ? point : null);
  });
  return clipped;
}

/** Both edges of an area, kept between the top and `height`; where one crosses an edge, both get a point. */
export function clipBand(
  upper: readonly PathPoint[],
  lower: readonly PathPoint[],
  height: number,
): { readonly upper: readonly PathPoint[]; readonly lower: readonly PathPoint[] } {
  if (areWithin(upper, height) && areWithin(lower, height)) return { upper, lower };
  const clamp = (point: Point): Point => [point[0], Math.min(height, Math.max(0, point[1]))];
  const tops: PathPoint[] = [];
  const bottoms: PathPoint[] = [];
  upper.forEach((top, index) => {
    const bottom = lower[index] ?? null;
    const [topBefore, bottomBefore] = [upper[index - 1] ?? null, lower[index - 1] ?? null];
    if (top && bottom && topBefore && bottomBefore) {
      const shares = [...crossings(topBefore, top, height), ...crossings(bottomBefore, bottom, height)];
      for (const share of shares.sort((a, b) => a - b)) {
        tops.push(clamp(between(topBefore, top, share)));
        bottoms.push(clamp(between(bottomBefore, bottom, share)));
      }
    }
    tops.push(top && clamp(top));
    bottoms.push(bottom && clamp(bottom));
  });
  return { upper: tops, lower: bottoms };
}
