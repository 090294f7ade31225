import type { ColumnType } from '@datavizpro/contract';
import { sql, type Fragment } from '../../fragment.js';
import type { NodeOf } from '../../nodes.js';
import { typeOf } from '../../type-of.js';
import { baseDialect } from '../base.js';
import type { Dialect, Write } from '../dialect.js';

/** What cannot be converted becomes null: PostgreSQL would fail, so that only texts of the right form get there. */
const ofText: Partial<Record<ColumnType, (text: Fragment) => Fragment>> = {
  float: (text) =>
    sql`case when ${text} ~ '^\\s*[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?\\s*$' then cast(${text} as double precision) end`,
  date: (text) => {
    const first = sql`cast(substring(${text}, '^\\s*(\\d{4}-\\d\\d)') || '-01' as date)`;
    const day = sql`cast(substring(${text}, '^\\s*\\d{4}-\\d\\d-(\\d\\d)') as integer) - 1`;
    // The thirtieth of February would be in March.
    const sameMonth = sql`extract(month from ${first} + (${day})) = extract(month from ${first})`;
    return sql`case when ${text} !~ '^\\s*(\\d{3}[1-9]|\\d\\d[1-9]0|\\d[1-9]00|[1-9]000)-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])([T ]\\d\\d:\\d\\d.*)?\\s*$' then null when ${sameMonth} then ${first} + (${day}) end`;
  },
};

/** Whole floats keep their point: `3.0`, as everywhere. */
function textOfFloat(number: Fragment): Fragment {
  const text = sql`cast(${number} as text)`;
  return sql`case when ${number} = trunc(${number}) and abs(${number}) < 1e15 then ${text} || '.0' else ${text} end`;
}

export const castWriters = {
  cast: (node: NodeOf<'cast'>, write: Write, dialect: Dialect) => {
    const from = typeOf(node.operand);
    const operand = write(node.operand);
    if (from === 'string') return ofText[node.to]?.(operand) ?? baseDialect.expressions.cast(node, write, dialect);
    if (from === 'float' && node.to === 'string') return textOfFloat(operand);
    if (from === 'boolean' && node.to === 'integer') return sql`cast(cast(${operand} as integer) as bigint)`;
    return baseDialect.expressions.cast(node, write, dialect);
  },
} satisfies Partial<Dialect['expressions']>;
