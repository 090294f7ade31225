import type { Filter } from '@datavizpro/contract';
import type { Expression, Relation, Select } from '../sql/nodes.js';
import type { Plan } from './plan.js';

/**
 * The last look before SQL is written: when there is a row policy, every select that reads tables carries it as a
 * conjunct of its own. A failure is our bug, and stops the query.
 */
export function assertRowPolicy(select: Select, plan: Plan, rowPolicy: Filter | null): void {
  if (rowPolicy === null) return;
  const { policy } = plan;
  if (!policy || !readers(select).every((reader) => conjuncts(reader.where).includes(policy))) {
    throw new Error('The row policy is missing in a query that needs it');
  }
}

/** The selects that read tables of the source. */
function readers(select: Select): readonly Select[] {
  return [...(readsTables(select.from) ? [select] : []), ...inside(select.from)];
}

const readsTables = (relation: Relation): boolean =>
  relation.kind === 'table' ||
  relation.kind === 'text' ||
  (relation.kind === 'join' && (readsTables(relation.left) || readsTables(relation.right)));

function inside(relation: Relation): readonly Select[] {
  if (relation.kind === 'select') return readers(relation.select);
  return relation.kind === 'join' ? [...inside(relation.left), ...inside(relation.right)] : [];
}

function conjuncts(where: Expression | null): readonly Expression[] {
  if (where === null) return [];
  return where.kind === 'logic' && where.op === 'and' ? [where, ...where.operands] : [where];
}
