/** From degrees on the globe to a plane; `y` grows downwards. */
export type Project = (longitude: number, latitude: number) => readonly [x: number, y: number];

/** A part of the globe, in degrees. */
export interface Bounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const radians = Math.PI / 180;
const root3 = Math.sqrt(3);

/**
 * Areas are true, shapes near to it: what a map of values needs.
 * Šavrič, Patterson, Jenny: The Equal Earth map projection, 2018.
 */
export const equalEarth =
  (center: number): Project =>
  (longitude, latitude) => {
    const theta = Math.asin((root3 / 2) * Math.sin(latitude * radians));
    const square = theta * theta;
    const power = square * square * square;
    const across = 1.340264 + -0.081106 * 3 * square + power * (0.000893 * 7 + 0.003796 * 9 * square);
    return [
      ((longitude - center) * radians * 2 * root3 * Math.cos(theta)) / (3 * across),
      -theta * (1.340264 + -0.081106 * square + power * (0.000893 + 0.003796 * square)),
    ];
  };

/** For a part of one hemisphere: areas are true, and the middle of the map is hardly bent. Albers, 1805. */
export function albers({ west, east, south, north }: Bounds): Project {
  const [first, second] = [south + (north - south) / 6, north - (north - south) / 6];
  const sine = (degrees: number): number => Math.sin(degrees * radians);
  const n = (sine(first) + sine(second)) / 2;
  const c = 1 - sine(first) ** 2 + 2 * n * sine(first);
  const middle = (west + east) / 2;
  return (longitude, latitude) => {
    const distance = Math.sqrt(Math.max(0, c - 2 * n * sine(latitude))) / n;
    const angle = n * (longitude - middle) * radians;
    return [distance * Math.sin(angle), -(Math.sqrt(c) / n) + distance * Math.cos(angle)];
  };
}

/** Beyond it a map shows so much of the globe that it may as well be the whole. */
const mostWidth = 130;
const mostHeight = 75;

/** True when these bounds are better shown by themselves than on the whole globe. */
export const isPart = ({ west, east, south, north }: Bounds): boolean =>
  east - west < mostWidth && north - south < mostHeight;

/** Cones around the poles for what lies to one side of the equator; near to it they would be flat. */
export function projectionFor(bounds: Bounds): Project {
  const middle = (bounds.north + bounds.south) / 2;
  return Math.abs(middle) < 12 || bounds.south * bounds.north < 0
    ? equalEarth((bounds.west + bounds.east) / 2)
    : albers(bounds);
}
