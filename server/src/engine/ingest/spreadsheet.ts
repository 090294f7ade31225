import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import type yauzl from 'yauzl';
import { UnreadableFileError } from '../types.js';
import { looksLikeHeader } from './dialect.js';
import { cellsRelation } from './json-lines.js';
import { columnName, sheetTableName, UniqueNames } from './names.js';
import type { OpenJob } from './open-job.js';
import type { RawColumn, RawTable } from './raw-table.js';
import type { Sheet, SheetRow } from './sheet.js';
import { streamedSheets } from './sheets-streamed.js';
import { wholeSheets } from './sheets-whole.js';
import { openEntry, zipEntries } from './unpack.js';

/** Up to these sizes a workbook is read at once, beyond them while it streams. */
const wholeFileBytes = 4 << 20;
const wholeInflatedBytes = 64 << 20;
/** Formats that can only be read at once end here. */
const mostWholeBytes = 64 << 20;
const rowsForHeader = 200;

/** Whether a zip archive is a workbook: xlsx, xlsm, xlsb or ods. */
export function isSpreadsheet(entries: readonly yauzl.Entry[]): boolean {
  const names = new Set(entries.map(({ fileName }) => fileName));
  return (
    names.has('xl/workbook.xml') || names.has('xl/workbook.bin') || (names.has('content.xml') && names.has('mimetype'))
  );
}

/** Every sheet with rows is a table; with `sheet` in the options, only that one. */
export async function* openSpreadsheet(job: OpenJob, isZip: boolean): AsyncGenerator<RawTable> {
  job.progress.update({ phase: 'scanning' });
  const sheets = await openSheets(job, isZip);
  const names: string[] = [];
  let found = 0;
  for await (const sheet of sheets) {
    names.push(sheet.name);
    if (job.options.sheet !== undefined && job.options.sheet !== sheet.name) continue;
    const table = await readSheet(job, sheet, names.length - 1);
    if (table === null) continue;
    found++;
    yield table;
  }
  if (found > 0) return;
  if (job.options.sheet === undefined)
    throw new UnreadableFileError('The workbook has no rows. Fill a sheet, and upload it again.');
  const list = names.slice(0, 20).join(', ');
  throw new UnreadableFileError(`The workbook has no sheet "${job.options.sheet}" with rows. Its sheets are: ${list}.`);
}

async function openSheets(job: OpenJob, isZip: boolean): Promise<AsyncIterable<Sheet>> {
  const { size } = await stat(job.path);
  if (!isZip) return wholeOrRefuse(job.path, size);
  const { zip, entries } = await zipEntries(job.path);
  try {
    const inflated = await measure(job, zip, entries);
    const canStream = entries.some(({ fileName }) => fileName === 'xl/workbook.xml');
    if (!canStream || (size <= wholeFileBytes && inflated <= wholeInflatedBytes))
      return await wholeOrRefuse(job.path, size);
    return await streamedSheets(job.path, zip, entries);
  } finally {
    zip.close();
  }
}

function wholeOrRefuse(path: string, size: number): Promise<AsyncIterable<Sheet>> {
  if (size > mostWholeBytes) {
    throw new UnreadableFileError('The workbook is too big in this format. Save it as .xlsx or CSV, and upload that.');
  }
  return wholeSheets(path);
}

/** Unpacks everything once into nothing: what the archive says about its sizes can't be trusted. */
async function measure(job: OpenJob, zip: yauzl.ZipFile, entries: readonly yauzl.Entry[]): Promise<number> {
  let bytes = 0;
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        done();
      },
    });
    try {
      await pipeline(await openEntry(zip, entry), job.budget.meter(), sink);
    } catch (error) {
      if (error instanceof UnreadableFileError) throw error;
      throw new UnreadableFileError('The workbook is damaged or incomplete. Save it again and upload it.');
    }
  }
  return bytes;
}

