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
  sumOf,
  toNumber,
  valueKey,
} from '@datavizpro/contract/shapes';
import { readPlaces, type Places } from './categories';

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
  readonly measure: ResultColumn;
  readonly values: (number | null)[];
  readonly additive: boolean;
}

/** Pivots the result into one series for each measure and value of the series column. */
export function readSeries(input: ChartInput, discrete: boolean): SeriesTable | null {
  const { configuration, result, environment } = input;
  const x = mappedColumns(result, configuration.mapping, 'x')[0];
  const measures = mappedColumns(result, configuration.mapping, 'y');
  const first = measures[0];
  if (!x || !first) return null;
  const by = mappedColumns(result, configuration.mapping, 'series')[0];
  const places = readPlaces(x, configuration.query, environment.locale, discrete);
  const { groups, duplicates } = pivot(input, places, measures, by);
  const notes = [...homelessNote(places), ...duplicateNote(duplicates, x.name)];
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

const homelessNote = (places: Places): string[] =>
  places.homeless === 0
    ? []
    : [
        `${places.homeless} ${places.homeless === 1 ? 'row has' : 'rows have'} no ${places.column} and ${places.homeless === 1 ? 'is' : 'are'} not drawn.`,
      ];

const duplicateNote = (duplicates: number, column: string): string[] =>
  duplicates === 0 ? [] : [`Several rows share a value of ${column}: they are added up.`];

function pivot(
  input: ChartInput,
  places: Places,
  measures: readonly ResultColumn[],
  by: ResultColumn | undefined,
): { groups: Group[]; duplicates: number } {
  const groups = new Map<string, Group>();
  const { query } = input.configuration;
  const write = by && createLabeler(by, outputShape(query, by.name), input.environment.locale, query.timezone);
  let duplicates = 0;
  for (const measure of measures) {
    const additive = outputShape(query, measure.name).additive;
    const groupFor = (value: CellValue | undefined): Group => {
      const key = value === undefined ? `measure:${measure.name}` : `${measure.name} ${valueKey(value)}`;
      const known = groups.get(key);
      if (known) return known;
      const name = value === undefined || !write ? measure.name : write(value);
      const label = write && measures.length > 1 ? `${name} · ${measure.name}` : name;
      const values = new Array<number | null>(places.positions.length).fill(null);
      const made = { key, label, value, measure, values, additive };
      groups.set(key, made);
      return made;
    };
    if (!by) groupFor(undefined);
    for (let row = 0; row < places.placeOf.length; row += 1) {
      const place = places.placeOf[row] ?? -1;
      const number = toNumber(measure.values[row]);
      if (place < 0 || number === null) continue;
      const { values } = groupFor(by ? (by.values[row] ?? null) : undefined);
      const before = values[place] ?? null;
      if (before !== null) duplicates += 1;
      values[place] = (before ?? 0) + number;
    }
  }
  return { groups: [...groups.values()], duplicates };
}

const sizeOf = (group: Group): number => sumOf(group.values.map((value) => (value === null ? null : Math.abs(value))));

const bySize = (groups: readonly Group[], sorted: boolean): Group[] =>
  sorted ? [...groups].sort((a, b) => sizeOf(b) - sizeOf(a) || (a.label < b.label ? -1 : 1)) : [...groups];

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
    const name = group.value === undefined ? group.measure.name : String(group.value);
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
