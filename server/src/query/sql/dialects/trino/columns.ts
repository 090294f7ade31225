import { joinFragments, quotedName, sql, type Fragment } from '../../fragment.js';
import type { ColumnNode, Expression } from '../../nodes.js';
import type { Dialect, Write } from '../dialect.js';

const raw = ({ table, name }: ColumnNode, dialect: Dialect): Fragment =>
  sql`${quotedName(table)}.${dialect.quote(name)}`;

const zoned = /^timestamp(?:\((\d+)\))? with time zone$/i;
const isZoned = ({ nativeType = '' }: ColumnNode): boolean => zoned.test(nativeType);
/** Types that compare with text only after a cast; CHAR pads with spaces. */
const asText = /^(?:uuid|ipaddress|char(?:\(\d+\))?|time(?:\(\d+\))? with time zone)$/i;

/** A column as a value of our own types: instants as their time in UTC, texts as VARCHAR. */
function writeColumn(node: ColumnNode, _write: Write, dialect: Dialect): Fragment {
  if (isZoned(node)) return sql`cast(at_timezone(${raw(node, dialect)}, 'UTC') as timestamp(6))`;
  return asText.test(node.nativeType ?? '') ? sql`cast(${raw(node, dialect)} as varchar)` : raw(node, dialect);
}

interface Comparing {
  readonly operand: Expression;
  readonly others: readonly Expression[];
}

/**
 * The two sides of a comparison. A column of instants stays as it is and the values become instants instead, so that
 * what lies below Trino can still prune partitions by it.
 */
function comparable({ operand, others }: Comparing, write: Write, dialect: Dialect): readonly Fragment[] {
  if (operand.kind !== 'column' || !isZoned(operand) || !others.every(({ kind }) => kind === 'value'))
    return [operand, ...others].map(write);
  return [raw(operand, dialect), ...others.map((other) => sql`with_timezone(${write(other)}, 'UTC')`)];
}

export const expressions: Pick<Dialect['expressions'], 'column' | 'compare' | 'in'> = {
  column: writeColumn,
  compare: (node, write, dialect) => {
    const [left = [], right = []] = comparable({ operand: node.left, others: [node.right] }, write, dialect);
    return sql`${left} ${dialect.comparisons[node.op]} ${right}`;
  },
  in: (node, write, dialect) => {
    const [operand = [], ...values] = comparable({ operand: node.operand, others: node.values }, write, dialect);
    return sql`${operand} ${node.negated ? sql`not in` : sql`in`} (${joinFragments(values, sql`, `)})`;
  },
};
