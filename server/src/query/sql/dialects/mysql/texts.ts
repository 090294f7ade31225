import { joinFragments, quotedName, sql, type Fragment } from '../../fragment.js';
import type { ColumnNode, Expression } from '../../nodes.js';
import { baseDialect } from '../base.js';
import type { Dialect } from '../dialect.js';
import type { MysqlFlavour } from './flavour.js';

const plain = ({ table, name }: ColumnNode, dialect: Dialect): Fragment =>
  sql`${quotedName(table)}.${dialect.quote(name)}`;

const isUtf8Text = ({ type, nativeType = '' }: ColumnNode): boolean =>
  type === 'string' && /^(char|varchar|(tiny|medium|long)?text)\b(?!.* charset )/i.test(nativeType);

const isText = (node: Expression): boolean => node.kind === 'value' && node.value !== null && node.type === 'string';

/**
 * Columns of texts are compared byte by byte; what is no text in utf8mb4 becomes one first. An index follows the
 * column's own collation, which overlooks more: so where equality is asked for, the column is compared by that as well.
 */
export const textWriters = ({
  collation,
}: MysqlFlavour): Pick<Dialect['expressions'], 'column' | 'compare' | 'in'> => ({
  column: (node, _write, dialect) => {
    const column = plain(node, dialect);
    const { type, nativeType = '' } = node;
    // Computed ones would come as texts of their digits.
    if (/^bit\b/i.test(nativeType)) return sql`(${column} + 0)`;
    if (type !== 'string' || collation === null) return column;
    const exactly = (text: Fragment) => sql`${text} collate ${quotedName(collation)}`;
    if (isUtf8Text(node) || /^(enum|set)\b(?!.* charset )/i.test(nativeType)) return exactly(column);
    return exactly(/charset/i.test(nativeType) ? sql`convert(${column} using utf8mb4)` : sql`cast(${column} as char)`);
  },
  compare: (node, write, dialect) => {
    const { left, op, right } = node;
    const exact = baseDialect.expressions.compare(node, write, dialect);
    if (op !== '=' || collation === null || left.kind !== 'column' || !isUtf8Text(left) || !isText(right)) return exact;
    return sql`${plain(left, dialect)} = ${write(right)} and ${exact}`;
  },
  in: (node, write, dialect) => {
    const { operand, values, negated } = node;
    const exact = baseDialect.expressions.in(node, write, dialect);
    const sought = !negated && collation !== null && operand.kind === 'column' && isUtf8Text(operand);
    if (!sought || !values.every(isText)) return exact;
    return sql`${plain(operand, dialect)} in (${joinFragments(values.map(write), sql`, `)}) and ${exact}`;
  },
});
