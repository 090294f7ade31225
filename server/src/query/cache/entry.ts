import { createHash } from 'node:crypto';
import type { EncodedResult } from '../connectors/connector.js';

/** A result as it is kept: bytes ready to send. */
export interface CacheEntry {
  readonly etag: string;
  readonly hit: Buffer;
  readonly hitBrotli: Buffer;
  readonly rowCount: number;
  readonly truncated: boolean;
}

const hitEnd = Buffer.from('"cache":"hit"}');
const missEnd = Buffer.from('"cache":"miss"}');
const contentEnd = Buffer.from('"rowCount":');

export function createEntry(key: string, result: EncodedResult): CacheEntry {
  return {
    etag: etagOf(key, result.prefix),
    hit: Buffer.concat([result.prefix, hitEnd]),
    hitBrotli: result.hitBrotli,
    rowCount: result.rowCount,
    truncated: result.truncated,
  };
}

/** What the person gets whose request ran the query. */
export const missBody = (entry: CacheEntry): Buffer =>
  Buffer.concat([entry.hit.subarray(0, entry.hit.length - hitEnd.length), missEnd]);

/** Names the content: the columns, without the time that they took and the moment when they were read. */
function etagOf(key: string, prefix: Buffer): string {
  const end = prefix.lastIndexOf(contentEnd);
  const content = end < 0 ? prefix : prefix.subarray(0, end);
  return createHash('sha256').update(key).update(content).digest('base64url').slice(0, 32);
}

/** Bytes that an entry takes in memory, near enough. */
export const entrySize = (entry: CacheEntry): number => entry.hit.length + entry.hitBrotli.length + 512;

interface Header {
  readonly etag: string;
  readonly rowCount: number;
  readonly truncated: boolean;
  readonly hitLength: number;
}

/** For Redis: length of the header, header as JSON, the answer, its Brotli. */
export function packEntry(entry: CacheEntry): Buffer {
  const { etag, rowCount, truncated, hit } = entry;
  const header = Buffer.from(JSON.stringify({ etag, rowCount, truncated, hitLength: hit.length } satisfies Header));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return Buffer.concat([length, header, hit, entry.hitBrotli]);
}

/** Null for bytes that are none of ours: another version's, or damaged. */
export function unpackEntry(bytes: Buffer): CacheEntry | null {
  try {
    const headerEnd = 4 + bytes.readUInt32BE(0);
    const header = JSON.parse(bytes.toString('utf8', 4, headerEnd)) as Header;
    const hitBody = bytes.subarray(headerEnd, headerEnd + header.hitLength);
    if (hitBody.length !== header.hitLength || typeof header.etag !== 'string') return null;
    const { etag, rowCount, truncated } = header;
    return { etag, rowCount, truncated, hit: hitBody, hitBrotli: bytes.subarray(headerEnd + header.hitLength) };
  } catch {
    return null;
  }
}
