import type { AppliedFilter, Condition, DashboardFilter, Scalar } from '@datavizpro/contract';
import { sameCondition, suits } from './conditions';

/** What each filter is set to. Null: switched off, though it has a default. Absent: its default. */
export type FilterState = Readonly<Record<string, Condition | null>>;

const prefix = 'f.';
const off = 'off';
const longest = 4000;

/** The state in the address: one parameter for each filter that is not at its default. */
export function readFilterState(filters: readonly DashboardFilter[], address: URLSearchParams): FilterState {
  const state: Record<string, Condition | null> = {};
  for (const filter of filters) {
    const text = address.get(prefix + filter.id);
    if (text === null) continue;
    if (text === off) state[filter.id] = null;
    else {
      const condition = decode(filter, text);
      if (condition) state[filter.id] = condition;
    }
  }
  return state;
}

/** The address with the filter set to the condition; at its default it leaves no trace. */
export function writeFilter(
  address: URLSearchParams,
  filter: DashboardFilter,
  condition: Condition | null,
): URLSearchParams {
  const next = new URLSearchParams(address);
  const key = prefix + filter.id;
  if (sameCondition(condition, filter.default ?? null)) next.delete(key);
  else next.set(key, condition === null ? off : encode(condition));
  return next;
}

/** The address without any filter's state. */
export function clearFilters(address: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const key of [...next.keys()]) if (key.startsWith(prefix) || key === crossKey) next.delete(key);
  return next;
}
export const crossKey = 'x';

export const currentCondition = (filter: DashboardFilter, state: FilterState): Condition | null =>
  Object.hasOwn(state, filter.id) ? (state[filter.id] ?? null) : (filter.default ?? null);

export const isChanged = (state: FilterState): boolean => Object.keys(state).length > 0;

/** The conditions that are on. */
export const appliedFilters = (filters: readonly DashboardFilter[], state: FilterState): AppliedFilter[] =>
  filters.flatMap((filter) => currentCondition(filter, state) ?? []);

/** `last.30.day`, or the operator with its values as JSON: `in~["EU","US"]`. */
function encode(condition: Condition): string {
  if (condition.op === 'relative') return `last.${condition.last}.${condition.unit}`;
  if ('values' in condition) return `${condition.op}~${JSON.stringify(condition.values)}`;
  if ('value' in condition) return `${condition.op}~${JSON.stringify([condition.value])}`;
  return condition.op;
}

const relativePattern = /^last\.(\d{1,4})\.(minute|hour|day|week|month|quarter|year)$/;

/** Addresses are typed and sent by anybody: what does not fit the filter is left out. */
function decode(filter: DashboardFilter, text: string): Condition | null {
  const condition = text.length > longest ? null : parse(filter.column, text);
  return condition && suits(filter.kind, condition) ? condition : null;
}

function parse(column: string, text: string): Condition | null {
  const relative = relativePattern.exec(text);
  if (relative) {
    const last = Number(relative[1]);
    return last > 0 ? { column, op: 'relative', last, unit: relative[2] as 'day' } : null;
  }
  if (text === 'isNull' || text === 'isNotNull') return { column, op: text };
  const at = text.indexOf('~');
  const values = at < 0 ? null : parseScalars(text.slice(at + 1));
  return values ? build(column, text.slice(0, at), values) : null;
}

const isScalar = (value: unknown): value is Scalar =>
  value === null ||
  ['string', 'boolean'].includes(typeof value) ||
  (typeof value === 'number' && Number.isFinite(value));

function parseScalars(text: string): Scalar[] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.length > 0 && parsed.every(isScalar) ? parsed : null;
  } catch {
    return null;
  }
}

function build(column: string, op: string, values: readonly Scalar[]): Condition | null {
  const [first = null, second = null] = values;
  switch (op) {
    case 'in':
    case 'notIn':
      return { column, op, values };
    case 'between':
      return values.length === 2 && first !== null && second !== null ? { column, op, values: [first, second] } : null;
    case 'eq':
    case 'neq':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return values.length === 1 ? { column, op, value: first } : null;
    default:
      return null;
  }
}
