import type { CellValue, ChartConfiguration, QueryResult } from '@datavizpro/contract';

/** More would not fit into a panel: there are eight colours. */
const most = 12;

/**
 * What of a drawn chart has a colour of its own, by the names that `visual.colors` knows: values of the column that it
 * is coloured by, or the measures where there is none.
 */
export function colorNames({ mapping }: ChartConfiguration, { columns }: QueryResult): readonly string[] {
  const coloredBy = mapping['series']?.[0] ?? mapping['category']?.[0];
  if (coloredBy === undefined) return (mapping['y'] ?? []).slice(0, most);
  const column = columns.find(({ name }) => name === coloredBy);
  const known = new Set<CellValue>(column?.values);
  known.delete(null);
  return [...known].slice(0, most).map(String);
}
