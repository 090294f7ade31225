import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { ChevronDown, ChevronUp } from 'lucide-react';
import type { TableModel } from '../types/table';
import type { TableSort } from './table-sort';

interface Props {
  readonly model: TableModel;
  readonly widths: readonly number[];
  readonly sort: TableSort | null;
  readonly onSort: (column: number) => void;
  readonly onResize: (column: number, width: number) => void;
}

/** The heads: a click sorts, their right edges are dragged or moved with the arrow keys. */
export function TableHead({ model, widths, sort, onSort, onResize }: Props) {
  return (
    <div role="rowgroup" className="dvp-table-head" style={{ width: widths.reduce((sum, width) => sum + width, 0) }}>
      <div role="row" aria-rowindex={1} className="dvp-table-heads">
        {model.columns.map((column, index) => {
          const direction = sort?.column === index ? sort.direction : 'none';
          return (
            <div
              key={column.name}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={direction}
              className={column.numeric ? 'dvp-th dvp-numeric' : 'dvp-th'}
              style={{ width: widths[index] }}
            >
              <button type="button" className="dvp-th-button" title={column.name} onClick={() => onSort(index)}>
                <span>{column.name}</span>
                {direction === 'ascending' ? <ChevronUp size={12} aria-hidden /> : null}
                {direction === 'descending' ? <ChevronDown size={12} aria-hidden /> : null}
              </button>
              <Edge
                name={column.name}
                width={widths[index] ?? column.width}
                onWidth={(width) => onResize(index, width)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const narrowest = 48;
const widest = 900;
const keyStep = 16;
const limit = (width: number): number => Math.round(Math.min(widest, Math.max(narrowest, width)));

interface EdgeProps {
  readonly name: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

function Edge({ name, width, onWidth }: EdgeProps) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    start.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current) onWidth(limit(start.current.width + event.clientX - start.current.x));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const turn = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (turn === undefined) return;
    event.preventDefault();
    onWidth(limit(width + turn * keyStep));
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${name}`}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      className="dvp-th-edge"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (start.current = null)}
      onPointerCancel={() => (start.current = null)}
      onKeyDown={onKeyDown}
    />
  );
}
