import type { Column, ColumnProfile, ColumnType, Condition, Filter, Scalar } from '@datavizpro/contract';
import { isNumeric, isTemporal } from './facts';

/** The four editors that a condition can have, by the column's type. */
export type FilterEditorKind = 'list' | 'number' | 'date' | 'text';

export const isCondition = (filter: Filter): filter is Condition => 'column' in filter;

/** A first condition that keeps (nearly) every row, to be narrowed. */
export function defaultCondition(column: Column, profile?: ColumnProfile): Condition {
  const ranged = isTemporal(column.type) || isNumeric(column.type);
  if (ranged && profile && profile.min !== null && profile.max !== null) {
    return { column: column.name, op: 'between', values: [profile.min, profile.max] };
  }
  if (isTemporal(column.type)) return { column: column.name, op: 'relative', last: 12, unit: 'month' };
  if (isNumeric(column.type)) return { column: column.name, op: 'isNotNull' };
  return { column: column.name, op: 'in', values: [] };
}

/** A list without a choice, a range without an end: it filters nothing, and is left out of the query. */
export const isIdle = (filter: Filter): boolean => {
  if (!isCondition(filter) || !('values' in filter)) return false;
  return filter.op === 'between' ? filter.values.every((value) => value === null) : filter.values.length === 0;
};

export function editorKind(column: Column, condition: Condition): FilterEditorKind {
  if (isTemporal(column.type)) return 'date';
  if (isNumeric(column.type)) return condition.op === 'in' || condition.op === 'notIn' ? 'list' : 'number';
  return ['contains', 'startsWith', 'endsWith'].includes(condition.op) ? 'text' : 'list';
}

/** What a person typed as the value that the column's type wants; undefined when it isn't one. */
export function parseScalar(text: string, type: ColumnType): Scalar | undefined {
  const trimmed = text.trim();
  if (isNumeric(type)) return parseNumber(trimmed, type);
  if (type === 'boolean') return trimmed === 'true' ? true : trimmed === 'false' ? false : undefined;
  if (isTemporal(type)) return /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?)?$/.test(trimmed) ? trimmed : undefined;
  return text;
}

/** Numbers beyond what a double holds exactly stay texts: the server reads them as they are. */
function parseNumber(text: string, type: ColumnType): Scalar | undefined {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
  const number = Number(text);
  const exact = type === 'float' || text.replace(/[^\d]/g, '').length <= 15;
  return exact ? number : text;
}
