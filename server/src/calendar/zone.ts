import type { TimeGrain, WeekStart } from '@datavizpro/contract';

/**
 * Calendar arithmetic on wall-clock times. A local time is kept as the milliseconds that the same digits would have
 * in UTC, so that the UTC methods of Date do all the work and the process's own zone never plays a part.
 */
type LocalTime = number;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timezone: string): Intl.DateTimeFormat {
  const known = formatters.get(timezone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timezone, made);
  return made;
}

const quarterHour = 900_000;
const since1980 = 315_532_800_000;
/** By zone and quarter of an hour: asking the formatter costs as much as the rest of a query's plan. */
const knownOffsets = new Map<string, number>();
const mostOffsets = 10_000;

/** What the wall clock of the zone shows at an instant. */
export function toLocal(instant: number, timezone: string): LocalTime {
  if (instant < since1980 || !hasQuarterHourOffsets(timezone)) return readClock(instant, timezone);
  const key = `${timezone} ${String(Math.floor(instant / quarterHour))}`;
  const known = knownOffsets.get(key);
  if (known !== undefined) return instant + known;
  const local = readClock(instant, timezone);
  if (knownOffsets.size >= mostOffsets) knownOffsets.clear();
  knownOffsets.set(key, local - instant);
  return local;
}

function readClock(instant: number, timezone: string): LocalTime {
  const parts = Object.fromEntries(
    formatterOf(timezone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year']);
  const date = new Date(0);
  date.setUTCFullYear(year, Number(parts['month']) - 1, Number(parts['day']));
  date.setUTCHours(Number(parts['hour']), Number(parts['minute']), Number(parts['second']));
  return date.getTime() + (((instant % 1000) + 1000) % 1000);
}

/**
 * The instant at which the wall clock shows this. Shown twice (clocks go back): the first time.
 * Never shown (clocks go forward): as if the clock had not been moved yet.
 */
export function toInstant(local: LocalTime, timezone: string): number {
  const offsetAt = (instant: number) => toLocal(instant, timezone) - instant;
  // Offsets a day before and after frame every change: no zone moves its clock twice in two days.
  const day = 86_400_000;
  const before = local - offsetAt(local - day);
  const after = local - offsetAt(local + day);
  const shown = [before, after].filter((instant) => toLocal(instant, timezone) === local);
  return shown.length > 0 ? Math.min(...shown) : before;
}

/** Zones that, since 1980, moved their clocks at another moment than a full quarter of an hour of UTC. */
const irregularZones: ReadonlySet<string> = new Set([
  'America/Goose_Bay',
  'America/Moncton',
  'America/St_Johns',
  'Antarctica/Casey',
  'Asia/Gaza',
  'Asia/Hebron',
]);

/** True when all instants of any quarter of an hour since 1980 have the same offset. A test looks at every zone. */
export function hasQuarterHourOffsets(timezone: string): boolean {
  const known = regularZones.get(timezone);
  if (known !== undefined) return known;
  const regular = !irregularZones.has(formatterOf(timezone).resolvedOptions().timeZone);
  regularZones.set(timezone, regular);
  return regular;
}
const regularZones = new Map<string, boolean>();

const firstDayOfWeek: Record<WeekStart, number> = { monday: 1, sunday: 0, saturday: 6 };
const milliseconds = { second: 1000, minute: 60_000, hour: 3_600_000 };

/** Start of the calendar unit that a local time lies in. */
export function startOf(local: LocalTime, unit: TimeGrain, weekStart: WeekStart): LocalTime {
  if (unit === 'second' || unit === 'minute' || unit === 'hour') {
    return Math.floor(local / milliseconds[unit]) * milliseconds[unit];
  }
  const date = new Date(local);
  date.setUTCHours(0, 0, 0, 0);
  if (unit === 'week') {
    date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() - firstDayOfWeek[weekStart] + 7) % 7));
  }
  if (unit === 'month') date.setUTCDate(1);
  if (unit === 'quarter') date.setUTCMonth(Math.floor(date.getUTCMonth() / 3) * 3, 1);
  if (unit === 'year') date.setUTCMonth(0, 1);
  return date.getTime();
}

/** Calendar units later (or earlier). Meant for starts of units: the 31st plus a month is not looked at. */
export function addUnits(local: LocalTime, unit: TimeGrain, amount: number): LocalTime {
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return local + amount * milliseconds[unit];
  const date = new Date(local);
  if (unit === 'day' || unit === 'week') date.setUTCDate(date.getUTCDate() + amount * (unit === 'week' ? 7 : 1));
  else date.setUTCMonth(date.getUTCMonth() + amount * { month: 1, quarter: 3, year: 12 }[unit]);
  return date.getTime();
}

/** `2026-01-31`, as SQL reads it. */
export const formatDate = (local: LocalTime): string => new Date(local).toISOString().replace(/T.*$/, '');

/** `2026-01-31 10:00:00`, with milliseconds where there are any, as SQL reads it. */
export const formatTimestamp = (local: LocalTime): string =>
  new Date(local)
    .toISOString()
    .replace('T', ' ')
    .replace(/(\.000)?Z$/, '');
