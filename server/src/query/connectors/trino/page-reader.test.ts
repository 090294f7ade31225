import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExactly } from './json.js';
import { readPage, type PageLimits, type Part, type Row } from './page-reader.js';

/** Sent in pieces of so many bytes. */
async function* piecesOf(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}
async function read(text: string, size = 7, limits: PageLimits = { portionBytes: 20, mostBytes: 10_000 }) {
  const parts: Part[] = [];
  for await (const part of readPage(piecesOf(text, size), limits)) parts.push(part);
  const rows: Row[] = parts.flatMap((part) => ('rows' in part ? part.rows : []));
  const pages = parts.flatMap((part) => ('page' in part ? [part.page] : []));
  return { rows, whole: pages.at(-1), pages, portions: parts.length - pages.length };
}

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.constantFrom('data', ']', '"'), { maxKeys: 2 }),
);
const page = fc.record(
  {
    id: fc.string(),
    nextUri: fc.webUrl(),
    stats: fc.dictionary(fc.string(), fc.array(fc.integer())),
    data: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 20 }),
  },
  { requiredKeys: [] },
);

test('a page is read as JSON is, wherever it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(page, fc.nat({ max: 40 }), fc.constantFrom(0, 2), async (sent, size, indent) => {
      const expected = parseExactly(JSON.stringify(sent)) as { data?: unknown[] };
      const { rows, whole } = await read(JSON.stringify(sent, null, indent), size + 1);
      expect(rows).toEqual(expected.data ?? []);
      expect(whole).toEqual({ ...expected, ...(expected.data && { data: [] }) });
    }),
  );
});

test('rows are handed over while the page arrives, and what stands before them is known first', async () => {
  const data = Array.from({ length: 1_000 }, (_, n) => [n, 'x'.repeat(n % 7)]);
  const text = JSON.stringify({ columns: [{ name: 'n' }], data, nextUri: 'later' });
  const { rows, pages, portions } = await read(text, 64);
  expect(rows).toEqual(data);
  expect(portions).toBeGreaterThan(100);
  expect(pages).toEqual([
    { columns: [{ name: 'n' }], data: [] },
    { columns: [{ name: 'n' }], data: [], nextUri: 'later' },
  ]);
});

test('integers keep all their digits', async () => {
  expect((await read('{"data":[[9007199254740993,-1],["1234567890123456789"]]}')).rows).toEqual([
    ['9007199254740993', -1],
    ['1234567890123456789'],
  ]);
});

describe('a server that sends what cannot be taken in', () => {
  test.each([
    ['a row without end', `{"data":[["${'x'.repeat(20_000)}"]]}`, 'invalid_query'],
    ['rows that are none', `{"data":[${'1,'.repeat(20_000)}1]}`, 'invalid_query'],
    ['other fields without end', `{"stats":"${'x'.repeat(20_000)}"}`, 'source_failed'],
    ['lists in lists in lists', `{"data":[${'['.repeat(5_000)}`, 'connection_failed'],
    ['objects for rows', '{"data":[{"a":1}]}', 'connection_failed'],
    ['half a page', '{"data":[[1],[2', 'connection_failed'],
    ['a list', '[[1]]]', 'connection_failed'],
    ['no JSON', 'nothing', 'connection_failed'],
  ])('is left: %s', async (_what, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });
});
