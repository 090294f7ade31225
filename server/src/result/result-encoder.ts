import { createHash } from 'node:crypto';
import type { ResultBatch, ResultColumnShape, ResultEncoding } from './batch.js';
import { Breather } from './breather.js';
import { createColumnEncoder, type ColumnEncoder } from './column-encoder.js';
import { lossWarnings, type CellLosses } from './losses.js';

/** For everything beside the columns: counts, times, warnings. */
const frameBytes = 512;

/** What every encoded result ends with: the one member that differs between answers. */
export const hitEnd = '"cache":"hit"}';

/** A result as it is stored and sent. */
export interface EncodedColumns {
  /** The JSON of a QueryResult that came from the cache: its last bytes are `hitEnd`. */
  readonly hit: Buffer;
  /** Names the columns and their values, and nothing else: no time, no duration. */
  readonly digest: string;
  /** When reading began, ISO 8601. */
  readonly asOf: string;
  readonly rowCount: number;
  readonly truncated: boolean;
  readonly durationMs: number;
}

interface EncoderLimits {
  readonly encoding: ResultEncoding;
  readonly maxRows: number;
  /** Of the JSON. */
  readonly maxBytes: number;
}

interface Reading {
  readonly asOf: string;
  readonly durationMs: number;
  readonly losses?: Readonly<CellLosses>;
}

/**
 * Columns in, bytes out, batch by batch: rows are let go of as soon as they are text, no slice of the work holds the
 * event loop for long, and reading can stop where the limits are reached.
 */
export class ResultEncoder {
  readonly #columns: readonly ColumnEncoder[];
  readonly #limits: EncoderLimits;
  readonly #breather = new Breather();
  #rowCount = 0;
  #truncated = false;

  constructor(columns: readonly ResultColumnShape[], limits: EncoderLimits) {
    this.#columns = columns.map((column) => createColumnEncoder(column, limits.encoding));
    this.#limits = limits;
  }

  /** Takes what still fits. False when nothing more does: the source can stop. */
  async append(batch: ResultBatch): Promise<boolean> {
    const wanted = Math.min(batch.rowCount, this.#limits.maxRows - this.#rowCount);
    if (wanted < batch.rowCount) this.#truncated = true;
    this.#breather.start();
    for (const [index, column] of this.#columns.entries()) {
      const values = batch.columns[index] ?? [];
      column.append(wanted < values.length ? values.slice(0, wanted) : values);
      if (this.#breather.due) await this.#breather.pause();
    }
    this.#rowCount += this.#fit(wanted);
    return !this.#truncated;
  }

  async finish({ asOf, durationMs, losses }: Reading): Promise<EncodedColumns> {
    const warnings = losses ? lossWarnings(losses) : [];
    const facts = JSON.stringify({
      rowCount: this.#rowCount,
      truncated: this.#truncated,
      asOf,
      durationMs,
      // Stays the last but one: see withWarning in query/cache/entry.ts.
      ...(warnings.length > 0 ? { warnings } : {}),
    });
    const { digest, hit } = await this.#assemble(`],${facts.slice(1, -1)},${hitEnd}`);
    return { hit, digest, asOf, rowCount: this.#rowCount, truncated: this.#truncated, durationMs };
  }

  /** How many rows of the last append stay, when all of them are too many bytes. */
  #fit(appended: number): number {
    let kept = appended;
    const before = this.#bytes;
    for (let bytes = before; bytes > this.#limits.maxBytes && kept > 0; bytes = this.#bytes) {
      this.#truncated = true;
      const share = Math.min(0.9, this.#limits.maxBytes / bytes);
      kept = Math.floor(kept * share * 0.95);
      for (const column of this.#columns) column.cutLast(kept);
    }
    return kept;
  }

  get #bytes(): number {
    return this.#columns.reduce((sum, { bytes }) => sum + bytes + 1, frameBytes);
  }

  /** One buffer of all columns; the digest is theirs alone. */
  async #assemble(end: string): Promise<{ readonly digest: string; readonly hit: Buffer }> {
    const hash = createHash('sha256');
    const pieces: Buffer[] = [Buffer.from('{"columns":[')];
    this.#breather.start();
    for (const [index, column] of this.#columns.entries()) {
      if (index > 0) pieces.push(Buffer.from(','));
      for (const piece of column.finish()) {
        hash.update(piece);
        pieces.push(piece);
        if (this.#breather.due) await this.#breather.pause();
      }
    }
    pieces.push(Buffer.from(end));
    return { digest: hash.digest('base64url'), hit: await this.#joined(pieces) };
  }

  async #joined(pieces: readonly Buffer[]): Promise<Buffer> {
    const whole = Buffer.allocUnsafe(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      at += piece.copy(whole, at);
      if (this.#breather.due) await this.#breather.pause();
    }
    return whole;
  }
}
