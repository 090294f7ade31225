import { UnreadableFileError } from '../types.js';
import type { ColumnType, TableReading } from '@datavizpro/contract';
import type { ColumnFacts } from './column-facts.js';

/** A column as the file has it. */
export interface RawColumn {
  /** As the file's header has it. */
  readonly source: string;
  /** Cleaned and unique in its table. */
  readonly name: string;
  /** SQL for its text in `relation`. */
  readonly textSql: string;
  /** Which readings are tried: all, times only (the format already tells numbers from texts), or none. */
  readonly infer: 'all' | 'times' | 'none';
  /** The header has no name for it, though it has for others: left out when it holds nothing. */
  readonly unnamed?: boolean;
  /** For formats with types of their own: taken when nobody chose otherwise. */
  readonly native?: { readonly type: ColumnType; readonly sql: string };
}

/** A record that was refused as a whole. */
export interface RefusedRecord {
  readonly line: number;
  readonly reason: string;
  readonly raw: string;
}

/** One table of a file, before its texts have become values: the same for CSV, JSON, spreadsheets and Parquet. */
export interface RawTable {
  readonly name: string;
  readonly columns: readonly RawColumn[];
  /** SQL that stands after FROM and gives the records in the file's order. */
  readonly relation: string;
  /** Texts that mean null in every column are NULL in `relation`. */
  readonly withoutNullTexts?: boolean;
  /** What its first rows can be read as, where that was found before and nobody chose otherwise. */
  firstFacts?(): Promise<ColumnFacts[] | null>;
  /** The same, but refused records are noted by DuckDB, anew with each call, for `refused`. */
  tracking(): string;
  readonly dialect: TableReading['dialect'];
  readonly delimiter: string | null;
  /** Our own count of records, the refused ones included; the written rows have to agree with it. */
  readonly recordCount: number;
  /** Total number, and the first of them, after the last `tracking` was read. */
  refused(limit: number): Promise<{ readonly count: number; readonly records: readonly RefusedRecord[] }>;
  /** Lines of accepted records, by their ordinal from 0; ordinals come in ascending order. */
  linesOf(ordinals: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /** Why DuckDB could not go on, in a sentence; null when it was not for the file. */
  explain?(message: string): string | null;
}

/** DuckDB gave up on a text, or read it otherwise than we count it: `openDelimited` can still rewrite it. */
export class MisreadTextError extends UnreadableFileError {}
