import { memo, type MouseEvent } from 'react';
import { emptyLabel } from '../format/values';
import { CellText } from './cell-text';
import type { PlacedColumn } from './table-columns';
import { cellStyle } from './table-head';
import type { Cell, CellRange } from './table-selection';
import { isInRange } from './table-selection';

interface Props {
  readonly columns: readonly PlacedColumn[];
  readonly inSight: readonly number[];
  /** Place on the screen, and row of the result that stands there. */
  readonly place: number;
  readonly row: number;
  readonly top: number;
  readonly width: number;
  readonly lit: boolean;
  readonly clickable: boolean;
  /** Ids of cells begin with it. */
  readonly id: string;
  /** Null when none of its cells is selected. */
  readonly range: CellRange | null;
  readonly onCell: (event: MouseEvent, cell: Cell) => void;
}

/** Drawn again only when something about it changed: scrolling moves it, and nothing more. */
export const TableRow = memo(function TableRow(props: Props) {
  const { columns, inSight, place, row, top, range } = props;
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      className={props.lit ? 'dvp-tr' : 'dvp-tr dvp-dim'}
      style={{ transform: `translateY(${top}px)`, width: props.width }}
    >
      {inSight.map((index, at) => {
        const column = columns[index];
        if (!column) return null;
        const dressed = column.dressed;
        return (
          <div
            key={column.name}
            id={`${props.id}-${place}-${index}`}
            role="gridcell"
            aria-colindex={index + 1}
            aria-selected={range !== null && isInRange(range, { row: place, column: index })}
            className={classOf(column, props.clickable)}
            style={cellStyle(columns, inSight, at)}
            onClick={(event) => props.onCell(event, { row: place, column: index })}
          >
            {column.isNull(row) && !dressed ? (
              <span className="dvp-null">{emptyLabel}</span>
            ) : (
              <CellText
                text={column.isNull(row) ? emptyLabel : column.text(row)}
                dress={dressed ? dressed(column.raw(row)) : null}
              />
            )}
          </div>
        );
      })}
    </div>
  );
});

const classOf = (column: PlacedColumn, clickable: boolean): string =>
  `dvp-td${column.numeric ? ' dvp-numeric' : ''}${column.pinned ? ' dvp-pinned' : ''}${clickable && column.dimension ? ' dvp-clickable' : ''}`;
