import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import {
  UnreadableFileError,
  type IngestOutcome,
  type IngestRequest,
  type IngestUpdate,
  type IngestedTable,
} from '../types.js';
import { openDelimited } from './delimited.js';
import { fileKind, type FileKind } from './file-kind.js';
import { openJson } from './json.js';
import type { LookAhead } from './look-ahead.js';
import { tableName, UniqueNames } from './names.js';
import { openParquet } from './parquet.js';
import { Progress } from './progress.js';
import { MisreadTextError, type RawTable } from './raw-table.js';
import { extractEntry, gunzip, headBytes, InflationBudget, isMember, readHead, unzstd, zipEntries } from './unpack.js';
import { TableWriter } from './write-table.js';

const mostTables = 500;
/** gzip in zip in gzip: nobody needs more. */
const deepestNesting = 3;

/** A table, and for texts how to open it once more when DuckDB can't read it. */
interface Opened {
  readonly table: RawTable;
  readonly again?: () => Promise<RawTable>;
}

/** A file to read: the upload itself, or one that was packed in it. */
interface Source {
  readonly path: string;
  readonly fileName: string;
  readonly depth: number;
}

/** Reads one upload into tables: unpacks it, tells what it is, and writes each table that it holds. */
export class IngestPipeline {
  readonly #request: IngestRequest;
  readonly #connection: DuckDBConnection;
  readonly #workDir: string;
  readonly #budget: InflationBudget;
  readonly #names = new UniqueNames();
  readonly #tables: IngestedTable[] = [];
  readonly #report: (update: IngestUpdate) => void;
  /** Has looked at the upload while it arrived. */
  readonly #ahead: LookAhead | null;
  #progress: Progress;
  #parts = 0;

  constructor(
    request: IngestRequest,
    connection: DuckDBConnection,
    workDir: string,
    report: (update: IngestUpdate) => void,
    ahead: LookAhead | null = null,
  ) {
    this.#ahead = ahead;
    this.#request = request;
    this.#connection = connection;
    this.#workDir = workDir;
    this.#budget = new InflationBudget(request.maxInflatedBytes);
    this.#report = report;
    this.#progress = new Progress(0, report);
  }

  async run(): Promise<IngestOutcome> {
    const { originalPath, fileName } = this.#request;
    this.#progress = new Progress((await stat(originalPath)).size, this.#report);
    await this.#read({ path: originalPath, fileName, depth: 0 });
    if (this.#tables.length === 0) {
      throw new UnreadableFileError(
        'No table was found in the file. Upload CSV, Excel, JSON or Parquet with at least one row.',
      );
    }
    return { tables: this.#tables };
  }

  async #read(source: Source): Promise<void> {
    const head = await readHead(source.path, headBytes);
    const kind = fileKind(head, source.fileName);
    if (source.depth > deepestNesting)
      throw new UnreadableFileError('The archives are packed too deeply. Unpack them first.');
    switch (kind) {
      case 'gzip':
      case 'zstd':
        return this.#readPacked(source, kind);
      case 'zip':
        return this.#readZip(source);
      case 'parquet':
      case 'json':
      case 'text':
      case 'oldOffice':
        return this.#readTables(source, kind);
    }
  }

  async #readPacked(source: Source, kind: 'gzip' | 'zstd'): Promise<void> {
    this.#progress.update({ phase: 'unpacking' });
    const path = this.#part();
    await (kind === 'gzip' ? gunzip : unzstd)(source.path, path, this.#budget);
    const fileName = source.fileName.replace(/\.(?:gz|gzip|zst|zstd)$/i, '');
    await this.#read({ path, fileName, depth: source.depth + 1 });
  }

  async #readZip(source: Source): Promise<void> {
    const { zip, entries } = await zipEntries(source.path);
    try {
      // Loaded where there is one: its libraries take as long to load as everything else of this process.
      const { isSpreadsheet } = await import('./spreadsheet.js');
      if (isSpreadsheet(entries)) {
        await this.#readTables(source, 'spreadsheet');
        return;
      }
      const all = entries.filter(isMember);
      // A note or a licence beside the data is no table.
      const data = all.filter(({ fileName }) => looksLikeData(fileName));
      const members = data.length > 0 ? data : all;
      if (members.length === 0) {
        throw new UnreadableFileError('The zip archive is empty. Put the data files into it and upload it again.');
      }
      for (const entry of members) {
        this.#progress.update({ phase: 'unpacking' });
        const path = this.#part();
        await extractEntry(zip, entry, path, this.#budget);
        await this.#readMember({ path, fileName: entry.fileName, depth: source.depth + 1 });
      }
    } finally {
      zip.close();
    }
  }

