import type { Duplex } from 'node:stream';

interface MessageLimits {
  /** Of one message: a row, most of all. */
  readonly messageBytes: number;
  /** Of all that comes without anybody making the server wait. */
  readonly portionBytes: number;
}

const defaults: MessageLimits = { messageBytes: 64 * 2 ** 20, portionBytes: 256 * 2 ** 20 };
/** Behind one byte of type; the length counts itself. */
const lengthBytes = 4;
const ends: ReadonlySet<number> = new Set(Buffer.from('sCZ'));

/** The server announced more than is taken in at once. */
export class MessageTooLong extends Error {
  override readonly name = 'MessageTooLong';
}

/**
 * pg keeps a message until all of it is there, and then makes texts of it: a value beyond the longest text of Node
 * would end the process, and many long ones would fill its memory. So the lengths that the server announces are looked
 * at before pg sees them, and a server that announces too much is left. Call it before pg listens to the stream.
 */
export function limitMessages(stream: Duplex, { messageBytes, portionBytes }: MessageLimits = defaults): void {
  /** The beginning of a header that the last chunk cut. */
  let rest: Buffer | null = null;
  /** Bytes of the message that is passing. */
  let left = 0;
  let portion = 0;
  const begin = (type: number, length: number): void => {
    portion = ends.has(type) ? 0 : portion + length;
    left = Math.max(0, length - lengthBytes);
    if (length > messageBytes || portion > portionBytes) stream.destroy(new MessageTooLong());
  };
  // Whoever pauses it has let go of what came before, or is about to.
  stream.on('pause', () => (portion = 0));
  stream.on('data', (read: Buffer) => {
    const chunk: Buffer = rest === null ? read : Buffer.concat([rest, read]);
    rest = null;
    let at = 0;
    for (;;) {
      const passing = Math.min(left, chunk.length - at);
      left -= passing;
      at += passing;
      if (left > 0 || stream.destroyed) return;
      if (chunk.length - at <= lengthBytes) break;
      begin(chunk.readUInt8(at), chunk.readUInt32BE(at + 1));
      at += 1 + lengthBytes;
    }
    if (at < chunk.length) rest = Buffer.from(chunk.subarray(at));
  });
}
