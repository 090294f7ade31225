import type { ColumnType, Condition, Filter, Having, Scalar } from '@datavizpro/contract';
import { compare, conjunction, value, type Comparison, type Expression, type ValueNode } from '../sql/nodes.js';
import { invalidQuery } from './plan-error.js';
import type { Scope } from './scope.js';
import { dateValue, momentOf, nextDayValue, scalarValue, timestampValue, type Moment } from './values.js';

/** What conditions need to know besides the condition. */
export interface ConditionContext {
  readonly scope: Scope;
  readonly timezone: string;
}

/** The filter as a boolean expression, types checked. `path` is where it stands in the request. */
export function bindFilter(filter: Filter, context: ConditionContext, path: string): Expression {
  if ('and' in filter) return bindGroup('and', filter.and, context, path);
  if ('or' in filter) return bindGroup('or', filter.or, context, path);
  if ('not' in filter) return { kind: 'not', operand: bindFilter(filter.not, context, `${path}.not`) };
  const { node, type } = context.scope.resolve(filter.column, `${path}.column`);
  return bindCondition(filter, { expression: node, type, name: filter.column }, context.timezone, path);
}

function bindGroup(op: 'and' | 'or', filters: readonly Filter[], context: ConditionContext, path: string): Expression {
  const operands = filters.map((filter, index) => bindFilter(filter, context, `${path}.${op}.${String(index)}`));
  const [only] = operands;
  if (!only) throw invalidQuery(`${path}.${op}`, `An empty "${op}" says nothing: remove it or put a condition in.`);
  return operands.length === 1 ? only : { kind: 'logic', op, operands };
}

interface Operand {
  readonly expression: Expression;
  readonly type: ColumnType;
  readonly name: string;
}

