import type { CellValue, ColumnType } from '@datavizpro/contract';

/**
 * A cell as the plan's type has it, whatever the database makes of the same expression: one without booleans answers
 * 1 and 0, a sum of integers comes as a decimal, the first day of a month as a timestamp. Values that do not fit their
 * type stay as they are.
 */
export function conformCell(cell: CellValue, type: ColumnType): CellValue {
  return cell === null ? null : (conforming[type]?.(cell) ?? cell);
}

type Conform = (cell: Exclude<CellValue, null>) => CellValue;

const conforming: Partial<Record<ColumnType, Conform>> = {
  boolean: (cell) => (typeof cell === 'boolean' ? cell : Number(cell) !== 0),
  integer: (cell) => {
    const [digits = ''] = /^-?\d+(?=\.?0*$)/.exec(String(cell)) ?? [];
    if (digits === '') return cell;
    return Number.isSafeInteger(Number(digits)) ? Number(digits) : digits;
  },
  float: (cell) => (typeof cell === 'string' && cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell),
  decimal: (cell) => (typeof cell === 'number' ? String(cell) : cell),
  date: (cell) => (typeof cell === 'string' ? cell.replace(/[T ]00:00:00(\.0+)?$/, '') : cell),
  timestamp: (cell) => (typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell) ? `${cell}T00:00:00` : cell),
};
