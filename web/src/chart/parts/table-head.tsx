import { ChevronDown, ChevronUp } from 'lucide-react';
import type { TableModel } from '../types/table';
import { ColumnEdge } from './column-edge';
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
              <ColumnEdge
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
