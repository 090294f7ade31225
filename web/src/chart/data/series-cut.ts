import { largestFirst, sumOf } from '@datavizpro/contract/shapes';
import type { ChartInput } from '../model';
import { formatCount, formatShare } from '../format/numbers';
import { reorderPlaces, type Places } from './categories';
import type { SeriesTable } from './series';

/** The table with these places alone, in this order. */
export function pickPlaces(table: SeriesTable, order: readonly number[]): SeriesTable {
  const series = table.series.map((each) => ({ ...each, values: order.map((place) => each.values[place] ?? null) }));
  return { ...table, places: reorderPlaces(table.places, order), series };
}

/** What all series have at each place. */
export function totalsOf({ series, places }: SeriesTable): number[] {
  const totals = new Array<number>(places.positions.length).fill(0);
  for (const { values } of series) {
    for (let place = 0; place < totals.length; place += 1) totals[place] = (totals[place] ?? 0) + (values[place] ?? 0);
  }
  return totals;
}

/** Largest first, where neither the values nor the query say an order. */
export function sortPlaces(input: ChartInput, table: SeriesTable): SeriesTable {
  if (table.places.ordered || input.configuration.query.sort?.length) return table;
  return pickPlaces(table, largestFirst(totalsOf(table)));
}

/** At most so many places; what is left out is told. */
export function cutPlaces(
  input: ChartInput,
  table: SeriesTable,
  most: number,
): { table: SeriesTable; notes: string[] } {
  const count = table.places.positions.length;
  if (count <= most) return { table, notes: [] };
  const which = input.configuration.query.sort?.length || table.places.ordered ? 'first' : 'largest';
  const kept = Array.from({ length: most }, (_, place) => place);
  const notes = [
    `The ${which} ${most} of ${count} categories are drawn${shareOf(input, table, most)}; the table has all.`,
  ];
  return { table: pickPlaces(table, kept), notes };
}

/** How much of the whole the first places are, where they may be added up. */
function shareOf(input: ChartInput, table: SeriesTable, most: number): string {
  const totals = totalsOf(table);
  const whole = sumOf(totals);
  if (whole <= 0 || table.series.some(({ additive }) => !additive) || totals.some((total) => total < 0)) return '';
  return `, ${formatShare(sumOf(totals.slice(0, most)) / whole, input.environment.locale)} of the total`;
}

/** Places with more of them at the end, which stand for no value of the column. */
export function extendPlaces(places: Places, names: readonly string[]): Places {
  const count = places.positions.length;
  const nameOf = (place: number): string | undefined => names[place - count];
  return {
    ...places,
    positions: [...places.positions, ...names.map((_, index) => count + index)],
    values: [...places.values, ...names.map(() => undefined)],
    label: (place) => nameOf(place) ?? places.label(place),
    tick: (place, before) => nameOf(place) ?? places.tick(place, before),
  };
}

/** At most so many places, the last one for all that are left: only where values may be added up. */
export function foldPlaces(
  input: ChartInput,
  table: SeriesTable,
  most: number,
): { table: SeriesTable; notes: string[] } {
  const count = table.places.positions.length;
  if (count <= most) return { table, notes: [] };
  if (table.series.some(({ additive }) => !additive)) return cutPlaces(input, table, most);
  const kept = Array.from({ length: most - 1 }, (_, place) => place);
  const picked = pickPlaces(table, kept);
  const rest = formatCount(count - kept.length, input.environment.locale);
  const series = picked.series.map((each, index) => ({
    ...each,
    values: [...each.values, sumOf(table.series[index]?.values.slice(most - 1) ?? [])],
  }));
  return {
    table: { ...picked, series, places: extendPlaces(picked.places, ['Other']) },
    notes: [`“Other” holds the last ${rest} of ${formatCount(count, input.environment.locale)} categories.`],
  };
}

/** Values below zero have no length around a middle and no area: they are left out, and told. */
export function withoutNegatives(table: SeriesTable): { table: SeriesTable; notes: string[] } {
  let count = 0;
  const series = table.series.map((each) => ({
    ...each,
    values: each.values.map((value) => {
      if (value === null || value >= 0) return value;
      count += 1;
      return null;
    }),
  }));
  if (count === 0) return { table, notes: [] };
  const [noun, verb] = count === 1 ? ['value', 'is'] : ['values', 'are'];
  return { table: { ...table, series }, notes: [`${count} negative ${noun} cannot be drawn so and ${verb} left out.`] };
}
