import { useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { TableModel } from '../types/table';
import { TableHead } from '../parts/table-head';
import { TableRow } from '../parts/table-row';
import { clampCell, isInRange, moveCell, rangeOf, toTsv, type Cell } from '../parts/table-selection';
import { nextSort, sortedRows, type TableSort } from '../parts/table-sort';
import type { PlotProps } from './plot';

const rowHeight = 28;
const headHeight = 32;

/** A grid of virtual rows: sorted by its heads, walked with the arrow keys, copied as tab-separated text. */
export function TablePlot({ model, onMarkClick }: PlotProps<TableModel>) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const cellId = (cell: Cell): string => `${id}-${cell.row}-${cell.column}`;
  const [sort, setSort] = useState<TableSort | null>(null);
  const [widths, setWidths] = useState<Readonly<Record<number, number>>>({});
  const [anchor, setAnchor] = useState<Cell | null>(null);
  const [focus, setFocus] = useState<Cell | null>(null);
  const order = useMemo(() => sortedRows(model, sort), [model, sort]);
  const columnWidths = model.columns.map((column, index) => widths[index] ?? column.width);
  const rows = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headHeight,
    initialRect: { width: model.width, height: model.height },
  });
  const size = { rows: order.length, columns: model.columns.length };
  const range = focus ? rangeOf(clampCell(anchor ?? focus, size), clampCell(focus, size)) : null;

  const go = (cell: Cell, extend: boolean): void => {
    setFocus(cell);
    if (!extend) setAnchor(cell);
    rows.scrollToIndex(cell.row);
    revealColumn(scroller.current, columnWidths, cell.column);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && focus) {
      clickCell(model, order, focus, onMarkClick);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? model.height) / rowHeight) - 2);
    const next = moveCell(focus, event, size, page);
    if (!next) return;
    event.preventDefault();
    if (next === 'all') {
      setAnchor({ row: 0, column: 0 });
      setFocus({ row: size.rows - 1, column: size.columns - 1 });
    } else go(next, event.shiftKey);
  };
  const onCell = (event: MouseEvent, cell: Cell): void => {
    setFocus(cell);
    if (!event.shiftKey) setAnchor(cell);
    if (!event.shiftKey && event.detail === 1) clickCell(model, order, cell, onMarkClick);
  };
  const active = focus ? clampCell(focus, size) : null;
  return (
    <div
      ref={scroller}
      className="dvp-table"
      role="grid"
      tabIndex={0}
      aria-label={model.description}
      aria-rowcount={order.length + 1}
      aria-colcount={model.columns.length}
      aria-activedescendant={active ? cellId(active) : undefined}
      style={{ width: model.width, height: model.height }}
      onKeyDown={onKeyDown}
      onCopy={(event) => {
        if (!range) return;
        event.clipboardData.setData('text/plain', toTsv(model, order, range));
        event.preventDefault();
      }}
    >
      <TableHead
        model={model}
        widths={columnWidths}
        sort={sort}
        onSort={(column) => setSort((before) => nextSort(before, column))}
        onResize={(column, width) => setWidths((before) => ({ ...before, [column]: width }))}
      />
      <div className="dvp-table-body" role="rowgroup" style={{ height: rows.getTotalSize(), width: sum(columnWidths) }}>
        {rows.getVirtualItems().map((item) => (
          <TableRow
            key={item.key}
            model={model}
            place={item.index}
            row={order[item.index] ?? 0}
            top={item.start}
            widths={columnWidths}
            clickable={onMarkClick !== null}
            idOf={(column) => cellId({ row: item.index, column })}
            isSelected={(column) => range !== null && isInRange(range, { row: item.index, column })}
            onCell={onCell}
          />
        ))}
      </div>
    </div>
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function clickCell(model: TableModel, order: Uint32Array, cell: Cell, onMarkClick: PlotProps['onMarkClick']): void {
  const column = model.columns[cell.column];
  const row = order[cell.row];
  if (onMarkClick && column?.dimension && row !== undefined) onMarkClick({ [column.name]: column.raw(row) });
}

function revealColumn(scroller: HTMLElement | null, widths: readonly number[], column: number): void {
  if (!scroller) return;
  const left = sum(widths.slice(0, column));
  const right = left + (widths[column] ?? 0);
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}
