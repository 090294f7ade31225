import type { Filter, QuerySpec } from '../query.js';
import { shapeCalendar, type CalendarShape } from './calendar.js';
import { outputShape } from './columns.js';
import type { ShapeInput } from './shape.js';

/** A value for each day of a stretch of time. */
export interface TimeRangeShape extends CalendarShape {
  /** Its first and its last day, `2026-01-31`; null without any. Days at the ends may have no value. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Rows → the days of a range: as the filters of the query bound it, else from the first day to the last. */
export function shapeTimeRange(input: ShapeInput): TimeRangeShape | null {
  const shape = shapeCalendar(input);
  const name = input.configuration.mapping['day']?.[0];
  if (!shape || name === undefined) return null;
  const { query } = input.configuration;
  const bounds = boundsOf(query, outputShape(query, name).column);
  const [first, last] = [shape.days[0]?.day ?? null, shape.days.at(-1)?.day ?? null];
  if (first === null || last === null) return { ...shape, from: null, to: null };
  // A bound beyond which there are days after all (another time zone, an end of the day) is no bound.
  const from = bounds.from !== null && bounds.from < first ? bounds.from : first;
  const to = bounds.to !== null && bounds.to > last ? bounds.to : last;
  return farApart(from, to) ? { ...shape, from: first, to: last } : { ...shape, from, to };
}

interface Bounds {
  readonly from: string | null;
  readonly to: string | null;
}

/** Filters that are open for all practical purposes ("until 9999") do not make the picture wide. */
const mostDays = 2_000;
const farApart = (from: string, to: string): boolean => Date.parse(to) - Date.parse(from) > mostDays * 86_400_000;

/** What the filters that all rows pass say about a column's first and last day. */
function boundsOf({ filters = [] }: QuerySpec, column: string | null): Bounds {
  let bounds: Bounds = { from: null, to: null };
  if (column === null) return bounds;
  for (const filter of filters.flatMap(conjuncts)) {
    if (!('column' in filter) || filter.column !== column) continue;
    if (filter.op === 'between') bounds = narrowed(bounds, dayOf(filter.values[0]), dayOf(filter.values[1]));
    else if (filter.op === 'gte') bounds = narrowed(bounds, dayOf(filter.value), null);
    else if (filter.op === 'lte') bounds = narrowed(bounds, null, dayOf(filter.value));
    else if (filter.op === 'lt') bounds = narrowed(bounds, null, dayBefore(filter.value));
  }
  return bounds;
}

const conjuncts = (filter: Filter): readonly Filter[] => ('and' in filter ? filter.and.flatMap(conjuncts) : [filter]);

const narrowed = (bounds: Bounds, from: string | null, to: string | null): Bounds => ({
  from: from !== null && (bounds.from === null || from > bounds.from) ? from : bounds.from,
  to: to !== null && (bounds.to === null || to < bounds.to) ? to : bounds.to,
});

const dayPattern = /^\d{4}-\d{2}-\d{2}/;

function dayOf(value: unknown): string | null {
  const day = typeof value === 'string' ? dayPattern.exec(value)?.[0] : undefined;
  return day === undefined || Number.isNaN(Date.parse(day)) ? null : day;
}

/** Before midnight of a day is the day before; before a later time it is the same day. */
function dayBefore(value: unknown): string | null {
  const day = dayOf(value);
  if (day === null || /T(?!00:00)/.test(String(value))) return day;
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
