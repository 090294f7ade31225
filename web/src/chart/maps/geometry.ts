import type { Box } from '../model';
import type { Atlas, AtlasRegion } from './atlas';
import type { Project } from './projection';

/** A ring in pixels: `x, y, x, y, …`. */
export type Ring = Float64Array;

/** A region as it lies on the picture. */
export interface DrawnRegion {
  readonly id: string;
  readonly name: string;
  readonly d: string;
  readonly rings: readonly Ring[];
  readonly box: Box;
  /** Square pixels. */
  readonly area: number;
  /** In the middle of its largest part. */
  readonly center: { readonly x: number; readonly y: number };
}

/** A map at one size. */
export interface Geometry {
  readonly regions: readonly DrawnRegion[];
  /** Borders between regions, and the edges of land. */
  readonly borders: string;
  readonly coasts: string;
}

/** Moves and scales what a projection gives onto the picture. */
export interface Fit {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** Points nearer to each other than this are one, in pixels. */
const grain = 0.9;
/** Islands smaller than this are not seen. */
const leastArea = 0.35;

/** Each border on the plane: once for all sizes of a map. */
export const projectArcs = (atlas: Atlas, project: Project | null): readonly Float64Array[] =>
  project === null
    ? atlas.arcs
    : atlas.arcs.map((arc) => {
        const points = new Float64Array(arc.length);
        for (let at = 0; at < arc.length; at += 2) {
          const [x, y] = project(arc[at] ?? 0, arc[at + 1] ?? 0);
          points[at] = x;
          points[at + 1] = y;
        }
        return points;
      });

/** Drops what is finer than a pixel, and puts regions together from borders on the plane. */
export function createGeometry(
  atlas: Atlas,
  plane: readonly Float64Array[],
  fit: Fit,
  size: { width: number; height: number },
): Geometry {
  const arcs = plane.map((arc) => simplified(arc, fit, grain));
  const regions = atlas.regions.flatMap((region) => drawRegion(region, arcs, size) ?? []);
  const lines = (wanted: (uses: number) => boolean): string =>
    arcs.map((arc, index) => (wanted(atlas.uses[index] ?? 0) && touches(arc, size) ? pathOf(arc, false) : '')).join('');
  return { regions, borders: lines((uses) => uses > 1), coasts: lines((uses) => uses === 1) };
}

/** The arc moved and scaled, without points nearer to the one before than `least`; its ends stay. */
export function simplified(arc: Float64Array, { scale, dx, dy }: Fit, least: number): Float64Array {
  const points: number[] = [];
  const last = arc.length - 2;
  for (let at = 0; at <= last; at += 2) {
    const [x, y] = [(arc[at] ?? 0) * scale + dx, (arc[at + 1] ?? 0) * scale + dy];
    const end = points.length;
    const near =
      end > 0 && Math.abs(x - (points[end - 2] ?? 0)) < least && Math.abs(y - (points[end - 1] ?? 0)) < least;
    if (!near || at === last) points.push(x, y);
  }
  return Float64Array.from(points);
}

/** Arcs of a ring share their ends: each end is taken once. */
function joinRing(indices: readonly number[], arcs: readonly Float64Array[]): Ring {
  const points: number[] = [];
  for (const index of indices) {
    const arc = arcs[index < 0 ? ~index : index] ?? new Float64Array();
    const count = arc.length / 2;
    for (let step = points.length === 0 ? 0 : 1; step < count; step += 1) {
      const at = (index < 0 ? count - 1 - step : step) * 2;
      points.push(arc[at] ?? 0, arc[at + 1] ?? 0);
    }
  }
  return Float64Array.from(points);
}

function drawRegion(
  region: AtlasRegion,
  arcs: readonly Float64Array[],
  size: { width: number; height: number },
): DrawnRegion | null {
  let largest: { ring: Ring; area: number } | null = null;
  const rings: Ring[] = [];
  let area = 0;
  for (const polygon of region.polygons) {
    polygon.forEach((indices, place) => {
      const ring = joinRing(indices, arcs);
      const own = Math.abs(ringArea(ring));
      if (place === 0 && own > (largest?.area ?? -1)) largest = { ring, area: own };
      if (own < leastArea || !touches(ring, size)) return;
      rings.push(ring);
      area += place === 0 ? own : -own;
    });
  }
  const main = largest as { ring: Ring; area: number } | null;
  if (!main || !touches(main.ring, size)) return null;
  const center = centerOf(main.ring);
  const { id, name } = region;
  return { id, name, rings, area, center, box: boxOf(main.ring), d: rings.map((ring) => pathOf(ring, true)).join('') };
}

function ringArea(ring: Ring): number {
  let twice = 0;
  let [beforeX, beforeY] = [ring[ring.length - 2] ?? 0, ring[ring.length - 1] ?? 0];
  for (let at = 0; at < ring.length; at += 2) {
    const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    twice += beforeX * y - x * beforeY;
    [beforeX, beforeY] = [x, y];
  }
  return twice / 2;
}

function boxOf(ring: Ring): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < ring.length; at += 2) {
    const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function touches(ring: Float64Array, { width, height }: { width: number; height: number }): boolean {
  if (ring.length === 0) return false;
  const box = boxOf(ring);
  return box.x < width && box.y < height && box.x + box.width > 0 && box.y + box.height > 0;
}

/** The middle of the widest stretch of land at half height of the ring, so that it is never outside. */
function centerOf(ring: Ring): { x: number; y: number } {
  const box = boxOf(ring);
  const y = box.y + box.height / 2 + 1e-3;
  const crossings: number[] = [];
  let [beforeX, beforeY] = [ring[ring.length - 2] ?? 0, ring[ring.length - 1] ?? 0];
  for (let at = 0; at < ring.length; at += 2) {
    const [x, nextY] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    if (beforeY > y !== nextY > y) crossings.push(beforeX + ((y - beforeY) / (nextY - beforeY)) * (x - beforeX));
    [beforeX, beforeY] = [x, nextY];
  }
  crossings.sort((a, b) => a - b);
  let best = { x: box.x + box.width / 2, width: -1 };
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from, to] = [crossings[at] ?? 0, crossings[at + 1] ?? 0];
    if (to - from > best.width) best = { x: (from + to) / 2, width: to - from };
  }
  return { x: best.x, y };
}

