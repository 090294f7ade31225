import { expect, test } from 'vitest';
import { ResultEncoder } from '../../result/index.js';
import { bodyOf, createEntry, packEntry, unpackEntry } from './entry.js';

const noLosses = { notFinite: 0, outOfRangeTimes: 0 };

async function result(values: readonly string[], durationMs: number, losses = noLosses) {
  const limits = { encoding: 'plain', maxRows: 10, maxBytes: 10_000 } as const;
  const encoder = new ResultEncoder([{ name: 'a', type: 'string' }], limits);
  await encoder.append({ rowCount: values.length, columns: [values] });
  return encoder.finish({ asOf: `2025-01-01T00:00:0${durationMs}.000Z`, durationMs, losses });
}

test('the etag names the content, not the time', async () => {
  const etag = async (key: string, text: string, durationMs: number) =>
    createEntry(key, await result([text], durationMs)).etag;
  expect(await etag('key', 'x', 1)).toBe(await etag('key', 'x', 2));
  expect(await etag('key', 'x', 1)).not.toBe(await etag('key', 'y', 1));
  expect(await etag('key', 'x', 1)).not.toBe(await etag('other', 'x', 1));
});

test('every outcome is whole JSON, and an added warning stands beside those that are there', async () => {
  const entry = createEntry('key', await result(['"],'], 1));
  expect(JSON.parse(entry.hit.toString())).toMatchObject({ cache: 'hit', rowCount: 1 });
  expect(JSON.parse(bodyOf(entry, 'miss').toString())).toMatchObject({ cache: 'miss', rowCount: 1 });
  expect(JSON.parse(bodyOf(entry, 'stale').toString())).not.toHaveProperty('warnings');
  expect(JSON.parse(bodyOf(entry, 'stale', 'It "is" away.').toString())).toMatchObject({
    cache: 'stale',
    warnings: ['It "is" away.'],
  });
  const warned = createEntry('key', await result(['x'], 1, { ...noLosses, notFinite: 2 }));
  expect((JSON.parse(bodyOf(warned, 'stale', 'Away.').toString()) as { warnings: string[] }).warnings).toEqual([
    '2 values were not numbers (NaN or infinity) and left empty.',
    'Away.',
  ]);
});

test('packed and unpacked it is the same', async () => {
  const entry = createEntry('key', await result(['ü'], 1));
  expect(unpackEntry(packEntry(entry))).toEqual(entry);
});

test.each([
  [Buffer.alloc(0)],
  [Buffer.from('hello')],
  [Buffer.from([0, 0, 0, 2, 0x7b, 0x7d])],
  [Buffer.from([255, 255, 255, 255, 1])],
])('foreign bytes are nothing', (bytes) => {
  expect(unpackEntry(bytes)).toBeNull();
});

test('cut bytes are nothing', async () => {
  const packed = packEntry(createEntry('key', await result(['x'], 1)));
  expect(unpackEntry(packed.subarray(0, 150))).toBeNull();
});
