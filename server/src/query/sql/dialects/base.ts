import { digits, joinFragments, parameter, quotedName, sql, type Fragment } from '../fragment.js';
import type { AggregateNode, InNode, ScalarFunction, WindowNode } from '../nodes.js';
import { typeOf } from '../type-of.js';
import { standardLexicon } from '../text/lexicon.js';
import type { AggregateCall, Dialect, WindowCall, Write } from './dialect.js';

const comma = sql`, `;

/** `name(a, b)` */
const functionCall =
  (name: Fragment) =>
  (args: readonly Fragment[]): Fragment =>
    sql`${name}(${joinFragments(args, comma)})`;

const argument = (args: readonly Fragment[], index: number): Fragment => args[index] ?? sql`null`;

const one =
  (write: (operand: Fragment) => Fragment) =>
  (args: readonly Fragment[]): Fragment =>
    write(argument(args, 0));
const two =
  (write: (left: Fragment, right: Fragment) => Fragment) =>
  (args: readonly Fragment[]): Fragment =>
    write(argument(args, 0), argument(args, 1));

const functions: Record<ScalarFunction, (args: readonly Fragment[]) => Fragment> = {
  abs: functionCall(sql`abs`),
  ceil: functionCall(sql`ceil`),
  coalesce: functionCall(sql`coalesce`),
  concat: functionCall(sql`concat`),
  contains: two((text, part) => sql`strpos(lower(${text}), lower(${part})) > 0`),
  day: one((operand) => sql`extract(day from ${operand})`),
  dayOfWeek: one((operand) => sql`extract(isodow from ${operand})`),
  endsWith: two((text, part) => sql`right(lower(${text}), length(${part})) = lower(${part})`),
  exp: functionCall(sql`exp`),
  floor: functionCall(sql`floor`),
  greatest: functionCall(sql`greatest`),
  hour: one((operand) => sql`extract(hour from ${operand})`),
  least: functionCall(sql`least`),
  length: functionCall(sql`length`),
  ln: functionCall(sql`ln`),
  log: functionCall(sql`log10`),
  lower: functionCall(sql`lower`),
  minute: one((operand) => sql`extract(minute from ${operand})`),
  month: one((operand) => sql`extract(month from ${operand})`),
  negate: one((operand) => sql`(-${operand})`),
  nullif: functionCall(sql`nullif`),
  power: functionCall(sql`power`),
  quarter: one((operand) => sql`extract(quarter from ${operand})`),
  replace: functionCall(sql`replace`),
  round: ([operand = sql`null`, digits]) =>
    digits === undefined ? sql`round(${operand})` : sql`round(${operand}, cast(${digits} as integer))`,
  second: one((operand) => sql`floor(extract(second from ${operand}))`),
  sqrt: functionCall(sql`sqrt`),
  startsWith: two((text, part) => sql`starts_with(lower(${text}), lower(${part}))`),
  substring: functionCall(sql`substring`),
  trim: functionCall(sql`trim`),
  upper: functionCall(sql`upper`),
  week: one((operand) => sql`extract(week from ${operand})`),
  year: one((operand) => sql`extract(year from ${operand})`),
};

const asDate = (operand: Fragment): Fragment => sql`cast(${operand} as date)`;

function writeIn(node: InNode, write: Write): Fragment {
  const values = joinFragments(node.values.map(write), comma);
  return node.negated ? sql`${write(node.operand)} not in (${values})` : sql`${write(node.operand)} in (${values})`;
}

/** Fragments that no node has are told apart from wrong ones by their absence: a missing operand is our own bug. */
function writeAggregate(node: AggregateNode, write: Write, dialect: Dialect): Fragment {
  const call = dialect.aggregates[node.agg]({
    operand: node.operand ? write(node.operand) : sql`*`,
    orderBy: node.orderBy ? write(node.orderBy) : sql`null`,
    x: node.x ? write(node.x) : sql`null`,
    q: node.q === null ? sql`null` : parameter(node.q, dialect.placeholder),
    type: node.operand ? typeOf(node.operand) : 'integer',
  });
  return node.filter ? sql`${call} filter (where ${write(node.filter)})` : call;
}

