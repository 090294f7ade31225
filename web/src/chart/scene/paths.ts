import type { Box } from '../model';
import { coordinate } from './coordinate';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const linePathOf = (from: Point, to: Point): string =>
  `M${coordinate(from.x)},${coordinate(from.y)}L${coordinate(to.x)},${coordinate(to.y)}`;

/** A closed outline through the points. */
export const polygonPath = (points: readonly Point[]): string =>
  points.length === 0 ? '' : `M${points.map(({ x, y }) => `${coordinate(x)},${coordinate(y)}`).join('L')}Z`;

export const rectPath = ({ x, y, width, height }: Box): string =>
  `M${coordinate(x)},${coordinate(y)}${sizePath(width, height)}`;

/** Fields of a calendar and cells of a grid are thousands of one size: it is written once. */
function sizePath(width: number, height: number): string {
  if (lastSize.width !== width || lastSize.height !== height) {
    const d = `h${coordinate(width)}v${coordinate(height)}h${coordinate(-width)}Z`;
    lastSize = { width, height, d };
  }
  return lastSize.d;
}
let lastSize = { width: 0, height: 0, d: 'h0v0h0Z' };

/** A rectangle with round corners, as an SVG `rect` with `rx` draws it. */
export function roundedPath({ x, y, width, height }: Box, radius: number): string {
  const [rx, ry] = [Math.min(radius, width / 2), Math.min(radius, height / 2)];
  const [across, down] = [coordinate(width - 2 * rx), coordinate(height - 2 * ry)];
  const [a, b] = [coordinate(rx), coordinate(ry)];
  const [backwards, up] = [coordinate(2 * rx - width), coordinate(2 * ry - height)];
  const turn = (dx: string, dy: string): string => `a${a},${b} 0 0,1 ${dx},${dy}`;
  const [left, top] = [coordinate(-rx), coordinate(-ry)];
  return `M${coordinate(x + rx)},${coordinate(y)}h${across}${turn(a, b)}v${down}${turn(left, b)}h${backwards}${turn(left, top)}v${up}${turn(a, top)}Z`;
}

export function circlePath({ x, y }: Point, radius: number): string {
  const r = coordinate(radius);
  return `M${coordinate(x - radius)},${coordinate(y)}a${r},${r} 0 1,0 ${coordinate(2 * radius)},0a${r},${r} 0 1,0 ${coordinate(-2 * radius)},0Z`;
}

/** A piece of a ring around `center`; angles clockwise from the top, in radians. */
export interface Sector {
  readonly center: Point;
  readonly inner: number;
  readonly outer: number;
  readonly from: number;
  readonly to: number;
}

/** Pieces from here on are closed rings: an arc cannot end where it begins. */
const nearlyRound = 2 * Math.PI - 1e-4;

/** The sector's outline; with a gap, its sides step back by half of it each. */
export function sectorPath(sector: Sector, gap = 0): string {
  const { center, inner, outer, from, to } = sector;
  if (to - from >= nearlyRound) return ringPath(center, inner, outer);
  const turn = (radius: number): number => (radius > gap ? Math.min((to - from) / 2, gap / 2 / radius) : 0);
  const far = turn(outer);
  const near = turn(inner);
  const start = written(pointAt(center, outer, from + far));
  const outerArc = `A${coordinate(outer)},${coordinate(outer)} 0 ${to - from - 2 * far > Math.PI ? 1 : 0},1 ${written(pointAt(center, outer, to - far))}`;
  if (inner <= 0) return `M${start}${outerArc}L${written(center)}Z`;
  const back = written(pointAt(center, inner, from + near));
  const innerArc = `A${coordinate(inner)},${coordinate(inner)} 0 ${to - from - 2 * near > Math.PI ? 1 : 0},0 ${back}`;
  return `M${start}${outerArc}L${written(pointAt(center, inner, to - near))}${innerArc}Z`;
}

const written = ({ x, y }: Point): string => `${coordinate(x)},${coordinate(y)}`;

/** The hole turns the other way round, so that it stays empty. */
function ringPath({ x, y }: Point, inner: number, outer: number): string {
  const circle = (r: number, sweep: 0 | 1): string =>
    `M${coordinate(x)},${coordinate(y - r)}A${coordinate(r)},${coordinate(r)} 0 1,${sweep} ${coordinate(x)},${coordinate(y + r)}A${coordinate(r)},${coordinate(r)} 0 1,${sweep} ${coordinate(x)},${coordinate(y - r)}Z`;
  return inner > 0 ? circle(outer, 1) + circle(inner, 0) : circle(outer, 1);
}

/** The point of a circle around `center` at an angle. */
export const pointAt = (center: Point, radius: number, angle: number): Point => ({
  x: center.x + Math.sin(angle) * radius,
  y: center.y - Math.cos(angle) * radius,
});

/** Angle of a place seen from `center`: clockwise from the top, 0 to a full turn. */
export const angleOf = (center: Point, x: number, y: number): number =>
  (Math.atan2(x - center.x, center.y - y) + 2 * Math.PI) % (2 * Math.PI);

export const inSector = ({ center, inner, outer, from, to }: Sector, x: number, y: number): boolean => {
  const distance = Math.hypot(x - center.x, y - center.y);
  if (distance < inner || distance > outer) return false;
  const angle = angleOf(center, x, y);
  return angle >= from && angle < to;
};

export const inBox = (box: Box, x: number, y: number): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
