import type { AppliedFilter, CellValue, Chart, Condition, Dimension, QuerySpec } from '@datavizpro/contract';
import { isBinRange, type BinRange, type SelectedMarks } from '../../../chart';
import { valueLabel } from './conditions';

/**
 * The seam between clicks on marks and the numbers that answer them. Now: conditions that every other chart's query gets.
 * A cube that holds the aggregates in the browser takes the same selection and answers without a request.
 */
export interface CrossSelection {
  readonly chartId: string;
  readonly values: SelectedMarks;
}

export interface CrossFilter {
  readonly filters: readonly AppliedFilter[];
  /** For the chip: `Region: Europe`. */
  readonly label: string;
}

const outputName = (dimension: Dimension): string | undefined => dimension.as ?? dimension.column;

/** What the clicked mark means for the other charts; null when none of its values can be filtered by. */
export function crossFilterOf(selection: CrossSelection, chart: Chart | undefined): CrossFilter | null {
  if (!chart) return null;
  const { query } = chart.configuration;
  const parts = Object.entries(selection.values).flatMap(([name, value]) => {
    const dimension = query.dimensions?.find((each) => outputName(each) === name);
    const conditions = dimension ? conditionsOf(dimension, value, query) : [];
    return conditions.length === 0 ? [] : [{ conditions, label: partLabel(name, value, dimension) }];
  });
  if (parts.length === 0) return null;
  const filters = parts.flatMap((part) =>
    part.conditions.map((each) => ({ ...each, exceptChartId: selection.chartId })),
  );
  return { filters, label: parts.map((part) => part.label).join(' · ') };
}

/** A bucket of time or a bin is a range of its column; formulas and weekdays have no condition of their own. */
function conditionsOf(dimension: Dimension, value: CellValue | BinRange, query: QuerySpec): Condition[] {
  const { column, grain, bin } = dimension;
  if (column === undefined) return [];
  if (isBinRange(value)) return bin ? range(column, value.from, value.to) : [];
  if (value === null) return [{ column, op: 'isNull' }];
  // How wide counted bins are is known to the engine only: they are chosen as ranges.
  if (bin && !('width' in bin)) return [];
  if (bin) return range(column, Number(value), Number((Number(value) + bin.width).toPrecision(12)));
  if (grain === undefined) return [{ column, op: 'eq', value }];
  const end = bucketEnd(String(value), grain, query);
  return end === null ? [] : range(column, String(value), end);
}

const range = (column: string, from: string | number, to: string | number): Condition[] => [
  { column, op: 'gte', value: from },
  { column, op: 'lt', value: to },
];

const milliseconds: Readonly<Record<string, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};
const months: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** Start of the bucket after this one, written as the bucket's own start is: a date, or a time with its offset. */
function bucketEnd(start: string, grain: string, _query: QuerySpec): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:([T ])(\d{2}:\d{2}:\d{2}(?:\.\d+)?)(.*))?$/.exec(start);
  if (!match) return null;
  const [, day = '', separator, clock = '00:00:00', offset = ''] = match;
  const time = Date.parse(`${day}T${clock}Z`);
  const end = Number.isNaN(time) ? null : addGrain(time, grain);
  if (end === null) return null;
  const text = new Date(end).toISOString();
  return separator === undefined ? text.slice(0, 10) : `${text.slice(0, 10)}${separator}${text.slice(11, 19)}${offset}`;
}

function addGrain(time: number, grain: string): number | null {
  const length = milliseconds[grain];
  if (length !== undefined) return time + length;
  const count = months[grain];
  if (count === undefined) return null;
  const date = new Date(time);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.getTime();
}

function partLabel(name: string, value: CellValue | BinRange, dimension: Dimension | undefined): string {
  if (isBinRange(value)) return `${name}: ${valueLabel(value.from)} – ${valueLabel(value.to)}`;
  if (dimension?.bin && 'width' in dimension.bin && value !== null)
    return `${name}: ${valueLabel(Number(value))} – ${valueLabel(Number(value) + dimension.bin.width)}`;
  if (typeof value === 'string' && dimension?.grain) return `${name}: ${bucketLabel(value, dimension.grain)}`;
  return `${name}: ${valueLabel(value)}`;
}

const bucketFormats: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  quarter: { month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  hour: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
};

function bucketLabel(value: string, grain: string): string {
  const time = Date.parse(value.length > 10 ? value : `${value}T00:00:00Z`);
  if (Number.isNaN(time)) return value;
  const locale = typeof navigator === 'undefined' ? 'en' : navigator.language;
  const options = bucketFormats[grain] ?? { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(time);
}

export const sameSelection = (a: CrossSelection | null, b: CrossSelection | null): boolean =>
  a?.chartId === b?.chartId && JSON.stringify(a?.values) === JSON.stringify(b?.values);

const longest = 2000;

export const writeSelection = (selection: CrossSelection): string =>
  JSON.stringify([selection.chartId, selection.values]);

/** The selection in an address; null when it is none, or not well formed. */
export function readSelection(text: string | null): CrossSelection | null {
  if (text === null || text.length > longest) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed) || typeof parsed[0] !== 'string' || !isValues(parsed[1])) return null;
    return { chartId: parsed[0], values: parsed[1] };
  } catch {
    return null;
  }
}

const isValues = (value: unknown): value is SelectedMarks =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every(
    (each) => each === null || ['string', 'number', 'boolean'].includes(typeof each) || isRange(each),
  );

const isRange = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).sort().join() === 'from,to' &&
  Object.values(value).every((end) => Number.isFinite(end));
