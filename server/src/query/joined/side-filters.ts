import type { Filter, Join } from '@datavizpro/contract';
import type { Scope } from '../plan/scope.js';
import { columnsOf } from '../plan/passes/dashboard-filters.js';

/** The one table that a filter reads, or null when it reads several, or a column that is not there. */
export function aliasOf(filter: Filter, scope: Scope): string | null {
  const aliases = new Set<string | null>();
  for (const column of columnsOf(filter)) {
    const [found, second] = scope.find(column);
    aliases.add(found && !second ? found.node.table : null);
  }
  const [alias = null] = aliases;
  return aliases.size === 1 ? alias : null;
}

/** The filter with columns as the table itself calls them. */
function withOwnNames(filter: Filter, scope: Scope): Filter {
  if ('and' in filter) return { and: filter.and.map((part) => withOwnNames(part, scope)) };
  if ('or' in filter) return { or: filter.or.map((part) => withOwnNames(part, scope)) };
  if ('not' in filter) return { not: withOwnNames(filter.not, scope) };
  const [found] = scope.find(filter.column);
  return found ? { ...filter, column: found.node.name } : filter;
}

/** True when no row of nulls passes, so that it may be asked before a left join as well as after it. */
function refusesNull(filter: Filter): boolean {
  if ('and' in filter) return filter.and.some(refusesNull);
  if ('or' in filter) return filter.or.every(refusesNull);
  if ('not' in filter) return false;
  if (filter.op === 'isNull') return false;
  if (filter.op === 'eq') return filter.value !== null;
  if (filter.op === 'in') return !filter.values.includes(null);
  return filter.op !== 'neq' && filter.op !== 'notIn';
}

/**
 * The filters that one side can apply by itself without changing the result of the joins. Alias `t0` is what the query
 * starts from, `t1` the first join. A right or full join keeps rows of the other side that a filter below it would
 * have had a say in: then nothing is pushed below it.
 */
export function sideFilters(
  alias: string,
  filters: readonly Filter[],
  scope: Scope,
  joins: readonly Pick<Join, 'kind'>[],
): readonly Filter[] {
  if (joins.some(({ kind }) => kind === 'right' || kind === 'full')) return [];
  const kind = alias === 't0' ? 'inner' : joins[Number(alias.slice(1)) - 1]?.kind;
  return filters
    .filter((filter) => aliasOf(filter, scope) === alias && (kind === 'inner' || refusesNull(filter)))
    .map((filter) => withOwnNames(filter, scope));
}
