import { digits, joinFragments, parameter, sql, type Fragment } from '../../fragment.js';
import { lacking } from '../../not-supported.js';
import type { Dialect } from '../dialect.js';
import { zoneOffsets } from '../zone-offsets.js';
import { typed } from './values.js';

const asDate = (operand: Fragment): Fragment => sql`toDate(${operand})`;

const weeks = {
  monday: (day: Fragment) => sql`toMonday(${day})`,
  sunday: (day: Fragment) => sql`(toMonday(${day} + 1) - 1)`,
  saturday: (day: Fragment) => sql`(toMonday(${day} + 2) - 2)`,
};

const add = (name: Fragment, factor?: Fragment) => (operand: Fragment, amount: Fragment) =>
  factor ? sql`${name}(${operand}, ${amount} * ${factor})` : sql`${name}(${operand}, ${amount})`;

/** By its digits: a wall clock that shows an hour twice must show one hour of our own. */
function wallClock(moment: Fragment, timezone: string, hasFractions: boolean): Fragment {
  const shown = sql`toString(toTimeZone(${moment}, ${parameter(timezone, typed('String'))}))`;
  if (hasFractions) return sql`toDateTime64(${shown}, 6, 'UTC')`;
  return movesByParts(timezone) ? shifted(moment, timezone) : sql`toDateTime(${shown}, 'UTC')`;
}

/** Old servers show wrong minutes on days when a clock is moved by less than an hour. */
function movesByParts(timezone: string): boolean {
  const { starts, offsets } = zoneOffsets(timezone);
  return starts.some((start, index) => start > 0 && ((offsets[index + 1] ?? 0) - (offsets[index] ?? 0)) % 3600 !== 0);
}

function shifted(moment: Fragment, timezone: string): Fragment {
  const { starts, offsets } = zoneOffsets(timezone);
  const list = (numbers: readonly number[]) => joinFragments(numbers.map(digits), sql`, `);
  const place = sql`arrayCount(start -> start <= ifNull(toInt64(${moment}), 0), [${list(starts)}]) + 1`;
  return sql`toTimeZone(${moment} + [${list(offsets)}][${place}], 'UTC')`;
}

/** The calendar in ClickHouse's words. Timestamps come here as instants or wall clocks in UTC: see `timestampColumn`. */
export const dateWriters = (
  hasFractions: boolean,
): Pick<Dialect, 'truncate' | 'addUnits' | 'cyclic'> & {
  readonly expressions: Pick<Dialect['expressions'], 'localTime' | 'instantBucket' | 'dateAdd' | 'dateDiff'>;
} => ({
  truncate: {
    second: (operand) => (hasFractions ? sql`toStartOfSecond(${operand})` : operand),
    minute: (operand) => sql`toStartOfMinute(${operand})`,
    hour: (operand) => sql`toStartOfHour(${operand})`,
    day: asDate,
    week: (operand, weekStart) => weeks[weekStart](asDate(operand)),
    month: (operand) => sql`toStartOfMonth(${operand})`,
    quarter: (operand) => sql`toStartOfQuarter(${operand})`,
    year: (operand) => sql`toStartOfYear(${operand})`,
  },
  addUnits: {
    second: add(sql`addSeconds`),
    minute: add(sql`addMinutes`),
    hour: add(sql`addHours`),
    day: add(sql`addDays`),
    week: add(sql`addWeeks`),
    month: add(sql`addMonths`),
    quarter: add(sql`addMonths`, sql`3`),
    year: add(sql`addYears`),
  },
  cyclic: {
    hourOfDay: (operand) => sql`toHour(${operand})`,
    dayOfWeek: (operand) => sql`toDayOfWeek(${operand})`,
    monthOfYear: (operand) => sql`toMonth(${operand})`,
  },
  expressions: {
    localTime: (node, write) => wallClock(write(node.operand), node.timezone, hasFractions),
    instantBucket: (node, write) => sql`toStartOfFifteenMinutes(${write(node.operand)})`,
    dateAdd: (node, write, { addUnits }) => addUnits[node.unit](write(node.operand), write(node.amount)),
    dateDiff: (node, write, { dateParts }) =>
      sql`dateDiff(${dateParts[node.unit]}, ${write(node.from)}, ${write(node.to)}, 'UTC')`,
  },
});

/** A moment as a value. Old servers keep whole seconds only. */
export function timestampValue(text: string, hasFractions: boolean): Fragment {
  const bound = parameter(text, typed('String'));
  if (hasFractions) return sql`toDateTime64(${bound}, 6, 'UTC')`;
  if (/\.\d*[1-9]/.test(text)) return lacking('ClickHouse before version 20', 'fractions of seconds')();
  return sql`toDateTime(${parameter(text.replace(/\..*$/, ''), typed('String'))}, 'UTC')`;
}
