import type { CellValue, ResultColumn } from '../result.js';
import { mappedColumns, toNumber } from './columns.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

/** One value of each series at each category: what bars, lines, radars and mosaics draw. */
export interface SeriesShape extends Shape {
  /** Values of the role `x` in the order of the result, each once. */
  readonly categories: readonly CellValue[];
  readonly series: readonly ShapedSeries[];
}

export interface ShapedSeries {
  /** Output column that the values come from. */
  readonly measure: string;
  /** Its value of the role `series`; absent where the series are the measures themselves. */
  readonly value?: CellValue;
  /** One for each category; null where there is no row, or no number. */
  readonly values: readonly (number | null)[];
}

/** Rows × columns → a series for each measure and value of the role `series`. Null: a role is not filled. */
export const shapeSeries = /* @__PURE__ */ once(readSeries);

function readSeries({ configuration, result }: ShapeInput): SeriesShape | null {
  const x = mappedColumns(result, configuration.mapping, 'x')[0];
  const measures = mappedColumns(result, configuration.mapping, 'y');
  const by = mappedColumns(result, configuration.mapping, 'series')[0];
  if (!x || measures.length === 0) return null;
  const { categories, categoryOf } = distinct(x);
  const pivots = measures.map((measure) => pivot(measure, by, categoryOf, categories.length));
  const duplicates = pivots.some((each) => each.duplicates);
  return {
    categories,
    series: pivots.flatMap((each) => each.series),
    notes: duplicates ? [`Several rows share a value of ${x.name}: they are added up.`] : [],
  };
}

/** A map tells `1`, `'1'`, `true` and null apart by itself. */
function distinct(column: ResultColumn): { categories: CellValue[]; categoryOf: Int32Array } {
  const known = new Map<CellValue, number>();
  const categories: CellValue[] = [];
  const categoryOf = Int32Array.from(column.values, (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    known.set(value, categories.length);
    return categories.push(value) - 1;
  });
  return { categories, categoryOf };
}

interface Pivot {
  readonly series: ShapedSeries[];
  readonly duplicates: boolean;
}

function pivot(measure: ResultColumn, by: ResultColumn | undefined, categoryOf: Int32Array, count: number): Pivot {
  const byValue = new Map<CellValue | undefined, (number | null)[]>();
  const valuesOf = (value: CellValue | undefined): (number | null)[] => {
    const known = byValue.get(value);
    if (known) return known;
    const made = new Array<number | null>(count).fill(null);
    byValue.set(value, made);
    return made;
  };
  // Without a role to split by the series is there, even when it has no value at all.
  if (!by) valuesOf(undefined);
  let duplicates = false;
  for (let row = 0; row < categoryOf.length; row += 1) {
    const number = toNumber(measure.values[row]);
    if (number === null) continue;
    const values = valuesOf(by ? (by.values[row] ?? null) : undefined);
    const category = categoryOf[row] ?? 0;
    const before = values[category] ?? null;
    if (before !== null) duplicates = true;
    values[category] = (before ?? 0) + number;
  }
  const series = [...byValue].map(([value, values]) => ({
    measure: measure.name,
    ...(value === undefined ? {} : { value }),
    values,
  }));
  return { series, duplicates };
}
