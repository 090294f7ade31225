import { extent } from '@datavizpro/contract/shapes';
import { dimmedColor } from '../colors';
import type { Places } from '../data/categories';
import type { Series } from '../data/series';
import type { LineGeometry } from '../marks/line-marks';
import type { ChartInput } from '../model';
import { isLit } from '../model';
import { bandPath, linePath, type PathPoint } from '../path';
import { createGeometry } from './line-geometry';
import type { ValueScale } from './linear-ticks';
import type { PlaceAxis } from './place-axis';

/** A line over the data that is made of it; coordinates are those of the inner plot. */
export interface DrawnCourse {
  readonly id: string;
  readonly color: string;
  readonly line: string;
  readonly width: number;
  readonly dash: string | null;
  readonly band: string | null;
  /** Drawn before the data: what went before it. */
  readonly under: boolean;
}

/** Dashes of what is no data: each kind its own, so that colour is not all that tells them apart. */
export const courseDash = { trend: '7 4', average: null, forecast: '2 4', before: '5 3 1 3' } as const;
const courseWidth = { trend: 1.5, average: 2.25, forecast: 2.25, before: 1.5 } as const;

interface Plane {
  readonly places: Places;
  readonly axis: PlaceAxis;
  readonly scale: ValueScale;
}

/** The data's geometry with that of the lines over it, so that both are pointed at and walked alike. */
export function withDerived(geometry: LineGeometry, derived: readonly Series[], plane: Plane): LineGeometry {
  if (derived.length === 0) return geometry;
  const { tops } = placed(geometry, derived, plane);
  return {
    ...geometry,
    series: [...geometry.series, ...derived],
    tops: [...geometry.tops, ...tops],
    bottoms: [...geometry.bottoms, ...tops],
  };
}

const placed = ({ frame }: LineGeometry, series: readonly Series[], { places, axis, scale }: Plane): LineGeometry =>
  createGeometry(places, series, axis, scale, frame, false);

/** The lines, and the bands around those that have one. `geometry` is that of the data alone. */
export function drawCourse(
  input: ChartInput,
  geometry: LineGeometry,
  derived: readonly Series[],
  plane: Plane,
  seriesColumn: string | null,
): DrawnCourse[] {
  const { tops } = placed(geometry, derived, plane);
  return derived.flatMap((series, index): DrawnCourse[] => {
    const { derived: how } = series;
    if (!how) return [];
    const lit = seriesColumn === null || series.value === undefined;
    const isOn = lit || isLit({ [seriesColumn]: series.value ?? null }, input.selected);
    const start = startOf(geometry, how.of, how.joinsAt);
    const joined = (ys: readonly (number | null)[]): PathPoint[] => pointsOf(geometry.xs, ys, start);
    const edge = (values: readonly (number | null)[]): PathPoint[] =>
      joined(placed(geometry, [{ ...series, values }], plane).tops[0] ?? []);
    return [
      {
        id: series.id,
        color: isOn ? series.color : dimmedColor(series.color, input.environment.tokens),
        line: linePath(joined(tops[index] ?? []), false),
        width: courseWidth[how.kind],
        dash: courseDash[how.kind],
        band: how.band ? bandPath(edge(how.band.high), edge(how.band.low), false) : null,
        under: how.kind === 'before',
      },
    ];
  });
}

/** Ends of the values with those of the lines over them, and of their bands. */
export function courseRange(
  range: readonly [number, number] | null,
  derived: readonly Series[],
): readonly [number, number] | null {
  if (!range || derived.length === 0) return range;
  const values = derived.flatMap((series) => [
    ...series.values,
    ...(series.derived?.band?.low ?? []),
    ...(series.derived?.band?.high ?? []),
  ]);
  return extent([...range, ...values]);
}

interface Start {
  readonly place: number;
  readonly y: number;
}

/** Where the data ends that a line goes on from: of a sum, the top of all that is stacked. */
function startOf({ tops }: LineGeometry, of: number | null, place: number | undefined): Start | null {
  if (place === undefined) return null;
  const ys = of === null ? tops.map((top) => top[place] ?? Infinity) : [tops[of]?.[place] ?? Infinity];
  const y = Math.min(...ys);
  return Number.isFinite(y) ? { place, y } : null;
}

const pointsOf = (xs: readonly number[], ys: readonly (number | null)[], start: Start | null): PathPoint[] =>
  xs.map((x, place) => {
    const y = start?.place === place ? start.y : (ys[place] ?? null);
    return y === null ? null : [x, y];
  });
