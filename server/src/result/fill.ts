import type { CellValue, CyclicGrain, Grain, TimeGrain } from '@datavizpro/contract';
import { addUnits, toInstant, toLocal } from '../calendar/zone.js';
import type { ResultBatch } from './batch.js';

/**
 * Empty groups to put into a result: each unit of time between the first and the last that has rows, for each series.
 * It is done here and not in SQL, because every database would say it in another way, and some cannot.
 */
export interface Fill {
  /** Index of the time's column. */
  readonly column: number;
  readonly grain: Grain;
  /** Zone whose clocks leave hours out; null for dates and for UTC. */
  readonly timezone: string | null;
  /** Indices of the other dimensions: each of their combinations that occurs gets every unit. */
  readonly series: readonly number[];
  /** Indices of the measures that are 0 where there is nothing; the others are null. */
  readonly zeros: readonly number[];
  /** Order of the rows by time. Null: they are sorted by something else first, and the empty groups come last. */
  readonly direction: 'asc' | 'desc' | null;
  /** Rows that the query could answer: of so many, groups that have rows may be missing, and none is called empty. */
  readonly limit: number;
}

/** Rows beyond which a result is left as it is. */
const maxRows = 50_000;

const cycles: Readonly<Record<CyclicGrain, readonly [number, number]>> = {
  hourOfDay: [0, 23],
  dayOfWeek: [1, 7],
  monthOfYear: [1, 12],
};
const isCyclic = (grain: Grain): grain is CyclicGrain => grain in cycles;

/** The same rows, with the empty groups between them where they are wanted. */
export const filled = (batches: AsyncIterable<ResultBatch>, fill: Fill | undefined): AsyncIterable<ResultBatch> =>
  fill ? fillGroups(batches, fill) : batches;

/** Holds the result, which is small, until it knows its ends. */
async function* fillGroups(batches: AsyncIterable<ResultBatch>, fill: Fill): AsyncGenerator<ResultBatch> {
  const held: ResultBatch[] = [];
  let rowCount = 0;
  for await (const batch of batches) {
    held.push(batch);
    rowCount += batch.rowCount;
    if (rowCount > maxRows) yield* held.splice(0);
  }
  if (rowCount === 0 || rowCount > maxRows || rowCount >= fill.limit) yield* held;
  else yield withEmptyGroups(joined(held, rowCount), fill);
}

const joined = (batches: readonly ResultBatch[], rowCount: number): ResultBatch => ({
  rowCount,
  columns: (batches[0]?.columns ?? []).map((_, index) => batches.flatMap(({ columns }) => columns[index] ?? [])),
});

/** A row of the result by its index, or a group without rows. */
type Place = number | { readonly time: CellValue; readonly series: readonly CellValue[] };

function withEmptyGroups(batch: ResultBatch, fill: Fill): ResultBatch {
  const times = batch.columns[fill.column] ?? [];
  const groups = new Map<string, readonly CellValue[]>();
  const rowsOf = new Map<CellValue, number[]>();
  const present = new Set<string>();
  for (let row = 0; row < batch.rowCount; row += 1) {
    const series = fill.series.map((index) => batch.columns[index]?.[row] ?? null);
    const time = times[row] ?? null;
    groups.set(JSON.stringify(series), series);
    const rows = rowsOf.get(time);
    if (rows) rows.push(row);
    else rowsOf.set(time, [row]);
    present.add(JSON.stringify([time, series]));
  }
  const units = unitsBetween([...rowsOf.keys()], fill);
  if (units === null || units.length * groups.size > maxRows) return batch;
  const missing = (time: CellValue): readonly Place[] =>
    [...groups.values()]
      .filter((series) => !present.has(JSON.stringify([time, series])))
      .map((series) => ({ time, series }));
  return laidOut(batch, fill, placesOf(batch, fill, units, rowsOf, missing));
}

function placesOf(
  { rowCount }: ResultBatch,
  { direction }: Fill,
  units: readonly CellValue[],
  rowsOf: ReadonlyMap<CellValue, readonly number[]>,
  missing: (time: CellValue) => readonly Place[],
): readonly Place[] {
  if (direction === null) return [...Array(rowCount).keys(), ...units.flatMap(missing)];
  const ordered = direction === 'asc' ? units : units.toReversed();
  // What is no unit (null, infinity) keeps its place at the end.
  const known = new Set(units);
  const others = [...rowsOf].filter(([time]) => !known.has(time)).flatMap(([, rows]) => rows);
  return [...ordered.flatMap((time): readonly Place[] => [...(rowsOf.get(time) ?? []), ...missing(time)]), ...others];
}

const laidOut = (batch: ResultBatch, fill: Fill, places: readonly Place[]): ResultBatch => ({
  rowCount: places.length,
  columns: batch.columns.map((values, column) => {
    const series = fill.series.indexOf(column);
    const empty = fill.zeros.includes(column) ? 0 : null;
    return places.map((place): CellValue => {
      if (typeof place === 'number') return values[place] ?? null;
      if (column === fill.column) return place.time;
      return series >= 0 ? (place.series[series] ?? null) : empty;
    });
  }),
});

/** Every unit from the first to the last, as the result writes them. Null: there are too many, or no two. */
function unitsBetween(times: readonly CellValue[], { grain, timezone }: Fill): readonly CellValue[] | null {
  if (isCyclic(grain)) {
    const [first, last] = cycles[grain];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }
  const starts = times.flatMap((time) => (typeof time === 'string' && isMoment(time) ? [time] : [])).sort();
  const [first] = starts;
  const last = starts.at(-1);
  if (first === undefined || last === undefined) return null;
  return walk(first, last, grain, timezone);
}

/** Of four-digit years, which sort as they follow each other. */
const isMoment = (time: string): boolean => /^\d{4}-\d\d-\d\d/.test(time);

function walk(first: string, last: string, grain: TimeGrain, timezone: string | null): readonly string[] | null {
  const write = writerLike(first);
  const end = parse(last);
  const units: string[] = [];
  for (let at = parse(first); at <= end; at = addUnits(at, grain, 1)) {
    if (units.length > maxRows) return null;
    if (timezone === null || isShown(at, timezone)) units.push(write(at));
  }
  return units;
}

const parse = (time: string): number => Date.parse(`${time.replace(' ', 'T')}${time.length > 10 ? 'Z' : 'T00:00:00Z'}`);

/** Writes local times as the source wrote this one: a date, or a time of day to the second behind `T` or a blank. */
function writerLike(sample: string): (local: number) => string {
  const separator = sample[10];
  if (separator === undefined) return (local) => new Date(local).toISOString().slice(0, 10);
  return (local) => new Date(local).toISOString().slice(0, 19).replace('T', separator);
}

/** False for what the clocks of a zone skip. */
const isShown = (local: number, timezone: string): boolean => toLocal(toInstant(local, timezone), timezone) === local;
