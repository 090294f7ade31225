import type { CompiledSql } from '@datavizpro/contract';
import type { Dialect, Write } from './dialects/dialect.js';
import {
  digits,
  indent,
  joinFragments,
  quotedName,
  sql,
  writeFragment,
  writtenText,
  type Fragment,
} from './fragment.js';
import {
  type Expression,
  type ExpressionKind,
  type JoinRelation,
  type NumbersRelation,
  type Relation,
  type Select,
  type TextPart,
} from './nodes.js';
import { typeOf } from './type-of.js';

/** Select → text and parameters. Pure: the same select always gives the same text. */
export function compile(select: Select, dialect: Dialect): CompiledSql {
  const shaped = dialect.rewrites.reduce((current, rewrite) => rewrite(current), select);
  const heads = headsOf(shaped.from).flatMap((part) => writeTextPart(part, dialect));
  return { ...writeFragment([...heads, ...writeSelect(shaped, dialect)]), dialect: dialect.name };
}

/** What texts of people need at the very beginning. */
export function headsOf(relation: Relation): readonly TextPart[] {
  if (relation.kind === 'text') return relation.head;
  // The right side of a join holds text only where it repeats the left one's: one head serves both.
  if (relation.kind === 'join') return headsOf(relation.left);
  return relation.kind === 'select' ? headsOf(relation.select.from) : [];
}

/** A piece of what a person wrote: its text as it is, values bound, names quoted. */
export function writeTextPart(part: TextPart, dialect: Dialect): Fragment {
  if ('text' in part) return writtenText(part.text, part.start);
  if ('column' in part) return dialect.quote(part.column);
  return list(part.values.map((item) => writeExpression(item, dialect)));
}

/** Kinds that need parentheses around them wherever they are an operand. The others bring their own, or are calls. */
const loose: ReadonlySet<ExpressionKind> = new Set(['compare', 'not', 'isNull', 'in']);
const predicates: ReadonlySet<string> = new Set(['contains', 'startsWith', 'endsWith']);

const needsParentheses = (node: Expression): boolean =>
  node.kind === 'call' ? predicates.has(node.fn) : loose.has(node.kind);

function writeExpression(node: Expression, dialect: Dialect): Fragment {
  // The dialect's table pairs each kind with a writer of exactly that kind.
  const writer = dialect.expressions[node.kind] as (node: Expression, write: Write, dialect: Dialect) => Fragment;
  return writer(node, (child) => writeOperand(child, dialect), dialect);
}

function writeOperand(node: Expression, dialect: Dialect): Fragment {
  const text = writeExpression(node, dialect);
  return needsParentheses(node) ? sql`(${text})` : text;
}

/** Conjuncts on lines of their own, so that a long WHERE stays readable. */
function writeCondition(node: Expression, dialect: Dialect): Fragment {
  if (node.kind !== 'logic' || node.op !== 'and') return writeExpression(node, dialect);
  return joinFragments(
    node.operands.map((operand) => writeOperand(operand, dialect)),
    sql`\n  and `,
  );
}

function writeJoin(join: JoinRelation, dialect: Dialect): Fragment {
  const left = writeRelation(join.left, dialect);
  const right = writeRelation(join.right, dialect);
  const joined = sql`${left}\n${dialect.joins[join.how]()} ${right}`;
  return join.on ? sql`${joined} on ${writeExpression(join.on, dialect)}` : joined;
}

function writeNumbers({ count, column, alias }: NumbersRelation): Fragment {
  const rows = Array.from({ length: count }, (_, number) => sql`select ${digits(number)} as ${quotedName(column)}`);
  return sql`(${joinFragments(rows, sql` union all `)}) as ${quotedName(alias)}`;
}

function writeRelation(relation: Relation, dialect: Dialect): Fragment {
  if (relation.kind === 'table') return dialect.table(relation, dialect);
  if (relation.kind === 'join') return writeJoin(relation, dialect);
  if (relation.kind === 'numbers') return writeNumbers(relation);
  if (relation.kind === 'text') {
    // On lines of its own: a comment at its end hides nothing of ours.
    const text = relation.parts.flatMap((part) => writeTextPart(part, dialect));
    return sql`(\n${text}\n) as ${quotedName(relation.alias)}`;
  }
  const inner = indent(sql`\n${writeSelect(relation.select, dialect)}`);
  return sql`(${inner}\n) as ${quotedName(relation.alias)}`;
}

/** Our own neutral names (`d0`, `m1`) need no quotes in any dialect; people's names always get them. */
const writeName = (name: string, dialect: Dialect): Fragment =>
  /^[a-z]\d+$/.test(name) ? quotedName(name) : dialect.quote(name);

const list = (items: readonly Fragment[]): Fragment => joinFragments(items, sql`, `);

function writeSelect(select: Select, dialect: Dialect): Fragment {
  const columns = select.columns.map(
    ({ expression, as }) => sql`${writeExpression(expression, dialect)} as ${writeName(as, dialect)}`,
  );
  const keys = select.orderBy.map(({ expression, direction }) =>
    dialect.orderKey(writeExpression(expression, dialect), direction, typeOf(expression)),
  );
  const limit = select.limit === null ? null : dialect.rowCount(select.limit, dialect);
  const offset = select.offset > 0 ? dialect.rowCount(select.offset, dialect) : null;
  return [
    ...sql`select ${dialect.head(limit, offset)}${list(columns)}\nfrom ${writeRelation(select.from, dialect)}`,
    ...(select.where ? sql`\nwhere ${writeCondition(select.where, dialect)}` : []),
    ...(select.groupBy.length > 0
      ? sql`\ngroup by ${list(select.groupBy.map((key) => writeExpression(key, dialect)))}`
      : []),
    ...(keys.length > 0 ? sql`\norder by ${list(keys)}` : []),
    ...dialect.limit(limit, offset, keys.length > 0),
  ];
}
