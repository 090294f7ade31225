import type { ReadingOptions } from '@datavizpro/contract';

/** How a delimited text is put together. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
  readonly header: boolean;
  /** Lines before the header, or before the first row when there is none. */
  readonly skipLines: number;
  readonly columnCount: number;
  /** The header's cells; empty when there is none. */
  readonly names: readonly string[];
}

const delimiters = [',', ';', '\t', '|'];
/** In a file of one column no delimiter may stand: this one never does. */
export const noDelimiter = '\u001f';
const sampleRecords = 1000;

interface Record {
  readonly cells: readonly string[];
  readonly line: number;
  readonly text: string;
}

/** Splits a sample into records and cells: only for finding the dialect, never for the data. */
function splitRecords(text: string, delimiter: string, quote: string, escape: string, limit: number): Record[] {
  const records: Record[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let wasQuoted = false;
  let line = 1;
  let recordLine = 1;
  let recordStart = 0;
  const endRecord = (end: number) => {
    const whole = text.slice(recordStart, end);
    if (whole !== '' || cells.length > 0) records.push({ cells: [...cells, cell], line: recordLine, text: whole });
    cells = [];
    cell = '';
    wasQuoted = false;
  };
  for (let i = 0; i < text.length && records.length < limit; i++) {
    const char = text.charAt(i);
    if (char === '\n') line++;
    if (quoted) {
      if (char === escape && escape !== quote && i + 1 < text.length) cell += text.charAt(++i);
      else if (char !== quote) cell += char;
      else if (escape === quote && text.charAt(i + 1) === quote) cell += text.charAt(++i);
      else quoted = false;
    } else if (char === quote && quote !== '' && cell.trim() === '' && !wasQuoted) {
      quoted = true;
      wasQuoted = true;
      cell = '';
    } else if (char === delimiter) {
      cells.push(cell);
      cell = '';
      wasQuoted = false;
    } else if (char === '\n' || char === '\r') {
      endRecord(i);
      if (char === '\r' && text.charAt(i + 1) === '\n') {
        i++;
        line++;
      } else if (char === '\r') line++;
      recordStart = i + 1;
      recordLine = line;
    } else cell += char;
  }
  // The last record of a sample may be cut; it counts only when it is all there is.
  if (records.length < limit && (records.length === 0 || text.endsWith('\n'))) endRecord(text.length);
  return records;
}

interface Candidate {
  readonly delimiter: string;
  readonly records: readonly Record[];
  readonly columnCount: number;
  /** Share of records, from the first regular one on, that have this many cells. */
  readonly regular: number;
  /** The same of all records. */
  readonly regularOfAll: number;
  readonly firstRegular: number;
}

function judge(text: string, delimiter: string, quote: string, escape: string): Candidate {
  const records = splitRecords(text, delimiter, quote, escape, sampleRecords);
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  // The most frequent width; of equal ones the wider.
  const [columnCount = 1] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const firstRegular = Math.max(
    0,
    records.findIndex(({ cells }) => cells.length === columnCount),
  );
  const following = records.slice(firstRegular);
  const matching = following.filter(({ cells }) => cells.length === columnCount).length;
  const regular = matching / Math.max(1, following.length);
  const regularOfAll = matching / Math.max(1, records.length);
  return { delimiter, records, columnCount, regular, regularOfAll, firstRegular };
}

/** The delimiter under which most records have the same number of cells, and more than one. */
function bestCandidate(text: string, options: ReadingOptions, quote: string, escape: string): Candidate {
  if (options.delimiter !== undefined && options.delimiter !== '') {
    return judge(text, options.delimiter === '\\t' ? '\t' : options.delimiter, quote, escape);
  }
  const candidates = delimiters.map((delimiter) => judge(text, delimiter, quote, escape));
  const plausible = candidates.filter(({ columnCount, regular }) => columnCount > 1 && regular >= 0.5);
  const score = ({ columnCount, regular, regularOfAll }: Candidate) =>
    (regular + regularOfAll) * 5 + Math.min(columnCount, 20) / 20;
  const [best] = plausible.sort((a, b) => score(b) - score(a));
  if (best) return best;
  const ragged = candidates.filter(
    ({ records }) => records.length > 1 && records.every(({ cells }) => cells.length > 1),
  );
  return ragged.sort((a, b) => b.regular - a.regular)[0] ?? judge(text, noDelimiter, quote, escape);
}

/** `sep=;` in the first line, as Excel writes and reads it. */
function separatorLine(text: string): string | null {
  return /^sep=(.)\r?\n/i.exec(text)?.[1] ?? null;
}

/** The backslash escapes when quoted cells end properly only if it does. */
function escapeOf(text: string, quote: string): string {
  if (quote === '' || !text.includes(`\\${quote}`)) return quote;
  return badClosings(text, quote, quote) > 0 && badClosings(text, quote, '\\') === 0 ? '\\' : quote;
}

/** Quoted cells behind whose closing quote something else than a delimiter or a line break stands. */
function badClosings(text: string, quote: string, escape: string): number {
  let bad = 0;
  let at = text.indexOf(quote);
  while (at !== -1) {
    const opensCell = at === 0 || /[,;\t|\r\n]/.test(text.charAt(at - 1));
    const close = opensCell ? closingQuote(text, at + 1, quote, escape) : at;
    if (close === -1) return bad;
    if (opensCell && close + 1 < text.length && !/[,;\t|\r\n]/.test(text.charAt(close + 1))) bad++;
    at = text.indexOf(quote, close + 1);
  }
  return bad;
}

function closingQuote(text: string, from: number, quote: string, escape: string): number {
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (escape !== quote && char === escape) at++;
    else if (char === quote && escape === quote && text.charAt(at + 1) === quote) at++;
    else if (char === quote) return at;
  }
  return -1;
}

