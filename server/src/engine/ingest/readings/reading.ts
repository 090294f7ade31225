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
  /** Where most values can be read at less cost: the parts of which `sql` is made then. */
  readonly quick?: QuickReading;
}

/** A plain cast, and how to tell that it is right. */
export interface QuickReading {
  cast(value: string): string;
  /** SQL that is true only where the reading is what the cast gave, NULL included. */
  holds(value: string, cast: string): string;
  /** The reading of all other values. */
  otherwise(value: string): string;
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

/** The SQL of a whole reading out of its quick part and the rest. */
export function quickOr(quick: QuickReading): Pick<Reading, 'sql' | 'quick'> {
  const sql = (value: string) => {
    const cast = quick.cast(value);
    return `CASE WHEN ${quick.holds(value, cast)} THEN ${cast} ELSE (${quick.otherwise(value)}) END`;
  };
  return { sql, quick };
}

/**
 * The plain cast where the value, written out again, is the very text: a proof that costs a third of matching a
 * pattern, and holds for most values that programs write. `otherwise` is asked for all others, and for those that
 * are not within what the reading takes at all.
 */
export function castOr(
  type: string,
  otherwise: (value: string) => string,
  within: (value: string) => string = () => 'true',
): Pick<Reading, 'sql' | 'quick'> {
  return quickOr({
    cast: (value) => `try_cast(${value} AS ${type})`,
    holds: (value, cast) => `${within(value)} AND ${cast}::VARCHAR = ${value}`,
    otherwise,
  });
}
