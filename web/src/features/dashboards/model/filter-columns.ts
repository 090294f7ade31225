import { isTableSource, type Chart, type Column, type ColumnType, type DashboardFilter } from '@datavizpro/contract';
import type { TableOfChart } from '../api';

/** The tables behind charts, each once. SQL has no table to name. */
export function tablesOf(charts: readonly Chart[]): TableOfChart[] {
  const tables = new Map<string, TableOfChart>();
  for (const { configuration } of charts) {
    const { source } = configuration.query;
    if (isTableSource(source)) tables.set(`${source.dataSourceId} ${source.table}`, source);
  }
  return [...tables.values()];
}

interface ColumnChoice {
  readonly name: string;
  /** Null where only the charts are known, not their table. */
  readonly type: ColumnType | null;
}

const unfilterable: readonly ColumnType[] = ['json', 'geo', 'binary'];

/** Columns that can be filtered by: of the tables, and of the charts where a table may not be looked into. */
export function columnChoices(columns: readonly Column[], charts: readonly Chart[]): ColumnChoice[] {
  const choices = new Map<string, ColumnChoice>();
  for (const { configuration } of charts) {
    for (const { column } of configuration.query.dimensions ?? []) {
      if (column !== undefined) choices.set(column, { name: column, type: null });
    }
  }
  for (const { name, type } of columns) if (!unfilterable.includes(type)) choices.set(name, { name, type });
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return [...choices.values()].sort((a, b) => compare(a.name, b.name));
}

/** How a column of this type is set most easily. */
export function kindFor(type: ColumnType): DashboardFilter['kind'] {
  if (type === 'date' || type === 'timestamp') return 'dateRange';
  return type === 'integer' || type === 'decimal' || type === 'float' ? 'numberRange' : 'list';
}
