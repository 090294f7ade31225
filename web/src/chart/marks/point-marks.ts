import type { Frame } from '../layout/frame';
import { noMarks, type Mark, type MarkSet, type MarkStep } from '../model';
import { lazily } from './lazily';

/** A point of a scatter plot, in the inner plot. */
export interface DrawnPoint {
  /** Its row in the result. */
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: string;
  readonly edge: string;
  /** Which symbol; a circle when absent. */
  readonly symbol?: number;
}

/** Side of the squares in which points are looked up, in pixels. */
const cell = 24;
/** Farthest that a pointer may be from the edge of a point to mean it. */
const reach = 16;

/** Marks of points: looked up in a grid, so that thousands cost as little as ten. */
export function createPointMarks(
  points: readonly DrawnPoint[],
  frame: Frame,
  read: (point: DrawnPoint) => Pick<Mark, 'title' | 'rows' | 'reading' | 'values' | 'resultRows'>,
): MarkSet {
  if (points.length === 0) return noMarks;
  const { inner } = frame;
  // Drawn charts are seen by many and pointed at by few: made when the first one does.
  const grid = lazily(() => createGrid(points));
  const walk = lazily(() => {
    const order = [...points.keys()].sort((a, b) => (points[a]?.x ?? 0) - (points[b]?.x ?? 0));
    return { order, rank: new Map(order.map((index, place) => [index, place])) };
  });
  return {
    count: points.length,
    crosshair: null,
    hit: (x, y) => nearestPoint(points, grid(), x - inner.x, y - inner.y),
    step: (from, way) => stepPoint(walk().order, walk().rank, from, way),
    mark: (index) => {
      const point = points[index];
      if (!point) return null;
      const [x, y] = [inner.x + point.x, inner.y + point.y];
      const size = point.radius * 2;
      return {
        ...read(point),
        x,
        y: y - point.radius,
        box: { x: x - point.radius, y: y - point.radius, width: size, height: size },
      };
    },
  };
}

const cellKey = (x: number, y: number): string => `${Math.floor(x / cell)},${Math.floor(y / cell)}`;

function createGrid(points: readonly DrawnPoint[]): Map<string, number[]> {
  const grid = new Map<string, number[]>();
  points.forEach((point, index) => {
    const key = cellKey(point.x, point.y);
    const bucket = grid.get(key);
    if (bucket) bucket.push(index);
    else grid.set(key, [index]);
  });
  return grid;
}

function nearestPoint(
  points: readonly DrawnPoint[],
  grid: ReadonlyMap<string, readonly number[]>,
  x: number,
  y: number,
): number | null {
  let best: number | null = null;
  let least = reach;
  const around = [-2, -1, 0, 1, 2];
  for (const column of around) {
    for (const row of around) {
      for (const index of grid.get(cellKey(x + column * cell, y + row * cell)) ?? []) {
        const point = points[index];
        if (!point) continue;
        const distance = Math.hypot(point.x - x, point.y - y) - point.radius;
        // Of overlapping points the one drawn last, on top, is meant.
        if (distance < least || (best !== null && distance <= 0 && index > best))
          [best, least] = [index, Math.max(distance, 0)];
      }
    }
  }
  return best;
}

/** Arrow keys go through the points from left to right. */
function stepPoint(
  order: readonly number[],
  rank: ReadonlyMap<number, number>,
  from: number | null,
  way: MarkStep,
): number {
  const last = order.length - 1;
  const place = from === null ? -1 : (rank.get(from) ?? 0);
  const target = { first: 0, last, left: place - 1, up: place + 1, right: place + 1, down: place - 1 }[way];
  return order[Math.min(last, Math.max(0, target))] ?? 0;
}
