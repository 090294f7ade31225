import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { UnreadableFileError } from '../types.js';
import type { Dialect } from './dialect.js';
import { guessSingleByte } from './encoding.js';
import type { Progress } from './progress.js';
import { cellsOf, plainRecord } from './record-cells.js';
import { RecordScanner, type RecordRange, type ScanCounts, type ScannerOptions } from './record-scanner.js';
import { TextFile, TextWatch } from './text-file.js';

/** Longer records are refused: nobody's table has them, and DuckDB loses lines around them. */
export const maxRecordBytes = 2_000_000;
/** The kind of line breaks is told by so many bytes, which the first piece of a longer text always has. */
const judgedBytes = 1 << 19;
/** So many quotes that never close are taken for slips of the pen; more, and the file has no quotes at all. */
const mostUnclosed = 20;

/** What the first pass over the file found. */
export interface Survey {
  readonly file: TextFile;
  readonly dialect: Dialect;
  readonly counts: ScanCounts;
  readonly unclosed: ReadonlySet<number>;
  readonly carriageReturns: boolean;
  /** DuckDB can't read it as it is. */
  readonly needsCopy: boolean;
  /** Nor a clean copy of it: each record is split and written anew. */
  readonly rewritten: boolean;
}

/** What one pass over the bytes found. */
export interface Scan {
  readonly counts: ScanCounts;
  readonly watch: TextWatch;
  readonly carriageReturns: boolean;
}

/**
 * Counts records, and again where a quote never closes or the encoding proves to be another. `done`: the first scan,
 * where it was made before.
 */
export async function surveyFile(
  progress: Progress,
  first: TextFile,
  dialect: Dialect,
  rewritten: boolean,
  done: Scan | null = null,
): Promise<Survey> {
  let file = first;
  let scanned = done;
  const unclosed = new Set<number>();
  for (;;) {
    const { counts, watch, carriageReturns } = scanned ?? (await scanOnce(progress, file, dialect, unclosed));
    scanned = null;
    if (watch.invalid !== null && !watch.isDamagedUtf8 && file.encoding.name === 'utf-8') {
      file = new TextFile(file.path, { name: guessSingleByte(watch.invalid), markBytes: file.encoding.markBytes });
    } else if (watch.hasNuls && file.encoding.name === 'utf-8') {
      file = new TextFile(file.path, { ...file.encoding, name: 'utf-8' }, true);
    } else if (counts.openAtEnd !== null) {
      if (unclosed.size >= mostUnclosed) throw new UnreadableFileError(tooManyQuotes);
      unclosed.add(counts.openAtEnd);
    } else {
      const needsCopy =
        rewritten ||
        file !== first ||
        file.encoding.name !== 'utf-8' ||
        carriageReturns ||
        unclosed.size > 0 ||
        counts.oversized > 0 ||
        counts.loneCarriageReturns ||
        (counts.crlf > 0 && counts.crlf < counts.breaks) ||
        dialect.skipLines > 0 ||
        dialect.names.some((name) => /[\r\n]/.test(name));
      return { file, dialect, counts, unclosed, carriageReturns, needsCopy, rewritten };
    }
  }
}

const tooManyQuotes =
  'Many quotation marks in this file are opened and never closed. Choose "no quotes" in the reading options, or save it again as CSV.';

async function scanOnce(
  progress: Progress,
  file: TextFile,
  dialect: Dialect,
  unclosed: ReadonlySet<number>,
): Promise<Scan> {
  const bytesTotal = (await stat(file.path)).size;
  let bytesRead = 0;
  progress.update({ phase: 'scanning', bytesRead, bytesTotal });
  const chunks = file.chunks((bytes) => {
    bytesRead += bytes;
    progress.update({ bytesRead });
  });
  return scanText(chunks, dialect, unclosed);
}

