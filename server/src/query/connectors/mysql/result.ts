import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { FieldPacket, QueryOptions } from 'mysql2';
import type { CellValue } from '@datavizpro/contract';
import type { ColumnBatch, ResultShape, Statement } from '../database/driver.js';
import type { Session } from './session.js';
import { cellReader, typeOfField, type ReadCell } from './types.js';

type Row = readonly unknown[];

/** A statement that runs: its columns are known, its rows are on their way, and wait when nobody takes them. */
export interface RunningResult {
  readonly columns: readonly ResultShape[];
  readonly rows: Readable;
}

/** Values are bound by the server, so no mode of a session can make text of them. */
export async function startStatement(
  session: Session,
  { sql, parameters, tag }: Statement,
  rowsAhead: number,
): Promise<RunningResult> {
  const command = { sql: commented(sql, tag), values: [...parameters], rowsAsArray: true };
  const rows = arriving(session, command, rowsAhead);
  const [fields] = (await once(rows, 'fields')) as [readonly FieldPacket[] | undefined];
  return { columns: (fields ?? []).map(shapeOf), rows };
}

/** The rows of a statement as they come; it ends with its session. */
export function arriving(session: Session, command: QueryOptions, rowsAhead: number): Readable {
  const rows = session.connection.execute(command).stream({ highWaterMark: rowsAhead });
  const unwatch = session.watch((error) => rows.destroy(error));
  rows.once('close', unwatch);
  // Also once nobody waits for it any more, an error must not end the process.
  rows.on('error', () => undefined);
  return rows;
}

/** Who asks, for whoever looks at the server's list of what runs. */
const commented = (sql: string, tag: string | undefined): string =>
  tag === undefined ? sql : `/* ${tag.replace(/[^\w .:-]/g, '')} */ ${sql}`;

export const shapeOf = (field: FieldPacket): ResultShape => ({ name: field.name, type: typeOfField(field) });

/** Rows as batches of columns. */
export async function* batchesOf({ columns, rows }: RunningResult, batchRows: number): AsyncGenerator<ColumnBatch> {
  const readers = columns.map(({ type }) => cellReader(type));
  let pending: Row[] = [];
  for await (const row of rows as AsyncIterable<Row>) {
    pending.push(row);
    if (pending.length < batchRows) continue;
    yield batchOf(pending, readers);
    pending = [];
  }
  if (pending.length > 0) yield batchOf(pending, readers);
}

/** MySQL has neither NaN nor infinity. */
const batchOf = (rows: readonly Row[], readers: readonly ReadCell[]): ColumnBatch => ({
  rowCount: rows.length,
  columns: readers.map((read, index) => rows.map((row): CellValue => read(row[index]))),
  notFinite: 0,
});
