import type { TimeGrain } from '@datavizpro/contract';
import { digits, digitsList, parameter, sql, type Fragment } from '../../fragment.js';
import type { Dialect } from '../dialect.js';
import type { MysqlFlavour } from './flavour.js';
import { zoneOffsets } from '../zone-offsets.js';

const asDate = (operand: Fragment): Fragment => sql`cast(${operand} as date)`;
const asTime = (operand: Fragment): Fragment => sql`cast(${operand} as datetime)`;

const weeks = {
  monday: (day: Fragment) => sql`weekday(${day})`,
  sunday: (day: Fragment) => sql`(dayofweek(${day}) - 1)`,
  saturday: (day: Fragment) => sql`(dayofweek(${day}) % 7)`,
};

const truncate: Dialect['truncate'] = {
  second: (operand) => asTime(sql`date_format(${operand}, '%Y-%m-%d %H:%i:%s')`),
  minute: (operand) => asTime(sql`date_format(${operand}, '%Y-%m-%d %H:%i:00')`),
  hour: (operand) => asTime(sql`date_format(${operand}, '%Y-%m-%d %H:00:00')`),
  day: asDate,
  week: (operand, weekStart) => sql`(${asDate(operand)} - interval ${weeks[weekStart](operand)} day)`,
  month: (operand) => asDate(sql`date_format(${operand}, '%Y-%m-01')`),
  quarter: (operand) => sql`(makedate(year(${operand}), 1) + interval (quarter(${operand}) - 1) quarter)`,
  year: (operand) => sql`makedate(year(${operand}), 1)`,
};

const add = (unit: Fragment) => (operand: Fragment, amount: Fragment) => sql`(${operand} + interval ${amount} ${unit})`;

const addUnits: Dialect['addUnits'] = {
  second: add(sql`second`),
  minute: add(sql`minute`),
  hour: add(sql`hour`),
  day: add(sql`day`),
  week: add(sql`week`),
  month: add(sql`month`),
  quarter: add(sql`quarter`),
  year: add(sql`year`),
};

/** How many units the calendar counts up to this moment, whatever the first one is. */
const ordinals: Readonly<Record<TimeGrain, (moment: Fragment) => Fragment>> = {
  second: (moment) => sql`timestampdiff(second, '1970-01-01', ${truncate.second(moment, 'monday')})`,
  minute: (moment) => sql`timestampdiff(minute, '1970-01-01', ${truncate.minute(moment, 'monday')})`,
  hour: (moment) => sql`timestampdiff(hour, '1970-01-01', ${truncate.hour(moment, 'monday')})`,
  day: (moment) => sql`to_days(${moment})`,
  week: (moment) => sql`((to_days(${moment}) - weekday(${moment})) div 7)`,
  month: (moment) => sql`(year(${moment}) * 12 + month(${moment}))`,
  quarter: (moment) => sql`(year(${moment}) * 4 + quarter(${moment}))`,
  year: (moment) => sql`year(${moment})`,
};

const lists = new WeakMap<readonly number[], Fragment>();
/** A zone has hundreds of offsets, the same for every query. */
function listOf(numbers: readonly number[]): Fragment {
  const list = lists.get(numbers) ?? digitsList(numbers);
  lists.set(numbers, list);
  return list;
}

/**
 * Wall clock of a zone, by the offsets that we know: the tables of zones that `convert_tz` needs are often not loaded,
 * and it leaves times before 1970 and after 2037 as they are.
 */
function shifted(moment: Fragment, timezone: string): Fragment {
  const { starts, offsets } = zoneOffsets(timezone);
  const [only = 0] = offsets;
  if (starts.length === 0) return sql`(${moment} + interval ${digits(only)} second)`;
  const found = sql`interval(timestampdiff(second, '1970-01-01', ${moment}), ${listOf(starts)})`;
  return sql`(${moment} + interval elt(${found} + 1, ${listOf(offsets)}) second)`;
}

/** The calendar in MySQL's words. */
export const dateWriters = (
  flavour: MysqlFlavour,
): Pick<Dialect, 'truncate' | 'addUnits' | 'cyclic'> & {
  readonly expressions: Pick<Dialect['expressions'], 'localTime' | 'instantBucket' | 'dateAdd' | 'dateDiff'>;
} => ({
  truncate,
  addUnits,
  cyclic: {
    hourOfDay: (operand) => sql`hour(${operand})`,
    dayOfWeek: (operand) => sql`(weekday(${operand}) + 1)`,
    monthOfYear: (operand) => sql`month(${operand})`,
  },
  expressions: {
    localTime: (node, write, { placeholder }) =>
      flavour.findsInLists
        ? shifted(write(node.operand), node.timezone)
        : sql`convert_tz(${write(node.operand)}, 'UTC', ${parameter(node.timezone, placeholder)})`,
    instantBucket: (node, write) => {
      const moment = write(node.operand);
      const bucket = sql`timestampdiff(second, '1970-01-01', ${moment}) div 900 * 900`;
      return sql`case when ${moment} >= '1980-01-01' then '1970-01-01' + interval ${bucket} second else ${moment} end`;
    },
    dateAdd: (node, write, { addUnits: table }) => {
      const moved = table[node.unit](write(node.operand), write(node.amount));
      return node.type === 'date' ? asDate(moved) : sql`cast(${moved} as datetime(6))`;
    },
    dateDiff: (node, write) => sql`(${ordinals[node.unit](write(node.to))} - ${ordinals[node.unit](write(node.from))})`,
  },
});
