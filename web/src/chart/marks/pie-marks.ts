import type { CellValue } from '@datavizpro/contract';
import { formatShare, type ValueFormat } from '../format/numbers';
import type { Box, Mark, MarkSet, MarkValues } from '../model';

/** One part of a pie; angles clockwise from the top, in radians. */
export interface DrawnSlice {
  readonly label: string;
  readonly value: number;
  readonly raw: CellValue | undefined;
  readonly share: number;
  readonly from: number;
  readonly to: number;
  readonly color: string;
  readonly ink: string;
  readonly values: MarkValues;
}

interface Options {
  readonly outer: Box;
  readonly radius: number;
  readonly hole: number;
  readonly format: ValueFormat;
  readonly measure: string;
  readonly locale: string;
}

/** Marks of a pie: its parts, clockwise. */
export function createPieMarks(slices: readonly DrawnSlice[], options: Options): MarkSet {
  const { outer, radius, hole } = options;
  const center = { x: outer.x + outer.width / 2, y: outer.y + outer.height / 2 };
  const hit = (x: number, y: number): number | null => {
    const [dx, dy] = [x - center.x, y - center.y];
    const distance = Math.hypot(dx, dy);
    if (distance > radius || distance < radius * hole) return null;
    const angle = (Math.atan2(dx, -dy) + 2 * Math.PI) % (2 * Math.PI);
    const index = slices.findIndex((slice) => angle < slice.to);
    return index < 0 ? slices.length - 1 : index;
  };
  return {
    count: slices.length,
    crosshair: null,
    hit,
    step: (from, way) => {
      if (way === 'first' || from === null) return way === 'last' ? slices.length - 1 : 0;
      if (way === 'last') return slices.length - 1;
      const turn = way === 'right' || way === 'down' ? 1 : -1;
      return (from + turn + slices.length) % slices.length;
    },
    mark: (index) => describeSlice(slices[index], center, options),
  };
}

function describeSlice(slice: DrawnSlice | undefined, center: { x: number; y: number }, options: Options): Mark | null {
  if (!slice) return null;
  const middle = (slice.from + slice.to) / 2;
  const distance = (options.radius * (1 + options.hole)) / 2;
  const share = formatShare(slice.share, options.locale);
  const value = options.format.full(slice.value);
  return {
    title: slice.label,
    rows: [{ label: options.measure, value: `${value} · ${share}`, color: slice.color, active: true }],
    reading: `${slice.label}: ${value}, ${share}`,
    values: slice.values,
    x: center.x + Math.sin(middle) * distance,
    y: center.y - Math.cos(middle) * distance,
    box: null,
  };
}
