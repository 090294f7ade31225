import { expect, test } from 'vitest';
import type { EncodedResult } from '../connectors/connector.js';
import { createEntry, missBody, packEntry, unpackEntry } from './entry.js';

const result = (values: string, durationMs: number): EncodedResult => ({
  prefix: Buffer.from(
    `{"columns":[{"name":"a","type":"string","values":${values}}],"rowCount":1,"truncated":false,"asOf":"2025-01-01T00:00:00.000Z","durationMs":${String(durationMs)},`,
  ),
  hitBrotli: Buffer.from([1, 2, 3]),
  rowCount: 1,
  truncated: false,
  durationMs,
});

test('the etag names the content, not the time', () => {
  expect(createEntry('key', result('["x"]', 1)).etag).toBe(createEntry('key', result('["x"]', 2)).etag);
  expect(createEntry('key', result('["x"]', 1)).etag).not.toBe(createEntry('key', result('["y"]', 1)).etag);
  expect(createEntry('key', result('["x"]', 1)).etag).not.toBe(createEntry('other', result('["x"]', 1)).etag);
});

test('cells that look like the end of the content do not confuse it', () => {
  const tricky = (text: string) => createEntry('key', result(JSON.stringify([text]), 1)).etag;
  expect(tricky('"rowCount":1')).not.toBe(tricky('"rowCount":2'));
});

test('hit and miss are whole JSON', () => {
  const entry = createEntry('key', result('["x"]', 1));
  expect(JSON.parse(entry.hit.toString())).toMatchObject({ cache: 'hit', rowCount: 1 });
  expect(JSON.parse(missBody(entry).toString())).toMatchObject({ cache: 'miss', rowCount: 1 });
});

test('packed and unpacked it is the same', () => {
  const entry = createEntry('key', result('["ü"]', 1));
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

test('cut bytes are nothing', () => {
  const packed = packEntry(createEntry('key', result('["x"]', 1)));
  expect(unpackEntry(packed.subarray(0, 150))).toBeNull();
});
