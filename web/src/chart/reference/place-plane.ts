import type { AxisPlace } from '@datavizpro/contract';
import { toNumber } from '@datavizpro/contract/shapes';
import type { Places } from '../data/categories';
import { addUnits, parseTime } from '../data/time';
import { formatTime } from '../format/dates';
import { placePosition } from '../layout/place-axis';
import type { AxisPlane } from './plane';

interface PlacePlaneOptions {
  readonly places: Places;
  readonly upright: boolean;
  /** Where a place begins, in the figure, and how much of the axis it takes up. */
  readonly start: (index: number) => number;
  readonly width: number;
  readonly locale: string;
}

/** An axis of categories, each with a band of its own. */
export function bandPlane({ places, upright, start, width, locale }: PlacePlaneOptions): AxisPlane {
  const finder = placeFinder(places);
  const spanOf = (index: number): readonly [number, number] => [start(index), start(index) + width];
  return {
    upright,
    ends: [start(0), start(places.positions.length - 1) + width],
    at: (place) => {
      const index = finder.exact(place);
      return index === null ? null : start(index) + width / 2;
    },
    span: (place) => {
      const index = finder.nearest(place);
      return index === null ? null : spanOf(index);
    },
    write: (place) => writePlace(places, finder.exact(place), place, locale),
    values: () => null,
  };
}

interface PointPlaneOptions {
  readonly places: Places;
  /** Ends of the axis, as its positions go. */
  readonly min: number;
  readonly max: number;
  /** Of the plot, in the figure. */
  readonly left: number;
  readonly width: number;
  readonly locale: string;
}

/** A horizontal axis of time, of numbers, or of places that stand apart evenly. */
export function pointPlane({ places, min, max, left, width, locale }: PointPlaneOptions): AxisPlane {
  const finder = placeFinder(places);
  const positionOf = (place: AxisPlace): number | null => {
    if (places.kind === 'category') {
      const index = finder.exact(place);
      return index === null ? null : (places.positions[index] ?? null);
    }
    return finder.key(place);
  };
  const xOf = (position: number): number => left + placePosition({ min, max }, position) * width;
  return {
    upright: false,
    ends: [left, left + width],
    at: (place) => {
      const position = positionOf(place);
      return position === null || position < min || position > max ? null : xOf(position);
    },
    span: (place) => {
      const position = positionOf(place);
      if (position === null) return null;
      const x = xOf(Math.min(max, Math.max(min, position)));
      return [x, x];
    },
    write: (place) => writePlace(places, finder.exact(place), place, locale),
    values: () => null,
  };
}

function writePlace(places: Places, index: number | null, place: AxisPlace, locale: string): string {
  if (index !== null) return places.label(index);
  const time = places.unit ? parseTime(wholeDay(place), places.timezone) : null;
  if (time === null) return String(place);
  const length = String(place).trim().length;
  return formatTime(time, length <= 4 ? 'year' : length <= 7 ? 'month' : length <= 10 ? 'day' : 'minute', locale);
}

/** A year or a month begins with its first day. */
function wholeDay(place: AxisPlace): string {
  const text = String(place).trim();
  if (/^\d{4}$/.test(text)) return `${text}-01-01`;
  return /^\d{4}-\d\d$/.test(text) ? `${text}-01` : text;
}

interface PlaceFinder {
  /** What the place is ordered by: milliseconds, or a number. */
  readonly key: (place: AxisPlace) => number | null;
  /** The place that is meant; of times the bucket that holds it. */
  readonly exact: (place: AxisPlace) => number | null;
  /** The same; before the first and after the last place those. */
  readonly nearest: (place: AxisPlace) => number | null;
}

/** Finds what a person calls a place: as the data writes it, as the axis does, or any moment within it. */
function placeFinder(places: Places): PlaceFinder {
  const keys = keysOf(places);
  const keyOf = (place: AxisPlace): number | null => {
    if (places.unit !== null) return parseTime(wholeDay(place), places.timezone);
    return toNumber(place);
  };
  const named = (place: AxisPlace): number => {
    const text = String(place);
    const index = places.values.findIndex(
      (value) => value !== undefined && (value === place || String(value) === text),
    );
    return index >= 0 ? index : places.positions.findIndex((_, each) => places.label(each) === text);
  };
  const at = (place: AxisPlace, clamped: boolean): number | null => {
    const index = named(place);
    if (index >= 0) return index;
    const key = keyOf(place);
    return key === null || !keys ? null : bucketOf(keys, key, places, clamped);
  };
  return { key: keyOf, exact: (place) => at(place, false), nearest: (place) => at(place, true) };
}

/** Rising keys of ordered places; null where the places have no order of their own. */
function keysOf(places: Places): readonly number[] | null {
  if (!places.ordered) return null;
  if (places.kind !== 'category') return places.positions;
  const keys: number[] = [];
  for (const value of places.values) {
    const known = value === undefined ? null : keyOfValue(places, value);
    const before = keys.at(-1);
    const key = known ?? (places.unit && before !== undefined ? addUnits(before, places.unit, 1) : null);
    if (key === null || (before !== undefined && key <= before)) return keys.length > 0 ? keys : null;
    keys.push(key);
  }
  return keys;
}

const keyOfValue = (places: Places, value: Places['values'][number]): number | null =>
  places.unit === null ? toNumber(value ?? null) : typeof value === 'string' ? parseTime(value, places.timezone) : null;

/** The last place that begins before the key; its own bucket ends with the next one. */
function bucketOf(keys: readonly number[], key: number, places: Places, clamped: boolean): number | null {
  const index = keys.findLastIndex((each) => each <= key);
  if (index < 0) return clamped ? 0 : null;
  const last = keys.at(-1) ?? 0;
  if (clamped || keys[index] === key) return index;
  if (places.unit === null) return null;
  const isBeyond = index === keys.length - 1 && key >= addUnits(last, places.unit, 1);
  return isBeyond ? null : index;
}
