import type { DuckDBResult } from '@duckdb/node-api';
import type { CellValue } from '@datavizpro/contract';
import type { ExportFormat } from '../../protocol.js';
import { appendCells } from '../cell.js';
import { columnTypeOf } from '../column-type.js';
import { chunksOf, type Deadline } from '../execute.js';
import { arrowWriter } from './arrow.js';
import { csvWriter, ndjsonWriter, rowsWriter } from './text-formats.js';
import type { ExportWriter, Sink } from './writer.js';
import { xlsxWriter } from './xlsx.js';

const writers: Record<ExportFormat, (sink: Sink) => ExportWriter> = {
  csv: csvWriter,
  ndjson: ndjsonWriter,
  rows: rowsWriter,
  xlsx: xlsxWriter,
  arrow: arrowWriter,
};

/** Bytes gathered before they are handed on: small writes are costly, big ones hold memory. */
const flushBytes = 1 << 17;

/** Gathers small pieces; `flush` hands on what is left. */
function buffered(sink: Sink): { readonly sink: Sink; readonly flush: () => Promise<void> } {
  let pieces: Buffer[] = [];
  let size = 0;
  const flush = async () => {
    if (size === 0) return;
    const whole = Buffer.concat(pieces, size);
    pieces = [];
    size = 0;
    await sink(whole);
  };
  return {
    flush,
    sink: async (bytes) => {
      pieces.push(bytes);
      size += bytes.length;
      if (size >= flushBytes) await flush();
    },
  };
}

/** Writes up to `maxRows` rows of a result in a format, holding one batch in memory. */
export async function runExport(
  result: DuckDBResult,
  format: ExportFormat,
  deadline: Deadline,
  maxRows: number,
  sink: Sink,
): Promise<void> {
  const output = buffered(sink);
  const writer = writers[format](output.sink);
  await writer.begin(
    result.deduplicatedColumnNames().map((name, index) => {
      const engineType = result.columnType(index);
      return { name, type: columnTypeOf(engineType), engineType };
    }),
  );
  let left = maxRows;
  for await (const chunk of chunksOf(result, deadline)) {
    const rowCount = Math.min(chunk.rowCount, left);
    const losses = { notFinite: 0, outOfRangeTimes: 0 };
    const values = Array.from({ length: chunk.columnCount }, (_, column) => {
      const cells: CellValue[] = [];
      appendCells(chunk, column, losses, cells);
      return rowCount < cells.length ? cells.slice(0, rowCount) : cells;
    });
    await writer.write({ values, rowCount });
    left -= rowCount;
    if (left <= 0) break;
  }
  await writer.end();
  await output.flush();
}
