import type { CellValue, QueryResult } from '@datavizpro/contract';

/** Spreadsheets run cells that begin like a formula: an apostrophe keeps them text. */
const dangerous = /^[=+\-@\t\r]/;

function plainCell(value: CellValue, isText: boolean): string {
  if (value === null) return '';
  const text = String(value);
  return isText && dangerous.test(text) ? `'${text}` : text;
}

export function csvCell(value: CellValue, isText: boolean): string {
  const text = plainCell(value, isText);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What the clipboard of a spreadsheet takes: cells between tabs, so that none may hold one. */
const tabCell = (value: CellValue, isText: boolean): string => plainCell(value, isText).replace(/[\t\r\n]+/g, ' ');

/** The rows that the chart was drawn from, as CSV (RFC 4180). */
export const toCsv = (result: QueryResult): string => rowsOf(result, csvCell, ',').join('\r\n');

/** The same with tabs between the cells. */
export const toTabs = (result: QueryResult): string => rowsOf(result, tabCell, '\t').join('\n');

type WriteCell = (value: CellValue, isText: boolean) => string;

function rowsOf({ columns, rowCount }: QueryResult, write: WriteCell, between: string): string[] {
  const head = columns.map(({ name }) => write(name, true)).join(between);
  const lines = Array.from({ length: rowCount }, (_, row) =>
    columns.map(({ values, type }) => write(values[row] ?? null, type === 'string')).join(between),
  );
  return [head, ...lines];
}
