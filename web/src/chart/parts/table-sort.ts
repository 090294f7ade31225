import type { TableColumn } from '../types/table';

export interface TableSort {
  /** Name of a column. */
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
}

/** A click on a head: up, then down, then as the query gave it. */
export function nextSort(before: TableSort | null, by: string): TableSort | null {
  if (before?.by !== by) return { by, direction: 'ascending' };
  return before.direction === 'ascending' ? { by, direction: 'descending' } : null;
}

/** Rows in the order in which they are shown; rows without a value come last either way. */
export function sortedRows(columns: readonly TableColumn[], rows: Uint32Array, sort: TableSort | null): Uint32Array {
  const column = sort && columns.find(({ name }) => name === sort.by);
  if (!column) return rows;
  const turn = sort.direction === 'ascending' ? 1 : -1;
  const compare = column.comparer();
  return rows.slice().sort((a, b) => {
    const [noA, noB] = [column.isNull(a), column.isNull(b)];
    if (noA || noB) return Number(noA) - Number(noB) || a - b;
    return turn * compare(a, b) || a - b;
  });
}
