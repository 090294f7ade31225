import { stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { ReadingOptions } from '@datavizpro/contract';
import type { ColumnFacts } from './column-facts.js';
import { factsOfFirstRows, type OpenedText, type SeenAhead } from './delimited.js';
import { sniffDialect, type Dialect } from './dialect.js';
import { fileKind } from './file-kind.js';
import { GrowingFile } from './growing-file.js';
import { openText, sampleBytes } from './open-text.js';
import { Progress } from './progress.js';
import { scanText, type Scan } from './survey.js';
import type { TextFile } from './text-file.js';
import { headBytes } from './unpack.js';

interface Looked extends OpenedText {
  readonly scan: Promise<Scan>;
  readonly first: ReturnType<typeof factsOfFirstRows>;
}

/**
 * Surveys a delimited text while it is still written, read as it looks by itself. When the reading that is asked for
 * in the end is the same, its first scan and the look at its first rows are done; when it is another one, nothing is
 * lost but this.
 */
export class LookAhead implements SeenAhead {
  readonly #file: GrowingFile;
  readonly #connection: Promise<DuckDBConnection>;
  readonly #looked: Promise<Looked | null>;
  #bytesRead = 0;

  constructor(path: string, fileName: string, connection: Promise<DuckDBConnection>) {
    this.#file = new GrowingFile(path);
    this.#connection = connection;
    this.#looked = this.#look(fileName).catch(() => null);
  }

  /** The file is whole. */
  async opened({ encoding, delimiter, quote, header }: ReadingOptions): Promise<OpenedText | null> {
    this.#file.end();
    const isAsked = [encoding, delimiter, quote, header].some((option) => option !== undefined);
    return isAsked ? null : this.#looked;
  }

  /** The file is whole. The scan of it by this reading, when that is what was done; else null. */
  async scanned(text: TextFile, dialect: Dialect, progress: Progress): Promise<Scan | null> {
    this.#file.end();
    const looked = await this.#looked;
    if (looked === null) return null;
    if (!isDeepStrictEqual([looked.file.encoding, looked.dialect], [text.encoding, dialect])) return null;
    const bytesTotal = (await stat(text.path)).size;
    progress.update({ phase: 'scanning', bytesRead: this.#bytesRead, bytesTotal });
    const scan = await looked.scan.catch(() => null);
    progress.update({ bytesRead: this.#bytesRead });
    return this.#bytesRead + looked.file.encoding.markBytes === bytesTotal ? scan : null;
  }

  /** A relation is the same when its SQL is: path, dialect, texts that mean null. */
  async facts(relation: string): Promise<ColumnFacts[] | null> {
    const first = await (await this.#looked)?.first;
    return first?.relation === relation ? first.facts : null;
  }

  async #look(fileName: string): Promise<Looked | null> {
    const head = await this.#file.head(sampleBytes);
    if (fileKind(head.subarray(0, headBytes), fileName) !== 'text') return null;
    const { file, sample } = openText(this.#file.path, head, undefined);
    const opened = { file, dialect: sniffDialect(sample, {}) };
    const first = this.#firstRows(opened, sample.includes('\r\n')).catch(() => null);
    const chunks = file.chunks((bytes) => (this.#bytesRead += bytes), this.#file.bytes(file.encoding.markBytes));
    const scan = scanText(chunks, opened.dialect, new Set());
    // Nobody may ever ask for it.
    scan.catch(() => undefined);
    return { ...opened, scan, first };
  }

  async #firstRows(opened: OpenedText, crlf: boolean): ReturnType<typeof factsOfFirstRows> {
    const { path, encoding } = opened.file;
    if (encoding.name !== 'utf-8') return null;
    const connection = await this.#connection;
    const unseen = { progress: new Progress(0, () => undefined), copyPath: '', tableName: '', options: {} };
    return factsOfFirstRows({ connection, path, ...unseen }, opened, crlf);
  }
}
