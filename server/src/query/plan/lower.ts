import {
  cast,
  compare,
  conjunction,
  ref,
  type AggregateNode,
  type Expression,
  type RefNode,
  type Relation,
  type Select,
  type SelectRelation,
  type TableRelation,
} from '../sql/nodes.js';
import { rewrite } from '../sql/traverse.js';
import { typeOf } from '../sql/type-of.js';
import { isCounted, withCountedBins } from './counted-bins.js';
import { calculated, passed } from './lower-calculations.js';
import { reduced } from './lower-reduce.js';
import { markRest, restMark } from './mark-rest.js';
import { outputsOf } from './plan-outputs.js';
import type { Plan, PlanDimension, PlanReduce, PlanTable, PlanTop, PreGroup } from './plan.js';
import { as, inner } from './selects.js';

type Output = Select['columns'][number];

/**
 * The plan as nested selects, of a shape that every dialect can write:
 *
 *     a  outputs under the user's names, having, sort, limit
 *     s  expressions, joins and filters            d0, d1, v0, f0 …
 *     g  groups by plain references to those       d0, d1, m0 …
 *
 * Calculations stand between `g` and `a`, in selects of their own; long series are reduced after them.
 * With two-level dates, `p` groups by the finer key and `b` maps that to the real one before `g` groups again.
 */
export function lower(plan: Plan): Select {
  const outputs = plan.mode === 'rows' ? rowsOf(plan) : calculated(plan, groupsOf(plan));
  return finish(plan, plan.reduce ? reducedOf(plan, plan.reduce, outputs) : outputs);
}

const dimensionName = (index: number): string => `d${String(index)}`;

/** References, from the select around, to the keys of the dimensions. */
const keysIn = (alias: string, plan: Plan) =>
  plan.dimensions.map((dimension, index) => ref(alias, dimensionName(index), keyTypeOf(dimension, plan)));

/** Counted bins are known by their edges from the innermost select on. */
const keyTypeOf = (dimension: PlanDimension, plan: Plan) =>
  isCounted(dimension) ? dimension.type : typeOf(keyOf(dimension, plan));

/** The innermost select: the only one that names columns of the source, and the one that carries the row policy. */
function baseOf(plan: Plan, columns: readonly Output[]): Select {
  const conditions = plan.policy ? [...plan.filters, plan.policy] : plan.filters;
  return { ...inner(columns, relationOf(plan)), where: conjunction(conditions) };
}

function relationOf({ tables, joins }: Plan): Relation {
  return joins.reduce<Relation>(
    (left, join) => ({
      kind: 'join',
      how: join.how,
      left,
      right: tableRelation(tables[join.table] ?? tables[0]),
      on: conjunction(join.on.map((pair) => compare('=', pair.left, pair.right))) as Expression,
    }),
    firstRelation(tables[0]),
  );
}

const tableRelation = ({ schema, name, alias }: PlanTable): TableRelation => ({ kind: 'table', schema, name, alias });

/** What the query starts from: a table, or what a person wrote. */
const firstRelation = (table: PlanTable): Relation =>
  table.text ? { kind: 'text', parts: table.text, head: [], alias: table.alias } : tableRelation(table);

const rowsOf = (plan: Plan): Select => withCountedBins(plan.dimensions, baseOf(plan, keysOf(plan)));

/** What the innermost select gives of the dimensions. Upper edges of bins follow from the lower ones. */
function keysOf(plan: Plan): readonly Output[] {
  return plan.dimensions.flatMap((dimension, index) => {
    const { bin } = dimension;
    if (bin && 'count' in bin && bin.upperOf !== null) return [];
    const expression = plan.preGroup?.dimension === index ? preKeyOf(dimension, plan.preGroup) : keyOf(dimension, plan);
    return [{ expression, as: dimensionName(index) }];
  });
}

