import type { Filter } from '@datavizpro/contract';
import type { Plan } from '../plan/plan.js';
import { columnsOf } from '../plan/passes/dashboard-filters.js';
import { mapExpressions } from '../plan/plan.js';
import type { Scope } from '../plan/scope.js';
import type { Expression } from '../sql/nodes.js';
import { someNode } from '../sql/traverse.js';

/** Aliases of the tables whose columns an expression reads. */
export function aliasesIn(expression: Expression): ReadonlySet<string> {
  const aliases = new Set<string>();
  someNode(expression, (node) => {
    if (node.kind === 'column') aliases.add(node.table);
    return false;
  });
  return aliases;
}

/** By alias: the columns that a plan reads, and the filters of a dashboard that fit it. */
export function columnsUsed(
  plan: Plan,
  scope: Scope,
  extraFilters: readonly Filter[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  const add = (table: string, name: string): void => void used.set(table, (used.get(table) ?? new Set()).add(name));
  mapExpressions(plan, (expression) => {
    someNode(expression, (node) => {
      if (node.kind === 'column') add(node.table, node.name);
      return false;
    });
    return expression;
  });
  for (const column of extraFilters.flatMap(columnsOf))
    for (const { node } of scope.find(column)) add(node.table, node.name);
  return used;
}
