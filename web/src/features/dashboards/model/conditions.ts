import type { CellValue, Condition, DashboardFilter, Scalar } from '@datavizpro/contract';
import { relativeLabel } from './relative-dates';

const locale = typeof navigator === 'undefined' ? 'en' : navigator.language;
const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
const dates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const isoDay = /^\d{4}-\d{2}-\d{2}/;

/** A value as it is shown in filters and chips. */
export function valueLabel(value: CellValue): string {
  if (value === null) return '(empty)';
  if (typeof value === 'number') return numbers.format(value);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const text = value.trim();
  if (text === '') return '(blank)';
  const time = isoDay.test(text) ? Date.parse(text.slice(0, 10)) : Number.NaN;
  return Number.isNaN(time) || text.length > 35 ? text : dates.format(time);
}

const listLabel = (values: readonly Scalar[]): string => {
  const [first = null] = values;
  return values.length === 1 ? valueLabel(first) : `${values.length} chosen`;
};

/** What a filter is set to, in a few words. */
export function conditionLabel(condition: Condition): string {
  switch (condition.op) {
    case 'relative':
      return relativeLabel(condition);
    case 'between':
      return rangeLabel(condition.values[0], condition.values[1]);
    case 'in':
      return listLabel(condition.values);
    case 'notIn':
      return `not ${listLabel(condition.values)}`;
    case 'gte':
      return `from ${valueLabel(condition.value)}`;
    case 'lte':
      return `up to ${valueLabel(condition.value)}`;
    case 'gt':
      return `above ${valueLabel(condition.value)}`;
    case 'lt':
      return `below ${valueLabel(condition.value)}`;
    case 'eq':
      return valueLabel(condition.value);
    case 'neq':
      return `not ${valueLabel(condition.value)}`;
    case 'isNull':
      return '(empty)';
    case 'isNotNull':
      return 'not empty';
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return condition.value;
  }
}

const rangeLabel = (from: Scalar, to: Scalar): string =>
  from === to ? valueLabel(from) : `${valueLabel(from)} – ${valueLabel(to)}`;

const operators: Readonly<Record<DashboardFilter['kind'], readonly Condition['op'][]>> = {
  dateRange: ['relative', 'between', 'gte', 'lte', 'lt', 'gt'],
  list: ['in', 'notIn', 'eq', 'isNull'],
  numberRange: ['between', 'gte', 'lte', 'gt', 'lt', 'eq'],
};

/** Whether a filter of this kind can be set so. */
export const suits = (kind: DashboardFilter['kind'], condition: Condition): boolean =>
  operators[kind].includes(condition.op);

export const sameCondition = (a: Condition | null, b: Condition | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Both days whole: times on the last day are inside, too, whatever the column's type. */
export function dayRange(column: string, from: string, to: string): Condition | null {
  if (from === '' && to === '') return null;
  if (to === '') return { column, op: 'gte', value: from };
  if (from === '') return { column, op: 'lt', value: nextDay(to) };
  return { column, op: 'between', values: from <= to ? [from, to] : [to, from] };
}
