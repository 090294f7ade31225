/** A straight line through points, and how well it fits. */
export interface FittedLine {
  readonly slope: number;
  readonly intercept: number;
  /** Share of the variation that the line explains, 0 to 1; 1 where there is none to explain. */
  readonly r2: number;
  readonly count: number;
}

/**
 * Ordinary least squares of `ys` on `xs`; points without either are left out. Null for fewer than three points (two
 * always lie on a line), and where all are at one `x`. Around the means, so that large numbers keep their digits.
 */
export function fitLine(xs: readonly (number | null)[], ys: readonly (number | null)[]): FittedLine | null {
  const [mean, count] = meansOf(xs, ys);
  if (count < 3) return null;
  let [xx, xy, yy] = [0, 0, 0];
  eachPair(xs, ys, (x, y) => {
    const [dx, dy] = [x - mean.x, y - mean.y];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  });
  if (!(xx > 0) || !Number.isFinite(xx) || !Number.isFinite(yy)) return null;
  const slope = xy / xx;
  return { slope, intercept: mean.y - slope * mean.x, r2: yy === 0 ? 1 : Math.min(1, (xy * xy) / (xx * yy)), count };
}

function meansOf(
  xs: readonly (number | null)[],
  ys: readonly (number | null)[],
): readonly [{ readonly x: number; readonly y: number }, number] {
  let count = 0;
  let [x, y] = [0, 0];
  eachPair(xs, ys, (left, right) => {
    count += 1;
    x += (left - x) / count;
    y += (right - y) / count;
  });
  return [{ x, y }, count];
}

function eachPair(
  xs: readonly (number | null)[],
  ys: readonly (number | null)[],
  visit: (x: number, y: number) => void,
): void {
  xs.forEach((x, index) => {
    const y = ys[index] ?? null;
    if (x !== null && y !== null) visit(x, y);
  });
}

/** The mean of each value and the `window - 1` before it; null until there are so many, and where one is missing. */
export function movingMeans(values: readonly (number | null)[], window: number): (number | null)[] {
  return values.map((_, place) => {
    if (place + 1 < window) return null;
    let sum = 0;
    for (let at = place + 1 - window; at <= place; at += 1) {
      const value = values[at] ?? null;
      if (value === null) return null;
      sum += value;
    }
    return sum / window;
  });
}
