import { Transform, pipeline, type Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { asStorageError } from './s3-errors.js';
import { noteParts, noteSum } from './s3-integrity.js';
import { planParts } from './s3-parts.js';
import type { S3Location } from './s3-url.js';
import { sumOfBytes } from './sums.js';

const Hour = { ms: 60 * 60 * 1000 };
/** An upload may take hours. One that a killed process left is not listed, and paid for. */
const abandonedMs = 24 * Hour.ms;

interface Address {
  readonly Bucket: string;
  readonly Key: string;
}

/** What is known of a stream before it comes. */
interface Known {
  readonly sha256?: string;
  readonly atMost?: number | undefined;
}

/** Objects on their way to the store, in parts where they are large. */
export class S3Uploads {
  readonly #client: S3Client;
  readonly #location: S3Location;
  #timer: NodeJS.Timeout | undefined;

  constructor(client: S3Client, location: S3Location) {
    this.#client = client;
    this.#location = location;
  }

  /** Every hour. What fails (not every key may list uploads) is tried again by the next. */
  start(): void {
    this.#timer = setInterval(() => void this.sweep(new Date()).catch(() => undefined), Hour.ms);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /**
   * Answers the bytes, of which there are not more than `atMost`. Nothing is left in the store when it fails, what was
   * there before stays.
   */
  async put(address: Address, body: Readable | Buffer, { sha256, atMost }: Known = {}): Promise<number> {
    const counted = countBytes(body);
    const sum = Buffer.isBuffer(body) ? sumOfBytes(body).sha256 : sha256;
    const { partBytes, atOnce } = planParts(Buffer.isBuffer(body) ? body.byteLength : atMost);
    const upload = new Upload({
      client: this.#client,
      params: { ...address, Body: counted.body, Metadata: sum === undefined ? noteParts(partBytes) : noteSum(sum) },
      partSize: partBytes,
      queueSize: atOnce,
      leavePartsOnError: false,
    });
    try {
      await upload.done();
    } catch (error) {
      // What went wrong at the sender's side is the sender's to tell.
      throw counted.failure() ?? asStorageError(error);
    } finally {
      if (!Buffer.isBuffer(counted.body)) counted.body.destroy();
    }
    return counted.bytes();
  }

  /** Ends uploads of ours that nobody works on any more. */
  async sweep(now: Date): Promise<void> {
    const { bucket: Bucket, prefix: Prefix } = this.#location;
    let from: { KeyMarker: string; UploadIdMarker: string } | null = null;
    do {
      const page: ListMultipartUploadsCommandOutput = await this.#client.send(
        new ListMultipartUploadsCommand({ Bucket, Prefix, ...from }),
      );
      for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
        const isOld = Initiated !== undefined && now.getTime() - Initiated.getTime() > abandonedMs;
        if (isOld && Key !== undefined && UploadId !== undefined)
          await this.#client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
      }
      const { IsTruncated, NextKeyMarker: KeyMarker, NextUploadIdMarker: UploadIdMarker } = page;
      from = IsTruncated === true && KeyMarker && UploadIdMarker ? { KeyMarker, UploadIdMarker } : null;
    } while (from !== null);
  }
}

interface Counted {
  readonly body: Readable | Buffer;
  readonly bytes: () => number;
  /** Why there was no more to send. */
  readonly failure: () => Error | null;
}

function countBytes(body: Readable | Buffer): Counted {
  if (Buffer.isBuffer(body)) return { body, bytes: () => body.byteLength, failure: () => null };
  let bytes = 0;
  let failure: Error | null = null;
  const counter = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.byteLength;
      done(null, chunk);
    },
  });
  body.once('error', (error: NodeJS.ErrnoException) => {
    // That is how it is told that nobody reads on.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') failure = error;
  });
  // Either side failing ends the other; the upload reports it.
  pipeline(body, counter, () => undefined);
  return { body: counter, bytes: () => bytes, failure: () => failure };
}
