/** One record of a JSON file, on one line. */
export interface JsonElement {
  /** Keys that lead to the array that holds it; empty at the root. */
  readonly path: readonly string[];
  readonly bytes: Buffer;
  /** Line of its first byte, from 1. */
  readonly line: number;
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket, comma, colon] = Buffer.from('"\\{}[],:');
const lf = 10;
const space = 32;
const longestElement = 16 << 20;
const deepestPath = 3;

interface Level {
  readonly kind: 'object' | 'array';
  /** In an object: the key whose value is being read. */
  key: string | null;
  expectsKey: boolean;
}

/**
 * Cuts a JSON document into the records of its tables: the elements of its array, or of the arrays that its
 * members are, or the values that follow each other. Only brackets and strings are looked at; whether an element
 * is valid JSON is for DuckDB to say.
 */
export class JsonSplitter {
  /** The document ended inside a value. */
  truncated = false;
  line = 1;
  readonly #onElement: (element: JsonElement) => void;
  readonly #levels: Level[] = [];
  /** Depth of brackets inside the element that is being gathered; -1 outside of one. */
  #depth = -1;
  #pieces: Buffer[] = [];
  #size = 0;
  #elementLine = 1;
  #inString = false;
  #escaped = false;
  #keyBytes: number[] | null = null;

  constructor(onElement: (element: JsonElement) => void) {
    this.#onElement = onElement;
  }

  push(chunk: Buffer): void {
    let from = this.#depth >= 0 ? 0 : -1;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === lf) this.line++;
      const wasOutside = this.#depth < 0;
      const ended = wasOutside ? this.#outside(byte) : this.#inside(byte);
      if (wasOutside && this.#depth >= 0) from = at;
      if (ended !== 'no') {
        this.#take(chunk.subarray(from, ended === 'after' ? at + 1 : at));
        this.#emit();
        from = -1;
        if (ended === 'before') this.#outside(byte);
      }
    }
    if (from >= 0) this.#take(chunk.subarray(from));
  }

  end(): void {
    const isScalar = this.#depth === 0 && !this.#inString;
    if (isScalar && this.#levels.length === 0) this.#emit();
    else if (this.#depth >= 0 || this.#levels.length > 0 || this.#inString) this.truncated = true;
  }

  /** Whether records are gathered here: in an array that only objects lead to, or at the root. */
  #holdsElements(): boolean {
    return this.#levels.length === 0 || this.#levels.at(-1)?.kind === 'array';
  }

  /** A byte between elements. */
  #outside(byte: number): 'no' {
    if (this.#keyBytes !== null) {
      this.#readKey(byte);
      return 'no';
    }
    const level = this.#levels.at(-1);
    if (byte <= space || byte === comma) {
      if (level && byte === comma) level.expectsKey = true;
    } else if (byte === closeBrace || byte === closeBracket) {
      this.#levels.pop();
    } else if (level?.kind === 'object') {
      this.#insideObject(byte, level);
    } else {
      this.#beginOrDescend(byte);
    }
    return 'no';
  }

  #insideObject(byte: number, level: Level): void {
    if (byte === quote && level.expectsKey) {
      this.#keyBytes = [];
      level.expectsKey = false;
    } else if (byte === openBracket && this.#levels.length <= deepestPath) {
      this.#levels.push({ kind: 'array', key: null, expectsKey: false });
    } else if (byte === openBrace && this.#levels.length < deepestPath) {
      this.#levels.push({ kind: 'object', key: null, expectsKey: true });
    } else if (byte !== colon) {
      // A plain member of a wrapper: passed over like an element, and dropped.
      this.#begin(byte);
    }
  }

  #beginOrDescend(byte: number): void {
    const atRoot = this.#levels.length === 0;
    if (atRoot && byte === openBracket) this.#levels.push({ kind: 'array', key: null, expectsKey: false });
    else if (atRoot && byte === openBrace && this.wrapper)
      this.#levels.push({ kind: 'object', key: null, expectsKey: true });
    else this.#begin(byte);
  }

  /** Whether an object at the root is looked into for arrays, instead of being a record itself. */
  wrapper = true;

  #begin(byte: number): void {
    this.#depth = 0;
    this.#elementLine = this.line;
    this.#inString = byte === quote;
    this.#escaped = false;
    if (byte === openBrace || byte === openBracket) this.#depth = 1;
  }

  /** A byte of an element: tells whether it ends with it (`after`) or has ended already (`before`). */
  #inside(byte: number): 'no' | 'after' | 'before' {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === backslash) this.#escaped = true;
      else if (byte === quote) {
        this.#inString = false;
        if (this.#depth === 0) return 'after';
      }
      return 'no';
    }
    if (byte === quote) this.#inString = true;
    else if (byte === openBrace || byte === openBracket) this.#depth++;
    else if (byte === closeBrace || byte === closeBracket) {
      if (this.#depth === 0) return 'before';
      this.#depth--;
      if (this.#depth === 0) return 'after';
    } else if (this.#depth === 0 && (byte === comma || byte <= space)) return 'before';
    return 'no';
  }

  #readKey(byte: number): void {
    const bytes = this.#keyBytes;
    if (bytes === null) return;
    if (this.#escaped || byte === backslash || byte !== quote) {
      this.#escaped = !this.#escaped && byte === backslash;
      bytes.push(byte);
      return;
    }
    const level = this.#levels.at(-1);
    if (level) level.key = keyText(bytes);
    this.#keyBytes = null;
  }

  #take(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#size += bytes.length;
    if (this.#size <= longestElement) this.#pieces.push(Buffer.from(bytes));
  }

  #emit(): void {
    const isElement = this.#holdsElements();
    const tooLong = this.#size > longestElement;
    const bytes = tooLong ? Buffer.from('too long') : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#size = 0;
    this.#depth = -1;
    if (!isElement) return;
    const path = this.#levels.flatMap(({ key }) => (key === null ? [] : [key]));
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === 10 || byte === 13) bytes[at] = space;
    }
    this.#onElement({ path, bytes, line: this.#elementLine });
  }
}

function keyText(bytes: readonly number[]): string {
  const text = Buffer.from(bytes).toString('utf8');
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
