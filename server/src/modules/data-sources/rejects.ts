import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Page, RejectedRow } from '@datavizpro/contract';
import type { Storage } from '../../platform/storage/storage.js';
import type { SourceTableRow } from './source-table.entity.js';

const defaultPageSize = 100;

/** One page of the rows that were refused. Read as a stream: the list may be as long as the file was. */
export async function pageOfRejects(
  storage: Storage,
  table: SourceTableRow,
  { limit = defaultPageSize, offset = 0 }: { readonly limit?: number; readonly offset?: number },
): Promise<Page<RejectedRow>> {
  const items: RejectedRow[] = [];
  let position = 0;
  for await (const line of rejectLines(storage, table)) {
    if (position >= offset) items.push(withTable(line, table));
    position += 1;
    if (items.length >= limit) break;
  }
  const end = offset + items.length;
  return { items, total: table.rejectedCount, nextCursor: end < table.rejectedCount ? String(end) : null };
}

/** All of them for download. NDJSON is exact; CSV is made safe for spreadsheets. */
export function rejectsAsStream(storage: Storage, table: SourceTableRow, format: 'csv' | 'ndjson'): Readable {
  return Readable.from(format === 'csv' ? csvOf(storage, table) : ndjsonOf(storage, table));
}

async function* ndjsonOf(storage: Storage, table: SourceTableRow): AsyncGenerator<string> {
  for await (const line of rejectLines(storage, table)) yield `${JSON.stringify(withTable(line, table))}\n`;
}

async function* csvOf(storage: Storage, table: SourceTableRow): AsyncGenerator<string> {
  yield 'line,column,reason,raw\r\n';
  for await (const text of rejectLines(storage, table)) {
    const { line, column, reason, raw } = withTable(text, table);
    yield `${[String(line), csvCell(column ?? ''), csvCell(reason), csvCell(raw)].join(',')}\r\n`;
  }
}

async function* rejectLines(storage: Storage, table: SourceTableRow): AsyncGenerator<string> {
  if (table.rejectsKey === null) return;
  const stream = await storage.get(table.rejectsKey);
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) if (line !== '') yield line;
  } finally {
    stream.destroy();
  }
}

/** The engine knows the table by its name in the file; people know it by the name it has here. */
const withTable = (line: string, table: SourceTableRow): RejectedRow => ({
  ...(JSON.parse(line) as RejectedRow),
  table: table.name,
});

/** Quoted always; a text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
