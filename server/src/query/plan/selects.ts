import type { Relation, Select, SelectRelation } from '../sql/nodes.js';

/** A select of these columns and nothing more; of none, a constant, because SQL wants one. */
export const inner = (columns: Select['columns'], from: Relation): Select => ({
  columns: columns.length > 0 ? columns : [{ expression: { kind: 'value', value: null, type: 'integer' }, as: 'n0' }],
  from,
  where: null,
  groupBy: [],
  orderBy: [],
  limit: null,
  offset: 0,
});

export const as = (select: Select, alias: string): SelectRelation => ({ kind: 'select', select, alias });
