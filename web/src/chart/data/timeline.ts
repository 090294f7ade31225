import { outputShape } from '@datavizpro/contract/shapes';
import { formatTime, formatTimeTick } from '../format/dates';
import type { ChartInput } from '../model';
import type { Places } from './categories';
import { addUnits, day, isCalendarUnit, parseTime, type CalendarUnit } from './time';

/** The places of a chart as numbers that lines are fitted along. */
export interface Timeline {
  /** Where each place is, in units; null for one that has no place, as rows without a time. */
  readonly xs: readonly (number | null)[];
  /** What slopes are told by; null along plain numbers. */
  readonly unit: CalendarUnit | null;
  /** The grain, where all places stand one unit apart: what seasons and forecasts need. */
  readonly grain: CalendarUnit | null;
  /** The last place that has a time. */
  readonly last: number;
  /** The last unit was not over when the data was read: its value is still growing. */
  readonly isOpen: boolean;
}

/** Null where the axis has neither times nor numbers: nothing goes on along it. */
export function readTimeline(input: ChartInput, places: Places): Timeline | null {
  const count = places.positions.length;
  if (places.kind === 'number') {
    return { xs: places.positions, unit: null, grain: null, last: count - 1, isOpen: false };
  }
  if (places.unit === null || count === 0) return null;
  const times = timesOf(places);
  const last = times.findLastIndex((time) => time !== null);
  const [first, end] = [times[0] ?? null, times[last] ?? null];
  if (first === null || end === null) return null;
  const { grain } = outputShape(input.configuration.query, places.column);
  if (!isCalendarUnit(grain) || addUnits(first, grain, last) !== end) {
    const xs = times.map((time) => (time === null ? null : (time - first) / day));
    return { xs, unit: 'day', grain: null, last, isOpen: false };
  }
  const xs = times.map((_, place) => (place <= last ? place : null));
  return { xs, unit: grain, grain, last, isOpen: isOpenAt(input, places, end, grain) };
}

const timesOf = ({ kind, positions, values, timezone }: Places): readonly (number | null)[] =>
  kind === 'time' ? positions : values.map((value) => (typeof value === 'string' ? parseTime(value, timezone) : null));

function isOpenAt({ result }: ChartInput, { timezone }: Places, start: number, grain: CalendarUnit): boolean {
  const read = parseTime(result.asOf, timezone);
  return read !== null && start <= read && read < addUnits(start, grain, 1);
}

/** The places, and so many units after them, which no row has. */
export function goOn(places: Places, grain: CalendarUnit, units: number, locale: string): Places {
  const count = places.positions.length;
  const [first = 0] = places.positions;
  const positions = [
    ...places.positions,
    ...Array.from({ length: units }, (_, step) => addUnits(first, grain, count + step)),
  ];
  const timeAt = (place: number | null): number | null => (place === null ? null : (positions[place] ?? null));
  return {
    ...places,
    positions,
    values: [...places.values, ...new Array<undefined>(units).fill(undefined)],
    label: (place) => (place < count ? places.label(place) : formatTime(timeAt(place) ?? 0, grain, locale)),
    tick: (place, before) =>
      place < count ? places.tick(place, before) : formatTimeTick(timeAt(place) ?? 0, timeAt(before), grain, locale),
  };
}
