import type { CellValue } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import type { ColumnBatch, ResultShape } from '../database/driver.js';
import { parseError } from './errors.js';
import type { Answer } from './http.js';
import { linesOf } from './lines.js';
import { cellReader, columnTypeOf, innerType, type CellReader } from './types.js';

interface Meta {
  readonly name: string;
  readonly type: string;
}
type JsonRow = readonly (string | number | boolean | null | object)[];

/** The beginning of an answer in JSONCompact: what its columns are, and where its rows begin. */
export interface RunningResult {
  readonly columns: readonly ResultShape[];
  readonly meta: readonly Meta[];
  readonly lines: AsyncIterator<string>;
}

/** Thousands of columns with their types. */
const longestHead = 16 * 2 ** 20;

/**
 * JSONCompact stands on lines: the columns, then each row on one of its own, then how many there were. So rows are read
 * as they arrive, with a number exactly as its digits, and an answer that an error cut short is told by its missing end.
 */
export async function startReading(answer: Answer): Promise<RunningResult> {
  const lines = linesOf(answer as AsyncIterable<Buffer>);
  let head = '';
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    if (line.value.trim() === '"data":') {
      const { meta } = JSON.parse(`${head.trim().replace(/,$/, '')}}`) as { readonly meta: readonly Meta[] };
      return { meta, lines, columns: meta.map(({ name, type }) => ({ name, type: columnTypeOf(type) })) };
    }
    head += `${line.value}\n`;
    if (head.length > longestHead) break;
  }
  throw cutShort(head);
}

const cutShort = (text: string): Error =>
  parseError(text) ?? new AppError('source_unreachable', 'The answer of the database broke off.');

/** Numbers that a float would not hold are read from their digits. */
const needsDigits = ({ type }: Meta): boolean => /^(?:Decimal|U?Int(?:64|128|256))/.test(innerType(type));
const quoted = (line: string): string =>
  line.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (part) => (part.startsWith('"') ? part : `"${part}"`));

/** Of long rows fewer make a batch. */
const batchLength = 16 * 2 ** 20;

/** Rows as batches of columns, up to the end that says they are all there. */
export async function* batchesOf(
  { meta, lines }: RunningResult,
  batchRows: number,
  serverZone: string,
): AsyncGenerator<ColumnBatch> {
  const exact = meta.some(needsDigits);
  const batch = new BatchReader(meta, serverZone);
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    const text = line.value.trim();
    if (text === '[' || text === '') continue;
    if (text === ']' || text === '],') {
      await requireEnd(lines);
      if (batch.rowCount > 0) yield batch.take();
      return;
    }
    const row = rowIn(text.replace(/,$/, ''), exact);
    if (!row) throw cutShort(`${text}\n${await restOf(lines)}`);
    batch.add(row, text.length);
    if (batch.rowCount >= batchRows || batch.length >= batchLength) yield batch.take();
  }
  throw cutShort('');
}

function rowIn(text: string, exact: boolean): JsonRow | null {
  try {
    const row = JSON.parse(exact ? quoted(text) : text) as unknown;
    return Array.isArray(row) ? (row as JsonRow) : null;
  } catch {
    return null;
  }
}

/** The answer is whole when it tells how many rows it had, and closes. */
async function requireEnd(lines: AsyncIterator<string>): Promise<void> {
  const rest = await restOf(lines);
  if (!/"rows": \d+/.test(rest) || !/\}\s*$/.test(rest)) throw cutShort(rest);
}

async function restOf(lines: AsyncIterator<string>): Promise<string> {
  let rest = '';
  for (let line = await lines.next(); !line.done && rest.length < 64 * 1024; line = await lines.next())
    rest += `${line.value}\n`;
  return rest;
}

class BatchReader {
  readonly #readers: readonly CellReader[];
  #columns: CellValue[][] = [];
  #rows = 0;
  #length = 0;
  #told = 0;

  constructor(meta: readonly Meta[], serverZone: string) {
    this.#readers = meta.map(({ type }) => cellReader(type, serverZone));
    this.#clear();
  }

  get rowCount(): number {
    return this.#rows;
  }

  /** Characters of its rows. */
  get length(): number {
    return this.#length;
  }

  add(row: JsonRow, length: number): void {
    this.#readers.forEach((reader, index) => this.#columns[index]?.push(reader.read(row[index] ?? null)));
    this.#rows += 1;
    this.#length += length;
  }

  take(): ColumnBatch {
    const notFinite = this.#readers.reduce((sum, reader) => sum + reader.notFinite, 0);
    const batch = { rowCount: this.#rows, columns: this.#columns, notFinite: notFinite - this.#told };
    this.#told = notFinite;
    this.#clear();
    return batch;
  }

  #clear(): void {
    this.#columns = this.#readers.map(() => []);
    this.#rows = 0;
    this.#length = 0;
  }
}
