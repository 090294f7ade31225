import type { TableSummary } from '@datavizpro/contract';

/** A line of the list: the name of a schema, or a table of it. */
export type ListRow =
  | { readonly kind: 'schema'; readonly schema: string }
  | { readonly kind: 'table'; readonly table: TableSummary; readonly place: number };

/** Tables below the names of their schemas; no names where there is just one. */
export function listRows(tables: readonly TableSummary[], isWhole: boolean): readonly ListRow[] {
  const schemas = new Set(tables.map(({ schema }) => schema));
  const headed = schemas.size > 1 || !isWhole;
  const rows: ListRow[] = [];
  let last: string | null = null;
  tables.forEach((table, place) => {
    if (headed && table.schema !== last) rows.push({ kind: 'schema', schema: table.schema });
    last = table.schema;
    rows.push({ kind: 'table', table, place });
  });
  return rows;
}

/** The next table up or down the list, headings skipped; the same one at its ends. */
export function stepTo(rows: readonly ListRow[], from: number, step: number): number {
  let place = from;
  let left = Math.abs(step);
  for (let next = from + Math.sign(step); rows[next] !== undefined && left > 0; next += Math.sign(step)) {
    if (rows[next]?.kind !== 'table') continue;
    place = next;
    left -= 1;
  }
  return place;
}
