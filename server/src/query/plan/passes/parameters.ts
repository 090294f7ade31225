import type { Expression, NodeOf } from '../../sql/nodes.js';
import { rewrite } from '../../sql/traverse.js';
import { mapExpressions, type Plan } from '../plan.js';

/**
 * Equal questions get equal parameters: the order in which somebody ticked the values of a list changes nothing,
 * so the lists are sorted and freed of repetitions, and all of them share one cached answer.
 */
export function canonicaliseParameters(plan: Plan): Plan {
  return mapExpressions(plan, (expression) =>
    rewrite(expression, (node) => (node.kind === 'in' && node.values.every(isValue) ? canonicalList(node) : node)),
  );
}

const isValue = (node: Expression): node is NodeOf<'value'> => node.kind === 'value';

function canonicalList(node: NodeOf<'in'>): Expression {
  const byContent = new Map(node.values.map((item) => [JSON.stringify(item), item]));
  const keys = [...byContent.keys()].sort();
  return { ...node, values: keys.map((key) => byContent.get(key) as Expression) };
}