/** What a dimension groups by: the start of its unit, the number of its bin, or its value. */
function keyOf(dimension: PlanDimension, plan: Plan): Expression {
  const { expression, bin } = dimension;
  if (bin && 'count' in bin) return cast(expression, 'float');
  if (bin) return { kind: 'binIndex', operand: expression, width: bin.width, origin: bin.origin };
  return grainOf(dimension, plan, expression);
}

function grainOf({ grain, instant }: PlanDimension, { timezone, weekStart }: Plan, moment: Expression): Expression {
  if (grain === null) return moment;
  const operand: Expression = instant && timezone !== 'UTC' ? { kind: 'localTime', operand: moment, timezone } : moment;
  if (grain === 'hourOfDay' || grain === 'dayOfWeek' || grain === 'monthOfYear')
    return { kind: 'cyclic', grain, operand };
  return { kind: 'truncate', grain, operand, weekStart };
}

/** Expressions that aggregates need of each row, each once, under neutral names. */
class RowValues {
  readonly columns: Output[] = [];
  readonly #names = new Map<string, string>();

  /** A reference, from the select around, to this expression of a row. */
  add(prefix: 'v' | 'f', expression: Expression): Expression {
    const key = prefix + JSON.stringify(expression);
    const known = this.#names.get(key);
    const name = known ?? `${prefix}${String(this.#names.size)}`;
    if (known === undefined) {
      this.#names.set(key, name);
      this.columns.push({ expression, as: name });
    }
    return ref('s', name, typeOf(expression));
  }
}

function groupsOf(plan: Plan): Select {
  const values = new RowValues();
  const measures = plan.measures.map(({ expression }) =>
    rewrite(expression, (node) => (node.kind === 'aggregate' ? overRowValues(node, values) : node)),
  );
  const base = as(withCountedBins(plan.dimensions, baseOf(plan, [...keysOf(plan), ...values.columns])), 's');
  if (plan.preGroup) return groupTwice(plan, plan.preGroup, measures, base);
  if (plan.top) return groupTop(plan, plan.top, measures, base);
  return groupBy(plan, measures, base, 's');
}

function overRowValues(node: AggregateNode, values: RowValues): Expression {
  return {
    ...node,
    operand: node.operand && values.add('v', node.operand),
    orderBy: node.orderBy && values.add('v', node.orderBy),
    ...(node.x && { x: values.add('v', node.x) }),
    filter: node.filter && values.add('f', node.filter),
  };
}

function groupBy(plan: Plan, measures: readonly Expression[], from: Relation, alias: string): Select {
  const keys = keysIn(alias, plan);
  const outputs = [
    ...keys.map((expression) => ({ expression, as: expression.name })),
    ...measures.map((expression, index) => ({ expression, as: `m${String(index)}` })),
  ];
  return { ...inner(outputs, from), groupBy: keys };
}

const preKeyOf = ({ expression }: PlanDimension, { step }: PreGroup): Expression =>
  step === 'day'
    ? { kind: 'truncate', grain: 'day', operand: expression, weekStart: 'monday' }
    : { kind: 'instantBucket', operand: expression };

/** Aggregates of the finer groups, and how the coarser ones are made of them. */
function groupTwice(plan: Plan, preGroup: PreGroup, measures: readonly Expression[], base: Relation): Select {
  const parts: Output[] = [];
  const part = (expression: Expression): Expression => {
    const known = parts.find((output) => JSON.stringify(output.expression) === JSON.stringify(expression));
    const name = known?.as ?? `p${String(parts.length)}`;
    if (!known) parts.push({ expression, as: name });
    return ref('b', name, typeOf(expression));
  };
  const merged = measures.map((measure) =>
    rewrite(measure, (node) => (node.kind === 'aggregate' ? mergeParts(node, part) : node)),
  );
  const keys = keysIn('s', plan);
  const fine: Select = {
    ...inner([...keys.map((expression) => ({ expression, as: expression.name })), ...parts], base),
    groupBy: keys,
  };
  const buckets = plan.dimensions.map((dimension, index) => {
    const key = ref('p', dimensionName(index), typeOf(dimension.expression));
    return { expression: preGroup.dimension === index ? grainOf(dimension, plan, key) : key, as: key.name };
  });
  const passed = parts.map(({ expression, as: name }) => ({
    expression: ref('p', name, typeOf(expression)),
    as: name,
  }));
  const mapped = inner([...buckets, ...passed], as(fine, 'p'));
  return groupBy(plan, merged, as(mapped, 'b'), 'b');
}

