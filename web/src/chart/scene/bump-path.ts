import { coordinate } from './coordinate';
import type { Point } from './paths';

const round = (value: number): number => Math.round(value * 100) / 100;

/** Between places closer than this, in pixels, no eye tells a curve from a straight line. */
const leastCurve = 3;

/** From point to point with level ends, so that a line leaves and enters its ranks evenly; broken where there is none. */
export function bumpPath(points: readonly (Point | null)[]): string {
  let path = '';
  points.forEach((point, index) => {
    if (!point) return;
    const before = points[index - 1];
    const here = `${round(point.x)},${round(point.y)}`;
    if (!before) path += `M${here}`;
    else if (point.x - before.x < leastCurve) path += `L${here}`;
    else {
      const middle = round((before.x + point.x) / 2);
      path += `C${middle},${round(before.y)} ${middle},${round(point.y)} ${here}`;
    }
  });
  return path;
}

/** A band through its edges at places: level around each place, and turning half way to the next; broken where it is missing. */
export function rankBandPath(
  xs: readonly number[],
  edges: readonly ({ readonly top: number; readonly bottom: number } | null)[],
  level: number,
): string {
  const runs: number[][] = [];
  edges.forEach((edge, place) => {
    if (!edge) return;
    if (edges[place - 1]) runs.at(-1)?.push(place);
    else runs.push([place]);
  });
  return runs.map((run) => closedBand(run, xs, edges, level)).join('');
}

function closedBand(
  run: readonly number[],
  xs: readonly number[],
  edges: readonly ({ readonly top: number; readonly bottom: number } | null)[],
  level: number,
): string {
  const back = [...run].reverse();
  const top = (place: number): number => edges[place]?.top ?? 0;
  const bottom = (place: number): number => edges[place]?.bottom ?? 0;
  if (run.length > 1 && ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) / (xs.length - 1) < leastCurve)
    return `M${straightSide(run, xs, top)}L${straightSide(back, xs, bottom)}Z`;
  return `M${curvedSide(run, xs, top, level)}L${curvedSide(back, xs, bottom, -level)}Z`;
}

function straightSide(places: readonly number[], xs: readonly number[], y: (place: number) => number): string {
  let path = '';
  for (const place of places) path += `${path === '' ? '' : 'L'}${coordinate(xs[place] ?? 0)},${coordinate(y(place))}`;
  return path;
}

/** `level` is negative on the way back. */
function curvedSide(
  places: readonly number[],
  xs: readonly number[],
  y: (place: number) => number,
  level: number,
): string {
  const last = xs.length - 1;
  // Nothing reaches beyond the first and the last place, unless it is the only one.
  const reach = (place: number, by: number): number =>
    (xs[place] ?? 0) + (last > 0 && place === (by < 0 ? 0 : last) ? 0 : by);
  return places
    .map((place, index) => {
      const [enter, leave] = [reach(place, -level), reach(place, level)];
      const before = places[index - 1];
      const start = `${round(enter)},${round(y(place))}`;
      const end = `L${round(leave)},${round(y(place))}`;
      if (before === undefined) return `${start}${end}`;
      const middle = round((reach(before, level) + enter) / 2);
      return `C${middle},${round(y(before))} ${middle},${round(y(place))} ${start}${end}`;
    })
    .join('');
}
