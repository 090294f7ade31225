import type { Dimension } from '../query.js';
import type { QueryResult } from '../result.js';
import { toNumber } from './columns.js';
import type { ShapeInput } from './shape.js';

/**
 * The configuration with counted bins as what they have become: bins of the width that the answer tells in `endAs`.
 * Without that column, or without rows, they stay as they are.
 */
export function withKnownBins({ configuration, result }: ShapeInput): ShapeInput['configuration'] {
  const { query } = configuration;
  const { dimensions = [] } = query;
  if (!dimensions.some(isCounted)) return configuration;
  return { ...configuration, query: { ...query, dimensions: dimensions.map((each) => asKnown(each, result)) } };
}

const isCounted = ({ bin }: Dimension): boolean => bin !== undefined && 'count' in bin;

function asKnown(dimension: Dimension, { columns }: QueryResult): Dimension {
  const { bin, as, column } = dimension;
  if (!bin || !('count' in bin) || bin.endAs === undefined) return dimension;
  const starts = columns.find(({ name }) => name === (as ?? column))?.values ?? [];
  const ends = columns.find(({ name }) => name === bin.endAs)?.values ?? [];
  for (let row = 0; row < starts.length; row += 1) {
    const [from, to] = [toNumber(starts[row]), toNumber(ends[row])];
    if (from !== null && to !== null && to > from) return { ...dimension, bin: { width: widthOf(from, to) } };
  }
  return dimension;
}

/** Far from zero the difference of two edges loses digits: widths are 1, 2 or 5 times a power of ten. */
function widthOf(from: number, to: number): number {
  const power = 10 ** Math.floor(Math.log10(to - from) + 1e-6);
  return Number((Math.round((to - from) / power) * power).toPrecision(12));
}
