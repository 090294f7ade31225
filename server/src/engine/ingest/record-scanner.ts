/** One record of a delimited file: a range of the buffer it was found in, without its line break. */
export interface RecordRange {
  readonly buffer: Buffer;
  readonly start: number;
  readonly end: number;
  /** Position of its first byte in the file. */
  readonly offset: number;
  /** Line of its first byte, from 1. */
  readonly line: number;
  /** `oversized` and `unclosed` ones can't be read; their range may hold only their beginning. */
  readonly kind: 'record' | 'blank' | 'oversized' | 'unclosed';
}

export interface ScannerOptions {
  readonly delimiter: string;
  /** Empty: the file has no quotes. */
  readonly quote: string;
  readonly escape: string;
  readonly maxRecordBytes: number;
  /** Lines end with a lone CR. */
  readonly carriageReturns?: boolean;
  /** Records, by their offset, whose quote never closes: they end with their line. */
  readonly unclosed?: ReadonlySet<number>;
  readonly onRecord?: (record: RecordRange) => void;
}

export interface ScanCounts {
  /** Records that are not blank, the refused ones included. */
  records: number;
  blank: number;
  oversized: number;
  unclosed: number;
  lines: number;
  /** Records that end with a line break, and how many of these breaks are CR LF. */
  breaks: number;
  crlf: number;
  /** A CR outside quotes that is part of no line break. */
  loneCarriageReturns: boolean;
  /** Where the record begins that was still inside quotes at the end of the file. */
  openAtEnd: number | null;
}

/** A record that is passed over because it is too long, and whether its end lies behind a quote. */
interface Skipped {
  readonly offset: number;
  readonly line: number;
  readonly head: Buffer;
  quoted: boolean;
}

const lf = 10;
const cr = 13;
const space = 32;
const headBytes = 1000;

/**
 * Counts the records of a delimited file independently of DuckDB, by the same rules of quoting: a quote opens
 * at the beginning of a field only, and closes at the next one that is not escaped. The work is done by searches
 * for single bytes, which are far faster than a loop over all of them.
 */
export class RecordScanner {
  readonly counts: ScanCounts = {
    records: 0,
    blank: 0,
    oversized: 0,
    unclosed: 0,
    lines: 0,
    breaks: 0,
    crlf: 0,
    loneCarriageReturns: false,
    openAtEnd: null,
  };
  readonly #options: ScannerOptions;
  readonly #quote: number;
  readonly #escape: number;
  readonly #delimiter: number;
  readonly #newline: number;
  #rest: Buffer = Buffer.alloc(0);
  /** Position in the file of the first byte being scanned. */
  #offset = 0;
  #last = false;
  #skipped: Skipped | null = null;
  // Next quote and CR not yet passed, in the buffer being scanned; -1 when there is none.
  #quoteAt = -1;
  #crAt = -1;
  // What `#findEnd` found out about the record.
  #quoted = false;
  #open = false;
  /** `#closing` met a quote as the last byte of the buffer, which may be the first of two. */
  #undecidedQuote = false;

  constructor(options: ScannerOptions) {
    this.#options = options;
    this.#quote = options.quote === '' ? -1 : options.quote.charCodeAt(0);
    this.#escape = options.escape === '' ? this.#quote : options.escape.charCodeAt(0);
    this.#delimiter = options.delimiter.charCodeAt(0);
    this.#newline = options.carriageReturns === true ? cr : lf;
  }

  push(chunk: Buffer): void {
    this.#scan(this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]));
  }

  /** Call once, after the last chunk. */
  end(): ScanCounts {
    this.#last = true;
    this.#scan(this.#rest);
    return this.counts;
  }

