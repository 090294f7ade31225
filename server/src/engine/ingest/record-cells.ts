import { isUtf8 } from 'node:buffer';
import type { Dialect } from './dialect.js';
import type { RecordRange } from './record-scanner.js';

/** The cells of a record, or why it has none. */
export type RecordCells = { readonly cells: readonly string[] } | { readonly problem: string };

/**
 * Splits a record by the same rules as the scanner that found it. DuckDB does this for whole files, and faster;
 * this is for files that it gives up on.
 */
export function cellsOf({ buffer, start, end }: RecordRange, dialect: Dialect): RecordCells {
  const bytes = buffer.subarray(start, end);
  if (!isUtf8(bytes)) return { problem: 'Holds bytes that are not text in UTF-8.' };
  const cells = splitCells(bytes.toString('utf8'), dialect);
  if (cells === null) return { problem: 'Text stands behind a closing quotation mark.' };
  const expected = dialect.columnCount;
  if (cells.length < expected) return { problem: `Has ${cells.length} of ${expected} cells.` };
  if (cells.length > expected) return { problem: `Has more than ${expected} cells.` };
  return { cells };
}

function splitCells(text: string, { delimiter, quote, escape }: Dialect): string[] | null {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const opening = quote === '' ? -1 : openingQuote(text, at, quote);
    if (opening === -1) {
      const end = text.indexOf(delimiter, at);
      cells.push(end === -1 ? text.slice(at) : text.slice(at, end));
      if (end === -1) return cells;
      at = end + 1;
      continue;
    }
    const cell = quotedCell(text, opening + 1, quote, escape);
    if (cell === null) return null;
    cells.push(cell.value);
    const next = text.indexOf(delimiter, cell.end);
    const behind = next === -1 ? text.slice(cell.end) : text.slice(cell.end, next);
    if (behind.trim() !== '') return null;
    if (next === -1) return cells;
    at = next + 1;
  }
}

/** Position of a quote with nothing but blanks before it in its cell; -1 when the cell is not quoted. */
function openingQuote(text: string, from: number, quote: string): number {
  let at = from;
  while (text.charAt(at) === ' ') at++;
  return text.charAt(at) === quote ? at : -1;
}

function quotedCell(text: string, from: number, quote: string, escape: string): { value: string; end: number } | null {
  let value = '';
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (escape !== quote && char === escape && (next === quote || next === escape)) {
      value += next;
      at++;
    } else if (char === quote && escape === quote && next === quote) {
      value += quote;
      at++;
    } else if (char === quote) return { value, end: at + 1 };
    else value += char;
  }
  return null;
}

/** A record as DuckDB reads it in every case: each cell that holds anything in quotes. */
export function plainRecord(cells: readonly string[], delimiter: string): Buffer {
  return Buffer.from(cells.map((cell) => (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`)).join(delimiter));
}
