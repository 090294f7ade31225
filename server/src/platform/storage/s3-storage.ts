import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline, Transform, type Readable } from 'node:stream';
import { tellWhenFull } from './files.js';
import { ObjectMissing, requireKey, requirePrefix } from './key.js';
import { ObjectCache } from './object-cache.js';
import type { S3Location } from './s3-url.js';
import type { ClosableStorage, Storage } from './storage.js';
import { WorkDirs } from './work-dirs.js';

type Listed = ReturnType<Storage['list']> extends AsyncIterable<infer Item> ? Item : never;

/** Objects in an S3-compatible store. What is worked on is kept in a bounded folder on this machine. */
export class S3Storage implements ClosableStorage {
  readonly #client: S3Client;
  readonly #location: S3Location;
  readonly #cache: ObjectCache;
  readonly #work: WorkDirs;

  private constructor(location: S3Location, cache: { readonly dir: string; readonly bytes: number }) {
    this.#location = location;
    this.#client = createClient(location);
    this.#cache = new ObjectCache(path.join(cache.dir, 'objects'), cache.bytes);
    this.#work = new WorkDirs(path.join(cache.dir, 'work'));
  }

  static async open(location: S3Location, cache: { readonly dir: string; readonly bytes: number }): Promise<S3Storage> {
    const storage = new S3Storage(location, cache);
    await storage.#work.start();
    await storage.#cache.open();
    return storage;
  }

  /** The store shows an object only when its upload is complete. */
  async put(key: string, body: Readable | Buffer): Promise<number> {
    const counted = countBytes(body);
    const upload = new Upload({
      client: this.#client,
      params: { ...this.#address(key), Body: counted.body },
      queueSize: 3,
      leavePartsOnError: false,
    });
    try {
      await upload.done();
    } finally {
      if (!Buffer.isBuffer(counted.body)) counted.body.destroy();
      this.#cache.forget(key);
    }
    return counted.bytes();
  }

  async publish(key: string, localPath: string): Promise<void> {
    await this.put(key, createReadStream(localPath));
    await rm(localPath, { force: true });
  }

  async get(key: string): Promise<Readable> {
    const { Body } = await this.#client.send(new GetObjectCommand(this.#address(key))).catch(missingAs(key));
    return Body as Readable; // In Node the SDK's body is always a Readable.
  }

  materialise(key: string): Promise<string> {
    requireKey(key);
    return tellWhenFull(() => this.#cache.fetch(key, { head: () => this.#head(key), download: () => this.get(key) }));
  }

  locate(key: string): Promise<string> {
    return this.materialise(key);
  }

  async delete(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#address(key))).catch(ignoreMissing);
    this.#cache.forget(key);
  }

  async *list(prefix: string): AsyncGenerator<Listed> {
    const { bucket, prefix: root } = this.#location;
    let token: string | undefined;
    do {
      const page = await this.#client.send(
        new ListObjectsV2Command({
          Bucket: bucket,
          Prefix: root + requirePrefix(prefix),
          ...(token === undefined ? {} : { ContinuationToken: token }),
        }),
      );
      for (const { Key, Size, LastModified } of page.Contents ?? [])
        yield { key: (Key ?? '').slice(root.length), size: Size ?? 0, modifiedAt: LastModified ?? new Date(0) };
      token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
  }

  createWorkDir(): Promise<string> {
    return tellWhenFull(() => this.#work.create());
  }

  async check(): Promise<void> {
    await this.#client.send(new HeadBucketCommand({ Bucket: this.#location.bucket }));
  }

  close(): Promise<void> {
    this.#work.stop();
    this.#client.destroy();
    return Promise.resolve();
  }

  #address(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#location.bucket, Key: this.#location.prefix + requireKey(key) };
  }

  async #head(key: string): Promise<{ etag: string; size: number }> {
    const head = await this.#client.send(new HeadObjectCommand(this.#address(key))).catch(missingAs(key));
    return { etag: head.ETag ?? '', size: head.ContentLength ?? 0 };
  }
}

function createClient(location: S3Location): S3Client {
  const checksums = location.checksums ? 'WHEN_SUPPORTED' : 'WHEN_REQUIRED';
  return new S3Client({
    region: location.region,
    forcePathStyle: location.pathStyle,
    requestChecksumCalculation: checksums,
    responseChecksumValidation: checksums,
    ...(location.endpoint === null ? {} : { endpoint: location.endpoint }),
    ...(location.credentials === null ? {} : { credentials: location.credentials.reveal() }),
  });
}

function countBytes(body: Readable | Buffer): { body: Readable | Buffer; bytes: () => number } {
  if (Buffer.isBuffer(body)) return { body, bytes: () => body.byteLength };
  let bytes = 0;
  const counter = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.byteLength;
      done(null, chunk);
    },
  });
  // Either side failing ends the other; the upload reports it.
  pipeline(body, counter, () => undefined);
  return { body: counter, bytes: () => bytes };
}

function isMissing(error: unknown): boolean {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  return ['NoSuchKey', 'NotFound'].includes(name ?? '') || $metadata?.httpStatusCode === 404;
}

const missingAs =
  (key: string) =>
  (error: unknown): never => {
    throw isMissing(error) ? new ObjectMissing(key, { cause: error }) : error;
  };

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}
