import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

interface Entry {
  readonly file: string;
  readonly size: number;
  usedAt: number;
}

export interface RemoteObject {
  head(): Promise<{ readonly etag: string; readonly size: number }>;
  download(): Promise<Readable>;
}

const Minute = { ms: 60_000 };
/** Between handing out a path and its being opened nothing may take the file away. */
const graceMs = 10 * Minute.ms;
/** How long an object is taken to be unchanged without asking: our objects are immutable by custom. */
const freshMs = 10_000;

/**
 * Copies of remote objects in a folder of bounded size, named after key, ETag and size, so that a changed object
 * never answers for the old one, and what a crash cut short is recognised.
 */
export class ObjectCache {
  readonly #dir: string;
  readonly #bytes: number;
  /** File name → entry, least recently used first. */
  readonly #entries = new Map<string, Entry>();
  readonly #known = new Map<string, { readonly name: string; readonly at: number }>();
  readonly #flights = new Map<string, Promise<string>>();

  constructor(dir: string, bytes: number) {
    this.#dir = dir;
    this.#bytes = bytes;
  }

  /** Takes over what an earlier run fetched. */
  async open(): Promise<void> {
    await mkdir(this.#dir, { recursive: true, mode: 0o750 });
    const found = await Promise.all((await readdir(this.#dir)).map((name) => this.#inspect(name)));
    const whole = found.filter((entry) => entry !== null).sort((a, b) => a.usedAt - b.usedAt);
    for (const entry of whole) this.#entries.set(path.basename(entry.file), entry);
    await this.#evict();
  }

  /** The path of a local copy. Calls for the same key at the same time share one download. */
  fetch(key: string, remote: RemoteObject): Promise<string> {
    const running = this.#flights.get(key);
    if (running !== undefined) return running;
    const flight = this.#fetch(key, remote).finally(() => this.#flights.delete(key));
    this.#flights.set(key, flight);
    return flight;
  }

  /** The next fetch asks the store again. */
  forget(key: string): void {
    this.#known.delete(key);
  }

  async #fetch(key: string, remote: RemoteObject): Promise<string> {
    const known = this.#known.get(key);
    const isFresh = known !== undefined && Date.now() - known.at < freshMs;
    const name = isFresh ? known.name : nameOf(key, await remote.head());
    if (!isFresh) this.#remember(key, name);
    const entry = this.#entries.get(name);
    if (entry !== undefined && (await stat(entry.file).catch(() => null)) !== null) return this.#touch(name, entry);
    return this.#download(name, remote);
  }

  async #download(name: string, remote: RemoteObject): Promise<string> {
    const file = path.join(this.#dir, name);
    const draft = `${file}.${process.pid}.draft`;
    try {
      const size = sizeOf(name) ?? 0;
      await pipeline(await remote.download(), noMoreThan(size), createWriteStream(draft, { mode: 0o640 }));
      if ((await stat(draft)).size !== size) throw changed();
      await rename(draft, file);
      this.#entries.set(name, { file, size, usedAt: Date.now() });
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    await this.#evict();
    return file;
  }

  #touch(name: string, entry: Entry): string {
    entry.usedAt = Date.now();
    this.#entries.delete(name);
    this.#entries.set(name, entry);
    // So that the order outlives a restart.
    void utimes(entry.file, new Date(), new Date()).catch(() => undefined);
    return entry.file;
  }

  #remember(key: string, name: string): void {
    if (this.#known.size > 10_000) this.#known.clear();
    this.#known.set(key, { name, at: Date.now() });
  }

  async #evict(): Promise<void> {
    let total = [...this.#entries.values()].reduce((sum, entry) => sum + entry.size, 0);
    for (const [name, entry] of this.#entries) {
      if (total <= this.#bytes || Date.now() - entry.usedAt < graceMs) return;
      this.#entries.delete(name);
      total -= entry.size;
      await rm(entry.file, { force: true });
    }
  }

  async #inspect(name: string): Promise<Entry | null> {
    const file = path.join(this.#dir, name);
    const stats = await stat(file).catch(() => null);
    if (stats !== null && stats.isFile() && sizeOf(name) === stats.size)
      return { file, size: stats.size, usedAt: stats.mtimeMs };
    await rm(file, { recursive: true, force: true });
    return null;
  }
}

const changed = (): Error => new Error('The object changed while it was fetched; try again.');

/** A store that sends on and on must not fill the disk. */
const noMoreThan = (bytes: number) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > bytes) throw changed();
      yield chunk;
    }
  };

function nameOf(key: string, { etag, size }: { readonly etag: string; readonly size: number }): string {
  const hash = createHash('sha256').update(`${key}\n${etag}`).digest('hex');
  return `${hash}-${size}`;
}

function sizeOf(name: string): number | null {
  const match = /^[0-9a-f]{64}-(\d+)$/.exec(name);
  return match?.[1] === undefined ? null : Number(match[1]);
}
