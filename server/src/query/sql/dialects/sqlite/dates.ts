import type { TimeGrain } from '@datavizpro/contract';
import { parameter, sql, type Fragment } from '../../fragment.js';
import type { NodeOf } from '../../nodes.js';
import { baseDialect } from '../base.js';
import type { Dialect, Write } from '../dialect.js';

/** Dates and timestamps are texts here, `2025-01-31` and `2025-01-31 10:00:00.123456`, which sort as they should. */
export const dayOf = (moment: Fragment): Fragment => sql`substr(${moment}, 1, 10)`;
const wholeSecond = (moment: Fragment): Fragment => sql`substr(${moment}, 1, 19)`;
const wholeMinute = (moment: Fragment): Fragment => sql`(substr(${moment}, 1, 16) || ':00')`;
const wholeHour = (moment: Fragment): Fragment => sql`(substr(${moment}, 1, 13) || ':00:00')`;
const part = (format: Fragment) => (moment: Fragment) => sql`cast(strftime(${format}, ${moment}) as integer)`;

const year = part(sql`'%Y'`);
const month = part(sql`'%m'`);
const quarter = (moment: Fragment): Fragment => sql`((${month(moment)} + 2) / 3)`;
/** The last such day up to this one. */
const monday = (moment: Fragment): Fragment => sql`date(${moment}, '-6 days', 'weekday 1')`;

export const truncate: Dialect['truncate'] = {
  second: wholeSecond,
  minute: wholeMinute,
  hour: wholeHour,
  day: dayOf,
  week: (moment, weekStart) =>
    ({
      monday: () => monday(moment),
      sunday: () => sql`date(${moment}, '-6 days', 'weekday 0')`,
      saturday: () => sql`date(${moment}, '-6 days', 'weekday 6')`,
    })[weekStart](),
  month: (moment) => sql`date(${moment}, 'start of month')`,
  quarter: (moment) => sql`date(${moment}, 'start of month', format('-%d months', (${month(moment)} + 2) % 3))`,
  year: (moment) => sql`date(${moment}, 'start of year')`,
};

const only =
  (write: (moment: Fragment) => Fragment): Dialect['functions']['year'] =>
  ([moment = sql`null`]) =>
    write(moment);

export const dateFunctions = {
  day: only(part(sql`'%d'`)),
  dayOfWeek: only(part(sql`'%u'`)),
  hour: only(part(sql`'%H'`)),
  minute: only(part(sql`'%M'`)),
  month: only(month),
  quarter: only(quarter),
  second: only(part(sql`'%S'`)),
  week: only(part(sql`'%V'`)),
  year: only(year),
} satisfies Partial<Dialect['functions']>;

/** As SQLite's date functions take them; what a shorter month does not have becomes its last day. */
const modifiers: Readonly<Record<TimeGrain, (amount: Fragment) => Fragment>> = {
  second: (amount) => sql`format('%+d seconds', ${amount})`,
  minute: (amount) => sql`format('%+d minutes', ${amount})`,
  hour: (amount) => sql`format('%+d hours', ${amount})`,
  day: (amount) => sql`format('%+d days', ${amount})`,
  week: (amount) => sql`format('%+d days', ${amount} * 7)`,
  month: (amount) => sql`format('%+d months', ${amount}), 'floor'`,
  quarter: (amount) => sql`format('%+d months', ${amount} * 3), 'floor'`,
  year: (amount) => sql`format('%+d years', ${amount}), 'floor'`,
};

const spans =
  (start: (moment: Fragment) => Fragment, seconds: Fragment) =>
  (from: Fragment, to: Fragment): Fragment =>
    sql`((unixepoch(${start(to)}) - unixepoch(${start(from)})) / ${seconds})`;
const months = (moment: Fragment): Fragment => sql`(${year(moment)} * 12 + ${month(moment)})`;
const quarters = (moment: Fragment): Fragment => sql`(${year(moment)} * 4 + ${quarter(moment)})`;

const differences: Readonly<Record<TimeGrain, (from: Fragment, to: Fragment) => Fragment>> = {
  second: spans(wholeSecond, sql`1`),
  minute: spans(wholeMinute, sql`60`),
  hour: spans(wholeHour, sql`3600`),
  day: spans(dayOf, sql`86400`),
  week: spans(monday, sql`604800`),
  month: (from, to) => sql`(${months(to)} - ${months(from)})`,
  quarter: (from, to) => sql`(${quarters(to)} - ${quarters(from)})`,
  year: (from, to) => sql`(${year(to)} - ${year(from)})`,
};

export const dateWriters = {
  cyclic: ({ grain, operand }: NodeOf<'cyclic'>, write: Write) => {
    const formats = { hourOfDay: sql`'%H'`, dayOfWeek: sql`'%u'`, monthOfYear: sql`'%m'` };
    return part(formats[grain])(write(operand));
  },
  // SQLite knows no zones: a function of our own reads the clock.
  localTime: ({ operand, timezone }: NodeOf<'localTime'>, write: Write, { placeholder }: Dialect) =>
    sql`dvp_local(${write(operand)}, ${parameter(timezone, placeholder)})`,
  dateAdd: ({ unit, amount, operand, type }: NodeOf<'dateAdd'>, write: Write) => {
    const [moment, modifier] = [write(operand), modifiers[unit](write(amount))];
    // Its functions keep no microseconds: those are put back.
    return type === 'date'
      ? sql`date(${moment}, ${modifier})`
      : sql`(datetime(${wholeSecond(moment)}, ${modifier}) || substr(${moment}, 20))`;
  },
  dateDiff: ({ unit, from, to }: NodeOf<'dateDiff'>, write: Write) => differences[unit](write(from), write(to)),
  epoch: ({ operand }: NodeOf<'epoch'>, write: Write) => {
    const moment = write(operand);
    return sql`(unixepoch(${wholeSecond(moment)}) * 1000000.0 + cast(substr(${moment}, 21, 6) as integer))`;
  },
  instantBucket: baseDialect.expressions.instantBucket,
} satisfies Partial<Dialect['expressions']>;