  #scan(buffer: Buffer): void {
    let start = this.#skipped ? this.#skip(buffer, this.#skipped) : 0;
    this.#quoteAt = this.#find(buffer, this.#quote, start);
    this.#crAt = this.#newline === cr ? -1 : buffer.indexOf(cr, start);
    while (start < buffer.length) {
      const end = this.#findEnd(buffer, start);
      if (end === -1) {
        start = this.#unended(buffer, start);
        break;
      }
      this.#record(buffer, start, end);
      start = end + 1;
    }
    this.#rest = start === 0 ? buffer : Buffer.from(buffer.subarray(start));
    this.#offset += start;
  }

  /** A record without its end in this buffer: waits for more, or is the last, or is too long. */
  #unended(buffer: Buffer, start: number): number {
    if (this.#last) {
      if (this.#open) {
        this.counts.openAtEnd = this.#offset + start;
        this.#emit(buffer, start, buffer.length, 'unclosed');
      } else {
        this.#record(buffer, start, buffer.length);
      }
      return buffer.length;
    }
    if (buffer.length - start <= this.#options.maxRecordBytes) return start;
    const head = Buffer.from(buffer.subarray(start, start + headBytes));
    this.#skipped = { offset: this.#offset + start, line: this.counts.lines + 1, head, quoted: this.#open };
    this.#countLines(buffer, start, buffer.length);
    return buffer.length;
  }

  /** Looks for the end of a record that is too long; gives the position behind it. */
  #skip(buffer: Buffer, skipped: Skipped): number {
    let from = 0;
    if (skipped.quoted) {
      const close = this.#closing(buffer, 0);
      if (close !== -1) {
        skipped.quoted = false;
        from = close + 1;
      }
    }
    const end = skipped.quoted ? -1 : buffer.indexOf(this.#newline, from);
    this.#countLines(buffer, 0, end === -1 ? buffer.length : end + 1);
    if (end === -1 && !this.#last) return buffer.length - (skipped.quoted && this.#undecidedQuote ? 1 : 0);
    const kind = skipped.quoted ? 'unclosed' : 'oversized';
    if (skipped.quoted) this.counts.openAtEnd = skipped.offset;
    this.#count(kind);
    const { head, offset, line } = skipped;
    this.#options.onRecord?.({ buffer: head, start: 0, end: head.length, offset, line, kind });
    this.#skipped = null;
    return end === -1 ? buffer.length : end + 1;
  }

  /** The line break that ends the record at `start`, or -1. */
  #findEnd(buffer: Buffer, start: number): number {
    this.#open = false;
    this.#quoted = false;
    let end = buffer.indexOf(this.#newline, start);
    if (this.#options.unclosed?.has(this.#offset + start)) {
      if (end !== -1) this.#quoteAt = this.#find(buffer, this.#quote, end + 1);
      return end;
    }
    while (this.#quoteAt !== -1 && (end === -1 || this.#quoteAt < end)) {
      if (!this.#opensField(buffer, start, this.#quoteAt)) {
        this.#quoteAt = this.#find(buffer, this.#quote, this.#quoteAt + 1);
        continue;
      }
      const close = this.#closing(buffer, this.#quoteAt + 1);
      if (close === -1) {
        this.#open = true;
        return -1;
      }
      this.#quoted = true;
      this.#quoteAt = this.#find(buffer, this.#quote, close + 1);
      if (end !== -1 && end < close) end = buffer.indexOf(this.#newline, close + 1);
    }
    return end;
  }

  #find(buffer: Buffer, byte: number, from: number): number {
    return byte === -1 ? -1 : buffer.indexOf(byte, from);
  }

  /** Whether a quote at `at` begins a field: only blanks lie between it and a delimiter or the record's start. */
  #opensField(buffer: Buffer, start: number, at: number): boolean {
    let before = at - 1;
    while (before >= start && buffer[before] === space && this.#delimiter !== space) before--;
    return before < start || buffer[before] === this.#delimiter;
  }

  /** The quote that closes a field whose content begins at `from`, or -1. */
  #closing(buffer: Buffer, from: number): number {
    this.#undecidedQuote = false;
    let at = this.#find(buffer, this.#quote, from);
    while (at !== -1) {
      this.#undecidedQuote = at + 1 === buffer.length && !this.#last;
      if (this.#undecidedQuote) return -1;
      if (this.#escape !== this.#quote) {
        if (!this.#isEscaped(buffer, from, at)) return at;
        at = this.#find(buffer, this.#quote, at + 1);
      } else {
        if (buffer[at + 1] !== this.#quote) return at;
        at = this.#find(buffer, this.#quote, at + 2);
      }
    }
    return -1;
  }

  #isEscaped(buffer: Buffer, from: number, at: number): boolean {
    let escapes = 0;
    while (at - 1 - escapes >= from && buffer[at - 1 - escapes] === this.#escape) escapes++;
    return escapes % 2 === 1;
  }

  #record(buffer: Buffer, start: number, end: number): void {
    let textEnd = end;
    if (this.#crAt !== -1 && this.#crAt < start) this.#crAt = buffer.indexOf(cr, start);
    if (this.#crAt !== -1 && this.#crAt < end) {
      if (buffer[end - 1] === cr && end < buffer.length) {
        textEnd = end - 1;
        this.counts.crlf++;
      }
      // Inside quotes it is content.
      if (this.#crAt < textEnd && !this.#quoted) this.counts.loneCarriageReturns = true;
    }
    const isUnclosed = this.#options.unclosed?.has(this.#offset + start) ?? false;
    if (isUnclosed) this.#emit(buffer, start, textEnd, 'unclosed');
    else if (textEnd === start) this.#emit(buffer, start, textEnd, 'blank');
    else this.#emit(buffer, start, textEnd, textEnd - start > this.#options.maxRecordBytes ? 'oversized' : 'record');
    if (this.#quoted) this.#countLines(buffer, start, end);
    if (end === buffer.length) return;
    this.counts.lines++;
    this.counts.breaks++;
  }

  #emit(buffer: Buffer, start: number, end: number, kind: RecordRange['kind']): void {
    this.#count(kind);
    this.#options.onRecord?.({
      buffer,
      start,
      end,
      offset: this.#offset + start,
      line: this.counts.lines + 1,
      kind,
    });
  }

  #count(kind: RecordRange['kind']): void {
    if (kind === 'blank') this.counts.blank++;
    else this.counts.records++;
    if (kind === 'oversized') this.counts.oversized++;
    if (kind === 'unclosed') this.counts.unclosed++;
  }

  #countLines(buffer: Buffer, start: number, end: number): void {
    let at = buffer.indexOf(this.#newline, start);
    while (at !== -1 && at < end) {
      this.counts.lines++;
      at = buffer.indexOf(this.#newline, at + 1);
    }
  }
}