  async #readMember(source: Source): Promise<void> {
    try {
      await this.#read(source);
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      throw new UnreadableFileError(`"${source.fileName.slice(-100)}" in the archive: ${error.message}`);
    }
  }

  async #readTables(source: Source, kind: Exclude<FileKind, 'gzip' | 'zip' | 'zstd'> | 'spreadsheet'): Promise<void> {
    for await (const { table, again } of this.#open(source, kind)) {
      if (this.#tables.length >= mostTables) {
        throw new UnreadableFileError(`The file holds more than ${mostTables} tables. Upload fewer at once.`);
      }
      this.#tables.push(await this.#writeOrRewrite(table, again));
    }
  }

  /** What DuckDB can't split is split here, and written anew for it. */
  async #writeOrRewrite(table: RawTable, again: Opened['again']): Promise<IngestedTable> {
    try {
      return await this.#write(table);
    } catch (error) {
      if (!again || !isMisread(table, error)) throw explained(table, error);
    }
    const rewritten = await again();
    try {
      return await this.#write(rewritten);
    } catch (error) {
      throw explained(rewritten, error);
    }
  }

  #write(table: RawTable): Promise<IngestedTable> {
    const { options, overrides, outputDir } = this.#request;
    const job = {
      connection: this.#connection,
      options,
      overrides: overrides[table.name] ?? [],
      progress: this.#progress,
      basePath: join(outputDir, `table-${this.#tables.length + 1}`),
    };
    return new TableWriter(job, table).write();
  }

  async *#open(
    source: Source,
    kind: Exclude<FileKind, 'gzip' | 'zip' | 'zstd'> | 'spreadsheet',
  ): AsyncGenerator<Opened> {
    const base = {
      connection: this.#connection,
      path: source.path,
      options: this.#request.options,
      progress: this.#progress,
      budget: this.#budget,
      nameTable: (name: string) => this.#names.take(name),
      newPath: () => this.#part(),
      baseName: tableName(source.fileName),
    };
    switch (kind) {
      case 'text': {
        const job = { ...base, tableName: base.nameTable(base.baseName), copyPath: base.newPath() };
        const ahead = source.depth === 0 && this.#ahead !== null ? { ahead: this.#ahead } : {};
        const again = () => openDelimited({ ...job, rewrite: true });
        yield { table: await openDelimited({ ...job, ...ahead }), again };
        return;
      }
      case 'json':
        for await (const table of openJson(base)) yield { table };
        return;
      case 'parquet':
        yield { table: await openParquet(base) };
        return;
      case 'spreadsheet':
      case 'oldOffice': {
        const { openSpreadsheet } = await import('./spreadsheet.js');
        for await (const table of openSpreadsheet(base, kind === 'spreadsheet')) yield { table };
      }
    }
  }

  #part(): string {
    this.#parts++;
    return join(this.#workDir, `part-${this.#parts}`);
  }
}

/** Whether a text was not understood by DuckDB, rather than anything else having gone wrong. */
function isMisread(table: RawTable, error: unknown): boolean {
  if (error instanceof MisreadTextError) return true;
  return error instanceof Error && !(error instanceof UnreadableFileError) && table.explain?.(error.message) != null;
}

function explained(table: RawTable, error: unknown): unknown {
  const sentence = error instanceof Error ? table.explain?.(error.message) : null;
  return error instanceof UnreadableFileError || !sentence ? error : new UnreadableFileError(sentence);
}

function looksLikeData(name: string): boolean {
  return /\.(?:csv|tsv|tab|json|ndjson|jsonl|parquet|pq|xlsx|xlsm|xlsb|xls|ods|gz|zst)$/i.test(name);
}
