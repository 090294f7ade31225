import type { MapShapes } from '../chart-visual.js';
import type { CellValue, ResultColumn } from '../result.js';
import { createCountryFinder } from '../places/countries.js';
import type { FindPlace } from '../places/normal-name.js';
import { createStateFinder } from '../places/us-states.js';
import { mappedColumns, toNumber } from './columns.js';
import { combineOf } from './pivot.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

/** A region of the map that the data has a value for. */
export interface ShapedRegion {
  /** Three letters of ISO 3166-1 for countries, `US-CA` for states. */
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

function readChoropleth({ configuration, result }: ShapeInput): ChoroplethShape | null {
  const places = mappedColumns(result, configuration.mapping, 'region')[0];
  const measure = mappedColumns(result, configuration.mapping, 'value')[0];
  if (!places || !measure) return null;
  const { map, find } = chooseMap(places, configuration.visual.map?.shapes);
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

const makers: Readonly<Record<MapShapes, () => FindPlace>> = {
  world: createCountryFinder,
  usStates: createStateFinder,
};
const made = new Map<MapShapes, FindPlace>();

/** Made once: names of all languages take a while to gather, and never change. */
function finderOf(shapes: MapShapes): FindPlace {
  const finder = made.get(shapes) ?? makers[shapes]();
  made.set(shapes, finder);
  return finder;
}

/** The map that knows most of the places, unless one is asked for. */
function chooseMap(places: ResultColumn, wish: MapShapes | undefined): { map: MapShapes; find: FindPlace } {
  if (wish) return { map: wish, find: finderOf(wish) };
  const names = [...new Set(places.values)].filter((value) => value !== null);
  const states = finderOf('usStates');
  const knownStates = names.filter((name) => states(name) !== null).length;
  // Codes of two letters may be either: countries, unless more of them are states.
  const countries = finderOf('world');
  const few = knownStates * 2 < names.length;
  if (few || names.filter((name) => countries(name) !== null).length >= knownStates)
    return { map: 'world', find: countries };
  return { map: 'usStates', find: states };
}