/** Types without an order or an equality that means anything to a person. */
const opaque: ReadonlySet<ColumnType> = new Set(['json', 'geo', 'binary']);
const comparisons = { eq: '=', neq: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;
const textFunctions = { contains: 'contains', startsWith: 'startsWith', endsWith: 'endsWith' } as const;

function bindCondition(condition: Condition, operand: Operand, timezone: string, path: string): Expression {
  assertFits(condition.op, operand, path);
  switch (condition.op) {
    case 'isNull':
    case 'isNotNull':
      return isNull(operand.expression, condition.op === 'isNotNull');
    case 'contains':
    case 'startsWith':
    case 'endsWith': {
      const text = scalarValue(condition.value, 'string', `${path}.value`);
      return { kind: 'call', fn: textFunctions[condition.op], args: [operand.expression, text] };
    }
    case 'relative':
      return bindRelative(condition, operand, path);
    case 'in':
    case 'notIn':
      return bindIn(condition.values, condition.op === 'notIn', operand, timezone, path);
    case 'between':
      return bindBetween(condition.values, operand, timezone, path);
    default:
      return bindComparison(condition.op, condition.value, operand, timezone, `${path}.value`);
  }
}

function assertFits(op: Condition['op'], { name, type }: Operand, path: string): void {
  const fail = (what: string) =>
    invalidQuery(`${path}.op`, `"${op}" ${what}; the column "${name}" is of type ${type}.`);
  if (op === 'isNull' || op === 'isNotNull') return;
  if (opaque.has(type)) throw fail('cannot be applied: only isNull and isNotNull can');
  if (op in textFunctions && type !== 'string') throw fail('needs a text column');
  if (op === 'relative' && type !== 'date' && type !== 'timestamp') throw fail('needs a column of dates or timestamps');
  const orders = op === 'lt' || op === 'lte' || op === 'gt' || op === 'gte' || op === 'between';
  if (orders && type === 'boolean') throw fail('needs a column with an order');
}

const isNull = (operand: Expression, negated: boolean): Expression => ({ kind: 'isNull', operand, negated });
const either = (...operands: readonly Expression[]): Expression => ({ kind: 'logic', op: 'or', operands });
const both = (...operands: readonly Expression[]): Expression => ({ kind: 'logic', op: 'and', operands });

function bindRelative(condition: Extract<Condition, { op: 'relative' }>, operand: Operand, path: string): Expression {
  if (!Number.isInteger(condition.last) || condition.last < 1) {
    throw invalidQuery(`${path}.last`, 'The number of units is a whole number from 1.');
  }
  const operandType = operand.type === 'date' ? 'date' : 'timestamp';
  return { kind: 'relative', operand: operand.expression, operandType, last: condition.last, unit: condition.unit };
}

/** One comparison; equality with null asks for nulls. */
function bindComparison(
  op: keyof typeof comparisons,
  content: Scalar,
  operand: Operand,
  timezone: string,
  path: string,
): Expression {
  if (content === null) {
    if (op === 'eq' || op === 'neq') return isNull(operand.expression, op === 'neq');
    throw invalidQuery(path, `"${op}" needs a value; use isNull to ask for empty cells.`);
  }
  if (operand.type === 'timestamp') return compareInstant(op, momentOf(content, path), operand.expression, timezone);
  return compare(comparisons[op], operand.expression, valueFor(operand.type, content, timezone, path));
}

function valueFor(type: ColumnType, content: Scalar, timezone: string, path: string): ValueNode {
  if (type === 'date') return dateValue(momentOf(content, path), timezone);
  if (type === 'timestamp') return timestampValue(momentOf(content, path), timezone);
  if (type === 'json' || type === 'geo' || type === 'binary') throw new Error(`No value is made for ${type}`);
  return scalarValue(content, type, path);
}

/** A whole day, compared with timestamps, means all of that day in the query's time zone. */
function compareInstant(
  op: keyof typeof comparisons,
  moment: Moment,
  operand: Expression,
  timezone: string,
): Expression {
  const from = timestampValue(moment, timezone);
  if (!moment.wholeDay) return compare(comparisons[op], operand, from);
  const until = nextDayValue(moment, timezone);
  const edges: Record<keyof typeof comparisons, () => Expression> = {
    eq: () => both(compare('>=', operand, from), compare('<', operand, until)),
    neq: () => either(compare('<', operand, from), compare('>=', operand, until)),
    lt: () => compare('<', operand, from),
    lte: () => compare('<', operand, until),
    gt: () => compare('>=', operand, until),
    gte: () => compare('>=', operand, from),
  };
  return edges[op]();
}

/** `in` with null also takes empty cells; `notIn` with null leaves them out. */
function bindIn(
  contents: readonly Scalar[],
  negated: boolean,
  operand: Operand,
  timezone: string,
  path: string,
): Expression {
  const present = contents.flatMap((content, index) =>
    content === null ? [] : [{ content, path: `${path}.values.${String(index)}` }],
  );
  const hasNull = present.length < contents.length;
  const membership = present.length === 0 ? null : bindMembership(present, negated, operand, timezone);
  const nullTest = hasNull ? isNull(operand.expression, negated) : null;
  if (membership && nullTest) return negated ? both(membership, nullTest) : either(membership, nullTest);
  // Nothing is in an empty list, and everything is outside of it.
  return membership ?? nullTest ?? value(negated, 'boolean');
}

function bindMembership(
  items: readonly { readonly content: Scalar; readonly path: string }[],
  negated: boolean,
  operand: Operand,
  timezone: string,
): Expression {
  if (operand.type === 'timestamp') {
    const moments = items.map(({ content, path }) => momentOf(content, path));
    if (moments.some((moment) => moment.wholeDay)) {
      const tests = moments.map((moment) =>
        compareInstant(negated ? 'neq' : 'eq', moment, operand.expression, timezone),
      );
      return tests.length === 1
        ? (tests[0] as Expression)
        : { kind: 'logic', op: negated ? 'and' : 'or', operands: tests };
    }
  }
  const values = items.map(({ content, path }) => valueFor(operand.type, content, timezone, path));
  return { kind: 'in', operand: operand.expression, values, negated };
}

/** Both ends included; an end that is null is open. */
function bindBetween(
  [low, high]: readonly [Scalar, Scalar],
  operand: Operand,
  timezone: string,
  path: string,
): Expression {
  const ends = [
    low === null ? null : bindComparison('gte', low, operand, timezone, `${path}.values.0`),
    high === null ? null : bindComparison('lte', high, operand, timezone, `${path}.values.1`),
  ].filter((end) => end !== null);
  const range = conjunction(ends);
  if (!range) throw invalidQuery(`${path}.values`, 'A range needs at least one end.');
  return range;
}

const havingOperators: Record<Exclude<Having['op'], 'between' | 'isNull' | 'isNotNull'>, Comparison> = comparisons;

/** A condition on an output column. */
export function bindHaving(having: Having, operand: Operand, timezone: string, path: string): Expression {
  if (having.op === 'isNull' || having.op === 'isNotNull') return isNull(operand.expression, having.op === 'isNotNull');
  if (opaque.has(operand.type)) {
    throw invalidQuery(
      `${path}.op`,
      `"${having.op}" cannot be applied to "${operand.name}", which is of type ${operand.type}.`,
    );
  }
  if (having.op === 'between') {
    if (!having.values) throw invalidQuery(`${path}.values`, '"between" needs values: [from, to].');
    return bindBetween(having.values, operand, timezone, path);
  }
  if (having.value === undefined) throw invalidQuery(`${path}.value`, `"${having.op}" needs a value.`);
  return bindComparison(
    having.op in havingOperators ? having.op : 'eq',
    having.value,
    operand,
    timezone,
    `${path}.value`,
  );
}
