import type { Expression, Select } from '../nodes.js';
import { mapExpressionsOf, rewrite } from '../traverse.js';

/**
 * For databases whose ORDER BY takes the first word of `a.d0` for an output called "a": the inner select gets an alias
 * that no output has.
 */
export function aliasApart(select: Select): Select {
  const { from } = select;
  if (from.kind !== 'select') return select;
  const outputs = new Set(select.columns.map(({ as }) => as.toLowerCase()));
  let alias = from.alias;
  for (let number = 0; outputs.has(alias); number += 1) alias = `${from.alias}${String(number)}`;
  if (alias === from.alias) return select;
  const renamed = (node: Expression): Expression =>
    node.kind === 'ref' && node.table === from.alias ? { ...node, table: alias } : node;
  return { ...mapExpressionsOf(select, (expression) => rewrite(expression, renamed)), from: { ...from, alias } };
}
