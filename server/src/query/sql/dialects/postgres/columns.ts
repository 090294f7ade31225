import type { ColumnType } from '@datavizpro/contract';
import { parameter, quotedName, sql, type Fragment } from '../../fragment.js';
import type { ColumnNode, Expression, InNode, NodeOf, ValueNode } from '../../nodes.js';
import { typeOf } from '../../type-of.js';
import { baseDialect } from '../base.js';
import type { Dialect, Write } from '../dialect.js';

/** Types whose values are texts already, with equality and order of their own collation only. */
const plainTexts: ReadonlySet<string> = new Set(['text', 'character varying', 'varchar', 'string']);
const withoutLength = (nativeType: string): string => nativeType.replace(/\(.*\)/, '');
const isZoned = ({ nativeType = '' }: ColumnNode): boolean =>
  /^timestamp(\(\d\))? with time zone$|^timestamptz/.test(nativeType);

const rawColumn = (node: ColumnNode, dialect: Dialect): Fragment =>
  sql`${quotedName(node.table)}.${dialect.quote(node.name)}`;

/** A column as one of our own types: what PostgreSQL alone knows becomes text, instants become UTC. */
function writeColumn(node: ColumnNode, _write: Write, dialect: Dialect): Fragment {
  const column = rawColumn(node, dialect);
  const { type, nativeType = 'text' } = node;
  if (isZoned(node)) return sql`(${column} at time zone 'UTC')`;
  if (type === 'string') {
    if (nativeType.includes(' collate ')) return sql`(${column} collate "C")`;
    return plainTexts.has(withoutLength(nativeType)) ? column : sql`cast(${column} as text)`;
  }
  if (nativeType === 'money') return sql`cast(${column} as numeric)`;
  if (nativeType === 'oid') return sql`cast(${column} as bigint)`;
  // The type json has no equality, so that nothing could be grouped by it.
  return nativeType === 'json' ? sql`cast(${column} as text)` : column;
}

/**
 * How a column may stand beside these values as it is, so that an index on it is of use: null where it may not.
 * Texts are compared exactly by every collation but the nondeterministic ones, whose columns say so.
 */
function besideValues(node: Expression, values: readonly Expression[], dialect: Dialect): BesideValues | null {
  if (node.kind !== 'column' || !values.every((item) => item.kind === 'value')) return null;
  const column = rawColumn(node, dialect);
  if (isZoned(node)) return { column, value: (written) => sql`(${written} at time zone 'UTC')` };
  const isUuid = ({ value }: ValueNode) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(String(value));
  if (node.nativeType !== 'uuid' || !values.every(isUuid)) return null;
  return { column, value: (written) => sql`cast(${written} as uuid)` };
}

interface BesideValues {
  readonly column: Fragment;
  readonly value: (written: Fragment) => Fragment;
}

/** Two columns of one type are joined by that type's own equality. */
function sameNative(left: Expression, right: Expression): boolean {
  if (left.kind !== 'column' || right.kind !== 'column') return false;
  const { nativeType } = left;
  return nativeType !== undefined && nativeType === right.nativeType && /^uuid$|^timestamp.*with time/.test(nativeType);
}

function writeCompare(node: NodeOf<'compare'>, write: Write, dialect: Dialect, ordered: Ordered): Fragment {
  const { op, left, right } = node;
  const sign = dialect.comparisons[op];
  const equality = op === '=' || op === '<>';
  if (typeOf(left) === 'string' && !equality) return sql`${ordered(write(left), 'string')} ${sign} ${write(right)}`;
  if (equality && sameNative(left, right))
    return sql`${rawColumn(left as ColumnNode, dialect)} ${sign} ${rawColumn(right as ColumnNode, dialect)}`;
  const beside = typeOf(left) === 'timestamp' || equality ? besideValues(left, [right], dialect) : null;
  if (beside) return sql`${beside.column} ${sign} ${beside.value(write(right))}`;
  return baseDialect.expressions.compare(node, write, dialect);
}

/** The protocol counts parameters with 16 bits, so that long lists travel as one array. */
const longList = 500;

function writeIn(node: InNode, write: Write, dialect: Dialect): Fragment {
  if (node.values.length > longList && node.values.every((item) => item.kind === 'value'))
    return writeAny(node, node.values, write, dialect);
  const beside = besideValues(node.operand, node.values, dialect);
  if (!beside) return baseDialect.expressions.in(node, write, dialect);
  const asValue: Write = (child) => (child === node.operand ? beside.column : beside.value(write(child)));
  return baseDialect.expressions.in(node, asValue, dialect);
}

function writeAny(node: InNode, values: readonly ValueNode[], write: Write, dialect: Dialect): Fragment {
  const type = widest(values);
  const list = parameter(arrayLiteral(values), dialect.placeholder);
  const array = sql`cast(${list} as ${dialect.types[type]}[])`;
  return node.negated ? sql`${write(node.operand)} <> all(${array})` : sql`${write(node.operand)} = any(${array})`;
}

function widest(values: readonly ValueNode[]): ValueNode['type'] {
  const types = new Set(values.map(({ type }) => type));
  const numbers = (['float', 'decimal'] as const).find((type) => types.has(type));
  return numbers ?? values[0]?.type ?? 'string';
}

const arrayLiteral = (values: readonly ValueNode[]): string =>
  `{${values.map(({ value }) => `"${String(value).replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;

/** An operand that is compared, sorted or counted by its order. */
export type Ordered = (operand: Fragment, type: ColumnType) => Fragment;
/** By code points, whatever the database's collation is. */
export const byCodePoints: Ordered = (operand, type) => (type === 'string' ? sql`${operand} collate "C"` : operand);
/** For servers whose texts have that order anyway. */
export const asItIs: Ordered = (operand) => operand;

export const columnWriters = (ordered: Ordered) =>
  ({
    column: writeColumn,
    compare: (node, write, dialect) => writeCompare(node, write, dialect, ordered),
    in: writeIn,
  }) satisfies Partial<Dialect['expressions']>;
