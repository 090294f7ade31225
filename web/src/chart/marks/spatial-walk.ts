import type { Point } from '../scene/paths';
import type { Walk } from './scene-marks';

/** Sideways counts more than forwards: an arrow leads to what lies in its direction. */
const sideways = 2;

/** The arrow keys lead to the nearest mark in their direction, as on a map. */
export const spatialWalk =
  (places: readonly Point[]): Walk =>
  (from, step) => {
    const start = places[from];
    if (!start) return undefined;
    let best: { index: number; far: number } | undefined;
    places.forEach((place, index) => {
      const [dx, dy] = [place.x - start.x, place.y - start.y];
      const [ahead, aside] = { right: [dx, dy], left: [-dx, dy], down: [dy, dx], up: [-dy, dx] }[step] as [
        number,
        number,
      ];
      if (index === from || ahead <= 0.01 || Math.abs(aside) > ahead * 2.5) return;
      const far = ahead + Math.abs(aside) * sideways;
      if (!best || far < best.far) best = { index, far };
    });
    return best?.index;
  };
