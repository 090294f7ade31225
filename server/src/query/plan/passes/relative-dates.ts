import { compare, value, type Expression, type NodeOf } from '../../sql/nodes.js';
import { rewrite } from '../../sql/traverse.js';
import { mapExpressions, type Plan } from '../plan.js';
import { addUnits, formatDate, formatTimestamp, startOf, toInstant, toLocal } from '../../../calendar/zone.js';
import type { PassContext } from './pass.js';

/**
 * "The last 30 days", now() and today() become absolute bounds, in the query's time zone. Bounds lie at starts of
 * units, so that the SQL, and with it the cache key, stays the same within the unit.
 */
export function applyRelativeDates(plan: Plan, { now }: PassContext): Plan {
  const resolve = (node: Expression): Expression => {
    if (node.kind === 'relative')
      return node.operandType === 'date' ? dateBounds(node, plan, now) : instantBounds(node, plan, now);
    return node.kind === 'now' ? readClock(node, plan, now) : node;
  };
  return mapExpressions(plan, (expression) => rewrite(expression, resolve));
}

const isSubDay = (unit: NodeOf<'relative'>['unit']): boolean => unit === 'minute' || unit === 'hour';

/** Start of the first unit and end of the last, as instants. */
function bounds({ unit, last }: NodeOf<'relative'>, plan: Plan, now: Date): { from: number; until: number } {
  const local = toLocal(now.getTime(), plan.timezone);
  const start = startOf(local, unit, plan.weekStart);
  if (isSubDay(unit)) {
    // Hours are steps of time, not of the calendar: an hour that the clock shows twice counts twice.
    const instant = now.getTime() - (local - start);
    return { from: addUnits(instant, unit, 1 - last), until: addUnits(instant, unit, 1) };
  }
  const toStart = (units: number) => toInstant(addUnits(start, unit, units), plan.timezone);
  return { from: toStart(1 - last), until: toStart(1) };
}

function instantBounds(node: NodeOf<'relative'>, plan: Plan, now: Date): Expression {
  const { from, until } = bounds(node, plan, now);
  return between(node.operand, value(formatTimestamp(from), 'timestamp'), value(formatTimestamp(until), 'timestamp'));
}

function dateBounds(node: NodeOf<'relative'>, plan: Plan, now: Date): Expression {
  const { from, until } = bounds(node, plan, now);
  const first = startOf(toLocal(from, plan.timezone), 'day', plan.weekStart);
  const lastDay = startOf(toLocal(until - 1, plan.timezone), 'day', plan.weekStart);
  return between(
    node.operand,
    value(formatDate(first), 'date'),
    value(formatDate(addUnits(lastDay, 'day', 1)), 'date'),
  );
}

const between = (operand: Expression, from: Expression, until: Expression): Expression => ({
  kind: 'logic',
  op: 'and',
  operands: [compare('>=', operand, from), compare('<', operand, until)],
});

function readClock({ unit }: NodeOf<'now'>, { timezone }: Plan, now: Date): Expression {
  if (unit === 'day') return value(formatDate(toLocal(now.getTime(), timezone)), 'date');
  return value(formatTimestamp(startOf(now.getTime(), 'minute', 'monday')), 'timestamp');
}
