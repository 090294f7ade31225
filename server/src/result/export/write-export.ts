import type { ResultFormat } from '@datavizpro/contract';
import type { ResultBatch, ResultColumnShape } from '../batch.js';
import { Breather } from '../breather.js';
import { arrowWriter } from './arrow.js';
import { csvWriter, ndjsonWriter, rowsWriter } from './text-formats.js';
import type { ExportWriter, Sink } from './writer.js';
import { xlsxWriter } from './xlsx.js';

export type ExportFormat = Exclude<ResultFormat, 'columns'>;

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

interface ExportSource {
  readonly columns: readonly ResultColumnShape[];
  readonly batches: AsyncIterable<ResultBatch>;
  readonly maxRows: number;
}

/** Writes up to `maxRows` rows in a format, holding one batch in memory; the next is asked for when it is written. */
export async function writeExport(format: ExportFormat, source: ExportSource, sink: Sink): Promise<void> {
  const output = buffered(sink);
  const writer = writers[format](output.sink);
  const breather = new Breather();
  await writer.begin(source.columns);
  let left = source.maxRows;
  for await (const batch of source.batches) {
    breather.start();
    await writer.write(firstRows(batch, left));
    if (breather.due) await breather.pause();
    left -= batch.rowCount;
    if (left <= 0) break;
  }
  await writer.end();
  await output.flush();
}

function firstRows(batch: ResultBatch, count: number): ResultBatch {
  if (batch.rowCount <= count) return batch;
  return { rowCount: count, columns: batch.columns.map((values) => values.slice(0, count)) };
}
