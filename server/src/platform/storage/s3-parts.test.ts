import { expect, test } from 'vitest';
import { planParts } from './s3-parts.js';

const MiB = 2 ** 20;
const GiB = 2 ** 30;
const TiB = 2 ** 40;

test.each([
  [undefined, 5, 3],
  [1, 5, 3],
  [10 * GiB, 5, 3],
  [50_000 * MiB, 5, 3],
  [50_000 * MiB + 1, 6, 3],
  [300 * GiB, 31, 3],
  [TiB, 105, 1],
  [5 * TiB, 525, 1],
])('%s bytes go in parts of %s MiB, %s at a time', (bytes, partMiB, atOnce) => {
  expect(planParts(bytes)).toEqual({ partBytes: partMiB * MiB, atOnce });
});

test('no object needs more parts than a store takes, and no ordinary one more memory than a few parts', () => {
  for (let bytes = 1; bytes <= 5 * TiB; bytes = Math.ceil(bytes * 1.37)) {
    const { partBytes, atOnce } = planParts(bytes);
    expect(Math.ceil(bytes / partBytes)).toBeLessThanOrEqual(10_000);
    expect(partBytes * atOnce).toBeLessThanOrEqual(Math.max(96 * MiB, bytes / 10_000 + MiB));
  }
});
