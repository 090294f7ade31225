import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import type { Storage } from '../../../platform/storage/storage.js';
import type { Lease } from '../storage/leases.js';

/** The object could not be written: our disk's fault, not the request's. */
export class StorageWriteError extends Error {
  override readonly name = 'StorageWriteError';
}

/**
 * A multer engine that writes each file to storage while its bytes arrive. The keys are ours; the person's file name
 * never becomes a path. `discard` removes whatever was stored when the upload as a whole fails.
 */
export class StreamToStorage implements StorageEngine {
  readonly #storage: Storage;
  readonly #lease: Lease;
  readonly #keys: string[] = [];
  readonly #writes = new Set<Promise<unknown>>();

  constructor(storage: Storage, lease: Lease) {
    this.#storage = storage;
    this.#lease = lease;
  }

  _handleFile(
    req: Request,
    file: Express.Multer.File,
    callback: (error?: unknown, info?: Partial<Express.Multer.File>) => void,
  ): void {
    const key = this.#lease.key('originals', randomUUID());
    this.#keys.push(key);
    const write = this.#storage.put(key, file.stream).then(
      (size) => callback(null, { path: key, size }),
      (error: unknown) =>
        callback(req.destroyed ? error : new StorageWriteError('The upload could not be stored', { cause: error })),
    );
    this.#writes.add(write);
    void write.finally(() => this.#writes.delete(write));
  }

  _removeFile(_req: Request, file: Express.Multer.File, callback: (error: Error | null) => void): void {
    this.#storage.delete(file.path).then(() => callback(null), callback);
  }

  async discard(): Promise<void> {
    await Promise.allSettled(this.#writes);
    await Promise.allSettled(this.#keys.map((key) => this.#storage.delete(key)));
  }
}
