import type { ColumnType } from '@datavizpro/contract';

/** By what the declared type contains, in the order in which SQLite looks for its own affinities. */
const known: readonly (readonly [RegExp, ColumnType])[] = [
  [/bool/i, 'boolean'],
  [/datetime|timestamp/i, 'timestamp'],
  [/date/i, 'date'],
  [/time/i, 'time'],
  [/json/i, 'json'],
  [/int/i, 'integer'],
  [/char|clob|text|uuid/i, 'string'],
  [/blob|binary/i, 'binary'],
  // SQLite has no exact decimals: what is declared as one is stored as a float.
  [/real|floa|doub|num|dec/i, 'float'],
];

export const columnTypeOf = (declared: string): ColumnType =>
  known.find(([pattern]) => pattern.test(declared))?.[1] ?? 'string';
