import type { Places } from '../data/categories';
import type { Series } from '../data/series';
import type { LineGeometry } from '../marks/line-marks';
import type { Frame } from './frame';
import { baseOf, isDrawable, positionOn } from './axis-position';
import type { ValueScale } from './linear-ticks';
import { placePosition, type PlaceAxis } from './place-axis';

/** Pixel places of every value, in the inner plot. */
export function createGeometry(
  places: Places,
  series: readonly Series[],
  axis: PlaceAxis,
  scale: ValueScale,
  frame: Frame,
  stacked: boolean,
): LineGeometry {
  const { width, height } = frame.inner;
  const xs = places.positions.map((position) => placePosition(axis, position) * width);
  const y = (value: number): number => (1 - positionOn(scale, value)) * height;
  if (!stacked) {
    const base = y(baseOf(scale));
    const tops = series.map((each) => each.values.map((value) => (isDrawable(scale, value) ? y(value) : null)));
    return {
      frame,
      xs,
      tops,
      bottoms: tops.map((top) => top.map((each) => (each === null ? null : base))),
      series,
      stacked: false,
    };
  }
  return { frame, xs, ...stackedLines(series, y), series, stacked: true };
}

/** Bands on top of each other, the first series at the bottom; what is missing counts as nothing. */
function stackedLines(series: readonly Series[], y: (value: number) => number): Pick<LineGeometry, 'tops' | 'bottoms'> {
  const count = series[0]?.values.length ?? 0;
  const up = new Array<number>(count).fill(0);
  const down = new Array<number>(count).fill(0);
  const empty = Array.from({ length: count }, (_, place) =>
    series.every((each) => (each.values[place] ?? null) === null),
  );
  const bottoms: (number | null)[][] = [];
  const tops = series.map(({ values }, index) => {
    const bottom = new Array<number | null>(count).fill(null);
    bottoms[index] = bottom;
    return values.map((raw, place) => {
      if (empty[place]) return null;
      const value = raw ?? 0;
      const sums = value >= 0 ? up : down;
      const from = sums[place] ?? 0;
      sums[place] = from + value;
      bottom[place] = y(from);
      return y(from + value);
    });
  });
  return { tops, bottoms };
}
