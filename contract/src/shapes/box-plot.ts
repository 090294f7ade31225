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
  const at = (place: number, row: number): number | null => toNumber(columns[place]?.values[row]);
  const boxes: Box[] = [];
  for (let row = 0; row < result.rowCount; row += 1) {
    const [min, lowerQuartile, median, upperQuartile, max] = [
      at(0, row),
      at(1, row),
      at(2, row),
      at(3, row),
      at(4, row),
    ];
    if (min === null || lowerQuartile === null || median === null || upperQuartile === null || max === null) {
      empty += 1;
      continue;
    }
    const numbers = { min, lowerQuartile, median, upperQuartile, max, count: at(5, row) };
    boxes.push(category ? { category: category.values[row] ?? null, ...numbers } : numbers);
  }
  const [group, has] = empty === 1 ? ['group', 'has'] : ['groups', 'have'];
  return { boxes, notes: empty === 0 || boxes.length === 0 ? [] : [`${empty} ${group} ${has} no values.`] };
}
