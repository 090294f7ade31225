import type { ColumnType, TimeGrain, WeekStart } from '@datavizpro/contract';
import { joinFragments, parameter, sql, type Fragment } from '../../fragment.js';
import type { NodeOf } from '../../nodes.js';
import { aggregatesByRank } from '../../rewrites/aggregates-by-rank.js';
import { aliasApart } from '../../rewrites/alias-apart.js';
import { pairsByMoments } from '../../rewrites/pairs-by-moments.js';
import { standardLexicon } from '../../text/lexicon.js';
import { typeOf } from '../../type-of.js';
import { baseDialect } from '../base.js';
import type { Dialect, Write } from '../dialect.js';
import { extreme } from '../extremes.js';
import { expressions } from './columns.js';

const dateAdd =
  (unit: Fragment) =>
  (operand: Fragment, amount: Fragment): Fragment =>
    sql`date_add(${unit}, ${amount}, ${operand})`;

/** Weeks of Trino begin on Monday: other ones are cut some days later, and moved back. */
const weekFrom = (start: Record<WeekStart, Fragment | null>) => (operand: Fragment, weekStart: WeekStart) => {
  const day = sql`cast(${operand} as date)`;
  const days = start[weekStart];
  return days
    ? sql`date_add('day', -${days}, date_trunc('week', date_add('day', ${days}, ${day})))`
    : sql`date_trunc('week', ${day})`;
};

/** Texts of times without the zeros at the end of their fraction. */
const withoutZeros = (text: Fragment): Fragment => sql`regexp_replace(${text}, '\\.0*$|(\\.\\d*[1-9])0+$', '$1')`;

function writeCast(node: NodeOf<'cast'>, write: Write, dialect: Dialect): Fragment {
  const from = typeOf(node.operand);
  const operand = write(node.operand);
  if (node.to === 'string' && from === 'float') return sql`json_format(cast(${operand} as json))`;
  if (node.to === 'string' && (from === 'timestamp' || from === 'time'))
    return withoutZeros(sql`cast(${operand} as varchar)`);
  return sql`try_cast(${operand} as ${dialect.types[node.to]})`;
}

const call =
  (name: Fragment) =>
  ([operand = []]: readonly Fragment[]): Fragment =>
    sql`${name}(${operand})`;

const functions: Dialect['functions'] = {
  ...baseDialect.functions,
  // Trino's own concat is null when any part is, and takes two at least.
  concat: (args) =>
    sql`concat('', ${joinFragments(
      args.map((part) => sql`coalesce(${part}, '')`),
      sql`, `,
    )})`,
  day: call(sql`day`),
  dayOfWeek: call(sql`day_of_week`),
  endsWith: ([text = [], part = []]) => sql`starts_with(reverse(lower(${text})), reverse(lower(${part})))`,
  greatest: extreme('>='),
  hour: call(sql`hour`),
  least: extreme('<='),
  minute: call(sql`minute`),
  month: call(sql`month`),
  quarter: call(sql`quarter`),
  second: call(sql`second`),
  trim: ([text = []]) => sql`trim(both ' ' from ${text})`,
  week: call(sql`week`),
  year: call(sql`year`),
};

/**
 * Of rows with the same key, the value decides, where it has an order. Rows without a value are skipped, because those
 * without a key are.
 */
function byBoth(key: Fragment, operand: Fragment, type: ColumnType): Fragment {
  const isOrdered = type !== 'json' && type !== 'geo';
  const given = sql`${operand} is not null and ${key} is not null`;
  return sql`case when ${given} then ${isOrdered ? sql`row(${key}, ${operand})` : key} end`;
}

const units: Record<TimeGrain, Fragment> = baseDialect.dateParts;

/**
 * Trino. Values are bound by EXECUTE IMMEDIATE … USING, one question mark each. Medians and quantiles are exact, by
 * rank: Trino's own `approx_percentile` is not.
 */
