import type { Expression, ExpressionKind, JoinRelation, NodeOf, Relation, Select } from './nodes.js';

/** Rebuilds a node with each child replaced. The one place that knows where nodes keep their children. */
type Rebuild = {
  readonly [K in ExpressionKind]: (node: NodeOf<K>, map: (child: Expression) => Expression) => NodeOf<K>;
};

const leaf = <T>(node: T): T => node;
const rebuild: Rebuild = {
  column: leaf,
  ref: leaf,
  value: leaf,
  now: leaf,
  call: (node, map) => ({ ...node, args: node.args.map(map) }),
  compare: (node, map) => ({ ...node, left: map(node.left), right: map(node.right) }),
  arithmetic: (node, map) => ({ ...node, left: map(node.left), right: map(node.right) }),
  logic: (node, map) => ({ ...node, operands: node.operands.map(map) }),
  not: (node, map) => ({ ...node, operand: map(node.operand) }),
  isNull: (node, map) => ({ ...node, operand: map(node.operand) }),
  in: (node, map) => ({ ...node, operand: map(node.operand), values: node.values.map(map) }),
  case: (node, map) => ({
    ...node,
    branches: node.branches.map((branch) => ({ when: map(branch.when), then: map(branch.then) })),
    otherwise: node.otherwise && map(node.otherwise),
  }),
  cast: (node, map) => ({ ...node, operand: map(node.operand) }),
  truncate: (node, map) => ({ ...node, operand: map(node.operand) }),
  cyclic: (node, map) => ({ ...node, operand: map(node.operand) }),
  localTime: (node, map) => ({ ...node, operand: map(node.operand) }),
  instantBucket: (node, map) => ({ ...node, operand: map(node.operand) }),
  binIndex: (node, map) => ({ ...node, operand: map(node.operand) }),
  binEdge: (node, map) => ({ ...node, index: map(node.index) }),
  dateAdd: (node, map) => ({ ...node, amount: map(node.amount), operand: map(node.operand) }),
  dateDiff: (node, map) => ({ ...node, from: map(node.from), to: map(node.to) }),
  epoch: (node, map) => ({ ...node, operand: map(node.operand) }),
  aggregate: (node, map) => ({
    ...node,
    operand: node.operand && map(node.operand),
    orderBy: node.orderBy && map(node.orderBy),
    ...(node.x && { x: map(node.x) }),
    filter: node.filter && map(node.filter),
  }),
  window: (node, map) => ({
    ...node,
    operand: node.operand && map(node.operand),
    partitionBy: node.partitionBy.map(map),
    orderBy: node.orderBy.map((key) => ({ ...key, expression: map(key.expression) })),
  }),
  relative: (node, map) => ({ ...node, operand: map(node.operand) }),
};

/** The node with its direct children mapped. */
export function mapChildren(node: Expression, map: (child: Expression) => Expression): Expression {
  // One lookup for all kinds: the table above pairs each kind with a function of exactly that kind.
  const rebuildNode = rebuild[node.kind] as (node: Expression, map: (child: Expression) => Expression) => Expression;
  return rebuildNode(node, map);
}

/** Rewrites a tree from the leaves up. `change` returns the node itself to leave it alone. */
export function rewrite(node: Expression, change: (node: Expression) => Expression): Expression {
  return change(mapChildren(node, (child) => rewrite(child, change)));
}

/** True when any node of the tree passes. */
export function someNode(node: Expression, test: (node: Expression) => boolean): boolean {
  if (test(node)) return true;
  let found = false;
  mapChildren(node, (child) => {
    found ||= someNode(child, test);
    return child;
  });
  return found;
}

/** Rewrites a select and every select inside it, the innermost first. */
export function mapSelects(select: Select, change: (select: Select) => Select): Select {
  const inside = (relation: Relation): Relation => {
    if (relation.kind === 'select') return { ...relation, select: mapSelects(relation.select, change) };
    if (relation.kind !== 'join') return relation;
    const right = inside(relation.right) as JoinRelation['right'];
    return { ...relation, left: inside(relation.left), right };
  };
  return change({ ...select, from: inside(select.from) });
}

/** The select with all of its own expressions mapped; selects inside it stay. */
export function mapExpressionsOf(select: Select, map: (expression: Expression) => Expression): Select {
  return {
    ...select,
    columns: select.columns.map((column) => ({ ...column, expression: map(column.expression) })),
    where: select.where && map(select.where),
    groupBy: select.groupBy.map(map),
    orderBy: select.orderBy.map((key) => ({ ...key, expression: map(key.expression) })),
  };
}
