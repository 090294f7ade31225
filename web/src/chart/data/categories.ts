import type { CellValue, QuerySpec, ResultColumn } from '@datavizpro/contract';
import type { AxisView } from '../model';
import { formatTime, formatTimeTick } from '../format/dates';
import { createLabeler, emptyLabel, unitOf } from '../format/values';
import { isNumericColumn, isTimeColumn, outputShape, toNumber, type OutputShape } from '@datavizpro/contract/shapes';
import { fillBuckets, isCalendarUnit, parseTime, type CalendarUnit } from './time';

/** The places along a chart's horizontal axis, in the order in which they are drawn. */
export interface Places {
  readonly column: string;
  readonly kind: 'time' | 'number' | 'category';
  /** Wall-clock milliseconds, numbers, or 0, 1, 2, … */
  readonly positions: readonly number[];
  /** The column's own value at each place; undefined at places that no row has. */
  readonly values: readonly (CellValue | undefined)[];
  readonly label: (index: number) => string;
  /** Shorter, for an axis, given the place labelled before it. */
  readonly tick: (index: number, before: number | null) => string;
  /** True when the order means something: time, numbers, weekdays. */
  readonly ordered: boolean;
  readonly unit: CalendarUnit | null;
  readonly timezone: string | undefined;
  /** Place of each row of the result; -1 for rows without one. */
  readonly placeOf: Int32Array;
  /** Rows that have no place: no date, or not a number. */
  readonly homeless: number;
  /** Ends of the axis, where they are not those of the places: see `inView`. */
  readonly ends?: AxisView;
  /** Places where a line crosses an end of the axis: no readings. */
  readonly edges?: readonly number[];
}

interface Reading {
  readonly column: ResultColumn;
  readonly shape: OutputShape;
  readonly query: QuerySpec;
  readonly locale: string;
  /** Bars stand in a row: each place is a category with one width. */
  readonly discrete: boolean;
}

/** Reads the places of a dimension: sorted by time or number, or as the query gives them; gaps between buckets filled. */
export function readPlaces(column: ResultColumn, query: QuerySpec, locale: string, discrete: boolean): Places {
  const known = read.get(column.values);
  if (known && known.query === query && known.locale === locale && known.discrete === discrete) {
    if (known.column.name === column.name && known.column.type === column.type) return known.places;
  }
  const places = readAnew({ column, shape: outputShape(query, column.name), query, locale, discrete });
  read.set(column.values, { column, query, locale, discrete, places });
  return places;
}

/** What was read of a column last: a chart that is laid out again reads the same. */
const read = new WeakMap<ResultColumn['values'], Omit<Reading, 'shape'> & { readonly places: Places }>();

function readAnew(reading: Reading): Places {
  const { column } = reading;
  if (isTimeColumn(column)) return readTimes(reading);
  if (isNumericColumn(column)) return readNumbers(reading);
  return readCategories(reading);
}

function placeRows(keys: readonly (number | null)[], positions: readonly number[], nullPlace: number): Int32Array {
  const index = new Map(positions.map((position, place) => [position, place]));
  return Int32Array.from(keys, (key) => (key === null ? nullPlace : (index.get(key) ?? -1)));
}

const countHomeless = (places: Int32Array): number => places.reduce((count, place) => count + (place < 0 ? 1 : 0), 0);

function valuesAt(column: ResultColumn, placeOf: Int32Array, count: number): (CellValue | undefined)[] {
  const values = new Array<CellValue | undefined>(count).fill(undefined);
  placeOf.forEach((place, row) => {
    if (place >= 0) values[place] = column.values[row] ?? null;
  });
  return values;
}

/** Whether a place is kept for rows without a value: only among bars, and only when there are any. */
const needsNull = (reading: Reading, keys: readonly (number | null)[]): boolean =>
  reading.discrete && keys.includes(null);

