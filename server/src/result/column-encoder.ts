import type { CellValue } from '@datavizpro/contract';
import type { ResultColumnShape, ResultEncoding } from './batch.js';

/** One column on its way to JSON. Values go in and are let go of; what stays is text or codes. */
export interface ColumnEncoder {
  append(values: readonly CellValue[]): void;
  /** Takes back the end of the last append, so that it was only so many values. */
  cutLast(count: number): void;
  /** Of the finished column, as it stands. */
  readonly bytes: number;
  /** The column's JSON, in pieces. */
  finish(): Iterable<Buffer>;
}

export function createColumnEncoder(column: ResultColumnShape, encoding: ResultEncoding): ColumnEncoder {
  const head = `{"name":${JSON.stringify(column.name)},"type":${JSON.stringify(column.type)}`;
  return encoding === 'dictionary' && column.type === 'string' ? new CodedColumn(head) : new PlainColumn(head);
}

const comma = Buffer.from(',');
const end = Buffer.from(']}');

/** The values as they are, each batch a piece of text. */
class PlainColumn implements ColumnEncoder {
  readonly #head: Buffer;
  readonly #pieces: Buffer[] = [];
  #last: readonly CellValue[] = [];
  bytes: number;

  constructor(head: string) {
    this.#head = Buffer.from(`${head},"values":[`);
    this.bytes = this.#head.length + end.length;
  }

  append(values: readonly CellValue[]): void {
    this.#last = values;
    if (values.length === 0) return;
    const json = JSON.stringify(values);
    const piece = Buffer.from(json.slice(1, -1));
    this.#pieces.push(piece);
    this.bytes += piece.length + 1;
  }

  cutLast(count: number): void {
    const values = this.#last;
    if (values.length === 0) return;
    this.bytes -= (this.#pieces.pop()?.length ?? 0) + 1;
    this.append(values.slice(0, count));
  }

  *finish(): Iterable<Buffer> {
    yield this.#head;
    for (const [index, piece] of this.#pieces.entries()) {
      if (index > 0) yield comma;
      yield piece;
    }
    yield end;
  }
}

const codesPerPiece = 20_000;

/** Each different text once, when texts repeat enough for that to be shorter. */
class CodedColumn implements ColumnEncoder {
  readonly #head: string;
  readonly #codesByText = new Map<string, number>();
  /** By code: the text as JSON. */
  readonly #texts: string[] = [];
  readonly #lengths: number[] = [];
  readonly #codes: number[] = [];
  #lastStart = 0;
  #plainBytes = 0;
  #codeBytes = 0;
  #textBytes = 0;

  constructor(head: string) {
    this.#head = head;
  }

  get bytes(): number {
    const content = this.#repeats ? this.#codeBytes + this.#textBytes : this.#plainBytes;
    return this.#head.length * 3 + content + 32;
  }

  get #repeats(): boolean {
    return this.#texts.length * 2 <= this.#codes.length;
  }

  append(values: readonly CellValue[]): void {
    this.#lastStart = this.#codes.length;
    for (const value of values) {
      const code = value === null ? -1 : this.#codeOf(String(value));
      this.#codes.push(code);
      this.#count(code, 1);
    }
  }

  cutLast(count: number): void {
    for (const code of this.#codes.splice(this.#lastStart + count)) this.#count(code, -1);
  }

  *finish(): Iterable<Buffer> {
    if (this.#repeats) {
      yield Buffer.from(`${this.#head},"dictionary":[`);
      yield* pieces(this.#texts, (text) => text);
      yield Buffer.from('],"codes":[');
      yield* pieces(this.#codes, String);
    } else {
      yield Buffer.from(`${this.#head},"values":[`);
      yield* pieces(this.#codes, (code) => this.#texts[code] ?? 'null');
    }
    yield end;
  }

  #codeOf(text: string): number {
    const known = this.#codesByText.get(text);
    if (known !== undefined) return known;
    const code = this.#texts.length;
    const json = JSON.stringify(text);
    this.#codesByText.set(text, code);
    this.#texts.push(json);
    this.#lengths.push(Buffer.byteLength(json) + 1);
    this.#textBytes += this.#lengths[code] ?? 0;
    return code;
  }

  #count(code: number, by: 1 | -1): void {
    this.#plainBytes += by * (this.#lengths[code] ?? 5);
    this.#codeBytes += by * (String(code).length + 1);
  }
}

/** The items as JSON with commas between, some at a time. */
function* pieces<T>(items: readonly T[], textOf: (item: T) => string): Iterable<Buffer> {
  for (let start = 0; start < items.length; start += codesPerPiece) {
    if (start > 0) yield comma;
    const slice = items.slice(start, start + codesPerPiece);
    yield Buffer.from(slice.map((item) => textOf(item)).join(','));
  }
}
