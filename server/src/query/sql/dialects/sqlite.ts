import type { ColumnType } from '@datavizpro/contract';
import { parameter, sql, type Fragment } from '../fragment.js';
import type { InNode, NodeOf, ValueNode } from '../nodes.js';
import { aggregatesByRank } from '../rewrites/aggregates-by-rank.js';
import { filtersInside } from '../rewrites/filters-inside.js';
import { pairsByMoments } from '../rewrites/pairs-by-moments.js';
import { sqliteLexicon } from '../text/lexicon.js';
import { typeOf } from '../type-of.js';
import { baseDialect } from './base.js';
import type { Dialect, Write } from './dialect.js';
import { extreme } from './extremes.js';
import { dateFunctions, dateWriters, dayOf, truncate } from './sqlite/dates.js';

const nothing = sql`null`;
const asReal = (operand: Fragment): Fragment => sql`cast(${operand} as real)`;

/** Functions of our own (`dvp_…`), which the connector brings along, do what SQLite has no word for. */
const casts: Partial<Record<ColumnType, (operand: Fragment, from: ColumnType) => Fragment>> = {
  date: (operand, from) => (from === 'string' ? sql`dvp_date(${operand})` : dayOf(operand)),
  timestamp: (operand, from) => (from === 'date' ? sql`(${operand} || ' 00:00:00')` : operand),
  float: (operand, from) => (from === 'string' ? sql`dvp_number(${operand})` : asReal(operand)),
  string: (operand, from) =>
    from === 'boolean'
      ? sql`case when ${operand} then 'true' when not ${operand} then 'false' end`
      : sql`cast(${operand} as text)`,
};

/** Stored texts and numbers as ours, whatever the column's collation and however its times were written. */
function writeColumn(node: NodeOf<'column'>, write: Write, dialect: Dialect): Fragment {
  const column = baseDialect.expressions.column(node, write, dialect);
  if (node.type === 'string') return sql`(${column} collate binary)`;
  if (node.type === 'timestamp') return sql`dvp_moment(${column})`;
  return node.type === 'date' ? sql`dvp_day(${column})` : column;
}

function writeValue(node: ValueNode, write: Write, dialect: Dialect): Fragment {
  const written = baseDialect.expressions.value(node, write, dialect);
  if (node.value === null) return written;
  if (node.type === 'timestamp') return sql`dvp_moment(${parameter(node.value, dialect.placeholder)})`;
  return node.type === 'time' ? sql`time(${parameter(node.value, dialect.placeholder)})` : written;
}

/** A statement takes 32,766 parameters: longer lists travel as one. */
const longList = 500;

function writeIn(node: InNode, write: Write, dialect: Dialect): Fragment {
  const values = node.values.filter((item) => item.kind === 'value');
  const plain = values.every(({ type }) => type !== 'timestamp' && type !== 'time');
  if (node.values.length <= longList || values.length < node.values.length || !plain)
    return baseDialect.expressions.in(node, write, dialect);
  const json = `[${values.map(jsonOf).join(',')}]`;
  const list = sql`(select value from json_each(${parameter(json, dialect.placeholder)}))`;
  return node.negated ? sql`${write(node.operand)} not in ${list}` : sql`${write(node.operand)} in ${list}`;
}

const jsonOf = ({ value, type }: ValueNode): string =>
  type === 'string' || type === 'date' ? JSON.stringify(String(value)) : String(Number(value) === 0 ? 0 : value);

/** Halves go away from zero, also before the point. */
function round([operand = nothing, places]: readonly Fragment[]): Fragment {
  if (!places) return sql`round(${operand})`;
  const scale = sql`power(10.0, ${places})`;
  return sql`(sign(${operand}) * floor(abs(${operand} * ${scale}) + 0.5) / ${scale})`;
}

const spread = ({ operand }: { readonly operand: Fragment }): Fragment =>
  sql`dvp_variance(json_group_array(${operand}))`;

/** SQLite, read-only. */
export const sqliteDialect: Dialect = {
  ...baseDialect,
  name: 'sqlite',
  rewrites: [aggregatesByRank(new Set(['median', 'quantile', 'first', 'last'])), pairsByMoments, filtersInside],
  lexicon: sqliteLexicon,
  placeholder: (index) => `?${String(index)}`,
  types: {
    ...baseDialect.types,
    string: sql`text`,
    integer: sql`integer`,
    decimal: sql`real`,
    float: sql`real`,
    boolean: sql`integer`,
    date: sql`text`,
    timestamp: sql`text`,
    time: sql`text`,
    json: sql`text`,
    geo: sql`text`,
    binary: sql`blob`,
  },
  arithmetic: {
    ...baseDialect.arithmetic,
    '/': (left, right) => sql`(${asReal(left)} / nullif(${right}, 0))`,
    '%': (left, right, types) =>
      types.includes('float')
        ? sql`mod(${left}, nullif(${right}, 0))`
        : baseDialect.arithmetic['%'](left, right, types),
  },
  functions: {
    ...baseDialect.functions,
    ...dateFunctions,
    contains: ([text = nothing, searched = nothing]) => sql`instr(lower(${text}), lower(${searched})) > 0`,
    endsWith: ([text = nothing, end = nothing]) =>
      sql`substr(lower(${text}), length(${text}) - length(${end}) + 1) = lower(${end})`,
    greatest: extreme('>='),
    least: extreme('<='),
    round,
    startsWith: ([text = nothing, start = nothing]) =>
      sql`substr(lower(${text}), 1, length(${start})) = lower(${start})`,
  },
  aggregates: {
    ...baseDialect.aggregates,
    avg: ({ operand }) => sql`avg(${operand})`,
    // A sum beyond 64 bits would fail: two halves are added up, and put together.
    sum: ({ operand, type }) =>
      type === 'integer' ? sql`dvp_wide(sum(${operand} >> 32), sum(${operand} & 4294967295))` : sql`sum(${operand})`,
    stddev: (call) => sql`sqrt(${spread(call)})`,
    variance: spread,
  },
  windows: {
    ...baseDialect.windows,
    avg: ({ operand, over }) => sql`avg(${operand}) ${over}`,
    sum: ({ operand, type, over }) =>
      type === 'integer'
        ? sql`dvp_wide(sum(dvp_high(${operand})) ${over}, sum(dvp_low(${operand})) ${over})`
        : sql`sum(${operand}) ${over}`,
  },
  truncate,
  expressions: {
    ...baseDialect.expressions,
    ...dateWriters,
    column: writeColumn,
    value: writeValue,
    in: writeIn,
    cast: (node, write, dialect) =>
      casts[node.to]?.(write(node.operand), typeOf(node.operand)) ?? baseDialect.expressions.cast(node, write, dialect),
  },
  // There is no offset without a limit.
  limit: (limit, offset) =>
    offset ? sql`\nlimit ${limit ?? sql`-1`} offset ${offset}` : limit ? sql`\nlimit ${limit}` : [],
};
