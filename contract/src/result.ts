/** Column types every engine's own types are mapped to. */
export const columnTypes = [
  'string',
  'integer',
  'decimal',
  'float',
  'boolean',
  'date',
  'timestamp',
  'time',
  'json',
  'geo',
  'binary',
] as const;
export type ColumnType = (typeof columnTypes)[number];

/** What a column usually does in a chart: group by it, aggregate it, put it on a time axis, or neither. */
export type ColumnRole = 'dimension' | 'measure' | 'time' | 'identifier';

/** Integers beyond 2^53 and decimals travel as strings; the column's type says so. */
export type CellValue = string | number | boolean | null;

export interface ResultColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly values: readonly CellValue[];
}

/** `encoding=dictionary`: `values[i]` is `dictionary[codes[i]]`, and code -1 is null. */
export interface DictionaryColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly dictionary: readonly string[];
  readonly codes: readonly number[];
}

export type CacheOutcome = 'hit' | 'miss' | 'stale';

export interface QueryResult<Column = ResultColumn> {
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** True when the row cap cut the result short. */
  readonly truncated: boolean;
  /** When the rows were read from the source, ISO 8601. */
  readonly asOf: string;
  /** Time the source took, in milliseconds. */
  readonly durationMs: number;
  readonly cache: CacheOutcome;
  /** Things that are true but surprising, e.g. "3 values were not numbers (NaN or infinity)". */
  readonly warnings?: readonly string[];
}

export const resultFormats = ['columns', 'rows', 'csv', 'ndjson', 'xlsx', 'arrow'] as const;
export type ResultFormat = (typeof resultFormats)[number];
