import { expect, test } from 'vitest';
import { linesOf } from './lines.js';

async function* bytes(text: string, size: number, broken = false): AsyncGenerator<Buffer> {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += size) yield await Promise.resolve(all.subarray(at, at + size));
  if (broken) throw new Error('aborted');
}
async function read(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

test.each([1, 2, 3, 100])('lines however they are cut: %i bytes', async (size) => {
  expect(await read(linesOf(bytes('one\n\nzwei ö €\nend', size)))).toEqual(['one', '', 'zwei ö €', 'end']);
  expect(await read(linesOf(bytes('one\ntwo\n', size)))).toEqual(['one', 'two']);
});

test('a line that does not end is left', async () => {
  await expect(read(linesOf(bytes('a'.repeat(101), 10), 100))).rejects.toMatchObject({ code: 'invalid_query' });
  expect(await read(linesOf(bytes(`${'a'.repeat(100)}\n`.repeat(9), 10), 100))).toHaveLength(9);
});

test('what came before an answer broke off is there', async () => {
  expect(await read(linesOf(bytes('row\nCode: 1', 4, true)))).toEqual(['row', 'Code: 1']);
});
