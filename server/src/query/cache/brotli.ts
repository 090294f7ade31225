import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants } from 'node:zlib';
import type { CacheEntry } from './entry.js';

const compress = promisify(brotliCompress);
const quality = 4;
/** Up to so many bytes the way to another thread and back takes longer than compressing. */
const compressedAtOnce = 32_768;

/** Null: is being made. */
const made = new WeakMap<CacheEntry, Buffer | null>();

/**
 * The Brotli of a kept answer, made when it is first given again: what is asked once is never compressed, and nobody
 * waits for it. Null while that of a large answer is under way: it goes out as it is until then.
 */
export function brotliOf(entry: CacheEntry): Buffer | null {
  const known = made.get(entry);
  if (known !== undefined) return known;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: entry.hit.length };
  if (entry.hit.length <= compressedAtOnce) {
    const bytes = brotliCompressSync(entry.hit, { params });
    made.set(entry, bytes);
    return bytes;
  }
  made.set(entry, null);
  compress(entry.hit, { params }).then(
    (bytes) => made.set(entry, bytes),
    // Without memory for it, say: the next one tries again.
    () => made.delete(entry),
  );
  return null;
}
