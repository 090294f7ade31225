import { quoteName } from '../query/sql-text.js';
import type { NullTexts } from './null-texts.js';
import type { QuickReading } from './readings/index.js';

/** Thrown by the query itself when a value doesn't fit the reading that the sample suggested. */
export const misreadMark = 'value does not fit its reading';

/** A column as the statement that writes the table needs it. */
export interface CopyColumn {
  /** Makes its names in the statement unique. */
  readonly index: number;
  readonly name: string;
  readonly textSql: string;
  /** The whole reading of it; NULL where its text means null or doesn't fit. */
  readonly valueSql: string;
  readonly quick: QuickReading | null;
  /** Its reading is certain only for the sample. */
  readonly unproven: boolean;
}

/** Texts as `r0`, `r1`…, and beside them their values or quick casts as `x0`, `x1`…: named once, cast once. */
function castSql(columns: readonly CopyColumn[], relation: string): string {
  const cells = columns.flatMap(({ index, textSql, quick, valueSql }) => [
    `${textSql} AS r${index}`,
    `${quick?.cast(textSql) ?? valueSql} AS x${index}`,
  ]);
  return `SELECT ${cells.join(', ')} FROM ${relation}`;
}

/** Reads each value in whatever way it takes; fails at one of an unproven column that doesn't fit. */
export function carefulSql(columns: readonly CopyColumn[], relation: string, nulls: NullTexts): string {
  const values = columns.map((column) => `${finishedSql(column, nulls)} AS ${quoteName(column.name)}`);
  return `SELECT ${values.join(', ')} FROM (${castSql(columns, relation)})`;
}

/**
 * Takes the quick casts as they are, and fails at the first value for which one does not hold: choosing anew for each
 * value costs a seventh of the whole conversion. Null where not every quick column is to be proven.
 */
export function plainSql(columns: readonly CopyColumn[], relation: string, nulls: NullTexts): string | null {
  if (!columns.some(({ quick }) => quick !== null)) return null;
  if (columns.some(({ quick, unproven }) => quick !== null && !unproven)) return null;
  const values = columns.map((column) => {
    const value = column.quick === null ? finishedSql(column, nulls) : `x${column.index}`;
    return `${value} AS ${quoteName(column.name)}`;
  });
  return `SELECT ${values.join(', ')} FROM (
    SELECT *, CASE WHEN ${holdsSql(columns)} THEN true ELSE error('${misreadMark}') END AS holds
    FROM (${castSql(columns, relation)})) WHERE holds`;
}

/** Whether the quick casts hold for all of so many first rows. */
export function firstHoldSql(columns: readonly CopyColumn[], relation: string, rows: number): string {
  const first = castSql(columns, `(SELECT * FROM ${relation} LIMIT ${rows})`);
  return `SELECT coalesce(bool_and(${holdsSql(columns)}), false) FROM (${first})`;
}

function holdsSql(columns: readonly CopyColumn[]): string {
  const proofs = columns.flatMap(({ index, quick }) => {
    if (quick === null) return [];
    const [x, r] = [`x${index}`, `r${index}`];
    return [`(${r} IS NULL OR (${x} IS NOT NULL AND ${quick.holds(r, x)}))`];
  });
  return proofs.join(' AND ');
}

/** SQL of a column's value over `x`, which is its value or the quick cast of it, and `r`, its text. */
function finishedSql({ index, quick, unproven }: CopyColumn, nulls: NullTexts): string {
  const [x, r] = [`x${index}`, `r${index}`];
  const failure = `CASE WHEN ${nulls.removedFrom(r)} IS NOT NULL THEN error('${misreadMark}') END`;
  if (quick === null) return unproven ? `CASE WHEN ${x} IS NOT NULL THEN ${x} ELSE ${failure} END` : x;
  const rest = unproven ? `coalesce(${quick.otherwise(r)}, ${failure})` : quick.otherwise(r);
  return `CASE WHEN ${x} IS NOT NULL AND ${quick.holds(r, x)} THEN ${x} WHEN ${r} IS NOT NULL THEN ${rest} END`;
}
