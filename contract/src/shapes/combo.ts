import type { CellValue } from '../result.js';
import { mappedColumns } from './columns.js';
import { shapeSeries, type ShapedSeries } from './series.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

/** Bars and lines at the same categories. */
export interface ComboShape extends Shape {
  readonly categories: readonly CellValue[];
  readonly bars: readonly ShapedSeries[];
  readonly lines: readonly ShapedSeries[];
}

/** Rows → a series for each measure, those of the role `y` as bars, those of `line` as lines. Null: a role is not filled. */
export const shapeCombo = /* @__PURE__ */ once(readCombo);

function readCombo({ configuration, result }: ShapeInput): ComboShape | null {
  const { x = [], y = [], line = [] } = configuration.mapping;
  const bars = mappedColumns(result, { y }, 'y').map(({ name }) => name);
  const lines = mappedColumns(result, { line }, 'line').map(({ name }) => name);
  const shaped = shapeSeries({ configuration: { ...configuration, mapping: { x, y: [...bars, ...lines] } }, result });
  if (!shaped || bars.length === 0 || lines.length === 0) return null;
  const { categories, series, notes } = shaped;
  return { categories, bars: series.slice(0, bars.length), lines: series.slice(bars.length), notes };
}
