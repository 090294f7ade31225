import { value, type Expression, type NodeOf, type Select } from '../../nodes.js';
import { mapChildren, mapExpressionsOf, mapSelects } from '../../traverse.js';

/**
 * Before version 20, `null or 0` was 0 and `null and 0` was null. Both are as good as false, so a condition may say them;
 * its contrary may not, for the one would hold and the other not. Contraries are therefore said of the single
 * comparisons (De Morgan), and where the truth itself is wanted it is asked for twice.
 */
export const threeValued = (select: Select): Select =>
  mapSelects(select, ({ where, ...inner }) => ({
    ...mapExpressionsOf({ ...inner, where: null }, truth),
    where: where && holding(where),
  }));

/** True exactly where the node is. */
function holding(node: Expression): Expression {
  if (node.kind === 'logic') return { ...node, operands: node.operands.map(holding) };
  return node.kind === 'not' ? failing(node.operand) : mapChildren(node, truth);
}

/** True exactly where the node is false. */
function failing(node: Expression): Expression {
  if (node.kind === 'logic')
    return { ...node, op: node.op === 'and' ? 'or' : 'and', operands: node.operands.map(failing) };
  if (node.kind === 'not') return holding(node.operand);
  if (node.kind === 'in') return mapChildren({ ...node, negated: !node.negated }, truth);
  return { kind: 'not', operand: mapChildren(node, truth) };
}

/** True, false or null. */
function truth(node: Expression): Expression {
  if (node.kind === 'case') return caseOf(node);
  if (node.kind !== 'logic' && node.kind !== 'in') return mapChildren(node, truth);
  const branches = [
    { when: holding(node), then: value(true, 'boolean') },
    { when: failing(node), then: value(false, 'boolean') },
  ];
  return { kind: 'case', branches, otherwise: null };
}

const caseOf = ({ branches, otherwise, ...node }: NodeOf<'case'>): Expression => ({
  ...node,
  branches: branches.map(({ when, then }) => ({ when: holding(when), then: truth(then) })),
  otherwise: otherwise && truth(otherwise),
});
