import type { Column, ColumnProfile, Condition, ConditionOperator } from '@datavizpro/contract';
import { isNumeric, isTemporal } from '../model/facts';
import type { SelectOption } from '../../../ui/NativeSelect';

type Operators = readonly SelectOption<ConditionOperator>[];

const empty: Operators = [
  { value: 'isNull', label: 'is empty' },
  { value: 'isNotNull', label: 'is not empty' },
];
const lists: Operators = [
  { value: 'in', label: 'is one of' },
  { value: 'notIn', label: 'is none of' },
];
const comparisons: Operators = [
  { value: 'between', label: 'is between' },
  { value: 'eq', label: 'is' },
  { value: 'neq', label: 'is not' },
  { value: 'gte', label: 'is at least' },
  { value: 'lte', label: 'is at most' },
  { value: 'gt', label: 'is above' },
  { value: 'lt', label: 'is below' },
];
const moments: Operators = [
  { value: 'relative', label: 'is in the last' },
  { value: 'between', label: 'is between' },
  { value: 'gte', label: 'is on or after' },
  { value: 'lte', label: 'is on or before' },
  { value: 'eq', label: 'is on' },
];
const parts: Operators = [
  { value: 'contains', label: 'contains' },
  { value: 'startsWith', label: 'starts with' },
  { value: 'endsWith', label: 'ends with' },
];

/** What can be asked of a column of this type. */
export function operatorsFor(column: Column): Operators {
  if (isTemporal(column.type)) return [...moments, ...empty];
  if (isNumeric(column.type)) return [...comparisons, ...lists, ...empty];
  if (column.type === 'string') return [...lists, ...parts, ...empty];
  return column.type === 'boolean' || column.type === 'time' ? [...lists, ...empty] : empty;
}

/** The condition with another operator; what was typed is kept where it fits. */
export function withOperator(condition: Condition, op: ConditionOperator, profile?: ColumnProfile): Condition {
  const { column } = condition;
  switch (op) {
    case 'in':
    case 'notIn':
      return { column, op, values: 'values' in condition && condition.op !== 'between' ? condition.values : [] };
    case 'between':
      return { column, op, values: rangeOf(condition, profile) };
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return { column, op, value: 'value' in condition ? String(condition.value ?? '') : '' };
    case 'relative':
      return { column, op, last: 30, unit: 'day' };
    case 'isNull':
    case 'isNotNull':
      return { column, op };
    default:
      return { column, op, value: 'value' in condition ? condition.value : (profile?.min ?? 0) };
  }
}

function rangeOf(condition: Condition, profile?: ColumnProfile): Extract<Condition, { op: 'between' }>['values'] {
  if (condition.op === 'between') return condition.values;
  return [profile?.min ?? null, profile?.max ?? null];
}
