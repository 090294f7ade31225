import type { CellValue, ColumnType } from '@datavizpro/contract';

export type ResultEncoding = 'plain' | 'dictionary';

/** A column as its source describes it. */
export interface ResultColumnShape {
  readonly name: string;
  readonly type: ColumnType;
  /** Of exact numbers, where the source says: all digits, and those after the point. */
  readonly digits?: { readonly precision: number; readonly scale: number };
  /** Timestamps that are moments, not readings of a local clock. */
  readonly instant?: boolean;
}

/** Some rows, column by column: `columns[column][row]`. */
export interface ResultBatch {
  readonly rowCount: number;
  readonly columns: readonly (readonly CellValue[])[];
}
