import { stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Dialect } from './dialect.js';
import { sniffDialect } from './dialect.js';
import type { TextEncoding } from './encoding.js';
import { fileKind } from './file-kind.js';
import { GrowingFile } from './growing-file.js';
import { openText, sampleBytes } from './open-text.js';
import type { Progress } from './progress.js';
import { scanText, type Scan } from './survey.js';
import type { TextFile } from './text-file.js';
import { headBytes } from './unpack.js';

interface Looked {
  readonly encoding: TextEncoding;
  readonly dialect: Dialect;
  readonly scan: Promise<Scan>;
}

/**
 * Surveys a delimited text while it is still written, read as it looks by itself. When the reading that is asked for
 * in the end is the same, its first scan is done; when it is another one, nothing is lost but this.
 */
export class LookAhead {
  readonly #file: GrowingFile;
  readonly #looked: Promise<Looked | null>;
  #bytesRead = 0;

  constructor(path: string, fileName: string) {
    this.#file = new GrowingFile(path);
    this.#looked = this.#look(fileName).catch(() => null);
  }

  /** The file is whole. The scan of it by this reading, when that is what was done; else null. */
  async scanned(text: TextFile, dialect: Dialect, progress: Progress): Promise<Scan | null> {
    this.#file.end();
    const looked = await this.#looked;
    if (looked === null || !isDeepStrictEqual([looked.encoding, looked.dialect], [text.encoding, dialect])) return null;
    const bytesTotal = (await stat(text.path)).size;
    progress.update({ phase: 'scanning', bytesRead: this.#bytesRead, bytesTotal });
    const scan = await looked.scan.catch(() => null);
    progress.update({ bytesRead: this.#bytesRead });
    return this.#bytesRead + looked.encoding.markBytes === bytesTotal ? scan : null;
  }

  async #look(fileName: string): Promise<Looked | null> {
    const head = await this.#file.head(sampleBytes);
    if (fileKind(head.subarray(0, headBytes), fileName) !== 'text') return null;
    const { file, sample } = openText(this.#file.path, head, undefined);
    const dialect = sniffDialect(sample, {});
    const chunks = file.chunks((bytes) => (this.#bytesRead += bytes), this.#file.bytes(file.encoding.markBytes));
    const scan = scanText(chunks, dialect, new Set());
    // Nobody may ever ask for it.
    scan.catch(() => undefined);
    return { encoding: file.encoding, dialect, scan };
  }
}
