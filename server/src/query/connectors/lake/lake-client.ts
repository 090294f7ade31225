import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { Column, LakeConfiguration } from '@datavizpro/contract';
import { EngineQueryError, type EngineFiles, type EngineTable } from '../../../engine/index.js';
import { AppError } from '../../../platform/app-error.js';
import type { Hold } from '../../../platform/storage/index.js';
import type { ConnectorQuery } from '../connector.js';
import type { DatabaseClient, DatabaseTable, Probe } from '../database/driver.js';
import { translateEngineError } from '../file/errors.js';
import { describeTable } from './describe-table.js';
import { inTurns } from './in-turns.js';
import { LinkFolders } from './link-folders.js';
import type { LakeFile, LakeStore } from './lake-file.js';
import type { LakeMachine } from './machine.js';
import { pruned, pruningOf } from './prune.js';
import { tablesOf, type LakeTable, type LakeTables } from './tables.js';

/** A column as DuckDB has it; those without a type of their own are text. */
export const nativeColumn = ({ name, nativeType = 'VARCHAR' }: Column): EngineFiles['columns'][number] => ({
  name,
  nativeType,
});

/** What of a table is read. */
interface Chosen {
  readonly table: LakeTable;
  readonly files: readonly LakeFile[];
  readonly columns: EngineFiles['columns'];
}

/** A lake's tables with files that are on this machine, for one query. */
export interface OpenedTables {
  readonly tables: readonly EngineTable[];
  /** Identity of exactly these files. */
  readonly key: string;
}

/** A listing is believed for so long: the tiles of a dashboard share one. */
const listedMs = 2_000;
/** A store that goes on without end is left then. */
const longestListMs = 60_000;
const mostListed = 200_000;
const mostTables = 5_000;
const together = 8;

/** A lake as a database: its tables are folders and files, its rows are read by DuckDB. */
export class LakeClient implements DatabaseClient {
  readonly #store: () => Promise<LakeStore>;
  readonly #configuration: LakeConfiguration;
  readonly #machine: LakeMachine;
  readonly #links: LinkFolders;
  #listed: { readonly at: number; readonly tables: Promise<LakeTables> } | null = null;
  #opened: Promise<LakeStore> | null = null;

  constructor(store: () => Promise<LakeStore>, configuration: LakeConfiguration, machine: LakeMachine) {
    this.#store = store;
    this.#configuration = configuration;
    this.#machine = machine;
    this.#links = new LinkFolders(machine.workDir);
  }

  async probe(signal: AbortSignal): Promise<Probe> {
    const { tables, warnings } = await this.#list(signal);
    const { location } = this.#configuration;
    const none = tables.length === 0 ? ['There is no file of a kind that can be read below this path.'] : [];
    const product = location === 'disk' ? 'Folder' : 'S3-compatible store';
    return { product, version: '', warnings: [...warnings, ...none], flavour: 'duckdb' };
  }

  async introspect(signal: AbortSignal): Promise<readonly DatabaseTable[]> {
    this.#listed = null;
    const { tables } = await this.#list(signal);
    if (tables.length > mostTables)
      throw new AppError(
        'not_supported',
        `There are ${String(tables.length)} tables below this path; at most ${String(mostTables)} can be shown.`,
      );
    const { engine, workDir } = this.#machine;
    await mkdir(workDir, { recursive: true, mode: 0o700 });
    const context = { store: await this.#open(), engine, workDir, signal };
    const described = await inTurns(tables, together, (table) =>
      // A file that is not what its name says takes its table away, not the others.
      describeTable(table, context).catch((error: unknown) => {
        if (error instanceof EngineQueryError) return null;
        throw translateEngineError(error);
      }),
    );
    return described.filter((table) => table !== null);
  }

  describe(): Promise<never> {
    return Promise.reject(noSql());
  }
  run(): Promise<never> {
    return Promise.reject(noSql());
  }

  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => null);
    opened?.close();
    await this.#links.close();
  }

  /** Chooses the files that a query needs, within the limits, and brings them to this machine. */
  async openTables({ tables: named, plan }: ConnectorQuery, signal: AbortSignal, hold?: Hold): Promise<OpenedTables> {
    const { tables } = await this.#list(signal);
    const chosen = named.map(({ name, columns }) => {
      const table = tables.find((candidate) => candidate.name === name);
      if (!table) throw new AppError('source_failed', `The table "${name}" is not there any more.`);
      const files = pruned(table, plan && pruningOf(plan, name));
      return {
        table,
        files,
        columns: columns.map(nativeColumn),
      };
    });
    this.#requireWithinLimits(chosen.flatMap(({ files }) => files));
    const key = createHash('sha256');
    const opened: EngineTable[] = [];
    for (const { table, files, columns } of chosen) {
      key.update(JSON.stringify([table.name, files]));
      opened.push({ name: table.name, path: '', files: await this.#bring({ table, files, columns }, signal, hold) });
    }
    return { tables: opened, key: key.digest('hex') };
  }

  async #bring({ table, files, columns }: Chosen, signal: AbortSignal, hold?: Hold): Promise<EngineFiles> {
    const store = await this.#open();
    const found = await inTurns(files, together, async (file) => {
      signal.throwIfAborted();
      return { file, local: await store.fetch(file, signal, hold) };
    });
    const paths = store.local ? found.map(({ local }) => local) : await this.#links.link(found);
    return { format: table.format, paths, columns, partitions: table.partitions };
  }

  #requireWithinLimits(files: readonly LakeFile[]): void {
    const { maxFiles, maxBytes } = this.#machine;
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    if (files.length <= maxFiles && bytes <= maxBytes) return;
    const gigabytes = (value: number): string => (value / 1e9).toFixed(1);
    throw new AppError(
      'not_supported',
      `This query needs ${String(files.length)} files with ${gigabytes(bytes)} GB; at most ${String(maxFiles)} files with ${gigabytes(maxBytes)} GB are read for one. Filter by a column that stands in the folders' names, or use a database for it.`,
    );
  }

  #open(): Promise<LakeStore> {
    this.#opened ??= this.#store().catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  #list(signal: AbortSignal): Promise<LakeTables> {
    return unlessAborted(this.#shareList(), signal);
  }

  /** Several wait for one listing, so that none of them may end it by going away. */
  #shareList(): Promise<LakeTables> {
    const now = performance.now();
    if (this.#listed && now - this.#listed.at < listedMs) return this.#listed.tables;
    const listed = { at: now, tables: this.#readList(AbortSignal.timeout(longestListMs)) };
    this.#listed = listed;
    listed.tables.catch(() => {
      if (this.#listed === listed) this.#listed = null;
    });
    return listed.tables;
  }

  async #readList(signal: AbortSignal): Promise<LakeTables> {
    const files: LakeFile[] = [];
    for await (const file of (await this.#open()).list(signal)) {
      files.push(file);
      if (files.length > mostListed)
        throw new AppError(
          'not_supported',
          `There are more than ${String(mostListed)} files below this path. Choose one further down.`,
        );
    }
    const { path: root, bucket = 'files', format } = this.#configuration;
    return tablesOf(files, root.split('/').filter(Boolean).at(-1) ?? bucket, format);
  }
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason as Error);
    if (signal.aborted) {
      leave();
      return;
    }
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** Rows are read by the engine, in another process: see connector.ts. */
const noSql = (): AppError => new AppError('not_supported', 'A data lake is not asked by itself.');
