import { conjunction, type Expression, type ExpressionKind, type Select } from '../../nodes.js';
import { mapExpressionsOf, mapSelects, rewrite } from '../../traverse.js';

/**
 * Groups stand in the select that reads the table: over a Distributed table only that one is sent to the shards, and
 * what stands around it is done where the rows were brought together. For the same reason a limit moves inside.
 */
export const flatten = (select: Select): Select => mapSelects(select, (inner) => limitInside(groupInside(inner)));

const isPlain = ({ groupBy, orderBy, limit, offset }: Select): boolean =>
  groupBy.length === 0 && orderBy.length === 0 && limit === null && offset === 0;

function has(select: Select, kinds: readonly ExpressionKind[]): boolean {
  let found = false;
  mapExpressionsOf(select, (expression) =>
    rewrite(expression, (node) => {
      found ||= kinds.includes(node.kind);
      return node;
    }),
  );
  return found;
}

/**
 * `select sum(s.v0) … from (select x as v0 …) as s group by s.d0` → `select sum(x) … group by …`: through one select,
 * and through as many as there are down to a table.
 */
function groupInside(select: Select): Select {
  const { from } = select;
  if (select.groupBy.length === 0 && !has(select, ['aggregate'])) return select;
  if (from.kind !== 'select' || !onlyNames(from.select)) return select;
  const toTheTable = isDownToTable(from.select);
  if (select.where !== null && !toTheTable) return select;
  const expressions = new Map(from.select.columns.map(({ expression, as }) => [as, expression]));
  const inlined = (node: Expression): Expression =>
    node.kind === 'ref' && node.table === from.alias ? (expressions.get(node.name) ?? node) : node;
  const grouped = mapExpressionsOf(select, (expression) => rewrite(expression, inlined));
  const conditions = [from.select.where, grouped.where].flatMap(conjunctsOf);
  const merged = { ...grouped, from: from.select.from, where: conjunction(conditions) };
  return toTheTable ? groupInside(merged) : merged;
}

const onlyNames = (select: Select): boolean => isPlain(select) && !has(select, ['aggregate', 'window']);

function isDownToTable(select: Select): boolean {
  const { from } = select;
  if (!onlyNames(select)) return false;
  return from.kind === 'table' || (from.kind === 'select' && isDownToTable(from.select));
}

const conjunctsOf = (where: Expression | null): readonly Expression[] => {
  if (where === null) return [];
  return where.kind === 'logic' && where.op === 'and' ? where.operands : [where];
};

/** Rows in an order, or only so many: said inside as well, so that each shard sends no more. */
function limitInside(select: Select): Select {
  const { from, limit, offset } = select;
  if (from.kind !== 'select' || limit === null || select.where !== null) return select;
  if (!isPlain(from.select) || has(from.select, ['aggregate'])) return select;
  const orderBy = select.orderBy.flatMap((key) => {
    const { expression } = key;
    const column = expression.kind === 'ref' ? from.select.columns.find(({ as }) => as === expression.name) : undefined;
    return column ? [{ ...key, expression: column.expression }] : [];
  });
  if (orderBy.length !== select.orderBy.length) return select;
  return { ...select, from: { ...from, select: { ...from.select, orderBy, limit: limit + offset } } };
}
