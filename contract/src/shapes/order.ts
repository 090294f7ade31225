import type { QuerySpec } from '../query.js';
import type { CellValue, ResultColumn } from '../result.js';
import { isNumericColumn, isTimeColumn, toNumber } from './columns.js';

/** Times and numbers have an order of their own. */
export const isOrderedColumn = (column: ResultColumn): boolean => isTimeColumn(column) || isNumericColumn(column);

/** True when the order of the rows means something: the query sorts, or the column runs. */
export const keepsOrder = (column: ResultColumn, query: QuerySpec): boolean =>
  isOrderedColumn(column) || (query.sort?.length ?? 0) > 0;

/** Items along their column: times and numbers upwards, nothing last; as sorted by the query; else the largest first. */
export function inOrderOf<Item>(
  items: readonly Item[],
  column: ResultColumn,
  query: QuerySpec,
  read: { readonly category: (item: Item) => CellValue; readonly size: (item: Item) => number },
): Item[] {
  if (isOrderedColumn(column)) return [...items].sort((a, b) => compareCells(read.category(a), read.category(b)));
  return keepsOrder(column, query) ? [...items] : [...items].sort((a, b) => read.size(b) - read.size(a));
}

/** Numbers by size, other values by their text: dates and times come in an order that texts keep. */
function compareCells(a: CellValue, b: CellValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [x, y] = [toNumber(a), toNumber(b)];
  if (x !== null && y !== null) return x - y;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
