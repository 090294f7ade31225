import type { ColumnTotal } from '../chart-visual.js';
import type { CellValue, ResultColumn } from '../result.js';
import { isNumericColumn, mappedColumns, toNumber } from './columns.js';
import { combineOf } from './pivot.js';
import type { Shape, ShapeInput } from './shape.js';

export interface TableShape extends Shape {
  /** Those that are shown, in the order in which they are mapped: pinned ones first. */
  readonly columns: readonly ShapedColumn[];
}
export interface ShapedColumn extends ResultColumn {
  /** What stands below it in the line of totals. */
  readonly total: Exclude<ColumnTotal, 'none'> | null;
}

/** The columns of a table; all of the result when none are mapped. */
export function shapeTable({ configuration, result }: ShapeInput): TableShape {
  const { visual, query, type } = configuration;
  const mapped = type === 'table' ? mappedColumns(result, configuration.mapping, 'columns') : [];
  const of = (name: string): NonNullable<typeof visual.columns>[string] =>
    type === 'table' && Object.hasOwn(visual.columns ?? {}, name) ? (visual.columns?.[name] ?? {}) : {};
  const columns = (mapped.length > 0 ? mapped : result.columns).filter(({ name }) => of(name).hidden !== true);
  const pinnedFirst = [
    ...columns.filter(({ name }) => of(name).pinned === true),
    ...columns.filter(({ name }) => of(name).pinned !== true),
  ];
  return {
    columns: pinnedFirst.map((column): ShapedColumn => {
      const wish = of(column.name).total ?? combineOf(query, column.name) ?? 'none';
      return { ...column, total: wish === 'none' || !isNumericColumn(column) ? null : wish };
    }),
    notes: [],
  };
}

/** A total of some rows of a column; null when none of them has a number. */
export function totalOf(
  values: readonly CellValue[],
  rows: Iterable<number>,
  how: Exclude<ColumnTotal, 'none'>,
): number | null {
  let [count, sum, min, max] = [0, 0, Infinity, -Infinity];
  for (const row of rows) {
    const number = toNumber(values[row]);
    if (number === null) continue;
    count += 1;
    sum += number;
    if (number < min) min = number;
    if (number > max) max = number;
  }
  return count === 0 ? null : { sum, avg: sum / count, min, max }[how];
}