/** Writes a sheet's rows as lines of JSON; null when it has none. */
async function readSheet(job: OpenJob, sheet: Sheet, index: number): Promise<RawTable | null> {
  const path = job.newPath();
  const output = createWriteStream(path, { highWaterMark: 1 << 20 });
  const table = new SheetTable(job, sheet.name, path);
  const first: SheetRow[] = [];
  const write = async (row: SheetRow) => {
    table.add(row);
    if (!output.write(`${JSON.stringify(row.cells)}\n`)) await once(output, 'drain');
    if (table.recordCount % 1000 === 0) job.progress.update({ rows: table.recordCount });
  };
  for await (const row of sheet.rows()) {
    if (row.cells.every((cell) => cell === null || cell.trim() === '')) continue;
    if (first.length < rowsForHeader) {
      first.push(row);
      if (first.length === rowsForHeader) for (const body of table.begin(first)) await write(body);
    } else await write(row);
  }
  if (first.length < rowsForHeader) for (const body of table.begin(first)) await write(body);
  output.end();
  await finished(output);
  job.progress.update({ rows: 0 });
  if (first.length === 0) return null;
  table.name = job.nameTable(sheetTableName(sheet.name, index));
  return table;
}

class SheetTable implements RawTable {
  name = '';
  readonly delimiter = null;
  readonly #job: OpenJob;
  readonly #sheet: string;
  readonly #path: string;
  readonly #rowNumbers: number[] = [];
  #header: readonly (string | null)[] | null = null;
  #skipped = 0;
  #width = 0;

  constructor(job: OpenJob, sheet: string, path: string) {
    this.#job = job;
    this.#sheet = sheet;
    this.#path = path;
  }

  /** Finds the header among the first rows; returns those that are data. */
  begin(rows: readonly SheetRow[]): readonly SheetRow[] {
    const start = firstTableRow(rows);
    const body = rows.slice(start);
    const texts = body.map(({ cells }) => cells.map((cell) => cell ?? ''));
    this.#skipped = (body[0]?.number ?? 1) - 1;
    const hasHeader = this.#job.options.header ?? looksLikeHeader(texts);
    if (!hasHeader) return body;
    this.#header = body[0]?.cells ?? [];
    this.#width = this.#header.length;
    return body.slice(1);
  }

  add({ number, cells }: SheetRow): void {
    this.#rowNumbers.push(number);
    if (cells.length > this.#width) this.#width = cells.length;
  }

  get recordCount(): number {
    return this.#rowNumbers.length;
  }

  get dialect(): RawTable['dialect'] {
    return { sheet: this.#sheet, header: this.#header !== null, skipLines: this.#skipped };
  }

  get columns(): readonly RawColumn[] {
    const names = new UniqueNames();
    const sources = new UniqueNames();
    return Array.from({ length: this.#width }, (_, index) => {
      const header = this.#header?.[index] ?? '';
      const name = names.take(columnName(header, index));
      const source = sources.take(header.trim() === '' ? name : header);
      return { source, name, textSql: `c${index}`, infer: 'all', unnamed: header.trim() === '' };
    });
  }

  get relation(): string {
    const pointers = Array.from({ length: this.#width }, (_, index) => `/${index}`);
    return cellsRelation(this.#path, pointers, 'true');
  }

  tracking(): string {
    return this.relation;
  }

  refused() {
    return Promise.resolve({ count: 0, records: [] });
  }

  linesOf(ordinals: readonly number[]): Promise<ReadonlyMap<number, number>> {
    return Promise.resolve(new Map(ordinals.map((ordinal) => [ordinal, this.#rowNumbers[ordinal] ?? 0])));
  }
}

/** The first row as wide as most of them: what stands above it are titles. */
function firstTableRow(rows: readonly SheetRow[]): number {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell !== null && cell.trim() !== '').length);
  const widths = [...filled].sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 1;
  const needed = Math.max(1, Math.ceil(usual * 0.6));
  return Math.max(
    0,
    filled.findIndex((count) => count >= needed),
  );
}
