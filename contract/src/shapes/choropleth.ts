import type { MapShapes, RegionMap } from '../chart-visual.js';
import type { CellValue, ResultColumn } from '../result.js';
import { createCountryFinder } from '../places/countries.js';
import type { FindPlace } from '../places/normal-name.js';
import { regionCountries } from '../places/region-countries.js';
import type { RegionNames } from '../places/regions.js';
import { createStateFinder } from '../places/us-states.js';
import { mappedColumns, toNumber } from './columns.js';
import { combineOf } from './pivot.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

/** A region of the map that the data has a value for. */
export interface ShapedRegion {
  /** Three letters of ISO 3166-1 for countries, `US-CA` and `DE-BY` for their regions. */
  readonly region: string;
  /** As the data has it. */
  readonly category: CellValue;
  readonly value: number;
}

export interface ChoroplethShape extends Shape {
  readonly map: MapShapes;
  readonly regions: readonly ShapedRegion[];
  /** Rows whose place is on no map. */
  readonly unmatched: readonly { readonly category: CellValue; readonly value: number | null }[];
}

/** Values by region; null when a role is not filled. */
export const shapeChoropleth = /* @__PURE__ */ once(readChoropleth);

function readChoropleth({ configuration, result, regions: names }: ShapeInput): ChoroplethShape | null {
  const places = mappedColumns(result, configuration.mapping, 'region')[0];
  const measure = mappedColumns(result, configuration.mapping, 'value')[0];
  if (!places || !measure) return null;
  const map = mapOf(places, configuration.visual.map?.shapes, names) ?? 'world';
  const find = finderOf(map, names);
  const combine = combineOf(configuration.query, measure.name);
  const regions = new Map<string, ShapedRegion>();
  const unmatched: { category: CellValue; value: number | null }[] = [];
  const doubles = new Set<string>();
  places.values.forEach((category, row) => {
    const value = toNumber(measure.values[row]);
    const region = category === null ? null : find(category);
    if (region === null) {
      unmatched.push({ category, value });
      return;
    }
    if (value === null) return;
    const known = regions.get(region);
    if (known) doubles.add(region);
    if (!known) regions.set(region, { region, category, value });
    else if (combine === 'sum') regions.set(region, { ...known, value: known.value + value });
  });
  const notes = doubles.size === 0 ? [] : [doubleNote(doubles.size, combine === 'sum')];
  return { map, regions: [...regions.values()], unmatched, notes };
}

const doubleNote = (count: number, added: boolean): string =>
  `${count} ${count === 1 ? 'place is' : 'places are'} in the data more than once: ${added ? 'their values are added up' : 'the first value is drawn'}.`;

/**
 * The map that a chart is drawn on: the one it asks for, else the one that knows most of its places. Null: the names of
 * regions are needed to tell, and were not given; or a role is not filled.
 */
export function choroplethMap({ configuration, result, regions }: ShapeInput): MapShapes | null {
  const places = mappedColumns(result, configuration.mapping, 'region')[0];
  return places ? mapOf(places, configuration.visual.map?.shapes, regions) : 'world';
}

const makers: Readonly<Record<'world' | 'usStates', () => FindPlace>> = {
  world: createCountryFinder,
  usStates: createStateFinder,
};
const made = new Map<MapShapes, FindPlace>();

/** Made once: names of all languages take a while to gather, and never change. */
function knownFinder(shapes: 'world' | 'usStates'): FindPlace {
  const finder = made.get(shapes) ?? makers[shapes]();
  made.set(shapes, finder);
  return finder;
}

const regionMap = (country: string): RegionMap => `regions:${country}`;
const countryOn = (map: RegionMap): string => map.slice('regions:'.length);

function finderOf(map: MapShapes, regions: RegionNames | undefined): FindPlace {
  if (map === 'world' || map === 'usStates') return knownFinder(map);
  return regions?.finderOf(countryOn(map)) ?? ((value) => (codePattern.test(String(value)) ? String(value) : null));
}

/** Codes of ISO 3166-2. */
const codePattern = /^([A-Z]{2})-[A-Z0-9]{1,3}$/i;

/** The country that most values are codes of regions of. */
function countryOfCodes(names: readonly CellValue[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) {
    const country = codePattern.exec(String(name))?.[1]?.toUpperCase();
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [country, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return count * 2 > names.length ? country : null;
}

/** More different names than any map has regions. */
const mostAsked = 2_000;

function sampleOf(values: readonly CellValue[]): NonNullable<CellValue>[] {
  const names = new Set<NonNullable<CellValue>>();
  for (const value of values) {
    if (value !== null) names.add(value);
    if (names.size === mostAsked) break;
  }
  return [...names];
}

/** What was found for the values of a result: it is asked for before it is drawn, and when it is. */
const found = new WeakMap<readonly CellValue[], MapShapes>();

function mapOf(
  { values }: ResultColumn,
  wish: MapShapes | undefined,
  regions: RegionNames | undefined,
): MapShapes | null {
  const map = wish ?? found.get(values) ?? chooseMap(values, regions);
  if (!wish && map) found.set(values, map);
  return map;
}

function chooseMap(values: readonly CellValue[], regions: RegionNames | undefined): MapShapes | null {
  // Which map it is shows in a part of very many.
  const names = sampleOf(values);
  const coded = countryOfCodes(names);
  if (coded === 'US') return 'usStates';
  if (coded !== null && regionCountries.includes(coded)) return regionMap(coded);
  const known = (shapes: 'world' | 'usStates'): number => {
    const find = knownFinder(shapes);
    return names.filter((name) => find(name) !== null).length;
  };
  const states = known('usStates');
  // Codes of two letters may be either: countries, unless more of them are states.
  const countries = known('world');
  const best = states * 2 >= names.length && states > countries ? 'usStates' : 'world';
  if (Math.max(states, countries) * 2 >= names.length) return best;
  if (!regions) return null;
  const country = regions.countryOf(names);
  return country === null ? best : regionMap(country);
}
