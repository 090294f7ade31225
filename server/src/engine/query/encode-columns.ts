import { brotliCompress, brotliCompressSync, constants } from 'node:zlib';
import { promisify } from 'node:util';
import type { DuckDBResult } from '@duckdb/node-api';
import type { CellValue, ColumnType, DictionaryColumn, ResultColumn } from '@datavizpro/contract';
import type { Encoding } from '../protocol.js';
import type { EncodedColumns } from '../types.js';
import { appendCells, lossWarnings, type CellLosses } from './cell.js';
import { columnTypeOf } from './column-type.js';
import { chunksOf, type Deadline } from './execute.js';

const compress = promisify(brotliCompress);
/** Up to so many bytes the way to another thread and back takes longer than compressing. */
const compressedAtOnce = 32_768;

export interface CollectedColumn {
  readonly name: string;
  readonly type: ColumnType;
  values: CellValue[];
}

export interface Collected {
  readonly columns: readonly CollectedColumn[];
  rowCount: number;
  truncated: boolean;
  readonly losses: CellLosses;
}

/** Reads at most `maxRows` rows into columns, and one more to know whether there were any. */
export async function collect(result: DuckDBResult, deadline: Deadline, maxRows: number): Promise<Collected> {
  const columns = result
    .deduplicatedColumnNames()
    .map((name, index): CollectedColumn => ({ name, type: columnTypeOf(result.columnType(index)), values: [] }));
  const collected: Collected = { columns, rowCount: 0, truncated: false, losses: { notFinite: 0, outOfRangeTimes: 0 } };
  for await (const chunk of chunksOf(result, deadline)) {
    columns.forEach((column, index) => appendCells(chunk, index, collected.losses, column.values));
    collected.rowCount += chunk.rowCount;
    if (collected.rowCount > maxRows) break;
  }
  if (collected.rowCount > maxRows) cut(collected, maxRows);
  return collected;
}

function cut(collected: Collected, rows: number): void {
  for (const column of collected.columns) column.values = column.values.slice(0, rows);
  collected.rowCount = rows;
  collected.truncated = true;
}

/** Each different text once, when texts repeat enough for that to be shorter. */
function toDictionary(column: CollectedColumn): DictionaryColumn | ResultColumn {
  if (column.type !== 'string') return column;
  const codesByText = new Map<string, number>();
  const codes: number[] = [];
  for (const value of column.values) {
    if (typeof value !== 'string') {
      codes.push(-1);
      continue;
    }
    const known = codesByText.get(value) ?? codesByText.size;
    if (known === codesByText.size) codesByText.set(value, known);
    codes.push(known);
  }
  if (codesByText.size * 2 > column.values.length) return column;
  return { name: column.name, type: column.type, dictionary: [...codesByText.keys()], codes };
}

export interface EncodeOptions {
  readonly encoding: Encoding;
  readonly maxBytes: number;
  /** ISO time at which reading began, and how long it took. */
  readonly asOf: string;
  readonly durationMs: number;
}

/** A QueryResult as JSON, up to its last member, with fewer rows when it would be longer than `maxBytes`. */
function resultPrefix(collected: Collected, options: EncodeOptions): Buffer {
  for (;;) {
    const prefix = prefixJson(collected, options);
    if (prefix.length <= options.maxBytes || collected.rowCount === 0) return prefix;
    const share = options.maxBytes / prefix.length;
    cut(collected, Math.min(collected.rowCount - 1, Math.floor(collected.rowCount * share * 0.95)));
  }
}

function prefixJson(collected: Collected, { encoding, asOf, durationMs }: EncodeOptions): Buffer {
  const { columns, rowCount, truncated, losses } = collected;
  const warnings = lossWarnings(losses);
  const json = JSON.stringify({
    columns: encoding === 'dictionary' ? columns.map(toDictionary) : columns,
    rowCount,
    truncated,
    asOf,
    durationMs,
    ...(warnings.length > 0 ? { warnings } : {}),
  });
  return Buffer.from(`${json.slice(0, -1)},`);
}

/** The bytes that are stored and sent: made here so that the server's loop never sees a row. */
export async function encodeColumns(collected: Collected, options: EncodeOptions): Promise<EncodedColumns> {
  const prefix = resultPrefix(collected, options);
  const hit = Buffer.concat([prefix, Buffer.from('"cache":"hit"}')]);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: hit.length };
  const hitBrotli =
    hit.length <= compressedAtOnce ? brotliCompressSync(hit, { params }) : await compress(hit, { params });
  const { rowCount, truncated } = collected;
  return { prefix, hitBrotli, rowCount, truncated, durationMs: options.durationMs };
}
