import type { PathPoint } from '../path';

/**
 * Keeps of every pixel column the first, lowest, highest and last point: the line looks the same to the pixel.
 * Jugel et al., M4: A Visualization-Oriented Time Series Data Aggregation, VLDB 2014.
 */
export function reducePoints(points: readonly PathPoint[]): PathPoint[] {
  const reduced: PathPoint[] = [];
  let start = 0;
  while (start < points.length) {
    const first = points[start] ?? null;
    if (!first) {
      reduced.push(null);
      start += 1;
      continue;
    }
    const column = Math.floor(first[0]);
    let end = start;
    let low = start;
    let high = start;
    for (let index = start; index < points.length; index += 1) {
      const point = points[index];
      if (!point || Math.floor(point[0]) !== column) break;
      end = index;
      if (point[1] < (points[low]?.[1] ?? 0)) low = index;
      if (point[1] > (points[high]?.[1] ?? 0)) high = index;
    }
    for (const index of new Set([start, Math.min(low, high), Math.max(low, high), end]))
      reduced.push(points[index] ?? null);
    start = end + 1;
  }
  return reduced;
}