function writeWindow(node: WindowNode, write: Write, dialect: Dialect): Fragment {
  const list = (items: readonly Fragment[]) => joinFragments(items, comma);
  const keys = node.orderBy.map(({ expression, direction }) =>
    dialect.orderKey(write(expression), direction, typeOf(expression)),
  );
  const parts = [
    ...(node.partitionBy.length > 0 ? [sql`partition by ${list(node.partitionBy.map(write))}`] : []),
    ...(keys.length > 0 ? [sql`order by ${list(keys)}`] : []),
    ...(node.frame ? [frameOf(node.frame)] : []),
  ];
  return dialect.windows[node.fn]({
    operand: node.operand ? write(node.operand) : sql`*`,
    type: node.operand ? typeOf(node.operand) : 'integer',
    over: sql`over (${joinFragments(parts, sql` `)})`,
  });
}

function frameOf({ before, after }: NonNullable<WindowNode['frame']>): Fragment {
  const end = (rows: number | null, direction: Fragment): Fragment => {
    if (rows === 0) return sql`current row`;
    return rows === null ? sql`unbounded ${direction}` : sql`${digits(rows)} ${direction}`;
  };
  return sql`rows between ${end(before, sql`preceding`)} and ${end(after, sql`following`)}`;
}

const asDouble = (operand: Fragment): Fragment => sql`cast(${operand} as double precision)`;
const pair =
  (name: Fragment) =>
  ({ operand, x }: AggregateCall): Fragment =>
    sql`${name}(${asDouble(operand)}, ${asDouble(x)})`;

const ranking =
  (name: Fragment) =>
  ({ over }: WindowCall): Fragment =>
    sql`${name}() ${over}`;
const overRows =
  (name: Fragment) =>
  ({ operand, over }: WindowCall): Fragment =>
    sql`${name}(${operand}) ${over}`;

const windows: Dialect['windows'] = {
  rowNumber: ranking(sql`row_number`),
  rank: ranking(sql`rank`),
  denseRank: ranking(sql`dense_rank`),
  count: overRows(sql`count`),
  sum: overRows(sql`sum`),
  avg: ({ operand, over }) => sql`avg(${asDouble(operand)}) ${over}`,
  min: overRows(sql`min`),
  max: overRows(sql`max`),
  lag: overRows(sql`lag`),
};

const unresolved = (what: string) => (): never => {
  throw new Error(`A plan reached the compiler with an unresolved ${what}`);
};

/**
 * Standard SQL in the shape that DuckDB and PostgreSQL share. A dialect is this, with its differences on top:
 * `{ ...baseDialect, name: 'duckdb', … }`.
 */
