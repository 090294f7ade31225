import { value, type AggregateNode, type Select } from '../nodes.js';
import { mapExpressionsOf, mapSelects, rewrite } from '../traverse.js';

/**
 * For databases without `sum(x) filter (where c)`: `sum(case when c then x end)`. The same, because every aggregate
 * skips nulls; a count of rows counts a constant instead.
 */
export const filtersInside = (select: Select): Select =>
  mapSelects(select, (inner) =>
    mapExpressionsOf(inner, (expression) =>
      rewrite(expression, (node) => (node.kind === 'aggregate' ? filterInside(node) : node)),
    ),
  );

function filterInside(node: AggregateNode): AggregateNode {
  if (!node.filter) return node;
  const then = node.operand ?? value(1, 'integer');
  return {
    ...node,
    operand: { kind: 'case', branches: [{ when: node.filter, then }], otherwise: null },
    filter: null,
  };
}
