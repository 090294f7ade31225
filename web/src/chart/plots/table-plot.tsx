import { use, useCallback, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { isLit } from '../model';
import type { TableModel } from '../types/table';
import {
  columnsInSight,
  placeColumns,
  widthOfAll,
  type ColumnChanges,
  type HeadActions,
  type PlacedColumn,
} from '../parts/table-columns';
import { TableEditsContext, type TableEdits } from '../parts/table-edits';
import { filteredRows, type TableFilters } from '../parts/table-filter';
import { TableStatus, TableTotals } from '../parts/table-foot';
import { TableHead } from '../parts/table-head';
import { revealRow } from '../parts/reveal';
import { TableRow } from '../parts/table-row';
import { clampCell, moveCell, rangeOf, toTsv, type Cell, type CellRange } from '../parts/table-selection';
import { nextSort, sortedRows, type TableSort } from '../parts/table-sort';
import type { PlotProps } from './plot';

const rowHeight = 28;
const headHeight = 32;
const statusHeight = 30;

/** A grid of virtual rows: sorted, filtered and pinned by its heads, walked with the arrow keys, copied as text. */
export function TablePlot({ model, onMarkClick }: PlotProps<TableModel>) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const edits = use(TableEditsContext);
  const [ownSort, setSort] = useState<TableSort | null>(null);
  const sort = edits ? edits.sort : ownSort;
  const [filters, setFilters] = useState<TableFilters>({});
  const [changes, setChanges] = useState<ColumnChanges>({});
  const [anchor, setAnchor] = useState<Cell | null>(null);
  const [focus, setFocus] = useState<Cell | null>(null);
  const [sight, setSight] = useState({ from: 0, to: model.width });
  const columns = useMemo(() => placeColumns(model.columns, changes, model.width), [model, changes]);
  const kept = useMemo(() => filteredRows(model.columns, model.rowCount, filters), [model, filters]);
  const order = useMemo(() => sortedRows(model.columns, kept, sort), [model, kept, sort]);
  const inSight = useMemo(() => columnsInSight(columns, sight.from - 80, sight.to + 80), [columns, sight]);
  const width = widthOfAll(columns);
  const isFiltered = kept.length < model.rowCount;
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: model.width, height: model.height },
  });
  const size = { rows: order.length, columns: columns.length };
  const range = focus && size.rows > 0 ? rangeOf(clampCell(anchor ?? focus, size), clampCell(focus, size)) : null;
  const actions = useHeadActions(edits, setSort, setFilters, setChanges);

  const go = (cell: Cell, extend: boolean): void => {
    setFocus(cell);
    if (!extend) setAnchor(cell);
    revealRow(scroller.current, cell.row, { row: rowHeight, head: headHeight, foot: model.totals ? rowHeight + 1 : 0 });
    revealColumn(scroller.current, columns, cell.column);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || size.rows === 0) return;
    if (event.key === 'Enter' && focus) {
      clickCell(columns, order, clampCell(focus, size), onMarkClick);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? model.height) / rowHeight) - 2);
    const next = moveCell(focus && clampCell(focus, size), event, size, page);
    if (!next) return;
    event.preventDefault();
    if (next === 'all') {
      setAnchor({ row: 0, column: 0 });
      setFocus({ row: size.rows - 1, column: size.columns - 1 });
    } else go(next, event.shiftKey);
  };
  const onCell = useCallback(
    (event: MouseEvent, cell: Cell): void => {
      setFocus(cell);
      if (event.shiftKey) return;
      setAnchor(cell);
      if (event.detail === 1) clickCell(columns, order, cell, onMarkClick);
    },
    [columns, order, onMarkClick],
  );
  const active = focus && size.rows > 0 ? clampCell(focus, size) : null;
  const gridHeight = model.height - (isFiltered ? statusHeight : 0);
  return (
    <>
      <div
        ref={scroller}
        className="dvp-table"
        role="grid"
        tabIndex={0}
        aria-label={model.description}
        aria-rowcount={order.length + 1 + Number(model.totals)}
        aria-colcount={columns.length}
        aria-activedescendant={active ? `${id}-${active.row}-${active.column}` : undefined}
        style={{ width: model.width, height: gridHeight }}
        onScroll={(event) => {
          const { scrollLeft, clientWidth } = event.currentTarget;
          setSight((before) =>
            Math.abs(before.from - scrollLeft) < 40 ? before : { from: scrollLeft, to: scrollLeft + clientWidth },
          );
        }}
        onKeyDown={onKeyDown}
        onCopy={(event) => {
          if (!range) return;
          event.clipboardData.setData('text/plain', toTsv(columns, order, range));
          event.preventDefault();
        }}
      >
        <TableHead columns={columns} inSight={inSight} width={width} sort={sort} filters={filters} actions={actions} />
        <div className="dvp-table-body" role="rowgroup" style={{ height: virtual.getTotalSize(), width }}>
          {virtual.getVirtualItems().map((item) => (
            <TableRow
              key={item.key}
              columns={columns}
              inSight={inSight}
              place={item.index}
              row={order[item.index] ?? 0}
              top={item.start}
              width={width}
              lit={isRowLit(model, columns, order[item.index] ?? 0)}
              clickable={onMarkClick !== null}
              id={id}
              range={rangeIn(range, item.index)}
              onCell={onCell}
            />
          ))}
        </div>
        {model.totals ? (
          <div className="dvp-table-foot" role="rowgroup" style={{ width }}>
            <TableTotals columns={columns} inSight={inSight} rows={kept} width={width} />
          </div>
        ) : null}
      </div>
      {isFiltered ? <TableStatus model={model} shown={kept.length} onClear={() => setFilters({})} /> : null}
    </>
  );
}

