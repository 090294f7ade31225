import { createContext } from 'react';
import type { ColumnVisual } from '@datavizpro/contract';
import type { TableSort } from './table-sort';

/** What a table's heads change where that is kept: in the editor. Elsewhere it lasts as long as the page. */
export interface TableEdits {
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
  readonly onChange: (column: string, change: EditedColumn) => void;
}
export type EditedColumn = Pick<ColumnVisual, 'width' | 'pinned' | 'hidden' | 'bar' | 'shade'>;

export const TableEditsContext = createContext<TableEdits | null>(null);
