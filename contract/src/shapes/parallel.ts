import { extent, mappedColumns, toNumbers } from './columns.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

export interface ParallelShape extends Shape {
  readonly axes: readonly { readonly name: string; readonly range: readonly [number, number] }[];
  /** One for each row that has a number on two axes at least. */
  readonly lines: readonly { readonly row: number; readonly values: readonly (number | null)[] }[];
}

/** Lines that can still be followed, and drawn at once. */
const mostLines = 2_000;

/** Rows as lines across several axes; null when fewer than two columns are mapped. */
export const shapeParallel = /* @__PURE__ */ once(readParallel);

function readParallel({ configuration, result }: ShapeInput): ParallelShape | null {
  const columns = mappedColumns(result, configuration.mapping, 'axes');
  if (columns.length < 2) return null;
  const numbers = columns.map(toNumbers);
  const axes = columns.map(({ name }, index) => ({ name, range: extent(numbers[index] ?? []) ?? ([0, 0] as const) }));
  const all = Array.from({ length: result.rowCount }, (_, row) => ({
    row,
    values: numbers.map((values) => values[row] ?? null),
  }));
  const drawable = all.filter(({ values }) => values.filter((value) => value !== null).length >= 2);
  const every = Math.ceil(drawable.length / mostLines);
  const lines = every > 1 ? drawable.filter((_, index) => index % every === 0) : drawable;
  const missing = all.length - drawable.length;
  return {
    axes,
    lines,
    notes: [
      ...(missing === 0
        ? []
        : [
            `${missing} ${missing === 1 ? 'row has' : 'rows have'} no two numbers and ${missing === 1 ? 'is' : 'are'} not drawn.`,
          ]),
      ...(every > 1 ? [`One in ${every} rows is drawn: ${lines.length} of ${drawable.length}.`] : []),
    ],
  };
}
