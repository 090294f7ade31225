import type { Readable } from 'node:stream';
import type { Hold } from './hold.js';
import type { CacheCounts } from './object-cache.js';

export interface PutOptions {
  /** Hears the path of the file that grows meanwhile, where one on this machine becomes the object itself. */
  readonly opened?: (path: string) => void;
  /** There are not more bytes than that; needed for streams of more than 48 GiB, which remote storage takes in parts. */
  readonly atMost?: number;
}

/** Where originals, Parquet files, profiles and rejects are kept. Keys are server-made: `[a-z0-9/_.-]+`, never a person's file name. */
export interface Storage {
  /** Writes to a temporary name, syncs, renames: there is the whole object or none. Returns bytes written. */
  put(key: string, body: Readable | Buffer, options?: PutOptions): Promise<number>;
  /** Publishes a local file under a key (rename when it can, else copy + sync). The local file is gone afterwards. */
  publish(key: string, localPath: string): Promise<void>;
  get(key: string): Promise<Readable>;
  /**
   * A path on this machine with the object's bytes, which stays there until the hold is released; without one, for a
   * minute. Local storage answers with the file itself.
   */
  materialise(key: string, hold?: Hold): Promise<string>;
  /**
   * The same, but without looking whether the file is there where that is a trip of its own: for those who read it at
   * once and ask `materialise` why when they cannot.
   */
  locate(key: string, hold?: Hold): Promise<string>;
  /** A file that does not exist is no error. */
  delete(key: string): Promise<void>;
  list(prefix: string): AsyncIterable<{ readonly key: string; readonly size: number; readonly modifiedAt: Date }>;
  /** An empty folder on the same file system, for work in progress. Swept when older than a day. */
  createWorkDir(): Promise<string>;
  check(): Promise<void>;
}

/** With figures for those who run it. */
export interface CountingStorage extends Storage {
  /** Copies of a remote storage's objects on this machine; null where there are none. */
  readonly cache: CacheCounts | null;
}

export interface ClosableStorage extends CountingStorage {
  close(): Promise<void>;
}
