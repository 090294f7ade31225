import { mappedColumns, type BumpShape } from '@datavizpro/contract/shapes';
import { dimmedColor, otherColor } from '../colors';
import { sentence } from '../describe';
import { createValueFormat, formatCount, type ValueFormat } from '../format/numbers';
import type { Walk } from '../marks/scene-marks';
import { isLit, type ChartInput, type MarkValues } from '../model';
import { readPlaces, type Places } from './categories';
import { nameValues } from './named';
import { mostSeries } from './series';

/** One of those that compete, at all places. */
export interface Ranker {
  readonly label: string;
  readonly color: string;
  readonly values: readonly (number | null)[];
  readonly ranks: readonly (number | null)[];
  readonly filter: MarkValues;
  readonly lit: boolean;
}

/** Who is first, second, third at each place, as it is drawn. */
export interface Ranked {
  readonly places: Places;
  readonly runners: readonly Ranker[];
  readonly measure: string;
  readonly by: string | null;
  readonly format: ValueFormat;
  readonly notes: readonly string[];
}

/** Those that have room, the largest first, each at its places; null when there is nothing to draw. */
export function readRanked(input: ChartInput, shape: BumpShape): Ranked | null {
  const { configuration, result, environment } = input;
  const x = mappedColumns(result, configuration.mapping, 'x')[0];
  if (!x) return null;
  const places = readPlaces({ ...x, values: shape.categories }, configuration.query, environment.locale, false);
  const runners = runnersOf(input, shape, places);
  if (places.positions.length === 0 || runners.every(({ ranks }) => ranks.every((rank) => rank === null))) return null;
  const values = runners.flatMap((runner) => runner.values);
  const measure = mappedColumns(result, configuration.mapping, 'y')[0];
  const type = measure?.type ?? 'float';
  return {
    places,
    runners,
    measure: measure?.name ?? '',
    by: mappedColumns(result, configuration.mapping, 'series')[0]?.name ?? null,
    format: createValueFormat(configuration.visual.valueFormat, type, values, environment.locale),
    notes: [...shape.notes, ...cutNote(shape, runners, input)],
  };
}

const leastRow = 13;

/** As many as have a row of their own. */
const mostRows = ({ height }: ChartInput): number => Math.max(3, Math.floor((height - 40) / leastRow));

const cutNote = (shape: BumpShape, runners: readonly Ranker[], { environment }: ChartInput): string[] =>
  runners.length === shape.series.length
    ? []
    : [`${formatCount(runners.length, environment.locale)} of ${shape.series.length} are drawn; the table has all.`];

function runnersOf(input: ChartInput, shape: BumpShape, places: Places): Ranker[] {
  const { tokens } = input.environment;
  const column = mappedColumns(input.result, input.configuration.mapping, 'series')[0];
  const kept = shape.series.slice(0, mostRows(input));
  const ids = kept.map(({ value = null }) => value);
  const named = column ? nameValues(input, column, ids.slice(0, mostSeries)) : [];
  const labels = column ? nameValues(input, column, ids) : [];
  return kept.map(({ measure, values, ranks, value = null }, index): Ranker => {
    const filter: MarkValues = column ? { [column.name]: value } : {};
    const lit = isLit(filter, input.selected);
    const color = named[index]?.color ?? otherColor(tokens);
    return {
      label: labels[index]?.label ?? measure,
      color: lit ? color : dimmedColor(color, tokens),
      values: onPlaces(values, places),
      ranks: onPlaces(ranks, places),
      filter,
      lit,
    };
  });
}

function onPlaces(values: readonly (number | null)[], places: Places): (number | null)[] {
  const placed = new Array<number | null>(places.positions.length).fill(null);
  values.forEach((value, category) => {
    const at = places.placeOf[category] ?? -1;
    if (at >= 0) placed[at] = value;
  });
  return placed;
}

/** How many ranks there are in all. */
export const countRanks = ({ runners }: Ranked): number =>
  runners.reduce((count, { ranks }) => ranks.reduce<number>((sum, rank) => sum + (rank === null ? 0 : 1), count), 0);

/** One of the marks: where it stands, and whose it is. */
export interface RankSpot {
  readonly place: number;
  readonly runner: number;
  readonly rank: number;
}

/** Up and down lead to the next rank of a place, left and right to the same one at the next place. */
export const stepRanked =
  (spots: readonly RankSpot[], placeCount: number): Walk =>
  (from, step) => {
    const here = spots[from];
    if (!here) return undefined;
    const find = (place: number, ok: (spot: RankSpot) => boolean): number | undefined => {
      const index = spots.findIndex((spot) => spot.place === place && ok(spot));
      return index < 0 ? undefined : index;
    };
    if (step === 'up' || step === 'down') {
      const rank = here.rank + (step === 'down' ? 1 : -1);
      return find(here.place, (spot) => spot.rank === rank);
    }
    const way = step === 'right' ? 1 : -1;
    for (let place = here.place + way; place >= 0 && place < placeCount; place += way) {
      const found = find(place, (spot) => spot.runner === here.runner);
      if (found !== undefined) return found;
    }
    return undefined;
  };

/** Who leads, and who climbs most. */
export function describeRanked({ places, runners, measure, by }: Ranked, locale: string): string {
  const known = places.positions.flatMap((_, place) =>
    runners.some(({ ranks }) => ranks[place] === 1) ? [place] : [],
  );
  const [first, last] = [known[0] ?? 0, known.at(-1) ?? 0];
  const leaderAt = (place: number): string => runners.find(({ ranks }) => ranks[place] === 1)?.label ?? '';
  const moves = runners.flatMap(({ label, ranks }) => {
    const from = ranks.find((rank) => rank !== null) ?? null;
    const to = ranks.findLast((rank) => rank !== null) ?? null;
    return from === null || to === null ? [] : [{ label, from, to }];
  });
  const climber = moves.reduce<(typeof moves)[number] | null>(
    (best, move) => (!best || move.from - move.to > best.from - best.to ? move : best),
    null,
  );
  return sentence(
    `${by ?? 'Measures'} ranked by ${measure}, ${formatCount(runners.length, locale)} of them, ${places.label(first)} to ${places.label(last)}.`,
    leaderAt(first) === leaderAt(last)
      ? `${leaderAt(first)} is first at both ends.`
      : `${leaderAt(first)} is first at the beginning, ${leaderAt(last)} at the end.`,
    climber && climber.from > climber.to ? `${climber.label} climbs most, from ${climber.from} to ${climber.to}.` : '',
  );
}
