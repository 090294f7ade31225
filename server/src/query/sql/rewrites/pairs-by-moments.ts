import { pairAggregates, type Aggregate } from '@datavizpro/contract';
import {
  cast,
  compare,
  conjunction,
  isNull,
  ref,
  value,
  type AggregateNode,
  type Expression,
  type Select,
} from '../nodes.js';
import { mapExpressionsOf, mapSelects, rewrite } from '../traverse.js';
import { typeOf } from '../type-of.js';

type Output = Select['columns'][number];
const pairs: ReadonlySet<Aggregate> = new Set(pairAggregates);
export const isPair = (node: Expression): node is AggregateNode => node.kind === 'aggregate' && pairs.has(node.agg);

/**
 * Correlation and regression for databases that lack them. Rows get what they differ by from the means of their group
 * first, and sums of products of those follow: sums of squares of the numbers themselves lose the digits that matter.
 *
 *     s  groups by d0, from the sums of l0², l1² and l0·l1
 *     r  l0 and l1, the differences of x and y, l2 and l3, their means, of rows that have both
 *     …  what was grouped before
 */
export const pairsByMoments = (select: Select): Select =>
  mapSelects(select, (inner) => (hasPair(inner) ? momentsBelow(inner) : inner));

export function hasPair(select: Select): boolean {
  let found = false;
  mapExpressionsOf(select, (expression) =>
    rewrite(expression, (node) => {
      found ||= isPair(node);
      return node;
    }),
  );
  return found;
}

function momentsBelow(select: Select): Select {
  if (select.from.kind !== 'select') throw new Error('Aggregates stand over a select of their values');
  const { alias, select: values } = select.from;
  const parts: Output[] = [];
  const part = (expression: Expression): Expression => {
    const known = parts.find((output) => JSON.stringify(output.expression) === JSON.stringify(expression));
    const name = known?.as ?? `l${String(parts.length)}`;
    if (!known) parts.push({ expression, as: name });
    return ref(alias, name, 'float');
  };
  const partitionBy = select.groupBy.map(inside);
  const grouped = mapExpressionsOf(select, (expression) =>
    rewrite(expression, (node) => (isPair(node) ? ofMoments(node, partitionBy, part) : node)),
  );
  const carried = values.columns.map(({ expression, as }) => ({ expression: ref('r', as, typeOf(expression)), as }));
  const rows: Select = {
    ...values,
    columns: [...carried, ...parts],
    from: { kind: 'select', select: values, alias: 'r' },
    where: null,
  };
  return { ...grouped, from: { kind: 'select', select: rows, alias } };
}

/** The same reference, seen from the select of differences. */
const inside = (expression: Expression): Expression =>
  rewrite(expression, (node) => (node.kind === 'ref' ? { ...node, table: 'r' } : node));

const arithmetic = (left: Expression, op: '-' | '*' | '/', right: Expression): Expression => ({
  kind: 'arithmetic',
  op,
  left,
  right,
});
const aggregate = (agg: Aggregate, operand: Expression): Expression => ({
  kind: 'aggregate',
  agg,
  operand,
  orderBy: null,
  q: null,
  filter: null,
});
const zero = value(0, 'float');

function ofMoments(
  node: AggregateNode,
  partitionBy: readonly Expression[],
  part: (expression: Expression) => Expression,
): Expression {
  const [left, right] = [inside(node.x ?? zero), inside(node.operand ?? zero)];
  const given = [left, right].map((side) => isNull(side, true));
  const both = conjunction(node.filter ? [...given, inside(node.filter)] : given) as Expression;
  const moments = [left, right].map((side) => {
    const number: Expression = { kind: 'case', branches: [{ when: both, then: cast(side, 'float') }], otherwise: null };
    const mean: Expression = { kind: 'window', fn: 'avg', operand: number, partitionBy, orderBy: [] };
    return { difference: part(arithmetic(number, '-', mean)), mean: aggregate('max', part(mean)) };
  });
  const [x, y] = moments as [Moment, Moment];
  const sum = (one: Moment, other: Moment) => aggregate('sum', arithmetic(one.difference, '*', other.difference));
  return result(node.agg, { x: x.mean, y: y.mean, xx: sum(x, x), yy: sum(y, y), xy: sum(x, y) });
}

interface Moment {
  readonly difference: Expression;
  readonly mean: Expression;
}
interface Moments {
  readonly x: Expression;
  readonly y: Expression;
  readonly xx: Expression;
  readonly yy: Expression;
  readonly xy: Expression;
}

/** Division by zero is null: without any spread of `x` there is no line. A line that is level fits all of it. */
function result(agg: Aggregate, { x, y, xx, yy, xy }: Moments): Expression {
  const slope = arithmetic(xy, '/', xx);
  if (agg === 'regrSlope') return slope;
  if (agg === 'regrIntercept') return arithmetic(y, '-', arithmetic(slope, '*', x));
  if (agg === 'corr') return arithmetic(xy, '/', { kind: 'call', fn: 'sqrt', args: [arithmetic(xx, '*', yy)] });
  const isLevel = conjunction([compare('=', yy, zero), compare('>', xx, zero)]) as Expression;
  const fit = arithmetic(arithmetic(xy, '*', xy), '/', arithmetic(xx, '*', yy));
  return { kind: 'case', branches: [{ when: isLevel, then: value(1, 'float') }], otherwise: fit };
}
