import type { DuckDBConnection } from '@duckdb/node-api';
import type { RejectedRow } from '@datavizpro/contract';
import { UnreadableFileError } from '../types.js';
import { asText } from './as-text.js';
import type { NullTexts } from './null-texts.js';
import { MisreadTextError, type RawTable } from './raw-table.js';
import { describeReading } from './reading-texts.js';
import type { Reading } from './readings/index.js';

/** Of refused rows and cells so many are listed; all are counted. */
export const listedRejects = 100_000;

export interface Rejects {
  readonly count: number;
  readonly rows: readonly RejectedRow[];
}

/** Every record is in the table or among the refused, or the file has not been understood. */
export async function reconcile(table: RawTable, rowCount: number): Promise<Rejects> {
  const refused = await table.refused(listedRejects);
  const found = rowCount + refused.count;
  if (found !== table.recordCount) {
    throw new MisreadTextError(
      `"${table.name}" has ${table.recordCount} rows, but ${found} were read, and it is not clear which differ. ` +
        'Check its quotes and line breaks, or save it again as CSV.',
    );
  }
  if (rowCount === 0 && refused.count > 0) {
    const [first] = refused.records;
    const example = first ? ` Line ${first.line}: ${first.reason}` : '';
    throw new UnreadableFileError(`No row of "${table.name}" could be read.${example}`);
  }
  return {
    count: refused.count,
    rows: refused.records.map((record) => ({ table: table.name, column: null, ...record })),
  };
}

export interface FailingColumn {
  readonly name: string;
  readonly textSql: string;
  readonly reading: Reading;
  readonly failed: number;
}

/** Cells that became null because they don't fit, with their lines. */
export async function failedCells(
  connection: DuckDBConnection,
  table: RawTable,
  columns: readonly FailingColumn[],
  nulls: NullTexts,
): Promise<Rejects> {
  const count = columns.reduce((sum, { failed }) => sum + failed, 0);
  if (count === 0) return { count, rows: [] };
  const cells = columns.map(({ textSql, reading }, index) => {
    const fails = `${nulls.removedFrom(textSql)} IS NOT NULL AND (${reading.sql(textSql)}) IS NULL`;
    return `{'place': ${index}, 'raw': CASE WHEN ${fails} THEN ${textSql} END}`;
  });
  const reader = await connection.runAndReadAll(
    `SELECT ordinal, cell.place, left(cell.raw, 1000) FROM (
       SELECT row_number() OVER () - 1 AS ordinal, unnest([${cells.join(', ')}]) AS cell FROM ${table.relation})
     WHERE cell.raw IS NOT NULL ORDER BY ordinal, cell.place LIMIT ${listedRejects}`,
  );
  const found = reader.getRowsJson();
  const lines = await table.linesOf([...new Set(found.map(([ordinal]) => Number(ordinal)))]);
  const rows = found.map(([ordinal, place, raw]): RejectedRow => {
    const column = columns[Number(place)];
    return {
      table: table.name,
      line: lines.get(Number(ordinal)) ?? 0,
      column: column?.name ?? null,
      reason: column ? `Not ${describeReading(column.reading)}.` : 'Does not fit.',
      raw: asText(raw),
    };
  });
  return { count, rows };
}
