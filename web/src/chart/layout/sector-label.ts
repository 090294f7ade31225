import { pointAt, type Sector } from '../scene/paths';
import type { SceneText } from '../scene/scene';
import type { MeasureText } from './text';

const font = 11;
const letterHeight = 13;
const inset = 4;
const turn = 2 * Math.PI;

/** A name inside a piece of a ring: level where it fits, else along the radius or the arc; null where it would be cut. */
export function sectorLabel(sector: Sector, text: string, color: string, measure: MeasureText): SceneText | null {
  const half = measure(text, font) / 2 + inset;
  const radius = (sector.inner + sector.outer) / 2;
  const middle = (sector.from + sector.to) / 2;
  const at = { ...pointAt(sector.center, radius, middle), text, color };
  if (isInside(sector, at, half, letterHeight / 2)) return at;
  const degrees = (middle * 180) / Math.PI;
  // Letters never stand on their heads: along the radius in the left half, along the arc in the lower one, they turn.
  const upright = standing(sector, middle);
  if (isInside(upright, pointAt(sector.center, radius, 0), letterHeight / 2, half))
    return { ...at, turn: tenth(degrees <= 180 ? degrees - 90 : degrees + 90) };
  if (isInside(upright, pointAt(sector.center, radius, 0), half, letterHeight / 2))
    return { ...at, turn: tenth(degrees > 90 && degrees < 270 ? degrees - 180 : degrees) };
  return null;
}

/** The sector turned so that its middle is at the top. */
const standing = (sector: Sector, middle: number): Sector => ({
  ...sector,
  from: sector.from - middle,
  to: sector.to - middle,
});

const tenth = (degrees: number): number => Math.round(degrees * 10) / 10;

/** Whether a level box around a point lies in the sector: its corners and the middles of its sides do. */
function isInside(sector: Sector, { x, y }: { x: number; y: number }, halfWidth: number, halfHeight: number): boolean {
  const offsets = [-1, 0, 1];
  return offsets.every((h) =>
    offsets.every((v) => {
      const [dx, dy] = [x + h * halfWidth - sector.center.x, y + v * halfHeight - sector.center.y];
      const distance = Math.hypot(dx, dy);
      if (distance < sector.inner || distance > sector.outer) return false;
      if (sector.to - sector.from >= turn - 1e-4) return true;
      // Sectors may begin before the top.
      const turned = Math.atan2(dx, -dy) - sector.from;
      return ((turned % turn) + turn) % turn <= sector.to - sector.from;
    }),
  );
}
