import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Column, ColumnOverride, ReadingOptions, TableReading } from '@datavizpro/contract';
import type { ConcatenatedTable, Engine, IngestedTable, IngestUpdate } from '../../../engine/index.js';
import { Hold, type Storage } from '../../../platform/storage/index.js';
import type { SourceFileRow } from '../source-file.entity.js';
import type { SourceTableRow, TablePart } from '../source-table.entity.js';
import type { ProgressSink } from './heart.js';
import type { AheadFile, ReadAheads } from './read-ahead.js';

/** A table as the engine left it in the work folder, not yet part of the data source. */
export interface LocalTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly reading: TableReading;
  readonly parts: readonly TablePart[];
  readonly rowCount: number;
  readonly rejectedCount: number;
  readonly sizeBytes: number;
  /** Sha-256 of the Parquet file. */
  readonly sha256: string;
  readonly parquetPath: string;
  readonly profilePath: string;
  readonly rejectsPath: string | null;
}

interface IngestContextDeps {
  readonly engine: Engine;
  readonly storage: Storage;
  readonly ahead: ReadAheads | null;
  readonly maxInflatedBytes: number;
  readonly workDir: string;
  readonly progress: ProgressSink;
  readonly signal: AbortSignal;
  /** The data source as it is before this ingest. */
  readonly tables: readonly SourceTableRow[];
  readonly files: readonly SourceFileRow[];
}

/** What the kinds of ingest share: reading an original, and putting Parquet files together, each in a folder of its own. */
export class IngestContext {
  readonly tables: readonly SourceTableRow[];
  readonly storage: Storage;
  /** What is read stays on this machine until the end. */
  readonly hold = new Hold();
  readonly #deps: IngestContextDeps;
  readonly #aheads: AheadFile[] = [];
  #folders = 0;

  constructor(deps: IngestContextDeps) {
    this.#deps = deps;
    this.tables = deps.tables;
    this.storage = deps.storage;
  }

  file(id: string): SourceFileRow {
    const file = this.#deps.files.find((candidate) => candidate.id === id);
    if (file === undefined) throw new Error(`The original ${id} is not kept`);
    return file;
  }

  async read(
    fileId: string,
    options: ReadingOptions,
    overrides: Readonly<Record<string, readonly ColumnOverride[]>> = {},
  ): Promise<readonly IngestedTable[]> {
    const { engine, storage, maxInflatedBytes, progress, signal } = this.#deps;
    const { storageKey, fileName } = this.file(fileId);
    progress.file(fileName);
    const originalPath = await storage.materialise(storageKey, this.hold);
    const request = { originalPath, fileName, options, overrides, maxInflatedBytes };
    const onUpdate = (update: IngestUpdate): void => progress.update(update);
    const ahead = await this.#takeAhead(storageKey);
    const outcome =
      ahead === null
        ? await engine.ingest({ ...request, outputDir: await this.newFolder() }, onUpdate, signal)
        : await ahead.reading.ingest(request, onUpdate, signal);
    return outcome.tables;
  }

  /** Clears what was read ahead, the results of which lie in folders of their own. */
  async end(): Promise<void> {
    this.hold.release();
    for (const ahead of this.#aheads) await ahead.end();
  }

  async #takeAhead(storageKey: string): Promise<AheadFile | null> {
    const ahead = (await this.#deps.ahead?.take(storageKey)) ?? null;
    if (ahead !== null) this.#aheads.push(ahead);
    return ahead;
  }

  async concat(name: string, parts: readonly string[], columns: readonly Column[]): Promise<ConcatenatedTable> {
    const outputDir = await this.newFolder();
    return this.#deps.engine.concat({ name, parts, columns, outputDir }, this.#deps.signal);
  }

  async newFolder(): Promise<string> {
    this.#folders += 1;
    const folder = join(this.#deps.workDir, String(this.#folders));
    await mkdir(folder);
    return folder;
  }
}
