import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { asStorageError } from './s3-errors.js';

/** Tries without a single byte in between. */
const mostTries = 4;
const firstPauseMs = 200;

/** An object's bytes, all of them: after a connection that broke the rest is asked for. */
export async function* resumed(
  start: Readable,
  size: number,
  again: (from: number) => Promise<Readable>,
): AsyncGenerator<Buffer> {
  let body: Readable = start;
  let at = 0;
  for (let tries = 1; ; tries += 1) {
    try {
      for await (const chunk of body as AsyncIterable<Buffer>) {
        at += chunk.byteLength;
        tries = 1;
        yield chunk;
      }
      if (at >= size) return;
      throw new Error(`The store ended after ${at} of ${size} bytes`);
    } catch (error) {
      body.destroy();
      if (tries >= mostTries || at >= size) throw asStorageError(error);
    }
    await sleep(firstPauseMs * 2 ** (tries - 1));
    body = await again(at);
  }
}
