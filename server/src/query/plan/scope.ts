import type { Column, ColumnType } from '@datavizpro/contract';
import type { SourceTable } from '../source.js';
import type { ColumnNode } from '../sql/nodes.js';
import type { PlanTable } from './plan.js';
import { PlanError } from './plan-error.js';
import { nearestNames } from './suggest.js';

interface ResolvedColumn {
  readonly node: ColumnNode;
  readonly type: ColumnType;
}

/** The columns that a query may name, and how: `name` for the first table, `prefix.name` for any. */
export interface Scope {
  /** Throws `unknown_column` with the nearest names, or `invalid_query` when a bare name stands for several. */
  resolve(name: string, path: string): ResolvedColumn;
  find(name: string): readonly ResolvedColumn[];
  /** As they are written, in the order of the tables. */
  readonly names: readonly string[];
  /** The same, whole. */
  readonly columns: readonly Column[];
}

export interface ScopeTable {
  readonly table: PlanTable;
  readonly source: SourceTable;
}

const resolved = ({ name, type, nativeType }: Column, { alias }: PlanTable): ResolvedColumn => ({
  node: { kind: 'column', table: alias, name, type, ...(nativeType === undefined ? {} : { nativeType }) },
  type,
});

export function createScope(tables: readonly ScopeTable[]): Scope {
  const exact = new Map<string, ResolvedColumn>();
  const bare = new Map<string, { written: string; column: ResolvedColumn }[]>();
  const columns: Column[] = [];
  tables.forEach(({ table, source }, index) => {
    for (const item of source.columns) {
      const { name } = item;
      const column = resolved(item, table);
      const written = `${table.prefix}.${name}`;
      if (index === 0) exact.set(name, column);
      else bare.set(name, [...(bare.get(name) ?? []), { written, column }]);
      columns.push(index === 0 ? item : { ...item, name: written });
    }
  });
  // After the bare names: a column of the first table that is itself called "customers.name" keeps its name.
  for (const { table, source } of tables) {
    for (const item of source.columns) {
      const written = `${table.prefix}.${item.name}`;
      if (!exact.has(written)) exact.set(written, resolved(item, table));
    }
  }
  const candidates = (name: string) => bare.get(name) ?? [];
  const find = (name: string): readonly ResolvedColumn[] => {
    const column = exact.get(name);
    return column ? [column] : candidates(name).map((candidate) => candidate.column);
  };
  const names = columns.map(({ name }) => name);
  return {
    names,
    columns,
    find,
    resolve(name, path) {
      const found = find(name);
      const [column] = found;
      if (column && found.length === 1) return column;
      throw column ? ambiguous(name, path, candidates(name)) : unknownColumn(name, path, names);
    },
  };
}

function ambiguous(name: string, path: string, candidates: readonly { written: string }[]): PlanError {
  const suggestions = candidates.map(({ written }) => written);
  const message = `More than one joined table has a column "${name}": write ${suggestions.join(' or ')}.`;
  return new PlanError('invalid_query', [{ path, message, suggestions }]);
}

export function unknownColumn(name: string, path: string, names: readonly string[]): PlanError {
  const suggestions = nearestNames(name, names);
  const message =
    suggestions.length === 0
      ? `There is no column "${name}".`
      : `There is no column "${name}". Did you mean "${suggestions.join('" or "')}"?`;
  return new PlanError('unknown_column', [{ path, message, suggestions }]);
}
