import type { ColumnType, Scalar } from '@datavizpro/contract';
import { value, type ValueNode } from '../sql/nodes.js';
import { invalidQuery } from './plan-error.js';
import { addUnits, formatDate, formatTimestamp, toInstant, toLocal } from '../../calendar/zone.js';

/** A date or time as a person wrote it. */
export interface Moment {
  /** Digits as written, as milliseconds; whole seconds. */
  readonly local: number;
  /** Fraction of the second, with its point: `.123456`, or nothing. */
  readonly fraction: string;
  readonly wholeDay: boolean;
  /** Minutes east of UTC, when it says so; else it is a wall-clock time of the query's zone. */
  readonly offset: number | null;
}

const momentPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,6})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Null when it is no date and no time of the ISO 8601 forms. */
export function parseMoment(text: string): Moment | null {
  const match = momentPattern.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const numbers = [year, month, day, hour ?? '0', minute ?? '0', second ?? '0'].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(0);
  date.setUTCFullYear(numbers[0], numbers[1] - 1, numbers[2]);
  date.setUTCHours(numbers[3], numbers[4], numbers[5]);
  const local = date.getTime();
  const canonical = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours()];
  if (canonical.some((part, index) => part !== numbers[index]) || numbers[4] > 59 || numbers[5] > 59) return null;
  return {
    local,
    fraction: fraction ?? '',
    wholeDay: hour === undefined,
    offset: zone === undefined ? null : offsetOf(zone),
  };
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** The instant, as SQL reads a UTC timestamp. */
export function timestampValue(moment: Moment, timezone: string): ValueNode {
  const instant = moment.offset === null ? toInstant(moment.local, timezone) : moment.local - moment.offset * 60_000;
  return value(formatTimestamp(instant) + moment.fraction, 'timestamp');
}

/** The first instant of the day after. */
export const nextDayValue = (moment: Moment, timezone: string): ValueNode =>
  timestampValue({ ...moment, local: addUnits(moment.local, 'day', 1) }, timezone);

/** The day that the wall clock of the zone shows. */
export function dateValue(moment: Moment, timezone: string): ValueNode {
  const local = moment.offset === null ? moment.local : toLocal(moment.local - moment.offset * 60_000, timezone);
  return value(formatDate(local), 'date');
}

/** A number of the kind that compares exactly with the column: no detour over floats for integers and decimals. */
function numberValue(content: Scalar): ValueNode | null {
  const text = typeof content === 'number' ? String(content) : typeof content === 'string' ? content.trim() : '';
  if (/^-?\d{1,18}$/.test(text)) return value(Number.isSafeInteger(Number(text)) ? Number(text) : text, 'integer');
  if (/^-?\d{1,28}(\.\d{1,10})?$/.test(text) && typeof content === 'string') return value(text, 'decimal');
  const number = Number(text);
  return text !== '' && Number.isFinite(number) ? value(number, 'float') : null;
}

const booleans = new Map<Scalar, boolean>([
  [true, true],
  [false, false],
  ['true', true],
  ['false', false],
]);

type ScalarType = Exclude<ColumnType, 'date' | 'timestamp' | 'json' | 'geo' | 'binary'>;
const readers: Record<ScalarType, (content: Scalar) => ValueNode | null> = {
  string: (content) => value(String(content), 'string'),
  integer: numberValue,
  decimal: numberValue,
  float: numberValue,
  boolean: (content) => {
    const known = booleans.get(content);
    return known === undefined ? null : value(known, 'boolean');
  },
  time: (content) =>
    typeof content === 'string' && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/.test(content)
      ? value(content, 'time')
      : null,
};
const expected: Record<ScalarType, string> = {
  string: 'text',
  integer: 'a number',
  decimal: 'a number',
  float: 'a number',
  boolean: 'true or false',
  time: 'a time like 13:30',
};

/** A value to compare a column of this type with. Dates and timestamps are read by `momentOf`. */
export function scalarValue(content: Scalar, type: ScalarType, path: string): ValueNode {
  const read = content === null ? null : readers[type](content);
  if (!read) throw invalidQuery(path, `${describe(content)} is not ${expected[type]}.`);
  return read;
}

/** A date or time to compare a column with. */
export function momentOf(content: Scalar, path: string): Moment {
  const moment = typeof content === 'string' ? parseMoment(content) : null;
  if (!moment)
    throw invalidQuery(path, `${describe(content)} is not a date like 2026-01-31 or a time like 2026-01-31T10:00:00Z.`);
  return moment;
}

function describe(content: Scalar): string {
  const text = typeof content === 'string' ? `"${content}"` : String(content);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
