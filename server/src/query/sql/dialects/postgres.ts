import { sql, type Fragment } from '../fragment.js';
import type { AggregateNode } from '../nodes.js';
import { pairsShifted } from '../rewrites/pairs-shifted.js';
import { postgresLexicon } from '../text/lexicon.js';
import { typeOf } from '../type-of.js';
import { baseDialect } from './base.js';
import type { Dialect, Write } from './dialect.js';
import { castWriters } from './postgres/casts.js';
import { asItIs, byCodePoints, columnWriters, type Ordered } from './postgres/columns.js';
import { dateWriters, truncate } from './postgres/dates.js';
import { binWriters, numberFunctions, remainder } from './postgres/numbers.js';
import { redshiftParts } from './postgres/redshift.js';

const nothing = sql`null`;

/** The value of the first row by this key; rows without a value or a key are passed over. */
function writeEdge(node: AggregateNode, write: Write, dialect: Dialect): Fragment {
  const operand = node.operand ? write(node.operand) : nothing;
  const key = node.orderBy ? write(node.orderBy) : nothing;
  const direction = node.agg === 'first' ? 'asc' : 'desc';
  const keyOrder = dialect.orderKey(key, direction, node.orderBy ? typeOf(node.orderBy) : 'string');
  // Of rows with the same key, the value decides.
  const order = sql`${keyOrder}, ${dialect.orderKey(operand, direction, node.operand ? typeOf(node.operand) : 'string')}`;
  const present = sql`${operand} is not null and ${key} is not null`;
  const rows = node.filter ? sql`${present} and ${write(node.filter)}` : present;
  return sql`(array_agg(${operand} order by ${order}) filter (where ${rows}))[1]`;
}

const functions = (ordered: Ordered): Dialect['functions'] => {
  const extremes =
    (fn: 'greatest' | 'least'): Dialect['functions']['greatest'] =>
    ([first = nothing, ...rest], types) =>
      baseDialect.functions[fn]([ordered(first, types[0] ?? 'string'), ...rest], types);
  return {
    ...baseDialect.functions,
    ...numberFunctions,
    greatest: extremes('greatest'),
    least: extremes('least'),
    startsWith: ([text = nothing, part = nothing]) => sql`left(lower(${text}), length(${part})) = lower(${part})`,
    substring: ([text = nothing, start = nothing, length]) => {
      const from = sql`cast(${start} as integer)`;
      return length
        ? sql`substring(${text}, ${from}, cast(greatest(${length}, 0) as integer))`
        : sql`substring(${text}, ${from})`;
    },
  };
};

/** What PostgreSQL and its relatives share; they differ in what it takes to order texts by their code points. */
const speaking = (ordered: Ordered): Dialect => ({
  ...baseDialect,
  name: 'postgres',
  rewrites: [pairsShifted],
  lexicon: postgresLexicon,
  types: { ...baseDialect.types, string: sql`text`, decimal: sql`numeric`, geo: sql`text` },
  functions: functions(ordered),
  arithmetic: { ...baseDialect.arithmetic, '%': remainder },
  aggregates: {
    ...baseDialect.aggregates,
    countDistinct: ({ operand, type }) => sql`count(distinct ${ordered(operand, type)})`,
    min: ({ operand, type }) => (type === 'boolean' ? sql`bool_and(${operand})` : sql`min(${ordered(operand, type)})`),
    max: ({ operand, type }) => (type === 'boolean' ? sql`bool_or(${operand})` : sql`max(${ordered(operand, type)})`),
  },
  truncate,
  expressions: {
    ...baseDialect.expressions,
    ...columnWriters(ordered),
    ...castWriters,
    ...dateWriters,
    ...binWriters,
    aggregate: (node, write, dialect) =>
      node.agg === 'first' || node.agg === 'last'
        ? writeEdge(node, write, dialect)
        : baseDialect.expressions.aggregate(node, write, dialect),
  },
  orderKey: (key, direction, type) => baseDialect.orderKey(ordered(key, type), direction, type),
});

/** From version 10 on; Timescale and Citus are PostgreSQL. */
const postgres = speaking(byCodePoints);
const plain = speaking(asItIs);
const cockroachdb: Dialect = {
  ...plain,
  // It knows no infinite timestamps to be told apart, and gains nothing by grouping twice.
  expressions: { ...plain.expressions, instantBucket: baseDialect.expressions.instantBucket },
};
const redshift: Dialect = { ...plain, ...redshiftParts(plain) };

const flavours: Readonly<Record<string, Dialect>> = { cockroachdb, redshift };

/** PostgreSQL and what speaks its language. */
export const postgresDialect = (flavour = 'postgres'): Dialect => flavours[flavour] ?? postgres;
