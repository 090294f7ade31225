import { aggregatesByRank } from '../../rewrites/aggregates-by-rank.js';
import { conditionsApart } from '../../rewrites/conditions-apart.js';
import { filtersInside } from '../../rewrites/filters-inside.js';
import { pairsByMoments } from '../../rewrites/pairs-by-moments.js';
import { cast, type Expression, type Select } from '../../nodes.js';
import { mapSelects, someNode } from '../../traverse.js';
import { typeOf } from '../../type-of.js';

/** FETCH NEXT takes no zero, which is what TOP takes; and nothing comes after nothing. */
const noRows = (select: Select): Select => (select.limit === 0 ? { ...select, offset: 0 } : select);

/**
 * `'a' = 'a '` in SQL Server, whatever the collation: texts are equal when their lengths are, too. Before the ranks,
 * whose parts are these groups.
 */
const exactGroups = (select: Select): Select =>
  mapSelects(select, (inner) => ({ ...inner, groupBy: inner.groupBy.flatMap((key) => [key, ...lengthOf(key)]) }));

const lengthOf = (key: Expression): readonly Expression[] =>
  typeOf(key) === 'string' ? [{ kind: 'call', fn: 'length', args: [key] }] : [];

/** The driver makes floats of decimals, and sums of integers are decimals: as texts they keep every digit. */
const exactNumbers = (select: Select): Select => ({
  ...select,
  columns: select.columns.map((column) => ({ ...column, expression: asText(column.expression) })),
});

function asText(expression: Expression): Expression {
  const type = typeOf(expression);
  const isSum = type === 'integer' && someNode(expression, isMeasure);
  return type === 'decimal' || isSum ? cast(expression, 'string') : expression;
}
const isMeasure = (node: Expression): boolean => node.kind === 'ref' && /^[mc]/.test(node.name);

export const rewrites: readonly ((select: Select) => Select)[] = [
  noRows,
  exactGroups,
  aggregatesByRank(new Set(['median', 'quantile', 'first', 'last'])),
  pairsByMoments,
  filtersInside,
  exactNumbers,
  conditionsApart,
];
