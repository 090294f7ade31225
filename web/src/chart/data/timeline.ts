import { numberTimeline, outputShape, timeTimeline, type FitTimeline } from '@datavizpro/contract/shapes';
import { formatTime, formatTimeTick } from '../format/dates';
import type { ChartInput } from '../model';
import type { Places } from './categories';
import { addUnits, parseTime, type CalendarUnit } from './time';

export type Timeline = FitTimeline;

/** Null where the axis has neither times nor numbers: nothing goes on along it. */
export function readTimeline(input: ChartInput, places: Places): Timeline | null {
  const count = places.positions.length;
  if (places.kind === 'number') return numberTimeline(places.positions);
  if (places.unit === null || count === 0) return null;
  const { grain } = outputShape(input.configuration.query, places.column);
  return timeTimeline({ times: timesOf(places), grain, asOf: input.result.asOf, timezone: places.timezone });
}

const timesOf = ({ kind, positions, values, timezone }: Places): readonly (number | null)[] =>
  kind === 'time' ? positions : values.map((value) => (typeof value === 'string' ? parseTime(value, timezone) : null));

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
