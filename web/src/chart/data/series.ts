import type { CellValue, ResultColumn } from '@datavizpro/contract';
import { categoryColor, otherColor } from '../colors';
import { createValueFormat, type ValueFormat } from '../format/numbers';
import { createLabeler } from '../format/values';
import type { ChartInput } from '../model';
import {
  isNumericColumn,
  isTimeColumn,
  mappedColumns,
  outputShape,
  shapeSeries,
  sumOf,
  valueKey,
  type SeriesShape,
} from '@datavizpro/contract/shapes';
import { readPlaces, type Places } from './categories';
import type { Derived } from './derived';

/** One line, area or colour of bars. */
export interface Series {
  readonly id: string;
  readonly label: string;
  readonly color: string;
  /** One for each place; null where no row is. */
  readonly values: readonly (number | null)[];
  /** Value of the series column; undefined for measures and for "Other". */
  readonly value: CellValue | undefined;
  /** Parts may be added up. */
  readonly additive: boolean;
  /** Output column that the values come from. */
  readonly measure?: string;
  /** There when it is made of another one, and drawn over it. */
  readonly derived?: Derived;
}

export interface SeriesTable {
  readonly places: Places;
  readonly series: readonly Series[];
  readonly seriesColumn: string | null;
  readonly measureTitle: string;
  readonly format: ValueFormat;
  /** Values are counts of something: ticks between whole numbers make no sense. */
  readonly whole: boolean;
  readonly notes: readonly string[];
}

/** Most series drawn apart; beyond it the smallest are added up, or left out where a sum has no meaning. */
export const mostSeries = 8;

interface Group {
  readonly key: string;
  readonly label: string;
  readonly value: CellValue | undefined;
  readonly measure: string;
  readonly values: (number | null)[];
  readonly additive: boolean;
}

/** Pivots the result into one series for each measure and value of the series column. */
export function readSeries(input: ChartInput, discrete: boolean): SeriesTable | null {
  const { configuration, result, environment } = input;
  const x = mappedColumns(result, configuration.mapping, 'x')[0];
  const measures = mappedColumns(result, configuration.mapping, 'y');
  const first = measures[0];
  const shape = shapeSeries(input);
  if (!x || !first || !shape) return null;
  const by = mappedColumns(result, configuration.mapping, 'series')[0];
  const categories = { ...x, values: shape.categories };
  const places = readPlaces(categories, configuration.query, environment.locale, discrete);
  const groups = place(input, shape, places, by);
  const notes = [...homelessNote(places, shape.categories, x), ...shape.notes];
  const folded = foldGroups(
    by && isOrderedColumn(by) ? groups : bySize(groups, by !== undefined),
    measures.length > 1 && !by,
  );
  const colors = colorsOf(input, folded.groups, by);
  const series = folded.groups.map((group, index) => ({ ...group, id: `s${index}`, color: colors[index] ?? '' }));
  const all = groups.flatMap((group) => group.values);
  return {
    places,
    series,
    seriesColumn: by?.name ?? null,
    measureTitle: measures.length === 1 ? first.name : '',
    format: createValueFormat(configuration.visual.valueFormat, commonType(measures), all, environment.locale),
    whole: commonType(measures) === 'integer',
    notes: [...notes, ...folded.notes],
  };
}

const isOrderedColumn = (column: ResultColumn): boolean => isTimeColumn(column) || isNumericColumn(column);

const commonType = (measures: readonly ResultColumn[]): ResultColumn['type'] =>
  measures.every((measure) => measure.type === 'integer') ? 'integer' : 'float';

function homelessNote(places: Places, categories: readonly CellValue[], x: ResultColumn): string[] {
  if (places.homeless === 0) return [];
  const homeless = new Set(categories.filter((_, category) => (places.placeOf[category] ?? -1) < 0));
  const rows = x.values.filter((value) => homeless.has(value)).length;
  const [noun, verb] = rows === 1 ? ['row has', 'is'] : ['rows have', 'are'];
  return [`${rows} ${noun} no ${places.column} and ${verb} not drawn.`];
}