/** Finds delimiter, quote, escape, the lines above the table, and whether its first line is a header. */
export function sniffDialect(sample: string, options: ReadingOptions): Dialect {
  const separator = separatorLine(sample);
  const body = separator === null ? sample : sample.slice(sample.indexOf('\n') + 1);
  const withSeparator = separator === null || options.delimiter ? options : { ...options, delimiter: separator };
  const quote = options.quote ?? '"';
  const escape = escapeOf(body, quote);
  const candidate = bestCandidate(body, withSeparator, quote, escape);
  const table = candidate.records.slice(candidate.firstRegular);
  const [first] = table;
  const header = options.header ?? (first !== undefined && looksLikeHeader(table.map(({ cells }) => cells)));
  return {
    delimiter: candidate.delimiter,
    quote,
    escape,
    header,
    skipLines: (separator === null ? 0 : 1) + (first?.line ?? 1) - 1,
    columnCount: candidate.columnCount,
    names: header && first ? first.cells : [],
  };
}

const valueLike = /^\s*[-+(]?[$€£¥]?\s*\d[\d.,:/ \-%'eE+TZ]*\)?\s*$|^\s*(?:true|false|null|n\/?a)\s*$/i;

/**
 * A header is a first line of names: no numbers, dates or other values in it. Under names alone (a file of texts)
 * it is taken as one unless one of its cells comes again below in its column.
 */
export function looksLikeHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = rows;
  if (!first || first.every((cell) => cell.trim() === '')) return false;
  if (first.some((cell) => valueLike.test(cell) && !isYear(cell)) || first.every((cell) => valueLike.test(cell))) {
    return false;
  }
  if (rest.length === 0) return true;
  const filled = first.filter((cell) => cell.trim() !== '');
  if (filled.length < first.length / 2) return false;
  const columnHasValues = (index: number) => rest.some((row) => valueLike.test(row[index] ?? ''));
  if (first.some((cell, index) => !valueLike.test(cell) && columnHasValues(index))) return true;
  return !first.some((cell, index) => cell !== '' && rest.some((row) => row[index] === cell));
}

/** Tables with a column per year have years in their header. */
function isYear(cell: string): boolean {
  return /^\s*(?:19|20)\d\d\s*$/.test(cell);
}
