import type { CalendarUnit } from '../data/time';

const formatters = new WeakMap<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();

/** Formatters are dear to make: one for each of the patterns below and locale. */
function formatterOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formatters.get(options) ?? new Map<string, Intl.DateTimeFormat>();
  formatters.set(options, known);
  const formatter = known.get(locale) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  known.set(locale, formatter);
  return formatter;
}

const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const monthOfYear: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric' };
const monthAlone: Intl.DateTimeFormatOptions = { month: 'short' };
const weekdayAlone: Intl.DateTimeFormatOptions = { weekday: 'short' };
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const quarterOf = (time: number): string => `Q${Math.floor(new Date(time).getUTCMonth() / 3) + 1}`;
const yearOf = (time: number): string => String(new Date(time).getUTCFullYear());

const fullOptions: Readonly<Record<CalendarUnit, Intl.DateTimeFormatOptions>> = {
  second: { ...date, ...clock, second: '2-digit' },
  minute: { ...date, ...clock },
  hour: { ...date, ...clock },
  day: date,
  week: date,
  month: { month: 'long', year: 'numeric' },
  quarter: {},
  year: { year: 'numeric' },
};

/** A time in full, as exact as its bucket: `Q1 2026`, `January 2026`, `Week of 4 May 2026`, `4 May 2026, 14:00`. */
export function formatTime(time: number, unit: CalendarUnit, locale: string): string {
  if (unit === 'quarter') return `${quarterOf(time)} ${yearOf(time)}`;
  const text = formatterOf(locale, fullOptions[unit]).format(time);
  return unit === 'week' ? `Week of ${text}` : text;
}

const tickOptions: Readonly<Record<CalendarUnit, Intl.DateTimeFormatOptions>> = {
  second: { ...clock, second: '2-digit' },
  minute: clock,
  hour: clock,
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: monthAlone,
  quarter: {},
  year: { year: 'numeric' },
};

const sameYear = (a: number, b: number): boolean => new Date(a).getUTCFullYear() === new Date(b).getUTCFullYear();
const sameDay = (a: number, b: number): boolean => Math.floor(a / 86_400_000) === Math.floor(b / 86_400_000);

/** A tick's label; what its predecessor already says (the year, the day) is left out. */
export function formatTimeTick(time: number, before: number | null, unit: CalendarUnit, locale: string): string {
  const newYear = before === null || !sameYear(before, time);
  if (unit === 'year') return yearOf(time);
  if (unit === 'quarter') return newYear ? `${quarterOf(time)} ${yearOf(time)}` : quarterOf(time);
  if (unit === 'month' && newYear) return formatterOf(locale, monthOfYear).format(time);
  const short = formatterOf(locale, tickOptions[unit]).format(time);
  if (unit === 'month') return short;
  if (unit === 'day' || unit === 'week')
    return before !== null && newYear ? formatterOf(locale, date).format(time) : short;
  const newDay = before === null || !sameDay(before, time);
  return newDay ? `${formatterOf(locale, tickOptions.day).format(time)}, ${short}` : short;
}

/** 5 January 1970 was a Monday; cyclic days count from Monday = 1. */
const mondayMs = 4 * 86_400_000;

/** A value of a cyclic grain: `14:00`, `Mon`, `Jan`. Days count from Monday = 1, months from January = 1. */
export function formatCyclic(value: number, grain: string, locale: string): string | null {
  if (grain === 'hourOfDay') return `${String(value).padStart(2, '0')}:00`;
  if (grain === 'dayOfWeek') {
    return formatterOf(locale, weekdayAlone).format(mondayMs + (value - 1) * 86_400_000);
  }
  if (grain === 'monthOfYear') return formatterOf(locale, monthAlone).format(Date.UTC(2026, value - 1, 1));
  return null;
}