/** Steps from point to point in tenths of a pixel: half as long as places. */
function pathOf(points: Float64Array, closed: boolean): string {
  if (points.length < 4) return '';
  let [x, y] = [tenths(points[0] ?? 0), tenths(points[1] ?? 0)];
  let d = `M${x / 10} ${y / 10}l`;
  for (let at = 2; at < points.length; at += 2) {
    const [nextX, nextY] = [tenths(points[at] ?? 0), tenths(points[at + 1] ?? 0)];
    d += `${at > 2 ? ' ' : ''}${(nextX - x) / 10} ${(nextY - y) / 10}`;
    [x, y] = [nextX, nextY];
  }
  return closed ? `${d}Z` : d;
}

const tenths = (value: number): number => Math.round(value * 10);

/** Inside by the rule of even and odd, so that holes and islands in them are right. */
export function isInside({ box, rings }: DrawnRegion, x: number, y: number): boolean {
  if (rings.length === 1 && (x < box.x || y < box.y || x > box.x + box.width || y > box.y + box.height)) return false;
  let inside = false;
  for (const ring of rings) {
    let [beforeX, beforeY] = [ring[ring.length - 2] ?? 0, ring[ring.length - 1] ?? 0];
    for (let at = 0; at < ring.length; at += 2) {
      const [nextX, nextY] = [ring[at] ?? 0, ring[at + 1] ?? 0];
      if (beforeY > y !== nextY > y && x < beforeX + ((y - beforeY) / (nextY - beforeY)) * (nextX - beforeX))
        inside = !inside;
      [beforeX, beforeY] = [nextX, nextY];
    }
  }
  return inside;
}
