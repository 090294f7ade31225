import { cast, ref, type AggregateNode, type Expression, type Select, type SelectRelation } from '../nodes.js';
import { mapExpressionsOf, mapSelects, rewrite } from '../traverse.js';
import { typeOf } from '../type-of.js';
import { hasPair, isPair } from './pairs-by-moments.js';

type Output = Select['columns'][number];

/**
 * Correlation and regression where the database has them: of what the numbers differ by from the means of all rows,
 * because one pass over numbers far from zero loses the digits that matter.
 *
 *     s  groups by d0, from l0, l1
 *     r  the differences          c  h0, h1, the means
 */
export const pairsShifted = (select: Select): Select =>
  mapSelects(select, (inner) => (hasPair(inner) ? shiftBelow(inner) : inner));

function shiftBelow(select: Select): Select {
  if (select.from.kind !== 'select') throw new Error('Aggregates stand over a select of their values');
  const { alias, select: values } = select.from;
  const shifts = new Shifts(alias);
  const grouped = mapExpressionsOf(select, (expression) =>
    rewrite(expression, (node) => (isPair(node) ? shifted(node, shifts) : node)),
  );
  const rows: SelectRelation = { kind: 'select', select: values, alias: 'r' };
  const plain = { where: null, groupBy: [], orderBy: [], limit: null, offset: 0 } as const;
  const means: Select = { ...plain, columns: shifts.means, from: rows };
  const carried = values.columns.map(({ expression, as }) => ({ expression: ref('r', as, typeOf(expression)), as }));
  const moved: Select = {
    ...plain,
    columns: [...carried, ...shifts.columns],
    from: { kind: 'join', how: 'cross', left: rows, right: { kind: 'select', select: means, alias: 'c' }, on: null },
  };
  return { ...grouped, from: { kind: 'select', select: moved, alias } };
}

/** Each value once: its mean, what it differs by, and both seen from the groups. */
class Shifts {
  readonly means: Output[] = [];
  readonly columns: Output[] = [];
  readonly #alias: string;
  readonly #known: string[] = [];

  constructor(alias: string) {
    this.#alias = alias;
  }

  of(operand: Expression): { readonly difference: Expression; readonly mean: Expression } {
    const key = JSON.stringify(operand);
    const known = this.#known.indexOf(key);
    const at = known >= 0 ? known : this.#known.push(key) - 1;
    const [difference, mean] = [`l${String(at)}`, `h${String(at)}`];
    if (known < 0) this.#add(operand, difference, mean);
    return { difference: ref(this.#alias, difference, 'float'), mean: ref(this.#alias, mean, 'float') };
  }

  #add(operand: Expression, difference: string, mean: string): void {
    const inside = rewrite(operand, (node) => (node.kind === 'ref' ? { ...node, table: 'r' } : node));
    const shift = ref('c', mean, 'float');
    this.means.push({ expression: aggregate('avg', inside), as: mean });
    this.columns.push({ expression: arithmetic(cast(inside, 'float'), '-', shift), as: difference });
    this.columns.push({ expression: shift, as: mean });
  }
}

const arithmetic = (left: Expression, op: '+' | '-' | '*', right: Expression): Expression => ({
  kind: 'arithmetic',
  op,
  left,
  right,
});
const aggregate = (agg: 'avg' | 'max', operand: Expression): Expression => ({
  kind: 'aggregate',
  agg,
  operand,
  orderBy: null,
  q: null,
  filter: null,
});

function shifted(node: AggregateNode, shifts: Shifts): Expression {
  if (!node.x || !node.operand) return node;
  const [x, y] = [shifts.of(node.x), shifts.of(node.operand)];
  const moved = { ...node, x: x.difference, operand: y.difference };
  if (node.agg !== 'regrIntercept') return moved;
  const slope: Expression = { ...moved, agg: 'regrSlope' };
  const [xMean, yMean] = [aggregate('max', x.mean), aggregate('max', y.mean)];
  return arithmetic(arithmetic(moved, '+', yMean), '-', arithmetic(slope, '*', xMean));
}
