import type { Series, SeriesTable } from './data/series';
import { formatCount, formatShare } from './format/numbers';

/** Words shared by the descriptions of the chart types. */
export const sentence = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

export interface Extreme {
  readonly value: number;
  readonly place: number;
}

export interface Extremes {
  readonly min: Extreme;
  readonly max: Extreme;
  readonly first: Extreme;
  readonly last: Extreme;
}

/** Where the smallest and the largest value are, and the first and last ones. */
export function extremesOf(values: readonly (number | null)[]): Extremes | null {
  return values.reduce<Extremes | null>((found, value, place) => {
    if (value === null) return found;
    const here = { value, place };
    if (!found) return { min: here, max: here, first: here, last: here };
    return {
      min: value < found.min.value ? here : found.min,
      max: value > found.max.value ? here : found.max,
      first: found.first,
      last: here,
    };
  }, null);
}

function trendOf(first: number, last: number, locale: string): string {
  if (first === last) return 'ends where it began';
  const way = last > first ? 'up' : 'down';
  if (first === 0 || Math.sign(first) !== Math.sign(last)) return `${way} from first to last`;
  return `${way} ${formatShare(Math.abs(last / first - 1), locale)} from first to last`;
}

function describeOne(table: SeriesTable, series: Series, locale: string): string {
  const found = extremesOf(series.values);
  if (!found) return '';
  const { min, max, first, last } = found;
  const write = table.format.full;
  const at = (extreme: Extreme): string => `${write(extreme.value)} at ${table.places.label(extreme.place)}`;
  const range = min.place === max.place ? `One value, ${at(min)}.` : `Lowest ${at(min)}, highest ${at(max)}`;
  if (min.place === max.place) return range;
  return table.places.ordered ? `${range}; ${trendOf(first.value, last.value, locale)}.` : `${range}.`;
}

const totalOf = (series: Series): number => series.values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

function describeMany(table: SeriesTable, locale: string): string {
  const names = joined(table.series.map((series) => series.label));
  const additive = table.series.every((series) => series.additive && series.values.every((value) => (value ?? 0) >= 0));
  const ranked = [...table.series].sort((a, b) => totalOf(b) - totalOf(a));
  const [largest] = ranked;
  const whole = table.series.reduce((sum, series) => sum + totalOf(series), 0);
  if (!largest || !additive || whole <= 0) return `${table.series.length} series: ${names}.`;
  return `${table.series.length} series: ${names}. ${largest.label} is the largest with ${formatShare(totalOf(largest) / whole, locale)} of the total.`;
}

/** What a chart with a horizontal axis shows: kind, span, extremes and course, or the largest part. */
export function describeSeries(kind: string, table: SeriesTable, locale: string): string {
  const { places, series } = table;
  const count = places.positions.length;
  const [only] = series;
  const title = table.measureTitle || joined(series.map((each) => each.label));
  const span =
    places.ordered && count > 1
      ? `, ${places.label(0)} to ${places.label(count - 1)}`
      : `, ${formatCount(count, locale)} ${count === 1 ? 'value' : 'values'}`;
  const head = `${kind} of ${title} by ${places.column}${span}.`;
  return sentence(head, series.length === 1 && only ? describeOne(table, only, locale) : describeMany(table, locale));
}
