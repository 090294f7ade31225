import { useMemo } from 'react';
import { totalOf } from '@datavizpro/contract/shapes';
import type { TableModel } from '../types/table';
import { formatCount } from '../format/numbers';
import type { PlacedColumn } from './table-columns';
import { cellStyle } from './table-head';

interface TotalsProps {
  readonly columns: readonly PlacedColumn[];
  readonly inSight: readonly number[];
  /** Rows that are shown: totals are theirs. */
  readonly rows: Uint32Array;
  readonly width: number;
}

/** The line of totals, which stays at the bottom. */
export function TableTotals({ columns, inSight, rows, width }: TotalsProps) {
  const totals = useMemo(
    () =>
      columns.map(({ total, values, writeTotal }) => {
        const value = total === null ? null : totalOf(values, rows, total);
        return value === null ? '' : writeTotal(value);
      }),
    [columns, rows],
  );
  const firstFree = columns.findIndex(({ total }) => total === null);
  return (
    <div role="row" aria-rowindex={rows.length + 2} className="dvp-table-totals" style={{ width }}>
      {inSight.map((index, place) => {
        const column = columns[index];
        if (!column) return null;
        return (
          <div
            key={column.name}
            role="gridcell"
            aria-colindex={index + 1}
            className={`dvp-td${column.numeric && column.total !== null ? ' dvp-numeric' : ''}${column.pinned ? ' dvp-pinned' : ''}`}
            style={cellStyle(columns, inSight, place)}
          >
            {index === firstFree ? 'Total' : totals[index]}
          </div>
        );
      })}
    </div>
  );
}

interface StatusProps {
  readonly model: TableModel;
  readonly shown: number;
  readonly onClear: () => void;
}

/** How many rows are left by filters, and the way back. */
export function TableStatus({ model, shown, onClear }: StatusProps) {
  const [some, all] = [formatCount(shown, model.locale), formatCount(model.rowCount, model.locale)];
  return (
    <div className="dvp-table-status" role="status">
      {shown === 0 ? 'No row passes the filters.' : `${some} of ${all} rows`}
      <button type="button" className="dvp-link" onClick={onClear}>
        Clear filters
      </button>
    </div>
  );
}
