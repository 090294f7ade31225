type Point = readonly number[];

/**
 * The point near `start` where a function of a few numbers is least: Nelder and Mead's simplex method (A simplex method
 * for function minimization, The Computer Journal 7, 1965). Needs no derivatives; always ends, after `most` rounds.
 */
export function minimise(cost: (point: Point) => number, start: Point, { step = 0.1, most = 400 } = {}): Point {
  let simplex = [start, ...start.map((_, axis) => start.map((value, at) => (at === axis ? value + step : value)))].map(
    (point) => ({ point, cost: cost(point) }),
  );
  const valued = (point: Point): Vertex => ({ point, cost: cost(point) });
  for (let round = 0; round < most; round += 1) {
    simplex = [...simplex].sort((a, b) => a.cost - b.cost);
    const [best] = simplex;
    const worst = simplex.at(-1);
    if (!best || !worst || worst.cost - best.cost <= 1e-10 * (Math.abs(best.cost) + 1e-12)) break;
    simplex = nextSimplex(simplex, valued);
  }
  return simplex.reduce((best, each) => (each.cost < best.cost ? each : best)).point;
}

interface Vertex {
  readonly point: Point;
  readonly cost: number;
}

/** The worst corner is mirrored at the middle of the others, further or less far; where nothing helps all draw near. */
function nextSimplex(sorted: readonly Vertex[], valued: (point: Point) => Vertex): Vertex[] {
  const rest = sorted.slice(0, -1);
  const [best] = sorted as [Vertex];
  const worst = sorted.at(-1) as Vertex;
  const middle = worst.point.map(
    (_, axis) => rest.reduce((sum, { point }) => sum + (point[axis] ?? 0), 0) / rest.length,
  );
  const along = (factor: number): Vertex =>
    valued(middle.map((value, axis) => value + factor * (value - (worst.point[axis] ?? 0))));
  const mirrored = along(1);
  if (mirrored.cost < best.cost) {
    const further = along(2);
    return [...rest, further.cost < mirrored.cost ? further : mirrored];
  }
  if (mirrored.cost < (rest.at(-1) as Vertex).cost) return [...rest, mirrored];
  const nearer = mirrored.cost < worst.cost ? along(0.5) : along(-0.5);
  if (nearer.cost < Math.min(mirrored.cost, worst.cost)) return [...rest, nearer];
  const towards = ({ point }: Vertex): Vertex =>
    valued(point.map((value, axis) => (value + (best.point[axis] ?? 0)) / 2));
  return [best, ...sorted.slice(1).map(towards)];
}
