import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Column, ColumnType } from '@datavizpro/contract';
import { sqlTypes, type EngineTable } from '../../../engine/index.js';
import { AppError } from '../../../platform/app-error.js';
import { connectorQueryOf } from '../../connector-query.js';
import type { Side } from '../../source.js';
import type { Connector, ConnectorQuery } from '../connector.js';

/** Of one side's rows, as they come: JSON, which is longer than what a database would store. */
const maxSideBytes = 512 * 1024 * 1024;

/** Asks one side and puts its rows into a file for the engine, or refuses: never the half of them. */
export async function fetchSide(
  { table, source, prepared, columns }: Side,
  connector: Connector,
  query: ConnectorQuery,
  folder: string,
  signal: AbortSignal,
): Promise<EngineTable> {
  const { plan } = prepared;
  // Names of tables may hold anything, and be longer than names of files.
  const file = path.join(folder, `${createHash('sha256').update(table).digest('hex')}.ndjson`);
  const { deadlineMs, requestId } = query;
  // One more than may come shows that there were more.
  const run = { maxRows: plan.maxRows + 1, maxBytes: Infinity, deadlineMs, requestId };
  const rows = await connector.stream(connectorQueryOf(source, prepared, run), 'ndjson', signal);
  await pipeline(rows, bounded(plan.maxRows, plan.tables[0].name), createWriteStream(file), { signal });
  const typed = columns.map(({ name, type, nativeType }) => ({ name, nativeType: engineType(type, nativeType) }));
  return { name: table, path: file, files: { format: 'ndjson', paths: [file], columns: typed, partitions: [] } };
}

const lineFeed = 10;

/** Passes lines through, up to so many and so long. */
const bounded = (maxRows: number, table: string) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let rows = 0;
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) rows += 1;
      if (rows > maxRows || bytes > maxSideBytes) throw tooMuch(table, rows > maxRows, maxRows);
      yield chunk;
    }
  };

function tooMuch(table: string, rows: boolean, maxRows: number): AppError {
  const limit = rows ? `${maxRows.toLocaleString('en')} rows` : `${String(maxSideBytes / 1024 / 1024)} MB`;
  return new AppError(
    'invalid_query',
    `To join them here, more than ${limit} of "${table}" would have to come from its database. Filter it, group by less, or join inside one database.`,
  );
}

const exact = /^(?:numeric|decimal|number|Decimal)\w*\((\d{1,2})(?:\s*,\s*(\d{1,2}))?\)/i;
const wide = /unsigned|uint64|u?int(?:128|256)|hugeint|numeric|number|decimal/i;

/** DuckDB's type for a column's values as our results write them. */
function engineType(type: ColumnType, nativeType: Column['nativeType'] = ''): string {
  if (type === 'integer') return wide.test(nativeType) ? 'HUGEINT' : 'BIGINT';
  // Bytes are written as text.
  if (type === 'binary') return sqlTypes.string;
  if (type !== 'decimal') return sqlTypes[type];
  const [, digits = '38', places = '10'] = exact.exec(nativeType) ?? [];
  return Number(digits) <= 38 ? `DECIMAL(${digits},${places})` : sqlTypes.decimal;
}
