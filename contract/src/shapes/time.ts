/**
 * Times in charts are milliseconds of the wall clock as if it were UTC: axes, buckets and labels
 * then need no time zone. Text without an offset is a wall clock already; text with one is an instant,
 * put on the wall clock of the query's time zone.
 */
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
export const week = 7 * day;

export const calendarUnits = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type CalendarUnit = (typeof calendarUnits)[number];
export const isCalendarUnit = (unit: string | null): unit is CalendarUnit =>
  (calendarUnits as readonly (string | null)[]).includes(unit);

const timePattern =
  /^(\d{4,6})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/;

const zero = 48;

/** `2026-11-23`, digit by digit: a chart reads thousands of them; null for anything else. */
function parseDate(text: string): number | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  let digits = 0;
  for (let at = 0; at < 10; at += 1) {
    if (at === 4 || at === 7) continue;
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return null;
    digits = digits * 10 + digit;
  }
  return Date.UTC(Math.floor(digits / 10_000), (Math.floor(digits / 100) % 100) - 1, digits % 100);
}

/** Null for what is not a date or time (`infinity`, dates before year 1000, other text). */
export function parseTime(text: string, timezone = 'UTC'): number | null {
  const date = parseDate(text);
  if (date !== null) return date;
  const match = timePattern.exec(text);
  if (!match) return null;
  const part = (index: number): number => Number(match[index] ?? 0);
  const fraction = Number(`0.${match[7] ?? '0'}`) * second;
  const clock = Date.UTC(part(1), part(2) - 1, part(3), part(4), part(5), part(6)) + Math.floor(fraction);
  if (!Number.isFinite(clock)) return null;
  return match[8] === undefined ? clock : wallClock(clock - offsetOf(match[8]), timezone);
}

function offsetOf(text: string): number {
  if (text === 'Z') return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  return sign * (Number(text.slice(1, 3)) * hour + Number(text.slice(3).replace(':', '') || 0) * minute);
}

const isUtc = (timezone: string): boolean => /^(utc|etc\/utc|gmt|z)$/i.test(timezone);
const clocks = new Map<string, Intl.DateTimeFormat | null>();

function clockOf(timezone: string): Intl.DateTimeFormat | null {
  let clock = clocks.get(timezone);
  if (clock === undefined) {
    try {
      const digits = '2-digit';
      const options = {
        year: 'numeric',
        month: digits,
        day: digits,
        hour: digits,
        minute: digits,
        second: digits,
      } as const;
      clock = new Intl.DateTimeFormat('en-GB', { ...options, hourCycle: 'h23', timeZone: timezone });
    } catch {
      clock = null; // A zone this browser does not know: shown in UTC.
    }
    clocks.set(timezone, clock);
  }
  return clock;
}

function wallClock(instant: number, timezone: string): number {
  const clock = isUtc(timezone) ? null : clockOf(timezone);
  if (!clock) return instant;
  const parts = Object.fromEntries(clock.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const { year = 0, month = 1, day: date = 1, hour: hours = 0, minute: minutes = 0, second: seconds = 0 } = parts;
  return Date.UTC(year, month - 1, date, hours, minutes, seconds) + (((instant % second) + second) % second);
}

const fixedLength: Partial<Record<CalendarUnit, number>> = { second, minute, hour, day, week };
const monthsIn: Partial<Record<CalendarUnit, number>> = { month: 1, quarter: 3, year: 12 };
/** 5 January 1970 was a Monday. */
const firstMonday = 4 * day;

/** `time` moved by `count` units of the calendar. */
export function addUnits(time: number, unit: CalendarUnit, count: number): number {
  const length = fixedLength[unit];
  if (length !== undefined) return time + length * count;
  const date = new Date(time);
  const months = date.getUTCMonth() + (monthsIn[unit] ?? 1) * count;
  return Date.UTC(date.getUTCFullYear(), months, date.getUTCDate()) + (time - floorDay(time));
}

const floorDay = (time: number): number => Math.floor(time / day) * day;

/** The start of the unit, or of the group of `step` units, that `time` is in. */
export function floorUnit(time: number, unit: CalendarUnit, step = 1): number {
  const length = fixedLength[unit];
  if (unit === 'week') return Math.floor((time - firstMonday) / (week * step)) * week * step + firstMonday;
  if (unit === 'day' && step > 1) return floorDayOfMonth(time, step);
  if (length !== undefined) return Math.floor(time / (length * step)) * length * step;
  const date = new Date(time);
  const months = (monthsIn[unit] ?? 1) * step;
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const floored = Math.floor(index / months) * months;
  return Date.UTC(Math.floor(floored / 12), floored % 12, 1);
}

function floorDayOfMonth(time: number, step: number): number {
  const date = new Date(time);
  const dayOfMonth = Math.floor((date.getUTCDate() - 1) / step) * step + 1;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), dayOfMonth);
}

/** Most buckets that gaps are filled up to: beyond that the axis is too fine to show them. */
const fillLimit = 5000;

/** Every bucket from first to last, so that missing ones leave a gap; null when there would be too many. */
export function fillBuckets(times: readonly number[], unit: CalendarUnit): number[] | null {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const known = new Set(sorted);
  const buckets: number[] = [];
  for (let count = 0, time = first; time <= last; count += 1, time = addUnits(first, unit, count)) {
    if (count > fillLimit) return null;
    buckets.push(time);
    known.delete(time);
  }
  // A bucket off the calendar's steps (a change to summer time) is kept where it is.
  return known.size === 0 ? buckets : [...buckets, ...known].sort((a, b) => a - b);
}

/** The coarsest unit that all these times are whole multiples of: how exact a label must be. */
export function inferUnit(times: Iterable<number>): CalendarUnit {
  const candidates: readonly CalendarUnit[] = ['second', 'minute', 'hour', 'day', 'month', 'year'];
  let unit = candidates.length - 1;
  for (const time of times) {
    while (unit > 0 && floorUnit(time, candidates[unit] ?? 'second') !== time) unit -= 1;
    if (unit === 0) break;
  }
  return candidates[unit] ?? 'second';
}
