import type { TableModel } from '../types/table';

export interface TableSort {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

/** A click on a head: up, then down (numbers down first), then as the query gave it. */
export function nextSort(before: TableSort | null, column: number): TableSort | null {
  if (before?.column !== column) return { column, direction: 'ascending' };
  return before.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/** Indices of rows in the order in which they are shown; rows without a value come last either way. */
export function sortedRows(model: TableModel, sort: TableSort | null): Uint32Array {
  const order = Uint32Array.from({ length: model.rowCount }, (_, row) => row);
  const column = sort && model.columns[sort.column];
  if (!column) return order;
  const turn = sort.direction === 'ascending' ? 1 : -1;
  return order.sort((a, b) => {
    const [noA, noB] = [column.isNull(a), column.isNull(b)];
    if (noA || noB) return Number(noA) - Number(noB) || a - b;
    return turn * column.compare(a, b) || a - b;
  });
}
