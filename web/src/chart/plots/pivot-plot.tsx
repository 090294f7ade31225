import { useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { headHeight, pivotLine, PivotHead } from '../parts/pivot-head';
import { keyOnName } from '../parts/pivot-keys';
import { layoutColumns, unitsInSight, type PivotLayout } from '../parts/pivot-layout';
import { toggled, visibleColumns, visibleRows, type Closed } from '../parts/pivot-order';
import { PivotRow } from '../parts/pivot-row';
import { pivotTsv } from '../parts/pivot-tsv';
import { revealRow } from '../parts/reveal';
import { clampCell, isInRange, moveCell, rangeOf, type Cell } from '../parts/table-selection';
import { pathValues, type PivotModel } from '../types/pivot';
import type { PlotProps } from './plot';

const none: Closed = new Set();

/** A treegrid: groups open and close, heads and names stay in sight, only what is in sight is drawn. */
export function PivotPlot({ model, onMarkClick }: PlotProps<PivotModel>) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [closed, setClosed] = useState<{ rows: Closed; columns: Closed }>({ rows: none, columns: none });
  const [wished, setWished] = useState<number | null>(null);
  const [span, setSpan] = useState({ from: 0, to: model.width });
  const [anchor, setAnchor] = useState<Cell | null>(null);
  const [focus, setFocus] = useState<Cell | null>(null);
  const rows = useMemo(() => visibleRows(model.rows, closed.rows), [model, closed.rows]);
  const places = useMemo(() => visibleColumns(model.columns, closed.columns, model), [model, closed.columns]);
  const layout = useMemo(() => layoutColumns(model, places, wished), [model, places, wished]);
  const units = unitsInSight(layout.units, span.from - 40, span.to);
  const withTotal = model.totals && rows.length > 1 && model.measures.some(({ combine }) => combine !== null);
  const top = headHeight(model);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => pivotLine,
    overscan: 4,
    initialRect: { width: model.width, height: model.height },
  });
  const size = { rows: rows.length + Number(withTotal), columns: layout.units.length + 1 };
  const range = focus ? rangeOf(clampCell(anchor ?? focus, size), clampCell(focus, size)) : null;
  const nodeAt = (row: number): number => rows[row] ?? 0;
  const cellId = (cell: Cell): string => `${id}-${nodeAt(cell.row)}-${cell.column}`;
  const toggleRow = (node: number): void => setClosed((before) => ({ ...before, rows: toggled(before.rows, node) }));
  const toggleColumn = (node: number): void =>
    setClosed((before) => ({ ...before, columns: toggled(before.columns, node) }));
  const go = (cell: Cell, extend: boolean): void => {
    setFocus(cell);
    if (!extend) setAnchor(cell);
    const lines = { row: pivotLine, head: top + 1, foot: withTotal ? pivotLine + 1 : 0 };
    if (cell.row < rows.length) revealRow(scroller.current, cell.row, lines);
    reveal(scroller.current, layout, cell.column);
  };
  const choose = (cell: Cell): void => {
    const unit = layout.units[cell.column - 1];
    const values = {
      ...pathValues(model.rows, nodeAt(cell.row)),
      ...(unit ? pathValues(model.columns, unit.node) : {}),
    };
    if (onMarkClick && Object.keys(values).length > 0) onMarkClick(values);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const tree = focus?.column === 0 ? keyOnName(event.key, model.rows, nodeAt(focus.row), closed.rows) : null;
    if (tree) {
      event.preventDefault();
      if (tree.do === 'goTo') go({ row: rows.indexOf(tree.node), column: 0 }, false);
      else toggleRow(nodeAt(focus?.row ?? 0));
      return;
    }
    if (event.key === 'Enter' && focus) {
      choose(clampCell(focus, size));
      return;
    }
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? model.height) - top) / pivotLine) - 2);
    const next = moveCell(focus && clampCell(focus, size), event, size, page);
    if (!next) return;
    event.preventDefault();
    if (next === 'all') {
      setAnchor({ row: 0, column: 0 });
      setFocus({ row: size.rows - 1, column: size.columns - 1 });
    } else go(next, event.shiftKey);
  };
  const onCell = (event: MouseEvent, row: number, column: number): void => {
    setFocus({ row, column });
    if (event.shiftKey) return;
    setAnchor({ row, column });
    if (event.detail === 1) choose({ row, column });
  };
  const active = focus ? clampCell(focus, size) : null;
  const rowProps = {
    model,
    units,
    nameWidth: layout.nameWidth,
    width: layout.width,
    clickable: onMarkClick !== null,
    onToggle: toggleRow,
    indexOf: (unit: (typeof units)[number]) => layout.units.indexOf(unit),
  };
  const rowAt = (row: number, at: number | null) => (
    <PivotRow
      {...rowProps}
      key={nodeAt(row)}
      node={nodeAt(row)}
      open={!closed.rows.has(nodeAt(row))}
      place={row}
      rowIndex={row + 1 + top / pivotLine}
      top={at}
      idOf={(column) => cellId({ row, column })}
      isSelected={(column) => range !== null && isInRange(range, { row, column })}
      onCell={(event, column) => onCell(event, row, column)}
    />
  );
  return (
    <div
      ref={scroller}
      className="dvp-table dvp-pivot"
      role="treegrid"
      tabIndex={0}
      aria-label={model.description}
      aria-rowcount={size.rows + top / pivotLine}
      aria-colcount={size.columns}
      aria-activedescendant={active ? cellId(active) : undefined}
      style={{ width: model.width, height: model.height }}
      onScroll={(event) => {
        const { scrollLeft, clientWidth } = event.currentTarget;
        setSpan((before) =>
          Math.abs(before.from - scrollLeft) < 20 && scrollLeft > 0
            ? before
            : { from: scrollLeft, to: scrollLeft + clientWidth + 40 },
        );
      }}
      onKeyDown={onKeyDown}
      onCopy={(event) => {
        if (!range) return;
        const nodes = Array.from({ length: range.to.row - range.from.row + 1 }, (_, index) =>
          nodeAt(range.from.row + index),
        );
        event.clipboardData.setData('text/plain', pivotTsv(model, nodes, layout.units, range));
        event.preventDefault();
      }}
    >
      <PivotHead
        model={model}
        layout={layout}
        places={places}
        inSight={units}
        closed={closed.columns}
        onToggle={toggleColumn}
        onNameWidth={setWished}
      />
      <div role="rowgroup" className="dvp-table-body" style={{ height: virtual.getTotalSize(), width: layout.width }}>
        {virtual.getVirtualItems().map((item) => rowAt(item.index, item.start))}
      </div>
      {withTotal ? (
        <div role="rowgroup" className="dvp-pivot-foot" style={{ width: layout.width }}>
          {rowAt(rows.length, null)}
        </div>
      ) : null}
    </div>
  );
}

/** Scrolls so that a column of figures is beside the names, not under them. */
function reveal(scroller: HTMLElement | null, layout: PivotLayout, column: number): void {
  const unit = layout.units[column - 1];
  if (!scroller || !unit) return;
  const room = scroller.clientWidth - layout.nameWidth;
  if (unit.left < scroller.scrollLeft) scroller.scrollLeft = unit.left;
  else if (unit.left + unit.width > scroller.scrollLeft + room) scroller.scrollLeft = unit.left + unit.width - room;
}
