import type { CellValue, ColumnType } from '@datavizpro/contract';
import type { ColumnBatch, ResultShape, RowStream } from './connectors/database/driver.js';

/** An answer under the names and types that the plan promised, whatever the database makes of them. */
export function conform({ columns, batches }: RowStream, promised: readonly ResultShape[]): RowStream {
  if (columns.length !== promised.length) return { columns, batches };
  const cellsOf = (cells: readonly CellValue[], index: number): readonly CellValue[] => {
    const type = promised[index]?.type ?? 'string';
    return columns[index]?.type === type ? cells : cells.map((cell) => conformCell(cell, type));
  };
  return { columns: promised, batches: conformed(batches, cellsOf) };
}

async function* conformed(
  batches: AsyncIterable<ColumnBatch>,
  cellsOf: (cells: readonly CellValue[], index: number) => readonly CellValue[],
): AsyncGenerator<ColumnBatch> {
  for await (const batch of batches) yield { ...batch, columns: batch.columns.map(cellsOf) };
}

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
  timestamp: (cell) => (typeof cell === 'string' ? isoTimestamp(cell) : cell),
};

const isoTimestamp = (text: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00` : text.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T');
