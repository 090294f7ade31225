import { rm } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import type { Engine, ReadAhead } from '../../../engine/index.js';
import type { Log } from '../../../platform/log/log.js';
import type { Storage } from '../../../platform/storage/storage.js';
import { takeLease } from '../storage/leases.js';

interface ReadAheadDeps {
  readonly db: DataSource;
  readonly storage: Storage;
  readonly engine: Engine;
  readonly log: Log;
}

/** A file that is read ahead, with a work folder and a lease of its own. */
export interface AheadFile {
  readonly reading: ReadAhead;
  /** Call it when the results are no longer needed in its folder. */
  end(): Promise<void>;
}

interface Entry {
  readonly file: Promise<AheadFile | null>;
  timer: NodeJS.Timeout | null;
}

/** Each is a process; what comes beyond is read when it is whole. */
const mostAtOnce = 2;
/** For as long the import of an uploaded file is waited for: it may be done by another instance, or much later. */
const patienceMs = 30_000;

/**
 * Uploads that are read while they arrive, by the keys under which they are stored. The import that follows takes
 * them over when it runs in this process; otherwise they are dropped, and the import reads the file from its storage.
 */
export class ReadAheads {
  readonly #deps: ReadAheadDeps;
  readonly #entries = new Map<string, Entry>();

  constructor(deps: ReadAheadDeps) {
    this.#deps = deps;
  }

  /** Begins with a file that is being written to storage. Does nothing when enough are read already. */
  begin(key: string, path: string, fileName: string): void {
    if (this.#entries.size >= mostAtOnce) return;
    const file = this.#start(path, fileName).catch((error: unknown) => {
      this.#deps.log.warn('An upload could not be read ahead', { error });
      return null;
    });
    this.#entries.set(key, { file, timer: null });
  }

  /** The upload is accepted: whoever imports it may take it for a while. */
  offer(keys: readonly string[]): void {
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry === undefined) continue;
      entry.timer = setTimeout(() => void this.drop([key]), patienceMs);
      entry.timer.unref();
    }
  }

  /** Hands it over: from now on it is the caller's to end. */
  async take(key: string): Promise<AheadFile | null> {
    const entry = this.#remove(key);
    return entry === null ? null : entry.file;
  }

  /** Ends those of them that nobody has taken. */
  async drop(keys: readonly string[]): Promise<void> {
    await Promise.all(keys.map(async (key) => (await this.take(key))?.end()));
  }

  close(): Promise<void> {
    return this.drop([...this.#entries.keys()]);
  }

  #remove(key: string): Entry | null {
    const entry = this.#entries.get(key);
    if (entry === undefined) return null;
    if (entry.timer !== null) clearTimeout(entry.timer);
    this.#entries.delete(key);
    return entry;
  }

  async #start(path: string, fileName: string): Promise<AheadFile> {
    const { db, storage, engine, log } = this.#deps;
    const lease = await takeLease(db, log);
    try {
      const outputDir = await storage.createWorkDir();
      await lease.coverWorkDir(outputDir);
      const reading = engine.readAhead({ path, fileName, outputDir });
      const end = async (): Promise<void> => {
        try {
          await reading.end();
          await rm(outputDir, { recursive: true, force: true });
        } finally {
          await lease.abandon();
        }
      };
      return { reading, end };
    } catch (error) {
      await lease.abandon();
      throw error;
    }
  }
}
