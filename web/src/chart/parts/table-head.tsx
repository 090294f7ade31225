import { useState } from 'react';
import { ChevronDown, ChevronUp, EllipsisVertical, ListFilter } from 'lucide-react';
import { ColumnEdge } from './column-edge';
import type { HeadActions, PlacedColumn } from './table-columns';
import type { TableFilters } from './table-filter';
import { TableMenu } from './table-menu';
import type { TableSort } from './table-sort';

interface Props {
  readonly columns: readonly PlacedColumn[];
  readonly inSight: readonly number[];
  readonly width: number;
  readonly sort: TableSort | null;
  readonly filters: TableFilters;
  readonly actions: HeadActions;
}

/** The heads: a click sorts, a menu filters, pins and paints, their right edges are dragged or moved with the arrows. */
export function TableHead({ columns, inSight, width, sort, filters, actions }: Props) {
  return (
    <div role="rowgroup" className="dvp-table-head" style={{ width }}>
      <div role="row" aria-rowindex={1} className="dvp-table-heads">
        {inSight.map((index, place) => {
          const column = columns[index];
          if (!column) return null;
          const direction = sort?.by === column.name ? sort.direction : 'none';
          return (
            <div
              key={column.name}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={direction}
              className={`dvp-th${column.numeric ? ' dvp-numeric' : ''}${column.pinned ? ' dvp-pinned' : ''}`}
              style={cellStyle(columns, inSight, place)}
            >
              <button
                type="button"
                className="dvp-th-button"
                title={column.title}
                onClick={() => actions.onSortClick(column.name)}
              >
                <span>{column.title}</span>
                {direction === 'ascending' ? <ChevronUp size={12} aria-hidden /> : null}
                {direction === 'descending' ? <ChevronDown size={12} aria-hidden /> : null}
              </button>
              <MenuButton column={column} typed={filters[column.name] ?? ''} actions={actions} />
              <ColumnEdge
                name={column.title}
                width={column.width}
                onWidth={(next) => actions.onChange(column.name, { width: next })}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Pinned cells stick to the left; the first one that is in sight after them stands where its column does. */
export function cellStyle(
  columns: readonly PlacedColumn[],
  inSight: readonly number[],
  place: number,
): { width: number; left?: number; marginLeft?: number } {
  const column = columns[inSight[place] ?? -1];
  if (!column) return { width: 0 };
  if (column.pinned) return { width: column.width, left: column.left };
  const before = columns[inSight[place - 1] ?? -1];
  const end = before ? before.left + before.width : 0;
  return end === column.left ? { width: column.width } : { width: column.width, marginLeft: column.left - end };
}

interface MenuButtonProps {
  readonly column: PlacedColumn;
  readonly typed: string;
  readonly actions: HeadActions;
}

function MenuButton({ column, typed, actions }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const filtered = typed.trim() !== '';
  const Sign = filtered ? ListFilter : EllipsisVertical;
  return (
    <>
      <button
        type="button"
        className={filtered ? 'dvp-th-menu dvp-active' : 'dvp-th-menu'}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={`Options of ${column.title}${filtered ? ', filtered' : ''}`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Sign size={13} aria-hidden />
      </button>
      {anchor ? (
        <TableMenu anchor={anchor} column={column} typed={typed} actions={actions} onClose={() => setAnchor(null)} />
      ) : null}
    </>
  );
}
