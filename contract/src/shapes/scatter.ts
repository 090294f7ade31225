import { fitLine, type FittedLine } from '../fit/index.js';
import type { CellValue, ResultColumn } from '../result.js';
import { mappedColumns, toNumber } from './columns.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

export interface ScatterShape extends Shape {
  readonly points: readonly ScatterPoint[];
}
/** Points with the line through them, where `visual` asks for one: of these points. Of all rows: `part={"fit":"linear"}`. */
export interface TrendedScatter extends ScatterShape {
  readonly trend?: FittedLine;
}
export interface ScatterPoint {
  /** Its row in the result. */
  readonly row: number;
  readonly x: number;
  readonly y: number;
  /** Null without a column for it, or without a number. */
  readonly size: number | null;
  /** Absent without a column to colour by. */
  readonly series?: CellValue;
  /** What it is called. */
  readonly detail: readonly CellValue[];
}

/** What `format=chart` tells of a cloud. On logarithmic axes the line is of the logarithms, and the drawing's alone. */
export function shapeTrendedScatter(input: ShapeInput): TrendedScatter | null {
  const shape = shapeScatter(input);
  const { visual } = input.configuration;
  const isLinear = [visual.scale, visual.axes?.x?.scale, visual.axes?.y?.scale].every(
    (scale) => (scale ?? 'linear') === 'linear',
  );
  if (!shape || !visual.trend || !isLinear) return shape;
  const trend = fitLine(
    shape.points.map(({ x }) => x),
    shape.points.map(({ y }) => y),
  );
  return trend ? { ...shape, trend } : shape;
}

/** Points of rows that have both numbers; null: a role is not filled. */
export const shapeScatter = /* @__PURE__ */ once(readScatter);

function readScatter({ configuration, result }: ShapeInput): ScatterShape | null {
  const of = (role: string): readonly ResultColumn[] => mappedColumns(result, configuration.mapping, role);
  const [x, y, size, series] = ['x', 'y', 'size', 'series'].map((role) => of(role)[0]);
  if (!x || !y) return null;
  const details = of('detail');
  const points: ScatterPoint[] = [];
  for (let row = 0; row < result.rowCount; row += 1) {
    const [across, up] = [toNumber(x.values[row]), toNumber(y.values[row])];
    if (across === null || up === null) continue;
    points.push({
      row,
      x: across,
      y: up,
      size: size ? toNumber(size.values[row]) : null,
      ...(series ? { series: series.values[row] ?? null } : {}),
      detail: details.map(({ values }) => values[row] ?? null),
    });
  }
  const missing = result.rowCount - points.length;
  const [rows, are] = missing === 1 ? ['row lacks', 'is'] : ['rows lack', 'are'];
  return { points, notes: missing === 0 ? [] : [`${missing} ${rows} a value and ${are} not drawn.`] };
}
