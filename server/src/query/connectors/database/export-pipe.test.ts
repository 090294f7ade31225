import { expect, test } from 'vitest';
import { AppError } from '../../../platform/app-error.js';
import { ExportPipe } from './export-pipe.js';

function open(stalledMs = 60_000) {
  const left: AppError[] = [];
  return { left, pipe: new ExportPipe({ onLeft: (reason) => left.push(reason), stalledMs }) };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('carries every chunk, in order, to the end', async () => {
  const { pipe, left } = open();
  const writing = (async () => {
    for (const text of ['a', 'b', 'c']) await pipe.write(Buffer.from(text));
    pipe.end();
  })();
  await pipe.begun();
  const chunks: string[] = [];
  for await (const chunk of pipe) chunks.push(chunk.toString());
  await writing;
  expect([chunks, left]).toEqual([['a', 'b', 'c'], []]);
});

test('whoever writes is one chunk ahead at most', async () => {
  const { pipe } = open();
  let written = 0;
  void (async () => {
    for (;;) {
      await pipe.write(Buffer.from('x'));
      written += 1;
    }
  })().catch(() => undefined);
  for (let turns = 0; turns < 10; turns += 1) await turn();
  expect(written).toBe(1);
  const reader = pipe[Symbol.asyncIterator]();
  await reader.next();
  for (let turns = 0; turns < 10; turns += 1) await turn();
  expect(written).toBe(2);
  await reader.return(undefined);
});

test('an error before the first byte is told at once, one after it where the bytes end', async () => {
  const early = open().pipe;
  early.end(new AppError('invalid_query'));
  await expect(early.begun()).rejects.toMatchObject({ code: 'invalid_query' });
  const { pipe } = open();
  await pipe.write(Buffer.from('x'));
  pipe.end(new AppError('source_failed'));
  await pipe.begun();
  const reader = pipe[Symbol.asyncIterator]();
  expect((await reader.next()).value?.toString()).toBe('x');
  await expect(reader.next()).rejects.toMatchObject({ code: 'source_failed' });
});

test.each(['leaves', 'stalls'])('a reader that %s stops whoever writes', async (how) => {
  const { pipe, left } = open(how === 'stalls' ? 20 : 60_000);
  const writing = (async () => {
    for (;;) await pipe.write(Buffer.from('x'));
  })();
  const stopped = expect(writing).rejects.toMatchObject({ code: 'cancelled' });
  if (how === 'leaves') for await (const _ of pipe) break;
  await stopped;
  expect(left.map(({ code }) => code)).toEqual(['cancelled']);
});
