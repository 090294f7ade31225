import type { TableColumn } from '../types/table';

export interface Cell {
  readonly row: number;
  readonly column: number;
}
export interface CellRange {
  readonly from: Cell;
  readonly to: Cell;
}
export interface TableSize {
  readonly rows: number;
  readonly columns: number;
}

export const rangeOf = (a: Cell, b: Cell): CellRange => ({
  from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
  to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
});

export const isInRange = ({ from, to }: CellRange, cell: Cell): boolean =>
  cell.row >= from.row && cell.row <= to.row && cell.column >= from.column && cell.column <= to.column;

const clamp = (value: number, count: number): number => Math.min(Math.max(0, count - 1), Math.max(0, value));

export const clampCell = (cell: Cell, size: TableSize): Cell => ({
  row: clamp(cell.row, size.rows),
  column: clamp(cell.column, size.columns),
});

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads from a cell; null when it is none of the table's keys. */
export function moveCell(
  from: Cell | null,
  { key, ctrlKey, metaKey }: Key,
  size: TableSize,
  page: number,
): Cell | 'all' | null {
  const command = ctrlKey || metaKey;
  if (command && key.toLowerCase() === 'a') return 'all';
  const { row, column } = from ?? { row: 0, column: 0 };
  const targets: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: command ? 0 : row - 1, column },
    ArrowDown: { row: command ? size.rows : row + 1, column },
    ArrowLeft: { row, column: command ? 0 : column - 1 },
    ArrowRight: { row, column: command ? size.columns : column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: command ? 0 : row, column: 0 },
    End: { row: command ? size.rows : row, column: size.columns },
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  if (!target) return null;
  return from === null ? { row: 0, column: 0 } : clampCell(target, size);
}

/** Tabs and line breaks inside a cell would break the table apart where it is pasted. */
const tsvCell = (value: string | number | boolean | null): string =>
  value === null ? '' : String(value).replace(/[\t\r\n]+/g, ' ');

/** The range as tab-separated values, with the columns' names above when it is more than one cell. */
export function toTsv(all: readonly TableColumn[], order: Uint32Array, { from, to }: CellRange): string {
  const columns = all.slice(from.column, to.column + 1);
  const lines: string[] = [];
  const single = from.row === to.row && from.column === to.column;
  if (!single) lines.push(columns.map((column) => tsvCell(column.name)).join('\t'));
  for (let place = from.row; place <= to.row; place += 1) {
    const row = order[place] ?? 0;
    lines.push(columns.map((column) => tsvCell(column.raw(row))).join('\t'));
  }
  return lines.join('\n');
}
