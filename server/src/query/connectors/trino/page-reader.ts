import { AppError } from '../../../platform/app-error.js';
import { unreadable } from './errors.js';
import { parseExactly } from './json.js';

export type Row = readonly unknown[];

/** Some rows of a page; or all else of it, as far as it stands in front of the rows, or to the end. */
export type Part =
  { readonly rows: readonly Row[] } | { readonly page: Readonly<Record<string, unknown>>; readonly isWhole: boolean };

export interface PageLimits {
  /** Rows are parsed in portions of about so many bytes: others wait for no longer than one of them takes. */
  readonly portionBytes: number;
  /** Of one row, or of all that is no row. */
  readonly mostBytes: number;
}
const defaults: PageLimits = { portionBytes: 64 * 1024, mostBytes: 16 * 2 ** 20 };
/** Deeper than Trino nests its types, or anything else. */
const deepest = 200;

/** Bytes of JSON that mean something outside of texts. */
const signs = { quote: 0x22, backslash: 0x5c, openList: 0x5b, closeList: 0x5d, open: 0x7b, close: 0x7d } as const;
const rowsName = 'data';

/**
 * Reads one answer of the protocol while it arrives. Its rows stand in a list called `data`, any number of them: the
 * place where one ends is looked for byte by byte, so that they can be parsed and taken some at a time, and none is kept.
 */
export async function* readPage(body: AsyncIterable<Buffer>, limits: PageLimits = defaults): AsyncGenerator<Part> {
  const reader = new PageReader(limits);
  for await (const chunk of body) yield* reader.feed(chunk);
  yield reader.end();
}

class PageReader {
  readonly #limits: PageLimits;
  #outside: Buffer[] = [];
  /** Rows that are not parsed yet. */
  #inside: Buffer[] = [];
  #inRows = false;
  #inText = false;
  #escaped = false;
  #depth = 0;
  /** Of the field that is being read, its first letters. */
  #name = '';

  constructor(limits: PageLimits) {
    this.#limits = limits;
  }

  *feed(chunk: Buffer): Generator<Part> {
    let from = 0;
    /** Behind the last row that is whole. */
    let wholeTo = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const found = this.#step(chunk[at] ?? 0);
      if (found === 'first') {
        this.#outside.push(chunk.subarray(from, at + 1));
        from = wholeTo = at + 1;
        yield { page: objectOf(`${textOf(this.#outside)}]}`), isWhole: false };
      } else if (found === 'row') wholeTo = at + 1;
      else if (found === 'last') {
        this.#inside.push(chunk.subarray(from, at));
        from = at;
        yield* this.#takeRows();
      }
    }
    if (this.#inRows && wholeTo > from && sizeOf(this.#inside) + wholeTo - from >= this.#limits.portionBytes) {
      this.#inside.push(chunk.subarray(from, wholeTo));
      from = wholeTo;
      yield* this.#takeRows();
    }
    this.#keep(chunk.subarray(from));
  }

  end(): Part {
    return { page: objectOf(textOf(this.#outside)), isWhole: true };
  }

  #keep(rest: Buffer): void {
    const kept = this.#inRows ? this.#inside : this.#outside;
    if (rest.length > 0) kept.push(rest);
    if (sizeOf(kept) > this.#limits.mostBytes) throw tooLarge(this.#inRows);
  }

  *#takeRows(): Generator<Part> {
    const text = textOf(this.#inside).replace(/^\s*,/, '');
    this.#inside = [];
    if (text.trim() === '') return;
    const rows = parsed(`[${text}]`) as readonly unknown[];
    if (!rows.every(Array.isArray)) throw unreadable();
    yield { rows: rows as readonly Row[] };
  }

  /** What a byte is: the beginning of the rows, the end of one, or the end of all. */
  #step(byte: number): 'first' | 'row' | 'last' | null {
    if (this.#inText) this.#stepInText(byte);
    else if (byte === signs.quote) {
      this.#inText = true;
      if (this.#depth === 1) this.#name = '';
    } else if (byte === signs.openList || byte === signs.open) return this.#enter(byte === signs.openList);
    else if (byte === signs.closeList || byte === signs.close) return this.#leave();
    return null;
  }

  #stepInText(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === signs.backslash) this.#escaped = true;
    else if (byte === signs.quote) this.#inText = false;
    else if (this.#depth === 1 && this.#name.length <= rowsName.length) this.#name += String.fromCharCode(byte);
  }

  #enter(isList: boolean): 'first' | null {
    this.#depth += 1;
    if (this.#depth > deepest) throw unreadable();
    if (this.#depth !== 2 || !isList || this.#name !== rowsName) return null;
    this.#inRows = true;
    return 'first';
  }

  #leave(): 'row' | 'last' | null {
    this.#depth -= 1;
    if (!this.#inRows || this.#depth > 2) return null;
    if (this.#depth === 2) return 'row';
    this.#inRows = false;
    return 'last';
  }
}

const textOf = (parts: readonly Buffer[]): string => Buffer.concat(parts).toString('utf8');
const sizeOf = (parts: readonly Buffer[]): number => parts.reduce((sum, { length }) => sum + length, 0);

function objectOf(text: string): Readonly<Record<string, unknown>> {
  const page = parsed(text);
  if (typeof page !== 'object' || page === null) throw unreadable();
  return page as Readonly<Record<string, unknown>>;
}

function parsed(text: string): unknown {
  try {
    return parseExactly(text);
  } catch (error) {
    throw unreadable(error);
  }
}

const tooLarge = (isRow: boolean): AppError =>
  isRow
    ? new AppError('invalid_query', 'A row is longer than can be taken in. Ask for less of its long values.')
    : new AppError('source_failed', 'Trino sent a page that is too large to be one of its own.');
