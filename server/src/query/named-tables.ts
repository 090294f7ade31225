import { isTableSource, type QuerySpec } from '@datavizpro/contract';

/** The tables that a spec names in one of its data sources, by default in the one it starts from. */
export function namedTables(spec: QuerySpec, dataSourceId: string = spec.source.dataSourceId): readonly string[] {
  const { source, joins = [] } = spec;
  const joined = joins.filter((join) => (join.dataSourceId ?? source.dataSourceId) === dataSourceId);
  const first = isTableSource(source) && source.dataSourceId === dataSourceId ? [source.table] : [];
  return [...new Set([...first, ...joined.map(({ table }) => table)])];
}