function mergeParts(node: AggregateNode, part: (expression: Expression) => Expression): Expression {
  const total = (expression: Expression): Expression => ({
    kind: 'aggregate',
    agg: 'sum',
    operand: part(expression),
    orderBy: null,
    q: null,
    filter: null,
  });
  switch (node.agg) {
    case 'count':
      return cast(total(node), 'integer');
    case 'avg': {
      const operand = node.operand && cast(node.operand, 'float');
      return {
        kind: 'arithmetic',
        op: '/',
        left: total({ ...node, agg: 'sum', operand }),
        right: total({ ...node, agg: 'count' }),
      };
    }
    case 'sum':
      return total(node);
    default:
      return { ...node, operand: part(node), filter: null };
  }
}

/** The rows with all but the best groups as one, then grouped as ever, with the mark of the rest beside. */
function groupTop(plan: Plan, top: PlanTop, measures: readonly Expression[], base: SelectRelation): Select {
  const key = keysIn('s', plan)[top.dimension] as RefNode;
  const marked = markRest(top, key, measures[top.measure] as Expression, base);
  const moved = measures.map((expression) =>
    rewrite(expression, (node) => (node.kind === 'ref' && node.table === 's' ? { ...node, table: 'o' } : node)),
  );
  const grouped = groupBy(plan, moved, marked, 'o');
  const rest = ref('o', restMark, 'integer');
  return {
    ...grouped,
    columns: [...grouped.columns, { expression: rest, as: restMark }],
    groupBy: [...grouped.groupBy, rest],
  };
}

/** The points of a line, of which only what it shows is kept. */
function reducedOf(plan: Plan, reduce: PlanReduce, outputs: Select): Select {
  const all = passed(outputs);
  const find = (name: string): Expression => all.find(({ as: output }) => output === name)?.expression as Expression;
  const isSeries = (name: string): boolean => /^[dx]\d+$/.test(name) && name !== reduce.x && !reduce.ys.includes(name);
  const select = { ...inner([], as(outputs, 'a')), where: conjunction(conditionsOn(plan)) };
  const series = all.filter(({ as: name }) => isSeries(name));
  return reduced(reduce, { select, x: find(reduce.x), ys: reduce.ys.map(find), series });
}

/** Those on measures hold before there are calculations. */
const conditionsOn = ({ calculations, having, havingAfter }: Plan): readonly Expression[] =>
  calculations.length > 0 ? havingAfter : having;

function finish(plan: Plan, select: Select): Select {
  const given = new Map(passed(select).map(({ expression, as: name }) => [name, expression]));
  const outputs = outputsOf(plan).map(({ name, output }) => {
    const expression = given.get(output) as Expression;
    return { expression: edgeOf(plan, output, expression), as: name };
  });
  return {
    ...inner(outputs, as(select, 'a')),
    where: plan.reduce ? null : conjunction(conditionsOn(plan)),
    orderBy: [
      ...(plan.top ? [{ expression: ref('a', restMark, 'integer'), direction: 'asc' as const }] : []),
      ...plan.sort.map(({ output, direction }) => ({ expression: given.get(output) as Expression, direction })),
    ],
    limit: plan.limit,
    offset: plan.offset,
  };
}

/** Bins are grouped by their number, which is exact, and shown by their lower edge. */
function edgeOf({ dimensions }: Plan, output: string, key: Expression): Expression {
  const bin = output.startsWith('d') ? dimensions[Number(output.slice(1))]?.bin : null;
  return bin && 'width' in bin ? { kind: 'binEdge', index: key, ...bin } : key;
}
