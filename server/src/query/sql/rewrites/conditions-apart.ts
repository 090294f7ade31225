import { lacking } from '../not-supported.js';
import { compare, value, type Expression, type NodeOf, type Relation, type Select } from '../nodes.js';
import { mapChildren, mapSelects } from '../traverse.js';

/**
 * For databases where a condition is not a value (`select a > 1` says nothing) and a value is not a condition
 * (`where flag` neither): conditions become 1, 0 or null where a value is wanted, and values are compared with true
 * where a condition is.
 */
export const conditionsApart = (select: Select): Select =>
  mapSelects(select, (inner) => ({
    ...inner,
    columns: inner.columns.map((column) => ({ ...column, expression: asValue(column.expression) })),
    from: joinsOf(inner.from),
    where: inner.where && asCondition(inner.where),
    groupBy: inner.groupBy.map((key) => asValue(key)),
    orderBy: inner.orderBy.map((key) => ({ ...key, expression: asValue(key.expression) })),
  }));

const joinsOf = (relation: Relation): Relation =>
  relation.kind === 'join'
    ? { ...relation, left: joinsOf(relation.left), on: relation.on && asCondition(relation.on) }
    : relation;

const conditions: ReadonlySet<string> = new Set(['compare', 'logic', 'not', 'isNull', 'in']);
const predicates: ReadonlySet<string> = new Set(['contains', 'startsWith', 'endsWith']);
const isCondition = (node: Expression): boolean =>
  node.kind === 'call' ? predicates.has(node.fn) : conditions.has(node.kind);

/** A condition as a value is written twice, so that one inside another is written four times. */
const maxNested = 6;
const tooDeep = lacking('SQL Server', 'comparison of comparisons that is nested so deep');

function asCondition(node: Expression, nested = 0): Expression {
  if (node.kind === 'logic') return { ...node, operands: node.operands.map((part) => asCondition(part, nested)) };
  if (node.kind === 'not') return { ...node, operand: asCondition(node.operand, nested) };
  if (isCondition(node)) return mapChildren(node, (child) => asValue(child, nested));
  return compare('=', asValue(node, nested), value(true, 'boolean'));
}

function asValue(node: Expression, nested = 0): Expression {
  if (node.kind === 'case') return caseOf(node, nested);
  if (node.kind === 'aggregate') return { ...node, operand: node.operand && asValue(node.operand, nested) };
  if (!isCondition(node)) return mapChildren(node, (child) => asValue(child, nested));
  if (nested === maxNested) return tooDeep();
  const [yes, no] = [value(true, 'boolean'), value(false, 'boolean')];
  const condition = asCondition(node, nested + 1);
  // Null or not is the one condition that is never unknown.
  const otherwise = node.kind === 'isNull' ? no : null;
  const negated: NodeOf<'case'>['branches'] = otherwise
    ? []
    : [{ when: { kind: 'not', operand: condition }, then: no }];
  return { kind: 'case', branches: [{ when: condition, then: yes }, ...negated], otherwise };
}

const caseOf = (node: NodeOf<'case'>, nested: number): NodeOf<'case'> => ({
  ...node,
  branches: node.branches.map(({ when, then }) => ({ when: asCondition(when, nested), then: asValue(then, nested) })),
  otherwise: node.otherwise && asValue(node.otherwise, nested),
});