/** The shape's series on the chart's places: several categories may share one, an instant written in two ways, say. */
function place(input: ChartInput, shape: SeriesShape, places: Places, by: ResultColumn | undefined): Group[] {
  const { query } = input.configuration;
  const write = by && createLabeler(by, outputShape(query, by.name), input.environment.locale, query.timezone);
  const several = new Set(shape.series.map(({ measure }) => measure)).size > 1;
  return shape.series.flatMap(({ measure, value, values }): Group[] => {
    const name = value === undefined || !write ? measure : write(value);
    const label = write && several ? `${name} · ${measure}` : name;
    const key = value === undefined ? `measure:${measure}` : `${measure} ${valueKey(value)}`;
    const placed = onPlaces(values, places);
    if (by && placed.every((each) => each === null)) return [];
    return [{ key, label, value, measure, values: placed, additive: outputShape(query, measure).additive }];
  });
}

function onPlaces(values: readonly (number | null)[], places: Places): (number | null)[] {
  const placed = new Array<number | null>(places.positions.length).fill(null);
  values.forEach((number, category) => {
    const at = places.placeOf[category] ?? -1;
    if (at >= 0 && number !== null) placed[at] = (placed[at] ?? 0) + number;
  });
  return placed;
}

const sizeOf = (group: Group): number => group.values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);

function bySize(groups: readonly Group[], sorted: boolean): Group[] {
  if (!sorted || groups.length < 2) return [...groups];
  const sizes = new Map(groups.map((group) => [group, sizeOf(group)]));
  return [...groups].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || (a.label < b.label ? -1 : 1));
}

function foldGroups(groups: readonly Group[], measuresOnly: boolean): { groups: Group[]; notes: string[] } {
  if (groups.length <= mostSeries) return { groups: [...groups], notes: [] };
  const ranked = measuresOnly ? [...groups] : bySize(groups, true);
  const mayAdd = !measuresOnly && groups.every((group) => group.additive);
  const kept = new Set(ranked.slice(0, mayAdd ? mostSeries - 1 : mostSeries));
  const shown = groups.filter((group) => kept.has(group));
  if (!mayAdd) return { groups: shown, notes: [`The largest ${mostSeries} of ${groups.length} series are drawn.`] };
  const rest = groups.filter((group) => !kept.has(group));
  return {
    groups: [...shown, addUp(rest)],
    notes: [`“Other” holds the ${rest.length} smallest of ${groups.length} series.`],
  };
}

const otherKey = 'other';

function addUp(groups: readonly Group[]): Group {
  const [first] = groups;
  if (!first) throw new Error('Nothing to add up.');
  const values = first.values.map((_, place) => {
    const there = groups.map((group) => group.values[place] ?? null).filter((value) => value !== null);
    return there.length === 0 ? null : sumOf(there);
  });
  return { ...first, key: otherKey, label: 'Other', value: undefined, values, additive: true };
}

function colorsOf(input: ChartInput, groups: readonly Group[], by: ResultColumn | undefined): string[] {
  const { tokens, colors } = input.environment;
  const named = groups.filter((group) => group.key !== otherKey);
  const scope = by ? scopeOf(input, by.name) : null;
  const slots = scope === null ? named.map((_, index) => index) : colors.slots(scope, named.map(colorKeyIn(named)));
  const wishes = input.configuration.visual.colors ?? {};
  return groups.map((group, index) => {
    if (group.key === otherKey) return otherColor(tokens);
    const name = group.value === undefined ? group.measure : String(group.value);
    const wish = Object.hasOwn(wishes, name) ? wishes[name] : undefined;
    return categoryColor(wish ?? slots[index] ?? 0, tokens);
  });
}

/** With one measure the value alone decides, so that other charts of that column agree. */
function colorKeyIn(groups: readonly Group[]): (group: Group) => string {
  const measures = new Set(groups.map((group) => group.measure));
  return (group) => (measures.size === 1 ? valueKey(group.value ?? null) : group.key);
}

/** Charts of the same column of the same table share their colours. */
export function scopeOf(input: ChartInput, output: string): string {
  const { query } = input.configuration;
  const source = 'table' in query.source ? query.source.table : 'sql';
  return `${query.source.dataSourceId} ${source} ${outputShape(query, output).column ?? output}`;
}
