import {
  conjunction,
  ref,
  type ColumnNode,
  type Expression,
  type JoinRelation,
  type RefNode,
  type Relation,
  type Select,
} from '../../nodes.js';
import { mapExpressionsOf, mapSelects, rewrite, someNode } from '../../traverse.js';

type Output = Select['columns'][number];
/** What a joined relation gives: columns of tables, outputs of selects. */
type Source = ColumnNode | RefNode;

const isSource = (node: Expression): node is Source => node.kind === 'column' || node.kind === 'ref';

/**
 * Joins as ClickHouse means them: two selects at a time, whose outputs have names of their own. Rows without a partner
 * give null only where a column may be null, so those that may be missing are made so. And the keys are outputs apart
 * from the data: a key read after a join can be wrong for all but the first of equal rows.
 */
export const joinSelects = (select: Select): Select =>
  mapSelects(select, (inner) => (inner.from.kind === 'join' ? joined(inner, inner.from) : inner));

function joined(select: Select, from: JoinRelation): Select {
  const names = new JoinNames();
  const used = columnsIn(select, from);
  const { conditions, rest } = placeConditions(select, from);
  const relation = joinRelation(from, { used, names, conditions, missing: missingTables(from) });
  return mapExpressionsOf({ ...select, from: relation, where: conjunction(rest) }, (expression) =>
    rewrite(expression, (node) => (isSource(node) ? names.data(node) : node)),
  );
}

/** Neutral names for columns, `j0`, and for copies of them that are compared, `x0`. */
class JoinNames {
  readonly #names = new Map<string, string>();
  #keys = 0;

  data(column: Source): RefNode {
    const id = JSON.stringify([column.table, column.name]);
    const name = this.#names.get(id) ?? `j${String(this.#names.size)}`;
    this.#names.set(id, name);
    return ref('', name, column.type);
  }
  key(): string {
    this.#keys += 1;
    return `x${String(this.#keys)}`;
  }
}

function columnsIn(select: Select, from: JoinRelation): readonly Source[] {
  const found = new Map<string, Source>();
  const note = (node: Expression): Expression => {
    if (isSource(node)) found.set(JSON.stringify([node.table, node.name]), node);
    return node;
  };
  mapExpressionsOf(select, (expression) => rewrite(expression, note));
  // Later joins compare columns of earlier ones.
  for (let relation: Relation = from; relation.kind === 'join'; relation = relation.left)
    if (relation.on) rewrite(relation.on, note);
  return [...found.values()];
}

const tablesOf = (relation: Relation): readonly string[] =>
  relation.kind === 'join' ? [...tablesOf(relation.left), relation.right.alias] : [relation.alias];

/** One side made nullable where its rows may be missing. `coalesce` of one operand says just that. */
const mayMiss = (expression: Expression, missing: boolean): Expression =>
  missing ? { kind: 'call', fn: 'coalesce', args: [expression] } : expression;

const plain = (columns: readonly Output[], from: Relation, where: Expression | null): Select => ({
  columns,
  from,
  where,
  groupBy: [],
  orderBy: [],
  limit: null,
  offset: 0,
});

interface Parts {
  readonly used: readonly Source[];
  readonly names: JoinNames;
  readonly conditions: ReadonlyMap<string, readonly Expression[]>;
  /** Tables whose rows may be missing in some row of the result. */
  readonly missing: ReadonlySet<string>;
}

