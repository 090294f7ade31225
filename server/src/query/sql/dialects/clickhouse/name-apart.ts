import { ref, type Expression, type NumbersRelation, type Relation, type Select } from '../../nodes.js';
import { mapExpressionsOf, mapSelects, rewrite } from '../../traverse.js';

/**
 * An alias hides columns of the same name in its whole select, those it is made of included, and selects around it may
 * even be answered wrongly. So every neutral name of ours is made to differ from all others, from every column and from
 * every name that a person gave.
 */
export function nameApart(select: Select): Select {
  const taken = takenNames(select);
  const fresh = (name: string): string => {
    if (taken.has(name)) return fresh(`${name}_`);
    taken.add(name);
    return name;
  };
  const { relation, map } = apart(select.from, fresh);
  return { ...mapExpressionsOf(select, map), from: relation };
}

type MapExpression = (expression: Expression) => Expression;
interface Apart {
  readonly relation: Relation;
  /** References to what the relation gives, by their new names. */
  readonly map: MapExpression;
}

function apart(relation: Relation, fresh: (name: string) => string): Apart {
  if (relation.kind === 'select') return selectApart(relation, fresh);
  if (relation.kind === 'numbers') return numbersApart(relation, fresh);
  if (relation.kind !== 'join') return { relation, map: (expression) => expression };
  const left = apart(relation.left, fresh);
  const right = apart(relation.right, fresh);
  // Old names differ between the two sides already, so one map leaves the other's references alone.
  const map: MapExpression = (expression) => right.map(left.map(expression));
  return {
    relation: {
      ...relation,
      left: left.relation,
      right: right.relation as typeof relation.right,
      on: relation.on && map(relation.on),
    },
    map,
  };
}

function numbersApart(relation: NumbersRelation, fresh: (name: string) => string): Apart {
  const column = fresh(relation.column);
  const isMine = (node: Expression): boolean =>
    node.kind === 'ref' && node.table === relation.alias && node.name === relation.column;
  return {
    relation: { ...relation, column },
    map: (expression) => rewrite(expression, (node) => (isMine(node) ? ref(relation.alias, column, 'integer') : node)),
  };
}

function selectApart(relation: Extract<Relation, { kind: 'select' }>, fresh: (name: string) => string): Apart {
  const inside = apart(relation.select.from, fresh);
  const mapped = mapExpressionsOf(relation.select, inside.map);
  const names = new Map(mapped.columns.map(({ as }) => [as, fresh(as)]));
  const renamed = (name: string): string => names.get(name) ?? name;
  const columns = mapped.columns.map((column) => ({ ...column, as: renamed(column.as) }));
  const isMine = (table: string): boolean => table === relation.alias || table === '';
  return {
    relation: { ...relation, select: { ...mapped, from: inside.relation, columns } },
    map: (expression) =>
      rewrite(expression, (node) =>
        node.kind === 'ref' && isMine(node.table) ? { ...node, name: renamed(node.name) } : node,
      ),
  };
}

/** Names of people, and of all columns in use. */
function takenNames(select: Select): Set<string> {
  const names = new Set(select.columns.map(({ as }) => as));
  const note = (node: Expression): Expression => {
    if (node.kind === 'column') names.add(node.name);
    return node;
  };
  mapSelects(select, (inner) => {
    mapExpressionsOf(inner, (expression) => rewrite(expression, note));
    return inner;
  });
  return names;
}
