import type { CellValue } from '@datavizpro/contract';
import type { ResultBatch, ResultColumnShape } from '../batch.js';
import type { ExportWriter, Sink } from './writer.js';

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. Numbers never do. */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A field by RFC 4180: quoted when it holds a comma, a quote, a line break, or blanks at its ends. */
function csvField(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const textTypes = new Set(['string', 'json', 'geo', 'binary']);

function csvCell(value: CellValue, isText: boolean): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  // An empty text is told apart from null by its quotes.
  if (value === '') return '""';
  return csvField(isText ? withoutFormula(value) : value);
}

/** CSV by RFC 4180: UTF-8 without BOM, CRLF, a header line. */
export function csvWriter(sink: Sink): ExportWriter {
  let isText: readonly boolean[] = [];
  return {
    async begin(shapes) {
      isText = shapes.map(({ type }) => textTypes.has(type));
      await sink(Buffer.from(`${shapes.map(({ name }) => csvField(withoutFormula(name))).join(',')}\r\n`));
    },
    async write({ columns, rowCount }) {
      const lines: string[] = [];
      for (let row = 0; row < rowCount; row++) {
        lines.push(columns.map((column, index) => csvCell(column[row] ?? null, isText[index] ?? true)).join(','));
      }
      if (rowCount > 0) await sink(Buffer.from(`${lines.join('\r\n')}\r\n`));
    },
    async end() {},
  };
}

/** A cell inside JSON: nested values, which are JSON text in a cell, as what they are. */
function jsonCell(value: CellValue, isJson: boolean): string {
  if (isJson && typeof value === 'string') return value;
  return JSON.stringify(value);
}

/** Rows of a batch as JSON objects, one text per row. */
function jsonRows(shapes: readonly ResultColumnShape[], { columns, rowCount }: ResultBatch): string[] {
  const keys = shapes.map(({ name }) => JSON.stringify(name));
  const isJson = shapes.map(({ type }) => type === 'json');
  const rows: string[] = [];
  for (let row = 0; row < rowCount; row++) {
    const members = columns.map(
      (column, index) => `${keys[index] ?? '""'}:${jsonCell(column[row] ?? null, isJson[index] ?? false)}`,
    );
    rows.push(`{${members.join(',')}}`);
  }
  return rows;
}

/** One JSON object per line. */
export function ndjsonWriter(sink: Sink): ExportWriter {
  let shapes: readonly ResultColumnShape[] = [];
  return {
    begin: (all) => {
      shapes = all;
      return Promise.resolve();
    },
    async write(batch) {
      if (batch.rowCount > 0) await sink(Buffer.from(`${jsonRows(shapes, batch).join('\n')}\n`));
    },
    async end() {},
  };
}

/** A JSON array of objects. */
export function rowsWriter(sink: Sink): ExportWriter {
  let shapes: readonly ResultColumnShape[] = [];
  let opened = false;
  return {
    begin: (all) => {
      shapes = all;
      return Promise.resolve();
    },
    async write(batch) {
      if (batch.rowCount === 0) return;
      await sink(Buffer.from(`${opened ? ',\n' : '[\n'}${jsonRows(shapes, batch).join(',\n')}`));
      opened = true;
    },
    async end() {
      await sink(Buffer.from(opened ? '\n]\n' : '[]\n'));
    },
  };
}
