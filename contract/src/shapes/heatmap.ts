import type { CellValue, ResultColumn } from '../result.js';
import { mappedColumns, toNumber, valueKey } from './columns.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

export interface HeatmapShape extends Shape {
  /** In the order of the result, each value once. */
  readonly columns: readonly CellValue[];
  readonly rows: readonly CellValue[];
  /** `[row][column]`; null where nothing is. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** A value where two columns cross; null: a role is not filled. */
export const shapeHeatmap = /* @__PURE__ */ once(readHeatmap);

function readHeatmap({ configuration, result }: ShapeInput): HeatmapShape | null {
  const column = (role: string): ResultColumn | undefined => mappedColumns(result, configuration.mapping, role)[0];
  const [x, y, value] = [column('x'), column('y'), column('value')];
  if (!x || !y || !value) return null;
  const [across, down] = [distinct(x), distinct(y)];
  const values = down.values.map(() => new Array<number | null>(across.values.length).fill(null));
  let added = false;
  for (let row = 0; row < result.rowCount; row += 1) {
    const number = toNumber(value.values[row]);
    const line = values[down.placeOf[row] ?? 0];
    if (number === null || !line) continue;
    const at = across.placeOf[row] ?? 0;
    const before = line[at] ?? null;
    if (before !== null) added = true;
    line[at] = (before ?? 0) + number;
  }
  const notes = added ? ['Several rows share a cell: they are added up.'] : [];
  return { columns: across.values, rows: down.values, values, notes };
}

function distinct(column: ResultColumn): { values: CellValue[]; placeOf: number[] } {
  const known = new Map<string, number>();
  const values: CellValue[] = [];
  const placeOf = column.values.map((value) => {
    const key = valueKey(value);
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, values.length);
    return values.push(value) - 1;
  });
  return { values, placeOf };
}
