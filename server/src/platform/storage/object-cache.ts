import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeRoom, removeAbandoned } from './cache-folder.js';
import { withFileLock } from './file-lock.js';
import { errorCode } from './files.js';
import type { Hold } from './hold.js';

export interface RemoteObject {
  readonly size: number;
  /** Fails at its end when it is not what was stored. */
  readonly body: Readable;
}

/** For metrics; bytes and files of all processes that share the folder, counts of this one. */
export interface CacheCounts {
  readonly hits: number;
  readonly misses: number;
  readonly fetchedBytes: number;
  readonly evictedFiles: number;
  readonly evictedBytes: number;
  readonly usedBytes: number;
  readonly limitBytes: number;
}

export interface ObjectCacheOptions {
  readonly dir: string;
  readonly bytes: number;
  /** Tells stores apart that use the same folder after each other. */
  readonly identity: string;
}

/** This process's own name of a copy. */
interface Use {
  readonly path: string;
  readonly modifiedAt: Date;
  holders: number;
  /** Somebody who does not hold it may not have opened it before. */
  keptUntil: number;
  touchedAt: number;
  /** The object is no more. */
  dropped: boolean;
}

const Second = { ms: 1000 };
/** Between handing out a path and its being opened, for those who do not hold it. */
const lingerMs = 60 * Second.ms;
const sweepMs = 30 * Second.ms;
const touchMs = 10 * Second.ms;
const pollMs = 50;

/**
 * Copies of immutable objects in a folder of bounded size, which all processes of a machine share. A copy appears under
 * its name when it is whole, proven and on the disk. Whoever reads one has a second name for it (a hard link) in a
 * folder of its own, so that what is removed meanwhile stays readable; only what nobody uses counts as room to be made.
 */
