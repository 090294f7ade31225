import { coordinate } from './scene/coordinate';

/** A point of a line; null is a gap. */
export type PathPoint = readonly [x: number, y: number] | null;

/** The runs of points between gaps. */
function runsOf(points: readonly PathPoint[]): (readonly [number, number])[][] {
  const runs: (readonly [number, number])[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function straight(run: readonly (readonly [number, number])[]): string {
  let path = '';
  for (const point of run) path += `${path === '' ? '' : 'L'}${coordinate(point[0])},${coordinate(point[1])}`;
  return path;
}

/**
 * Tangents that never overshoot: a smooth line stays between its points.
 * Steffen, A simple method for monotonic interpolation in one dimension, 1990.
 */
function tangents(run: readonly (readonly [number, number])[]): number[] {
  const slopes = run.slice(1).map(([x, y], index) => {
    const [beforeX, beforeY] = run[index] ?? [x, y];
    return x === beforeX ? 0 : (y - beforeY) / (x - beforeX);
  });
  return run.map((_, index) => {
    const before = slopes[index - 1];
    const after = slopes[index];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    const mean = (before + after) / 2;
    return (Math.sign(before) + Math.sign(after)) * Math.min(Math.abs(before), Math.abs(after), 0.5 * Math.abs(mean));
  });
}

function curved(run: readonly (readonly [number, number])[]): string {
  const slope = tangents(run);
  return run
    .map(([x, y], index) => {
      const before = run[index - 1];
      if (!before) return `${coordinate(x)},${coordinate(y)}`;
      const third = (x - before[0]) / 3;
      const first = `${coordinate(before[0] + third)},${coordinate(before[1] + third * (slope[index - 1] ?? 0))}`;
      const second = `${coordinate(x - third)},${coordinate(y - third * (slope[index] ?? 0))}`;
      return `C${first},${second},${coordinate(x)},${coordinate(y)}`;
    })
    .join('');
}

const run_ = (run: readonly (readonly [number, number])[], smooth: boolean): string =>
  smooth && run.length > 2 ? curved(run) : straight(run);

/** An SVG path through the points; a point between two gaps becomes a dot (a line of no length with round ends). */
export function linePath(points: readonly PathPoint[], smooth: boolean): string {
  return runsOf(points)
    .map((run) => (run.length === 1 ? `M${straight(run)}h0` : `M${run_(run, smooth)}`))
    .join('');
}

/** The closed shape between an upper and a lower line over the same places. */
export function bandPath(upper: readonly PathPoint[], lower: readonly PathPoint[], smooth: boolean): string {
  const shapes: string[] = [];
  let tops: (readonly [number, number])[] = [];
  let bottoms: (readonly [number, number])[] = [];
  const close = (): void => {
    if (tops.length > 0) shapes.push(`M${run_(tops, smooth)}L${run_(bottoms.reverse(), smooth)}Z`);
    tops = [];
    bottoms = [];
  };
  upper.forEach((top, index) => {
    const bottom = lower[index];
    if (top && bottom) {
      tops.push(top);
      bottoms.push(bottom);
    } else close();
  });
  close();
  return shapes.join('');
}
