import { joinFragments, parameter, quotedName, sql, type Fragment } from '../../fragment.js';
import type { ColumnNode, Expression, InNode, ValueNode } from '../../nodes.js';
import { typeOf } from '../../type-of.js';
import type { Dialect, Write } from '../dialect.js';
import { closed, exactly } from './texts.js';

const raw = ({ table, name }: ColumnNode, dialect: Dialect): Fragment =>
  sql`${quotedName(table)}.${dialect.quote(name)}`;

/** `varchar(50)` → its name and its length. */
function nativeOf({ nativeType = '' }: ColumnNode): { readonly name: string; readonly length: number } {
  const [, name = '', length = ''] = /^(\w+)(?:\((\d+)\))?/.exec(nativeType.toLowerCase()) ?? [];
  return { name, length: Number(length) };
}

/** Where a type of the database is not one that ours can be compared and sorted with, as what it is asked for. */
const converted: Readonly<Record<string, (column: Fragment) => Fragment>> = {
  datetimeoffset: (column) => sql`cast(${column} at time zone 'UTC' as datetime2(6))`,
  money: (column) => sql`cast(${column} as decimal(19, 4))`,
  smallmoney: (column) => sql`cast(${column} as decimal(10, 4))`,
  uniqueidentifier: (column) => exactly(sql`lower(cast(${column} as nvarchar(36)))`),
  geography: (column) => sql`cast(${column} as nvarchar(max))`,
  geometry: (column) => sql`cast(${column} as nvarchar(max))`,
};
const unicode: ReadonlySet<string> = new Set(['nvarchar', 'nchar', 'sysname', '']);
const bytes: ReadonlySet<string> = new Set(['varchar', 'char']);

function writeColumn(node: ColumnNode, _write: Write, dialect: Dialect): Fragment {
  const { name, length } = nativeOf(node);
  const column = raw(node, dialect);
  const convert = converted[name];
  if (convert) return convert(column);
  if (node.type !== 'string' && node.type !== 'json') return column;
  if (unicode.has(name)) return exactly(column);
  // A collation of another code page would lose what that page does not have.
  const wide = bytes.has(name) && length > 0 && length <= 4000;
  return exactly(wide ? sql`cast(${column} as nvarchar(${[String(length)]}))` : sql`cast(${column} as nvarchar(max))`);
}

const isText = (node: Expression): boolean => typeOf(node) === 'string';

/** A value beside a text that is compared exactly already. */
function bare(node: Expression, write: Write, dialect: Dialect): Fragment {
  const isBare = node.kind === 'value' && typeof node.value === 'string' && node.type === 'string';
  return isBare ? parameter(node.value, dialect.placeholder) : write(node);
}

/** The column itself, where comparing it with a value means the same as comparing what is read of it. */
function searchable(node: Expression, dialect: Dialect): Fragment | null {
  if (node.kind !== 'column') return null;
  const { name } = nativeOf(node);
  if (node.type === 'string') return unicode.has(name) || bytes.has(name) ? raw(node, dialect) : null;
  return name in converted ? raw(node, dialect) : null;
}

const writeCompare: Dialect['expressions']['compare'] = ({ op, left, right }, write, dialect) => {
  const sign = dialect.comparisons[op];
  const column = right.kind === 'value' ? searchable(left, dialect) : null;
  if (!isText(left)) return sql`${column ?? write(left)} ${sign} ${write(right)}`;
  const other = bare(right, write, dialect);
  if (op !== '=' && op !== '<>') return sql`${write(left)} ${sign} ${other}`;
  const exact = sql`${closed(write(left))} ${sign} ${closed(other)}`;
  // The first finds the rows by an index, if there is one; the second is as exact as everywhere.
  return op === '=' && column ? sql`${column} = ${other} and ${exact}` : exact;
};

/** A statement takes 2,100 parameters. */
const longList = 500;

function listOf(node: InNode, write: Write, dialect: Dialect): (each: (item: Fragment) => Fragment) => Fragment {
  const { values } = node;
  if (values.length <= longList || !values.every((item): item is ValueNode => item.kind === 'value'))
    return (each) =>
      joinFragments(
        values.map((item) => each(bare(item, write, dialect))),
        sql`, `,
      );
  const type = typeOf(node.operand);
  const texts = JSON.stringify(values.map((item) => item.value));
  const json = parameter(texts, dialect.placeholder);
  return (each) => sql`select ${each(sql`j.v`)} from openjson(${json}) with (v ${dialect.types[type]} '$') as j`;
}

const writeIn: Dialect['expressions']['in'] = (node, write, dialect) => {
  const column = searchable(node.operand, dialect);
  const list = listOf(node, write, dialect);
  const word = node.negated ? sql`not in` : sql`in`;
  if (!isText(node.operand)) return sql`${column ?? write(node.operand)} ${word} (${list((item) => item)})`;
  const exact = sql`${closed(write(node.operand))} ${word} (${list(closed)})`;
  return column && !node.negated ? sql`${column} in (${list((item) => item)}) and ${exact}` : exact;
};

export const comparing: Pick<Dialect['expressions'], 'column' | 'compare' | 'in'> = {
  column: writeColumn,
  compare: writeCompare,
  in: writeIn,
};
