import type { ColumnVisual } from '@datavizpro/contract';
import type { DressCell } from '../data/cell-look';
import type { TableColumn } from '../types/table';
import type { TableSort } from './table-sort';

/** What somebody changed about a column on the page; it is not saved. */
export interface ColumnChange {
  readonly width?: number;
  readonly pinned?: boolean;
  readonly bar?: boolean;
  readonly shade?: boolean;
}
export type ColumnChanges = Readonly<Record<string, ColumnChange>>;

/** What the heads of a table do. */
export interface HeadActions {
  readonly onSort: (sort: TableSort | null) => void;
  readonly onSortClick: (name: string) => void;
  readonly onFilter: (name: string, typed: string) => void;
  readonly onChange: (name: string, change: ColumnChange) => void;
  /** Null where nobody could bring it back. */
  readonly onHide: ((name: string) => void) | null;
}

/** A column where it stands. */
export interface PlacedColumn extends TableColumn {
  readonly left: number;
  readonly dressed: DressCell;
  readonly shown: ColumnVisual;
}

/** Pinned columns may take this much of the table; beyond it they scroll like the others. */
const mostPinned = 0.6;

/** The columns as they are shown: changed, pinned ones first, each with its place. */
export function placeColumns(
  columns: readonly TableColumn[],
  changes: ColumnChanges,
  tableWidth: number,
): readonly PlacedColumn[] {
  const changed = columns.map((column) => {
    const change = changes[column.name] ?? {};
    const shown: ColumnVisual = { ...column.visual, ...change };
    return { ...column, width: change.width ?? column.width, pinned: change.pinned ?? column.pinned, shown };
  });
  let pinnedWidth = 0;
  const stays = changed.map(({ pinned, width }) => {
    if (!pinned || pinnedWidth + width > tableWidth * mostPinned) return false;
    pinnedWidth += width;
    return true;
  });
  const first = changed.filter((_, index) => stays[index] === true);
  const rest = changed.filter((_, index) => stays[index] !== true).map((column) => ({ ...column, pinned: false }));
  let left = 0;
  return [...first, ...rest].map((column) => {
    const placed = { ...column, left, dressed: column.dress(column.shown) };
    left += column.width;
    return placed;
  });
}

export const widthOfAll = (columns: readonly PlacedColumn[]): number => {
  const last = columns.at(-1);
  return last ? last.left + last.width : 0;
};

/** Columns that are drawn: pinned ones, and those in sight, `from` and `to` in pixels of the whole row. */
export function columnsInSight(columns: readonly PlacedColumn[], from: number, to: number): readonly number[] {
  return columns.flatMap(({ pinned, left, width }, index) =>
    pinned || (left + width > from && left < to) ? [index] : [],
  );
}
