import { createHash } from 'node:crypto';
import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';
import type { Expectation } from './object-proof.js';

/** What we note beside an object, so that it can be proven when it is read. */
const notes = { sha256: 'sha256', partBytes: 'part-bytes' } as const;

/** Of a whole whose checksum is known before it is sent. */
export const noteSum = (sha256: string): Record<string, string> => ({ [notes.sha256]: sha256 });
/** Of a stream: its checksum is not known yet, but the store's ETag will be made of those of its parts. */
export const noteParts = (partBytes: number): Record<string, string> => ({ [notes.partBytes]: String(partBytes) });

/** The store compares what arrives with this, and refuses it when it differs. */
export function sendChecksums(client: S3Client): void {
  client.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { body?: unknown; headers: Record<string, string> };
      if (request.body instanceof Uint8Array && request.body.byteLength > 0)
        request.headers['content-md5'] = createHash('md5').update(request.body).digest('base64');
      return next(args);
    },
    { step: 'build', name: 'contentMd5', priority: 'low' },
  );
}

type Described = Pick<GetObjectCommandOutput, 'ContentLength' | 'ETag' | 'Metadata' | 'ServerSideEncryption'>;

/** From what the store tells with an object: our own notes first, else its ETag, where that is a checksum. */
export function expectationOf(object: Described): Expectation {
  const size = object.ContentLength ?? 0;
  const sha256 = object.Metadata?.[notes.sha256];
  if (sha256 !== undefined) return { size, proof: { kind: 'sha256', sum: sha256 } };
  // With keys of a key service the ETag is something else.
  const isPlain = object.ServerSideEncryption === undefined || object.ServerSideEncryption === 'AES256';
  const [, sum, count] = /^"?([0-9a-f]{32})(?:-(\d+))?"?$/.exec(object.ETag ?? '') ?? [];
  const part = Number(object.Metadata?.[notes.partBytes]);
  if (!isPlain || sum === undefined || !(part > 0)) return { size, proof: null };
  if (count === undefined) return { size, proof: { kind: 'md5', sum } };
  // Whoever copied it in other parts gave it another ETag.
  if (Math.ceil(size / part) !== Number(count)) return { size, proof: null };
  return { size, proof: { kind: 'parts', sum, partBytes: part } };
}
