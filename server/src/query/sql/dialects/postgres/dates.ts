import type { TimeGrain } from '@datavizpro/contract';
import { parameter, sql, type Fragment } from '../../fragment.js';
import { baseDialect } from '../base.js';
import type { Dialect, Write } from '../dialect.js';

const asDate = (operand: Fragment): Fragment => sql`cast(${operand} as date)`;
/** Of a date, `date_trunc` would make a timestamp in the session's zone. */
const asTimestamp = (operand: Fragment): Fragment => sql`cast(${operand} as timestamp)`;
const week = (day: Fragment): Fragment => asDate(sql`date_trunc('week', ${asTimestamp(day)})`);

export const truncate: Dialect['truncate'] = {
  ...baseDialect.truncate,
  week: (operand, weekStart) =>
    ({
      monday: () => week(operand),
      sunday: () => sql`(${week(sql`${asDate(operand)} + 1`)} - 1)`,
      saturday: () => sql`(${week(sql`${asDate(operand)} + 2`)} - 2)`,
    })[weekStart](),
  month: (operand) => asDate(sql`date_trunc('month', ${asTimestamp(operand)})`),
  quarter: (operand) => asDate(sql`date_trunc('quarter', ${asTimestamp(operand)})`),
  year: (operand) => asDate(sql`date_trunc('year', ${asTimestamp(operand)})`),
};

const year = (moment: Fragment) => sql`extract(year from ${moment})`;
const quarters = (moment: Fragment) => sql`(${year(moment)} * 4 + extract(quarter from ${moment}))`;
const months = (moment: Fragment) => sql`(${year(moment)} * 12 + extract(month from ${moment}))`;
/** Seconds between the starts of two units, in units of so many seconds. */
const spans =
  (unit: Fragment, seconds: Fragment) =>
  (from: Fragment, to: Fragment): Fragment =>
    sql`(extract(epoch from date_trunc(${unit}, ${to}) - date_trunc(${unit}, ${from})) / ${seconds})`;

const differences: Readonly<Record<TimeGrain, (from: Fragment, to: Fragment) => Fragment>> = {
  second: spans(sql`'second'`, sql`1`),
  minute: spans(sql`'minute'`, sql`60`),
  hour: spans(sql`'hour'`, sql`3600`),
  day: (from, to) => sql`(${asDate(to)} - ${asDate(from)})`,
  week: (from, to) => sql`((${week(to)} - ${week(from)}) / 7)`,
  month: (from, to) => sql`(${months(to)} - ${months(from)})`,
  quarter: (from, to) => sql`(${quarters(to)} - ${quarters(from)})`,
  year: (from, to) => sql`(${year(to)} - ${year(from)})`,
};

export const dateWriters = {
  localTime: (node, write: Write, dialect: Dialect) =>
    sql`((${write(node.operand)} at time zone 'UTC') at time zone cast(${parameter(node.timezone, dialect.placeholder)} as text))`,
  instantBucket: (node, write) => {
    const instant = write(node.operand);
    const start = sql`to_timestamp(floor(cast(extract(epoch from ${instant}) as double precision) / 900) * 900) at time zone 'UTC'`;
    // Infinite timestamps have no epoch; they are their own bucket.
    return sql`case when ${instant} >= timestamp '1980-01-01 00:00:00' and isfinite(${instant}) then ${start} else ${instant} end`;
  },
  dateDiff: (node, write) => sql`cast(${differences[node.unit](write(node.from), write(node.to))} as bigint)`,
} satisfies Partial<Dialect['expressions']>;
