import { joinFragments, parameter, quotedName, sql, type Fragment } from '../../fragment.js';
import { hoistWith } from '../../text/hoist-with.js';
import { keepOrder } from '../../text/keep-order.js';
import { sqlserverLexicon } from '../../text/lexicon.js';
import { baseDialect } from '../base.js';
import type { AggregateCall, Dialect, WindowCall } from '../dialect.js';
import { extreme } from '../extremes.js';
import { comparing } from './columns.js';
import { addUnits, dateParts, datePart, dayOfWeek, moments, truncate } from './dates.js';
import { rewrites } from './rewrites.js';
import { closed, concat, contains, endsWith, length, startsWith, substring, trim } from './texts.js';
import { converting } from './values.js';

type Args = readonly Fragment[];

const call =
  (name: Fragment) =>
  (args: Args): Fragment =>
    sql`${name}(${joinFragments(args, sql`, `)})`;

/** The natural logarithm of the largest float. */
const largestExponent = sql`709.78`;

/**
 * Null where there is none, instead of a failing query: no roots of negative numbers, no division by zero, nothing
 * beyond the floats. The result would have the type of the first argument, so that 2 to the power of 0.5 would be 1.
 */
function power(base: Fragment, exponent: Fragment): Fragment {
  const number = sql`cast(${base} as float)`;
  const negative = sql`${number} < 0 and ${exponent} <> floor(${exponent})`;
  const tooLarge = sql`${exponent} * log(abs(nullif(${number}, 0))) > ${largestExponent}`;
  const undefinedThere = sql`(${negative}) or (${number} = 0 and ${exponent} < 0) or ${tooLarge}`;
  return sql`case when ${undefinedThere} then null else power(${number}, ${exponent}) end`;
}

const functions: Dialect['functions'] = {
  ...baseDialect.functions,
  ceil: call(sql`ceiling`),
  concat,
  contains,
  day: datePart(sql`day`),
  dayOfWeek: ([moment = []]) => dayOfWeek(moment),
  endsWith,
  greatest: extreme('>='),
  hour: datePart(sql`hour`),
  least: extreme('<='),
  length: ([text = []]) => length(text),
  ln: call(sql`log`),
  minute: datePart(sql`minute`),
  month: datePart(sql`month`),
  exp: ([exponent = []]) => sql`exp(case when ${exponent} < ${largestExponent} then ${exponent} end)`,
  power: ([base = [], exponent = []]) => power(base, exponent),
  quarter: datePart(sql`quarter`),
  round: ([number = [], digits]) => sql`round(${number}, ${digits ? sql`cast(${digits} as int)` : sql`0`})`,
  second: datePart(sql`second`),
  startsWith,
  substring,
  trim,
  week: datePart(sql`iso_week`),
  year: datePart(sql`year`),
};

/** BIT has no order of its own. */
const end =
  (name: Fragment) =>
  ({ operand, type }: AggregateCall): Fragment =>
    type === 'boolean' ? sql`cast(${name}(cast(${operand} as int)) as bit)` : sql`${name}(${operand})`;

const windowEnd = (name: Fragment, { operand, type, over }: WindowCall): Fragment =>
  type === 'boolean' ? sql`cast(${name}(cast(${operand} as int)) ${over} as bit)` : sql`${name}(${operand}) ${over}`;

const aggregates: Dialect['aggregates'] = {
  ...baseDialect.aggregates,
  count: ({ operand }) => sql`count_big(${operand})`,
  countDistinct: ({ operand, type }) => sql`count_big(distinct ${type === 'string' ? closed(operand) : operand})`,
  // A sum of INT is one, and may be too large for it.
  sum: ({ operand, type }) =>
    type === 'integer' ? sql`sum(cast(${operand} as decimal(38, 0)))` : sql`sum(${operand})`,
  avg: ({ operand }) => sql`avg(cast(${operand} as float))`,
  min: end(sql`min`),
  max: end(sql`max`),
  stddev: ({ operand }) => sql`stdev(cast(${operand} as float))`,
  variance: ({ operand }) => sql`var(cast(${operand} as float))`,
};

/** SQL Server 2016 and later, and Azure SQL. */
export const sqlserverDialect: Dialect = {
  ...baseDialect,
  name: 'sqlserver',
  // Inside of a query there is no WITH, and an order only beside an offset.
  rewrites: [...rewrites, hoistWith(sqlserverLexicon), keepOrder(sqlserverLexicon, 'offset 0 rows')],
  lexicon: sqlserverLexicon,
  quote: (name) => quotedName(`[${name.replaceAll(']', ']]')}]`),
  placeholder: (index) => `@p${String(index)}`,
  types: {
    ...baseDialect.types,
    string: sql`nvarchar(4000)`,
    float: sql`float`,
    boolean: sql`bit`,
    timestamp: sql`datetime2(6)`,
    time: sql`time(6)`,
    json: sql`nvarchar(max)`,
    geo: sql`nvarchar(max)`,
    binary: sql`varbinary(max)`,
  },
  arithmetic: {
    ...baseDialect.arithmetic,
    '/': (left, right) => sql`(cast(${left} as float) / nullif(${right}, 0))`,
    // There is no % of floats.
    '%': (left, right, types) =>
      types.includes('float')
        ? sql`(${left} - ${right} * round(${left} / nullif(cast(${right} as float), 0), 0, 1))`
        : sql`(${left} % nullif(${right}, 0))`,
  },
  functions,
  aggregates,
  windows: {
    ...baseDialect.windows,
    sum: ({ operand, type, over }) =>
      type === 'integer' ? sql`sum(cast(${operand} as decimal(38, 0))) ${over}` : sql`sum(${operand}) ${over}`,
    avg: ({ operand, over }) => sql`avg(cast(${operand} as float)) ${over}`,
    min: (call) => windowEnd(sql`min`, call),
    max: (call) => windowEnd(sql`max`, call),
  },
  truncate,
  cyclic: {
    hourOfDay: (moment) => sql`datepart(hour, ${moment})`,
    dayOfWeek,
    monthOfYear: (moment) => sql`datepart(month, ${moment})`,
  },
  addUnits,
  dateParts,
  expressions: {
    ...baseDialect.expressions,
    ...comparing,
    ...converting,
    ...moments,
    binIndex: (node, write, dialect) => {
      const number = (content: number) => parameter(content, dialect.placeholder);
      return sql`floor((cast(${write(node.operand)} as float) - ${number(node.origin)}) / ${number(node.width)})`;
    },
  },
  orderKey: (key, direction, type) => {
    const down = direction === 'desc' ? sql` desc` : [];
    // Blanks at the end do not count, unless they are asked for.
    const blanks = type === 'string' ? sql`, ${length(key)}${down}` : [];
    return sql`case when ${key} is null then 1 else 0 end, ${key}${down}${blanks}`;
  },
  rowCount: (count, dialect) => parameter(count, dialect.placeholder),
  head: (limit, offset) => (limit && !offset ? sql`top (${limit}) ` : []),
  limit: (limit, offset, sorted) => {
    if (!offset) return [];
    const order = sorted ? [] : sql`\norder by (select null)`;
    return sql`${order}\noffset ${offset} rows${limit ? sql`\nfetch next ${limit} rows only` : []}`;
  },
};
