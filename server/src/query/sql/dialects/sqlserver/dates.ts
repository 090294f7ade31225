import type { TimeGrain } from '@datavizpro/contract';
import { parameter, sql, type Fragment } from '../../fragment.js';
import { lacking } from '../../not-supported.js';
import type { Dialect } from '../dialect.js';
import { windowsZoneOf } from './windows-zones.js';

/** Days are counted from one that we choose, so that the session's DATEFIRST never plays a part. */
const monday = sql`cast('0001-01-01' as date)`;
const saturday = sql`cast('0001-01-06' as date)`;
const sunday = sql`cast('0001-01-07' as date)`;

const calendar =
  (unit: Fragment) =>
  (moment: Fragment): Fragment =>
    sql`dateadd(${unit}, datediff(${unit}, ${monday}, ${moment}), ${monday})`;

/** Counted within the day: seconds since the year 1 are too many for an INT. */
const ofDay =
  (unit: Fragment) =>
  (moment: Fragment): Fragment => {
    const day = sql`cast(${moment} as date)`;
    return sql`dateadd(${unit}, datediff(${unit}, ${day}, ${moment}), cast(${day} as datetime2(0)))`;
  };

const weekFrom = (start: Fragment, moment: Fragment): Fragment =>
  sql`dateadd(day, datediff(day, ${start}, ${moment}) / 7 * 7, ${start})`;
const starts = { monday, saturday, sunday };

export const truncate: Dialect['truncate'] = {
  second: ofDay(sql`second`),
  minute: ofDay(sql`minute`),
  hour: ofDay(sql`hour`),
  day: (moment) => sql`cast(${moment} as date)`,
  week: (moment, weekStart) => weekFrom(starts[weekStart], moment),
  month: calendar(sql`month`),
  quarter: calendar(sql`quarter`),
  year: calendar(sql`year`),
};

export const dayOfWeek = (moment: Fragment): Fragment => sql`(datediff(day, ${monday}, ${moment}) % 7 + 1)`;
export const datePart =
  (part: Fragment) =>
  ([moment = sql`null`]: readonly Fragment[]): Fragment =>
    sql`datepart(${part}, ${moment})`;

export const dateParts: Record<TimeGrain, Fragment> = {
  second: sql`second`,
  minute: sql`minute`,
  hour: sql`hour`,
  day: sql`day`,
  week: sql`week`,
  month: sql`month`,
  quarter: sql`quarter`,
  year: sql`year`,
};

const add =
  (unit: Fragment) =>
  (moment: Fragment, amount: Fragment): Fragment =>
    sql`dateadd(${unit}, cast(${amount} as int), ${moment})`;

export const addUnits: Dialect['addUnits'] = {
  second: add(dateParts.second),
  minute: add(dateParts.minute),
  hour: add(dateParts.hour),
  day: add(dateParts.day),
  week: add(dateParts.week),
  month: add(dateParts.month),
  quarter: add(dateParts.quarter),
  year: add(dateParts.year),
};

export const moments: Pick<Dialect['expressions'], 'epoch' | 'localTime' | 'instantBucket' | 'dateDiff'> = {
  localTime: (node, write, dialect) => {
    const zone = windowsZoneOf(node.timezone) ?? lacking('SQL Server', `time zone "${node.timezone}"`)();
    const local = sql`(${write(node.operand)} at time zone 'UTC') at time zone ${parameter(zone, dialect.placeholder)}`;
    return sql`cast(${local} as datetime2(6))`;
  },
  instantBucket: (node, write) => {
    const instant = write(node.operand);
    const day = sql`cast(${instant} as date)`;
    const bucket = sql`dateadd(minute, datediff(minute, ${day}, ${instant}) / 15 * 15, cast(${day} as datetime2(6)))`;
    return sql`case when ${instant} >= cast('1980-01-01' as datetime2(6)) then ${bucket} else ${instant} end`;
  },
  epoch: (node, write) =>
    sql`cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), ${write(node.operand)}) as float)`,
  // DATEDIFF counts weeks from Sunday, whatever DATEFIRST says.
  dateDiff: (node, write) => {
    const [from, to] = [write(node.from), write(node.to)];
    if (node.unit === 'week') return sql`(datediff(day, ${monday}, ${to}) / 7 - datediff(day, ${monday}, ${from}) / 7)`;
    return sql`datediff_big(${dateParts[node.unit]}, ${from}, ${to})`;
  },
};
