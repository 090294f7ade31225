import type { Aggregate } from '@datavizpro/contract';
import { cast, compare, conjunction, ref, value, type AggregateNode, type Expression, type Select } from '../nodes.js';
import { mapExpressionsOf, mapSelects, rewrite } from '../traverse.js';
import { typeOf } from '../type-of.js';

type Output = Select['columns'][number];

/**
 * For databases that lack some of these aggregates: rows are numbered within their group first, or see its smallest and
 * largest key, and the value at a place is the only one that a `max(case …)` sees.
 *
 *     s  groups by d0, takes the values at their ranks
 *     r  k0 the value, k1 its number among the group's values, k2 the place that is asked for
 *     …  what was grouped before
 *
 * Quantiles interpolate between the two neighbours of their place, as `percentile_cont` does. First and last take the
 * rows whose key is the smallest or the largest of the group; they skip rows without a value or without a key.
 */
export const aggregatesByRank =
  (ranked: ReadonlySet<Aggregate>) =>
  (select: Select): Select =>
    mapSelects(select, (inner) => (hasRanked(inner, ranked) ? rankBelow(inner, ranked) : inner));

const isRanked = (node: Expression, ranked: ReadonlySet<Aggregate>): node is AggregateNode =>
  node.kind === 'aggregate' && ranked.has(node.agg);

function hasRanked(select: Select, ranked: ReadonlySet<Aggregate>): boolean {
  let found = false;
  mapExpressionsOf(select, (expression) =>
    rewrite(expression, (node) => {
      found ||= isRanked(node, ranked);
      return node;
    }),
  );
  return found;
}

function rankBelow(select: Select, ranked: ReadonlySet<Aggregate>): Select {
  if (select.from.kind !== 'select') throw new Error('Aggregates stand over a select of their values');
  const { alias, select: values } = select.from;
  const parts: Output[] = [];
  /** An expression over the values, as an output of the select of ranks, referred to from the groups. */
  const part = (expression: Expression): Expression => {
    const known = parts.find((output) => JSON.stringify(output.expression) === JSON.stringify(expression));
    const name = known?.as ?? `k${String(parts.length)}`;
    if (!known) parts.push({ expression, as: name });
    return ref(alias, name, typeOf(expression));
  };
  const partitionBy = select.groupBy.map(inRanks);
  const grouped = mapExpressionsOf(select, (expression) =>
    rewrite(expression, (node) => (isRanked(node, ranked) ? atRank(node, partitionBy, part) : node)),
  );
  const carried = values.columns.map(({ expression, as }) => ({ expression: ref('r', as, typeOf(expression)), as }));
  const ranks: Select = {
    ...values,
    columns: [...carried, ...parts],
    from: { kind: 'select', select: values, alias: 'r' },
    where: null,
  };
  return { ...grouped, from: { kind: 'select', select: ranks, alias } };
}

/** The same reference, seen from the select of ranks. */
const inRanks = (expression: Expression): Expression =>
  rewrite(expression, (node) => (node.kind === 'ref' ? { ...node, table: 'r' } : node));

type Part = (expression: Expression) => Expression;

function atRank(node: AggregateNode, partitionBy: readonly Expression[], part: Part): Expression {
  const q = node.agg === 'median' ? 0.5 : node.q;
  return q === null ? atEnd(node, partitionBy, part) : atQuantile(node, q, partitionBy, part);
}

const when = (conditions: readonly Expression[], then: Expression): Expression => {
  const condition = conjunction(conditions);
  return condition ? { kind: 'case', branches: [{ when: condition, then }], otherwise: null } : then;
};
const maximum = (operand: Expression): AggregateNode => ({
  kind: 'aggregate',
  agg: 'max',
  operand,
  orderBy: null,
  q: null,
  filter: null,
});
const arithmetic = (left: Expression, op: '+' | '-' | '*', right: Expression): Expression => ({
  kind: 'arithmetic',
  op,
  left,
  right,
});
const call = (fn: 'floor' | 'ceil', operand: Expression): Expression => ({ kind: 'call', fn, args: [operand] });
const operandOf = (node: AggregateNode): Expression => inRanks(node.operand ?? value(null, 'integer'));
const filterOf = (node: AggregateNode): readonly Expression[] => (node.filter ? [inRanks(node.filter)] : []);

/** Of the rows with the first key, or the last, the smallest value, or the largest. */
function atEnd(node: AggregateNode, partitionBy: readonly Expression[], part: Part): Expression {
  const operand = operandOf(node);
  const key = inRanks(node.orderBy ?? value(null, 'integer'));
  const given = (expression: Expression): Expression => ({ kind: 'isNull', operand: expression, negated: true });
  const chosen = when([...filterOf(node), given(operand), given(key)], key);
  const agg = node.agg === 'first' ? 'min' : 'max';
  const end: Expression = { kind: 'window', fn: agg, operand: chosen, partitionBy, orderBy: [] };
  return { ...maximum(when([compare('=', part(chosen), part(end))], part(operand))), agg };
}

function atQuantile(node: AggregateNode, q: number, partitionBy: readonly Expression[], part: Part): Expression {
  const chosen = when(filterOf(node), cast(operandOf(node), 'float'));
  const window = { kind: 'window', partitionBy } as const;
  const rank: Expression = {
    ...window,
    fn: 'rowNumber',
    operand: null,
    orderBy: [{ expression: chosen, direction: 'asc' }],
  };
  const count: Expression = { ...window, fn: 'count', operand: chosen, orderBy: [] };
  const last = arithmetic(cast(count, 'float'), '-', value(1, 'float'));
  const [number, place] = [part(rank), part(arithmetic(last, '*', value(q, 'float')))];
  const at = (fn: 'floor' | 'ceil') =>
    maximum(when([compare('=', number, arithmetic(call(fn, place), '+', value(1, 'float')))], part(chosen)));
  const fraction = maximum(arithmetic(place, '-', call('floor', place)));
  return arithmetic(at('floor'), '+', arithmetic(arithmetic(at('ceil'), '-', at('floor')), '*', fraction));
}