function joinRelation(join: JoinRelation, parts: Parts): JoinRelation {
  const { how, left, right, on } = join;
  const { used, names, conditions, missing } = parts;
  const leftTables = new Set(tablesOf(left));
  const pairs = pairsOf(on, leftTables).map((pair) => ({ ...pair, leftKey: names.key(), rightKey: names.key() }));
  /** What a table gives to the selects around. */
  const outputsOf = (table: string): readonly Output[] =>
    used
      .filter((column) => column.table === table)
      .map((column) => ({ expression: mayMiss(column, missing.has(table)), as: names.data(column).name }));
  const rightSelect = plain(
    [...outputsOf(right.alias), ...pairs.map((pair) => ({ expression: pair.right, as: pair.rightKey }))],
    right,
    conjunction(conditions.get(right.alias) ?? []),
  );
  const leftSelect =
    left.kind === 'join'
      ? leftOfJoin(
          joinRelation(left, parts),
          used.filter(({ table }) => leftTables.has(table)),
          pairs,
          names,
        )
      : plain(
          [...outputsOf(left.alias), ...pairs.map((pair) => ({ expression: pair.left, as: pair.leftKey }))],
          left,
          conjunction(conditions.get(left.alias) ?? []),
        );
  const equal = pairs.map(({ leftKey, rightKey }) => ({
    kind: 'compare' as const,
    op: '=' as const,
    left: ref('', leftKey, 'string'),
    right: ref('', rightKey, 'string'),
  }));
  return {
    kind: 'join',
    how,
    left: { kind: 'select', select: leftSelect, alias: `l${String(leftTables.size)}` },
    right: { kind: 'select', select: rightSelect, alias: `r${String(leftTables.size)}` },
    on: conjunction(equal),
  };
}

/** What an earlier join gives to a later one, under the same names. */
function leftOfJoin(
  inner: JoinRelation,
  columns: readonly Source[],
  pairs: readonly { readonly left: Expression; readonly leftKey: string }[],
  names: JoinNames,
): Select {
  const seen = (node: Expression): Expression => (isSource(node) ? names.data(node) : node);
  const keys = pairs.map((pair) => ({ expression: rewrite(pair.left, seen), as: pair.leftKey }));
  const data = columns.map((column) => ({ expression: names.data(column), as: names.data(column).name }));
  return plain([...data, ...keys], inner, null);
}

function missingTables(relation: Relation): ReadonlySet<string> {
  if (relation.kind !== 'join') return new Set();
  const { how, left, right } = relation;
  const before = how === 'right' || how === 'full' ? tablesOf(left) : [...missingTables(left)];
  return new Set([...before, ...(how === 'left' || how === 'full' ? [right.alias] : [])]);
}

/** The pairs of ON, with the side that is there already on the left. */
function pairsOf(on: Expression | null, leftTables: ReadonlySet<string>) {
  if (!on) return [];
  const pairs = on.kind === 'logic' ? on.operands : [on];
  return pairs.map((pair) => {
    if (pair.kind !== 'compare') throw new Error('Tables are joined by equal columns');
    const isLeft = someNode(pair.left, (node) => isSource(node) && leftTables.has(node.table));
    return isLeft ? { left: pair.left, right: pair.right } : { left: pair.right, right: pair.left };
  });
}

/** Conditions on one table alone go to where it is read, as far as no join may bring its rows back as missing ones. */
function placeConditions(select: Select, from: JoinRelation) {
  const free = freeTables(from);
  const conditions = new Map<string, Expression[]>();
  const rest: Expression[] = [];
  for (const condition of conjunctsOf(select.where)) {
    const tables = new Set<string>();
    someNode(condition, (node) => {
      if (isSource(node)) tables.add(node.table);
      return false;
    });
    const [table] = tables;
    if (table === undefined || tables.size > 1 || !free.has(table)) rest.push(condition);
    else conditions.set(table, [...(conditions.get(table) ?? []), condition]);
  }
  return { conditions, rest };
}

const conjunctsOf = (where: Expression | null): readonly Expression[] =>
  where === null ? [] : where.kind === 'logic' && where.op === 'and' ? where.operands : [where];

/** Tables none of whose rows a join adds or replaces by nulls. */
function freeTables(relation: Relation): ReadonlySet<string> {
  if (relation.kind !== 'join') return new Set([relation.alias]);
  const { how, left, right } = relation;
  const kept = how === 'inner' || how === 'left' || how === 'cross' ? [...freeTables(left)] : [];
  return new Set([...kept, ...(how === 'inner' || how === 'right' || how === 'cross' ? [right.alias] : [])]);
}