export const trinoDialect: Dialect = {
  ...baseDialect,
  name: 'trino',
  // Its own regressions have no r², and add up the squares of the numbers themselves.
  rewrites: [aliasApart, aggregatesByRank(new Set(['median', 'quantile'])), pairsByMoments],
  lexicon: standardLexicon,
  placeholder: () => '?',
  types: {
    ...baseDialect.types,
    float: sql`double`,
    timestamp: sql`timestamp(6)`,
    time: sql`time(6)`,
    binary: sql`varbinary`,
  },
  arithmetic: {
    ...baseDialect.arithmetic,
    '/': (left, right) => sql`(cast(${left} as double) / nullif(${right}, 0))`,
  },
  functions,
  aggregates: {
    ...baseDialect.aggregates,
    // A sum of BIGINT is one, and may be too large for it.
    sum: ({ operand, type }) =>
      type === 'integer' ? sql`sum(cast(${operand} as decimal(38, 0)))` : sql`sum(${operand})`,
    avg: ({ operand }) => sql`avg(cast(${operand} as double))`,
    stddev: ({ operand }) => sql`stddev_samp(cast(${operand} as double))`,
    variance: ({ operand }) => sql`var_samp(cast(${operand} as double))`,
    first: ({ operand, orderBy, type }) => sql`min_by(${operand}, ${byBoth(orderBy, operand, type)})`,
    last: ({ operand, orderBy, type }) => sql`max_by(${operand}, ${byBoth(orderBy, operand, type)})`,
  },
  windows: {
    ...baseDialect.windows,
    sum: ({ operand, type, over }) =>
      type === 'integer' ? sql`sum(cast(${operand} as decimal(38, 0))) ${over}` : sql`sum(${operand}) ${over}`,
    avg: ({ operand, over }) => sql`avg(cast(${operand} as double)) ${over}`,
  },
  truncate: {
    ...baseDialect.truncate,
    week: weekFrom({ monday: null, sunday: sql`1`, saturday: sql`2` }),
  },
  cyclic: {
    hourOfDay: (operand) => sql`hour(${operand})`,
    dayOfWeek: (operand) => sql`day_of_week(${operand})`,
    monthOfYear: (operand) => sql`month(${operand})`,
  },
  addUnits: {
    second: dateAdd(units.second),
    minute: dateAdd(units.minute),
    hour: dateAdd(units.hour),
    day: dateAdd(units.day),
    week: dateAdd(units.week),
    month: dateAdd(units.month),
    quarter: dateAdd(units.quarter),
    year: dateAdd(units.year),
  },
  expressions: {
    ...baseDialect.expressions,
    ...expressions,
    value: (node, write, dialect) =>
      node.type === 'string' && node.value !== null
        ? parameter(node.value, dialect.placeholder)
        : baseDialect.expressions.value(node, write, dialect),
    cast: writeCast,
    localTime: (node, write, dialect) =>
      sql`cast(at_timezone(with_timezone(${write(node.operand)}, 'UTC'), ${parameter(node.timezone, dialect.placeholder)}) as timestamp(6))`,
    instantBucket: (node, write) => {
      const instant = write(node.operand);
      const bucket = sql`date_add('minute', -(minute(${instant}) % 15), date_trunc('minute', ${instant}))`;
      return sql`case when ${instant} >= timestamp '1980-01-01 00:00:00' then ${bucket} else ${instant} end`;
    },
    binIndex: (node, write, dialect) => {
      const number = (content: number) => parameter(content, dialect.placeholder);
      return sql`floor((cast(${write(node.operand)} as double) - ${number(node.origin)}) / ${number(node.width)})`;
    },
    epoch: (node, write) => {
      const moment = sql`cast(${write(node.operand)} as timestamp(6))`;
      return sql`round(to_unixtime(with_timezone(${moment}, 'UTC')) * 1e6)`;
    },
    // Trino counts whole units between two moments; boundaries are those between the starts of their units.
    dateDiff: (node, write, dialect) => {
      const unit = dialect.dateParts[node.unit];
      return sql`date_diff(${unit}, date_trunc(${unit}, ${write(node.from)}), date_trunc(${unit}, ${write(node.to)}))`;
    },
  },
  rowCount: (count, dialect) => parameter(count, dialect.placeholder),
  limit: (limit, offset) => [...(offset ? sql`\noffset ${offset}` : []), ...(limit ? sql`\nlimit ${limit}` : [])],
};
