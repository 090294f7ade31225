import type { Condition, ConditionOperator, Filter, Scalar } from '@datavizpro/contract';

const operatorWords: Readonly<Record<ConditionOperator, string>> = {
  eq: 'is',
  neq: 'is not',
  lt: 'below',
  lte: 'at most',
  gt: 'above',
  gte: 'at least',
  in: 'is',
  notIn: 'is not',
  between: 'between',
  contains: 'contains',
  startsWith: 'starts with',
  endsWith: 'ends with',
  isNull: 'is empty',
  isNotNull: 'is not empty',
  relative: 'in the last',
};

const showScalar = (value: Scalar): string => (value === null ? 'empty' : value === '' ? '“”' : String(value));

function showList(values: readonly Scalar[]): string {
  const shown = values.slice(0, 3).map(showScalar).join(', ');
  return values.length > 3 ? `${shown} and ${values.length - 3} more` : shown;
}

/** The value of a condition in words: `EU, US`, `10 to 20`, `the last 12 months`. */
export function describeCondition(condition: Condition): string {
  switch (condition.op) {
    case 'in':
      return condition.values.length === 0 ? 'all values' : `is ${showList(condition.values)}`;
    case 'notIn':
      return condition.values.length === 0 ? 'all values' : `is not ${showList(condition.values)}`;
    case 'between':
      return describeRange(condition.values);
    case 'relative':
      return `last ${condition.last} ${condition.unit}${condition.last === 1 ? '' : 's'}`;
    case 'isNull':
    case 'isNotNull':
      return operatorWords[condition.op];
    default:
      return `${operatorWords[condition.op]} ${showScalar(condition.value)}`;
  }
}

function describeRange([from, to]: readonly [Scalar, Scalar]): string {
  if (from === null) return to === null ? 'any value' : `up to ${showScalar(to)}`;
  return to === null ? `from ${showScalar(from)}` : `${showScalar(from)} to ${showScalar(to)}`;
}

/** A whole filter in words, groups included. */
export function describeFilter(filter: Filter): string {
  if ('column' in filter) return `${filter.column} ${describeCondition(filter)}`;
  if ('and' in filter) return filter.and.map(describeNested).join(' and ');
  if ('or' in filter) return filter.or.map(describeNested).join(' or ');
  return `not ${describeNested(filter.not)}`;
}

const describeNested = (filter: Filter): string =>
  'column' in filter ? describeFilter(filter) : `(${describeFilter(filter)})`;
