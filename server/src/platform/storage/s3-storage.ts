import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  type GetObjectCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { tellWhenFull } from './files.js';
import type { Hold } from './hold.js';
import { ObjectMissing, requireKey, requirePrefix } from './key.js';
import { ObjectCache, type CacheCounts, type RemoteObject } from './object-cache.js';
import { checked } from './object-proof.js';
import { createS3Client } from './s3-client.js';
import { asStorageError, isMissing } from './s3-errors.js';
import { expectationOf } from './s3-integrity.js';
import { resumed } from './s3-resume.js';
import { S3Uploads } from './s3-uploads.js';
import type { S3Location } from './s3-url.js';
import type { ClosableStorage, PutOptions, Storage } from './storage.js';
import { sumOfFile } from './sums.js';
import { WorkDirs } from './work-dirs.js';

type Listed = ReturnType<Storage['list']> extends AsyncIterable<infer Item> ? Item : never;

/** Objects in an S3-compatible store. What is worked on is kept in a bounded folder on this machine. */
export class S3Storage implements ClosableStorage {
  readonly #client: S3Client;
  readonly #location: S3Location;
  readonly #cache: ObjectCache;
  readonly #work: WorkDirs;
  readonly #uploads: S3Uploads;

  private constructor(location: S3Location, cache: { readonly dir: string; readonly bytes: number }) {
    const { endpoint, bucket, prefix } = location;
    this.#location = location;
    this.#client = createS3Client(location);
    this.#cache = new ObjectCache({ ...cache, identity: `${endpoint ?? ''} ${bucket} ${prefix}` });
    this.#work = new WorkDirs(path.join(cache.dir, 'work'));
    this.#uploads = new S3Uploads(this.#client, location);
  }

  static async open(location: S3Location, cache: { readonly dir: string; readonly bytes: number }): Promise<S3Storage> {
    const storage = new S3Storage(location, cache);
    await storage.#work.start();
    await storage.#cache.open();
    storage.#uploads.start();
    return storage;
  }

  get cache(): CacheCounts {
    return this.#cache.counts;
  }

  /** The store shows an object only when its upload is complete. */
  async put(key: string, body: Readable | Buffer, { atMost }: PutOptions = {}): Promise<number> {
    const bytes = await this.#uploads.put(this.#address(key), body, { atMost });
    await this.#cache.drop(key);
    return bytes;
  }

  async publish(key: string, localPath: string): Promise<void> {
    const address = this.#address(key);
    const { sha256, bytes } = await sumOfFile(localPath);
    await this.#uploads.put(address, createReadStream(localPath), { sha256, atMost: bytes });
    await this.#cache.drop(key);
    await rm(localPath, { force: true });
  }

  async get(key: string): Promise<Readable> {
    return (await this.#open(key)).body;
  }

  materialise(key: string, hold?: Hold): Promise<string> {
    requireKey(key);
    return tellWhenFull(() => this.#cache.fetchAgain(key, () => this.#open(key), hold));
  }

  locate(key: string, hold?: Hold): Promise<string> {
    requireKey(key);
    return tellWhenFull(() => this.#cache.fetch(key, () => this.#open(key), hold));
  }

  async delete(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#address(key))).catch((error: unknown) => {
      if (!isMissing(error)) throw asStorageError(error);
    });
    await this.#cache.drop(key);
  }

  async *list(prefix: string): AsyncGenerator<Listed> {
    const { bucket, prefix: root } = this.#location;
    const place = { Bucket: bucket, Prefix: root + requirePrefix(prefix) };
    let token: string | undefined;
    do {
      const next = token === undefined ? {} : { ContinuationToken: token };
      const page = await this.#client.send(new ListObjectsV2Command({ ...place, ...next })).catch(told);
      for (const { Key, Size, LastModified } of page.Contents ?? [])
        yield { key: (Key ?? '').slice(root.length), size: Size ?? 0, modifiedAt: LastModified ?? new Date(0) };
      token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
  }

  createWorkDir(): Promise<string> {
    return tellWhenFull(() => this.#work.create());
  }

  async check(): Promise<void> {
    await this.#client.send(new HeadBucketCommand({ Bucket: this.#location.bucket })).catch(told);
  }

  async close(): Promise<void> {
    this.#work.stop();
    this.#uploads.stop();
    await this.#cache.close();
    this.#client.destroy();
  }

  #address(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#location.bucket, Key: this.#location.prefix + requireKey(key) };
  }

  /** The object as it was stored, or an error at the end; a connection that breaks in between is taken up again. */
  async #open(key: string): Promise<RemoteObject> {
    const ask = async (range: { Range?: string; IfMatch?: string } = {}): Promise<GetObjectCommandOutput> =>
      this.#client.send(new GetObjectCommand({ ...this.#address(key), ...range })).catch((error: unknown) => {
        throw isMissing(error) ? new ObjectMissing(key) : asStorageError(error);
      });
    const first = await ask();
    const expected = expectationOf(first);
    const start = first.Body as Readable; // In Node the SDK's body is always a Readable.
    const again = async (from: number): Promise<Readable> =>
      (await ask({ Range: `bytes=${from}-`, ...(first.ETag !== undefined && { IfMatch: first.ETag }) }))
        .Body as Readable;
    return { size: expected.size, body: checked(start, resumed(start, expected.size, again), expected) };
  }
}

const told = (error: unknown): never => {
  throw asStorageError(error);
};