export class ObjectCache {
  readonly #shared: string;
  readonly #all: string;
  readonly #own: string;
  readonly #options: ObjectCacheOptions;
  readonly #uses = new Map<string, Use>();
  readonly #flights = new Map<string, Promise<Use>>();
  readonly #counts = { hits: 0, misses: 0, fetchedBytes: 0, evictedFiles: 0, evictedBytes: 0, usedBytes: 0 };
  /** Names are given and taken one after the other. */
  #letting: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: ObjectCacheOptions) {
    this.#options = options;
    this.#shared = path.join(options.dir, 'objects');
    this.#all = path.join(options.dir, 'in-use');
    this.#own = path.join(this.#all, randomUUID());
  }

  get counts(): CacheCounts {
    return { ...this.#counts, limitBytes: this.#options.bytes };
  }

  async open(): Promise<void> {
    await this.sweep();
    this.#timer = setInterval(() => void this.sweep().catch(() => undefined), sweepMs);
    this.#timer.unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.allSettled(this.#flights.values());
    // A disk that takes nothing any more keeps nobody from ending: another process clears away what is left.
    await rm(this.#own, { recursive: true, force: true }).catch(() => undefined);
  }

  /** The path of a local copy, from memory when this process has it. Calls at the same time share one download. */
  async fetch(key: string, download: () => Promise<RemoteObject>, hold?: Hold): Promise<string> {
    const name = this.#nameOf(key);
    const known = this.#uses.get(name);
    if (known !== undefined) this.#counts.hits += 1;
    const use = known ?? (await this.#flight(name, download));
    this.#take(use, hold);
    return use.path;
  }

  /** As `fetch`, for those who found that the file is not there: somebody cleared the folder. */
  async fetchAgain(key: string, download: () => Promise<RemoteObject>, hold?: Hold): Promise<string> {
    const name = this.#nameOf(key);
    const known = this.#uses.get(name);
    if (known !== undefined && (await stat(known.path).catch(() => null)) === null) this.#uses.delete(name);
    return this.fetch(key, download, hold);
  }

  /** The object was written anew or deleted. */
  async drop(key: string): Promise<void> {
    const name = this.#nameOf(key);
    const use = this.#uses.get(name);
    this.#uses.delete(name);
    await rm(path.join(this.#shared, name), { force: true });
    if (use === undefined) return;
    use.dropped = true;
    if (use.holders === 0) await this.#unlink([use]);
  }

  /** Gives back what this process does not need any more, and keeps the folder to its size. */
  async sweep(): Promise<void> {
    await this.#makeFolders();
    const now = new Date();
    await utimes(this.#own, now, now);
    await this.#letGo(sweepMs);
    await removeAbandoned(this.#all);
    await this.#makeRoom(0);
  }

  #take(use: Use, hold: Hold | undefined): void {
    const now = Date.now();
    if (hold === undefined) use.keptUntil = now + lingerMs;
    else {
      use.holders += 1;
      hold.add(() => this.#release(use));
    }
    if (now - use.touchedAt < touchMs) return;
    use.touchedAt = now;
    // Of all processes: the time of use belongs to the file. That of change stays, by which DuckDB knows it again.
    void utimes(use.path, new Date(now), use.modifiedAt).catch(() => undefined);
  }

  #release(use: Use): void {
    use.holders -= 1;
    if (use.dropped && use.holders === 0) void this.#unlink([use]);
  }

  #flight(name: string, download: () => Promise<RemoteObject>): Promise<Use> {
    const running = this.#flights.get(name);
    if (running !== undefined) return running;
    const flight = this.#obtain(name, download).finally(() => this.#flights.delete(name));
    this.#flights.set(name, flight);
    return flight;
  }

  async #obtain(name: string, download: () => Promise<RemoteObject>): Promise<Use> {
    const file = path.join(this.#shared, name);
    const found: { outcome: 'hits' | 'misses' } = { outcome: 'hits' };
    for (;;) {
      await this.#letting;
      const use = await this.#link(file, name);
      if (use !== null) {
        this.#counts[found.outcome] += 1;
        this.#uses.set(name, use);
        return use;
      }
      const fetchIt = async (): Promise<void> => {
        if ((await stat(file).catch(() => null)) !== null) return;
        found.outcome = 'misses';
        await this.#download(file, await download());
      };
      const isMine = await this.#makingRoom(() => withFileLock(`${file}.lock`, fetchIt));
      if (!isMine) await sleep(pollMs);
    }
  }

  /** Null: there is no copy. */
  async #link(file: string, name: string): Promise<Use | null> {
    const own = path.join(this.#own, name);
    try {
      // What lies there is of an object that was dropped while it was read.
      await rm(own, { force: true });
      await link(file, own);
    } catch (error) {
      if (withoutLinks.includes(errorCode(error))) return newUse(file).catch(ifMissing);
      if (errorCode(error) !== 'ENOENT') throw error;
      await this.#makeFolders();
      return null;
    }
    return newUse(own);
  }

  /** When the disk is full, everything that nobody uses is removed, and it is tried once more. */
  async #makingRoom<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!['ENOSPC', 'EDQUOT'].includes(errorCode(error))) throw error;
      await this.#letGo(0);
      await this.#makeRoom(this.#options.bytes);
      return write();
    }
  }

  async #download(file: string, { size, body }: RemoteObject): Promise<void> {
    const draft = `${file}.${randomUUID()}.draft`;
    try {
      await this.#makeRoom(size);
      await writeDraft(draft, size, body);
      await rename(draft, file);
      this.#counts.fetchedBytes += size;
      this.#counts.usedBytes += size;
    } catch (error) {
      body.destroy();
      await rm(draft, { force: true });
      throw error;
    }
  }

  async #makeFolders(): Promise<void> {
    for (const dir of [this.#shared, this.#own]) await mkdir(dir, { recursive: true, mode: 0o750 });
  }

  /** Of what others use nothing can be taken; of our own, what nobody here reads at this moment. */
  async #makeRoom(needed: number): Promise<void> {
    for (const idleMs of [null, 0]) {
      if (idleMs !== null) await this.#letGo(idleMs);
      const { files, bytes, usedBytes } = await makeRoom(this.#shared, this.#options.bytes, needed);
      this.#counts.evictedFiles += files;
      this.#counts.evictedBytes += bytes;
      this.#counts.usedBytes = usedBytes;
      if (usedBytes + needed <= this.#options.bytes) return;
    }
  }

  /** Takes away our names of what nobody here has used for so long. */
  #letGo(idleMs: number): Promise<void> {
    const now = Date.now();
    const idle = [...this.#uses].filter(
      ([, { holders, keptUntil, touchedAt }]) => holders === 0 && keptUntil < now && touchedAt <= now - idleMs,
    );
    for (const [name] of idle) this.#uses.delete(name);
    return this.#unlink(idle.map(([, use]) => use));
  }

  #unlink(uses: readonly Use[]): Promise<void> {
    this.#letting = this.#letting.then(async () => {
      for (const use of uses.filter(({ path: file }) => file.startsWith(this.#own)))
        await rm(use.path, { force: true }).catch(() => undefined);
    });
    return this.#letting;
  }

  #nameOf(key: string): string {
    return createHash('sha256').update(`${this.#options.identity}\n${key}`).digest('hex');
  }
}

/**
 * File systems that know no hard links, or take nothing at this moment (full, mounted read-only): the copy is read by
 * its own name there, and may be removed under a reader.
 */
const withoutLinks: readonly string[] = [
  ...['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'],
  ...['EROFS', 'ENOSPC', 'EDQUOT'],
];

const ifMissing = (error: unknown): null => {
  if (errorCode(error) !== 'ENOENT') throw error;
  return null;
};

const newUse = async (file: string): Promise<Use> => ({
  path: file,
  modifiedAt: (await stat(file)).mtime,
  holders: 0,
  keptUntil: 0,
  touchedAt: 0,
  dropped: false,
});

/** It takes its room from the start, so that others who download at the same time see it. */
async function writeDraft(draft: string, size: number, body: Readable): Promise<void> {
  const handle = await open(draft, 'wx', 0o640);
  await handle.truncate(size).finally(() => handle.close());
  await pipeline(body, createWriteStream(draft, { flags: 'r+', flush: true }));
  // Whole seconds: they are the same when they are set again.
  await utimes(draft, new Date(), Math.floor(Date.now() / Second.ms));
}
