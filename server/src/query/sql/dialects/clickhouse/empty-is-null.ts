import type { Aggregate } from '@datavizpro/contract';
import { value, type AggregateNode, type Expression, type Select } from '../../nodes.js';
import { mapExpressionsOf, mapSelects, rewrite } from '../../traverse.js';

const makesUp: ReadonlySet<Aggregate> = new Set(['sum', 'avg', 'min', 'max', 'first', 'last']);

/**
 * Over no rows ClickHouse answers zeros and the first day of 1970, unless the values may be null. A group has rows; a
 * select without groups may have none, and counts them: cheaper than to make every value one that may be null.
 */
export const emptyIsNull = (select: Select): Select =>
  mapSelects(select, (inner) =>
    inner.groupBy.length > 0
      ? inner
      : mapExpressionsOf(inner, (expression) =>
          rewrite(expression, (node) => (node.kind === 'aggregate' && makesUp.has(node.agg) ? overRows(node) : node)),
        ),
  );

const rows: AggregateNode = { kind: 'aggregate', agg: 'count', operand: null, orderBy: null, q: null, filter: null };
const overRows = (node: AggregateNode): Expression => ({
  kind: 'case',
  branches: [{ when: { kind: 'compare', op: '>', left: rows, right: value(0, 'integer') }, then: node }],
  otherwise: null,
});