export const baseDialect: Omit<Dialect, 'name'> = {
  rewrites: [],
  groupsDatesTwice: true,
  lexicon: standardLexicon,
  quote: (name) => quotedName(`"${name.replaceAll('"', '""')}"`),
  placeholder: (index) => `$${String(index)}`,
  types: {
    string: sql`varchar`,
    integer: sql`bigint`,
    decimal: sql`decimal(38, 10)`,
    float: sql`double precision`,
    boolean: sql`boolean`,
    date: sql`date`,
    timestamp: sql`timestamp`,
    time: sql`time`,
    json: sql`json`,
    geo: sql`varchar`,
    binary: sql`bytea`,
  },
  comparisons: { '=': sql`=`, '<>': sql`<>`, '<': sql`<`, '<=': sql`<=`, '>': sql`>`, '>=': sql`>=` },
  arithmetic: {
    '+': (left, right) => sql`(${left} + ${right})`,
    '-': (left, right) => sql`(${left} - ${right})`,
    '*': (left, right) => sql`(${left} * ${right})`,
    '/': (left, right) => sql`(cast(${left} as double precision) / nullif(${right}, 0))`,
    '%': (left, right) => sql`(${left} % nullif(${right}, 0))`,
  },
  functions,
  aggregates: {
    count: ({ operand }) => sql`count(${operand})`,
    countDistinct: ({ operand }) => sql`count(distinct ${operand})`,
    sum: ({ operand }) => sql`sum(${operand})`,
    avg: ({ operand }) => sql`avg(cast(${operand} as double precision))`,
    min: ({ operand }) => sql`min(${operand})`,
    max: ({ operand }) => sql`max(${operand})`,
    median: ({ operand }) => sql`percentile_cont(0.5) within group (order by cast(${operand} as double precision))`,
    quantile: ({ operand, q }) =>
      sql`percentile_cont(${q}) within group (order by cast(${operand} as double precision))`,
    stddev: ({ operand }) => sql`stddev_samp(cast(${operand} as double precision))`,
    variance: ({ operand }) => sql`var_samp(cast(${operand} as double precision))`,
    corr: pair(sql`corr`),
    regrSlope: pair(sql`regr_slope`),
    regrIntercept: pair(sql`regr_intercept`),
    regrR2: pair(sql`regr_r2`),
    first: ({ operand, orderBy }) => sql`(array_agg(${operand} order by ${orderBy}, ${operand}))[1]`,
    last: ({ operand, orderBy }) => sql`(array_agg(${operand} order by ${orderBy} desc, ${operand} desc))[1]`,
  },
  windows,
  truncate: {
    second: (operand) => sql`date_trunc('second', ${operand})`,
    minute: (operand) => sql`date_trunc('minute', ${operand})`,
    hour: (operand) => sql`date_trunc('hour', ${operand})`,
    day: asDate,
    week: (operand, weekStart) => weeks[weekStart](asDate(operand)),
    month: (operand) => asDate(sql`date_trunc('month', ${operand})`),
    quarter: (operand) => asDate(sql`date_trunc('quarter', ${operand})`),
    year: (operand) => asDate(sql`date_trunc('year', ${operand})`),
  },
  cyclic: {
    hourOfDay: (operand) => functions.hour([operand]),
    dayOfWeek: (operand) => functions.dayOfWeek([operand]),
    monthOfYear: (operand) => functions.month([operand]),
  },
  addUnits: {
    second: (operand, amount) => sql`(${operand} + ${amount} * interval '1 second')`,
    minute: (operand, amount) => sql`(${operand} + ${amount} * interval '1 minute')`,
    hour: (operand, amount) => sql`(${operand} + ${amount} * interval '1 hour')`,
    day: (operand, amount) => sql`(${operand} + ${amount} * interval '1 day')`,
    week: (operand, amount) => sql`(${operand} + ${amount} * interval '7 days')`,
    month: (operand, amount) => sql`(${operand} + ${amount} * interval '1 month')`,
    quarter: (operand, amount) => sql`(${operand} + ${amount} * interval '3 months')`,
    year: (operand, amount) => sql`(${operand} + ${amount} * interval '1 year')`,
  },
  dateParts: {
    second: sql`'second'`,
    minute: sql`'minute'`,
    hour: sql`'hour'`,
    day: sql`'day'`,
    week: sql`'week'`,
    month: sql`'month'`,
    quarter: sql`'quarter'`,
    year: sql`'year'`,
  },
  expressions: {
    column: (node, _write, dialect) => sql`${quotedName(node.table)}.${dialect.quote(node.name)}`,
    ref: (node) => sql`${quotedName(node.table)}.${quotedName(node.name)}`,
    value: (node, _write, dialect) =>
      node.value === null
        ? sql`null`
        : sql`cast(${parameter(node.value, dialect.placeholder)} as ${dialect.types[node.type]})`,
    call: (node, write, dialect) => dialect.functions[node.fn](node.args.map(write), node.args.map(typeOf)),
    compare: (node, write, dialect) => sql`${write(node.left)} ${dialect.comparisons[node.op]} ${write(node.right)}`,
    arithmetic: (node, write, dialect) =>
      dialect.arithmetic[node.op](write(node.left), write(node.right), [typeOf(node.left), typeOf(node.right)]),
    logic: (node, write) =>
      sql`(${joinFragments(node.operands.map(write), node.op === 'and' ? sql` and ` : sql` or `)})`,
    not: (node, write) => sql`not ${write(node.operand)}`,
    isNull: (node, write) =>
      node.negated ? sql`${write(node.operand)} is not null` : sql`${write(node.operand)} is null`,
    in: writeIn,
    case: (node, write) => {
      const branches = node.branches.flatMap(({ when, then }) => sql` when ${write(when)} then ${write(then)}`);
      return node.otherwise ? sql`case${branches} else ${write(node.otherwise)} end` : sql`case${branches} end`;
    },
    cast: (node, write, dialect) => sql`cast(${write(node.operand)} as ${dialect.types[node.to]})`,
    truncate: (node, write, dialect) => dialect.truncate[node.grain](write(node.operand), node.weekStart),
    cyclic: (node, write, dialect) => dialect.cyclic[node.grain](write(node.operand)),
    localTime: (node, write, dialect) =>
      sql`((${write(node.operand)} at time zone 'UTC') at time zone ${parameter(node.timezone, dialect.placeholder)})`,
    instantBucket: (node, write) => write(node.operand),
    binIndex: (node, write, dialect) => {
      const number = (content: number) => parameter(content, dialect.placeholder);
      return sql`floor((cast(${write(node.operand)} as double precision) - ${number(node.origin)}) / ${number(node.width)})`;
    },
    binEdge: (node, write, dialect) => {
      const number = (content: number) => parameter(content, dialect.placeholder);
      const edge = sql`${number(node.origin)} + ${write(node.index)} * ${number(node.width)}`;
      if (node.integer) return sql`cast(${edge} as ${dialect.types.integer})`;
      return node.decimals === null ? sql`(${edge})` : sql`round(${edge}, cast(${number(node.decimals)} as integer))`;
    },
    dateAdd: (node, write, dialect) => {
      const moved = dialect.addUnits[node.unit](write(node.operand), write(node.amount));
      return sql`cast(${moved} as ${dialect.types[node.type]})`;
    },
    dateDiff: (node, write, dialect) =>
      sql`date_diff(${dialect.dateParts[node.unit]}, ${write(node.from)}, ${write(node.to)})`,
    epoch: (node, write) => sql`cast(extract(epoch from ${write(node.operand)}) * 1000000 as double precision)`,
    aggregate: writeAggregate,
    window: writeWindow,
    now: unresolved('now()'),
    relative: unresolved('relative date'),
  },
  joins: {
    inner: () => sql`inner join`,
    left: () => sql`left join`,
    right: () => sql`right join`,
    full: () => sql`full join`,
    cross: () => sql`cross join`,
  },
  table: (relation, dialect) => {
    const name = dialect.quote(relation.name);
    const path = relation.schema === null ? name : sql`${dialect.quote(relation.schema)}.${name}`;
    return sql`${path} as ${quotedName(relation.alias)}`;
  },
  orderKey: (key, direction) => (direction === 'asc' ? sql`${key} nulls last` : sql`${key} desc nulls last`),
  rowCount: (count, dialect) => sql`cast(${parameter(count, dialect.placeholder)} as ${dialect.types.integer})`,
  head: () => [],
  limit: (limit, offset) => {
    const rows = limit ? sql`\nlimit ${limit}` : [];
    return offset ? [...rows, ...sql`\noffset ${offset}`] : rows;
  },
};

const weeks = {
  monday: (day: Fragment) => asDate(sql`date_trunc('week', ${day})`),
  sunday: (day: Fragment) => sql`(${asDate(sql`date_trunc('week', ${day} + 1)`)} - 1)`,
  saturday: (day: Fragment) => sql`(${asDate(sql`date_trunc('week', ${day} + 2)`)} - 2)`,
};
