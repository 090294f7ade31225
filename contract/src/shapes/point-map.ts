import type { ResultColumn } from '../result.js';
import { mappedColumns, outputShape, toNumber } from './columns.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

export interface PointMapShape extends Shape {
  readonly points: readonly ShapedPoint[];
}
export interface ShapedPoint {
  /** Its row in the result. */
  readonly row: number;
  readonly latitude: number;
  readonly longitude: number;
  /** Null without a column for it, or without a number. */
  readonly size: number | null;
}

/** Places with coordinates; the middle of the bin where they are binned. Null: a role is not filled. */
export const shapePointMap = /* @__PURE__ */ once(readPointMap);

function readPointMap({ configuration, result }: ShapeInput): PointMapShape | null {
  const column = (role: string): ResultColumn | undefined => mappedColumns(result, configuration.mapping, role)[0];
  const [latitude, longitude, size] = [column('latitude'), column('longitude'), column('size')];
  if (!latitude || !longitude) return null;
  const half = (each: ResultColumn): number => (outputShape(configuration.query, each.name).binWidth ?? 0) / 2;
  const [up, right] = [half(latitude), half(longitude)];
  const points: ShapedPoint[] = [];
  let lost = 0;
  for (let row = 0; row < result.rowCount; row += 1) {
    const [lat, lon] = [toNumber(latitude.values[row]), toNumber(longitude.values[row])];
    const onGlobe = lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    if (!onGlobe) lost += 1;
    else
      points.push({ row, latitude: lat + up, longitude: lon + right, size: size ? toNumber(size.values[row]) : null });
  }
  const notes =
    lost === 0
      ? []
      : [
          `${lost} ${lost === 1 ? 'row has' : 'rows have'} no place on the globe and ${lost === 1 ? 'is' : 'are'} not drawn.`,
        ];
  return { points, notes };
}
