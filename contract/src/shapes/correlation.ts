import type { ResultColumn } from '../result.js';
import { mappedColumns, toNumber, toNumbers } from './columns.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

/** How each two of several numbers go together. */
export interface CorrelationShape extends Shape {
  readonly columns: readonly string[];
  /** Pearson's coefficient, `[row][column]`; null where it is not defined. The same on both sides of the diagonal. */
  readonly cells: readonly (readonly (number | null)[])[];
}

/**
 * Coefficients that the query computed (measures with `corr`), or those of the rows of the result, each pair of those
 * rows that have both numbers. Null: fewer than two columns.
 */
export const shapeCorrelation = /* @__PURE__ */ once(readCorrelation);

function readCorrelation({ configuration, result }: ShapeInput): CorrelationShape | null {
  const columns = mappedColumns(result, configuration.mapping, 'columns');
  const pairs = configuration.query.measures?.flatMap(({ agg, column, x, as }) =>
    agg === 'corr' && column !== undefined && x !== undefined && as !== undefined ? [{ column, x, as }] : [],
  );
  if (pairs && pairs.length > 0 && pairs.some(({ as }) => columns.some(({ name }) => name === as))) {
    return fromMeasures(pairs, columns);
  }
  return columns.length < 2 ? null : fromRows(columns);
}

function fromMeasures(
  pairs: readonly { column: string; x: string; as: string }[],
  columns: readonly ResultColumn[],
): CorrelationShape {
  const names = [...new Set(pairs.flatMap(({ x, column }) => [x, column]))];
  const found = new Map<string, number | null>();
  for (const { column, x, as } of pairs) {
    const value = toNumber(columns.find(({ name }) => name === as)?.values[0]);
    found.set(`${names.indexOf(column)} ${names.indexOf(x)}`, value);
    found.set(`${names.indexOf(x)} ${names.indexOf(column)}`, value);
  }
  const cells = names.map((_, row) =>
    names.map((__, column) => (row === column ? 1 : (found.get(`${row} ${column}`) ?? null))),
  );
  return { columns: names, cells, notes: [] };
}

function fromRows(columns: readonly ResultColumn[]): CorrelationShape {
  const numbers = columns.map(toNumbers);
  const cells = numbers.map(() => new Array<number | null>(numbers.length).fill(null));
  numbers.forEach((first, row) => {
    for (let column = 0; column <= row; column += 1) {
      const value = pearson(first, numbers[column] ?? []);
      [[row, column] as const, [column, row] as const].forEach(([a, b]) => ((cells[a] ?? [])[b] = value));
    }
  });
  return { columns: columns.map(({ name }) => name), cells, notes: [] };
}

/** Null for fewer than three pairs, and where one of the two never changes. */
export function pearson(xs: readonly (number | null)[], ys: readonly (number | null)[]): number | null {
  let [count, meanX, meanY, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  // Means are corrected as rows come (Welford, 1962): large numbers that differ little lose no digits.
  for (let row = 0; row < xs.length; row += 1) {
    const [x, y] = [xs[row] ?? null, ys[row] ?? null];
    if (x === null || y === null) continue;
    count += 1;
    const [dx, dy] = [x - meanX, y - meanY];
    meanX += dx / count;
    meanY += dy / count;
    xx += dx * (x - meanX);
    yy += dy * (y - meanY);
    xy += dx * (y - meanY);
  }
  const r = count < 3 ? Number.NaN : xy / Math.sqrt(xx * yy);
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : null;
}
