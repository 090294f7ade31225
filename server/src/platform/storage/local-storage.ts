import { mkdir, open, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { createReadStream, type Dirent } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { errorCode, renameSynced, syncPath, tellWhenFull, writeSynced } from './files.js';
import { ObjectMissing, requireKey, requirePrefix } from './key.js';
import type { ClosableStorage, PutOptions, Storage } from './storage.js';
import { WorkDirs } from './work-dirs.js';

type Listed = ReturnType<Storage['list']> extends AsyncIterable<infer Item> ? Item : never;

/** Objects as files below one folder, which several instances may share (NFS and the like). */
export class LocalStorage implements ClosableStorage {
  readonly cache = null;
  readonly #root: string;
  readonly #work: WorkDirs;

  private constructor(root: string) {
    this.#root = root;
    this.#work = new WorkDirs(path.join(root, '.work'));
  }

  static async open(root: string): Promise<LocalStorage> {
    const storage = new LocalStorage(path.resolve(root));
    await mkdir(storage.#root, { recursive: true, mode: 0o750 });
    await storage.#work.start();
    return storage;
  }

  put(key: string, body: Readable | Buffer, { opened }: PutOptions = {}): Promise<number> {
    const target = this.#fileOf(key);
    return tellWhenFull(async () => {
      const draft = await this.#work.draft();
      const bytes = await writeSynced(draft, body, opened);
      await this.#moveInto(draft, target);
      return bytes;
    });
  }

  publish(key: string, localPath: string): Promise<void> {
    const target = this.#fileOf(key);
    return tellWhenFull(async () => {
      await syncPath(localPath);
      try {
        await renameSynced(localPath, target);
      } catch (error) {
        if (errorCode(error) !== 'EXDEV') throw error;
        await this.put(key, createReadStream(localPath));
        await rm(localPath, { force: true });
      }
    });
  }

  async get(key: string): Promise<Readable> {
    const handle = await open(this.#fileOf(key), 'r').catch((error: unknown) => {
      throw errorCode(error) === 'ENOENT' ? new ObjectMissing(key, { cause: error }) : error;
    });
    return handle.createReadStream();
  }

  async materialise(key: string): Promise<string> {
    const file = this.#fileOf(key);
    const stats = await stat(file).catch(() => null);
    if (stats?.isFile() !== true) throw new ObjectMissing(key);
    return file;
  }

  locate(key: string): Promise<string> {
    return Promise.resolve(this.#fileOf(key));
  }

  async delete(key: string): Promise<void> {
    const file = this.#fileOf(key);
    await rm(file, { force: true });
    await this.#clearEmptyFolders(path.dirname(file));
  }

  async *list(prefix: string): AsyncGenerator<Listed> {
    requirePrefix(prefix);
    const dir = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    for await (const item of this.#walk(dir)) if (item.key.startsWith(prefix)) yield item;
  }

  createWorkDir(): Promise<string> {
    return tellWhenFull(() => this.#work.create());
  }

  /** Writes and removes a byte: a read-only or full disk shows here. */
  async check(): Promise<void> {
    const draft = await this.#work.draft();
    await tellWhenFull(() => writeSynced(draft, Buffer.from('.')));
    await rm(draft, { force: true });
  }

  close(): Promise<void> {
    this.#work.stop();
    return Promise.resolve();
  }

  #fileOf(key: string): string {
    return path.join(this.#root, requireKey(key));
  }

  async #moveInto(draft: string, target: string): Promise<void> {
    try {
      await renameSynced(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  /** `dir` is empty or ends with a slash. */
  async *#walk(dir: string): AsyncGenerator<Listed> {
    const entries = await readdir(path.join(this.#root, dir), { withFileTypes: true }).catch((): Dirent[] => []);
    for (const entry of entries.filter((e) => !e.name.startsWith('.'))) {
      const key = dir + entry.name;
      if (entry.isDirectory()) yield* this.#walk(`${key}/`);
      else yield* this.#describe(key);
    }
  }

  async *#describe(key: string): AsyncGenerator<Listed> {
    const stats = await stat(path.join(this.#root, key)).catch(() => null);
    if (stats?.isFile() === true) yield { key, size: stats.size, modifiedAt: stats.mtime };
  }

  async #clearEmptyFolders(dir: string): Promise<void> {
    if (dir === this.#root || !dir.startsWith(this.#root)) return;
    try {
      await rmdir(dir);
    } catch {
      return; // Not empty: done.
    }
    await this.#clearEmptyFolders(path.dirname(dir));
  }
}
