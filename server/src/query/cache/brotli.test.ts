import { randomBytes } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { brotliOf } from './brotli.js';
import type { CacheEntry } from './entry.js';

const entryOf = (hit: Buffer): CacheEntry => ({ etag: 'x', asOfMs: 0, hit, rowCount: 1, truncated: false });

test('a small answer is compressed when it is asked for, once', () => {
  const entry = entryOf(Buffer.from('{"a":1}'.repeat(100)));
  const bytes = brotliOf(entry);
  expect(bytes && brotliDecompressSync(bytes).equals(entry.hit)).toBe(true);
  expect(brotliOf(entry)).toBe(bytes);
});

test('a large one goes out as it is until its compressed bytes are there', async () => {
  const entry = entryOf(Buffer.from(randomBytes(60_000).toString('hex')));
  expect(brotliOf(entry)).toBeNull();
  const bytes = await vi.waitUntil(() => brotliOf(entry));
  expect(brotliDecompressSync(bytes).equals(entry.hit)).toBe(true);
});