function readTimes(reading: Reading): Places {
  const { column, shape, locale, query } = reading;
  const keys = column.values.map((value) => (typeof value === 'string' ? parseTime(value, query.timezone) : null));
  const unit = unitOf(column, shape, query.timezone);
  const known = keys.filter((key) => key !== null);
  const filled = isCalendarUnit(shape.grain) ? fillBuckets(known, shape.grain) : null;
  const times = filled ?? [...new Set(known)].sort((a, b) => a - b);
  const label = (index: number): string => {
    const time = times[index];
    return time === undefined ? emptyLabel : formatTime(time, unit, locale);
  };
  const tick = (index: number, before: number | null): string => {
    const time = times[index];
    return time === undefined
      ? emptyLabel
      : formatTimeTick(time, before === null ? null : (times[before] ?? null), unit, locale);
  };
  return assemble(reading, 'time', keys, times, { label, tick, unit });
}

/** Numbers that stand for categories when there are few: grades, cyclic grains, years. */
function readNumbers(reading: Reading): Places {
  const { column, shape, locale } = reading;
  const keys = column.values.map(toNumber);
  const sorted = [...new Set(keys.filter((key) => key !== null))].sort((a, b) => a - b);
  const numbers = shape.binWidth === null ? sorted : fillBins(sorted, shape.binWidth);
  const write = createLabeler(column, shape, locale);
  const label = (index: number): string => write(numbers[index] ?? null);
  const cyclic = shape.grain !== null;
  return assemble(reading, cyclic ? 'category' : 'number', keys, numbers, { label, tick: label, unit: null });
}

const mostBins = 1000;

function fillBins(sorted: readonly number[], width: number): number[] {
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || !(width > 0)) return [...sorted];
  const count = Math.round((last - first) / width) + 1;
  if (count > mostBins) return [...sorted];
  // The data's own edges are kept as they are: a computed one may differ in its last digit.
  const bins = Array.from({ length: count }, (_, index) => Number((first + index * width).toPrecision(12)));
  for (const edge of sorted) bins[Math.round((edge - first) / width)] = edge;
  return bins;
}

type Naming = Pick<Places, 'label' | 'tick' | 'unit'>;

function assemble(
  reading: Reading,
  kind: 'time' | 'number' | 'category',
  keys: readonly (number | null)[],
  sorted: readonly number[],
  naming: Naming,
): Places {
  const withNull = needsNull(reading, keys) || (kind === 'category' && keys.includes(null));
  const count = sorted.length + (withNull ? 1 : 0);
  const placeOf = placeRows(keys, sorted, withNull ? sorted.length : -1);
  const counted = reading.discrete || kind === 'category';
  return {
    column: reading.column.name,
    kind: counted ? 'category' : kind,
    positions: counted ? Array.from({ length: count }, (_, index) => index) : sorted,
    values: valuesAt(reading.column, placeOf, count),
    placeOf,
    homeless: countHomeless(placeOf),
    ordered: true,
    timezone: reading.query.timezone,
    ...naming,
  };
}

function readCategories(reading: Reading): Places {
  const { column, shape, locale, query } = reading;
  // A map tells `1`, `'1'`, `true` and null apart by itself.
  const index = new Map<CellValue, number>();
  const values: CellValue[] = [];
  const placeOf = new Int32Array(column.values.length);
  for (let row = 0; row < placeOf.length; row += 1) {
    const value = column.values[row] ?? null;
    const known = index.get(value);
    if (known === undefined) index.set(value, values.length);
    placeOf[row] = known ?? values.push(value) - 1;
  }
  const write = createLabeler(column, shape, locale, query.timezone);
  const label = (place: number): string => write(values[place] ?? null);
  return {
    column: column.name,
    kind: 'category',
    positions: values.map((_, place) => place),
    values,
    label,
    tick: label,
    ordered: column.type === 'time',
    unit: null,
    timezone: query.timezone,
    placeOf,
    homeless: 0,
  };
}

/** The same places in another order: `order[i]` is the old index of the new place `i`; places that are not in it go. */
export function reorderPlaces(places: Places, order: readonly number[]): Places {
  const newPlace = new Int32Array(places.positions.length).fill(-1);
  order.forEach((old, place) => (newPlace[old] = place));
  return {
    ...places,
    positions: order.map((_, place) => place),
    values: order.map((old) => places.values[old]),
    label: (place) => places.label(order[place] ?? -1),
    tick: (place, before) => places.tick(order[place] ?? -1, before === null ? null : (order[before] ?? null)),
    placeOf: places.placeOf.map((old) => newPlace[old] ?? -1),
  };
}
