import type { AxisPlace, ValueAxisName } from '@datavizpro/contract';
import { isDrawable, positionOn } from '../layout/axis-position';
import type { ValueScale } from '../layout/linear-ticks';
import type { Box } from '../model';
import type { FormatNumber } from '../format/numbers';

/** An axis that lines, bands and annotations have places on. Places are those of the figure, along the axis. */
export interface AxisPlane {
  /** The axis goes from the bottom to the top: what stands at one of its places goes across from left to right. */
  readonly upright: boolean;
  /** Where its lowest and its highest value, or its first and its last place are. */
  readonly ends: readonly [low: number, high: number];
  /** Null: there is no such place, or it is not on this axis. */
  readonly at: (place: AxisPlace) => number | null;
  /** What the place takes up: of a category its band, of anything else a point. Beyond an end: that end. */
  readonly span: (place: AxisPlace) => readonly [number, number] | null;
  readonly write: (place: AxisPlace) => string;
  /** The numbers that are drawn on it, or those of one series. Null: it has no numbers, or no such series. */
  readonly values: (series?: string) => readonly number[] | null;
}

/** Where lines, bands and annotations are put into a chart. */
export interface ReferencePlane {
  /** What marks are drawn in, in the figure. */
  readonly inner: Box;
  readonly axes: { readonly [Axis in ValueAxisName]?: AxisPlane };
  /** Along the axis of the values: where the marks at a place of the other axis end. Absent: as the marks say. */
  readonly topAt?: (place: AxisPlace) => number | null;
  /** Words that are in the picture already. */
  readonly words: readonly Box[];
  /** What words keep off, where the boxes of the marks do not say what is drawn. */
  readonly drawn?: readonly Box[] | undefined;
}

interface ValuePlaneOptions {
  readonly scale: ValueScale;
  readonly inner: Box;
  readonly upright: boolean;
  readonly write: FormatNumber;
  readonly values: (series?: string) => readonly number[] | null;
}

const numberOf = (place: AxisPlace): number | null => {
  const value = typeof place === 'number' ? place : place.trim() === '' ? NaN : Number(place);
  return Number.isFinite(value) ? value : null;
};

/** An axis of values. */
export function valuePlane({ scale, inner, upright, write, values }: ValuePlaneOptions): AxisPlane {
  const along = (share: number): number =>
    upright ? inner.y + (1 - share) * inner.height : inner.x + share * inner.width;
  const inside = (value: number): boolean => value >= scale.min && value <= scale.max;
  return {
    upright,
    ends: [along(positionOn(scale, scale.min)), along(positionOn(scale, scale.max))],
    at: (place) => {
      const value = numberOf(place);
      return value !== null && isDrawable(scale, value) && inside(value) ? along(positionOn(scale, value)) : null;
    },
    span: (place) => {
      const value = numberOf(place);
      if (value === null) return null;
      const at = along(positionOn(scale, Math.min(scale.max, Math.max(scale.min, value))));
      return [at, at];
    },
    write: (place) => {
      const value = numberOf(place);
      return value === null ? String(place) : write(value);
    },
    values,
  };
}
