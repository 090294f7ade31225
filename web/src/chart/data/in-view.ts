import type { AxisView, ChartInput } from '../model';
import { formatTime } from '../format/dates';
import type { Places } from './categories';
import type { Series, SeriesTable } from './series';

/**
 * The table as far as the axis is seen. Where a line crosses an end of the axis, it has a place there: that is drawn,
 * but is no reading.
 */
export function inView(input: ChartInput, table: SeriesTable): SeriesTable {
  const { view } = input;
  const { places } = table;
  if (!view || places.kind === 'category' || !(view.from < view.to)) return table;
  const kept = places.positions.flatMap((position, place) =>
    position >= view.from && position <= view.to ? [place] : [],
  );
  const joined = input.configuration.query.reduce !== undefined;
  const ends = endsOf(places, kept, view).map((at) => ({
    at,
    values: table.series.map((series) => crossing(places.positions, series.values, at, joined)),
  }));
  const used = ends.filter(({ values }) => values.some((value) => value !== null));
  const before = used.filter(({ at }) => at === view.from);
  const after = used.filter(({ at }) => at === view.to);
  const valuesOf = (series: Series, index: number): (number | null)[] => [
    ...before.map(({ values }) => values[index] ?? null),
    ...kept.map((place) => series.values[place] ?? null),
    ...after.map(({ values }) => values[index] ?? null),
  ];
  return {
    ...table,
    places: placesInView(places, kept, { view, before: before.length, after: after.length }, input.environment.locale),
    series: table.series.map((series, index) => ({ ...series, values: valuesOf(series, index) })),
  };
}

/** The ends of the axis at which no place stands already. */
function endsOf({ positions }: Places, kept: readonly number[], { from, to }: AxisView): readonly number[] {
  const has = (at: number, place: number | undefined): boolean => place !== undefined && positions[place] === at;
  return [...(has(from, kept[0]) ? [] : [from]), ...(has(to, kept.at(-1)) ? [] : [to])];
}

/** Where the line between the values on either side is; null where no line is drawn. */
function crossing(
  positions: readonly number[],
  values: readonly (number | null)[],
  at: number,
  joined: boolean,
): number | null {
  let right = firstAfter(positions, at);
  let left = right - 1;
  if (joined) {
    while (left >= 0 && values[left] == null) left -= 1;
    while (right < positions.length && values[right] == null) right += 1;
  }
  const [low, high] = [values[left] ?? null, values[right] ?? null];
  const [start, end] = [positions[left], positions[right]];
  if (low === null || high === null || start === undefined || end === undefined) return null;
  return low + ((high - low) * (at - start)) / (end - start);
}

/** Index of the first position beyond; positions are sorted. */
function firstAfter(positions: readonly number[], at: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Ends {
  readonly view: AxisView;
  readonly before: number;
  readonly after: number;
}

function placesInView(places: Places, kept: readonly number[], ends: Ends, locale: string): Places {
  const { view, before, after } = ends;
  const { unit, kind } = places;
  const positions = [
    ...(before > 0 ? [view.from] : []),
    ...kept.map((place) => places.positions[place] ?? 0),
    ...(after > 0 ? [view.to] : []),
  ];
  const old = (place: number): number => kept[place - before] ?? -1;
  const moved = new Map(kept.map((place, index) => [place, index + before]));
  const label = (place: number): string => {
    const position = positions[place];
    if (old(place) >= 0 || position === undefined) return places.label(old(place));
    return kind === 'time' && unit ? formatTime(position, unit, locale) : String(Number(position.toPrecision(6)));
  };
  return {
    ...places,
    positions,
    values: positions.map((_, place) => places.values[old(place)]),
    label,
    tick: (place) => label(place),
    placeOf: places.placeOf.map((place) => moved.get(place) ?? -1),
    ends: view,
    edges: [...(before > 0 ? [0] : []), ...(after > 0 ? [positions.length - 1] : [])],
  };
}
