import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import type { Storage } from '../../../platform/storage/storage.js';
import type { ReadAheads } from '../ingest/read-ahead.js';
import type { Lease } from '../storage/leases.js';
import { cleanFileName } from './file-name.js';

/** The object could not be written: our disk's fault, not the request's. */
export class StorageWriteError extends Error {
  override readonly name = 'StorageWriteError';
}

/** The sender went away. A request that has come whole is destroyed, too. */
export const isGone = (req: Request): boolean => req.destroyed && !req.complete;

/** Smaller files are read in less time than a process takes to start. */
const worthReadingAhead = 4 << 20;

const announcedBytes = (req: Request): number => Number(req.headers['content-length'] ?? 0);

/**
 * A multer engine that writes each file to storage while its bytes arrive. The keys are ours; the person's file name
 * never becomes a path. `discard` removes whatever was stored when the upload as a whole fails.
 */
export class StreamToStorage implements StorageEngine {
  readonly #storage: Storage;
  readonly #lease: Lease;
  readonly #ahead: ReadAheads | null;
  readonly #maxBytes: number;
  readonly #keys: string[] = [];
  readonly #writes = new Set<Promise<unknown>>();
  readonly #failures: unknown[] = [];

  /** `ahead` begins to read large files while they arrive; none has more than `maxBytes`. */
  constructor(storage: Storage, lease: Lease, ahead: ReadAheads | null, maxBytes: number) {
    this.#storage = storage;
    this.#lease = lease;
    this.#ahead = ahead;
    this.#maxBytes = maxBytes;
  }

  _handleFile(
    req: Request,
    file: Express.Multer.File,
    callback: (error?: unknown, info?: Partial<Express.Multer.File>) => void,
  ): void {
    const key = this.#lease.key('originals', randomUUID());
    this.#keys.push(key);
    const opened = (path: string): void => {
      if (announcedBytes(req) >= worthReadingAhead) this.#ahead?.begin(key, path, cleanFileName(file.originalname));
    };
    const write = this.#storage.put(key, file.stream, { opened, atMost: announcedBytes(req) || this.#maxBytes }).then(
      (size) => callback(null, { path: key, size }),
      (error: unknown) => {
        this.#failures.push(error);
        callback(isGone(req) ? error : new StorageWriteError('The upload could not be stored', { cause: error }));
      },
    );
    this.#writes.add(write);
    void write.finally(() => this.#writes.delete(write));
  }

  _removeFile(_req: Request, file: Express.Multer.File, callback: (error: Error | null) => void): void {
    this.#storage.delete(file.path).then(() => callback(null), callback);
  }

  /**
   * Our own failure behind an error of the parser. A write that fails tears the stream down that it reads, which the
   * parser hears first and takes for a fault of the body; a body that is broken fails the write with the same error.
   */
  async ownFailure(heard: unknown): Promise<StorageWriteError | null> {
    await Promise.allSettled(this.#writes);
    const own = this.#failures.find((failure) => failure !== heard);
    return own === undefined ? null : new StorageWriteError('The upload could not be stored', { cause: own });
  }

  /** The files are part of a data source now. */
  accept(): void {
    this.#ahead?.offer(this.#keys);
  }

  async discard(): Promise<void> {
    await Promise.allSettled(this.#writes);
    await this.#ahead?.drop(this.#keys);
    await Promise.allSettled(this.#keys.map((key) => this.#storage.delete(key)));
  }
}
