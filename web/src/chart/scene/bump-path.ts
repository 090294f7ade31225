import type { Point } from './paths';

const round = (value: number): number => Math.round(value * 100) / 100;

/** From point to point with level ends, so that a line leaves and enters its ranks evenly; broken where there is none. */
export function bumpPath(points: readonly (Point | null)[]): string {
  return points
    .map((point, index) => {
      if (!point) return '';
      const before = points[index - 1];
      const here = `${round(point.x)},${round(point.y)}`;
      if (!before) return `M${here}`;
      const middle = round((before.x + point.x) / 2);
      return `C${middle},${round(before.y)} ${middle},${round(point.y)} ${here}`;
    })
    .join('');
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
  const last = xs.length - 1;
  // Nothing reaches beyond the first and the last place, unless it is the only one.
  const left = (place: number): number => (xs[place] ?? 0) - (place === 0 && last > 0 ? 0 : level);
  const right = (place: number): number => (xs[place] ?? 0) + (place === last && last > 0 ? 0 : level);
  const side = (places: readonly number[], y: (place: number) => number, back: boolean): string =>
    places
      .map((place, index) => {
        const [enter, leave] = back ? [right(place), left(place)] : [left(place), right(place)];
        const before = places[index - 1];
        const start = `${round(enter)},${round(y(place))}`;
        const end = `L${round(leave)},${round(y(place))}`;
        if (before === undefined) return `${back ? 'L' : 'M'}${start}${end}`;
        const from = back ? left(before) : right(before);
        const middle = round((from + enter) / 2);
        return `C${middle},${round(y(before))} ${middle},${round(y(place))} ${start}${end}`;
      })
      .join('');
  const top = side(run, (place) => edges[place]?.top ?? 0, false);
  const bottom = side([...run].reverse(), (place) => edges[place]?.bottom ?? 0, true);
  return `${top}${bottom}Z`;
}
