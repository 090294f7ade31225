import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { decoder, type TextEncoding } from './encoding.js';

const chunkBytes = 4 << 20;

/** A text file as a stream of clean UTF-8: without byte order mark and NUL bytes, decoded where it is anything else. */
export class TextFile {
  readonly path: string;
  readonly encoding: TextEncoding;
  readonly #withoutNuls: boolean;

  constructor(path: string, encoding: TextEncoding, withoutNuls = false) {
    this.path = path;
    this.encoding = encoding;
    this.#withoutNuls = withoutNuls || encoding.name !== 'utf-8';
  }

  /** `read` hears of the bytes taken from the file; `source` gives them, all behind the mark. */
  async *chunks(
    read: (bytes: number) => void = () => {},
    source: AsyncIterable<Buffer> = this.#bytes(),
  ): AsyncGenerator<Buffer> {
    const decode = this.encoding.name === 'utf-8' ? null : decoder(this.encoding);
    for await (const bytes of source) {
      read(bytes.length);
      yield this.#clean(decode ? Buffer.from(decode.write(bytes)) : bytes);
    }
    const rest = decode?.end();
    if (rest) yield this.#clean(Buffer.from(rest));
  }

  #bytes(): AsyncIterable<Buffer> {
    return createReadStream(this.path, { start: this.encoding.markBytes, highWaterMark: chunkBytes });
  }

  #clean(bytes: Buffer): Buffer {
    if (!this.#withoutNuls || !bytes.includes(0)) return bytes;
    return bytes.filter((byte) => byte !== 0) as Buffer;
  }
}

/** Watches a stream of bytes for what DuckDB must not see: NULs, and bytes that are not UTF-8. */
export class TextWatch {
  hasNuls = false;
  /** Some piece of it was not UTF-8; this is its beginning, for guessing what it is. */
  invalid: Buffer | null = null;
  #validLetters = 0;
  #invalidBytes = 0;
  #cut: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): void {
    if (!this.hasNuls && chunk.includes(0)) this.hasNuls = true;
    if (this.#cut.length === 0 && isAscii(chunk)) return;
    const whole = this.#cut.length > 0 ? Buffer.concat([this.#cut, chunk]) : chunk;
    const end = whole.length - cutCharacterBytes(whole);
    this.#cut = Buffer.from(whole.subarray(end));
    this.#judge(whole.subarray(0, end));
  }

  end(): void {
    if (this.#cut.length > 0) this.#judge(this.#cut);
  }

  /** Whether it is UTF-8 with some damage, rather than another encoding. */
  get isDamagedUtf8(): boolean {
    return this.invalid !== null && this.#validLetters > this.#invalidBytes;
  }

  #judge(bytes: Buffer): void {
    if (isUtf8(bytes)) {
      this.#validLetters += isAscii(bytes) ? 0 : 1;
      return;
    }
    const text = bytes.toString('utf8');
    for (const char of text) {
      if (char === '\uFFFD') this.#invalidBytes++;
      else if (char > '\u007f') this.#validLetters++;
    }
    this.invalid ??= aroundFirstInvalid(bytes);
  }
}

/** Bytes at the end that begin a character without ending it: 0 to 3. */
function cutCharacterBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0b1100_0000) === 0b1000_0000) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

function aroundFirstInvalid(bytes: Buffer): Buffer {
  let low = 0;
  let high = bytes.length;
  // The longest valid beginning, to within a few bytes.
  while (high - low > 4) {
    const middle = (low + high) >> 1;
    const end = middle - cutCharacterBytes(bytes.subarray(0, middle));
    if (isUtf8(bytes.subarray(0, end))) low = middle;
    else high = middle;
  }
  return Buffer.from(bytes.subarray(Math.max(0, low - 2000), low + 20_000));
}
