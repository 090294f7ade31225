import type { CellValue } from '../result.js';
import { mappedColumns, toNumber } from './columns.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

/** How values are spread in each category. */
export interface BoxPlotShape extends Shape {
  readonly boxes: readonly Box[];
}
export interface Box {
  /** Absent when all values make one box. */
  readonly category?: CellValue;
  readonly min: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly max: number;
  /** How many values it is made of; null where the query does not say. */
  readonly count: number | null;
}

/** The numbers of each row in their order: smallest, lower quartile, median, upper quartile, largest, and how many. */
export const shapeBoxPlot = /* @__PURE__ */ once(readBoxPlot);

function readBoxPlot({ configuration, result }: ShapeInput): BoxPlotShape | null {
  const category = mappedColumns(result, configuration.mapping, 'x')[0];
  const columns = mappedColumns(result, configuration.mapping, 'value');
  if (columns.length < 5) return null;
  let empty = 0;
  const boxes = (columns[0]?.values ?? []).flatMap((_, row): Box[] => {
    const [min, q1, median, q3, max, count = null] = columns.map((column) => toNumber(column.values[row]));
    if (min == null || q1 == null || median == null || q3 == null || max == null) {
      empty += 1;
      return [];
    }
    const numbers = { min, lowerQuartile: q1, median, upperQuartile: q3, max, count };
    return [{ ...(category ? { category: category.values[row] ?? null } : {}), ...numbers }];
  });
  const [group, has] = empty === 1 ? ['group', 'has'] : ['groups', 'have'];
  return { boxes, notes: empty === 0 || boxes.length === 0 ? [] : [`${empty} ${group} ${has} no values.`] };
}