type Set<T> = (change: (before: T) => T) => void;

/** What heads do: kept where there is somebody to keep it, else here. */
function useHeadActions(
  edits: TableEdits | null,
  setSort: Set<TableSort | null>,
  setFilters: Set<TableFilters>,
  setChanges: Set<ColumnChanges>,
): HeadActions {
  return useMemo(
    () => ({
      onSort: (sort) => (edits ? edits.onSort(sort) : setSort(() => sort)),
      onSortClick: (name) =>
        edits ? edits.onSort(nextSort(edits.sort, name)) : setSort((before) => nextSort(before, name)),
      onFilter: (name, typed) => setFilters((before) => ({ ...before, [name]: typed })),
      onChange: (name, change) =>
        edits
          ? edits.onChange(name, change)
          : setChanges((before) => ({ ...before, [name]: { ...before[name], ...change } })),
      onHide: edits ? (name) => edits.onChange(name, { hidden: true }) : null,
    }),
    [edits, setSort, setFilters, setChanges],
  );
}

function isRowLit(model: TableModel, columns: readonly PlacedColumn[], row: number): boolean {
  if (!model.selected) return true;
  return isLit(Object.fromEntries(columns.map((column) => [column.name, column.raw(row)])), model.selected);
}

/** Rows outside of the selection need not be drawn again when it changes. */
const rangeIn = (range: CellRange | null, row: number): CellRange | null =>
  range && row >= range.from.row && row <= range.to.row ? range : null;

function clickCell(
  columns: readonly PlacedColumn[],
  order: Uint32Array,
  cell: Cell,
  onMarkClick: PlotProps['onMarkClick'],
): void {
  const column = columns[cell.column];
  const row = order[cell.row];
  if (onMarkClick && column?.dimension && row !== undefined) onMarkClick({ [column.name]: column.raw(row) });
}

/** Scrolls so that a column is neither beyond the edge nor under the pinned ones. */
function revealColumn(scroller: HTMLElement | null, columns: readonly PlacedColumn[], index: number): void {
  const column = columns[index];
  if (!scroller || !column || column.pinned) return;
  const pinned = columns.reduce((sum, each) => sum + (each.pinned ? each.width : 0), 0);
  if (column.left - pinned < scroller.scrollLeft) scroller.scrollLeft = column.left - pinned;
  else if (column.left + column.width > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = column.left + column.width - scroller.clientWidth;
}
