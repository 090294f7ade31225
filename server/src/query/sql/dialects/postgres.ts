import { sql, type Fragment } from '../fragment.js';
import type { AggregateNode } from '../nodes.js';
import { postgresLexicon } from '../text/lexicon.js';
import { typeOf } from '../type-of.js';
import { baseDialect } from './base.js';
import type { AggregateCall, Dialect, Write } from './dialect.js';
import { castWriters } from './postgres/casts.js';
import { columnWriters } from './postgres/columns.js';
import { dateWriters, truncate } from './postgres/dates.js';
import { binWriters, numberFunctions, remainder } from './postgres/numbers.js';

const nothing = sql`null`;

/** By code points, whatever the database's collation is. */
const inOrder = ({ operand, type }: Pick<AggregateCall, 'operand' | 'type'>): Fragment =>
  type === 'string' ? sql`${operand} collate "C"` : operand;

/** The value of the first row by this key; rows without a value or a key are passed over. */
function writeEdge(node: AggregateNode, write: Write, dialect: Dialect): Fragment {
  const operand = node.operand ? write(node.operand) : nothing;
  const key = node.orderBy ? write(node.orderBy) : nothing;
  const order = dialect.orderKey(
    key,
    node.agg === 'first' ? 'asc' : 'desc',
    node.orderBy ? typeOf(node.orderBy) : 'string',
  );
  const present = sql`${operand} is not null and ${key} is not null`;
  const rows = node.filter ? sql`${present} and ${write(node.filter)}` : present;
  return sql`(array_agg(${operand} order by ${order}) filter (where ${rows}))[1]`;
}

/** PostgreSQL from version 10 on, and what is built on it: Timescale, Citus. */
export const postgresDialect: Dialect = {
  ...baseDialect,
  name: 'postgres',
  lexicon: postgresLexicon,
  types: { ...baseDialect.types, string: sql`text`, decimal: sql`numeric`, geo: sql`text` },
  functions: {
    ...baseDialect.functions,
    ...numberFunctions,
    startsWith: ([text = nothing, part = nothing]) => sql`left(lower(${text}), length(${part})) = lower(${part})`,
    substring: ([text = nothing, start = nothing, length]) => {
      const from = sql`cast(${start} as integer)`;
      return length
        ? sql`substring(${text}, ${from}, cast(greatest(${length}, 0) as integer))`
        : sql`substring(${text}, ${from})`;
    },
  },
  arithmetic: { ...baseDialect.arithmetic, '%': remainder },
  aggregates: {
    ...baseDialect.aggregates,
    countDistinct: (call) => sql`count(distinct ${inOrder(call)})`,
    min: (call) => (call.type === 'boolean' ? sql`bool_and(${call.operand})` : sql`min(${inOrder(call)})`),
    max: (call) => (call.type === 'boolean' ? sql`bool_or(${call.operand})` : sql`max(${inOrder(call)})`),
  },
  truncate,
  expressions: {
    ...baseDialect.expressions,
    ...columnWriters,
    ...castWriters,
    ...dateWriters,
    ...binWriters,
    aggregate: (node, write, dialect) =>
      node.agg === 'first' || node.agg === 'last'
        ? writeEdge(node, write, dialect)
        : baseDialect.expressions.aggregate(node, write, dialect),
  },
  orderKey: (key, direction, type) => baseDialect.orderKey(inOrder({ operand: key, type }), direction, type),
};
