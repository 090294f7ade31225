import type { DuckDBConnection } from '@duckdb/node-api';
import type { ReadingOptions } from '@datavizpro/contract';
import type { Progress } from './progress.js';
import type { InflationBudget } from './unpack.js';

/** What the readers of formats get. */
export interface OpenJob {
  readonly connection: DuckDBConnection;
  readonly path: string;
  readonly options: ReadingOptions;
  readonly progress: Progress;
  readonly budget: InflationBudget;
  /** Makes a table's name unique in this upload. */
  nameTable(name: string): string;
  /** A path in the work folder for an intermediate file. */
  newPath(): string;
  /** The file's name, as a table's name. */
  readonly baseName: string;
}
