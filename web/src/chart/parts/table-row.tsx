import type { MouseEvent } from 'react';
import { emptyLabel } from '../format/values';
import type { TableColumn, TableModel } from '../types/table';
import type { Cell } from './table-selection';

interface Props {
  readonly model: TableModel;
  /** Place on the screen, and row of the result that stands there. */
  readonly place: number;
  readonly row: number;
  readonly top: number;
  readonly widths: readonly number[];
  readonly clickable: boolean;
  readonly idOf: (column: number) => string;
  readonly isSelected: (column: number) => boolean;
  readonly onCell: (event: MouseEvent, cell: Cell) => void;
}

export function TableRow({ model, place, row, top, widths, clickable, idOf, isSelected, onCell }: Props) {
  return (
    <div role="row" aria-rowindex={place + 2} className="dvp-tr" style={{ transform: `translateY(${top}px)` }}>
      {model.columns.map((column, index) => (
        <div
          key={column.name}
          id={idOf(index)}
          role="gridcell"
          aria-colindex={index + 1}
          aria-selected={isSelected(index)}
          className={classOf(column, clickable)}
          style={{ width: widths[index] }}
          onClick={(event) => onCell(event, { row: place, column: index })}
        >
          {column.isNull(row) ? <span className="dvp-null">{emptyLabel}</span> : column.text(row)}
          {column.bar ? <span className="dvp-bar" style={{ transform: `scaleX(${column.bar(row)})` }} /> : null}
        </div>
      ))}
    </div>
  );
}

const classOf = (column: TableColumn, clickable: boolean): string =>
  ['dvp-td', column.numeric ? 'dvp-numeric' : '', clickable && column.dimension ? 'dvp-clickable' : '']
    .join(' ')
    .trim();
