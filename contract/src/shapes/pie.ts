import type { CellValue, ResultColumn } from '../result.js';
import { mappedColumns, toNumber } from './columns.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

export interface PieShape extends Shape {
  /** In the order of the result, each category once; all above zero. */
  readonly parts: readonly PiePart[];
}
export interface PiePart {
  readonly category: CellValue;
  readonly value: number;
}

/** The parts of a whole: rows of one category added up, what is not above zero left out. Null: a role is not filled. */
export const shapePie = /* @__PURE__ */ once(readPie);

function readPie({ configuration, result }: ShapeInput): PieShape | null {
  const category = mappedColumns(result, configuration.mapping, 'category')[0];
  const value = mappedColumns(result, configuration.mapping, 'value')[0];
  return category && value ? addUp(category, value) : null;
}

function addUp(category: ResultColumn, value: ResultColumn): PieShape {
  // A map tells `1`, `'1'`, `true` and null apart by itself.
  const sums = new Map<CellValue, number>();
  let negative = 0;
  value.values.forEach((cell, row) => {
    const number = toNumber(cell) ?? 0;
    if (number < 0) negative += 1;
    if (number <= 0) return;
    const raw = category.values[row] ?? null;
    sums.set(raw, (sums.get(raw) ?? 0) + number);
  });
  const parts = Array.from(sums, ([raw, sum]): PiePart => ({ category: raw, value: sum }));
  return { parts, notes: negativeNote(negative) };
}

/** Told where parts of a whole are drawn: what is below zero has no place there. */
export const negativeNote = (count: number): string[] => {
  if (count === 0) return [];
  const [values, are] = count === 1 ? ['value', 'is'] : ['values', 'are'];
  return [`${count} negative ${values} cannot be a part of a whole and ${are} left out.`];
};
