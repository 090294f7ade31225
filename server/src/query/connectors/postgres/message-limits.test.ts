import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { limitMessages } from './message-limits.js';

const limits = { messageBytes: 100, portionBytes: 250 };

const message = (type: string, bytes: number): Buffer => {
  const header = Buffer.alloc(5);
  header.write(type);
  header.writeUInt32BE(bytes + 4, 1);
  return Buffer.concat([header, Buffer.alloc(bytes, 0xff)]);
};

/** Whether the stream is left, when these bytes come in chunks of so many. */
async function isLeft(bytes: Buffer, chunk: number): Promise<boolean> {
  const stream = new PassThrough();
  limitMessages(stream, limits);
  stream.on('error', () => undefined);
  for (let at = 0; at < bytes.length && !stream.destroyed; at += chunk) stream.write(bytes.subarray(at, at + chunk));
  await new Promise((resolve) => setImmediate(resolve));
  const { destroyed } = stream;
  stream.destroy();
  return destroyed;
}

const rows = (count: number) => Array.from({ length: count }, () => message('D', 80));
const cases: readonly (readonly [string, readonly Buffer[], boolean])[] = [
  ['rows within the limits', rows(2), false],
  ['a row too long', [message('D', 97)], true],
  ['the longest row', [message('D', 96)], false],
  ['too many bytes at a time', rows(3), true],
  ['the same in portions', [...rows(2), message('s', 0), ...rows(2), message('C', 9), ...rows(2)], false],
  ['a length beyond every text', [Buffer.from([0x44, 0xff, 0xff, 0xff, 0xff])], true],
];
test.each(cases.flatMap((each) => [1, 3, 7, 1_000].map((chunk) => [...each, chunk] as const)))(
  '%s (%#)',
  async (_what, messages, left, chunk) => {
    expect(await isLeft(Buffer.concat(messages), chunk)).toBe(left);
  },
);
