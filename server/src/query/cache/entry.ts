import { createHash } from 'node:crypto';
import type { CacheOutcome } from '@datavizpro/contract';
import { hitEnd, type EncodedColumns } from '../../result/index.js';

/** A result as it is kept: bytes ready to send. */
export interface CacheEntry {
  readonly etag: string;
  /** When its rows were read, in milliseconds since 1970. */
  readonly asOfMs: number;
  readonly hit: Buffer;
  readonly rowCount: number;
  readonly truncated: boolean;
}

export function createEntry(key: string, result: EncodedColumns): CacheEntry {
  const { hit, digest, asOf, rowCount, truncated } = result;
  return {
    // Names the content, without the time that it took and the moment when it was read.
    etag: createHash('sha256').update(key).update(digest).digest('base64url').slice(0, 32),
    asOfMs: Date.parse(asOf),
    hit,
    rowCount,
    truncated,
  };
}

/** What is sent when the answer is not simply a hit, with a warning where there is one. */
export function bodyOf({ hit }: CacheEntry, outcome: Exclude<CacheOutcome, 'hit'>, warning?: string): Buffer {
  const prefix = hit.subarray(0, hit.length - hitEnd.length);
  const head = warning === undefined ? prefix : withWarning(prefix, warning);
  return Buffer.concat([head, Buffer.from(`"cache":"${outcome}"}`)]);
}

/** The prefix ends with its warnings, `…"],`, or with a number where there are none. */
function withWarning(prefix: Buffer, warning: string): Buffer {
  const text = JSON.stringify(warning);
  const warned = prefix.toString('latin1', prefix.length - 2) === '],';
  if (warned) return Buffer.concat([prefix.subarray(0, -2), Buffer.from(`,${text}],`)]);
  return Buffer.concat([prefix, Buffer.from(`"warnings":[${text}],`)]);
}

/** Bytes that an entry takes in memory, near enough, with its Brotli. */
export const entrySize = (entry: CacheEntry): number => Math.ceil(entry.hit.length * 1.25) + 512;

interface Header {
  readonly etag: string;
  readonly asOfMs: number;
  readonly rowCount: number;
  readonly truncated: boolean;
  readonly hitLength: number;
}

/** For Redis: length of the header, header as JSON, the answer. */
export function packEntry(entry: CacheEntry): Buffer {
  const { etag, asOfMs, rowCount, truncated, hit } = entry;
  const fields: Header = { etag, asOfMs, rowCount, truncated, hitLength: hit.length };
  const header = Buffer.from(JSON.stringify(fields));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return Buffer.concat([length, header, hit]);
}

/** Null for bytes that are none of ours: another version's, or damaged. */
export function unpackEntry(bytes: Buffer): CacheEntry | null {
  try {
    const headerEnd = 4 + bytes.readUInt32BE(0);
    const header = JSON.parse(bytes.toString('utf8', 4, headerEnd)) as Header;
    const hitBody = bytes.subarray(headerEnd, headerEnd + header.hitLength);
    const { etag, asOfMs, rowCount, truncated, hitLength } = header;
    if (hitBody.length !== hitLength || typeof etag !== 'string' || typeof asOfMs !== 'number') return null;
    return { etag, asOfMs, rowCount, truncated, hit: hitBody };
  } catch {
    return null;
  }
}