/** Counts the records of a text, and watches for what DuckDB must not see. */
export async function scanText(
  chunks: AsyncIterable<Buffer>,
  dialect: Dialect,
  unclosed: ReadonlySet<number>,
): Promise<Scan> {
  const watch = new TextWatch();
  let scanner: RecordScanner | null = null;
  let carriageReturns = false;
  for await (const chunk of chunks) {
    if (scanner === null) {
      const start = chunk.subarray(0, judgedBytes);
      carriageReturns = !start.includes(10) && start.includes(13);
      scanner = new RecordScanner(scannerOptions(dialect, unclosed, carriageReturns));
    }
    watch.push(chunk);
    scanner.push(chunk);
  }
  watch.end();
  const counts = (scanner ?? new RecordScanner(scannerOptions(dialect, unclosed, false))).end();
  return { counts, watch, carriageReturns };
}

function scannerOptions(dialect: Dialect, unclosed: ReadonlySet<number>, carriageReturns: boolean): ScannerOptions {
  const { delimiter, quote, escape } = dialect;
  return { delimiter, quote, escape, maxRecordBytes, unclosed, carriageReturns };
}

/** Passes every record of the table itself to `each`, without what stands above it; `pause` may hold the reading. */
export async function eachRecord(
  survey: Survey,
  each: (record: RecordRange, ordinal: number) => void,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { file, dialect, unclosed, carriageReturns } = survey;
  const firstLine = dialect.skipLines + 1;
  let headerSeen = !dialect.header;
  let ordinal = 0;
  const scanner = new RecordScanner({
    ...scannerOptions(dialect, unclosed, carriageReturns),
    onRecord: (record) => {
      if (record.line < firstLine) return;
      const isRow = record.kind !== 'blank' || dialect.columnCount === 1;
      if (!headerSeen && record.kind !== 'blank') headerSeen = true;
      else if (isRow && headerSeen) each(record, ordinal++);
    },
  });
  for await (const chunk of file.chunks()) {
    scanner.push(chunk);
    await pause();
  }
  scanner.end();
  await pause();
}

/** A record that DuckDB refuses for its number of cells: it stands for one that can't be read. */
function placeholder({ columnCount, delimiter }: Dialect): Buffer {
  return Buffer.from(columnCount === 1 ? `${delimiter}${delimiter}` : ' ');
}

/** Writes the table's records alone, as clean UTF-8 with plain line breaks; returns how many there are. */
export async function writeCopy(survey: Survey, path: string): Promise<number> {
  const output = createWriteStream(path, { highWaterMark: 4 << 20 });
  const lineBreak = Buffer.from('\n');
  const unreadable = placeholder(survey.dialect);
  let pieces: Buffer[] = [];
  let count = 0;
  await eachRecord(
    survey,
    (record) => {
      count++;
      pieces.push(cleanRecord(record, survey) ?? unreadable, lineBreak);
    },
    async () => {
      const whole = Buffer.concat(pieces);
      pieces = [];
      if (!output.write(whole)) await once(output, 'drain');
    },
  );
  output.end();
  await finished(output);
  return count;
}

/** What the copy holds for a record; null when it can't be read. */
function cleanRecord(record: RecordRange, survey: Survey): Buffer | null {
  if (record.kind !== 'record' && record.kind !== 'blank') return null;
  if (!survey.rewritten) return wholeRecord(record, survey);
  const split = cellsOf(record, survey.dialect);
  return 'cells' in split ? plainRecord(split.cells, survey.dialect.delimiter) : null;
}

/** A record's bytes; a lone CR outside quotes, which would be a line break to DuckDB, becomes a blank. */
function wholeRecord({ buffer, start, end }: RecordRange, { counts, dialect }: Survey): Buffer {
  const record = Buffer.from(buffer.subarray(start, end));
  if (!counts.loneCarriageReturns || (dialect.quote !== '' && record.includes(dialect.quote))) return record;
  for (let at = record.indexOf(13); at !== -1; at = record.indexOf(13, at + 1)) record[at] = 32;
  return record;
}
