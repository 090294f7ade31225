import type { Box } from '../model';

const round = (value: number): number => Math.round(value * 100) / 100;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const linePathOf = (from: Point, to: Point): string =>
  `M${round(from.x)},${round(from.y)}L${round(to.x)},${round(to.y)}`;

/** A closed outline through the points. */
export const polygonPath = (points: readonly Point[]): string =>
  points.length === 0 ? '' : `M${points.map(({ x, y }) => `${round(x)},${round(y)}`).join('L')}Z`;

export function rectPath({ x, y, width, height }: Box): string {
  return `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;
}

export function circlePath({ x, y }: Point, radius: number): string {
  const r = round(radius);
  return `M${round(x - radius)},${round(y)}a${r},${r} 0 1,0 ${round(2 * radius)},0a${r},${r} 0 1,0 ${round(-2 * radius)},0Z`;
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
  const outerArc = `A${round(outer)},${round(outer)} 0 ${to - from - 2 * far > Math.PI ? 1 : 0},1 ${written(pointAt(center, outer, to - far))}`;
  if (inner <= 0) return `M${start}${outerArc}L${written(center)}Z`;
  const back = written(pointAt(center, inner, from + near));
  const innerArc = `A${round(inner)},${round(inner)} 0 ${to - from - 2 * near > Math.PI ? 1 : 0},0 ${back}`;
  return `M${start}${outerArc}L${written(pointAt(center, inner, to - near))}${innerArc}Z`;
}

const written = ({ x, y }: Point): string => `${round(x)},${round(y)}`;

/** The hole turns the other way round, so that it stays empty. */
function ringPath({ x, y }: Point, inner: number, outer: number): string {
  const circle = (r: number, sweep: 0 | 1): string =>
    `M${round(x)},${round(y - r)}A${round(r)},${round(r)} 0 1,${sweep} ${round(x)},${round(y + r)}A${round(r)},${round(r)} 0 1,${sweep} ${round(x)},${round(y - r)}Z`;
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
