import type { ColumnType } from '@datavizpro/contract';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * One way to read the texts of a column as values: its SQL gives NULL for what does not fit. The same SQL
 * counts the fitting values, writes the table, and lists the cells that failed, so these can never disagree.
 */
export interface Reading {
  readonly type: ColumnType;
  /** As shown to people and given back by them; null: the plain form. */
  readonly format: string | null;
  /** For numbers: the sign before the fraction, by which `1.234` is one or a thousand. */
  readonly decimal?: '.' | ',';
  /** For dates: in which order the parts stand, where readings differ by nothing else. */
  readonly order?: DateOrder | null;
  /** SQL over the column's expression, which is never NULL there. */
  sql(value: string): string;
}

export const text: Reading = { type: 'string', format: null, sql: (value) => value };

/** Whether two readings are the same. */
export function sameReading(a: Reading, b: Reading): boolean {
  return a.type === b.type && a.format === b.format;
}

/** A value where the whole text matches, else NULL. `pattern` is ours and holds no `'`. */
export function whenMatches(value: string, pattern: string, converted: string): string {
  return `CASE WHEN regexp_full_match(${value}, '${pattern}') THEN ${converted} END`;
}

/**
 * The plain cast where the value, written out again, is the very text: a proof that costs a third of matching a
 * pattern, and holds for most values that programs write. `otherwise` is asked for all others.
 */
export function castOr(value: string, type: string, otherwise: string): string {
  const cast = `try_cast(${value} AS ${type})`;
  return `CASE WHEN ${cast}::VARCHAR = ${value} THEN ${cast} ELSE (${otherwise}) END`;
}
