import type { CellValue, ColumnType } from '@datavizpro/contract';
import type { DuckDBType } from '@duckdb/node-api';

export interface ExportColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** DuckDB's own type, for formats that have types of their own. */
  readonly engineType: DuckDBType;
}

/** Columns of one chunk, as cells: `values[column][row]`. */
export interface ExportBatch {
  readonly values: readonly (readonly CellValue[])[];
  readonly rowCount: number;
}

/** Where bytes go; waits while the reader is slow. */
export type Sink = (bytes: Buffer) => Promise<void>;

/** Writes one format. Called once with the columns, then per batch, then `end`. */
export interface ExportWriter {
  begin(columns: readonly ExportColumn[]): Promise<void>;
  write(batch: ExportBatch): Promise<void>;
  end(): Promise<void>;
}
